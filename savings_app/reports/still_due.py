"""From which day on each purse of a club is still due (góp đủ đến ngày …): what catching up to a day would cost.

Whole đồng. What was put in counts as ``pace`` counts it, added up by the database over all the days at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from savings_app.database import ask
from savings_app.members import Pledge, Purse
from savings_app.money import Dong
from savings_app.reports.pace import Stretch, open_stretches, with_pace
from savings_app.schemes import Scheme


def of_club(club_id: int, pledges: Mapping[Purse, Sequence[Pledge]]) -> dict[Purse, tuple[Stretch, ...]]:
    """Every purse whose newest pledge has a pace; ``pledges`` oldest first."""
    paced = {purse: counted for purse, each in pledges.items() if (counted := with_pace(each))}
    put_in = _put_in(club_id)
    return {
        purse: open_stretches(
            counted, Dong.total(amount for since, amount in put_in.get(purse, ()) if since >= str(counted[0].from_day))
        )
        for purse, counted in paced.items()
    }


def _put_in(club_id: int) -> dict[Purse, list[tuple[str, Dong]]]:
    """What went into every purse, added up per stretch of its pledges: the stretch's first day, and the sum."""
    found: dict[Purse, list[tuple[str, Dong]]] = {}
    for member, fund, scheme, since, amount in ask(_PUT_IN, club_id):
        if since is not None:
            found.setdefault(Purse(member, fund, Scheme[scheme]), []).append((str(since), Dong(int(amount or 0))))
    return found


# A purse's deposits fall between the first days of its pledges; those before the first count for none of them.
_PUT_IN = """
SELECT moved.member_id, moved.fund_id, moved.scheme,
       (SELECT MAX(p.from_day) FROM pledge p WHERE p.member_id = moved.member_id AND p.fund_id = moved.fund_id
           AND p.scheme = moved.scheme AND p.from_day <= moved.booked_on) AS since,
       SUM(moved.grown)
FROM (SELECT a.member_id, a.fund_id, a.scheme, e.booked_on,
             SUM(CASE WHEN p.credit_id = a.id THEN p.amount ELSE -p.amount END) AS grown
      FROM account a JOIN posting p ON a.id IN (p.credit_id, p.debit_id) JOIN entry e ON e.id = p.entry_id
      WHERE a.club_id = ? AND a.kind IN ('SAVINGS', 'HOME_SAVINGS') AND e.kind IN ('DEPOSIT', 'PIG_OPENING')
        AND NOT EXISTS (SELECT 1 FROM entry undone WHERE undone.reverses_id = e.id)
      GROUP BY a.member_id, a.fund_id, a.scheme, e.booked_on) moved
GROUP BY moved.member_id, moved.fund_id, moved.scheme, since
"""
