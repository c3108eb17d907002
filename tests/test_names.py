"""Names and notes: what is read, what is refused, the Vietnamese order and the search."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.names import (
    IdentityNumberInNote,
    NameTooLong,
    NoName,
    NoteTooLong,
    UnreadableName,
    UnreadableNote,
    given_name,
    read_name,
    read_note,
    search_key,
    sort_key,
)

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
TONED = "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"

words = st.text(alphabet=LETTERS + TONED + LETTERS.upper() + TONED.upper(), min_size=1, max_size=7)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ánh"), "Nguyễn Thị Ánh"),
        ("  lan   anh ", "lan anh"),
        ("Lan\u00a0\u3000Anh", "Lan Anh"),
        ("La\u200bn\ufeff", "Lan"),
        ("La\u00adn A\u2060nh", "Lan Anh"),
        ("ĐẶNG THỊ ƯƠM", "ĐẶNG THỊ ƯƠM"),
        ("K'Brạ", "K'Brạ"),
        ("H’Bia Niê", "H’Bia Niê"),
        ("Thạch Thị Sa-Rây", "Thạch Thị Sa-Rây"),
        ("Ng. T. Hoa", "Ng. T. Hoa"),
        ("Y Ƀlô Čil", "Y Ƀlô Čil"),
        ("A" * 100, "A" * 100),
        (unicodedata.normalize("NFD", "ế" * 100), "ế" * 100),
    ],
)
def test_a_name_is_tidied_and_kept(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Lan 👩\u200d🌾", "👩"),
        ("Lan\x00", "\x00"),
        ("Lan\r\nAnh", "\r"),
        ("Lan\tAnh", "\t"),
        ("Lan\u2028Anh", "\u2028"),
        ("Lan\u202egnort", "\u202e"),
        ("Lan\u2066", "\u2066"),
        ("\u200eLan", "\u200e"),
        ("Lan\ufe0f", "\ufe0f"),
        ("Lan\u034f", "\u034f"),
        ("Lan\ud800", "\ud800"),
        ("Lan 2", "2"),
        ("Lan ２", "２"),
        ("080171012345", "0"),
        ("<script>alert(1)</script>", "<"),
        ("Lan {{7*7}}", "{"),
        ("=HYPERLINK(1)", "="),
        ("@SUM", "@"),
        ("Lan_Anh", "_"),
        ("Lan; Anh", ";"),
        ("Ｌａｎ", "Ｌ"),
        ("Нga", "Н"),
        ("阮氏", "阮"),
        ("\u0301Lan", "\u0301"),
        ("Lan" + "\u0335" * 3, "\u0335"),
    ],
)
def test_a_name_with_other_characters_is_refused(typed: str, found: str) -> None:
    with pytest.raises(UnreadableName) as refused:
        read_name(typed)
    assert refused.value.found == found
    assert refused.value.sentence.startswith("Họ tên có ký tự")


@pytest.mark.parametrize("typed", ["", " ", "   \u00a0", ".", " . . ", "'", "-", "\u200b", "\u00ad\ufeff"])
def test_no_name_is_refused(typed: str) -> None:
    with pytest.raises(NoName):
        read_name(typed)


@pytest.mark.parametrize("typed", ["A" * 101, "Lan " * 2500, "ế" * 101])
def test_a_long_name_is_refused(typed: str) -> None:
    with pytest.raises(NameTooLong) as refused:
        read_name(typed)
    assert refused.value.sentence == "Họ tên dài quá: tối đa 100 chữ."


@pytest.mark.parametrize("read", [read_name, read_note])
def test_a_long_run_of_marks_is_refused_at_once(read: object) -> None:
    assert callable(read)
    began = time.perf_counter()
    with pytest.raises((NameTooLong, NoteTooLong)):
        read("a" + "\u0301\u0323" * 100_000)
    assert time.perf_counter() - began < 1


@given(typed=st.one_of(names, st.text(max_size=30)))
def test_a_name_read_again_stays_the_same(typed: str) -> None:
    try:
        name = read_name(typed)
    except (NoName, NameTooLong, UnreadableName):
        return
    assert read_name(name) == name
    assert unicodedata.is_normalized("NFC", name)
    assert name.isprintable()
    assert "  " not in name


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("", ""),
        ("   ", ""),
        (" ấp  3 ", "ấp 3"),
        ("Tổ 12/3, khóm 5", "Tổ 12/3, khóm 5"),
        ("Hoa tạp hóa", "Hoa tạp hóa"),
        ("Lan 👩\u200d🌾", "Lan 👩\u200d🌾"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("La\u200dn\u200d", "Lan"),
        ("La\u200bn\u00ad", "Lan"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("{{7*7}} %s%n", "{{7*7}} %s%n"),
        ('=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'),
        ("gọi 0912345678", "gọi 0912345678"),
        ("x" * 200, "x" * 200),
    ],
)
def test_a_note_is_tidied_and_kept(typed: str, note: str) -> None:
    assert read_note(typed) == note


@pytest.mark.parametrize(
    "typed", ["a\x00b", "a\nb", "a\r\n", "\ta", "a\x1b[0m", "a\u202eb", "a\u2066b", "\u200fa", "a\ud800", "\ue000"]
)
def test_a_note_with_hidden_characters_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableNote) as refused:
        read_note(typed)
    assert refused.value.found in typed
    assert refused.value.sentence.isprintable()


def test_a_note_has_the_limit_it_is_given() -> None:
    assert read_note("x" * 30, 30) == "x" * 30
    with pytest.raises(NoteTooLong) as refused:
        read_note("x" * 31, limit=30)
    assert refused.value.limit == 30


@pytest.mark.parametrize("typed", ["080171012345", "CCCD 080171012345.", "số080171012345"])
def test_an_identity_number_does_not_belong_in_a_note(typed: str) -> None:
    with pytest.raises(IdentityNumberInNote):
        read_note(typed)


@pytest.mark.parametrize("typed", ["08017101234", "0801710123456"])
def test_other_long_numbers_do(typed: str) -> None:
    assert read_note(typed) == typed


IN_ORDER = [
    "Nguyễn Thị An",
    "Nguyễn Thị Ánh",
    "Nguyễn Thị Ân",
    "Bùi Thị Ba",
    "Lê Thị Ba",
    "Nguyễn Thị Dung",
    "Nguyễn Thị Dũng",
    "Nguyễn Thị Đào",
    "Nguyễn Thị Hoa",
    "Nguyễn Thị Hòa",
    "Nguyễn Thị Hồng",
    "Nguyễn Thị Phi",
    "Thạch Thị Sa Rây",
    "Nguyễn Thị Thúy",
    "Nguyễn Thị Út",
    "Nguyễn Thị Ươm",
]

TONES_IN_ORDER = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mau", "măng", "mâm", "mầm", "mân", "mẹ", "mê"]


ALPHABET_IN_ORDER = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
SURNAMES_IN_ORDER = ["An", "Lê An", "Lê Thị An", "Lê Văn An"]


@pytest.mark.parametrize("ordered", [IN_ORDER, TONES_IN_ORDER, ALPHABET_IN_ORDER, SURNAMES_IN_ORDER])
def test_names_stand_in_vietnamese_order(ordered: list[str]) -> None:
    keys = [sort_key(name) for name in ordered]
    assert keys == sorted(set(keys))


def test_the_plain_order_would_be_wrong() -> None:
    assert sorted(IN_ORDER) != IN_ORDER


def test_the_surname_counts_before_the_middle_name() -> None:
    assert sort_key("Bùi Văn An") < sort_key("Lê Anh An") < sort_key("Lê Bá An")


def test_tones_count_only_where_letters_tie() -> None:
    assert sort_key("Hạ") < sort_key("Hai")
    assert sort_key("Lê Hòa") > sort_key("Vũ Hoa")


@pytest.mark.parametrize("other", ["NGUYỄN THỊ HOÀ", unicodedata.normalize("NFD", "Nguyễn Thị Hòa"), "nguyễn  thị hòa"])
def test_spellings_of_one_name_have_one_place(other: str) -> None:
    assert sort_key(other) == sort_key("Nguyễn Thị Hòa")


@pytest.mark.parametrize(("name", "like"), [("K'Brạ", "KBrạ"), ("K’Brạ", "K'Brạ"), ("Sa-Rây", "Sarây"), ("Čil", "Cil")])
def test_signs_and_foreign_marks_do_not_change_the_place(name: str, like: str) -> None:
    assert sort_key(name) == sort_key(like)


@given(name=st.text(max_size=40))
def test_a_sort_key_is_digits_whatever_was_typed(name: str) -> None:
    key = sort_key(name)
    assert not key or (key.isascii() and key.isdigit())


@given(one=words, other=words)
def test_given_names_stand_as_a_dictionary_has_them(one: str, other: str) -> None:
    """Worked out the slow way: letters of the alphabet first, then tones."""
    assert (sort_key(one) < sort_key(other)) == (dictionary_place(one) < dictionary_place(other))


def dictionary_place(word: str) -> tuple[list[int], list[int]]:
    alphabet, tones = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", "\u0300\u0309\u0303\u0301\u0323"
    marks = [mark for mark in unicodedata.normalize("NFD", word.lower()) if mark in tones]
    toneless = "".join(mark for mark in unicodedata.normalize("NFD", word.lower()) if mark not in tones)
    return (
        [alphabet.index(letter) for letter in unicodedata.normalize("NFC", toneless)],
        [tones.index(mark) for mark in marks],
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nguyễn Thị Hòa", "nguyen thi hoa"),
        ("Nguyễn Thị Hoà", "nguyen thi hoa"),
        ("Thúy", "thuy"),
        ("Thuý", "thuy"),
        ("ĐẶNG", "dang"),
        ("đặng", "dang"),
        (unicodedata.normalize("NFD", "Nguyễn"), "nguyen"),
        ("  Lan \u00a0 Anh ", "lan anh"),
        ("La\u200bn", "lan"),
        ("K'Brạ", "kbra"),
        ("K’Brạ", "kbra"),
        ("Ươm Út", "uom ut"),
        ("Bà Rịa – Vũng Tàu", "ba ria – vung tau"),
        ("100%_\\", "100%_\\"),
        ("", ""),
    ],
)
def test_a_search_key_is_what_spellings_share(text: str, key: str) -> None:
    assert search_key(text) == key


@given(name=names)
def test_search_ignores_marks_case_and_the_way_marks_are_stored(name: str) -> None:
    key = search_key(name)
    assert key == search_key(name.upper()) == search_key(unicodedata.normalize("NFD", name)) == search_key(key)
    assert key.isascii()


@pytest.mark.parametrize(
    ("name", "called"), [("Trần Thị Ánh", "Ánh"), ("Út", "Út"), ("Thạch Thị Sa Rây", "Rây"), ("", ""), ("  ", "")]
)
def test_the_given_name_is_the_last_word(name: str, called: str) -> None:
    assert given_name(name) == called
