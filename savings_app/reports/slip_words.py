"""What a slip says in words (lời trên phiếu), the same on page and paper: the purpose, and what else to know."""

from __future__ import annotations

from savings_app.ledger.entry import EntryKind
from savings_app.money import NOTHING, Dong
from savings_app.refusals import N_
from savings_app.reports.phrase import Phrase, phrase
from savings_app.reports.slips import ShownSlip

IN_FULL = {
    EntryKind.OPENING: N_("Số dư mang sang từ sổ giấy, để dành mua {scheme}"),
    EntryKind.DEPOSIT: N_("Góp tiền tiết kiệm mua {scheme}"),
    EntryKind.PIG_OPENING: N_("Khui heo, nộp tiền đếm được để mua {scheme}"),
    EntryKind.CONVERSION: N_("Trả {insured}, dự kiến nộp ngày {payment_day:%d/%m/%Y}"),
    EntryKind.RELEASE: N_("Thôi trả {insured}, tiền về lại sổ tiết kiệm"),
    EntryKind.REFUND: N_("Nhân viên thu trả lại khoản {insured}, tiền về lại sổ tiết kiệm"),
    EntryKind.ADVANCE: N_("Tổ trưởng ứng tiền góp cho hội viên, để dành mua {scheme}"),
    EntryKind.ADVANCE_REPAID: N_("Trả lại tiền tổ trưởng đã ứng, từ tiền để dành mua {scheme}"),
    EntryKind.PAYOUT: N_("Trả lại tiền để dành mua {scheme}"),
    EntryKind.ARRIVAL: N_("Tiền mang từ câu lạc bộ khác sang, để dành mua {scheme}"),
    EntryKind.SURPLUS_PLACED: N_("Tiền đếm thừa khi kiểm quỹ, tìm ra là của hội viên, để dành mua {scheme}"),
}
BY_TRANSFER = N_("Chuyển khoản tiền tiết kiệm mua {scheme}")
IN_HER_PIG = N_("Bỏ heo ở nhà để dành mua {scheme}")
KEEPS_HER_PIG = N_("Giữ lại heo ở nhà, để dành mua {scheme}")
UNDOES = N_("Sửa khoản “{kind}” đã ghi ngày {day:%d/%m/%Y}, tiền để dành mua {scheme}")


def purpose(slip: ShownSlip) -> Phrase:
    """What the money was for."""
    if slip.undoes is not None:
        return phrase(UNDOES, kind=slip.undoes.entry.kind, day=slip.undoes.day, scheme=slip.scheme)
    if slip.at_home and slip.entry.kind is EntryKind.DEPOSIT:
        return phrase(IN_HER_PIG, scheme=slip.scheme)
    if slip.at_home and slip.entry.kind is EntryKind.PAYOUT:
        return phrase(KEEPS_HER_PIG, scheme=slip.scheme)
    if slip.statement is not None:
        return phrase(BY_TRANSFER, scheme=slip.scheme)
    if slip.insured:
        first = slip.insured[0]
        return phrase(IN_FULL[slip.entry.kind], insured=first.scheme, payment_day=first.payment_day)
    return phrase(IN_FULL[slip.entry.kind], scheme=slip.scheme)


def remarks(slip: ShownSlip) -> list[Phrase]:
    """Whatever else was so when the slip was written."""
    said = [
        _counted(slip),
        _transferred(slip),
        _pig_kept(slip),
        _instead(slip),
        _stands_in(slip),
        _supported(slip),
        _provisional(slip),
        _late(slip),
        _sent_by_another(slip),
    ]
    return [each for each in said if each is not None]


def _counted(slip: ShownSlip) -> Phrase | None:
    """How the count of a pig compares with what was tallied."""
    if slip.entry.kind is not EntryKind.PIG_OPENING:
        return None
    tallied, counted = slip.step.at_home.before, slip.amount
    over = counted - tallied
    if over == NOTHING:
        return phrase(N_("Trong heo ghi {tallied}, đếm được {counted}: khớp."), tallied=tallied, counted=counted)
    if over > NOTHING:
        words = N_("Trong heo ghi {tallied}, đếm được {counted}: nhiều hơn {difference}.")
        return phrase(words, tallied=tallied, counted=counted, difference=over)
    words = N_("Trong heo ghi {tallied}, đếm được {counted}: ít hơn {difference}.")
    return phrase(words, tallied=tallied, counted=counted, difference=-over)


def _pig_kept(slip: ShownSlip) -> Phrase | None:
    """The pig at home of a member who leaves is hers: it is taken out of the book, never paid out."""
    if slip.entry.kind is not EntryKind.PAYOUT or not slip.step.at_home.by:
        return None
    kept = -slip.step.at_home.by
    return phrase(N_("Heo ở nhà còn {kept} theo sổ: hội viên tự giữ, không qua quỹ câu lạc bộ."), kept=kept)


def _transferred(slip: ShownSlip) -> Phrase | None:
    """Where the bank shows the money."""
    if slip.statement is None:
        return None
    words = N_("Chuyển khoản, dòng “{line}” của sao kê ngày {day:%d/%m/%Y}.")
    return phrase(words, line=slip.statement.line, day=slip.statement.booked_on)


def _instead(slip: ShownSlip) -> Phrase | None:
    if slip.undoes is None:
        return None
    if slip.written_anew is None:
        return phrase(N_("Phiếu {wrong} sai, không có khoản này."), wrong=slip.undoes.number)
    words = N_("Phiếu {wrong} sai, đã lập phiếu {right} để sửa.")
    return phrase(words, wrong=slip.undoes.number, right=slip.written_anew)


def _stands_in(slip: ShownSlip) -> Phrase | None:
    return phrase(N_("Lập để sửa phiếu {wrong}."), wrong=slip.stands_in_for) if slip.stands_in_for else None


def _supported(slip: ShownSlip) -> Phrase | None:
    """What the budgets pay beside her, for all lines together, where she pays and they do."""
    if slip.entry.kind is not EntryKind.CONVERSION:
        return None
    gross, state, local = (
        Dong.total(getattr(line, part) for line in slip.insured) for part in ("gross", "state_support", "local_support")
    )
    if state and local:
        words = N_("Mức đóng {gross}: Nhà nước hỗ trợ {state}, địa phương hỗ trợ {local}, hội viên đóng {hers}.")
    elif state:
        words = N_("Mức đóng {gross}: Nhà nước hỗ trợ {state}, hội viên đóng {hers}.")
    elif local:
        words = N_("Mức đóng {gross}: địa phương hỗ trợ {local}, hội viên đóng {hers}.")
    else:
        return None
    return phrase(words, gross=gross, state=state, local=local, hers=slip.amount)


def _provisional(slip: ShownSlip) -> Phrase | None:
    """Which documents the premium was inferred from, for all lines together."""
    documents = "; ".join(dict.fromkeys(line.provisional_by for line in slip.insured if line.provisional_by))
    return phrase(N_("Mức đóng có dấu * là tạm tính theo {documents}."), documents=documents) if documents else None


def _late(slip: ShownSlip) -> Phrase | None:
    """What came after its month was closed stands in the open one."""
    if slip.entry.happened_on is None:
        return None
    words = N_("Ghi muộn, tháng đó đã khóa sổ: nộp ngày {day:%d/%m/%Y}, ghi sổ ngày {booked_on:%d/%m/%Y}.")
    return phrase(words, day=slip.entry.happened_on, booked_on=slip.entry.booked_on)


def _sent_by_another(slip: ShownSlip) -> Phrase | None:
    """Who wrote it on the phone is what the phone says; who sent it, or decided about it, was signed in."""
    if slip.written_by is None:
        return None
    words = N_("{writer} ghi trên điện thoại, {sender} đưa vào sổ.")
    return phrase(words, writer=slip.written_by, sender=slip.recorded_by)
