"""Status and dynamics of a social index."""

from __future__ import annotations

import numpy as np

from ...core.index.spec import IndexSpec
from ...core.indicators.tableau import Polarity
from ...core.publication import PublishedTable
from ...core.wording import Wording
from ...layers.group_legend import GROUPS
from ...layers.themes.status import Status
from ..compute_index import ComputedIndex, ComputeIndexRequest, IndexPlan, index_of, plan_index
from ..index_dates import needed
from ..index_files import why_not_rated
from ..index_inputs import PublishedInputs
from ..index_specs import load_spec
from ..palettes import map_palette
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    planned = _planned(request)
    asked = planned.asked(needed(planned.request.spec))
    return Plan(asked.indicators, asked.earlier_dates)


def _rank(request: CreateMapRequest, published: PublishedTable) -> int:
    """The finest level where all rates have numbers."""
    planned = _planned(request)
    return _inputs(planned, published).finest_rank(planned.request.spec)


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    planned = _planned(request, published.tree.levels[rank].level.id)
    computed = index_of(planned.request, _inputs(planned, published))
    reasons = np.array(why_not_rated(computed), dtype=np.uint8)
    theme = Status(computed.result, reasons, _notes(computed), _palette(request, computed))
    return Themed(published, theme, computed.warnings)


def _palette(request: CreateMapRequest, computed: ComputedIndex) -> str:
    if request.palette == GROUPS:
        return GROUPS
    classes = len(computed.result.spec.status.classes)
    return map_palette(request.monitoring, request.palette, Polarity.BURDEN, classes=classes)


def _planned(request: CreateMapRequest, level: str = "") -> IndexPlan:
    spec = load_spec(request.monitoring, request.index, request.parts)
    day = request.reference_date
    return plan_index(
        ComputeIndexRequest(request.monitoring, spec, level, reference_date=day, rules=request.rules)
    )


def _inputs(planned: IndexPlan, published: PublishedTable) -> PublishedInputs:
    return PublishedInputs(published, planned.dates, planned.inhabitants)


def _notes(computed: ComputedIndex) -> tuple[str, ...]:
    """Date and dynamics, the rates, their sources."""
    spec, words = computed.result.spec, computed.wording
    rates = [computed.inputs.rate(one.id) for one in spec.counting]
    stand = words.text("map_reference_date", date=words.dates(sorted(set(computed.dates.now.values()))))
    made_of = words.text("map_index_rates", indicators=", ".join(one.indicator.title for one in rates))
    sources = list(dict.fromkeys(source for one in rates for source in one.sources))
    told = [words.text("map_source", sources=", ".join(sources))] if sources else []
    return (" · ".join([stand, *_dynamics(spec, words)]), made_of, *told)


def _dynamics(spec: IndexSpec, words: Wording) -> list[str]:
    if spec.dynamics is None:
        return []
    years = spec.dynamics.years
    return [words.text("map_index_dynamics_1" if years == 1 else "map_index_dynamics", years=years)]


STATUS = Maker(_plan, _themed, _rank)
