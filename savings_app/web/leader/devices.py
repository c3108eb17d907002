"""The phones of a club and their provisional slips (máy ghi sổ): what became of a number somebody holds on paper."""

from __future__ import annotations

from flask import render_template, request

from savings_app.clubs import Club
from savings_app.devices import SlipNumber
from savings_app.permissions import Action
from savings_app.refusals import N_, Refusal
from savings_app.reports import club_devices
from savings_app.reports.numbered_slips import Became
from savings_app.web.guard import requires
from savings_app.web.leader.blueprint import leader

LONGEST_NUMBER = 12
LONGEST_PAGE = 6


class NoSuchNumber(Refusal):
    says = N_("Số phiếu tạm gồm chữ của máy và số, như B-0047.")


@leader.get("/clubs/<int:club>/devices")
@requires(Action.SEE_CLUB)
def show_devices(club: Club) -> str | tuple[str, int]:
    """Every phone, a number asked for, and the numbers that did not go into the book."""
    asked = request.args.get("slip", "")
    number, refusal = _read(asked)
    page = render_template(
        "leader/devices.html",
        club=club,
        phones=club_devices.in_club(club),
        outside=club_devices.outside_the_book(club, page=_page_asked()),
        asked=asked,
        number=number,
        found=club_devices.find(club, number) if number else [],
        became=Became,
        reviews=Action.DECIDE_REVIEW,
        refusal=refusal,
    )
    return (page, refusal.status) if refusal else page


def _page_asked() -> int:
    asked = request.args.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) <= LONGEST_PAGE else 1


def _read(asked: str) -> tuple[SlipNumber | None, Refusal | None]:
    """The number as people type it: b47, B-47, B-0047."""
    typed = "".join(asked.split()).upper().replace("-", "")
    if not typed:
        return None, None
    letters = typed.rstrip("0123456789")
    try:
        return SlipNumber.read(f"{letters}-{int(typed[len(letters) :][:LONGEST_NUMBER]):04}"), None
    except ValueError:
        return None, NoSuchNumber()
