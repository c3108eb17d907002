"""Every setting in one place: name, environment variable, default, meaning.

Read once from the environment by ``Settings.from_environment``; the secret key is read, or made and kept, only when
something asks for it, so that commands which need no secret leave no trace.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository: templates, static files, migrations and the default instance folder lie here."""


class SettingsFault(Exception):
    """A setting that cannot be used; the sentence says which and why. The app does not start."""


def _setting(env: str, default: str, meaning: str) -> str:
    return field(default=default, metadata={"env": env, "meaning": meaning})


@dataclass(frozen=True)
class Settings:
    """All settings, as text from the environment, with their meaning beside them."""

    database_url: str = _setting(
        "DATABASE_URL", "", "where the book is kept; empty means the SQLite file heodat.db in the instance folder"
    )
    database_owner_url: str = _setting(
        "DATABASE_OWNER_URL", "", "on PostgreSQL: the same database opened by the role that owns the tables"
    )
    sqlite_journal: str = _setting(
        "SQLITE_JOURNAL", "TRUNCATE", "the journal of a SQLite book: `TRUNCATE`, or `WAL` where the library is safe"
    )
    least_free_mb: str = _setting(
        "LEAST_FREE_MB", "100", "megabytes the disk must have free before `flask serve` begins"
    )
    secret_key: str = _setting(
        "SECRET_KEY", "", "signs cookies and forms, 32 characters or more; empty means one is made and kept"
    )
    instance_folder: str = _setting("INSTANCE_FOLDER", "", "the folder for the SQLite file and the secret key")
    host: str = _setting("HOST", "127.0.0.1", "the address `flask serve` listens on")
    port: str = _setting("PORT", "8000", "the port `flask serve` listens on")
    public_url: str = _setting("PUBLIC_URL", "", "the address people reach the app at, printed in QR codes")
    secure_cookies: str = _setting("SECURE_COOKIES", "", "`1` where the app is reached by HTTPS only")
    backup_key: str = _setting(
        "BACKUP_KEY", "", "seals and opens backups; empty means the key file, made at the first backup"
    )
    backup_key_file: str = _setting(
        "BACKUP_KEY_FILE", "", "the file with that key; empty means backup_key in the instance folder"
    )
    anchor_file: str = _setting(
        "ANCHOR_FILE", "", "where anchors are kept; empty means anchors.jsonl in the instance folder"
    )
    pg_bin: str = _setting("PG_BIN", "", "the folder of pg_dump and pg_restore; empty means where commands are found")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """The settings of this process."""
        named = {name: each.metadata["env"] for name, each in cls.__dataclass_fields__.items()}
        return cls(**{name: environ[env].strip() for name, env in named.items() if environ.get(env, "").strip()})

    @property
    def folder(self) -> Path:
        """The instance folder; made by whoever writes into it."""
        return Path(self.instance_folder) if self.instance_folder else ROOT / "instance"

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.folder / 'heodat.db'}"

    @property
    def backup_key_path(self) -> Path:
        """The file the backup key is kept in."""
        return Path(self.backup_key_file) if self.backup_key_file else self.folder / "backup_key"

    @property
    def anchor_path(self) -> Path:
        """The file anchors are kept in."""
        return Path(self.anchor_file) if self.anchor_file else self.folder / "anchors.jsonl"

    @property
    def listen_port(self) -> int:
        """The port as a number."""
        if not (self.port.isascii() and self.port.isdigit() and 0 < int(self.port) < 65536):
            raise SettingsFault(f"PORT phải là một số từ 1 đến 65535, không phải “{self.port}”.")
        return int(self.port)

    @property
    def least_free(self) -> int:
        """The room the disk must have, in bytes."""
        if not (self.least_free_mb.isascii() and self.least_free_mb.isdigit()):
            raise SettingsFault(f"LEAST_FREE_MB phải là một số, không phải “{self.least_free_mb}”.")
        return int(self.least_free_mb) * 1024 * 1024

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the app; practice passwords are printed only then."""
        return self.host in {"127.0.0.1", "localhost", "::1"}

    @property
    def address(self) -> str:
        """The address people open, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.listen_port}").rstrip("/")

    @cached_property
    def secret(self) -> str:
        """The secret key: given, or read from the instance folder, or made and kept there at first need."""
        if self.secret_key:
            return _long_enough(self.secret_key)
        file = self.folder / "secret_key"
        if not file.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            _keep_secret(file)
        return _long_enough(file.read_text(encoding="ascii").strip())


def _long_enough(secret: str) -> str:
    if len(secret) < 32:
        raise SettingsFault("SECRET_KEY phải có ít nhất 32 ký tự.")
    return secret


def _keep_secret(file: Path) -> None:
    """Write a new secret readable by its owner alone; another process that came first wins."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        opened.write(secrets.token_urlsafe(48))
