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
    """The indices that `contents` name; where `lenient`, one that cannot be is left out with a warning."""

    monitoring: Monitoring
    contents: Contents
    reference_date: date | None
    rules: Rules
    lenient: bool = False


def plan_statuses(request: StatusRequest, feedback: Feedback) -> StatusPlans:
    """What has to be published. Raises UserError for an index that cannot be."""
    asked: dict[str, CreateMapRequest] = {}
    plans: list[Plan] = []
    for name in dict.fromkeys(part.index for part in request.contents.parts if part.kind is PartKind.STATUS):
        one = _asked(request, name)
        try:
            plans.append(maker_of(MapKind.STATUS).plan(one))
        except UserError as error:
            if not request.lenient:
                raise
            words = Wording.of(request.monitoring.language)
            feedback.pushWarning(words.text("atlas_lost_index", reason=str(error)))
        else:
            asked[name] = one
    return StatusPlans(asked, tuple(plans))


def _asked(request: StatusRequest, name: str) -> CreateMapRequest:
    return CreateMapRequest(
        request.monitoring,
        "",
        reference_date=request.reference_date,
        rules=request.rules,
        kind=MapKind.STATUS,
        index=name,
    )


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
