"""Streams of compound files, and files that only begin like one."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.member_lists import DamagedWorkbook
from savings_app.member_lists.ole import OleFile
from tests.member_lists.workbooks import OLE_MAGIC, SAMPLE_XLS, ole


def test_streams_of_a_real_file_long_and_short() -> None:
    file = OleFile(SAMPLE_XLS.read_bytes())
    assert file.stream("Workbook").startswith(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    assert file.stream("\x05SummaryInformation").startswith(b"\xfe\xff")


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(4096, 9000), st.integers(0, 255)), min_size=1, max_size=5))
def test_streams_come_back(bodies: list[tuple[int, int]]) -> None:
    streams = {f"Trang {number}": bytes([byte]) * length for number, (length, byte) in enumerate(bodies)}
    file = OleFile(ole(streams))
    assert {name: file.stream(name) for name in streams} == streams


def test_a_chain_that_runs_in_a_circle_is_damage() -> None:
    content = bytearray(ole({"Workbook": bytes(4096)}))
    start = 512 + 4 * 2  # the table's place for the first sector of the stream
    content[start : start + 4] = (2).to_bytes(4, "little")
    with pytest.raises(DamagedWorkbook):
        OleFile(bytes(content)).stream("Workbook")


@pytest.mark.parametrize("length", [8, 60, 511, 512, 600])
def test_a_file_cut_short_is_damage(length: int) -> None:
    with pytest.raises(DamagedWorkbook):
        OleFile(ole({"Workbook": b"x"})[:length])


@given(st.binary(max_size=1_000))
def test_anything_after_the_sign_is_a_file_or_damage(rest: bytes) -> None:
    with suppress(DamagedWorkbook):
        OleFile(OLE_MAGIC + rest)
