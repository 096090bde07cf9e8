"""What there is to say of a draft in the list."""

from __future__ import annotations

from html import escape

from ....core.boundaries.drafting import Status
from ....store.transaction import user_name
from ....support.messages import sentence
from ....support.translation import translate
from ....workflows.boundaries.drafts import DraftSummary
from ...language import interface_wording
from ..sentences import moment
from .form import UNFINISHED


def told_of(draft: DraftSummary | None, latest: int, *, is_held: bool = False) -> str:
    """The review so far, and why something cannot be done; `latest` is the id of the newest version."""
    if draft is None:
        return translate("Boundaries", "There are no drafts yet: begin a new one.")
    if draft.info is None:
        return escape(sentence(draft.problem)) if draft.problem else ""
    info = draft.info
    told = []
    if is_held and draft.holder is not None:
        held = translate(
            "Boundaries",
            "{who} has it open on {host} since {since}: look at it, compare it, or copy it as a scenario.",
        ).format(
            who=escape(draft.holder.who or "–"),
            host=escape(draft.holder.host or "–"),
            since=moment(draft.holder.since, interface_wording()) or "–",
        )
        told.append(held)
    if info.remark:
        who = info.reviewer or info.owner
        told.append(f"{escape(who)}: <i>{escape(info.remark)}</i>")
    if info.status in UNFINISHED and info.base.id != latest:
        told.append(
            translate("Boundaries", "Another version was released since: carry the draft over to go on.")
        )
    elif info.status in (Status.OPEN, Status.IN_REVIEW):
        told.append(translate("Boundaries", "It is released after a review."))
    if info.status is Status.OPEN and info.owner != user_name():
        told.append(
            translate("Boundaries", "Only {owner} draws in it; look at it, or copy it as a scenario.").format(
                owner=escape(info.owner)
            )
        )
    return "<br>".join(told)
