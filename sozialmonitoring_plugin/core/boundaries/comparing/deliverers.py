"""Who delivers anew: sources that told of areas whose boundaries or keys changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..succession import NOBODY
from .boundaries import Boundaries


@dataclass(frozen=True)
class Deliverer:
    """What a source has told: a level and the keys of its areas, in the version that was compared."""

    source: str
    level: str
    keys: frozenset[str]
    deliveries: int = 1


@dataclass(frozen=True)
class NewArea:
    """An area that has to be told of anew."""

    key: str
    name: str
    municipality: str


@dataclass(frozen=True)
class Task:
    """A source that has to deliver anew on a level. `ended` are the keys that are no area any more."""

    source: str
    level: str
    level_title: str
    areas: tuple[NewArea, ...]
    ended: tuple[str, ...]
    deliveries: int


Pairs = Sequence[tuple[str, str]]


def tasks(old: Boundaries, new: Boundaries, passed: Pairs, told: Iterable[Deliverer]) -> tuple[Task, ...]:
    """The tasks in the order of sources and levels.

    `passed` are areas of the lowest level and what their ground belongs to now, whole or in part. A level
    on which all of it stays under its key makes no task.
    """
    changed = {areas.level.id: _changed(old, new, passed, areas.level.id) for areas in old.tree.levels}
    found = (_task(new, one, changed.get(one.level, ())) for one in told)
    return tuple(sorted(filter(None, found), key=lambda one: (one.source.casefold(), one.level)))


def _changed(old: Boundaries, new: Boundaries, passed: Pairs, level: str) -> Pairs:
    """From which area of a level to which ground passed."""
    if level not in {areas.level.id for areas in new.tree.levels}:
        return ()
    before, after = old.tree.rank(level), new.tree.rank(level)
    pairs = [(old.ancestor(first, before), new.ancestor(second, after)) for first, second in passed]
    return [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]


def _task(new: Boundaries, told: Deliverer, pairs: Pairs) -> Task | None:
    """Whoever told of one of two areas is asked for both: what is new has no numbers yet."""
    touched = [pair for pair in pairs if told.keys & set(pair)]
    keys = sorted({key for pair in touched for key in pair} - {NOBODY})
    if not keys:
        return None
    areas = new.tree.level(told.level)
    names: Mapping[str, str] = dict(zip(areas.keys, areas.names, strict=True))
    return Task(
        told.source,
        told.level,
        areas.level.title,
        tuple(_new_areas(new, told.level, keys, names)),
        tuple(key for key in keys if key not in names),
        told.deliveries,
    )


def _new_areas(
    new: Boundaries, level: str, keys: Iterable[str], names: Mapping[str, str]
) -> Iterator[NewArea]:
    homes = _municipalities(new, level)
    for key in keys:
        if key in names:
            yield NewArea(key, names[key], homes[key])


def _municipalities(new: Boundaries, level: str) -> dict[str, str]:
    """The municipality of each area of a level; "" above the municipalities."""
    tree, rank = new.tree, new.tree.rank(level)
    keys = tree.levels[rank].keys
    if rank < tree.municipal_rank:
        return dict.fromkeys(keys, NOBODY)
    places = tree.ancestors(rank, tree.municipal_rank).tolist()
    return {
        key: tree.levels[tree.municipal_rank].keys[place] for key, place in zip(keys, places, strict=True)
    }
