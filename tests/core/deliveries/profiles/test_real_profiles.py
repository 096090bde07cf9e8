"""The profiles of published tables, among each other: every file finds its own again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.changes import changes
from sozialmonitoring_plugin.core.deliveries.profiles.choosing import choose
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.sheets.reading import SourceFile, read_file

FILES = (
    "heinsberg/31122021_Auszug_GV.xlsx",
    "heinsberg/A_Arbeitslosigkeit.xlsx",
    "heinsberg/A_ErwerbsfaehigeBevoelkerung.xlsx",
    "berlin/3.IndexInd_z_WerteMSS2017.xlsx",
    "koeln/33111-02ir.csv",
    "koeln/13211-03ir.xls",
)


@pytest.fixture(scope="module")
def sources(real_data: Path) -> dict[str, SourceFile]:
    return {name: read_file(real_data / name) for name in FILES}


@pytest.fixture(scope="module")
def trees(heinsberg: AreaTree, berlin: AreaTree) -> dict[str, AreaTree]:
    """The areas by the folder of the files; the state's tables are about the whole of Köln."""
    whole = [Area("gemeinde", "05315000", "Köln", "")]
    city = AreaTree.build([Level("gemeinde", "Gemeinde")], whole, "NRW")
    return {"heinsberg": heinsberg, "berlin": berlin, "koeln": city}


@pytest.fixture(scope="module")
def kept(sources: dict[str, SourceFile], trees: dict[str, AreaTree]) -> dict[str, ImportProfile]:
    """The profile kept of each file, recognised without a hand."""
    profiles = {}
    for name, source in sources.items():
        tree = trees[name.split("/")[0]]
        asked = DeliveryRequest(Path(name), source="Amt", reference_date=date(2021, 12, 31))
        delivery = look_at(source, asked, tree).delivery
        assert delivery is not None
        assert delivery.kept is not None
        profiles[name] = delivery.kept
    return profiles


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_read_by_its_own_profile(
    name: str, kept: dict[str, ImportProfile], sources: dict[str, SourceFile]
) -> None:
    choice = choose(kept, [grid for grid in sources[name].grids.values() if not grid.hidden])
    assert choice.candidate is not None
    assert (choice.candidate.name, choice.candidate.fit.missing, choice.rivals) == (name, (), ())
    fitted, shape = choice.candidate.fit, kept[name].shape
    assert shape is not None
    assert changes(shape, fitted.table, fitted.profile) == ()


@pytest.mark.parametrize("name", FILES)
def test_a_file_whose_profile_is_not_there_is_not_read_by_another(
    name: str, kept: dict[str, ImportProfile], sources: dict[str, SourceFile]
) -> None:
    """The two tables of INKAR differ in no more than what they count."""
    others = {other: profile for other, profile in kept.items() if other != name}
    choice = choose(others, [grid for grid in sources[name].grids.values() if not grid.hidden])
    assert choice.candidate is None
