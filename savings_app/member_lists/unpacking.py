"""A zipped workbook opened with care (mở tệp nén): .xlsx and .ods are zip files.

Nothing is believed that the zip says about itself: what is unpacked is counted, every XML part is read once by
defusedxml (no DTD, no entities), and only those parts go on, in a zip written here. Bounds: 5 MB packed, 50 MB
unpacked, 2.000 parts. Bad-input corpus, section F.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from savings_app.refusals import N_, Refusal

MEGABYTE = 1_000_000
LARGEST_FILE = 5 * MEGABYTE
LARGEST_UNPACKED = 50 * MEGABYTE
MOST_PARTS = 2_000
DEEPEST = 100

_LONGEST_FILENAME = 60
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_LOCKED = 0x1
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


@dataclass(eq=False)
class FileTooLarge(Refusal):
    megabytes: int
    says = N_("Tệp lớn quá: nhận tệp nhiều nhất {megabytes} MB. Chị chép riêng danh sách sang một tệp mới rồi đưa lại.")
    status = 413


@dataclass(eq=False)
class UnpackedTooLarge(Refusal):
    says = N_("Tệp này mở ra lớn quá nên không đọc. Chị chép riêng danh sách sang một tệp mới rồi đưa lại.")


@dataclass(eq=False)
class NotASpreadsheet(Refusal):
    filename: str
    says = N_(
        "Tệp “{filename}” không phải bảng tính .xlsx, .xls hay .ods. "
        "Chị mở tệp bằng Excel rồi lưu lại dạng .xlsx, hoặc chép các ô rồi dán vào trang này."
    )


@dataclass(eq=False)
class PasswordProtected(Refusal):
    says = N_("Tệp có đặt mật khẩu nên không đọc được. Lưu lại dạng .xlsx, không mật khẩu, rồi đưa lại.")


@dataclass(eq=False)
class HasMacros(Refusal):
    says = N_("Tệp có chứa macro nên không nhận. Lưu lại dạng .xlsx (không macro) rồi đưa lại.")


@dataclass(eq=False)
class DamagedWorkbook(Refusal):
    says = N_("Tệp bị hỏng nên không đọc được. Chị mở tệp bằng Excel, lưu lại dạng .xlsx rồi đưa lại.")


def shown(filename: str) -> str:
    """The file's own name, short enough for a sentence."""
    return filename.replace("\\", "/").rpartition("/")[2][:_LONGEST_FILENAME]


def unpack(content: bytes) -> dict[str, bytes]:
    """The parts that hold the workbook, by name: its XML and its kind; pictures and the rest stay packed.

    Raises UnpackedTooLarge, PasswordProtected, HasMacros or DamagedWorkbook.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _parts(archive)
    except _BROKEN_ZIP as broken:
        raise DamagedWorkbook() from broken


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A plain zip of the parts, in their order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


class PartReader(ContentHandler):
    """Reads one XML part from top to bottom; a reader of a kind of part says what it does at a start and an end.

    Elements nested deeper than in any workbook are refused, because each open one costs memory.
    """

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, name: str, attrs: AttributesImpl) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the SAX interface's name)
        self._depth += 1
        if self._depth > DEEPEST:
            raise DamagedWorkbook()
        self.start(name, attrs)

    def endElement(self, name: str) -> None:  # noqa: N802 (the SAX interface's name)
        self._depth -= 1
        self.end(name)


def walk(part: bytes, reader: PartReader) -> None:
    """Read one XML part through. Raises DamagedWorkbook when it is broken or carries a DTD or entities."""
    try:
        parseString(part, reader, forbid_dtd=True)
    except (SAXException, DefusedXmlException, ValueError, LookupError) as broken:
        raise DamagedWorkbook() from broken


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = archive.infolist()
    _refuse(members)
    parts: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    for member in members:
        if not _wanted(member.filename):
            continue
        with archive.open(member) as stream:
            part = stream.read(left + 1)
        left -= len(part)
        if left < 0:
            raise UnpackedTooLarge()
        parts[member.filename] = part
    return parts


def _refuse(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    if len(names) > MOST_PARTS:
        raise UnpackedTooLarge()
    if any(member.flag_bits & _LOCKED for member in members):
        raise PasswordProtected()
    if any(_holds_macros(name) for name in names):
        raise HasMacros()
    if len(set(names)) < len(names) or any(member.compress_type not in _METHODS for member in members):
        raise DamagedWorkbook()


def _wanted(name: str) -> bool:
    return name == "mimetype" or name.endswith((".xml", ".rels"))


def _holds_macros(name: str) -> bool:
    return name.endswith("vbaProject.bin") or name.startswith(("xl/macrosheets/", "Basic/", "Scripts/"))
