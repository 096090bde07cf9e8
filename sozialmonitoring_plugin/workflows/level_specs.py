"""The levels of a new monitoring as a person writes them: JSON from the top to the lowest."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from ..core.areas import TOTAL, Level
from ..layers.feature_table import LayerError


@dataclass(frozen=True)
class LevelSpec:
    """One level: expressions for key and name over the polygons, or over a layer of its own."""

    level: str
    title: str
    key: str
    name: str
    layer: str = ""


def parse_levels(text: str) -> tuple[LevelSpec, ...]:
    """Read the LEVELS parameter, from the top to the lowest. Raises LayerError that says what is wrong."""
    try:
        entries = json.loads(text)
    except ValueError as error:
        raise LayerError("LEVELS is not JSON: {problem}", problem=error) from error
    if not isinstance(entries, list) or not entries:
        raise LayerError("LEVELS needs a list with at least one level, from the top to the lowest.")
    specs = tuple(_spec(entry) for entry in entries)
    doubled = [level for level, count in Counter(spec.level for spec in specs).items() if count > 1]
    if doubled:
        raise LayerError("LEVELS names the level {level} twice.", level=doubled[0])
    if any(spec.level == TOTAL for spec in specs):
        raise LayerError("A level cannot be called {level}: that is the sum over the county.", level=TOTAL)
    if specs[-1].layer:
        raise LayerError(
            "The lowest level {level} is the polygons themselves and takes no layer.", level=specs[-1].level
        )
    return specs


def levels_of(specs: tuple[LevelSpec, ...]) -> tuple[Level, ...]:
    """The levels without their expressions."""
    return tuple(Level(spec.level, spec.title) for spec in specs)


def _spec(entry: Any) -> LevelSpec:
    known = {"level", "title", "key", "name", "layer"}
    if not isinstance(entry, dict) or not {"level", "key"} <= set(entry) or not set(entry) <= known:
        raise LayerError(
            "LEVELS: every entry needs “level” and “key”, may have “title”, “name”, “layer”, not: {entry}",
            entry=json.dumps(entry, ensure_ascii=False),
        )
    texts = {name: str(value) for name, value in entry.items()}
    return LevelSpec(
        texts["level"],
        texts.get("title", texts["level"]),
        texts["key"],
        texts.get("name", texts["key"]),
        texts.get("layer", ""),
    )
