"""Sums of variables as the tests of confidentiality write them."""

from __future__ import annotations

import re

from sozialmonitoring_plugin.core.indicators.terms import Term


def parse_sum(text: str) -> tuple[Term, ...]:
    """The terms of "a + b - c"."""
    return tuple(Term(name, -1 if sign == "-" else 1) for sign, name in re.findall(r"([+-]?)\s*(\w+)", text))
