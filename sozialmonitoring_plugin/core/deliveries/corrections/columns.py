"""What a column is, said by a person: key, name, date, values, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...indicators.tableau import Kind
from ..cells.texts import clean
from ..errors import DeliveryError
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Certainty, Condition, KeyRule, LongRule, VariableRule
from ..tables.table import Table
from .naming import bound, free_id, named, title_of


def key_is(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column alone holds the keys."""
    profile = _freed(table, profile, column)
    return bound(
        table, replace(profile, key=replace(profile.key, columns=(named(table, column),), widths=()))
    )


def key_part_is(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column holds a part of the key, joined with the others from left to right."""
    profile = _freed(table, profile, column)
    places = sorted({*_places(table, profile.key.columns), column})
    widths = {place: _code_width(table, place) for place in places} | _widths(table, profile.key)
    key = replace(
        profile.key,
        columns=tuple(named(table, place) for place in places),
        widths=tuple(widths[place] for place in places) if len(places) > 1 else (),
    )
    return bound(table, replace(profile, key=key, level=""))


def name_is(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column holds the names of the areas."""
    profile = _freed(table, profile, column)
    return bound(table, replace(profile, key=replace(profile.key, name=named(table, column))))


def upper_name_is(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column names the area above, which tells same names apart."""
    profile = _freed(table, profile, column)
    return bound(table, replace(profile, key=replace(profile.key, within=named(table, column))))


def date_is(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column holds the reference dates."""
    profile = _freed(table, profile, column)
    dates = replace(profile.dates, column=named(table, column), fixed=None)
    return bound(table, replace(profile, dates=dates))


def values_are(
    table: Table, profile: ImportProfile, column: int, kind: Kind, unit: str | None = None
) -> ImportProfile:
    """This column holds the values of a variable of this kind; in a long table, of all variables."""
    if profile.long:
        freed = _freed(table, profile, column)
        long = replace(profile.long, values=(named(table, column),))
        return bound(table, replace(freed, long=long, variables=profile.variables))
    for place, rule in enumerate(profile.variables):
        if column in _places(table, (rule.column,)):
            stated = _stated(rule, kind, unit)
            rules = (*profile.variables[:place], stated, *profile.variables[place + 1 :])
            return replace(profile, variables=rules)
    profile = _freed(table, profile, column)
    title = title_of(table.columns[column])
    identifier = free_id(title, [rule.id for rule in profile.variables])
    rule = _stated(VariableRule(identifier, named(table, column), title=title), kind, unit)
    return bound(table, replace(profile, variables=_in_order(table, (*profile.variables, rule))))


def names_values(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column says which number a row holds: the table is a long one."""
    freed = _freed(table, profile, column)
    if profile.long:
        names = [*freed.long.names, named(table, column)] if freed.long else [named(table, column)]
        return bound(table, replace(freed, long=replace(profile.long, names=tuple(names)), variables=()))
    values = [place for rule in freed.variables for place in _places(table, (rule.column,))]
    if not values:
        raise _no_values(table)
    long = LongRule(tuple(named(table, place) for place in dict.fromkeys(values)), (named(table, column),))
    return bound(table, replace(freed, long=long, variables=()))


def leave_out(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """This column is not read. Raises DeliveryError for the last column of values or of keys."""
    freed = _freed(table, profile, column)
    if (profile.variables and not freed.variables) or (profile.long and freed.long is None):
        raise _no_values(table)
    if not freed.key.columns and not freed.key.name:
        raise table.error(
            "{file}{sheet}: without column {column} nothing says which area a row belongs to.",
            hint="Say first which column holds the keys or the names.",
            column=table.columns[column].letter,
        )
    return bound(table, freed)


def _freed(table: Table, profile: ImportProfile, column: int) -> ImportProfile:
    """The profile in which the column has no part."""
    key, dates, long = profile.key, profile.dates, profile.long
    kept = [place for place in _places(table, key.columns) if place != column]
    widths = _widths(table, key)
    key = KeyRule(
        columns=tuple(named(table, place) for place in kept),
        widths=tuple(widths.get(place, 0) for place in kept) if len(kept) > 1 else (),
        name=_unless(table, key.name, column),
        within=_unless(table, key.within, column),
    )
    if long is not None:
        names = tuple(name for name in long.names if _unless(table, name, column))
        values = tuple(name for name in long.values if _unless(table, name, column))
        long = replace(long, values=values, names=names) if values else None
    return replace(
        profile,
        key=key,
        dates=replace(dates, column=_unless(table, dates.column, column)),
        long=long,
        rows=_conditions(table, profile.rows, column),
        variables=_variables(table, profile.variables, column),
    )


def _variables(table: Table, rules: Sequence[VariableRule], column: int) -> tuple[VariableRule, ...]:
    """The rules without the column; one that has it among several dates keeps the others by their names."""
    kept: list[VariableRule] = []
    for rule in rules:
        places = _places(table, (rule.column,)) if rule.column else ()
        if column not in places:
            kept.append(replace(rule, when=_conditions(table, rule.when, column)))
        else:
            kept += [replace(rule, column=named(table, place)) for place in places if place != column]
    return tuple(kept)


def _conditions(table: Table, conditions: Sequence[Condition], column: int) -> tuple[Condition, ...]:
    return tuple(one for one in conditions if _unless(table, one.column, column))


def _unless(table: Table, name: str, column: int) -> str:
    return name if name and table.find(name).index != column else ""


def _places(table: Table, names: Sequence[str]) -> tuple[int, ...]:
    return tuple(column.index for name in names if name for column in table.find_all(name))


def _in_order(table: Table, rules: Sequence[VariableRule]) -> tuple[VariableRule, ...]:
    """The rules as their columns stand in the sheet."""
    return tuple(sorted(rules, key=lambda rule: _places(table, (rule.column,))))


def _stated(rule: VariableRule, kind: Kind, unit: str | None) -> VariableRule:
    return replace(rule, kind=kind, certainty=Certainty.SURE, unit=rule.unit if unit is None else unit)


def _widths(table: Table, key: KeyRule) -> dict[int, int]:
    return dict(zip(_places(table, key.columns), key.widths, strict=False))


def _code_width(table: Table, column: int) -> int:
    """As many digits as the longest code of a column has, 0 for a column of words."""
    texts = [text for text in map(clean, table.grid.column(column, table.data)) if text]
    codes = [text for text in texts if text.isdigit()]
    return max(map(len, codes)) if codes and 2 * len(codes) > len(texts) else 0


def _no_values(table: Table) -> DeliveryError:
    return table.error(
        "{file}{sheet}: no column of values would be left.",
        hint="Say first which other column holds values.",
    )
