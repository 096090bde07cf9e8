"""A draft becomes a version: one write into the monitoring, with the journal of who moved what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...core.areas import TOTAL, Area, AreaTree
from ...core.boundaries.drafting import STATUS_WORDS, DraftArea, DraftInfo, Gesture, Status, standing
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Shape, doubled_area
from ...core.boundaries.tidying import without_needless_nodes
from ...core.errors import UserError
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.remarks import Remark
from ...layers.boundaries.validity import refuse_invalid_shapes
from ...store.drafts.draft_file import DraftContent, DraftFile
from ...store.drafts.holding import Hold
from ...store.monitoring import Monitoring
from ...store.records import DRAWN, BoundaryVersion, NewVersion, RecordedMove
from ...store.version_table import refuse_day
from ..steps import Steps
from .checked_areas import blocking_faults
from .file_log import drawn
from .opening import refuse_foreign
from .recorded import as_recorded
from .version_areas import VersionAreas, version_areas


@dataclass(frozen=True)
class ReleaseRequest:
    """A reviewed draft, the day from which its areas are valid, and the title of the version."""

    monitoring: Monitoring
    draft: Path
    valid_from: date
    title: str
    note: str = ""


@dataclass(frozen=True)
class Released:
    """The new version, and what should be told: areas of upper levels that have no area inside any more."""

    version: BoundaryVersion
    notes: tuple[Remark, ...]


class BaseMovedError(UserError):
    """The boundaries a draft was branched from are not the latest any more."""


def release_draft(request: ReleaseRequest, feedback: Feedback) -> Released:
    """Write a reviewed draft as a version; released, it changes no more. Anybody may do that.

    Raises HeldError while somebody has it open, BaseMovedError where another version was released since
    it was branched (`carry_over`), UserError for a day that is not later than the latest version's, a
    draft that was not reviewed, in which nothing changed, or with faults. Then nothing is written.
    """
    monitoring, file = request.monitoring, DraftFile(request.draft)
    hold = Hold.take(request.draft)
    try:
        revision = monitoring.revision
        content = file.content()
        _refuse(request, content, Steps(feedback, 0, 40))
        stop_if_cancelled(feedback)
        base = version_areas(monitoring, monitoring.versions()[-1])
        new, notes = _new_version(request, content, base)
        stop_if_cancelled(feedback)
        feedback.setProgress(60)
        version = monitoring.add_version(new, revision)
        notes += _closed(file, content.info)
    finally:
        hold.release()
    feedback.setProgress(100)
    return Released(version, notes)


def refuse_moved_base(monitoring: Monitoring, info: DraftInfo) -> None:
    """Raises BaseMovedError where a draft does not start from the latest version as it is."""
    latest = monitoring.versions()[-1]
    if latest.id == info.base.id and version_areas(monitoring, latest).base == info.base:
        return
    raise BaseMovedError(
        "The draft {title} was branched from “{base}”, and “{latest}” was released since.",
        hint="Carry the draft over to the newer version.",
        title=info.title,
        base=info.base.title,
        latest=latest.title,
    )


def _closed(file: DraftFile, info: DraftInfo) -> tuple[Remark, ...]:
    """Tell the draft. The version is written by now: where the draft cannot be, that is no error."""
    try:
        file.change_info(replace(info, status=Status.RELEASED))
    except UserError:
        text = "The file of the draft {title} could not be written: it still says that it is not released."
        return (Remark.of(text, title=info.title),)
    return ()


def _refuse_unreviewed(info: DraftInfo) -> None:
    if info.status in {Status.OPEN, Status.IN_REVIEW}:
        raise UserError(
            "The draft {title} is not reviewed.",
            hint="Hand it in; it is released when somebody has reviewed it.",
            title=info.title,
        )
    if info.status is not Status.REVIEWED:
        raise UserError("The draft {title} is {status}.", title=info.title, status=STATUS_WORDS[info.status])


def _refuse(request: ReleaseRequest, content: DraftContent, feedback: Feedback) -> None:
    refuse_foreign(request.monitoring, request.draft, content)
    info = as_recorded(request.monitoring, content.info)
    _refuse_unreviewed(info)
    if not request.title.strip():
        raise UserError("The version has no title.", hint="Give it one, for example 2025.")
    refuse_moved_base(request.monitoring, info)
    refuse_day(request.monitoring.versions()[-1], request.valid_from)
    outlines, areas = tidied(content), content.areas()
    if outlines == content.base and areas == content.base_areas:
        raise UserError("Nothing changed in the draft {title}.", title=info.title)
    refuse_invalid_shapes(outlines)
    faults = blocking_faults(outlines, areas, feedback)
    if faults:
        raise UserError(
            "Faults stand in the way of the draft {title}: {count}, in {areas}.",
            hint="Look at them in the dock, and repair them first.",
            title=info.title,
            count=len(faults),
            areas=", ".join(sorted({key for fault in faults for key in fault.areas})),
        )


def _new_version(
    request: ReleaseRequest, content: DraftContent, base: VersionAreas
) -> tuple[NewVersion, tuple[Remark, ...]]:
    outlines = tidied(content)
    areas, notes = all_levels(base.tree, content.areas())
    new = NewVersion(
        title=request.title.strip(),
        valid_from=request.valid_from,
        areas=areas,
        shapes=drawn(outlines),
        moves=tuple(_recorded(standing(content.gestures))),
        expected_parts=parts_of(outlines),
        based_on=base.version.id,
        origin=DRAWN,
        note=request.note.strip(),
        draft=content.info.mark,
    )
    return new, notes


def tidied(content: DraftContent) -> dict[str, Shape]:
    """The outlines of a draft without nodes where no boundary ends any more. Raises PartitionError."""
    partition = Partition(content.outlines())
    partition.apply(without_needless_nodes(partition, content.base.values()))
    return partition.shapes


def all_levels(
    tree: AreaTree, lowest: Mapping[str, DraftArea]
) -> tuple[tuple[Area, ...], tuple[Remark, ...]]:
    """Areas of all levels over new ones of the lowest; upper ones with nothing inside are left out."""
    level = tree.lowest.level
    areas = [Area(level.id, one.key, one.name, one.parent) for one in lowest.values()]
    notes: list[Remark] = []
    wanted = {one.parent for one in lowest.values()}
    for rank in range(len(tree.levels) - 2, -1, -1):
        entry = tree.levels[rank]
        if entry.level.id == TOTAL:
            break
        parents = _parent_keys(tree, rank)
        for key, name, parent in zip(entry.keys, entry.names, parents, strict=True):
            if key in wanted:
                areas.append(Area(entry.level.id, key, name, parent))
            else:
                text = "{level} {name} ({key}) has no area inside any more and is left out."
                notes.append(Remark.of(text, level=entry.level.title, name=name, key=key))
        wanted = {parent for key, parent in zip(entry.keys, parents, strict=True) if key in wanted}
    return tuple(areas), tuple(notes)


def parts_of(outlines: Mapping[str, Shape]) -> dict[str, int]:
    """The number of parts of the areas that have several."""
    counts = {key: sum(doubled_area(ring) > 0 for ring in shape.rings) for key, shape in outlines.items()}
    return {key: count for key, count in counts.items() if count > 1}


def _parent_keys(tree: AreaTree, rank: int) -> tuple[str, ...]:
    entry = tree.levels[rank]
    if rank == 0 or tree.levels[rank - 1].level.id == TOTAL:
        return ("",) * len(entry)
    above = tree.levels[rank - 1].keys
    return tuple(above[place] for place in entry.parents.tolist())


def _recorded(gestures: tuple[Gesture, ...]) -> list[RecordedMove]:
    return [RecordedMove(one.at, one.who, one.tool, move) for one in gestures for move in one.moves]
