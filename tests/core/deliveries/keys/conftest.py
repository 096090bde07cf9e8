"""Trees of areas as counties, cities and the whole country have them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.aliases import Aliases
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex
from sozialmonitoring_plugin.core.deliveries.keys.matching import match_rows
from sozialmonitoring_plugin.core.deliveries.keys.targets import RowText, Target

from ..conftest import read_dbf


def flat(names: dict[str, str], title: str = "Quartier") -> KeyIndex:
    """Areas of one level: {key: name}."""
    areas = [Area("q", key, name, "") for key, name in names.items()]
    return KeyIndex(AreaTree.build([Level("q", title)], areas), 0)


def nested(content: dict[str, list[str]], upper: str = "Gemeinde", lower: str = "Quartier") -> KeyIndex:
    """Two levels, keys "01" and "0101" in the order given: {upper name: names inside}."""
    areas = []
    for number, (above, names) in enumerate(content.items(), 1):
        key = f"{number:02}"
        areas.append(Area("u", key, above, ""))
        areas += [Area("q", f"{key}{place:02}", name, key) for place, name in enumerate(names, 1)]
    return KeyIndex(AreaTree.build([Level("u", upper), Level("q", lower)], areas, "Kreis"), 2)


def told(index: KeyIndex, outcome: object) -> str:
    """The name of the area, "Σ" and the area of a total, or why there is none."""
    if not isinstance(outcome, Target):
        return outcome.why  # type: ignore[attr-defined, no-any-return]
    if not outcome.is_total:
        return index.level.names[outcome.position]
    return "Σ" + (index.tree.levels[outcome.upper[0]].names[outcome.upper[1]] if outcome.upper else "")


@pytest.fixture
def match() -> Callable[..., list[str]]:
    """`match(index, "Markt", ("Ost", ""))` tells what a sheet with these names would be read as.

    A row is a name, or name and area above; a name that ends with a colon is a row without values.
    """

    def run(index: KeyIndex, *rows: str | tuple[str, str], aliases=(), totals=()) -> list[str]:
        pairs = [(row, "") if isinstance(row, str) else row for row in rows]
        texts = [RowText("", name.rstrip(":"), above, not name.endswith(":")) for name, above in pairs]
        return [told(index, one) for one in match_rows(index, texts, Aliases(aliases, totals, index))]

    return run


@pytest.fixture(scope="session")
def hamburg(real_data: Path) -> AreaTree:
    """7 Bezirke, 104 Stadtteile; the keys of the Stadtteile are the beginnings of those of the quarters."""
    content = json.loads((real_data / "hamburg/hamburg-quarters.geojson").read_text(encoding="utf-8"))
    records = [feature["properties"] for feature in content["features"]]
    upper = {one["district_id"]: one["district_name"] for one in records}
    lower = {one["name"]: one["district_id"] for one in records}
    areas = [Area("bezirk", key, name, "") for key, name in upper.items()]
    areas += [
        Area("stadtteil", f"{above}{number:03}", name, above)
        for number, (name, above) in enumerate(sorted(lower.items()))
    ]
    return AreaTree.build([Level("bezirk", "Bezirk"), Level("stadtteil", "Stadtteil")], areas, "Hamburg")
