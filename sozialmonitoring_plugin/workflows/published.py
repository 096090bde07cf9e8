"""From the monitoring to the published table: what createmap, publish and exportatlas start with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ..core.areas import AreaTree
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.indicators.tableau import Indicator, Kind, Tableau, Variable
from ..core.publication import PublishedColumn, PublishedTable, Release, publish
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .named_versions import version_named
from .version_tables import FoundAt, VersionTables


@dataclass(frozen=True)
class PublishRequest:
    """What is to be published. Without names: every indicator of the tableau; without a date: the latest.

    With `earlier_dates` every indicator has a column for each of them as well. A `tableau` that is not
    stored yet takes the place of the stored one.
    """

    monitoring: Monitoring
    variables: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reference_date: date | None = None
    version: str = ""
    rules: Rules = field(default_factory=Rules)
    earlier_dates: tuple[date, ...] = ()
    tableau: Tableau | None = None


def publish_monitoring(request: PublishRequest, feedback: Feedback) -> PublishedTable:
    """Evaluate and protect what is asked for, together with the whole tableau.

    Every product of a date hides the same cells then: what two of them show cannot be set off against
    each other. Nor can two boundary versions: where an older one has the same counts, a cell that does not
    follow from what is shown there is hidden. Raises UserError for an unknown name or a monitoring without
    observations.
    """
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, day)
    tree, tableau = monitoring.tree(version), request.tableau or monitoring.tableau()
    wanted = chosen_indicators(tableau, request.variables, request.indicators)
    together = tuple({indicator.id: indicator for indicator in (*wanted, *tableau.indicators)}.values())
    asked = sorted({*(one for one in request.earlier_dates if one < day), day})
    release = Release(monitoring.title, version.title, monitoring.language, day)
    tables = VersionTables(monitoring, tableau, together, request.rules)
    pieces: dict[tuple[date, ...], _Piece] = {}
    of_day: dict[date, _Piece] = {}
    for one in asked:
        days = tables.linked(version, one)
        if days not in pieces:
            pieces[days] = _piece(release, tree, tables.at(version, days, feedback), request.rules, feedback)
        of_day[one] = pieces[days]
    columns = [column for one in wanted for column in _series(of_day, one.id)]
    audits = [cell for piece in pieces.values() for cell in piece.table.audit]
    return replace(of_day[day].table, columns=tuple(columns), audit=tuple(audits))


@dataclass(frozen=True)
class _Piece:
    """What is protected together: dates that formulas link. `places` are columns by indicator and date."""

    table: PublishedTable
    places: Mapping[tuple[str, date], int]


def _piece(release: Release, tree: AreaTree, found: FoundAt, rules: Rules, feedback: Feedback) -> _Piece:
    table = publish(release, tree, found.evaluated, rules, feedback, found.beside)
    return _Piece(table, found.places)


def _series(of_day: Mapping[date, _Piece], name: str) -> list[PublishedColumn]:
    """The columns of an indicator at the dates asked for, oldest first.

    Of several that show the numbers of the same Stichtage the first counts, but for the latest date.
    """
    *earlier, latest = (piece.table.columns[piece.places[name, day]] for day, piece in of_day.items())
    fresh = {column.dates: column for column in reversed(earlier) if column.dates}
    fresh.pop(latest.dates, None)
    return [*reversed(fresh.values()), latest]


def choose_version(monitoring: Monitoring, title: str, day: date) -> BoundaryVersion:
    """The version of a title or of a valid-from date, without one the version valid at `day`."""
    return version_named(monitoring, title) if title else monitoring.version_at(day)


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
        formula=variable.id,
        given=given,
        unit=variable.unit,
        decimals=2 if given else 0,
        source=variable.source,
    )


def latest_date(monitoring: Monitoring) -> date:
    """The latest Stichtag. Raises UserError for a monitoring without deliveries."""
    dates = monitoring.dates()
    if not dates:
        raise UserError("{file} holds no delivery yet.", hint="Import one first.", file=monitoring.path)
    return dates[-1]
