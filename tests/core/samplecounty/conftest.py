"""The county of seed 1, made once, and what the tests want to know about it in the simplest terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.deliveries import write_deliveries
from sozialmonitoring_plugin.core.samplecounty.offices.office import DeliveryFile


@pytest.fixture(scope="session")
def county() -> County:
    return make_county(seed=1)


@pytest.fixture(scope="session")
def tree(county: County) -> AreaTree:
    """The three levels as they follow from the keys."""
    areas = county.areas
    towns = [Area("gemeinde", key, name, "") for key, name in areas.municipalities]
    social = dict(zip(areas.social_area_key, areas.social_area_name, strict=True))
    middle = [Area("sozialraum", key, name, key[:8]) for key, name in social.items()]
    lowest = [Area("quartier", key, name, key[:10]) for key, name in zip(areas.key, areas.name, strict=True)]
    levels = [Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier")]
    return AreaTree.build(levels, [*towns, *middle, *lowest])


@pytest.fixture(scope="session")
def delivered(county: County, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[DeliveryFile]]:
    """The folder with everything but the layers, and the list of deliveries."""
    folder = tmp_path_factory.mktemp("county")
    return folder, write_deliveries(county, folder)
