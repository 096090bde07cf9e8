"""The origin of a number as a script reads it."""

from __future__ import annotations

from typing import Any

from ..core.values import Value
from ..store.records import Origin
from .number_origin import NumberOrigin, TermOrigin


def origin_to_dict(origin: NumberOrigin) -> dict[str, Any]:
    """The origin for JSON."""
    return {
        "monitoring": origin.monitoring,
        "version": origin.version,
        "indicator": origin.indicator.id,
        "title": origin.indicator.title,
        "formula": origin.indicator.formula,
        "level": origin.level,
        "area_key": origin.area_key,
        "area_name": origin.area_name,
        "reference_date": origin.reference_date.isoformat(),
        **_entry(origin.value),
        "numerator": _sum_entry(origin, is_below=False),
        "denominator": _sum_entry(origin, is_below=True),
        "terms": [_term_entry(term) for term in origin.terms],
    }


def _sum_entry(origin: NumberOrigin, *, is_below: bool) -> dict[str, Any] | None:
    """The sum above or below the line; None where the formula has none or several."""
    values = [value for count, value in origin.sums if count.is_below == is_below]
    return _entry(values[0]) if len(values) == 1 else None


def _term_entry(term: TermOrigin) -> dict[str, Any]:
    return {
        "variable": term.variable.id,
        "title": term.variable.title,
        "sign": term.sign,
        "part": "denominator" if term.is_below else "numerator",
        "reference_date": term.reference_date.isoformat() if term.reference_date else None,
        **_entry(term.value),
        "cells": [_cell_entry(cell) for cell in term.cells],
        "covered": [_cell_entry(cell) for cell in term.covered],
        "gaps": [
            {"level": gap.level, "area_key": gap.key, "area_name": gap.name, "reason": gap.reason.token}
            for gap in term.gaps
        ],
    }


def _cell_entry(cell: Origin) -> dict[str, Any]:
    delivery = cell.delivery
    return {
        "level": cell.level,
        "area_key": cell.area_key,
        "area_name": cell.area_name,
        **_entry(cell.value),
        "delivery": delivery.id,
        "file": delivery.file_name,
        "sha256": delivery.sha256,
        "sheet": delivery.sheet,
        "cell": cell.cell,
        "source": delivery.source,
        "imported_at": delivery.imported_at,
        "imported_by": delivery.imported_by,
    }


def _entry(value: Value) -> dict[str, Any]:
    number = None if value.reason else value.number
    return {"value": number, "reason": value.reason.token, "flags": value.flags.token}
