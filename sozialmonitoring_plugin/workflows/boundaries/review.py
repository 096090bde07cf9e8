"""A draft is handed in, reviewed, and sent back or left to be released."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ...core.boundaries.drafting import STATUS_WORDS, DraftInfo, Status
from ...store.drafts.draft_file import DraftFile
from ...store.drafts.holding import Hold
from ...store.errors import StoreError
from ...store.transaction import user_name


def hand_in(path: Path, remark: str = "") -> DraftInfo:
    """End the drawing of one's own draft, so that somebody looks at it. Raises HeldError while it is open."""

    def change(info: DraftInfo) -> DraftInfo:
        _refuse_unless(info, Status.OPEN)
        _refuse_others(info)
        return replace(info, status=Status.IN_REVIEW, reviewer="", remark=remark.strip())

    return change_info(path, change)


def review(path: Path, remark: str, *, accepted: bool) -> DraftInfo:
    """Say what one thinks of a draft handed in: accepted, it may be released, else drawing goes on.

    Who drew a draft may accept it too, for some counties have nobody else, but only with a remark.
    """

    def change(info: DraftInfo) -> DraftInfo:
        _refuse_unless(info, Status.IN_REVIEW)
        if accepted and info.owner == user_name() and not remark.strip():
            raise StoreError(
                "You drew the draft {title} yourself.",
                hint="Let somebody else review it, or say in the remark why nobody else does.",
                title=info.title,
            )
        status = Status.REVIEWED if accepted else Status.OPEN
        return replace(info, status=status, reviewer=user_name(), remark=remark.strip())

    return change_info(path, change)


def reopen(path: Path) -> DraftInfo:
    """Draw on in one's own draft; a review of what it was is void."""

    def change(info: DraftInfo) -> DraftInfo:
        _refuse_unless(info, Status.OPEN, Status.IN_REVIEW, Status.REVIEWED)
        _refuse_others(info)
        return replace(info, status=Status.OPEN, reviewer="")

    return change_info(path, change)


def change_info(path: Path, change: Callable[[DraftInfo], DraftInfo]) -> DraftInfo:
    """Write what a draft says of itself, while nobody has it open. Raises HeldError, StoreError."""
    file = DraftFile(path)
    hold = Hold.take(path)
    try:
        info = change(file.info())
        file.change_info(info)
    finally:
        hold.release()
    return info


def _refuse_unless(info: DraftInfo, *wanted: Status) -> None:
    if info.status not in wanted:
        raise StoreError(
            "The draft {title} is {status}.", hint="Look at its present state.",
            title=info.title, status=STATUS_WORDS[info.status],
        )  # fmt: skip


def _refuse_others(info: DraftInfo) -> None:
    if info.owner != user_name():
        raise StoreError(
            "The draft {title} is {owner}'s.", hint="Ask them.", title=info.title, owner=info.owner
        )
