"""The comparison in sentences: what became of areas and municipalities, what has to be said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...wording import Wording
from .boundaries import Boundaries
from .comparison import VersionComparison
from .fates import AreaFate
from .told import ToldCounts


@dataclass(frozen=True, eq=False)
class Told:
    """A comparison, what is told of people in it, and the language."""

    comparison: VersionComparison
    counts: ToldCounts
    words: Wording

    @property
    def count_titles(self) -> tuple[str, ...]:
        """What the columns of counts are called; inhabitants and households in plain words."""
        known = self.comparison.book.counts
        plain = {known.inhabitants: "changes_inhabitants", known.households: "changes_households"}
        named = {known.groups[row].id: self.words.text(key) for row, key in plain.items() if row >= 0}
        return tuple(named.get(group.id, group.title) for group in self.counts.columns)

    def place(self, name: str) -> str:
        """An area's name, or that it is none."""
        return name or self.words.text("changes_nobody")


def detail_text(told: Told, one: AreaFate) -> str:
    """From which areas it took, to which it gave, and what it was called."""
    old, new, words = told.comparison.old, told.comparison.new, told.words
    parts = []
    if one.old and one.new and (one.old, one.old_name) != (one.new, one.new_name):
        formerly = one.old_name if one.old == one.new else f"{one.old_name} ({one.old})"
        parts.append(words.text("changes_formerly", name=formerly))
    if one.sources:
        parts.append(words.text("changes_takes_from", areas=_names(told, old.name, one.sources)))
    if one.targets:
        parts.append(words.text("changes_gives_to", areas=_names(told, new.name, one.targets)))
    return "; ".join(parts)


def _names(told: Told, name: Callable[[str], str], keys: Iterable[str]) -> str:
    return ", ".join(told.place(name(key)) for key in keys)


def facts(told: Told, minimum: int) -> Iterator[str]:
    """What has to be said beside the tables: use, noise, what is missing."""
    comparison, words = told.comparison, told.words
    if comparison.counts_inhabitants:
        outside = told.counts.for_outside
        key = "changes_for_outside" if outside else "changes_office_only"
        yield words.text(key, minimum=minimum)
    if comparison.is_empty:
        yield words.text("changes_nothing")
    if comparison.noise_square_metres >= 0.5:
        yield words.text("changes_noise", area=words.number(comparison.noise_square_metres, 0))
    if not comparison.has_addresses:
        yield words.text("changes_no_addresses")
    if comparison.book.nowhere:
        yield words.text("changes_nowhere", count=words.number(comparison.book.nowhere, 0))


def state_text(words: Wording, state: Boundaries) -> str:
    """A version with its date, or a draft."""
    if state.valid_from is None:
        return f"{words.text('changes_draft')} {state.title}"
    day = words.date(state.valid_from)
    if state.title in (day, state.valid_from.isoformat()):
        return day
    return words.text("changes_state", title=state.title, day=day)


def summary_text(told: Told, municipality: str) -> str:
    """The changes of a municipality in a sentence."""
    comparison, words = told.comparison, told.words
    moves = comparison.moves_of(municipality)
    fields: dict[str, object] = {
        "areas": words.number(len(comparison.changed_areas(municipality)), 0),
        "ground": words.number(sum(move.square_metres for move in moves), 0),
        "addresses": words.number(sum(move.addresses for move in moves), 0),
    }
    if not comparison.has_addresses:
        return words.text("changes_summary_ground", **fields)
    if not comparison.counts_inhabitants or told.counts.sum_of(moves)[0].reason:
        return words.text("changes_summary", **fields)
    inhabitants = words.number(told.counts.sum_of(moves)[0].number, 0)
    return words.text("changes_summary_people", inhabitants=inhabitants, **fields)
