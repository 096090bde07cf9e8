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
        "level": origin.level,
        "area_key": origin.area_key,
        "area_name": origin.area_name,
        "reference_date": origin.reference_date.isoformat(),
        **_entry(origin.value),
        "numerator": _entry(origin.numerator) if origin.numerator else None,
        "denominator": _entry(origin.denominator) if origin.denominator else None,
        "terms": [_term_entry(term) for term in origin.terms],
    }


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
