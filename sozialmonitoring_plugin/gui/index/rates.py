"""The rates behind the scores."""

from __future__ import annotations

from ...store.monitoring import Monitoring
from ...workflows.compute_index import ComputedIndex
from ...workflows.number_origin import NumberRequest
from ..language import interface_wording


def request_of(monitoring: Monitoring, computed: ComputedIndex, indicator: str, key: str) -> NumberRequest:
    """What asks where the rate of an area comes from."""
    version, day = computed.published.version_title, computed.dates.day
    return NumberRequest(monitoring, indicator, key, computed.level, day, version)


def shown_of(computed: ComputedIndex, indicator: str, key: str) -> str:
    """The rate of an area as everybody may see it."""
    column = computed.inputs.rate(indicator)
    row = computed.result.keys.index(key)
    return interface_wording().value(column.values[computed.rank][row], column.indicator.decimals)
