r"""Texts on their way into a workbook, which has no place for every character.

>>> escaped("_x000D_ and \x07")
'_x005F_x000D_ and _x0007_'
"""

from __future__ import annotations

import re

from ...errors import Part
from ..formula.errors import TableauError

LONGEST = 32_767
"""Characters of a cell; Excel cuts the rest off without a word."""

_LIKE_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?")


def escaped(text: str) -> str:
    """The text as workbooks hold it: one kind of line break, “_x0007_” for what XML cannot hold."""
    plain = _BREAKS.sub("\n", text)
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", _LIKE_ESCAPED.sub("_x005F_", plain))


def refuse_too_long(entry: str, name: str, text: str) -> None:
    """Raise TableauError for a text that a cell would cut."""
    if len(text) > LONGEST:
        problem = Part("its text is longer than the {most} characters of a cell", most=LONGEST)
        raise TableauError(
            "{id} cannot be written into a workbook: {problem} ({name}).",
            hint="Shorten it, or write the tableau as .json.",
            id=entry,
            name=name,
            problem=problem,
        )
