"""How corrected profiles speak of columns, and the rules of a profile taken over to another header."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..cells.texts import slug
from ..profiles.fitting import renamed
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Condition, VariableRule, numbered
from ..tables.column_kinds import KindGuess, column_kind, joint_guess
from ..tables.recognise import reference
from ..tables.table import ONLY_DATES, Column, Table

Rename = Callable[[str], str]


def named(table: Table, column: int) -> str:
    """How a profile names one column of a table."""
    return reference(table, [table.columns[column]])


def title_of(column: Column) -> str:
    """What a variable in this column is called as long as nobody says otherwise."""
    return (column.bare if column.day else column.header) or f"column {column.letter}"


def guess_of(table: Table, columns: Sequence[Column]) -> KindGuess:
    """Count or rate, as the cells and the header of these columns suggest."""
    return joint_guess([column_kind(table, column, table.data).guess for column in columns])


def free_id(title: str, taken: Sequence[str]) -> str:
    """An identifier made of a title that no other variable has."""
    wanted, number = slug(title), 2
    identifier = wanted
    while identifier in taken:
        identifier, number = f"{wanted}_{number}", number + 1
    return identifier


def bound(table: Table, profile: ImportProfile) -> ImportProfile:
    """The profile with the sheet and the rows of a table: what is clicked on is no longer looked for."""
    data = (table.data.start + 1, profile.data[1])
    return replace(profile, sheet=table.grid.sheet, header=numbered(table.header), data=data)


def taken_over(old: Table, new: Table, profile: ImportProfile) -> ImportProfile:
    """The same columns under the names that another header gives them."""

    def rename(name: str) -> str:
        return reference(new, [new.columns[old.find(name).index]])

    rest = renamed(replace(profile, variables=()), rename)
    return bound(new, replace(rest, variables=_variables(old, new, profile, rename)))


def _conditions(conditions: Sequence[Condition], rename: Rename) -> tuple[Condition, ...]:
    return tuple(replace(one, column=rename(one.column)) for one in conditions)


def _variables(old: Table, new: Table, profile: ImportProfile, rename: Rename) -> tuple[VariableRule, ...]:
    rules: list[VariableRule] = []
    for rule in profile.variables:
        if not rule.column:
            rules.append(replace(rule, when=_conditions(rule.when, rename)))
            continue
        before = old.find_all(rule.column)
        groups = _groups(new, [new.columns[column.index] for column in before])
        rules.extend(_under_new_header(old, new, rule, group) for group in groups)
    return _told_apart(rules, new)


def _groups(table: Table, columns: Sequence[Column]) -> list[list[Column]]:
    """Columns that one reference names together; where none does, each for itself."""
    name = reference(table, columns)
    together = [column.index for column in columns]
    if len(columns) > 1 and [found.index for found in _found(table, name)] != together:
        return [[column] for column in columns]
    return [list(columns)]


def _found(table: Table, name: str) -> Sequence[Column]:
    return () if name.startswith("[") and name != ONLY_DATES else table.find_all(name)


def _under_new_header(old: Table, new: Table, rule: VariableRule, group: Sequence[Column]) -> VariableRule:
    """What nobody has stated follows the new header: title, identifier and kind."""
    before = [old.columns[column.index] for column in group]
    rule, column = replace(rule, column=reference(new, group)), group[0]
    titles = {title_of(one) for one in before}
    if rule.title and rule.title not in titles:
        return rule
    title = title_of(column)
    identifier = slug(title) if any(rule.id.startswith(slug(one)) for one in titles) else rule.id
    rule = replace(rule, title=title, id=identifier)
    if KindGuess(rule.kind, rule.certainty) == guess_of(old, before):
        guess = guess_of(new, group)
        rule = replace(rule, kind=guess.kind, certainty=guess.certainty)
    return rule


def _told_apart(rules: Sequence[VariableRule], table: Table) -> tuple[VariableRule, ...]:
    """Rules of one name stay one variable where only their dates differ; else they get names of their own."""
    known: dict[str, set[object]] = {}
    result = []
    for rule in rules:
        days = {column.day for column in table.find_all(rule.column)} if rule.column else {rule.when}
        is_another = rule.id in known and (known[rule.id] & days or None in days)
        identifier = free_id(rule.id, [*known]) if is_another else rule.id
        known.setdefault(identifier, set()).update(days)
        result.append(replace(rule, id=identifier))
    return tuple(result)
