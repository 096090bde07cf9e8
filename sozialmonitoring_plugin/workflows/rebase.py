"""Old numbers for new areas: the counts of one boundary version carried over to another.

For the office itself: nothing is hidden here. What may be shown of the new version at old dates is
decided when it is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.observed import Observed
from ..core.indicators.tableau import Kind, Tableau, Variable
from ..core.rebasing.carrying import not_carried
from ..core.rebasing.parts import siblings_of
from ..core.rebasing.together import carried_together, chain_of
from ..core.rebasing.wanted import WantedWeights
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from .conversion_keys import refuse_same
from .named_versions import version_named
from .rebase_weights import WeightChooser
from .rebased_numbers import RebasedColumn, RebasedNumbers


@dataclass(frozen=True)
class RebaseRequest:
    """From which version to which, by title, valid-from date or number; without variables all counts."""

    monitoring: Monitoring
    old: str
    new: str
    variables: tuple[str, ...] = ()
    weights: WantedWeights = field(default_factory=WantedWeights)


def rebase(request: RebaseRequest, feedback: Feedback) -> RebasedNumbers:
    """Carry counts over; nothing is written. Raises UserError for unknown names, or weights there are not."""
    monitoring, tableau = request.monitoring, request.monitoring.tableau()
    old, new = version_named(monitoring, request.old), version_named(monitoring, request.new)
    refuse_same(old, new)
    chooser = WeightChooser(monitoring, old, new, tableau, request.weights)
    asked = _asked(tableau, request.variables)
    found = list(_observed(chooser, [one for one in asked if not one.formula]))
    blocks = sorted({(observed.reference_date, observed.rank) for _, observed in found})
    found += _observed(chooser, _behind(tableau, asked))
    columns: list[RebasedColumn] = []
    for number, (day, rank) in enumerate(blocks):
        stop_if_cancelled(feedback)
        feedback.setProgress(90 * number / len(blocks))
        block = {
            variable.id: observed
            for variable, observed in found
            if (observed.reference_date, observed.rank) == (day, rank)
        }
        columns += (one for one in _carried(chooser, block) if one.variable in asked)
    return RebasedNumbers(chooser, tuple(columns), tuple(_remarks(chooser, asked, columns)))


def _asked(tableau: Tableau, names: Sequence[str]) -> tuple[Variable, ...]:
    for name in names:
        if name not in tableau.variable:
            raise UserError(
                "The monitoring has no variable {name}.",
                hint="It has: {known}.",
                name=name,
                known=", ".join(tableau.variable) or "–",
            )
    return tuple(tableau.variable[name] for name in dict.fromkeys(names)) or tableau.variables


def _behind(tableau: Tableau, asked: Sequence[Variable]) -> list[Variable]:
    """The counts that limit those asked for, as their wholes and the other parts of these do."""
    names = {name for one in asked for name in chain_of(one.id, tableau)}
    names |= {sibling for name in names for sibling in siblings_of(name, tableau)}
    known = [one for one in tableau.variables if one.id in names and one not in asked]
    return [one for one in known if one.kind is Kind.COUNT and not one.formula]


def _observed(chooser: WeightChooser, variables: Sequence[Variable]) -> Iterator[tuple[Variable, Observed]]:
    """Everything delivered for the old version, each level by itself."""
    tree = chooser.trees[0]
    for variable in variables:
        for day in chooser.monitoring.dates_of(variable.id, chooser.old):
            observed = chooser.monitoring.observed(tree, chooser.old, variable.id, day)
            if observed is not None:
                yield from ((variable, one) for one in (observed, *observed.coarser))


def _carried(chooser: WeightChooser, block: Mapping[str, Observed]) -> Iterator[RebasedColumn]:
    """The variables of one date and level, wholes and their parts together."""
    defined = chooser.tableau.variable
    rank = next(iter(block.values())).rank
    level = chooser.trees[0].levels[rank].level.id
    counts = [name for name in block if defined[name].kind is Kind.COUNT]
    chosen = {name: chooser.of(defined[name], level) for name in counts}
    after = carried_together(
        {name: block[name].values for name in counts},
        {name: one.weights for name, one in chosen.items()},
        chooser.tableau,
    )
    nothing = not_carried(len(chooser.trees[1].levels[rank]))
    for name, observed in block.items():
        yield RebasedColumn(
            defined[name],
            observed.reference_date,
            level,
            chosen.get(name),
            observed.values,
            after.get(name, nothing),
            observed.source,
        )


def _remarks(
    chooser: WeightChooser, asked: Sequence[Variable], columns: Sequence[RebasedColumn]
) -> Iterator[Remark]:
    yield from _ground_remarks(columns)
    carried = {one.variable.id for one in columns}
    for variable in asked:
        if variable.kind is not Kind.COUNT:
            yield Remark.of(
                "{variable} is a rate as it was delivered: it means nothing for other areas, only counts do.",
                variable=variable.title,
            )
        elif variable.id in carried and not chooser.fits(variable):
            yield Remark.of(
                "{variable} is divided by all inhabitants, else by addresses or area: nobody at the addresses"
                " is counted as one of its own.",
                variable=variable.title,
            )


def _ground_remarks(columns: Sequence[RebasedColumn]) -> Iterator[Remark]:
    """What is said of areas that are not covered by the other version."""
    used = [one.chosen.weights for one in columns if one.chosen is not None]
    lost = sorted({one.old_keys[place] for one in used for place in one.lost})
    gained = sorted({one.new_keys[place] for one in used for place in one.gained})
    if lost:
        yield Remark.of(
            "Ground of {areas} belongs to no area of the newer version; all their counts go to what is left"
            " of them, as estimates.",
            areas=", ".join(lost),
        )
    if gained:
        yield Remark.of(
            "Ground of {areas} belonged to no area before; whoever lived there is missing in their numbers.",
            areas=", ".join(gained),
        )
