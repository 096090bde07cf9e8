"""Findings: sentences made from published numbers, for people who decide.

Every number in them is a published value as it is printed everywhere, or what a reader gets who computes with
printed values. Nothing is said that a value which is not published could make wrong.
"""

from .area import area_sentences
from .changes import change_findings
from .finding import Finding
from .glance import can_stand_out, strengths_and_burdens
from .indicator import indicator_sentence
from .status import status_sentences
from .theme import theme_findings

__all__ = [
    "Finding",
    "area_sentences",
    "can_stand_out",
    "change_findings",
    "indicator_sentence",
    "status_sentences",
    "strengths_and_burdens",
    "theme_findings",
]
