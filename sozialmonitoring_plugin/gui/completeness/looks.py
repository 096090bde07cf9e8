"""Signs and colours of the states."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.completeness.completeness import State


@dataclass(frozen=True)
class Look:
    """How a state is told without words: sign, and colours that differ for everybody."""

    sign: str
    ground: str
    ink: str


LOOKS = {
    State.COMPLETE: Look("✓", "#d6e6f4", "#08306b"),
    State.PARTLY: Look("◐", "#fdd49e", "#5a2500"),
    State.MISSING: Look("✗", "#b2410e", "#ffffff"),
    State.NOT_EXPECTED: Look("·", "#f2f2f2", "#8a8a8a"),
}
