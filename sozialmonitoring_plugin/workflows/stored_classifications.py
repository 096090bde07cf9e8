"""Classifications as a monitoring stores them, and what has to be true before they are stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from ..core.classification.assignments import (
    Assignments,
    Use,
    assignments_from_json,
    assignments_to_json,
)
from ..core.classification.frozen import FrozenClassification, refuse_name
from ..core.classification.frozen_json import frozen_from_json, frozen_to_json
from ..core.errors import Quoted, UserError
from ..store.documents import CLASSIFICATION, CLASSIFICATION_USE
from ..store.errors import ConflictError
from ..store.monitoring import Monitoring
from ..store.records import Document, DocumentChange
from ..store.transaction import now

ACTION = "classification"
_USES = "uses"


@dataclass(frozen=True)
class StoredClassification:
    """A classification by its name; one that cannot be read has a `problem` instead."""

    name: str
    frozen: FrozenClassification | None
    problem: UserError | None = None


@dataclass(frozen=True)
class Classifications:
    """All classifications of a monitoring in the order of their names, as they were at a revision."""

    stored: tuple[StoredClassification, ...]
    assignments: Assignments
    revision: int

    def named(self, name: str) -> FrozenClassification:
        """One of them. Raises UserError where there is none of the name, or none that can be read."""
        for one in self.stored:
            if one.name == name and one.problem is not None:
                raise one.problem
            if one.name == name and one.frozen is not None:
                return one.frozen
        raise UserError(
            "There is no classification {name}.",
            hint="The monitoring has: {known}.",
            name=name,
            known=Quoted.of(one.name for one in self.stored),
        )

    def assigned_to(self, indicator: str, level: str) -> FrozenClassification | None:
        """That of an indicator on a level, None where nobody assigned one. Raises UserError as `named`."""
        name = self.assignments.name_for(indicator, level)
        return self.named(name) if name else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return tuple(one.name for one in self.stored)


def read_classifications(monitoring: Monitoring) -> Classifications:
    """All that is stored. Raises UserError where the assignments are damaged."""
    revision = monitoring.revision
    texts = monitoring.documents(CLASSIFICATION)
    uses = monitoring.documents(CLASSIFICATION_USE).get(_USES, "")
    stored = tuple(_without_names(_stored(name, text), texts) for name, text in texts.items())
    return Classifications(stored, assignments_from_json(uses, f"{CLASSIFICATION_USE}: {_USES}"), revision)


def change_of(
    read: Classifications,
    kept: Collection[FrozenClassification],
    assignments: Assignments,
    *,
    removed: tuple[str, ...] = (),
    details: Mapping[str, object],
) -> DocumentChange:
    """What is written where some are kept, others removed, and the assignments become these.

    A name that is given to one of them is no former name of another any more.
    """
    names = [one.name for one in kept]
    others = [one for one in read.stored if one.name not in (*names, *removed)]
    freed = [found.frozen for one in others if (found := _without_names(one, names)) != one]
    written = [
        Document(CLASSIFICATION, one.name, frozen_to_json(one)) for one in (*kept, *filter(None, freed))
    ]
    if assignments != read.assignments:
        written.append(Document(CLASSIFICATION_USE, _USES, assignments_to_json(assignments)))
    return DocumentChange(
        ACTION, tuple(written), tuple((CLASSIFICATION, name) for name in removed), dict(details)
    )


def stamped(frozen: FrozenClassification, read: Classifications) -> FrozenClassification:
    """The same as it is stored next: counted, and with the moment."""
    before = next((one.frozen for one in read.stored if one.name == frozen.name), None)
    revision = max(frozen.revision, before.revision if before else 0) + 1
    moment = now()
    created = frozen.created or (before.created if before else "") or moment
    return replace(frozen, created=created, changed=moment, revision=revision)


def refuse_changed(read: Classifications, frozen: FrozenClassification) -> None:
    """Raise where the name is taken, or what is stored is not what was read."""
    refuse_name(frozen.name)
    if not frozen.revision:
        if frozen.name in read.names:
            raise UserError(
                "There is a classification {name} already.", hint="Choose another name.", name=frozen.name
            )
        return
    stored = next((one.frozen for one in read.stored if one.name == frozen.name), None)
    if stored is None or (stored.revision, stored.created) != (frozen.revision, frozen.created):
        raise changed_meanwhile(frozen.name)


def refuse_unknown_uses(monitoring: Monitoring, uses: Collection[Use]) -> None:
    """Raise UserError for an indicator (or variable) or a level that the monitoring does not have."""
    tableau = monitoring.tableau()
    indicators = {one.id for one in tableau.indicators} | set(tableau.variable)
    levels = {"", *(level.id for level in monitoring.levels())}
    for use in uses:
        if use.indicator not in indicators:
            raise UserError(
                "The monitoring has neither an indicator nor a variable {name}.",
                hint="It has: {known}.",
                name=use.indicator,
                known=", ".join(sorted(indicators)) or "–",
            )
        if use.level not in levels:
            raise UserError(
                "There is no level {level}.",
                hint="The levels are: {levels}.",
                level=use.level,
                levels=", ".join(sorted(levels - {""})),
            )


def _stored(name: str, text: str) -> StoredClassification:
    try:
        return StoredClassification(name, frozen_from_json(text, name))
    except UserError as error:
        return StoredClassification(name, None, error)


def _without_names(stored: StoredClassification, taken: Collection[str]) -> StoredClassification:
    """Layers with a name that another classification has are those of the other one."""
    if stored.frozen is None:
        return stored
    former = tuple(name for name in stored.frozen.former_names if name not in taken)
    return replace(stored, frozen=replace(stored.frozen, former_names=former))


def changed_meanwhile(name: str) -> ConflictError:
    """What is raised where a colleague was faster."""
    return ConflictError(
        "The classification {name} was changed meanwhile by somebody else. Nothing of yours was written.",
        hint="Look at the new state and repeat your step.",
        name=name,
    )
