"""The book written out and added up again by another program: beancount comes to our balances, to the đồng."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from typing import Any

import pytest
from beancount import loader
from beancount.core import data

from savings_app.clubs import Club
from savings_app.ledger.chart import Side
from savings_app.ledger.reading import entries
from savings_app.ledger.tables import Account
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound
from savings_app.reports import plain_text
from savings_app.reports.letterhead import seal
from tests.village import TODAY, Village


@pytest.fixture
def busy(cast: Village) -> Village:
    """Deposits, a correction, a handover, a conversion, a remittance."""
    cast.deposit(cast.pension(cast.an), 50_000, on=TODAY - dt.timedelta(days=40))
    wrong = cast.deposit(cast.health(cast.binh), 20_000)
    cast.deposit(cast.health(cast.an), 3_000_000)
    cast.undo(wrong.receipt.entry, instead=30_000)
    cast.hand_over(cast.purse_fund, 2_000_000)
    cast.remit(cast.reserve(cast.line(cast.an)))
    return cast


def book(cast: Village, **options: bool) -> str:
    return "".join(f"{line}\n" for line in plain_text.book_of(cast.club.id, **options))


def read(text: str) -> tuple[list[Any], list[Any]]:
    found, faults, _ = loader.load_string(text)
    return found, faults


def added_up(found: list[Any]) -> dict[str, int]:
    """By beancount's own postings."""
    sums: dict[str, int] = defaultdict(int)
    for each in found:
        if isinstance(each, data.Transaction):
            for account, units, *_ in each.postings:
                assert units is not None
                assert units.number is not None
                assert units.currency == "VND"
                assert units.number == int(units.number)
                sums[account] += int(units.number)
    return dict(sums)


def test_beancount_comes_to_our_balances(busy: Village) -> None:
    found, faults = read(book(busy))
    assert faults == []
    ours = sorted(int(each.debits - each.credits) for each in Account.select().where(Account.club == busy.club.id))
    assert sorted(added_up(found).values()) == ours
    names = {each.account for each in found if isinstance(each, data.Open)}
    assert names == set(added_up(found)) == {each.account for each in found if isinstance(each, data.Balance)}


def test_every_account_has_its_own_balance(busy: Village) -> None:
    """Found by name, not only by amount."""
    sums = added_up(read(book(busy))[0])
    for account in Account.select().where(Account.club == busy.club.id, Account.member.is_null()):
        side = "Assets" if account.side is Side.DEBIT else "Liabilities"
        kind = "-".join(word.capitalize() for word in account.kind.value.split("_"))
        assert sums[f"{side}:{kind}:Fund-{account.fund}"] == int(account.debits - account.credits)


def test_one_changed_amount_is_found(busy: Village) -> None:
    """The control: one side changed does not balance, both sides changed do not come to the balances asserted."""
    text = book(busy)
    one_side = text.replace("  50000 VND", "  51000 VND", 1)
    both_sides = one_side.replace("  -50000 VND", "  -51000 VND", 1)
    assert text != one_side != both_sides
    assert any("does not balance" in fault.message for fault in read(one_side)[1])
    assert any("Balance failed" in fault.message for fault in read(both_sides)[1])


def test_every_entry_stands_there_with_what_is_known_of_it(busy: Village) -> None:
    text = book(busy)
    written = [each for each in read(text)[0] if isinstance(each, data.Transaction)]
    ours = list(entries(busy.club.id))
    assert sorted(each.date.isoformat() for each in written) == sorted(line.booked_on for line in ours)
    for line in ours:
        head, *known = re.split(r"\n(?=  ;)", text[text.index(f"^khoan-{line.seq}") :].partition("\n\n")[0])
        tags = dict(each.partition("\n")[0].removeprefix("  ; ").split(": ", 1) for each in known)
        slip = Receipt.find(entry=line.id)
        assert (tags["seq"], tags["key"], tags["hash"]) == (str(line.seq), line.key, line.hash)
        assert tags.get("receipt") == (slip.shown if slip else None)
        assert f"^phieu-{slip.shown}" in head if slip else "^phieu" not in head
        assert tags["recorded_at"] == "2026-11-22T03:00:00Z"


def test_nobody_is_named_unless_it_is_asked_for(busy: Village) -> None:
    assert not re.search("An|Bình|Hoa|Lan", book(busy).replace(busy.club.name, ""))
    assert f'"nộp tiền, hội viên {busy.an.number}"' in book(busy)
    assert f'"nộp tiền, hội viên {busy.an.number} Nguyễn Thị An"' in book(busy, names=True)
    assert read(book(busy, names=True))[1] == []


def test_signs_that_end_a_text_do_not(busy: Village) -> None:
    busy.an.person.name = 'An "Ba"; \\ | An'
    busy.an.person.save()
    found, faults = read(book(busy, names=True))
    assert faults == []
    assert any("An 'Ba', / / An" in (each.narration or "") for each in found if isinstance(each, data.Transaction))


def test_only_what_hledger_reads_too(busy: Village) -> None:
    """Its manual: a line that begins with a date, an indented posting or comment, a comment, or nothing."""
    dated = r"[0-9]{4}-[0-9]{2}-[0-9]{2} "
    shapes = [
        rf"{dated}open [A-Za-z0-9:-]+ VND",
        rf"{dated}balance [A-Za-z0-9:-]+  -?[0-9]+ VND",
        rf'{dated}\* "[^";|\\]+"( \^[a-z]+-[0-9-]+)+',
        r"  [A-Z][A-Za-z0-9:-]+  -?[0-9]+ VND",
        r"  ; [a-z_]+: .+",
        r"; .+",
        "",
    ]
    for line in book(busy).splitlines():
        assert any(re.fullmatch(shape, line) for shape in shapes), line


def test_it_says_how_far_the_book_had_come(busy: Village) -> None:
    club = Club.the(id=busy.club.id)
    assert book(busy).splitlines()[0] == f"; {club.name} · {seal(club.head_hash, club.head_seq)}"


def test_an_empty_book_is_written_out_too(cast: Village) -> None:
    assert read("".join(f"{line}\n" for line in plain_text.book_of(cast.other_club.id))) == ([], [])


def test_no_book_of_no_club(cast: Village) -> None:
    with pytest.raises(NotFound):
        plain_text.book_of(999_999)
