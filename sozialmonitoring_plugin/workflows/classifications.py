"""Classifications that a monitoring keeps, and the indicators that are shown in them.

Every function that writes does so in one write with one entry of the journal, and refuses to where a
colleague changed since what it was called with had been read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..core.classification.assignments import Assignments, Use
from ..core.classification.frozen import FrozenClassification, clean_name
from ..core.errors import UserError
from ..store.monitoring import Monitoring
from .check_classifications import check
from .classification_changes import change, consequences
from .frozen_colours import with_colours
from .stored_classifications import (
    Classifications,
    StoredClassification,
    change_of,
    changed_meanwhile,
    read_classifications,
    refuse_changed,
    refuse_unknown_uses,
    stamped,
)

__all__ = [
    "Classifications",
    "StoredClassification",
    "assign_classification",
    "change",
    "check",
    "consequences",
    "read_classifications",
    "remove_classification",
    "rename_classification",
    "save_classification",
]


def save_classification(
    monitoring: Monitoring, frozen: FrozenClassification, uses: Iterable[Use] = ()
) -> FrozenClassification:
    """Store a classification and assign it to `uses`; returns it as it is stored, in colours that stay.

    One that was read (its `revision` is not 0) takes the place of what was read. Raises UserError for a
    name taken and for unknown indicators, levels or palettes, ConflictError where it was changed since it was
    read.
    """
    read = read_classifications(monitoring)
    frozen = replace(frozen, name=clean_name(frozen.name))
    refuse_changed(read, frozen)
    uses = tuple(uses)
    refuse_unknown_uses(monitoring, uses)
    shown = (*uses, *read.assignments.uses_of(frozen.name))
    kept = stamped(with_colours(monitoring, frozen, shown), read)
    details = {"saved": kept.name, "assigned": [str(use) for use in uses]}
    assignments = read.assignments.assigned(kept.name, uses)
    monitoring.change_together(change_of(read, (kept,), assignments, details=details), read.revision)
    return kept


def rename_classification(monitoring: Monitoring, frozen: FrozenClassification, name: str) -> None:
    """Give a classification another name, wherever it is used. Raises UserError as `save_classification`."""
    read = read_classifications(monitoring)
    refuse_changed(read, frozen)
    renamed = frozen.renamed(clean_name(name))
    if renamed.name == frozen.name:
        return
    refuse_changed(read, replace(renamed, revision=0))
    uses = read.assignments.uses_of(frozen.name)
    details = {"renamed": frozen.name, "to": renamed.name}
    change = change_of(
        read,
        (stamped(renamed, read),),
        read.assignments.assigned(renamed.name, uses),
        removed=(frozen.name,),
        details=details,
    )
    monitoring.change_together(change, read.revision)


def remove_classification(
    monitoring: Monitoring, name: str, revision: int | None = None, *, with_uses: bool = False
) -> None:
    """Take a classification out; `revision` is its own as it was read, None whatever it is.

    Raises UserError for an unknown one, and for one in use, unless its indicators are to have none after
    that (`with_uses`).
    """
    read = read_classifications(monitoring)
    if name not in read.names:
        read.named(name)
    if revision is not None and read.named(name).revision != revision:
        raise changed_meanwhile(name)
    uses = read.assignments.uses_of(name)
    if uses and not with_uses:
        raise UserError(
            "The classification {name} is in use: {indicators}.",
            hint="Assign another one to them first.",
            name=name,
            indicators=", ".join(dict.fromkeys(use.indicator for use in uses)),
        )
    details = {"removed": name}
    change = change_of(read, (), read.assignments.without(uses), removed=(name,), details=details)
    monitoring.change_together(change, read.revision)


def assign_classification(
    monitoring: Monitoring, name: str, uses: Collection[Use], was: Assignments | None = None
) -> None:
    """Show indicators in a classification, in none of their own with "".

    With `was`, the assignments that the person has seen, raises ConflictError where those of `uses` are
    others by now; UserError for an unknown classification, indicator or level.
    """
    read = read_classifications(monitoring)
    if was is not None and any(was.names.get(use) != read.assignments.names.get(use) for use in uses):
        raise changed_meanwhile(name or "–")
    if name:
        read.named(name)
        refuse_unknown_uses(monitoring, uses)
    assignments = read.assignments.assigned(name, uses) if name else read.assignments.without(uses)
    details = {"assigned": [str(use) for use in uses], "to": name}
    monitoring.change_together(change_of(read, (), assignments, details=details), read.revision)
