"""Municipalities as a person names them: by key or by name."""

from __future__ import annotations

from ..core.areas import TOTAL, AreaTree, LevelAreas
from ..core.errors import UserError
from ..core.publication import PublishedTable


def municipality_keys(published: PublishedTable, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of the areas that get a booklet, all where none is named. Raises UserError for an unknown one."""
    areas = published.tree.levels[published.tree.municipal_rank]
    return tuple(key_of(areas, name) for name in wanted) if wanted else areas.keys


def has_county_booklet(tree: AreaTree) -> bool:
    """Whether the whole county has a booklet beside those of its municipalities."""
    return tree.municipal_rank > 0 and tree.levels[0].keys == (TOTAL,)


def booklet_keys(published: PublishedTable, wanted: tuple[str, ...], *, with_county: bool) -> tuple[str, ...]:
    """Keys of the booklets: those of municipalities as `municipality_keys`, and TOTAL for that of the county.

    The county is named like a municipality too. A county whose municipalities are not drawn apart is its own
    only booklet.
    """
    tree = published.tree
    names = {TOTAL, *tree.levels[0].names} if has_county_booklet(tree) else set()
    with_county = (with_county and bool(names)) or any(name in names for name in wanted)
    municipal = tuple(name for name in wanted if name not in names)
    keys = municipality_keys(published, municipal) if municipal or not wanted else ()
    return (*keys, TOTAL) if with_county else keys


def key_of(areas: LevelAreas, wanted: str) -> str:
    """The key of the area of a level that is named by key or name. Raises UserError."""
    if wanted in areas.position:
        return wanted
    named = [key for key, name in zip(areas.keys, areas.names, strict=True) if name == wanted]
    if len(named) != 1:
        raise UserError(
            "There is no {level} {name}.",
            hint="There are: {known}.",
            level=areas.level.title,
            name=wanted,
            known=", ".join(f"{key} {name}" for key, name in zip(areas.keys, areas.names, strict=True)),
        )
    return named[0]
