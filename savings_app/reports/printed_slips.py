"""A slip on paper (in phiếu): what the page shows, in Vietnamese, ready for ``papers.slip``."""

from __future__ import annotations

from savings_app.papers import slip as paper
from savings_app.papers.slip import ExtraLine, Slip
from savings_app.refusals import N_
from savings_app.reports.letterhead import organisation
from savings_app.reports.slip_words import purpose, remarks
from savings_app.reports.slips import ShownSlip

AT_HOME = N_("Tiền trong heo")


def print_slip(slip: ShownSlip, *, url: str) -> bytes:
    """The slip as a PDF file; ``url`` is where its page is, for the code to be scanned."""
    return paper.render(on_paper(slip, url=url))


def on_paper(slip: ShownSlip, *, url: str) -> Slip:
    """All that stands on the paper."""
    return Slip(
        kind=slip.kind,
        number=slip.number,
        organisation=organisation(slip.club),
        club=slip.club.name,
        day=slip.day,
        recorded_on=slip.recorded_on,
        member=slip.member.person.name,
        member_number=str(slip.member.number),
        hamlet=slip.member.hamlet,
        purpose=purpose(slip).sentence,
        amount=slip.amount,
        recorded_by=slip.recorded_by,
        url=url,
        code=slip.number,
        before=slip.balance.before,
        after=slip.balance.after,
        balance_label=AT_HOME if slip.at_home else "",
        insured=tuple(_insured(slip)),
        extra=tuple(ExtraLine("Ghi chú", each.sentence) for each in remarks(slip)),
        provisional=slip.provisional or "",
        undoes=slip.undoes.number if slip.undoes else "",
        reason=slip.entry.reason,
        seal=slip.seal,
        practice=slip.club.practice,
    )


def _insured(slip: ShownSlip) -> list[paper.InsuredLine]:
    return [
        paper.InsuredLine(
            line.person,
            line.scheme,
            line.months,
            line.amount,
            line.span,
            provisional=bool(line.provisional_by),
        )
        for line in slip.insured
    ]
