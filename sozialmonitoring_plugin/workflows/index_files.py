"""An index as table and JSON, and a report on how firm it is."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.deliveries.reports.console import spoken
from ..core.index.result import Measure
from ..core.index.scale_json import scales_to_dict
from ..core.index.spec_json import spec_to_dict
from ..core.values import Flag, Reason, Values
from ..support.whole_files import refuse_target
from .compute_index import ComputedIndex
from .table_files import write_table, write_text

if TYPE_CHECKING:
    import pandas as pd


def refuse_index_file(path: Path) -> None:
    """Raise UserError before anything is computed for a file that could not be written."""
    refuse_target(path, ".csv", ".xlsx", ".json")


def write_index(computed: ComputedIndex, path: Path) -> None:
    """Write the table by the ending of `path`, .json with everything beside it. Raises UserError."""
    if path.suffix.lower() == ".json":
        write_text(json.dumps(index_to_dict(computed), ensure_ascii=False, indent=2), path, ".json")
    else:
        write_table(index_to_frame(computed), path, "index")


def index_to_frame(computed: ComputedIndex) -> pd.DataFrame:
    """One row for each area: key, scores, sum, index, class, dynamics, group, note; reason and flags."""
    import pandas as pd

    result, status = computed.result, computed.result.status
    scores = {f"z_{name}": values.numbers for name, values in status.scores.items()}
    return pd.DataFrame(
        {
            "area_key": result.keys,
            **scores,
            "sum": status.sums.numbers,
            "index": status.index.numbers,
            "status_class": class_titles(computed, status),
            "dynamics_index": result.dynamics.index.numbers if result.dynamics else math.nan,
            "dynamics_class": class_titles(computed, result.dynamics),
            "group": result.groups,
            "note": notes(computed),
            "reason": [one.token for one in why_not_rated(computed)],
            "flags": _flags(status.index),
            "dynamics_flags": _flags(result.dynamics.index) if result.dynamics else "",
        }
    )


def index_to_dict(computed: ComputedIndex) -> dict[str, Any]:
    """The index for JSON; numbers that are not there are null, each area says why."""
    result, published = computed.result, computed.published
    return {
        "title": result.spec.title,
        "monitoring": published.title,
        "version": published.version_title,
        "level": computed.level,
        "reference_date": computed.dates.day.isoformat(),
        "reference_dates": {name: day.isoformat() for name, day in computed.dates.now.items()},
        "earlier_dates": {name: day.isoformat() for name, day in computed.dates.then.items()},
        "specification": spec_to_dict(result.spec),
        "scales": scales_to_dict(result.base_scales),
        "warnings": warnings(computed),
        "areas": list(_areas(computed)),
    }


def class_titles(computed: ComputedIndex, measure: Measure | None) -> list[str]:
    """The class of every area, “not rated” where it has none; nothing where nothing was measured."""
    if measure is None:
        return [""] * len(computed.result.keys)
    nothing = computed.wording.reason(Reason.NOT_RATED)
    return [one.title if one else nothing for one in measure.classes]


def notes(computed: ComputedIndex) -> list[str]:
    """What is to be said of every area, in the language of the monitoring."""
    return [" ".join(spoken(one, computed.wording) for one in told) for told in computed.result.notes]


def warnings(computed: ComputedIndex) -> list[str]:
    """What is to be said of the whole, in the language of the monitoring."""
    return [spoken(one, computed.wording) for one in computed.warnings]


def why_not_rated(computed: ComputedIndex) -> list[Reason]:
    """Why each area is not rated, a hidden rate before anything else; NONE for those that are."""
    given, rated = computed.rated_from, computed.result.status.rated
    if given is not computed.result:
        return [Reason.NONE if one else Reason.NOT_RATED for one in rated]
    columns = [computed.given.rates[one.id] for one in given.spec.counting]
    hidden = [any(column.reasons[row] == Reason.HIDDEN for column in columns) for row in range(len(rated))]
    return [
        Reason.NONE if one else Reason.HIDDEN if secret else Reason.NOT_RATED
        for one, secret in zip(rated, hidden, strict=True)
    ]


def _areas(computed: ComputedIndex) -> Iterator[dict[str, Any]]:
    result = computed.result
    dynamics = result.dynamics
    status_class, dynamics_class = class_titles(computed, result.status), class_titles(computed, dynamics)
    told, why = notes(computed), why_not_rated(computed)
    flags, dynamics_flags = _flags(result.status.index), _flags(dynamics.index) if dynamics else []
    for row, key in enumerate(result.keys):
        yield {
            "area_key": key,
            "area_name": result.names[row],
            "scores": _row(result.status.scores, row),
            "sum": _number(result.status.sums, row),
            "index": _number(result.status.index, row),
            "status_class": status_class[row],
            "dynamics_scores": _row(dynamics.scores, row) if dynamics else {},
            "dynamics_index": _number(dynamics.index, row) if dynamics else None,
            "dynamics_class": dynamics_class[row],
            "group": result.groups[row],
            "reason": why[row].token,
            "flags": flags[row],
            "dynamics_flags": dynamics_flags[row] if dynamics else "",
            "note": told[row],
        }


def _flags(values: Values) -> list[str]:
    """What has to be said beside each number: "limited,preliminary"."""
    return [Flag(code).token for code in values.flags.tolist()]


def _row(columns: dict[str, Values], row: int) -> dict[str, float | None]:
    return {name: _number(values, row) for name, values in columns.items()}


def _number(values: Values, row: int) -> float | None:
    value = values[row]
    return None if value.reason else float(value.number)
