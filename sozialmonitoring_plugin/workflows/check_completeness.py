"""Which Stichtage are complete for which source: the county's list of what is still to come."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ..core.areas import AreaTree
from ..core.completeness.answers import Answers
from ..core.completeness.completeness import Completeness
from ..core.completeness.demands import TreeAt
from ..core.completeness.judging import find_completeness
from ..core.errors import Quoted, UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.tableau import Kind
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from .outdated import told_of_outdated


@dataclass(frozen=True)
class CompletenessRequest:
    """Which part of the overview: `sources` (none: all), dates from `first` to `last`.

    What is owed follows from everything that was delivered up to `today` (none: the present day).
    """

    monitoring: Monitoring
    sources: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    today: date | None = None


@dataclass(frozen=True)
class CheckedCompleteness:
    """The overview, and the titles of the variables by id; `remarks` say what is to be carried over again."""

    completeness: Completeness
    titles: Mapping[str, str]
    language: str
    remarks: tuple[Remark, ...] = ()


def check_completeness(request: CompletenessRequest, feedback: Feedback) -> CheckedCompleteness:
    """Compare what is valid with what is owed. Raises UserError for an unknown source.

    A date is judged in one boundary version: the one valid then, or where nothing lies in it, the latest
    that something lies in.
    """
    monitoring = request.monitoring
    variables = monitoring.tableau().variables
    trees = {version.id: monitoring.tree(version) for version in monitoring.versions()}
    tree_at = lru_cache(maxsize=None)(lambda day: trees[monitoring.version_at(day).id])
    feedback.setProgress(10)
    answers = _of_one_version(monitoring.answers(trees), tuple(trees.values()), tree_at)
    stop_if_cancelled(feedback)
    feedback.setProgress(60)
    found = find_completeness(
        answers,
        tree_at,
        {one.id for one in variables if one.kind is Kind.COUNT},
        request.today or datetime.now().astimezone().date(),
    )
    _refuse_unknown(request.sources, found.sources)
    feedback.setProgress(100)
    return CheckedCompleteness(
        found.limited(request.sources, request.first, request.last),
        {one.id: one.title for one in variables},
        monitoring.language,
        told_of_outdated(monitoring),
    )


def _of_one_version(
    answers: Iterable[Answers], trees: Sequence[AreaTree], tree_at: TreeAt
) -> tuple[Answers, ...]:
    """The answers of each date in one version; `trees` are those of all versions, oldest first."""
    by_day: dict[date, list[Answers]] = {}
    for one in answers:
        by_day.setdefault(one.day, []).append(one)
    kept: list[Answers] = []
    for day, said in by_day.items():
        numbers = {_place(one.tree, trees) for one in said}
        usual = _place(tree_at(day), trees)
        number = usual if usual in numbers else max(numbers)
        kept += [one for one in said if one.tree is trees[number]]
    return tuple(kept)


def _place(tree: AreaTree, trees: Sequence[AreaTree]) -> int:
    return next(number for number, one in enumerate(trees) if one is tree)


def _refuse_unknown(wanted: Iterable[str], known: Collection[str]) -> None:
    for source in wanted:
        if source not in known:
            raise UserError(
                "Nothing was delivered by {source}.",
                hint="The sources are: {known}.",
                source=Quoted.of([source]),
                known=Quoted.of(known),
            )
