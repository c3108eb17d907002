"""Two leaders write the same sheet on two phones: of each pair one deposit is posted and one is asked about.

Also where they wrote two amounts. Never both without a word, never neither. The control writes without the question:
both stand in the book.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from savings_app import database, deposits, outbox_reviews, users
from savings_app.deposits import Deposit
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.users import User
from tests import village
from tests.faults.conftest import Figures, Size
from tests.faults.phones import Item, Phone, phone_of
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import join, laws_broken, settle
from tests.village import Village

AMOUNTS = (3_000, 5_000, 10_000)
MOST_AT_ONCE = 7

DAYS = 31
"""What is older is asked about even if it stands alone."""

Line = tuple[int, dt.date]
"""Of a sheet: member and day; each leader has her own amount for it."""


def test_of_each_pair_one_is_posted_and_one_is_asked_about(
    database_url: str, tmp_path: Path, size: Size, seed: int, figures: Figures
) -> None:
    pairs = size(quick=75, full=1_500)
    cast = settle(database_url)
    sheet = lines(join(database_url, cast), pairs, seed)
    server = RunningServer(database_url, tmp_path)
    leaders = cast.hoa, second_leader(database_url, cast)
    with running(server), ThreadPoolExecutor(2) as pool:
        phones = [phone_of(user, f"phone of {user.name}", server.port) for user in leaders]
        sent = [pool.submit(write_sheet, phone, cast, sheet, seed + n) for n, phone in enumerate(phones)]
        answers = sum((each.result(timeout=600) for each in sent), Counter[str]())
    posted, asked = posted_and_asked(database_url, cast)
    kind = database_url.partition(":")[0]
    figures(f"two leaders on one sheet, {kind}", pairs=pairs, **silent_and_dropped(sheet, posted, asked))
    assert answers == {"created": pairs, "review": pairs}
    assert posted == asked == Counter(sheet)
    assert laws_broken(database_url) == []


def test_control_without_the_question_both_are_posted(
    database_url: str, size: Size, seed: int, figures: Figures
) -> None:
    cast = settle(database_url)
    sheet = lines(join(database_url, cast), size(quick=10, full=100), seed)
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        for (member, day), device in itertools.product(sheet, ("phone-1", "phone-2")):
            purse = Purse(member, cast.purse_fund.id, village.HEALTH)
            deposit = Deposit(cast.club.id, purse, Dong(3_000), day, uuid4(), device=device)
            deposits.record(deposit, by=cast.hoa, at=village.NOW)
    opened.close_all()
    posted, asked = posted_and_asked(database_url, cast)
    found = silent_and_dropped(sheet, posted, asked)
    figures("control: two leaders, nobody asked", pairs=len(sheet), **found)
    assert found["silent_doubles"] == len(sheet)


def lines(savers: list[int], count: int, seed: int) -> list[Line]:
    """So many different lines of the last month's sheets."""
    days = [village.TODAY - dt.timedelta(days=ago) for ago in range(DAYS)]
    return random.Random(seed).sample(list(itertools.product(savers, days)), count)


def second_leader(database_url: str, cast: Village) -> User:
    """Mai leads the same club."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        mai = users.add("0911000008", name="Đinh Thị Mai", password=village.PASSWORD, at=village.NOW)
        users.grant(mai, Role.LEADER, club=cast.club)
    opened.close_all()
    return mai


def write_sheet(phone: Phone, cast: Village, sheet: list[Line], seed: int) -> Counter[str]:
    """Send every line of the sheet in an order and in batches of chance; how often each answer came."""
    chance = random.Random(seed)
    shuffled = chance.sample(sheet, len(sheet))
    answers: Counter[str] = Counter()
    while shuffled:
        size = chance.randint(1, MOST_AT_ONCE)
        batch, shuffled = shuffled[:size], shuffled[size:]
        told = phone.send_until_answered([_item(cast, line, chance) for line in batch])
        answers.update(each["answer"] for each in told)
    phone.hang_up()
    return answers


def posted_and_asked(database_url: str, cast: Village) -> tuple[Counter[Line], Counter[Line]]:
    """How often each line stands in the book, and how often it waits for a leader's answer."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        posted = Counter(_posted())
        waiting = outbox_reviews.waiting(cast.club.id)
        asked = Counter((each.purse.member_id, each.booked_on) for each in waiting)
    opened.close_all()
    return posted, asked


def silent_and_dropped(sheet: list[Line], posted: Counter[Line], asked: Counter[Line]) -> dict[str, int]:
    """Lines twice in the book, and lines of which one of the two copies is nowhere."""
    return {
        "silent_doubles": sum(posted[line] > 1 for line in sheet),
        "dropped": sum(posted[line] + asked[line] < 2 for line in sheet),
    }


def _posted() -> Iterator[Line]:
    query: Any = (
        Entry.select(Account.member, Entry.booked_on)
        .join(Posting, on=(Posting.entry == Entry.id))
        .join(Account, on=(Posting.credit == Account.id))
        .where(Entry.kind == "DEPOSIT")
    )
    yield from query.tuples()


def _item(cast: Village, line: Line, chance: random.Random) -> Item:
    member, day = line
    return {
        "key": str(UUID(int=chance.getrandbits(128), version=4)),
        "club": cast.club.id,
        "member": member,
        "scheme": "HOUSEHOLD_HEALTH",
        "amount": chance.choice(AMOUNTS),
        "booked_on": day.isoformat(),
    }
