"""What refuses a delivery that was read: each fault is one sentence, the details list all of its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..errors import RefusedDelivery
from .report import DeliveryReport, DuplicateKey, NamedColumn, UnratedRows, UnreadCell

_LISTED = 200


def refuse_faults(report: DeliveryReport) -> None:
    """Raise RefusedDelivery, with the report attached, for the first kind of fault in it."""
    for name, fault in _FAULTS:
        found = getattr(report, name)
        if found:
            raise fault(report, found)


def _unrated(report: DeliveryReport, found: UnratedRows) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: {count} areas have {sign} for every rate, the first in row {row}: are they not "
        "rated?",
        hint="Say in the import profile by “reasons” that they are “not_rated”, or by “real_zeros” that the "
        "zeros are numbers.",
        details=", ".join(map(str, found.rows[:_LISTED])),
        count=len(found.rows),
        row=found.rows[0],
        sign=found.sign,
    )


def _undated(report: DeliveryReport, found: Sequence[NamedColumn]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet} does not say for which date column {column} “{header}” is.",
        hint="Give the reference date.",
        details=_columns(found),
        column=found[0].column,
        header=found[0].name,
    )


def _undecided(report: DeliveryReport, cells: Sequence[UnreadCell]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: “{text}” in {cell} can mean two numbers, and nothing in column {column} decides.",
        hint="Say in the import profile whether its “numbers” are “german” or “english”.",
        details=_listed(cells),
        text=cells[0].text,
        cell=cells[0].cell,
        column=cells[0].cell.rstrip("0123456789"),
    )


def _unread(report: DeliveryReport, cells: Sequence[UnreadCell]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: “{text}” in {cell} is neither a number nor a known sign.",
        hint="Correct the cell, choose another sign profile, or say in the import profile what it means.",
        details=_listed(cells),
        text=cells[0].text,
        cell=cells[0].cell,
    )


def _negative(report: DeliveryReport, cells: Sequence[UnreadCell]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: {text} in {cell} is below zero, which no count can be; Excel turns (12) into -12.",
        hint="Correct the cell, or give the variable in the import profile the “kind” “given”.",
        details=_listed(cells),
        text=cells[0].text,
        cell=cells[0].cell,
    )


def _fraction(report: DeliveryReport, cells: Sequence[UnreadCell]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: {text} in {cell} is no whole number, which every count is.",
        hint="Correct the cell, or give the variable in the import profile the “kind” “given”.",
        details=_listed(cells),
        text=cells[0].text,
        cell=cells[0].cell,
    )


def _open_kind(report: DeliveryReport, found: Sequence[NamedColumn]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: “{name}” in column {column} holds whole numbers that may be counts, shares or means.",
        hint="Give this variable in the import profile the “kind” “count”, which is summed and protected, "
        "or “given”, which is neither.",
        details=_columns(found),
        name=found[0].name,
        column=found[0].column,
    )


def _duplicate(report: DeliveryReport, found: Sequence[DuplicateKey]) -> RefusedDelivery:
    return report.error(
        "{file}{sheet}: {key} has two values for {variable} at {date}, in {first} and {second}.",
        hint="Delete one of the two rows, or leave it out by a row filter in the import profile.",
        details="\n".join(
            f"{one.key} {one.variable}: {one.cells[0]}, {one.cells[1]}" for one in found[:_LISTED]
        ),
        key=found[0].key,
        variable=found[0].variable,
        date=found[0].reference_date,
        first=found[0].cells[0],
        second=found[0].cells[1],
    )


def _listed(cells: Sequence[UnreadCell]) -> str:
    return "\n".join(f"{cell.cell}: {cell.text}" for cell in cells[:_LISTED])


def _columns(found: Sequence[NamedColumn]) -> str:
    return "\n".join(f"{one.column}: {one.name}" for one in found[:_LISTED])


_FAULTS: tuple[tuple[str, Callable[[DeliveryReport, Any], RefusedDelivery]], ...] = (
    ("undated", _undated),
    ("undecided", _undecided),
    ("unread", _unread),
    ("negative", _negative),
    ("fractions", _fraction),
    ("kinds_open", _open_kind),
    ("unrated", _unrated),
    ("duplicates", _duplicate),
)
"""What in a report refuses the delivery, in the order in which it is told."""
