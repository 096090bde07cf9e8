"""Short names of indicators, for heads of narrow columns."""

from __future__ import annotations

from ...workflows.compute_index import ComputedIndex

_LONGEST = 16


def short_label(computed: ComputedIndex, indicator: str) -> str:
    """The number of an indicator, without one the beginning of its title."""
    title = computed.titles[indicator]
    return computed.inputs.rate(indicator).indicator.number or shortened(title, _LONGEST)


def full_label(computed: ComputedIndex, indicator: str) -> str:
    """Number and title."""
    return f"{computed.inputs.rate(indicator).indicator.number} {computed.titles[indicator]}".strip()


def shortened(text: str, longest: int) -> str:
    """A text cut at its end."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
