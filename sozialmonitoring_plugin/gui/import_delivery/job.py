"""What the import dialog computes in the background: how a file is understood, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...core.deliveries.delivery import Look
from ...core.deliveries.provenance.differences import Differences
from ...core.feedback import Feedback, stop_if_cancelled
from ...store.records import DeliveryRecord
from ...workflows.compare_delivery import differences, earlier_of_kind, same_delivery
from ...workflows.delivery_session import DeliverySession
from ...workflows.import_request import ImportRequest, version_of
from .key_rows import KeyRow, key_rows
from .result_table import ResultTable, result_table
from .sheet_roles import NOTHING_KNOWN, SheetRoles, sheet_roles


@dataclass(frozen=True)
class Insight:
    """A look with everything the dialog shows of it. `names` are those of the level's areas by key.

    `uppers` are the names of the municipalities they lie in, where there are some above.
    """

    look: Look
    roles: SheetRoles = NOTHING_KNOWN
    result: ResultTable | None = None
    keys: tuple[KeyRow, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    uppers: dict[str, str] = field(default_factory=dict)
    same: DeliveryRecord | None = None


@dataclass(frozen=True)
class Comparison:
    """What an import would change, and the deliveries whose place it may take."""

    differences: Differences
    earlier: tuple[DeliveryRecord, ...] = ()


def compare(request: ImportRequest, insight: Insight) -> Comparison | None:
    """Compare with what is valid now; None while there is nothing to import."""
    delivery = insight.look.delivery
    if delivery is None or insight.look.refusal is not None:
        return None
    monitoring, version = request.monitoring, version_of(request)
    earlier = earlier_of_kind(monitoring, delivery, version)
    replaces = request.replaces if request.replaces in {one.id for one in earlier} else 0
    return Comparison(differences(monitoring, delivery, version, replaces), earlier)


def look_into(session: DeliverySession, request: ImportRequest, feedback: Feedback) -> Insight:
    """Understand the file as an import would. Raises UserError only where not even a sheet can be shown."""
    look = session.look(request, feedback)
    stop_if_cancelled(feedback)
    names, uppers = _names(session, request, look)
    result = result_table(look.delivery, names) if look.delivery else None
    stop_if_cancelled(feedback)
    same = None
    if look.delivery is not None and look.refusal is None:
        same = same_delivery(session.monitoring, look.delivery, version_of(request))
    return Insight(look, sheet_roles(look), result, key_rows(look, names), names, uppers, same)


def _names(
    session: DeliverySession, request: ImportRequest, look: Look
) -> tuple[dict[str, str], dict[str, str]]:
    """Names of the areas, and of what they lie in, by key."""
    tree = session.tree(request)
    rank = tree.rank(look.profile.level) if look.profile and look.profile.level else len(tree.levels) - 1
    areas, upper = tree.levels[rank], min(tree.municipal_rank, rank - 1)
    names = dict(zip(areas.keys, areas.names, strict=True))
    if upper < 0:
        return names, {}
    above = tree.levels[upper].names
    places = tree.ancestors(rank, upper)
    return names, {key: above[int(place)] for key, place in zip(areas.keys, places, strict=True)}
