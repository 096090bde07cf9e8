"""A draft is opened for drawing, or to look at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.drafting import DraftInfo, Status
from ...core.boundaries.tally import Tally
from ...core.errors import UserError
from ...core.remarks import Remark
from ...store.drafts.draft_file import DraftContent, DraftFile
from ...store.drafts.holding import HeldError, Hold
from ...store.errors import StoreError
from ...store.monitoring import Monitoring
from ...store.network import is_on_network
from ...store.transaction import user_name
from .counting import count_people
from .file_log import FileLog
from .layer_edits import layer_edits
from .live_numbers import LiveNumbers
from .recorded import as_recorded
from .session import DraftSession
from .session_parts import DraftState, GestureLog, ReadOnlyLog
from .version_areas import municipalities


@dataclass(frozen=True)
class OpenedDraft:
    """A session, what should be told about it, and why nothing can be changed, if so. Close it in the end."""

    path: Path
    session: DraftSession
    numbers: LiveNumbers
    notes: tuple[Remark, ...] = ()
    read_only: UserError | None = None
    hold: Hold | None = None

    def close(self) -> None:
        """Let others open the draft."""
        if self.hold is not None:
            self.hold.release()


def open_draft(
    monitoring: Monitoring, path: Path, book: AddressBook | None = None, *, look: bool = False
) -> OpenedDraft:
    """Open a draft; another's, one that is closed, and one that cannot be written are opened to look at.

    `book` are the monitoring's addresses, read where they are not given.
    Raises HeldError where somebody has it open: then `look`, or take a copy. Raises UserError for a file
    that is no draft of this monitoring.
    """
    file = DraftFile(path)
    content = file.content()
    refuse_foreign(monitoring, path, content)
    read_only = _why_only_look(as_recorded(monitoring, content.info))
    if look:
        read_only = UserError("The draft is only looked at.")
    hold = None
    if read_only is None:
        hold, read_only = _held(file)
    try:
        if hold is not None:
            content = file.content()  # nobody writes any more
        return _opened(monitoring, file, content, book or monitoring.addresses(), hold, read_only)
    except BaseException:
        if hold is not None:
            hold.release()
        raise


def _opened(
    monitoring: Monitoring,
    file: DraftFile,
    content: DraftContent,
    book: AddressBook,
    hold: Hold | None,
    read_only: UserError | None,
) -> OpenedDraft:
    log: GestureLog = FileLog(file) if read_only is None else ReadOnlyLog(read_only)
    state = state_of(monitoring, content)
    inside = Tally(state.base, book).book
    session = DraftSession(state, log, count_people(inside))
    numbers = LiveNumbers.of(monitoring, session, inside)
    notes = [*_told_of_network(file), *_told_of_crash(hold, content)]
    if read_only is None:
        notes += layer_edits(file, content, session)
    return OpenedDraft(file.path, session, numbers, tuple(notes), read_only, hold)


def state_of(monitoring: Monitoring, content: DraftContent) -> DraftState:
    """What a session starts from."""
    base = next(one for one in monitoring.versions() if one.id == content.info.base.id)
    return DraftState(
        info=content.info,
        base=content.base,
        base_areas=content.base_areas,
        shapes=content.outlines(),
        areas=content.areas(),
        municipality_of=municipalities(monitoring.tree(base), content.info.frame_level),
        taken_keys=monitoring.area_keys(),
        locked=content.locked,
        gestures=content.gestures,
    )


def refuse_foreign(monitoring: Monitoring, path: Path, content: DraftContent) -> None:
    """Raises StoreError for a draft that was branched from a version of another monitoring."""
    versions = {version.id for version in monitoring.versions()}
    info = content.info
    if info.monitoring_created != monitoring.created or info.base.id not in versions:
        raise StoreError(
            "The draft {file} belongs to another monitoring, {title}.",
            hint="Open it with that one.",
            file=path.stem,
            title=info.monitoring_title,
        )


def _why_only_look(info: DraftInfo) -> UserError | None:
    if info.status is not Status.OPEN:
        hint = _CLOSED[info.status]
        return StoreError("The draft {title} is closed.", hint=hint, title=info.title)
    if info.owner != user_name():
        return StoreError(
            "The draft {title} is {owner}'s.",
            hint="Take a copy as a scenario of your own to change it.",
            title=info.title,
            owner=info.owner,
        )
    return None


_CLOSED = {
    Status.IN_REVIEW: "It is being reviewed; the review can send it back.",
    Status.REVIEWED: "It is reviewed and waits for its release; reopening it ends the review.",
    Status.RELEASED: "It is released. Branch a new draft from the version it became.",
    Status.CARRIED_OVER: "It was carried over to a newer version. Open the draft that came of it.",
}


def _held(file: DraftFile) -> tuple[Hold | None, UserError | None]:
    try:
        hold = Hold.take(file.path)
    except HeldError:
        raise
    except StoreError as problem:
        return None, problem
    try:
        file.settle()
    except StoreError as problem:
        hold.release()
        return None, problem
    return hold, None


def _told_of_network(file: DraftFile) -> list[Remark]:
    if not is_on_network(file.path):
        return []
    text = "The draft lies on a network drive: every step takes longer than on a disk of your own."
    return [Remark.of(text)]


def _told_of_crash(hold: Hold | None, content: DraftContent) -> list[Remark]:
    if hold is None or hold.left_by is None:
        return []
    left = hold.left_by
    last = content.gestures[-1] if content.gestures else None
    if last is None:
        text = "The session of {who} on {host} since {since} broke off before its first step."
        return [Remark.of(text, who=left.who, host=left.host, since=left.since)]
    text = (
        "The session of {who} on {host} since {since} broke off. All {count} steps are saved, "
        "the last one ({tool}) from {at}."
    )
    saved = {"count": last.number, "tool": last.tool, "at": last.at}
    return [Remark.of(text, who=left.who, host=left.host, since=left.since, **saved)]
