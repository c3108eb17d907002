"""The key that seals: written for paper, read back from paper, made once, never overwritten."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from savings_app.backups import keys
from savings_app.backups.keys import Key, NoBackupKey, UnreadableBackupKey, WrongBackupKey
from savings_app.settings import Settings

KEY = Key(bytes(range(32)))
WRITTEN = "AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT-CQKR-MFYY-DENB-WHA5-DYPQ"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(instance_folder=str(tmp_path / "instance"))


@pytest.mark.parametrize(
    "typed", [WRITTEN, WRITTEN.lower(), WRITTEN.replace("-", ""), f" {WRITTEN.replace('-', ' ')} "]
)
def test_what_was_copied_from_paper_is_the_key(typed: str) -> None:
    assert KEY.written == WRITTEN
    assert keys.read_key(typed, where="BACKUP_KEY") == KEY


@pytest.mark.parametrize(
    "typed", ["", "khóa", WRITTEN[:-1], WRITTEN + "A", WRITTEN[:-1] + "R", WRITTEN.replace("A", "1"), "=" * 52]
)
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableBackupKey):
        keys.read_key(typed, where="BACKUP_KEY")


def test_a_mistyped_key_has_another_name() -> None:
    mistyped = keys.read_key(WRITTEN.replace("EAYE", "EAYF"), where="BACKUP_KEY")
    with pytest.raises(WrongBackupKey) as refused:
        keys.named(KEY.name, [mistyped])
    assert (refused.value.sealed_with, refused.value.at_hand) == (KEY.name, mistyped.name)
    assert keys.named(KEY.name, [mistyped, KEY]) == KEY


def test_the_key_is_made_once_and_for_its_owner_alone(settings: Settings) -> None:
    with pytest.raises(NoBackupKey):
        keys.at_hand(settings)
    made = keys.made_if_missing(settings)
    assert keys.made_if_missing(settings) is None
    assert keys.at_hand(settings) == [made]
    assert stat.S_IMODE(settings.backup_key_path.stat().st_mode) == 0o600


def test_a_key_in_the_environment_comes_first(settings: Settings) -> None:
    given = Settings(instance_folder=settings.instance_folder, backup_key=WRITTEN)
    assert keys.made_if_missing(given) is None
    assert not given.backup_key_path.exists()
    assert keys.at_hand(given) == [KEY]


def test_an_old_key_still_opens(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    new = Key(bytes(32))
    file.write_text(f"{new.written}\n\n{KEY.written}\n", "ascii")
    assert keys.at_hand(Settings(backup_key_file=str(file))) == [new, KEY]


@pytest.mark.parametrize("content", [b"", b"\n", b"secret\n", b"\xff\xfe"])
def test_a_file_without_a_key_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "keys"
    file.write_bytes(content)
    with pytest.raises(UnreadableBackupKey):
        keys.at_hand(Settings(backup_key_file=str(file)))
