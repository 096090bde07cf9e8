"""What follows a change of a stored classification, and what keeps the one before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from ..core.classification.assignments import Assignments, Use
from ..core.classification.frozen import FrozenClassification
from ..core.document_names import LONGEST_NAME
from ..core.indicators.tableau import Tableau
from ..core.wording import Wording
from ..store.monitoring import Monitoring
from ..store.transaction import now
from .booklet_chapters import BookletChapters
from .frozen_colours import with_colours
from .stored_classifications import (
    Classifications,
    change_of,
    read_classifications,
    refuse_changed,
    refuse_unknown_uses,
    stamped,
)


@dataclass(frozen=True)
class AffectedUse:
    """An indicator shown in a classification, with its number and title.

    `level_title` is "" where it holds for all levels. `chapter` is the theme of the booklets in which its map
    stands, "" for one without a title, None where booklets do not show it in this classification.
    """

    use: Use
    title: str
    level_title: str
    chapter: str | None


@dataclass(frozen=True)
class Consequences:
    """Whom a change of `frozen`, as it is stored, concerns: indicators, and the `booklets` that show them.

    `created` is the birth of the monitoring and `old_name` the name under which the one before would be
    kept: with both, layers of a project are found and marked (`layers.follow`).
    """

    frozen: FrozenClassification
    uses: tuple[AffectedUse, ...]
    booklets: tuple[str, ...]
    created: str
    old_name: str


@dataclass(frozen=True)
class Changed:
    """A changed classification as it is stored, and the one before where somebody keeps it."""

    frozen: FrozenClassification
    old: FrozenClassification | None


def consequences(monitoring: Monitoring, name: str) -> Consequences:
    """Who would have to follow a change. Raises UserError for an unknown classification."""
    read = read_classifications(monitoring)
    frozen, tableau = read.named(name), monitoring.tableau()
    tree = monitoring.tree(monitoring.version_shown(None))
    municipal = tree.levels[tree.municipal_rank]
    chapters = BookletChapters(monitoring, tableau, tree)
    uses = tuple(_affected(use, chapters) for use in read.assignments.uses_of(name))
    booklets = municipal.names if any(one.chapter is not None for one in uses) else ()
    return Consequences(frozen, uses, booklets, monitoring.created, _old_name(monitoring, read, name))


def change(
    monitoring: Monitoring,
    frozen: FrozenClassification,
    follow_indicators: Collection[Use],
    further: Collection[Use] = (),
    *,
    keep_old: bool = False,
) -> Changed:
    """Store a classification that was read and edited; indicators that do not follow keep the one before.

    That one is stored as “Quote (until 30.11.2026)” and assigned to them in the same write; with `keep_old`
    also where every indicator follows, for the sake of map layers that do not. `further` uses are assigned
    to the changed one. Raises ConflictError where somebody else changed it since it was read.
    """
    read = read_classifications(monitoring)
    refuse_changed(read, frozen)
    refuse_unknown_uses(monitoring, further)
    before = read.named(frozen.name)
    staying = [
        use for use in read.assignments.uses_of(frozen.name) if use not in {*follow_indicators, *further}
    ]
    shown = (*follow_indicators, *further)
    kept = stamped(with_colours(monitoring, frozen, shown), read)
    assignments = read.assignments.assigned(kept.name, further)
    old: FrozenClassification | None = None
    if staying or keep_old:
        old = _set_aside(before, _old_name(monitoring, read, frozen.name))
        assignments = assignments.assigned(old.name, staying)
    written = (kept, old) if old else (kept,)
    details = _details(kept, old, assignments)
    monitoring.change_together(change_of(read, written, assignments, details=details), read.revision)
    return Changed(kept, old)


def _set_aside(before: FrozenClassification, name: str) -> FrozenClassification:
    """The one before under its new name; it is no later state of the changed one."""
    return replace(before, name=name, revision=1, former_names=())


def _details(
    kept: FrozenClassification, old: FrozenClassification | None, assignments: Assignments
) -> dict[str, object]:
    details: dict[str, object] = {
        "changed": kept.name,
        "follow": [str(use) for use in assignments.uses_of(kept.name)],
    }
    if old is not None:
        stay = [str(use) for use in assignments.uses_of(old.name)]
        details |= {"kept": old.name, "stay": stay}
    return details


def _affected(use: Use, chapters: BookletChapters) -> AffectedUse:
    tableau = chapters.tableau
    indicator = next((one for one in tableau.indicators if one.id == use.indicator), None)
    title = f"{indicator.number} {indicator.title}".strip() if indicator else _variable_title(use, tableau)
    levels = {entry.level.id: entry.level.title for entry in chapters.tree.levels}
    return AffectedUse(use, title, levels.get(use.level, use.level), chapters.chapter_of(use))


def _variable_title(use: Use, tableau: Tableau) -> str:
    found = tableau.variable.get(use.indicator)
    return found.title if found else use.indicator


def _old_name(monitoring: Monitoring, read: Classifications, name: str) -> str:
    """“Quote (until 30.11.2026)”, cut where it would be too long and counted where it is taken."""
    words = Wording.of(monitoring.language)
    day, number, cut = words.date(date.fromisoformat(now()[:10])), 1, name
    while True:
        when = day if number == 1 else f"{day}, {number}"
        found = words.text("classification_until", name=cut, date=when)
        if len(found) > LONGEST_NAME:
            cut = f"{cut[: len(cut) - (len(found) - LONGEST_NAME) - 1]}…"
        elif found not in read.names:
            return found
        else:
            number += 1
