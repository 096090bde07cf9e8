"""The indices that booklets show: what has to be published for them, and how they come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..atlas.status import BookletStatus
from ..core.booklets.contents import Contents, PartKind
from ..core.deliveries.reports.console import spoken
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.map_kinds import MapKind
from ..core.publication import PublishedTable
from ..core.wording import Wording
from ..layers.themes.status import Status
from ..store.monitoring import Monitoring
from .index_specs import list_specs
from .map_kinds.maker import Plan
from .map_kinds.makers import maker_of
from .map_kinds.request import CreateMapRequest


@dataclass(frozen=True)
class StatusPlans:
    """By the name of an index the map that is asked for, and what has to be published for it."""

    asked: Mapping[str, CreateMapRequest] = field(default_factory=dict)
    plans: tuple[Plan, ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """The rates of all indices."""
        return tuple(dict.fromkeys(name for plan in self.plans for name in plan.indicators))

    @property
    def earlier_dates(self) -> tuple[date, ...]:
        """The dates before that of the booklets, oldest first."""
        return tuple(sorted({day for plan in self.plans for day in plan.earlier_dates}))


@dataclass(frozen=True)
class StatusRequest:
    """Which indices: those that `contents` name, without contents the first one that is stored."""

    monitoring: Monitoring
    contents: Contents | None
    reference_date: date | None
    rules: Rules


def plan_statuses(request: StatusRequest, feedback: Feedback) -> StatusPlans:
    """What has to be published. Raises UserError for an index that contents name and that cannot be.

    One that is only proposed is left out then, with a warning.
    """
    if request.contents is None:
        return _proposed(request, feedback)
    parts = request.contents.parts
    return _planned(request, [part.index for part in parts if part.kind is PartKind.STATUS])


def _proposed(request: StatusRequest, feedback: Feedback) -> StatusPlans:
    stored = [one.name for one in list_specs(request.monitoring) if one.spec is not None][:1]
    try:
        return _planned(request, stored)
    except UserError as error:
        feedback.pushWarning(str(error))
        return StatusPlans()


def _planned(request: StatusRequest, names: list[str]) -> StatusPlans:
    asked = {
        name: CreateMapRequest(
            request.monitoring,
            "",
            reference_date=request.reference_date,
            rules=request.rules,
            kind=MapKind.STATUS,
            index=name,
        )
        for name in names
    }
    return StatusPlans(asked, tuple(maker_of(MapKind.STATUS).plan(one) for one in asked.values()))


def statuses_of(
    plans: StatusPlans, published: PublishedTable, feedback: Feedback
) -> dict[str, BookletStatus]:
    """The indices by name, computed from what was published. Raises UserError."""
    maker, words = maker_of(MapKind.STATUS), Wording.of(published.language)
    found: dict[str, BookletStatus] = {}
    for name, asked in plans.asked.items():
        rank = maker.rank(asked, published)
        themed = maker.themed(asked, published, rank)
        for remark in themed.remarks:
            feedback.pushWarning(spoken(remark, words))
        if isinstance(themed.theme, Status):
            found[name] = BookletStatus(themed.theme, rank)
    return found
