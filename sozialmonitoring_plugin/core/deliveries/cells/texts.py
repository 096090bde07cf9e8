r"""Texts of cells, headers and names, cleaned and folded so that equal things compare equal.

>>> join_header(["Migrations-\nhintergrund 2)", "Anteil in %"])
'Migrationshintergrund Anteil in %'
>>> fold_name("Hückelhoven, Stadt") == fold_name("Stadt HUECKELHOVEN")
True
>>> slug("Ausländer 3–6 (in %)")
'auslaender_3_6_in'
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, time
from functools import lru_cache
from typing import Any

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
_INVISIBLE = str.maketrans("", "", INVISIBLE)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ESCAPED_RETURN = re.compile(r"_x000[dD]_")
_HYPHENATION = re.compile(r"(?<=[a-zäöüß])-(?:[ \t]*\n\s*)?(?=[a-zäöüß])(?!(?:und|oder|bzw|sowie|bis)\b)")
_HYPHEN_AT_BREAK = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[A-ZÄÖÜ])")
_FOOTNOTE_NUMBER = re.compile(r"(?:\s*\d{1,2}|\s+[a-z])\)\s*$")
_FOOTNOTE_MARK = re.compile(r"(?<!m)\s*[*¹²³⁴⁵⁶⁷⁸⁹⁾]+\)?\s*$")
_TITLES = re.compile(
    r"\b(?:kreisfreie|grosse kreisangehoerige|landeshauptstadt|hansestadt|universitaetsstadt|stadtteil|"
    r"stadtbezirk|gemeinde|markt|stadt|krfr)\b"
)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
_SAINT = re.compile(r"\bsankt\b")
_NO_WORD = re.compile(r"[\W_]+")


def raw_text(value: Any) -> str:
    """A cell as text, line breaks kept: numbers without a needless ".0", invisible characters gone."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    text = str(value)
    if text.isascii() and "_x" not in text:
        return text
    text = _ESCAPED_RETURN.sub("\n", text).translate(_INVISIBLE)
    return unicodedata.normalize("NFC", text).replace("\xa0", " ")


def clean(value: Any) -> str:
    """A cell as one line of text with single blanks."""
    if type(value) is str and value.isascii() and value.isalnum():
        return value
    return " ".join(raw_text(value).split())


def join_header(parts: Iterable[Any]) -> str:
    """The lines of a header as one name: hyphenation undone, footnote marks and repeats left out.

    A line that begins with the line above it says it once more: "Wald" above "Wald und Heide".
    """
    names: list[str] = []
    for part in parts:
        name = header_part(part)
        if names and name.startswith(names[-1] + " "):
            names[-1] = name
        elif name and name not in names:
            names.append(name)
    return " ".join(names)


def header_part(value: Any) -> str:
    """One cell of a header as one line."""
    text = _HYPHEN_AT_BREAK.sub("-", raw_text(value).strip())
    text = _FOOTNOTE_MARK.sub("", clean(_HYPHENATION.sub("", text)))
    while text.count(")") > text.count("(") and _FOOTNOTE_NUMBER.search(text):
        text = _FOOTNOTE_NUMBER.sub("", text)
    return text


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Letters and digits only, without case; umlauts as two letters. For comparing headers."""
    return _NO_WORD.sub("", plain(text))


@lru_cache(maxsize=20_000)
def fold_name(text: str) -> str:
    """As `fold`, without brackets and the words that may or may not stand beside a place's name."""
    text = _BRACKETS.sub(" ", plain(text))
    shorter = _SAINT.sub("st", _TITLES.sub(" ", text))
    return _NO_WORD.sub("", shorter) or _NO_WORD.sub("", text)


def slug(text: str, longest: int = 60) -> str:
    """A readable identifier: small letters, digits and _, never starting with a digit."""
    ascii_only = "".join(letter if letter.isascii() else " " for letter in plain(text))
    words = _NO_WORD.sub("_", ascii_only).strip("_") or "unnamed"
    return ("n_" + words if words[0].isdigit() else words)[:longest].rstrip("_")


def unique_slugs(titles: Iterable[str]) -> list[str]:
    """Identifiers for titles; the second of the same name gets _2."""
    found: Counter[str] = Counter()
    result = []
    for name in map(slug, titles):
        found[name] += 1
        result.append(name if found[name] == 1 else f"{name}_{found[name]}")
    return result


def plain(text: str) -> str:
    """Small letters without accents, umlauts as two letters; blanks and signs as they stand."""
    text = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
