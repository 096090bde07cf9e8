"""What a dialog begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...core.index.presets import preset
from ...core.index.spec import IndexIndicator, IndexSpec
from ...core.indicators.formula.periods import MONTHS_A_YEAR, months_before
from ...core.indicators.tableau import Indicator, Polarity
from ...store.monitoring import Monitoring
from ...workflows.index_specs import DEFAULT_PRESET
from ..language import interface_wording


def first_spec(monitoring: Monitoring | None, offered: Sequence[Indicator]) -> IndexSpec:
    """Berlin's with every indicator whose polarity is known; dynamics where there is a date for them."""
    spec = preset(DEFAULT_PRESET, interface_wording())
    known = (one for one in offered if one.polarity is not Polarity.NEUTRAL)
    used = tuple(IndexIndicator(one.id, one.polarity) for one in known)
    return replace(spec, indicators=used, dynamics=spec.dynamics if _has_lag(monitoring, spec) else None)


def _has_lag(monitoring: Monitoring | None, spec: IndexSpec) -> bool:
    dates = monitoring.dates() if monitoring else ()
    if not dates or spec.dynamics is None:
        return False
    return months_before(dates[-1], MONTHS_A_YEAR * spec.dynamics.years) in dates
