"""How firm an index is: without each indicator, under other weights, and how its inputs hang together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.index.correlation import Correlations, correlations
from ..core.index.robustness import Omissions, RankIntervals, WeightDraws, leave_one_out, rank_intervals
from ..support.whole_files import refuse_target
from .compute_index import ComputedIndex
from .table_files import write_text, write_workbook

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Robustness:
    """`omissions` is None for an index of a single indicator."""

    computed: ComputedIndex
    omissions: Omissions | None
    intervals: RankIntervals
    correlated: Correlations
    draws: WeightDraws


def robustness_of(computed: ComputedIndex, draws: WeightDraws | None = None) -> Robustness:
    """Everything that is asked about an index. Raises IndexInputError."""
    spec, status = computed.result.spec, computed.result.status
    used = draws or WeightDraws()
    omissions = leave_one_out(spec, status) if len(spec.counting) > 1 else None
    correlated = correlations(spec, computed.given.rates, computed.rated_from.status.rated)
    return Robustness(computed, omissions, rank_intervals(spec, status, used), correlated, used)


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
    correlated = found.correlated
    return {
        "index": found.computed.result.spec.title,
        "most_influential": found.omissions.most_influential if found.omissions else None,
        "weights": {"kind": found.draws.kind.value, "share": found.draws.share, "draws": found.draws.draws},
        **{name: _records(page) for name, page in pages.items() if not name.endswith("correlation")},
        "correlation": {
            "indicators": list(correlated.ids),
            "areas": correlated.count,
            "pearson": _matrix(correlated.pearson),
            "spearman": _matrix(correlated.spearman),
        },
    }


def robustness_to_frames(found: Robustness) -> dict[str, pd.DataFrame]:
    """The same as sheets: what each indicator moves, each area's ranks, both correlations."""
    import pandas as pd

    correlated = found.correlated
    names = list(correlated.ids)
    return {
        "indicators": pd.DataFrame(
            _indicator_rows(found), columns=["indicator", "mean_shift", "largest_shift", "moved"]
        ),
        "areas": _area_frame(found),
        "pearson correlation": _square(names, correlated.pearson),
        "spearman correlation": _square(names, correlated.spearman),
    }


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
