"""Numbers of a field of any layer or table, from whatever provider: what is no number is never zero.

QGIS hands NULL over as None, as a null QVariant or, from the shortcuts that fetch a whole column at once, as
0. So the features are read one by one, and each cell is a number, a reason why there is none, or an error.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from qgis.core import NULL, QgsFeatureRequest, QgsField, QgsFields, QgsProcessingFeatureSource, QgsVectorLayer

from ..core.deliveries.cells.cells import CellRules, Doubt, ParsedColumn, parse_column
from ..core.deliveries.cells.signs import AMBIGUOUS, Signs
from ..core.errors import UserError
from ..core.feedback import Feedback, Silence, stop_if_cancelled
from ..core.remarks import Remark
from ..core.values import Numbers, Reason, Values
from ..layers.layer_style import REASON_FIELD

_ROWS_BETWEEN_LOOKS = 10_000

_Told = tuple[str, str]
_INFINITE = ("Field {field}, feature {id}: the number is infinite.", "Leave it empty, or correct it.")
_NO_NUMBER = (
    "Field {field}, feature {id}: “{text}” is not a number.",
    "Write a number, or leave the field empty; a field “reason” may say why there is none.",
)
_TWO_NUMBERS = (
    "Field {field}, feature {id}: “{text}” may be two numbers, and no other text of the field tells which.",
    "Make a field of numbers of it.",
)
"""What is wrong with a cell, and what to do."""

Source: TypeAlias = QgsVectorLayer | QgsProcessingFeatureSource


@dataclass(frozen=True)
class FieldValues:
    """Values of n rows and, where they were asked for, their weights (NaN where there is none).

    `remarks` tell what was understood of texts that leave doubt.
    """

    values: Values
    weights: Numbers | None = None
    remarks: tuple[Remark, ...] = ()


def read_values(
    source: Source, field: str, weight_field: str = "", feedback: Feedback | None = None
) -> FieldValues:
    """Numbers of a field; a field `reason` beside it says why one is missing.

    NULL, NaN and empty texts are missing; texts are read as offices write numbers, with a decimal comma
    or a decimal point. Raises UserError for an unknown field, a text that is no number or could be two, and
    an infinite number.
    """
    fields = source.fields()
    places = [_place(fields, name) for name in (field, weight_field) if name]
    reason_place = fields.lookupField(REASON_FIELD)
    if reason_place in places:
        reason_place = -1
    columns = _read(source, [*places, *([reason_place] if reason_place >= 0 else [])], feedback or Silence())
    parsed = _parsed(columns, columns.cells[0], fields[places[0]])
    values = parsed.values
    if reason_place >= 0:
        values = _with_reasons(values, columns.cells[-1])
    weights = None
    if weight_field:
        weights = _parsed(columns, columns.cells[1], fields[places[1]]).values.numbers
    return FieldValues(values, weights, _remarks(parsed, columns, field))


@dataclass(frozen=True)
class _Columns:
    """Some fields of all features, and the ids of these for whoever has to look at one."""

    ids: list[int]
    cells: list[list[Any]]


def _place(fields: QgsFields, name: str) -> int:
    place: int = fields.lookupField(name)
    if place < 0:
        raise UserError(
            "There is no field {field}.",
            hint="The fields are: {known}.",
            field=name,
            known=", ".join(one.name() for one in fields),
        )
    return place


def _read(source: Source, places: Sequence[int], feedback: Feedback) -> _Columns:
    """All in one pass: a database may give its rows in another order the next time."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(places))
    ids: list[int] = []
    cells: list[list[Any]] = [[] for _ in places]
    for count, feature in enumerate(source.getFeatures(request)):
        if count % _ROWS_BETWEEN_LOOKS == 0:
            stop_if_cancelled(feedback)
        ids.append(feature.id())
        attributes = feature.attributes()
        for place, column in zip(places, cells, strict=True):
            column.append(_plain(attributes[place]))
    return _Columns(ids, cells)


def _plain(cell: Any) -> Any:
    """A cell as Python has it; None for NULL in each of its shapes, and for NaN."""
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    return None if not isinstance(cell, int | float | str) and cell == NULL else cell


def _parsed(columns: _Columns, cells: list[Any], field: QgsField) -> ParsedColumn:
    if all(cell is None or type(cell) is int or type(cell) is float for cell in cells):
        numbers = np.array([math.nan if cell is None else cell for cell in cells], dtype=np.float64)
        _refuse(columns, field, np.flatnonzero(np.isinf(numbers)).tolist(), cells, _INFINITE)
        return ParsedColumn(Values.of(numbers))
    parsed = parse_column(cells, (), CellRules(_undisputed_signs()))
    _refuse(columns, field, sorted(parsed.unread), cells, _NO_NUMBER)
    _refuse(columns, field, sorted(parsed.open), cells, _TWO_NUMBERS)
    return parsed


def _undisputed_signs() -> Signs:
    """Signs that mean the same to every office; a dash is zero for one and a secret for another."""
    meanings = Signs.of_all().meanings
    return Signs({sign: meaning for sign, meaning in meanings.items() if sign not in AMBIGUOUS})


def _refuse(columns: _Columns, field: QgsField, rows: Sequence[int], cells: list[Any], told: _Told) -> None:
    """Raise UserError for the first of the rows, where there is one."""
    if len(rows):
        (message, hint), row = told, int(rows[0])
        raise UserError(message, hint=hint, field=field.name(), id=columns.ids[row], text=str(cells[row]))


def _with_reasons(values: Values, words: list[Any]) -> Values:
    """The reasons that the field `reason` gives where there is no number.

    It may speak of another field: where there is a number, it counts. Words it does not know leave a value
    missing.
    """
    known = {reason.token: reason for reason in Reason if reason}
    told = np.array([known.get(str(word), Reason.NONE) for word in words], dtype=np.uint8)
    reasons = np.where(values.present, values.reasons, np.maximum(values.reasons, told))
    return Values(values.numbers, reasons, values.flags)


def _remarks(parsed: ParsedColumn, columns: _Columns, field: str) -> tuple[Remark, ...]:
    """Each doubt once, with the first feature that raises it."""
    first: dict[tuple[Doubt, str], int] = {}
    for row, told in parsed.doubts.items():
        first.setdefault(told, row)
    return tuple(
        Remark.of(f"{{cell}}: {doubt.value}", cell=f"{field}, {columns.ids[row]}", text=text)
        for (doubt, text), row in first.items()
    )
