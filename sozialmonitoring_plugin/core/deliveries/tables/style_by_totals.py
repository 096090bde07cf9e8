"""Total rows say how a column writes its numbers where its texts don't: "1.234" has to add up.

Read as 1234 the parts give their totals, read as 1.234 they don't, or the other way round; then the reading
that adds up is the right one. Where both do, or neither, a person is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from ...remarks import Remark
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import VariableRule
from .blocks import Gathered
from .rows import FoundRows
from .table import Table
from .totals import compare_totals

_STYLES = ("german", "english")


@dataclass(frozen=True)
class SettledStyles:
    """The profile with the styles that totals settled, and the sentences that say so."""

    profile: ImportProfile
    because: tuple[Remark, ...] = ()


def settle_styles(
    table: Table,
    profile: ImportProfile,
    rows: FoundRows,
    undecided: Collection[str],
    gather: Callable[[ImportProfile], Gathered],
) -> SettledStyles:
    """Settle the columns, by letter, whose numbers can be two; `gather` reads all cells by a profile."""
    if profile.numbers or profile.long or not undecided:
        return SettledStyles(profile)
    variables, told = [], []
    for rule in profile.variables:
        letters = [column.letter for column in table.find_all(rule.column)]
        style = ""
        if not rule.numbers and set(letters) & set(undecided):
            style = _style(replace(profile, variables=(rule,)), rule, rows, gather)
        variables.append(replace(rule, numbers=style or rule.numbers))
        if style:
            told.append(_told(style, ", ".join(letters)))
    return SettledStyles(replace(profile, variables=tuple(variables)), tuple(told))


def _told(style: str, column: str) -> Remark:
    if style == "german":
        return Remark.of("Column {column} writes 1.234,5: only so its totals add up.", column=column)
    return Remark.of("Column {column} writes 1,234.5: only so its totals add up.", column=column)


def _style(
    profile: ImportProfile, rule: VariableRule, rows: FoundRows, gather: Callable[[ImportProfile], Gathered]
) -> str:
    """The only style by which all totals that can be compared add up, "" for none or both."""
    fitting = [style for style in _STYLES if _adds_up(profile, replace(rule, numbers=style), rows, gather)]
    return fitting[0] if len(fitting) == 1 else ""


def _adds_up(
    profile: ImportProfile, rule: VariableRule, rows: FoundRows, gather: Callable[[ImportProfile], Gathered]
) -> bool:
    blocks = gather(replace(profile, variables=(rule,))).blocks
    positions = [finding.target.position for finding in rows.findings if finding.target]
    totals = compare_totals(rows, blocks, max(positions, default=0) + 1)
    return totals.count > 0 and not totals.differences
