"""The overview of completeness as a script reads it."""

from __future__ import annotations

from typing import Any

from ..core.completeness.completeness import Cell, Completeness


def completeness_to_dict(found: Completeness) -> dict[str, Any]:
    """The overview for JSON."""
    return {
        "reference_dates": [day.isoformat() for day in found.dates],
        "counts": {state.value: count for state, count in found.counts().items()},
        "rows": [
            {
                "source": row.source,
                "municipality_key": row.place.key if row.place else "",
                "municipality": row.place.name if row.place else "",
                "cells": [_cell_entry(cell) for cell in row.cells],
            }
            for row in found.rows
        ],
    }


def _cell_entry(cell: Cell) -> dict[str, Any]:
    return {
        "reference_date": cell.day.isoformat(),
        "state": cell.state.value,
        "present": cell.present,
        "expected": cell.expected,
        "missing": [
            {
                "level": gap.level.id,
                "area_keys": gap.area_keys,
                "variables": gap.variables,
                "reason": gap.reason.token,
            }
            for gap in cell.gaps
        ],
    }
