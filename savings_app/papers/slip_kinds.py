"""The kinds of slip (loại phiếu) and the words that belong to each.

A slip says what happened to money and no more: only counted cash is "thu tiền"; money still in a pig at home gets a
tally, never a receipt for cash. None stands in for the insurer's receipt, and each says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.papers.signatures import SIGN_OR_FINGER, Signature
from savings_app.refusals import N_
from savings_app.schemes import Labelled


class SlipKind(Labelled):
    """What a slip stands for."""

    DEPOSIT = "DEPOSIT", N_("Phiếu thu tiền tiết kiệm")
    TRANSFER = "TRANSFER", N_("Phiếu thu chuyển khoản")
    TALLY = "TALLY", N_("Phiếu ghi heo nhà")
    PIG_OPENING = "PIG_OPENING", N_("Phiếu khui heo")
    CONVERSION = "CONVERSION", N_("Phiếu trả bảo hiểm")
    REFUND = "REFUND", N_("Phiếu hoàn tiền")
    REVERSAL = "REVERSAL", N_("Phiếu đảo")
    OPENING = "OPENING", N_("Phiếu số dư đầu")
    ADVANCE = "ADVANCE", N_("Phiếu tổ trưởng ứng tiền")
    ADVANCE_REPAID = "ADVANCE_REPAID", N_("Phiếu trả tiền ứng")
    PAYOUT = "PAYOUT", N_("Phiếu trả lại tiền tiết kiệm")
    PIG_KEPT = "PIG_KEPT", N_("Phiếu giữ lại heo nhà")
    ARRIVAL = "ARRIVAL", N_("Phiếu nhận tiền chuyển đến")
    SURPLUS = "SURPLUS", N_("Phiếu tiền thừa về đúng sổ")

    @property
    def heading(self) -> str:
        """The title on paper, in capitals."""
        return self.label.upper()

    @property
    def wording(self) -> Wording:
        return _WORDINGS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one kind of slip."""

    person: str = "Họ và tên hội viên"
    purpose: str = "Mục đích"
    amount: str
    balance: str = "Số dư"
    statement: str = ""
    confirms: str
    form: str = "Mẫu nội bộ của CLB"
    signatures: tuple[Signature, ...]

    @property
    def disclaimer(self) -> str:
        """What the slip confirms, and that it is not the insurer's receipt."""
        return f"Phiếu này {self.confirms}, không thay thế biên lai thu tiền đóng BHXH, BHYT."


_LIKE_A_CASH_RECEIPT = "Mẫu nội bộ của CLB (tham khảo Mẫu số 01-TT)"
_LIKE_A_CASH_PAYMENT = "Mẫu nội bộ của CLB (tham khảo Mẫu số 02-TT)"
_PAYER = Signature("Người nộp tiền", SIGN_OR_FINGER)
_PAYEE = Signature("Người nhận tiền", SIGN_OR_FINGER)
_MEMBER = Signature("Hội viên", SIGN_OR_FINGER)
_LEADER = Signature("Tổ trưởng")
_TAKER = Signature("Người thu (Tổ trưởng)")
_TREASURER = Signature("Thủ quỹ")
_WRITER = Signature("Người lập phiếu")

_WORDINGS = {
    SlipKind.DEPOSIT: Wording(
        person="Họ và tên người nộp tiền",
        purpose="Lý do nộp",
        amount="Số tiền",
        confirms="xác nhận tiền tiết kiệm nộp vào quỹ CLB",
        form=_LIKE_A_CASH_RECEIPT,
        signatures=(_PAYER, _TAKER, _TREASURER),
    ),
    SlipKind.TRANSFER: Wording(
        person="Họ và tên người chuyển tiền",
        purpose="Lý do nộp",
        amount="Số tiền chuyển khoản",
        confirms="xác nhận tiền tiết kiệm chuyển vào tài khoản ngân hàng của CLB",
        form=_LIKE_A_CASH_RECEIPT,
        signatures=(_TREASURER, _LEADER, _MEMBER),
    ),
    SlipKind.TALLY: Wording(
        amount="Số tiền bỏ heo",
        balance="Tiền trong heo",
        statement="Tiền còn trong heo ở nhà",
        confirms="chỉ ghi tiền còn trong heo ở nhà, không phải phiếu thu tiền mặt",
        signatures=(_MEMBER, Signature("Người ghi (Tổ trưởng)")),
    ),
    SlipKind.PIG_OPENING: Wording(
        person="Họ và tên người nộp tiền",
        purpose="Lý do nộp",
        amount="Số tiền đếm được",
        confirms="xác nhận tiền khui heo đã đếm và nộp vào quỹ CLB",
        form=_LIKE_A_CASH_RECEIPT,
        signatures=(_PAYER, _TAKER, _TREASURER),
    ),
    SlipKind.CONVERSION: Wording(
        amount="Số tiền trả bảo hiểm",
        confirms="xác nhận tiền tiết kiệm dành để trả bảo hiểm",
        signatures=(_LEADER, _TREASURER, _MEMBER),
    ),
    SlipKind.REFUND: Wording(
        person="Họ và tên người nhận tiền",
        purpose="Lý do chi",
        amount="Số tiền hoàn",
        confirms="xác nhận tiền tiết kiệm quỹ CLB hoàn lại",
        form=_LIKE_A_CASH_PAYMENT,
        signatures=(_TREASURER, _WRITER, _PAYEE),
    ),
    SlipKind.REVERSAL: Wording(
        amount="Số tiền đảo",
        confirms="sửa lại một khoản đã ghi trong sổ CLB",
        signatures=(_WRITER, _TREASURER, _MEMBER),
    ),
    SlipKind.ADVANCE: Wording(
        purpose="Lý do ứng",
        amount="Số tiền ứng",
        confirms="xác nhận tổ trưởng ứng tiền của mình góp cho hội viên, hội viên còn phải trả",
        form=_LIKE_A_CASH_RECEIPT,
        signatures=(_MEMBER, Signature("Người ứng (Tổ trưởng)"), _TREASURER),
    ),
    SlipKind.ADVANCE_REPAID: Wording(
        amount="Số tiền trả",
        confirms="xác nhận tiền tiết kiệm trả lại khoản tổ trưởng đã ứng",
        form=_LIKE_A_CASH_PAYMENT,
        signatures=(_MEMBER, Signature("Người nhận (Tổ trưởng)"), _TREASURER),
    ),
    SlipKind.PAYOUT: Wording(
        purpose="Lý do chi",
        amount="Số tiền chi",
        confirms="xác nhận tiền tiết kiệm quỹ CLB trả lại",
        form=_LIKE_A_CASH_PAYMENT,
        signatures=(_TREASURER, _LEADER, _PAYEE),
    ),
    SlipKind.PIG_KEPT: Wording(
        amount="Số tiền trong heo",
        balance="Tiền trong heo",
        statement="Tiền còn trong heo ở nhà",
        confirms="xác nhận heo ở nhà là của hội viên giữ, không qua quỹ CLB",
        signatures=(_TREASURER, _LEADER, _MEMBER),
    ),
    SlipKind.ARRIVAL: Wording(
        amount="Số tiền mang sang",
        confirms="xác nhận tiền tiết kiệm chuyển từ CLB khác nộp vào quỹ CLB",
        form=_LIKE_A_CASH_RECEIPT,
        signatures=(Signature("Người giao (Thủ quỹ CLB cũ)"), _TREASURER, _MEMBER),
    ),
    SlipKind.SURPLUS: Wording(
        amount="Số tiền ghi lại",
        confirms="xác nhận tiền đếm thừa khi kiểm quỹ đã ghi về đúng sổ của hội viên",
        signatures=(_MEMBER, _LEADER, _TREASURER),
    ),
    SlipKind.OPENING: Wording(
        amount="Số dư mang sang",
        confirms="xác nhận số dư mang sang từ sổ giấy của CLB",
        signatures=(_MEMBER, _LEADER, _TREASURER),
    ),
}
