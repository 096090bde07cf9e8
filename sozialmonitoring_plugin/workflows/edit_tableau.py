"""The tableau of a monitoring is read, edited elsewhere, and stored in one write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..core.errors import Part
from ..core.indicators.checks import checked
from ..core.indicators.tableau import Kind, Tableau, TableauError, Variable
from ..store.documents import PROFILE, SIGNS
from ..store.errors import ConflictError
from ..store.monitoring import Monitoring
from ..store.records import Document

_SPEAK_OF_VARIABLES = (PROFILE, SIGNS)
"""Kinds of documents that never name an indicator."""


@dataclass(frozen=True)
class TableauRead:
    """A tableau as it is stored; `delivered` are the variables with numbers and their latest Stichtag."""

    tableau: Tableau
    delivered: Mapping[str, date]
    revision: int = 0


def read_to_edit(monitoring: Monitoring) -> TableauRead:
    """What an edit starts with."""
    revision, tableau = monitoring.revision, monitoring.tableau()
    dates = {one.id: monitoring.dates_of(one.id) for one in tableau.variables}
    return TableauRead(tableau, {name: days[-1] for name, days in dates.items() if days}, revision)


def store_edited(monitoring: Monitoring, read: TableauRead, edited: Tableau) -> TableauRead:
    """Store an edited tableau; indicators that it has no more are taken out. Returns the new state.

    Deliveries that came meanwhile are no obstacle. Raises UserError where the tableau makes no sense,
    contradicts what was delivered, or was changed by somebody else since it was read; then nothing
    is written.
    """
    checked(edited)
    now = read_to_edit(monitoring)
    _refuse_other_tableau(monitoring, read.tableau, now.tableau)
    for variable in edited.variables:
        refuse_contradiction(now, variable)
    kept = {one.id for one in edited.indicators}
    removed = [one.id for one in now.tableau.indicators if one.id not in kept]
    monitoring.store_tableau(edited, now.revision, removed)
    return read_to_edit(monitoring)


def refuse_contradiction(read: TableauRead, variable: Variable) -> None:
    """What was delivered as a count stays one, or its small numbers would lose their protection.

    Nor can it be derived: its deliveries would count no longer. Raises TableauError.
    """
    if variable.id not in read.delivered:
        return
    old = read.tableau.variable[variable.id]
    if old.kind is not variable.kind:
        raise TableauError(
            "{variable} was delivered as “{old}” and cannot become “{new}”.",
            hint="Give the other one an id of its own.",
            variable=variable.id,
            old=_kind_words(old.kind),
            new=_kind_words(variable.kind),
        )
    if variable.formula and not old.formula:
        raise TableauError(
            "{variable} was delivered: with a formula its deliveries would count no longer.",
            hint="Make a derived variable with an id of its own.",
            variable=variable.id,
        )


def documents_naming(monitoring: Monitoring, indicators: Iterable[str]) -> tuple[Document, ...]:
    """Stored classifications, templates and other documents that name one of some indicators."""
    wanted = set(indicators)
    others = (one for one in monitoring.every_document() if one.kind not in _SPEAK_OF_VARIABLES)
    return tuple(one for one in others if wanted & _texts(one.content) or one.name in wanted)


def _refuse_other_tableau(monitoring: Monitoring, read: Tableau, now: Tableau) -> None:
    """Deliveries define variables that were unknown; anything else was somebody's edit."""
    known = tuple(now.variable.get(one.id) for one in read.variables)
    if now.indicators == read.indicators and known == read.variables:
        return
    edits = [one for one in monitoring.journal() if one.action == "tableau"]
    raise ConflictError(
        "The tableau was changed meanwhile ({who}, {at}). Nothing of yours was written.",
        hint="Write yours to a file, open the monitoring again, and read the file.",
        who=(edits[-1].who if edits else "") or "–",
        at=(edits[-1].at if edits else "") or "–",
    )


def _kind_words(kind: Kind) -> Part:
    return Part("count") if kind is Kind.COUNT else Part("rate as delivered")


def _texts(content: str) -> set[str]:
    """Every text in a JSON document, keys as well."""
    try:
        waiting: list[Any] = [json.loads(content)]
    except ValueError:
        return set()
    found: set[str] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += [*part, *part.values()]
        elif isinstance(part, list):
            waiting += part
        elif isinstance(part, str):
            found.add(part)
    return found
