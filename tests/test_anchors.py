"""What was anchored outside the book: kept once, read back whole, and held against what the book says now."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from savings_app import anchors
from savings_app.anchors import Anchor, NoAnchors, UnreadableSeal
from savings_app.clubs import Club
from savings_app.database import on_sqlite, proxy
from savings_app.refusals import NotFound
from tests.village import NOW, Village


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "anchors.jsonl"


@pytest.fixture
def three(settled_cast: Village) -> Village:
    """A book of three entries."""
    for _ in range(3):
        settled_cast.deposit(settled_cast.health(settled_cast.an), 10_000)
    return settled_cast


def sentences(file: Path) -> list[str]:
    return [fault.sentence for fault in anchors.faults(file)]


def head(cast: Village) -> Club:
    return Club.the(id=cast.club.id)


def test_every_head_is_kept_once(three: Village, file: Path) -> None:
    kept = anchors.keep(file, anchors.heads(), at=NOW)
    club = head(three)
    assert kept == [Anchor(club.id, 3, club.head_hash[:4].upper() + "-" + club.head_hash[4:8].upper(), club.head_hash)]
    assert anchors.keep(file, anchors.heads(), at=NOW) == []
    three.deposit(three.health(three.an), 10_000)
    assert [anchor.seq for anchor in anchors.keep(file, anchors.heads(), at=NOW)] == [4]
    assert sentences(file) == []


def test_a_line_says_when_where_and_what(three: Village, file: Path) -> None:
    anchors.keep(file, anchors.heads(), at=NOW)
    written = json.loads(file.read_text(encoding="utf-8"))
    club = head(three)
    assert written["recorded_at"] == "2026-11-22T03:00:00Z"
    assert (written["club"], written["seq"], written["hash"]) == (club.id, 3, club.head_hash)


def test_the_file_is_the_owners_alone_and_only_added_to(three: Village, file: Path) -> None:
    anchors.keep(file, anchors.heads(), at=NOW)
    before = file.read_bytes()
    three.deposit(three.health(three.an), 10_000)
    anchors.keep(file, anchors.heads(), at=NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes().startswith(before)


def without_guards(statement: str) -> None:
    """On SQLite whoever has the file can do this; there the anchors are all that is left."""
    guards = proxy.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in guards:
        proxy.execute_sql(f"DROP TRIGGER {name}")
    proxy.execute_sql("PRAGMA foreign_keys = OFF")
    proxy.execute_sql(statement)


CUT = "DELETE FROM entry WHERE seq = 3"
REWRITE = "UPDATE entry SET hash = '1111222233334444' || substr(hash, 17) WHERE seq = 3"
QUIETLY = "UPDATE entry SET hash = substr(hash, 1, 8) || '0000' || substr(hash, 13) WHERE seq = 3"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("fraud", "on_paper", "now"),
    [
        (CUT, True, "nay không có trong sổ"),
        (CUT, False, "nay không có trong sổ"),
        (REWRITE, True, "nay là 1111-2222"),
        (REWRITE, False, "nay là 1111-2222"),
    ],
)
def test_a_cut_tail_and_a_rewritten_history_are_named(
    three: Village, file: Path, fraud: str, on_paper: bool, now: str
) -> None:
    (kept,) = anchors.heads()
    anchors.keep(file, [anchors.read_paper(kept.club_id, kept.seq, kept.seal)] if on_paper else [kept], at=NOW)
    assert sentences(file) == []
    without_guards(fraud)
    assert sentences(file) == [f"dòng 1: câu lạc bộ {kept.club_id}, khoản 3: đã neo {kept.seal}, {now}"]
    assert on_sqlite()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_whole_hash_tells_more_than_the_short_seal(three: Village, file: Path) -> None:
    (kept,) = anchors.heads()
    anchors.keep(file, [kept, anchors.read_paper(kept.club_id, kept.seq, kept.seal)], at=NOW)
    without_guards(QUIETLY)
    assert [fault.line for fault in anchors.faults(file)] == [1]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "damage",
    [
        b"{}\n",
        b"not json\n",
        b"[" * 100_000 + b"\n",
        b'{"recorded_at": "", "club": 1, "seq": 9223372036854775808, "hash": null, "seal": "7F3A-91C2"}\n',
        b'{"recorded_at": "", "club": 0, "seq": 3, "hash": null, "seal": "7F3A-91C2"}\n',
        b'{"recorded_at": "", "club": 1, "seq": "3", "hash": null, "seal": "7F3A-91C2"}\n',
        b'{"recorded_at": "", "club": 1, "seq": 3, "hash": "7f", "seal": "7F3A-91C2"}\n',
        b'{"recorded_at": "", "club": true, "seq": 3, "hash": null, "seal": "7F3A-91C2"}\n',
        b"\xff\xfe\n",
        b"\n",
        b'{"recorded_at": "2026-',
    ],
)
def test_a_damaged_line_is_named_and_the_rest_still_read(three: Village, file: Path, damage: bytes) -> None:
    anchors.keep(file, anchors.heads(), at=NOW)
    with file.open("ab") as opened:
        opened.write(damage)
    three.deposit(three.health(three.an), 10_000)
    anchors.keep(file, anchors.heads(), at=NOW)
    assert sentences(file) == ["dòng 2: không đọc được"]
    assert len(file.read_bytes().splitlines()) == 3


def test_nothing_anchored_is_no_proof(three: Village, file: Path) -> None:
    with pytest.raises(NoAnchors) as no:
        anchors.faults(file)
    assert vars(no.value) == {"file": str(file)}


@pytest.mark.parametrize("typed", ["7F3A-91C2", "7f3a91c2", " 7f3a-91c2 ", "7F3A–91C2"])
def test_a_seal_is_read_as_people_copy_it(cast: Village, typed: str) -> None:
    assert anchors.read_paper(cast.club.id, 1_284, typed) == Anchor(cast.club.id, 1_284, "7F3A-91C2")


@pytest.mark.parametrize("typed", ["", "7F3A", "7F3A-91C", "7F3G-91C2", "７F3A-91C2"])
def test_what_is_no_seal_is_refused(cast: Village, typed: str) -> None:
    with pytest.raises(UnreadableSeal) as no:
        anchors.read_paper(cast.club.id, 1, typed)
    assert vars(no.value) == {"typed": typed}


@pytest.mark.parametrize(("club", "seq"), [(999_999, 1), (1, 0)])
def test_no_such_place_in_a_chain(cast: Village, club: int, seq: int) -> None:
    with pytest.raises(NotFound):
        anchors.read_paper(club, seq, "7F3A-91C2")


def test_large_numbers_are_shown_as_on_paper(cast: Village) -> None:
    fault = anchors.fault_of(Anchor(cast.club.id, 1_284, "7F3A-91C2"))
    assert fault is not None
    assert fault.sentence.startswith(f"câu lạc bộ {cast.club.id}, khoản 1.284: đã neo 7F3A-91C2")
