"""A draft whose base is not the latest version any more is drawn anew upon the latest, gesture by gesture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import STATUS_WORDS, DraftInfo, Gesture, Status, standing
from ...core.boundaries.moves import moved
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Shape
from ...core.errors import UserError
from ...layers.boundaries.arrangement import contains
from ...layers.boundaries.rearranging import Cut, rearranged
from ...layers.boundaries.validity import refuse_invalid
from ...store.drafts.draft_file import DraftContent, DraftFile, NewDraft
from ...store.drafts.holding import Hold
from ...store.monitoring import Monitoring
from ...store.transaction import now
from .drafts import draft_path
from .file_log import drawn
from .opening import refuse_foreign
from .recorded import as_recorded
from .version_areas import VersionAreas, refuse_loose, version_areas


class ConflictingDraftsError(UserError):
    """Areas that a draft changes and a version released since has changed too."""


def carry_over(monitoring: Monitoring, path: Path, title: str = "") -> Path:
    """Make a draft of the latest version with everything that stands in an older one; returns its file.

    Who did what and when is kept. The older draft stays, closed. Raises ConflictingDraftsError, with the
    areas, where both redrew, renamed or reassigned the same; HeldError while somebody has the draft open.
    """
    file = DraftFile(path)
    hold = Hold.take(path)
    try:
        content = file.content()
        refuse_foreign(monitoring, path, content)
        _refuse_closed(as_recorded(monitoring, content.info))
        newer = version_areas(monitoring, monitoring.versions()[-1])
        _refuse_needless(content, newer)
        refuse_loose(newer)
        refuse_conflicts(content, newer)
        name = title.strip() or f"{content.info.title} ({newer.version.title})"
        info = replace(
            content.info,
            title=name,
            created=now(),
            base=newer.base,
            status=Status.OPEN,
            reviewer="",
            remark="",
        )
        gestures, outlines = _drawn_anew(content, newer)
        locked = content.locked & outlines.keys()
        new = NewDraft(info, file.crs(), newer.areas, newer.shapes, drawn(outlines), gestures, locked)
        created = DraftFile.create(draft_path(monitoring, name), new)
        file.change_info(replace(content.info, status=Status.CARRIED_OVER, remark=name))
    finally:
        hold.release()
    return created.path


def refuse_conflicts(content: DraftContent, newer: VersionAreas) -> None:
    """Raises ConflictingDraftsError where a newer version changed what the draft changes."""
    ours = {key for gesture in standing(content.gestures) for key in _touched(gesture)}
    passed = moved(Change.of(content.base, newer.shapes), AddressBook.empty()).moves
    theirs = {key for move in passed for key in (move.origin, move.to) if key}
    both = {*content.base_areas, *newer.areas}
    theirs |= {key for key in both if content.base_areas.get(key) != newer.areas.get(key)}
    conflicts = sorted(ours & theirs)
    if conflicts:
        raise ConflictingDraftsError(
            "“{latest}” has changed areas that the draft {title} changes too: {areas}.",
            hint="Branch a new draft from it and draw these areas anew.",
            latest=newer.version.title,
            title=content.info.title,
            areas=", ".join(conflicts),
        )


def _refuse_closed(info: DraftInfo) -> None:
    if info.status is Status.RELEASED:
        raise UserError("The draft {title} is {status}.", title=info.title, status=STATUS_WORDS[info.status])


def _refuse_needless(content: DraftContent, newer: VersionAreas) -> None:
    if newer.base == content.info.base:
        raise UserError("The draft {title} starts from the latest version.", title=content.info.title)


def _touched(gesture: Gesture) -> set[str]:
    """The areas whose ground, name or parent a gesture changes; a node more is no change."""
    ends = {key for move in gesture.moves for key in (move.from_key, move.to_key) if key}
    return ends | set(gesture.areas_after)


def _drawn_anew(
    content: DraftContent, newer: VersionAreas
) -> tuple[tuple[Gesture, ...], Mapping[str, Shape]]:
    """What stands, upon the newer version, and the outlines it leads to."""
    partition = Partition(newer.shapes)
    parents = {area.parent for area in newer.areas.values()}
    gestures: list[Gesture] = []
    for gesture in standing(content.gestures):
        _refuse_lost_parent(gesture, parents, newer)
        change = _change_upon(partition, gesture)
        refuse_invalid(change)
        partition.apply(change)
        gestures.append(replace(gesture, number=len(gestures) + 1, change=change, undoes=0))
    return tuple(gestures), partition.shapes


def _change_upon(partition: Partition, gesture: Gesture) -> Change:
    """The same ground to the same areas, with whatever nodes the outlines have now."""
    change, touched = gesture.change, _touched(gesture)
    wanted = {key: shape for key, shape in change.after.items() if shape is not None and key in touched}
    outlines = [
        *wanted.values(),
        *(shape for key, shape in change.before.items() if shape and key in touched),
    ]
    lines = [(*ring, ring[0]) for shape in outlines for ring in shape.rings]

    def decide(cut: Cut) -> dict[int, str]:
        return {
            place: key
            for place, piece in enumerate(cut.pieces)
            if piece.owner in touched
            for key in _holders(wanted, piece.face.inside)
            if key != piece.owner
        }

    return rearranged(partition, lines, decide) if lines else Change()


def _holders(wanted: Mapping[str, Shape], point: tuple[float, float]) -> list[str]:
    return [key for key, shape in wanted.items() if contains(shape, point)]


def _refuse_lost_parent(gesture: Gesture, parents: set[str], newer: VersionAreas) -> None:
    for area in gesture.areas_after.values():
        if area is not None and area.parent not in parents:
            raise ConflictingDraftsError(
                "{area} belongs to {parent}, which “{latest}” has not any more.",
                area=area.key,
                parent=area.parent,
                latest=newer.version.title,
            )
