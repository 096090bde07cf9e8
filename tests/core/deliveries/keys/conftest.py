"""Trees of areas as counties, cities and the whole country have them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex
from sozialmonitoring_plugin.core.deliveries.keys.targets import Target

from .trees import Row, outcomes_of, told


@pytest.fixture
def match() -> Callable[..., list[str]]:
    """`match(index, "Markt", ("Ost", "Heinsberg"))` tells what a sheet with these names is read as.

    A row is a name, or name and area above; a name that ends with a colon is a row without values.
    """

    def run(index: KeyIndex, *rows: Row, **said: Any) -> list[str]:
        return [told(index, one) for one in outcomes_of(index, rows, **said)]

    return run


@pytest.fixture
def keys_of() -> Callable[..., list[str]]:
    """As `match`, but tells the keys of the areas, "" for any row that is no area's."""

    def run(index: KeyIndex, *rows: Row, **said: Any) -> list[str]:
        outcomes = outcomes_of(index, rows, **said)
        return [
            index.level.keys[one.position] if isinstance(one, Target) and not one.is_total else ""
            for one in outcomes
        ]

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
