"""What must hold before the app serves (điều kiện mở máy): each check is given what it looks at, and gives a reason.

A reason refuses, or only warns. Sentences are for whoever runs the server. No check asks a clock, a disk or a database.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

MOST_LAG = dt.timedelta(minutes=10)
"""How far the clock may stand behind the last entry: clocks that are set by the network jump by less."""

DISK_WARNING = 90
"""Per cent of the disk in use at which somebody is told."""

SHORTEST_SECRET = 32

EXAMPLE_SECRETS = (
    *("changeme", "change-me", "change_me", "secret", "example", "password"),
    *("your-", "your_", "heodat", "0123456789"),
)
"""What no secret is made of: words that stand in instructions."""

REMOTE_DISKS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "ceph"}
"""Disks over a network, where locks of SQLite do not hold: https://www.sqlite.org/faq.html#q5."""

MOST_NAMED = 5


@dataclass(frozen=True)
class Reason:
    """Why not to serve, or what somebody should know when it does not refuse."""

    sentence: str
    refuses: bool = True


def journal(asked: str, library: str, *, wal_is_safe: bool) -> Reason | None:
    """WAL is kept only by a SQLite library outside the WAL-reset bug."""
    if asked not in {"TRUNCATE", "WAL"}:
        return Reason(f"SQLITE_JOURNAL phải là TRUNCATE hoặc WAL, không phải “{asked}”.")
    if asked == "WAL" and not wal_is_safe:
        return Reason(f"SQLite {library} có lỗi làm hỏng sổ khi dùng WAL: bỏ SQLITE_JOURNAL, hoặc nâng cấp thư viện.")
    return None


def pragmas(read: Mapping[str, str | int], *, journal: str) -> Reason | None:
    """A fresh connection to SQLite has every pragma as we ask for it."""
    wanted: dict[str, str | int] = {"synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0}
    wanted |= {"journal_mode": journal.lower(), "busy_timeout": 10_000}
    wrong = [f"{name} = {read.get(name)}, cần {value}" for name, value in wanted.items() if read.get(name) != value]
    return Reason(f"SQLite không nhận cách mở sổ an toàn: {named(wrong)}.") if wrong else None


def server(settings: Mapping[str, str]) -> Reason | None:
    """PostgreSQL acknowledges nothing before it is on the disk."""
    wrong = [f"{name} = {value}" for name, value in settings.items() if value in {"off", "false"}]
    return Reason(f"PostgreSQL có thể mất khoản đã ghi: {named(wrong)}; phải là on.") if wrong else None


def owner(owned: Sequence[str], *, superuser: bool, loopback: bool) -> Reason | None:
    """The app's role on PostgreSQL owns nothing and is no superuser; for trying out on one machine it may."""
    if superuser:
        what = "Vai trò trong DATABASE_URL là superuser, đổi được cả sổ"
    elif owned:
        what = f"Vai trò trong DATABASE_URL làm chủ {named(owned)}, gỡ được các chốt giữ sổ"
    else:
        return None
    return Reason(f"{what}: dùng hai vai trò, xem docs/running.md.", refuses=not loopback)


def rights(differences: Sequence[str]) -> Reason | None:
    """The app's role may do what ``migrations/rights.toml`` lists, no less and no more."""
    if not differences:
        return None
    return Reason(
        f"Quyền của vai trò trong DATABASE_URL không đúng ({named(differences)}):"
        " chạy `flask database migrate` với DATABASE_OWNER_URL."
    )


def secret(found: str) -> Reason | None:
    """The secret key is long, and nobody can know it from instructions."""
    if not found:
        return None
    if len(found) < SHORTEST_SECRET:
        return Reason(f"SECRET_KEY phải có ít nhất {SHORTEST_SECRET} ký tự.")
    if len(set(found)) < 8 or any(word in found.lower() for word in EXAMPLE_SECRETS):
        return Reason("SECRET_KEY dễ đoán hoặc chép từ ví dụ: hãy bỏ trống để máy tự tạo, hoặc đặt chuỗi ngẫu nhiên.")
    return None


def debug(*, on: bool, loopback: bool) -> Reason | None:
    """Whoever can reach the app must not be shown its insides."""
    refused = on and not loopback
    return Reason("Đang bật chế độ gỡ lỗi trong khi máy khác truy cập được: bỏ FLASK_DEBUG.") if refused else None


def time_zone(find: Callable[[str], dt.tzinfo]) -> Reason | None:
    """Time zone data is there, and it is seven hours from UTC in Việt Nam."""
    try:
        off = dt.datetime(2026, 1, 1, tzinfo=find("Asia/Ho_Chi_Minh")).utcoffset()
    except (KeyError, OSError):
        off = None
    return None if off == dt.timedelta(hours=7) else Reason("Thiếu dữ liệu múi giờ Việt Nam: cài lại thư viện tzdata.")


def clock(last: dt.datetime | None, now: dt.datetime) -> Reason | None:
    """The clock does not stand before the last entry."""
    if last is None or now >= last - MOST_LAG:
        return None
    return Reason(
        f"Đồng hồ máy ({now:%d/%m/%Y %H:%M} UTC) đi sau khoản ghi cuối cùng ({last:%d/%m/%Y %H:%M} UTC): chỉnh lại giờ."
    )


def room(free: int, total: int, *, least: int) -> Reason | None:
    """The disk has room; from nine tenths in use on, somebody is told."""
    if free < least:
        return Reason(f"Ổ đĩa chỉ còn {free // 1024**2} MB trống, cần ít nhất {least // 1024**2} MB.")
    if total and (total - free) * 100 >= DISK_WARNING * total:
        return Reason(f"Ổ đĩa đã dùng từ {DISK_WARNING}%: sắp hết chỗ.", refuses=False)
    return None


def folder(kind: str, *, writable: bool) -> Reason | None:
    """The folder of the book can be written to, and lies on a disk of this machine."""
    if not writable:
        return Reason("Không ghi được vào thư mục giữ sổ: kiểm tra quyền của thư mục.")
    if kind in REMOTE_DISKS:
        return Reason(f"Thư mục giữ sổ nằm trên ổ mạng ({kind}), khóa của SQLite không giữ được: dùng ổ của máy.")
    return None


def migrations(pending: Sequence[str]) -> Reason | None:
    """Every migration was applied."""
    return Reason(f"Cấu trúc sổ chưa mới nhất ({named(pending)}): chạy `flask database migrate`.") if pending else None


def schema(differences: Sequence[str]) -> Reason | None:
    """What stands in the database is what the newest migration makes."""
    return Reason(f"Cấu trúc sổ đã bị sửa: {named(differences)}.") if differences else None


def named(all_of_them: Sequence[str]) -> str:
    """The first of them by name, and how many more."""
    more = len(all_of_them) - MOST_NAMED
    return "; ".join(all_of_them[:MOST_NAMED]) + (f"; và {more} nữa" if more > 0 else "")
