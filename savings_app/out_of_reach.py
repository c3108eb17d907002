"""Why the book cannot be asked or written just now (sổ đang bận, hết chỗ, đang được kiểm tra).

A fault of the database is read by its code, whichever driver it came through, and becomes one of four refusals. None is
ever frozen under a key: whoever asked may send the same again. A damaged book is never written again before a restart.
Sources: https://www.sqlite.org/rescode.html, https://www.postgresql.org/docs/current/errcodes-appendix.html.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from savings_app.refusals import N_, Refusal

_NO_ROOM = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE", "53100"}
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR", "XX001", "XX002")
"""How their codes begin; a failed write for want of room is looked for first."""
_PASSING = {"SQLITE_IOERR_BLOCKED", "SQLITE_IOERR_LOCK", "SQLITE_IOERR_RDLOCK", "SQLITE_IOERR_NOMEM"}
_BUGS = {"SQLITE_ERROR", "SQLITE_MISUSE"}
_UNREACHED = {"OperationalError", "InterfaceError"}
"""What every driver, and Peewee, call a database that is locked or gone."""

_doubted = threading.Event()


@dataclass(eq=False)
class BookOutOfReach(Refusal):
    """Locked by somebody else, or gone: whether the last word reached it is not known, so the same is sent again."""

    says = N_("Sổ đang bận, chưa chắc đã lưu được. Chị cứ gửi lại: gửi mấy lần cũng chỉ ghi một lần.")
    status = 503


@dataclass(eq=False)
class PageOutOfReach(BookOutOfReach):
    """The same, where nothing was to be written."""

    says = N_("Sổ đang bận, chưa mở được trang này. Chị chờ một chút rồi thử lại.")


@dataclass(eq=False)
class BookFull(BookOutOfReach):
    says = N_("Máy chủ hết chỗ — khoản này CHƯA được lưu. Chị ghi ra giấy, báo cán bộ Hội, rồi gửi lại sau.")
    status = 507


@dataclass(eq=False)
class BookInDoubt(BookOutOfReach):
    """The file is damaged or the disk fails: nothing more is written until somebody has looked and started again."""

    says = N_("Sổ đang được kiểm tra — hãy ghi ra giấy. Khoản này CHƯA được lưu; chị báo cán bộ Hội.")


def seen(fault: BaseException) -> BookOutOfReach | None:
    """What a fault means to her who asked; none where it is a bug. A damaged book is remembered."""
    codes = {code for each in _behind(fault) if (code := _code(each))}
    if codes & _NO_ROOM:
        return BookFull()
    if any(code.startswith(_DAMAGED) for code in codes - _PASSING):
        _doubted.set()
        return BookInDoubt()
    if codes and codes <= _BUGS:
        return None
    unreached = any(kind.__name__ in _UNREACHED for each in _behind(fault) for kind in type(each).__mro__)
    return BookOutOfReach() if unreached else None


def refuse_when_in_doubt() -> None:
    """Raises BookInDoubt once the book was seen to be damaged."""
    if _doubted.is_set():
        raise BookInDoubt()


def trust_again() -> None:
    """A book was opened anew."""
    _doubted.clear()


def _behind(fault: BaseException) -> Iterator[BaseException]:
    """The fault, and those it was raised from: undoing what began fails too where the database undid it by itself."""
    met: list[BaseException] = []
    behind: list[BaseException | None] = [fault]
    while behind:
        each = behind.pop()
        if each is not None and each not in met:
            met.append(each)
            yield each
            behind += [getattr(each, "orig", None), each.__cause__, each.__context__]


def _code(fault: BaseException) -> str | None:
    """The name SQLite has for it, or the five characters of PostgreSQL."""
    code = getattr(fault, "sqlite_errorname", None) or getattr(fault, "sqlstate", None)
    return code if isinstance(code, str) else None
