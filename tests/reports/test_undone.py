"""What was undone between two days, for whoever signs the month."""

from __future__ import annotations

import datetime as dt

from savings_app.money import Dong
from savings_app.reports import undone
from tests.village import TODAY, Village

FIRST = TODAY.replace(day=1)


def test_every_reversal_is_named_with_its_slips_and_its_reason(cast: Village) -> None:
    gone = cast.deposit(cast.health(cast.an), 30_000).receipt
    wrong = cast.deposit(cast.health(cast.binh), 70_000).receipt
    first = cast.undo(gone.entry).reversal
    second = cast.undo(wrong.entry, instead=7_000)
    assert second.instead is not None
    newest, oldest = undone.between(cast.club.id, FIRST, TODAY)
    assert (oldest.number, oldest.undid, oldest.instead) == (first.shown, gone.shown, None)
    assert (oldest.name, oldest.amount, oldest.on) == (cast.an.person.name, Dong(30_000), TODAY)
    assert (oldest.reason, oldest.by) == ("ghi nhầm", cast.hoa.name)
    assert (newest.number, newest.undid, newest.instead) == (second.reversal.shown, wrong.shown, second.instead.shown)
    assert undone.between(cast.club.id, FIRST - dt.timedelta(days=31), FIRST - dt.timedelta(days=1)) == []
