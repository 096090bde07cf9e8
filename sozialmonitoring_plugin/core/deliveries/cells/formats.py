r"""Excel's number formats, as far as they change what a number means.

>>> number_format('#,##0_);[Red]\\(#,##0\\)')
NumberFormat(percent=False, bracketed=False, negative_bracketed=True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LITERAL = re.compile(r"\"[^\"]*\"|\\.")
_SPACING = re.compile(r"_.|\*.|\[[^]]*\]")


@dataclass(frozen=True)
class NumberFormat:
    """What a number format does to the meaning of a number."""

    percent: bool
    bracketed: bool
    negative_bracketed: bool


PLAIN = NumberFormat(percent=False, bracketed=False, negative_bracketed=False)


@lru_cache(maxsize=4096)
def number_format(code: str) -> NumberFormat:
    """Read Excel's number format. A quoted percent sign is decoration, quoted brackets are not."""
    sections = _SPACING.sub("", code).split(";")
    shown = [section.replace('"', "").replace("\\", "") for section in sections]
    negative = shown[1] if len(shown) > 1 else ""
    return NumberFormat("%" in _LITERAL.sub("", sections[0]), _in_brackets(shown[0]), _in_brackets(negative))


def _in_brackets(section: str) -> bool:
    return section.strip().startswith("(") and section.strip().endswith(")")
