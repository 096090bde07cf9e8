"""What stands around a number: brackets, letters, per cent, a minus behind it, a footnote mark.

>>> split_number("(12,3r)")
MarkedNumber(reading=Reading(german=12.3, english=None, style='german'), flags=<Flag.LIMITED|REVISED: 5>, \
unit='', mark='', trailing_minus=False, power=False)
>>> split_number("12 1)"), split_number("12 1)", {"1": Flag.PRELIMINARY}).mark
(None, '1')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ...values import NO_FLAGS, Flag
from .numbers import Reading, read_text

_SUFFIXES = {"p": Flag.PRELIMINARY, "r": Flag.REVISED, "s": Flag.ESTIMATED, "e": Flag.ESTIMATED}
_UNITS = ("%", "‰")
_HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOW = str.maketrans(_HIGH, "0123456789")
_MARK = re.compile(rf"(?:\s?\*{{1,3}}\)?|\s?[{_HIGH}]{{1,2}}\)?|\s[1-9]\d?\)|\s?[a-z]\))$", re.ASCII)
_NOTE = re.compile(rf"(\*{{1,3}}\)?|[{_HIGH}]{{1,2}}\)?|[1-9]\d?\)|[a-z]\))\s*(\S.*)", re.ASCII | re.DOTALL)
_SAID = (
    (Flag.PRELIMINARY, re.compile(r"vorläufig|provisional|preliminary", re.IGNORECASE)),
    (Flag.REVISED, re.compile(r"berichtigt|revidiert|korrigiert|revised", re.IGNORECASE)),
    (Flag.ESTIMATED, re.compile(r"geschätzt|schätzung|estimate", re.IGNORECASE)),
    (Flag.LIMITED, re.compile(r"eingeschränkt|limited", re.IGNORECASE)),
)


@dataclass(frozen=True)
class MarkedNumber:
    """A number and what stands around it. `unit` is "", "%" or "‰"; `mark` a footnote's, without brackets."""

    reading: Reading
    flags: Flag = NO_FLAGS
    unit: str = ""
    mark: str = ""
    trailing_minus: bool = False
    power: bool = False


def split_number(text: str, notes: Mapping[str, Flag] | None = None) -> MarkedNumber | None:
    """Read a cleaned text with all that may stand around a number; None where it is no number.

    `notes` are the marks of the footnotes the sheet really has: "12*" is 12 only where there is a
    footnote "*", for without one the star may be anything.
    """
    flags, mark = NO_FLAGS, ""
    if text.startswith("(") and text.endswith(")"):
        flags, text = Flag.LIMITED, text[1:-1].strip()
    found = _MARK.search(text) if notes else None
    if found and notes and bare_mark(found[0]) in notes:
        mark = bare_mark(found[0])
        flags, text = flags | notes[mark], text[: found.start()].rstrip()
    if text[-1:] in _SUFFIXES and len(text) > 1:
        flags, text = flags | _SUFFIXES[text[-1]], text[:-1].rstrip()
    unit = text[-1:] if text[-1:] in _UNITS else ""
    text = text[:-1].rstrip() if unit else text
    number = _signed(text)
    return None if number is None else replace(number, flags=flags, unit=unit, mark=mark)


def _signed(text: str) -> MarkedNumber | None:
    """A number with its minus in front or, as accounting programs write it, directly behind."""
    if text[-1:] not in ("-", "−") or not text[:1].isdigit():
        reading = read_text(text)
        return None if reading is None else MarkedNumber(reading, power="e" in text or "E" in text)
    reading = read_text("-" + text[:-1])
    return None if reading is None else MarkedNumber(reading, trailing_minus=True)


def bare_mark(text: str) -> str:
    """A footnote's mark without brackets and blanks, small high digits as digits."""
    return text.strip().rstrip(")").strip().translate(_LOW)


def footnotes(texts: Iterable[str]) -> dict[str, str]:
    """The footnotes among some lines of text, by their marks."""
    found: dict[str, str] = {}
    for text in texts:
        match = _NOTE.fullmatch(text.strip())
        if match:
            found.setdefault(bare_mark(match[1]), match[2].strip())
    return found


def note_flag(note: str) -> Flag:
    """What a footnote says of the numbers that carry its mark."""
    flags = NO_FLAGS
    for flag, words in _SAID:
        if words.search(note):
            flags |= flag
    return flags
