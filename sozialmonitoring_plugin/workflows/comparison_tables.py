"""A comparison of areas as tables: against upper areas and all others, similar areas, series, trends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..core.comparison.distribution import Distribution, quarter_of
from ..core.comparison.standing import Standing
from ..core.comparison.upper import AgainstUpper
from ..core.wording import Wording
from .compare_areas import AreasCompared, ComparedIndicator
from .series_tables import SERIES_COLUMNS, TREND_COLUMNS, LevelSeries, Row, cells, series_rows, trend_rows

if TYPE_CHECKING:
    import pandas as pd

_AREA = ("level", "area_key", "area_name", "indicator", "reference_date", "value", "reason", "flags")
_RANKED = ("rank", "rank_sharing", "rank_of")
_SPREAD = (
    "minimum", "lower_quartile", "median", "upper_quartile", "maximum", "distribution_reason",
    "distribution_flags",
)  # fmt: skip
_AGAINST = (
    "area_key", "value", "reason", "flags", "difference", "difference_reason", "difference_flags", "ratio",
    "ratio_reason", "ratio_flags",
)  # fmt: skip
SIMILAR_COLUMNS = (
    "level", "area_key", "area_name", "similar_key", "similar_name", "distance", "indicator",
    "standard_deviations", "share_of_distance", "reason",
)  # fmt: skip


def tables_of(compared: AreasCompared) -> dict[str, pd.DataFrame]:
    """The tables by their names: comparison, series, trends, similar."""
    import pandas as pd

    words = Wording.of(compared.published.language)
    series = [_level_series(compared, one) for one in compared.indicators]
    timed = [row for one in series for row in series_rows(one, words)]
    trends = [row for one in series for row in trend_rows(one, words)]
    return {
        "comparison": pd.DataFrame(list(_rows(compared)), columns=comparison_columns(compared), dtype=object),
        "series": pd.DataFrame(timed, columns=list(SERIES_COLUMNS)),
        "trends": pd.DataFrame(trends, columns=list(TREND_COLUMNS)),
        "similar": pd.DataFrame(list(_similar(compared)), columns=list(SIMILAR_COLUMNS), dtype=object),
    }


def comparison_columns(compared: AreasCompared) -> list[str]:
    """Area, value, then what stands beside it on each level above, the rank, and the spread of the level."""
    levels = [entry.level.id for entry in compared.published.tree.levels]
    uppers = [f"{level}_{what}" for level in levels[: compared.rank] for what in _AGAINST]
    municipal = _municipal_level(compared)
    within = [f"{one}_in_{municipal}" for one in _RANKED] if municipal else []
    return [*_AREA, *uppers, *_RANKED, *within, "percentile", "quarter", *_SPREAD]


def _rows(compared: AreasCompared) -> Iterator[Row]:
    for one in compared.indicators:
        for position in compared.positions:
            yield _row(compared, one, position)


def _row(compared: AreasCompared, one: ComparedIndicator, position: int) -> Row:
    areas, column, found = compared.areas, one.column, one.comparison
    day = column.reference_date.isoformat() if column.reference_date else ""
    named = areas.level.id, areas.keys[position], areas.names[position], one.indicator.id, day
    value = found.values[position]
    spread = found.overall.distribution_of(position)
    return (
        *named,
        *cells(value),
        *(cell for upper in found.uppers for cell in _against(compared, upper, position)),
        *ranked(found.overall, position),
        *(ranked(found.municipal, position) if found.municipal else ()),
        found.overall.percentiles[position].number,
        quarter_of(value, spread) or None,
        *_spread(spread),
    )


def _against(compared: AreasCompared, upper: AgainstUpper, position: int) -> Row:
    above = compared.published.tree.levels[upper.upper]
    beside = upper.reference, upper.difference, upper.ratio
    told = (cell for values in beside for cell in cells(values[position]))
    return above.keys[int(upper.positions[position])], *told


def ranked(standing: Standing, position: int) -> tuple[int | None, int | None, int]:
    """Place, how many share it, of how many; no place where there is no number."""
    made = standing.ranking
    place, sharing = int(made.places[position]), int(made.sharing[position])
    return place or None, sharing or None, int(made.rated[position])


def _spread(spread: Distribution) -> Row:
    """Minimum, quartiles and median, maximum; reason and flags, which are the same for all five."""
    middle = spread.lower_quartile, spread.median, spread.upper_quartile
    numbers = (one.number for one in (spread.minimum, *middle))
    return *numbers, *cells(spread.maximum)


def _municipal_level(compared: AreasCompared) -> str:
    tree = compared.published.tree
    return tree.levels[tree.municipal_rank].level.id if compared.rank > tree.municipal_rank else ""


def _level_series(compared: AreasCompared, one: ComparedIndicator) -> LevelSeries:
    return LevelSeries(compared.areas, one.indicator, one.series[compared.rank], compared.positions)


def _similar(compared: AreasCompared) -> Iterator[Row]:
    """One row for each neighbour and indicator; areas that take no part with the reasons why."""
    if compared.space is None:
        return
    areas = compared.areas
    left_out = {one.key: one for one in compared.space.left_out}
    for position in compared.positions:
        key = areas.keys[position]
        named = areas.level.id, key, areas.names[position]
        for indicator, reason in left_out[key].reasons if key in left_out else ():
            yield (*named, "", "", None, indicator, None, None, reason.token)
        for near in compared.neighbours(position):
            other = near.key, areas.names[areas.position[near.key]], near.distance
            for one in near.contributions:
                yield (*named, *other, one.indicator, one.difference, one.share, "")
