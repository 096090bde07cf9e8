"""From the monitoring to the published table: what createmap, publish and exportatlas start with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from ..core.areas import AreaTree
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.evaluate import Evaluated, Observed, Part, evaluate, spread
from ..core.indicators.tableau import Indicator, Kind, Tableau, Variable
from ..core.publication import PublishedTable, Release, publish
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion


@dataclass(frozen=True)
class PublishRequest:
    """What is to be published. Without names: every indicator of the tableau; without a date: the latest."""

    monitoring: Monitoring
    variables: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reference_date: date | None = None
    version: str = ""
    rules: Rules = field(default_factory=Rules)


def publish_monitoring(request: PublishRequest, feedback: Feedback) -> PublishedTable:
    """Evaluate and protect what is asked for, together with the whole tableau.

    Every product hides the same cells then: what two of them show cannot be set off against each
    other. Raises UserError for an unknown name or a monitoring without observations.
    """
    monitoring = request.monitoring
    reference_date = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, reference_date)
    tree = monitoring.tree(version)
    tableau = monitoring.tableau()
    wanted = chosen_indicators(tableau, request.variables, request.indicators)
    together = tuple({indicator.id: indicator for indicator in (*wanted, *tableau.indicators)}.values())
    evaluated = []
    for number, indicator in enumerate(together):
        stop_if_cancelled(feedback)
        feedback.setProgress(50 * number / len(together))
        evaluated.append(_evaluate(monitoring, tree, version, indicator, reference_date))
    release = Release(monitoring.title, version.title, monitoring.language, reference_date)
    others = _unpublished(monitoring, tree, version, evaluated, reference_date)
    published = publish(release, tree, evaluated, request.rules, feedback, others)
    return published.only([indicator.id for indicator in wanted])


def _unpublished(
    monitoring: Monitoring,
    tree: AreaTree,
    version: BoundaryVersion,
    evaluated: Sequence[Evaluated],
    day: date,
) -> list[Part]:
    """The counts of the monitoring that no indicator uses."""
    used = {name for one in evaluated for name in one.indicator.variables}
    counts = (
        one.id for one in monitoring.tableau().variables if one.kind is Kind.COUNT and one.id not in used
    )
    found = (latest_observed(monitoring, tree, version, day, False, name) for name in counts)
    return [Part.of(observed, spread(tree, observed)) for observed in found if observed is not None]


def choose_version(monitoring: Monitoring, title: str, day: date) -> BoundaryVersion:
    """The version of a title or of a valid-from date, without one the version valid at `day`."""
    if not title:
        return monitoring.version_at(day)
    for version in monitoring.versions():
        if title in (version.title, version.valid_from.isoformat(), str(version.id)):
            return version
    raise UserError(
        "There is no boundary version {version}.",
        hint="There are: {known}.",
        version=title,
        known=", ".join(version.title for version in monitoring.versions()),
    )


def chosen_indicators(
    tableau: Tableau, variables: tuple[str, ...], indicators: tuple[str, ...]
) -> tuple[Indicator, ...]:
    """Indicators by id; a variable stands for itself. Without names the whole tableau, else all variables."""
    if not variables and not indicators:
        return tableau.indicators or tuple(_indicator_of(variable) for variable in tableau.variables)
    found = [_find(tableau, name) for name in (*variables, *indicators)]
    return tuple({indicator.id: indicator for indicator in found}.values())


def _find(tableau: Tableau, name: str) -> Indicator:
    for indicator in tableau.indicators:
        if indicator.id == name:
            return indicator
    if name in tableau.variable:
        return _indicator_of(tableau.variable[name])
    known = [indicator.id for indicator in tableau.indicators] + list(tableau.variable)
    raise UserError(
        "The monitoring has neither an indicator nor a variable {name}.",
        hint="It has: {known}.",
        name=name,
        known=", ".join(known) or "–",
    )


def _indicator_of(variable: Variable) -> Indicator:
    """A variable shown as it was delivered."""
    given = variable.kind is Kind.GIVEN
    return Indicator(
        variable.id,
        variable.title,
        numerator=variable.id,
        given=given,
        unit=variable.unit,
        decimals=2 if given else 0,
        source=variable.source,
    )


def _evaluate(
    monitoring: Monitoring, tree: AreaTree, version: BoundaryVersion, indicator: Indicator, day: date
) -> Evaluated:
    numerators = partial(latest_observed, monitoring, tree, version, day, False)
    denominators = partial(latest_observed, monitoring, tree, version, day, True)
    return evaluate(tree, indicator, numerators, denominators)


def latest_observed(
    monitoring: Monitoring, tree: AreaTree, version: BoundaryVersion, day: date, or_later: bool, variable: str
) -> Observed | None:
    """The Stichtag asked for, else the nearest before; below the line, else the nearest after."""
    dates = monitoring.dates_of(variable)
    earlier = [one for one in dates if one <= day]
    chosen = earlier[-1:] or (list(dates[:1]) if or_later else [])
    return monitoring.observed(tree, version, variable, chosen[0]) if chosen else None


def latest_date(monitoring: Monitoring) -> date:
    """The latest Stichtag. Raises UserError for a monitoring without deliveries."""
    dates = monitoring.dates()
    if not dates:
        raise UserError("{file} holds no delivery yet.", hint="Import one first.", file=monitoring.path)
    return dates[-1]
