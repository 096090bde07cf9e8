"""Letters come out as they were typed, whatever program wrote the file."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as some

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.encodings import decode

NAMES = "Schlüssel;Name\r\n1;Bünde\r\n2;Groß Köris\r\n3;Übach-Palenberg\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "latin-1"]
)
def test_german_names_in_every_encoding_of_offices(encoding):
    assert decode("a.csv", NAMES.encode(encoding)) == NAMES


@given(text=some.text(some.characters(blacklist_categories=("Cs",), blacklist_characters="\0")))
def test_any_text_in_utf_8(text):
    content = b"\xef\xbb\xbf" + text.encode()
    assert decode("a.csv", content) == text


def test_quotation_marks_of_windows_are_no_letters_of_dos():
    text = "„Bünde“ – 5 € – Groß"
    assert decode("a.csv", text.encode("cp1252")) == text


def test_two_encodings_in_one_file_are_refused():
    """Read as Windows-1252, the first name would silently become "BÃ¼nde"."""
    with pytest.raises(DeliveryError, match="is written in two encodings"):
        decode("a.csv", "Bünde\n".encode() + "Köln\n".encode("cp1252"))
