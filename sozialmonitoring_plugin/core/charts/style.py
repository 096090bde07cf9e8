"""What the charts of one booklet have in common."""

from __future__ import annotations

from dataclasses import dataclass

from ..wording import Wording


@dataclass(frozen=True)
class ChartStyle:
    """The language of a booklet and the colour of its county."""

    words: Wording
    accent: str
