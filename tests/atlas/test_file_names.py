"""Names of places become file names that every system takes and that no two areas share."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.atlas.file_names import booklet_file_name

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=300)
DEVICES = {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


@pytest.mark.parametrize(
    ("name", "key", "expected"),
    [
        ("Übach-Palenberg", "05370028", "Übach-Palenberg_05370028.pdf"),
        ("../x", "1", "x_1.pdf"),
        ("a/b:c", "1", "a-b-c_1.pdf"),
        ("C:\\Windows", "1", "C-Windows_1.pdf"),
        ("CON", "1", "CON_1.pdf"),
        ("CON.txt", "1", "_CON.txt_1.pdf"),
        ("Heinsberg. . .", "1", "Heinsberg_1.pdf"),
        ("Stadt\tWeg\nberg", "1", "Stadt-Weg-berg_1.pdf"),
        ("gnp\N{RIGHT-TO-LEFT OVERRIDE}fdp", "1", "gnp-fdp_1.pdf"),
        ("", "1", "area_1.pdf"),
        ("..", "1", "area_1.pdf"),
        ("Bad\N{NO-BREAK SPACE}Aachen", "1", "Bad-Aachen_1.pdf"),
    ],
)
def test_a_nasty_name_becomes_a_harmless_one(name, key, expected):
    assert booklet_file_name(name, key, ".pdf") == expected


def test_an_umlaut_is_one_letter_however_it_was_typed():
    composed, decomposed = "Hückelhoven", "Hu\N{COMBINING DIAERESIS}ckelhoven"
    assert booklet_file_name(composed, "1", ".pdf") == booklet_file_name(decomposed, "1", ".pdf")


@given(ANY_TEXT, ANY_TEXT)
def test_no_name_leaves_its_folder_or_stumbles(name, key):
    file_name = booklet_file_name(name, key, ".pdf")
    stem = file_name.removesuffix(".pdf")
    assert not set(file_name) & set('/\\:*?"<>|\0\n\r\t')
    assert not any(ord(character) < 32 for character in file_name)
    assert len(file_name.encode("utf-8")) <= 200
    assert stem
    assert not stem.startswith((".", "-", " "))
    assert not stem.endswith((".", " "))
    assert stem.split(".")[0].upper() not in DEVICES


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_two_keys_never_share_a_file_even_where_case_does_not_count(name, key, other_name, other_key):
    one = booklet_file_name(name, key, ".pdf").casefold()
    other = booklet_file_name(other_name, other_key, ".pdf").casefold()
    assert key == other_key or one != other


@given(
    st.sampled_from(["a", "A", "ß", "SS", "ss", "Ä", "ä", "a/b", "a:b", "a-b", "a_b", "1", "01"]), st.data()
)
def test_keys_that_look_alike_stay_apart(key, data):
    other = data.draw(st.sampled_from(["a", "A", "ß", "SS", "ss", "a/b", "a:b", "a-b", "a_b", "1", "01"]))
    same = booklet_file_name("x", key, "").casefold() == booklet_file_name("x", other, "").casefold()
    assert same == (key == other)
