"""Municipalities as a person names them: by key or by name."""

from __future__ import annotations

from ..core.areas import LevelAreas
from ..core.errors import UserError
from ..core.publication import PublishedTable


def municipality_keys(published: PublishedTable, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of the areas that get a booklet, all where none is named. Raises UserError for an unknown one."""
    areas = published.tree.levels[published.tree.municipal_rank]
    return tuple(key_of(areas, name) for name in wanted) if wanted else areas.keys


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
