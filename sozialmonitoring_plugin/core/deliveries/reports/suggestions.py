"""What may be meant by the rows nobody could match, for a person to confirm by a click."""

from __future__ import annotations

from ..keys.aliases import qualified
from ..keys.key_index import KeyIndex
from ..keys.suggestions import Asked, suggest
from ..tables.rows import FoundRows, Role, RowFinding
from .report import CombinedAreas, SuggestedArea, Suggestion

_COMBINED = "combined"
_NAMES_ALIKE = ("ambiguous_name", "other_above")


def suggestions_for(rows: FoundRows, index: KeyIndex) -> tuple[Suggestion, ...]:
    """Candidates for every unmatched row that has some; combined rows are told apart."""
    unmatched = [one for one in rows.of(Role.UNMATCHED) if one.why != _COMBINED]
    taken = {one.target.position for one in rows.of(Role.AREA) if one.target}
    found = suggest(index, map(_asked, unmatched), taken)
    level = index.level
    return tuple(
        Suggestion(
            row=one.row + 1,
            text=alias_text(one),
            candidates=tuple(
                SuggestedArea(level.keys[area.position], level.names[area.position], area.score)
                for area in candidates
            ),
        )
        for one in unmatched
        if (candidates := found.get(_asked(one), ()))
    )


def combined_areas(rows: FoundRows, index: KeyIndex) -> tuple[CombinedAreas, ...]:
    """The rows that name several areas together, each with its areas."""
    level = index.level
    return tuple(
        CombinedAreas(
            row=one.row + 1,
            text=alias_text(one),
            areas=tuple((level.keys[position], level.names[position]) for position in one.among),
        )
        for one in rows.of(Role.UNMATCHED)
        if one.why == _COMBINED
    )


def alias_text(row: RowFinding) -> str:
    """The text an alias for this row holds by: its key, else its name, told apart by the area above."""
    text = row.key or row.name
    return qualified(text, row.above) if row.why in _NAMES_ALIKE else text


def _asked(row: RowFinding) -> Asked:
    return Asked(row.key, row.name, row.among)
