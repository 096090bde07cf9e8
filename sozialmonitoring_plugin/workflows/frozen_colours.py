"""The colours that a classification is stored with: those it had then, whatever becomes of palettes later."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..core.classification.assignments import Use
from ..core.classification.frozen import FrozenClassification
from ..core.indicators.tableau import Polarity
from ..store.monitoring import Monitoring
from .classified import numbers_of
from .palettes import map_palette


def with_colours(
    monitoring: Monitoring, frozen: FrozenClassification, uses: Collection[Use]
) -> FrozenClassification:
    """The same with a palette that stays: own colours are spelled out, "" is what suits the indicators now.

    Where nobody uses it that is what it was made from; it stays "" where one palette does not suit all of
    them. Raises UserError as `map_palette` does.
    """
    if frozen.palette:
        return replace(frozen, palette=map_palette(monitoring, frozen.palette, Polarity.NEUTRAL))
    shown = {use.indicator for use in uses} or {frozen.made_from.indicator}
    known = {one.id: one for one in monitoring.tableau().indicators}
    classes = frozen.classification.classes
    suiting = {
        map_palette(monitoring, "", known[one].polarity, numbers_of(known[one]), classes)
        if one in known
        else map_palette(monitoring, "", Polarity.NEUTRAL, classes=classes)
        for one in shown - {""}
    }
    return replace(frozen, palette=suiting.pop()) if len(suiting) == 1 else frozen
