"""What the variables of a table are, and what its texts and dates mean, said by a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ...indicators.tableau import Kind
from ...values import Reason
from ..cells.texts import clean
from ..errors import DeliveryError
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Certainty, Condition, LongRule, ReasonRule, VariableRule
from ..tables.long_titles import Line, line_title, named_lines, value_title
from ..tables.table import Table

CLASS_UNITS = {"de": "Klasse", "en": "class"}
"""A class (an ordinal code such as status 1 to 4) is a number taken as it is, with this unit."""

Titles = Mapping[str, str]
"""Titles of variables by identifier, as the preview shows them."""


def is_class(kind: Kind, unit: str) -> bool:
    """Whether a variable holds classes."""
    return kind is Kind.GIVEN and unit in CLASS_UNITS.values()


def with_variable(
    table: Table, profile: ImportProfile, shown: Titles, identifier: str, **changes: Any
) -> ImportProfile:
    """The variable with another id, title, kind, unit, number style or date: fields of its rule.

    A long table names its variables itself; the first change makes all of them explicit.
    """
    if "kind" in changes:
        changes["certainty"] = Certainty.SURE
    wanted = changes.get("id", identifier)
    profile = explicit_variables(table, profile, shown)
    if wanted != identifier and any(rule.id == wanted for rule in profile.variables):
        raise DeliveryError("Two variables cannot both be called {name}.", name=wanted)
    rules = tuple(replace(rule, **changes) if rule.id == identifier else rule for rule in profile.variables)
    return replace(profile, variables=rules)


def explicit_variables(table: Table, profile: ImportProfile, shown: Titles) -> ImportProfile:
    """A long table's variables as rules, each with the texts in the naming columns that mean it."""
    if profile.long is None or profile.variables:
        return profile
    identifiers = {title: identifier for identifier, title in shown.items()}
    long, rules = profile.long, []
    for name, lines in _named_lines(table, long).items():
        for value in long.values:
            title = value_title(name, table.find(value), long.values)
            column = value if len(long.values) > 1 else ""
            if title in identifiers:
                when = _conditions(long.names, lines)
                rules.append(VariableRule(identifiers[title], column, when, title=title))
    return replace(profile, variables=tuple(rules))


def without_variable(table: Table, profile: ImportProfile, shown: Titles, identifier: str) -> ImportProfile:
    """The variable is not read. Raises DeliveryError for the last one."""
    profile = explicit_variables(table, profile, shown)
    rules = tuple(rule for rule in profile.variables if rule.id != identifier)
    if not rules:
        raise table.error(
            "{file}{sheet}: no column of values would be left.",
            hint="Say first which other column holds values.",
        )
    return replace(profile, variables=rules)


def text_means(profile: ImportProfile, text: str, meaning: str) -> ImportProfile:
    """This text in a value cell means a reason, "nil" or "about_nil", wherever it stands."""
    return replace(profile, signs=tuple({**dict(profile.signs), clean(text): meaning}.items()))


def cells_mean(profile: ImportProfile, cells: Iterable[str], reason: Reason) -> ImportProfile:
    """Single cells hold no number, for this reason, whatever stands in them."""
    said = {**dict(profile.cells), **dict.fromkeys(cells, reason.token)}
    return replace(profile, cells=tuple(said.items()))


def zeros_are(profile: ImportProfile, rule: ReasonRule | None) -> ImportProfile:
    """Rows with 0 for every rate have a reason instead by this rule; None: they are what they say."""
    if rule is None:
        return replace(profile, real_zeros=True)
    return replace(profile, reasons=(*profile.reasons, rule))


def numbers_are(profile: ImportProfile, style: str, columns: Iterable[str] = ()) -> ImportProfile:
    """How "1.234" is read: german or english; in the variables of some columns or in all."""
    wanted = set(columns)
    if not wanted:
        rules = tuple(replace(rule, numbers="") for rule in profile.variables)
        return replace(profile, numbers=style, variables=rules)
    rules = tuple(
        replace(rule, numbers=style) if rule.column in wanted else rule for rule in profile.variables
    )
    return replace(profile, variables=rules)


def date_fixed(profile: ImportProfile, day: date | None) -> ImportProfile:
    """All values are of this day, whatever the table says; None: as the table says."""
    return replace(profile, dates=replace(profile.dates, fixed=day))


def _named_lines(table: Table, long: LongRule) -> dict[str, set[Line]]:
    """The texts that name a value, by the title made of them."""
    found: dict[str, set[Line]] = {}
    for line in dict.fromkeys(named_lines(table, long)):
        found.setdefault(line_title(table, long, line), set()).add(line)
    return found


def _conditions(names: Sequence[str], lines: set[Line]) -> tuple[Condition, ...]:
    texts = [tuple(sorted(set(column))) for column in zip(*lines, strict=True)]
    return tuple(Condition(name, equals) for name, equals in zip(names, texts, strict=True))
