"""What the import dialog computes in the background: how a file is understood, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ...core.deliveries.delivery import Look
from ...core.deliveries.profiles.profile_rules import VariableRule
from ...core.deliveries.provenance.differences import Differences
from ...core.feedback import Feedback, stop_if_cancelled
from ...store.records import DeliveryRecord
from ...workflows.compare_delivery import differences, earlier_of_kind, same_delivery
from ...workflows.delivery_session import DeliverySession
from ...workflows.import_request import ImportRequest, version_of
from .key_rows import KeyRow, key_rows
from .result_table import ResultTable, result_table
from .sheet_roles import NOTHING_KNOWN, SheetRoles, column_rules, sheet_roles


@dataclass(frozen=True)
class Insight:
    """A look with everything the dialog shows of it. `names` are those of the level's areas by key.

    `uppers` are the names of the municipalities they lie in, where there are some above; `rules` are the
    variables by the column of the sheet where their values stand.
    """

    look: Look
    roles: SheetRoles = NOTHING_KNOWN
    result: ResultTable | None = None
    keys: tuple[KeyRow, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    uppers: dict[str, str] = field(default_factory=dict)
    same: DeliveryRecord | None = None
    rules: dict[int, VariableRule] = field(default_factory=dict)


@dataclass(frozen=True)
class Comparison:
    """A look with its doubts, what an import would change, and the deliveries whose place it may take.

    Without `differences` there is nothing to import. They hold for the monitoring of this `revision`.
    """

    look: Look
    differences: Differences | None = None
    earlier: tuple[DeliveryRecord, ...] = ()
    revision: int | None = None


def compare(session: DeliverySession, request: ImportRequest, look: Look, feedback: Feedback) -> Comparison:
    """Doubt the numbers, and compare them with what is valid now."""
    revision = request.monitoring.revision
    look = session.checked(request, look)
    stop_if_cancelled(feedback)
    delivery = look.delivery
    if delivery is None or look.refusal is not None:
        return Comparison(look)
    monitoring, version = request.monitoring, version_of(request, delivery.report.dates)
    earlier = earlier_of_kind(monitoring, delivery, version)
    replaces = request.replaces if request.replaces in {one.id for one in earlier} else 0
    return Comparison(look, differences(monitoring, delivery, version, replaces), earlier, revision)


def look_into(
    session: DeliverySession,
    request: ImportRequest,
    feedback: Feedback,
    glimpse: Callable[[Insight], None],
) -> Insight:
    """Understand the file as an import would. Raises UserError only where not even a sheet can be shown.

    The numbers are not doubted yet. `glimpse` gets what is known on the way: the bare sheet, then its
    colours, then its keys.
    """
    look = session.first_look(request, feedback, lambda found: glimpse(_glimpse(session, request, found)))
    stop_if_cancelled(feedback)
    insight = _glimpse(session, request, look)
    result = result_table(look.delivery, insight.names) if look.delivery else None
    stop_if_cancelled(feedback)
    same = None
    if look.delivery is not None and look.refusal is None:
        version = version_of(request, look.delivery.report.dates)
        same = same_delivery(session.monitoring, look.delivery, version)
    return replace(insight, result=result, same=same)


def _glimpse(session: DeliverySession, request: ImportRequest, look: Look) -> Insight:
    """What the sheet and the keys show of a look."""
    if look.table is None or look.profile is None:
        return Insight(look)
    names, uppers = _names(session, request, look)
    rules = column_rules(look.table, look.profile)
    return Insight(look, sheet_roles(look), None, key_rows(look, names), names, uppers, rules=rules)


def _names(
    session: DeliverySession, request: ImportRequest, look: Look
) -> tuple[dict[str, str], dict[str, str]]:
    """Names of the areas, and of what they lie in, by key."""
    tree = session.tree(request, look)
    rank = tree.rank(look.profile.level) if look.profile and look.profile.level else len(tree.levels) - 1
    areas, upper = tree.levels[rank], min(tree.municipal_rank, rank - 1)
    names = dict(zip(areas.keys, areas.names, strict=True))
    if upper < 0:
        return names, {}
    above = tree.levels[upper].names
    places = tree.ancestors(rank, upper)
    return names, {key: above[int(place)] for key, place in zip(areas.keys, places, strict=True)}
