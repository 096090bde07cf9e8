"""How far a draft is, in words."""

from __future__ import annotations

from ...core.boundaries.drafting import Status
from ...support.translation import translate


def status_title(status: Status) -> str:
    """A status as people know it."""
    return {
        Status.OPEN: translate("Boundaries", "being drawn"),
        Status.IN_REVIEW: translate("Boundaries", "in review"),
        Status.REVIEWED: translate("Boundaries", "reviewed"),
        Status.RELEASED: translate("Boundaries", "released"),
        Status.CARRIED_OVER: translate("Boundaries", "carried over"),
    }[status]
