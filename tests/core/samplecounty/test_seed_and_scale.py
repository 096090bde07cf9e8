"""The same seed gives the same county; the scale decides how large it becomes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.plan import CountyPlan

_MAKE = """
import sys
from pathlib import Path
from sozialmonitoring_plugin.core.samplecounty.county import make_county
from sozialmonitoring_plugin.core.samplecounty.deliveries import write_deliveries
county = make_county(int(sys.argv[1]), 0.1)
write_deliveries(county, Path(sys.argv[2]))
Path(sys.argv[2], "points").write_bytes(county.addresses.xy.tobytes() + county.shapes.vertices.tobytes())
Path(sys.argv[2], "names").write_text("|".join((*county.areas.name, *county.streets.names)))
"""


def made_elsewhere(seed: int, folder: Path, hash_seed: int, root: Path) -> dict[str, str]:
    """Digest of every file that another process writes for this seed."""
    folder.mkdir()
    environment = {**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", _MAKE, str(seed), str(folder)], check=True, env=environment)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_seed_gives_the_same_bytes_in_another_process(tmp_path: Path, project_root: Path) -> None:
    one = made_elsewhere(5, tmp_path / "one", 1, project_root)
    again = made_elsewhere(5, tmp_path / "again", 2, project_root)
    other = made_elsewhere(6, tmp_path / "other", 1, project_root)
    assert one == again
    assert len(one) > 20
    assert one["points"] != other["points"]


@pytest.mark.parametrize(
    ("scale", "municipalities", "social_areas", "quarters", "addresses"),
    [
        (0.25, 6, 8, 16, 16_750),
        (1, 10, 20, 64, 67_000),
        (8, 20, 80, 512, 112_680),
        (1328.125, 110, 2417, 85_000, 404_468),
    ],
)
def test_the_plan_follows_the_documented_powers(
    scale: float, municipalities: int, social_areas: int, quarters: int, addresses: int
) -> None:
    plan = CountyPlan.at_scale(scale)
    assert (plan.municipalities, plan.social_areas, plan.quarters) == (municipalities, social_areas, quarters)
    assert plan.addresses == addresses


@pytest.mark.parametrize("scale", [0, -1, 0.001, 1e6, float("nan")])
def test_other_scales_are_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="scale must lie between"):
        CountyPlan.at_scale(scale)


def assert_as_planned(county: County) -> None:
    plan, areas = county.plan, county.areas
    assert len(set(areas.key)) == plan.quarters
    assert len(set(areas.social_area_key)) == plan.social_areas
    assert len(set(areas.municipality_key)) == plan.municipalities
    assert 0.9 * plan.addresses <= len(county.addresses) <= plan.addresses
    assert {len(key) for key in areas.key} == {12}
    blocks = county.areas.division.quarter
    assert np.array_equal(np.unique(blocks), np.arange(plan.quarters))


@pytest.mark.parametrize("seed", range(1, 11))
@pytest.mark.parametrize("scale", [0.01, 0.05, 0.3])
def test_small_counties_are_made_for_quick_tests(seed: int, scale: float) -> None:
    assert_as_planned(make_county(seed, scale))


def test_larger_counties_have_more_of_everything() -> None:
    assert_as_planned(make_county(1, 6))


@pytest.mark.prove
def test_85_000_areas_and_400_000_addresses_can_be_made() -> None:
    county = make_county(1, 1328.125)
    assert_as_planned(county)
    assert county.plan.quarters == 85_000
    assert len(county.addresses) > 400_000


def test_whoever_watches_may_stop_the_making() -> None:
    class Enough(Exception):
        pass

    heard: list[float] = []

    def stop(share: float) -> None:
        heard.append(share)
        if share > 0.3:
            raise Enough

    with pytest.raises(Enough):
        make_county(1, 0.05, stop)
    assert heard == [0.0, 0.4]
