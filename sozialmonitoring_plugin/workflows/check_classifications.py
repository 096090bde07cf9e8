"""At a new Stichtag: which areas have numbers that the stored classifications have no class for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..core.areas import LevelAreas
from ..core.classification.assignments import Use
from ..core.classification.frozen import FrozenClassification
from ..core.classification.outside import Outside, outside, outside_remark
from ..core.deliveries.reports.console import spoken
from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback, Silence
from ..core.publication import PublishedColumn, PublishedTable
from ..core.remarks import Remark
from ..core.wording import Wording
from ..store.monitoring import Monitoring
from .published import PublishRequest, publish_monitoring
from .stored_classifications import Classifications, StoredClassification, read_classifications


@dataclass(frozen=True)
class Checked:
    """A stored classification beside the published numbers of one indicator on one level."""

    frozen: FrozenClassification
    column: PublishedColumn
    rank: int
    areas: LevelAreas
    outside: Outside

    def remark(self, words: Wording) -> Remark | None:
        """What is to be said of it, None where every number has a class."""
        if not len(self.outside):
            return None
        classes = self.frozen.classification
        return outside_remark(self.frozen.name, self.outside, classes, self.areas.names, words)


@dataclass(frozen=True)
class CheckedClassifications:
    """All that are used by some indicator, and those that cannot be read."""

    published: PublishedTable | None
    checked: tuple[Checked, ...]
    damaged: tuple[StoredClassification, ...]

    @property
    def outside(self) -> int:
        """How many numbers are in no class."""
        return sum(len(one.outside) for one in self.checked)


@dataclass(frozen=True)
class _Task:
    """A classification to be checked for an indicator on a level, "" for all without one of their own."""

    frozen: FrozenClassification
    use: Use
    apart: frozenset[str] = field(default_factory=frozenset)


def check(
    monitoring: Monitoring,
    day: date | None = None,
    rules: Rules | None = None,
    feedback: Feedback | None = None,
) -> CheckedClassifications:
    """Compare every stored classification with the published numbers of a Stichtag (None: the latest).

    One that no indicator is assigned to is checked for the indicator it was made from; a level of one single
    area, such as the county, is no map and takes no part. Raises UserError without deliveries.
    """
    read = read_classifications(monitoring)
    tasks = list(_tasks(read, _known(monitoring)))
    damaged = tuple(one for one in read.stored if one.frozen is None)
    if not tasks:
        return CheckedClassifications(None, (), damaged)
    wanted = tuple(dict.fromkeys(task.use.indicator for task in tasks))
    request = PublishRequest(monitoring, indicators=wanted, reference_date=day, rules=rules or Rules())
    published = publish_monitoring(request, feedback or Silence())
    found = tuple(one for task in tasks for one in _checked(task, published))
    return CheckedClassifications(published, found, damaged)


def remarks(found: CheckedClassifications, language: str) -> Iterator[str]:
    """One line for each indicator and level with areas outside, in the language of the monitoring."""
    words = Wording.of(language)
    for one in found.checked:
        remark = one.remark(words)
        if remark is not None:
            yield f"{one.column.indicator.id}, {one.areas.level.title} – {spoken(remark, words)}"


def _known(monitoring: Monitoring) -> frozenset[str]:
    tableau = monitoring.tableau()
    return frozenset((*(one.id for one in tableau.indicators), *tableau.variable))


def _tasks(read: Classifications, known: frozenset[str]) -> Iterator[_Task]:
    for one in read.stored:
        if one.frozen is None:
            continue
        for use in read.assignments.uses_of(one.name) or _made_from(one.frozen):
            others = (other.level for other in read.assignments.names if other.indicator == use.indicator)
            if use.indicator in known:
                yield _Task(one.frozen, use, frozenset(filter(None, others)) - {use.level})


def _made_from(frozen: FrozenClassification) -> Sequence[Use]:
    made = frozen.made_from
    return [Use(made.indicator, level) for level in made.levels or ("",)] if made.indicator else []


def _checked(task: _Task, published: PublishedTable) -> Iterator[Checked]:
    column = published.column(task.use.indicator)
    for rank, areas in enumerate(published.tree.levels):
        level = areas.level.id
        here = level == task.use.level if task.use.level else level not in task.apart
        is_drawn = len(areas) > 1 or rank == len(published.tree.levels) - 1
        if here and is_drawn and column.values[rank].present.any():
            found = outside(task.frozen.classification, column.values[rank])
            yield Checked(task.frozen, column, rank, areas, found)
