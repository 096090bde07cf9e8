"""What the methods are called where one is chosen."""

from __future__ import annotations

from ...core.classification.scheme import GIVEN_BOUNDS, Method
from ...support.translation import translate


def method_titles() -> dict[Method, str]:
    """All methods in the order they are offered: those that find bounds in the values, then given bounds."""
    return {
        Method.NATURAL_BREAKS: translate("IndicatorMap", "Natural breaks"),
        Method.QUANTILES: translate("IndicatorMap", "Quantiles (equal numbers of areas)"),
        Method.EQUAL_INTERVALS: translate("IndicatorMap", "Equal intervals"),
        Method.STANDARD_DEVIATION: translate("IndicatorMap", "Standard deviation"),
        Method.PRETTY: translate("IndicatorMap", "Round numbers"),
        Method.GEOMETRIC: translate("IndicatorMap", "Geometric"),
        Method.HEAD_TAIL: translate("IndicatorMap", "Head and tail"),
        Method.BOX: translate("IndicatorMap", "Box plot"),
        Method.PERCENTILES: translate("IndicatorMap", "Percentiles"),
        Method.NESTED_MEANS: translate("IndicatorMap", "Nested means"),
        Method.REFERENCE: translate("IndicatorMap", "Percent of a reference value"),
        Method.CUT_OFFS: translate("IndicatorMap", "Cut-offs of an index"),
        Method.MANUAL: translate("IndicatorMap", "Manual bounds"),
    }


COUNTING = frozenset({Method.HEAD_TAIL, Method.BOX, Method.PERCENTILES, *GIVEN_BOUNDS})
"""Methods that say by themselves how many classes there are."""

WITH_BREAKS = frozenset({Method.PERCENTILES, *GIVEN_BOUNDS})
"""Methods for which numbers can be given."""

FINDING = tuple(one for one in Method if one not in GIVEN_BOUNDS)
"""Methods that can be set side by side: they need nothing but the values."""
