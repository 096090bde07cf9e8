"""How firm an index is: without each indicator, under other weights, and how its inputs hang together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.deliveries.reports.console import spoken
from ..core.index.correlation import Correlations, common_areas, correlations
from ..core.index.robustness import Omissions, RankIntervals, WeightDraws, leave_one_out, rank_intervals
from ..core.index.scoring import FEWEST
from ..core.remarks import Remark
from ..support.whole_files import refuse_target
from .compute_index import ComputedIndex
from .table_files import write_text, write_workbook

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Robustness:
    """`omissions` is None for an index of a single indicator, `correlated` where rates lie too far apart.

    `warnings`: why something is not there.
    """

    computed: ComputedIndex
    omissions: Omissions | None
    intervals: RankIntervals
    correlated: Correlations | None
    draws: WeightDraws
    warnings: tuple[Remark, ...] = ()


def robustness_of(computed: ComputedIndex, draws: WeightDraws | None = None) -> Robustness:
    """Everything that is asked about an index. Raises IndexInputError."""
    spec, status = computed.result.spec, computed.result.status
    used = draws or WeightDraws()
    omissions = leave_one_out(spec, status) if len(spec.counting) > 1 else None
    intervals = rank_intervals(spec, status, used)
    rates, rated = computed.given.rates, computed.rated_from.status.rated
    # Rates that are left to the others may all be those of different areas: the index is no worse for it.
    if common_areas(spec, rates, rated).sum() < FEWEST:
        told = Remark.of("Fewer than two areas have all rates: nothing can be correlated.")
        return Robustness(computed, omissions, intervals, None, used, (told,))
    return Robustness(computed, omissions, intervals, correlations(spec, rates, rated), used)


def refuse_robustness_file(path: Path) -> None:
    """Raise UserError before anything is computed for a file that could not be written."""
    refuse_target(path, ".json", ".xlsx")


def write_robustness(found: Robustness, path: Path) -> None:
    """Write the report as .json or .xlsx. Raises UserError."""
    if path.suffix.lower() == ".json":
        write_text(json.dumps(robustness_to_dict(found), ensure_ascii=False, indent=2), path, ".json")
    else:
        write_workbook(robustness_to_frames(found), path)


def robustness_to_dict(found: Robustness) -> dict[str, Any]:
    """The report for JSON."""
    pages = robustness_to_frames(found)
    return {
        "index": found.computed.result.spec.title,
        "most_influential": found.omissions.most_influential if found.omissions else None,
        "weights": {"kind": found.draws.kind.value, "share": found.draws.share, "draws": found.draws.draws},
        **{name: _records(pages[name]) for name in ("indicators", "areas")},
        "correlation": _correlation(found.correlated) if found.correlated else None,
        "warnings": report_warnings(found),
    }


def _correlation(correlated: Correlations) -> dict[str, Any]:
    return {
        "indicators": list(correlated.ids),
        "areas": correlated.count,
        "pearson": _matrix(correlated.pearson),
        "spearman": _matrix(correlated.spearman),
    }


def robustness_to_frames(found: Robustness) -> dict[str, pd.DataFrame]:
    """The same as sheets: what each indicator moves, each area's ranks, both correlations, warnings."""
    import pandas as pd

    pages = {
        "indicators": pd.DataFrame(
            _indicator_rows(found), columns=["indicator", "mean_shift", "largest_shift", "moved"]
        ),
        "areas": _area_frame(found),
    }
    if found.correlated is not None:
        names = list(found.correlated.ids)
        pages["pearson correlation"] = _square(names, found.correlated.pearson)
        pages["spearman correlation"] = _square(names, found.correlated.spearman)
    if found.warnings:
        pages["warnings"] = pd.DataFrame({"warning": report_warnings(found)})
    return pages


def report_warnings(found: Robustness) -> list[str]:
    """What is to be said, in the language of the monitoring."""
    return [spoken(one, found.computed.wording) for one in found.warnings]


def _indicator_rows(found: Robustness) -> list[tuple[str, float, int, int]]:
    left_out = found.omissions.left_out if found.omissions else ()
    return [
        (one.indicator, float(np.abs(one.shifts).mean()), int(np.abs(one.shifts).max()), one.moved)
        for one in left_out
    ]


def _area_frame(found: Robustness) -> pd.DataFrame:
    import pandas as pd

    result, intervals = found.computed.result, found.intervals
    rows = intervals.rows.tolist()
    columns: dict[str, Any] = {
        "area_key": [result.keys[row] for row in rows],
        "area_name": [result.names[row] for row in rows],
        "rank": intervals.ranks,
        "least_rank": intervals.least,
        "rank_5_percent": intervals.low,
        "rank_95_percent": intervals.high,
        "greatest_rank": intervals.greatest,
        "same_class": intervals.same_class,
    }
    for one in found.omissions.left_out if found.omissions else ():
        columns[f"shift_without_{one.indicator}"] = one.shifts
    return pd.DataFrame(columns)


def _square(names: list[str], numbers: Any) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(numbers, columns=names)
    frame.insert(0, "indicator", names)
    return frame


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.astype(object).to_numpy().tolist()]


def _matrix(numbers: Any) -> list[list[float | None]]:
    return [[None if np.isnan(one) else float(one) for one in row] for row in numbers]
