"""What a cell was taken for and why, in words."""

from __future__ import annotations

from bisect import bisect_left
from html import escape

from ...core.deliveries.cells.texts import clean
from ...core.deliveries.corrections.variables import is_class
from ...core.deliveries.sheets.grid import address, letter
from ...core.indicators.tableau import Kind
from ...support.translation import translate
from .gestures import Scope, Spot
from .job import Insight
from .remarks import reasons_for_column, reasons_for_rows
from .sheet_roles import CellRole


def role_title(role: CellRole) -> str:
    """What a colour stands for."""
    return {
        CellRole.NONE: translate("ImportDelivery", "empty"),
        CellRole.TITLE: translate("ImportDelivery", "title"),
        CellRole.HEADER: translate("ImportDelivery", "header"),
        CellRole.KEY: translate("ImportDelivery", "key"),
        CellRole.NAME: translate("ImportDelivery", "name"),
        CellRole.DATE: translate("ImportDelivery", "date"),
        CellRole.VALUE: translate("ImportDelivery", "value"),
        CellRole.TOTAL: translate("ImportDelivery", "sum"),
        CellRole.UNMATCHED: translate("ImportDelivery", "no area"),
        CellRole.LEFT_OUT: translate("ImportDelivery", "left out"),
        CellRole.NOTE: translate("ImportDelivery", "note"),
        CellRole.QUESTION: translate("ImportDelivery", "question"),
    }[role]


def kind_title(kind: Kind, unit: str) -> str:
    """Count, rate or class."""
    if kind is Kind.COUNT:
        return translate("ImportDelivery", "count")
    if is_class(kind, unit):
        return translate("ImportDelivery", "class")
    return translate("ImportDelivery", "rate")


def explained(insight: Insight, row: int, column: int) -> str:
    """The tool tip of a cell: its role, its comment in the file, and the reasons."""
    role = insight.roles.role(row, column)
    lines = [f"<b>{address(row, column)}</b>: {escape(role_title(role))}"]
    comment = insight.look.grid.comments.get((row, column), "")
    if comment:
        lines.append(f"<i>{escape(comment)}</i>")
    lines += [escape(line) for line in _why(insight, role, row, column)]
    return "<br>".join(lines)


def described(insight: Insight, spot: Spot, scope: Scope) -> str:
    """One line about what is selected: what it was taken for and why."""
    if scope is Scope.COLUMN:
        what = _column_title(insight, spot)
        role, why = _column_role(insight, spot.column), _why_column(insight, spot.column)
    elif scope is Scope.ROW:
        role = role_title(insight.roles.of_row(spot.row))
        what, why = _row_title(spot), _why_row(insight, spot.row)
        if insight.roles.of_row(spot.row) is CellRole.NONE:
            role = translate("ImportDelivery", "row of an area")
    else:
        text = clean(insight.look.grid.rows[spot.row][spot.column])
        what = f"{address(spot.row, spot.column)}: {shortened(text)}"
        found = insight.roles.role(spot.row, spot.column)
        role, why = role_title(found), []
    return f"<b>{escape(what)}</b>: {escape(role)}" + "".join(f" – {escape(line)}" for line in why[:1])


def shortened(text: str, longest: int = 40) -> str:
    """A long text by its end: groups of columns share their beginning."""
    return text if len(text) <= longest else f"… {text[-longest:].partition(' ')[2] or text[-longest:]}"


def _column_title(insight: Insight, spot: Spot) -> str:
    table = insight.look.table
    header = table.columns[spot.column].header if table else ""
    letters = letter(spot.columns[0])
    if len(spot.columns) > 1:
        letters += f"–{letter(spot.columns[-1])}"
        header = ""
    named = translate("ImportDelivery", "Column {letter}").format(letter=letters)
    if not header:
        return named
    text = translate("ImportDelivery", "Column {letter} “{header}”")
    return text.format(letter=letters, header=shortened(header))


def _row_title(spot: Spot) -> str:
    numbers = str(spot.rows[0] + 1) if len(spot.rows) == 1 else f"{spot.rows[0] + 1}–{spot.rows[-1] + 1}"
    return translate("ImportDelivery", "Row {number}").format(number=numbers)


def _column_role(insight: Insight, column: int) -> str:
    role, rule = insight.roles.of_column(column), insight.rules.get(column)
    if rule is None:
        return role_title(role)
    unit = f", {rule.unit}" if rule.unit else ""
    return f"{role_title(role)} ({kind_title(rule.kind, rule.unit)}{unit})"


def _why(insight: Insight, role: CellRole, row: int, column: int) -> list[str]:
    if role in (CellRole.HEADER, CellRole.TITLE) and row not in insight.roles.data:
        return _why_row(insight, row)
    if row in insight.roles.rows:
        return _why_row(insight, row)
    return _why_column(insight, column)


def _why_column(insight: Insight, column: int) -> list[str]:
    profile = insight.look.profile
    return reasons_for_column(profile.because, letter(column)) if profile else []


def _why_row(insight: Insight, row: int) -> list[str]:
    profile = insight.look.profile
    if insight.roles.of_row(row) in (CellRole.HEADER, CellRole.TITLE) and profile:
        return reasons_for_rows(profile.because)
    findings = insight.look.rows.findings if insight.look.rows else ()
    place = bisect_left(findings, row, key=lambda one: one.row)
    why = findings[place].why if place < len(findings) and findings[place].row == row else ""
    return [_unmatched(why)] if why else []


def _unmatched(why: str) -> str:
    return {
        "no_key": translate("ImportDelivery", "it has neither a key nor a name"),
        "unknown_key": translate("ImportDelivery", "its key is unknown"),
        "unknown_name": translate("ImportDelivery", "its name is unknown"),
        "ambiguous_name": translate("ImportDelivery", "several areas have this name"),
        "other_name": translate("ImportDelivery", "its key is one area’s, its name another’s"),
        "other_above": translate("ImportDelivery", "the area above does not fit"),
        "unknown_above": translate("ImportDelivery", "the area above is unknown"),
        "taken": translate("ImportDelivery", "another row has the name more exactly"),
        "combined": translate("ImportDelivery", "it names several areas together"),
        "outside": translate("ImportDelivery", "it lies outside the monitoring"),
    }.get(why, why)
