"""Drafts of a monitoring: branched from a version, listed, opened, copied as a further scenario."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ...atlas.file_names import booklet_file_name
from ...core.boundaries.drafting import DraftInfo, Status
from ...core.errors import UserError
from ...store.drafts.draft_file import DraftFile, NewDraft
from ...store.drafts.holding import Hold, Holder, holder_of
from ...store.errors import StoreError
from ...store.monitoring import Monitoring
from ...store.records import BoundaryVersion
from ...store.transaction import now, user_name
from .file_log import drawn
from .recorded import as_recorded
from .version_areas import municipal_level, refuse_loose, version_areas

ENDING = ".gpkg"


@dataclass(frozen=True)
class BranchRequest:
    """A new draft. Without a version it starts from the latest.

    `frame_level` names the level whose outlines are locked: None for the municipalities, "" for only the
    outermost outline.
    """

    monitoring: Monitoring
    title: str
    version: BoundaryVersion | None = None
    frame_level: str | None = None


@dataclass(frozen=True)
class DraftSummary:
    """A line in the list of drafts. `info` is None where the file cannot be read, and `problem` says why."""

    path: Path
    info: DraftInfo | None
    steps: int = 0
    changed: str = ""
    holder: Holder | None = None
    problem: UserError | None = None


def draft_folder(monitoring: Monitoring) -> Path:
    """Where the drafts of a monitoring lie: beside it."""
    return monitoring.path.with_name(f"{monitoring.path.stem}.drafts")


def draft_path(monitoring: Monitoring, title: str) -> Path:
    """The file of a draft of some title. Raises UserError for an empty title."""
    if not title.strip():
        raise UserError("The draft has no title.", hint="Give it one, for example Scenario A.")
    return draft_folder(monitoring) / booklet_file_name(title.strip(), "", ENDING)


def branch_draft(request: BranchRequest) -> Path:
    """Make a draft of a version; returns its file.

    Raises UserError where the areas do not fit together, a draft of that title is there, or the folder
    cannot be written.
    """
    monitoring = request.monitoring
    found = version_areas(monitoring, request.version or monitoring.versions()[-1])
    refuse_loose(found)
    level = municipal_level(found.tree) if request.frame_level is None else request.frame_level
    info = DraftInfo(
        title=request.title.strip(),
        owner=user_name(),
        created=now(),
        monitoring_title=monitoring.title,
        monitoring_created=monitoring.created,
        base=found.base,
        frame_level=level,
    )
    content = NewDraft(info, monitoring.crs(), found.areas, found.shapes, drawn(found.shapes))
    return DraftFile.create(draft_path(monitoring, request.title), content).path


def list_drafts(monitoring: Monitoring) -> tuple[DraftSummary, ...]:
    """All drafts beside a monitoring, those that cannot be read too, in the order of their files."""
    return tuple(_summary(monitoring, path) for path in sorted(draft_folder(monitoring).glob(f"*{ENDING}")))


def copy_draft(monitoring: Monitoring, path: Path, title: str) -> Path:
    """Take a copy as a scenario of one's own, with all that was done so far; returns its file.

    Works while somebody else has the draft open. Raises UserError as `branch_draft` does.
    """
    original = DraftFile(path)
    content = original.content()
    target = draft_path(monitoring, title)
    info = replace(
        content.info, title=title.strip(), owner=user_name(), created=now(), status=Status.OPEN,
        reviewer="", remark="",
    )  # fmt: skip
    now_there = drawn(content.outlines())
    new = NewDraft(
        info, original.crs(), content.base_areas, content.base, now_there, content.gestures, content.locked
    )
    return DraftFile.create(target, new).path


def remove_draft(path: Path) -> None:
    """Delete a draft of one's own. Raises UserError for another's, and where somebody has it open."""
    file = DraftFile(path)
    owner = file.info().owner
    if owner != user_name():
        raise StoreError("The draft {file} is {owner}'s.", hint="Ask them.", file=path.stem, owner=owner)
    hold = Hold.take(path)
    try:
        file.remove()
    finally:
        hold.release(forever=True)


def _summary(monitoring: Monitoring, path: Path) -> DraftSummary:
    file = DraftFile(path)
    try:
        info = as_recorded(monitoring, file.info())
        number, at, _ = file.last_gesture()
    except UserError as problem:
        return DraftSummary(path, None, problem=problem)
    return DraftSummary(path, info, number, at or info.created, holder_of(path))
