"""For every page of the app an address in the full book, and who opens it; then forms that come back refused.

A route without an example fails ``test_every_page``: name one here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from savings_app.contributions import Conversion
from tests.browser.full_book import FullBook

NO_PAGES = {
    *("static", "bootstrap.static"),
    *("outbox.give_token", "phone.worker", "phone.manifest"),  # for the phone's own programme
}
"""GET routes that answer with something else than a page; papers (.pdf, .xlsx) are known by their address."""


CLUB = "/clubs/{club}"
NAMED = str.maketrans("/", "-", "{}")


@dataclass(frozen=True)
class Example:
    """A page as somebody of the cast opens it; nobody is signed in where ``who`` is empty."""

    who: str
    address: str
    called: str = ""

    @property
    def name(self) -> str:
        """What its pictures are called."""
        path = self.address.partition("?")[0].replace(CLUB, "club").strip("/")
        return self.called or path.translate(NAMED) or "home"


@dataclass(frozen=True)
class Sent:
    """A form of a page, filled in badly or to be read back first: what it is answered with is a page again."""

    example: Example
    form: str
    typed: dict[str, str] = field(default_factory=dict)
    answer: int = 422

    @property
    def name(self) -> str:
        """What its pictures are called."""
        return f"{self.example.name}-sent"


BY_LEADER = (
    *("", "/advances", "/bank-transfers", "/cash-counts", "/cash-counts/{count}", "/closings"),
    *("/contributions/{card}/refund", "/conversions", "/conversions/{waiting}", "/conversions/new", "/coverage"),
    *("/day-sheet", "/departures", "/differences", "/dissolution", "/handovers", "/households"),
    *("/households/{household}", "/leadership", "/member-list", "/members", "/members/{an}"),
    *("/members/{binh}/departure", "/members/{an}/details", "/members/{binh}/opening", "/members/new"),
    *("/members/order", "/months/2026-10", "/pig-openings", "/receipts/{slip}", "/receipts/{corrected}"),
    *("/receipts/{slip}/correction", "/receipts/{corrected}/correction"),
    *("/rehearsal", "/remittances", "/remittances/{remitted}", "/reviews"),
    *("/meetings", "/meetings/new", "/meetings/{meeting}", "/devices"),
)
"""Pages of the club that its leader opens, below its address."""

COUNTING = "/cash-counts/new?holder=CASH_LEADER&fund={fund}"
QUOTED = (
    "?scheme=HOUSEHOLD_HEALTH&months=12&payment_day=2026-11-22&filled=1&household={household}"
    "&take={hers}&order-{hers}=1&purse-{hers}={an}:{fund}:HOUSEHOLD_HEALTH"
)
"""Her card for a year out of her own purse."""

EXAMPLES = (
    Example("", "/sign-in"),
    Example("", "/law"),
    Example("", "/offline"),
    Example("hoa", "/phone"),
    Example("hoa", "/nowhere", "not-found"),
    Example("hoa", "/", "home"),
    Example("hoa", CLUB + COUNTING),
    *(Example("hoa", CLUB + each) for each in BY_LEADER),
    Example("hoa", CLUB + "/conversions/new?scheme=HOUSEHOLD_HEALTH", "club-conversions-new-household"),
    Example("hoa", CLUB + "/conversions/new?scheme=VOLUNTARY_PENSION", "club-conversions-new-pension"),
    Example("hoa", CLUB + "/conversions/quote" + QUOTED),
    Example("hoa", CLUB + "/conversions/{done}", "club-conversions-done"),
    Example("hoa", CLUB + "/remittances/{answered}", "club-remittances-answered"),
    Example("hoa", CLUB + "/tick-sheet", "club-tick-sheet"),
    Example("hoa", CLUB + "/tick-sheet/day?day=2026-11-19", "club-tick-sheet-day"),
    Example("hoa", "/my-book", "my-book-of-nobody"),
    Example("lan", CLUB, "club-treasurer"),
    Example("lan", CLUB + "/handovers", "club-handovers-treasurer"),
    Example("lan", CLUB + "/cash-counts/{asked}", "club-cash-count-to-sign"),
    Example("lan", CLUB + "/closings", "club-closings-treasurer"),
    Example("lan", CLUB + "/conversions/{waiting}", "club-conversion-to-approve"),
    Example("lan", CLUB + "/departures", "club-departures-treasurer"),
    Example("lan", CLUB + "/differences", "club-differences-treasurer"),
    Example("lan", CLUB + "/bank-transfers", "club-bank-transfers-treasurer"),
    Example("lan", CLUB + "/remittances", "club-remittances-treasurer"),
    Example("cuc", "/clubs/{other}/arrivals", "club-arrivals"),
    Example("thuy", "/clubs"),
    Example("thuy", "/clubs/new"),
    Example("sen", "/places/new"),
    Example("thuy", "/places/{place}"),
    Example("thuy", CLUB, "club-officer"),
    Example("thuy", CLUB + "/leadership", "club-leadership-officer"),
    Example("thuy", "/clubs/{dissolved}", "club-dissolved"),
    Example("nga", "/remittances"),
    Example("nga", CLUB + "/remittances/{remitted}", "club-remittance-collector"),
    Example("an", "/my-book"),
    Example("mai", CLUB + "/leadership-offers/{offer}", "club-leadership-offer"),
)

LIST = "Họ và tên\tNăm sinh\tThôn/ấp\tMức nuôi heo BHYT (đồng)\tHộ\n"
"""The columns of a pasted list of members."""

FORMS = (
    Sent(Example("", "/sign-in"), "/sign-in", {"phone": "0911000001", "password": "sai"}),
    Sent(Example("hoa", CLUB + "/members/new"), "/members", {"name": "?"}),
    Sent(Example("hoa", CLUB + "/advances"), "/advances", {"amount": "mười nghìn"}),
    Sent(Example("hoa", CLUB + "/pig-openings"), "/pig-openings", {"amount": "năm trăm"}),
    Sent(Example("hoa", CLUB + "/receipts/{slip}/correction"), "/correction", {"amount": "0,5"}),
    Sent(Example("hoa", CLUB + "/members/{binh}/departure"), "/departure", {"day": "2031-01-01"}),
    Sent(Example("hoa", CLUB + "/rehearsal"), "/rehearsal", {}),
    Sent(Example("hoa", CLUB + "/handovers"), "/handovers", {"amount": "1.000"}, 200),
    Sent(Example("hoa", CLUB + COUNTING), "/cash-counts", {"note-500000": "một"}),
    Sent(
        Example("hoa", CLUB + "/tick-sheet/day?day=2026-11-19&everyone=1", "club-tick-sheet-day"),
        "/tick-sheet/day",
        {"total_cash": "1.000", "total_at_home": "0"},
    ),
    Sent(
        Example("hoa", CLUB + "/member-list", "club-member-list-taken"),
        "/member-list",
        {"pasted": LIST + "Hồ Thị Thảo Nguyên\t1974\tẤp Bình Đông\t1.500.000\tHộ bà Hồ Thị Thảo Nguyên\n"},
        200,
    ),
    Sent(
        Example("hoa", CLUB + "/member-list", "club-member-list-wrong"),
        "/member-list",
        {"pasted": LIST + "Hồ Thị Thảo\t2074\tẤp 1\tmười nghìn\t\n"},
    ),
    Sent(Example("thuy", "/clubs/new"), "/clubs/new", {"name": "CLB Heo Đất ấp 3"}),
    Sent(Example("sen", "/places/new"), "/places/new", {}),
)


def addresses(book: FullBook) -> dict[str, object]:
    """What stands in the braces of an address."""
    done = Conversion.the(id=book.card.contribution.conversion)
    return {
        "club": book.cast.club.id,
        "other": book.cast.other_club.id,
        "dissolved": book.dissolved,
        "place": book.cast.commune.id,
        "an": book.cast.an.id,
        "binh": book.cast.binh.id,
        "hers": book.cast.an.person.id,
        "fund": book.cast.purse_fund.id,
        "household": book.household,
        "slip": book.slip.receipt.shown,
        "corrected": book.corrected.receipt.shown,
        "card": book.card.contribution.id,
        "waiting": book.waiting.id,
        "done": done.id,
        "remitted": book.remitted.number,
        "answered": book.remitted.number - 1,
        "count": book.count.id,
        "asked": book.asked_count.id,
        "offer": book.offer.id,
        "meeting": book.meeting.id,
    }
