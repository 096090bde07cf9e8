"""The sample county as files: layers that QGIS reads, written all or not at all."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.workflows.create_sample_county import (
    SampleCountyPaths,
    SampleCountyRequest,
    create_sample_county,
)

SEED, SCALE = 4, 0.2


@pytest.fixture(scope="module")
def county() -> County:
    return make_county(SEED, SCALE)


@pytest.fixture(scope="module")
def written(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> SampleCountyPaths:
    folder = tmp_path_factory.mktemp("county")
    return create_sample_county(SampleCountyRequest(folder, SEED, SCALE), Silence())


def layer(path: Path) -> QgsVectorLayer:
    opened = QgsVectorLayer(str(path), path.stem)
    assert opened.isValid()
    assert opened.crs().authid() == "EPSG:25832"
    return opened


def shapes(written: SampleCountyPaths) -> dict[str, QgsGeometry]:
    return {feature["quartier"]: feature.geometry() for feature in layer(written.areas).getFeatures()}


def test_areas_have_keys_and_names_of_three_levels(written: SampleCountyPaths, county: County) -> None:
    areas = layer(written.areas)
    names = [field.name() for field in areas.fields()]
    assert names == [
        "fid",
        "quartier",
        "quartier_name",
        "sozialraum",
        "sozialraum_name",
        "gemeinde",
        "gemeinde_name",
    ]
    rows = [feature.attributes()[1:] for feature in areas.getFeatures()]
    assert [row[0] for row in rows] == list(county.areas.key)
    assert all(row[0].startswith(row[2]) and row[2].startswith(row[4]) for row in rows)
    assert [row[5] for row in rows] == list(county.areas.municipality_name)


def test_areas_are_valid_and_do_not_overlap(written: SampleCountyPaths, county: County) -> None:
    geometries = list(shapes(written).values())
    assert all(geometry.isGeosValid() for geometry in geometries)
    whole = QgsGeometry.unaryUnion(geometries)
    assert len(whole.asGeometryCollection()) == 1
    assert whole.area() == pytest.approx(sum(geometry.area() for geometry in geometries), abs=0.01)
    assert whole.area() == pytest.approx(county.shapes.twice_area.sum() / 2e6, abs=0.01)


def test_addresses_lie_in_the_quartier_they_name(written: SampleCountyPaths, county: County) -> None:
    geometries = shapes(written)
    engines = {}
    for key, geometry in geometries.items():
        engines[key] = QgsGeometry.createGeometryEngine(geometry.constGet())
        engines[key].prepareGeometry()
    addresses = layer(written.addresses)
    assert addresses.featureCount() == len(county.addresses)
    assert all(
        engines[feature["quartier"]].contains(feature.geometry().constGet())
        for feature in addresses.getFeatures()
    )


def test_addresses_carry_people_by_age_group(written: SampleCountyPaths, county: County) -> None:
    addresses = layer(written.addresses)
    groups = [field.name() for field in addresses.fields() if field.name().startswith("ew_")]
    assert groups[0] == "ew_0_2"
    assert groups[-2:] == ["ew_80_plus", "ew_gesamt"]
    total = 0
    for feature in addresses.getFeatures():
        assert sum(feature[group] for group in groups[:-1]) == feature["ew_gesamt"]
        total += feature["ew_gesamt"]
    assert total == county.truth.counts["ew_gesamt"][-1].sum()


def numbered_pieces(written: SampleCountyPaths) -> dict[tuple[str, str], list[tuple[int, int, list]]]:
    """Pieces of each street with odd numbers: lowest, highest, line; sorted by number."""
    streets: dict[tuple[str, str], list[tuple[int, int, list]]] = {}
    for feature in layer(written.streets).getFeatures():
        first, last = feature["hnr_links_von"], feature["hnr_links_bis"]
        if isinstance(first, int):
            line = feature.geometry().asPolyline()
            streets.setdefault((feature["gemeinde"], feature["strasse"]), []).append((first, last, line))
    return {street: sorted(pieces, key=lambda piece: piece[:2]) for street, pieces in streets.items()}


def test_odd_numbers_stand_on_the_left_and_rise_along_the_street(written: SampleCountyPaths) -> None:
    streets = numbered_pieces(written)
    assert len(streets) > 300
    joints = 0
    for pieces in streets.values():
        assert all(first % 2 == last % 2 == 1 for first, last, _ in pieces)
        for (_, last, line), (first, _, following) in pairwise(pieces):
            assert last <= first
            if last < first and {line[0], line[-1]} & {following[0], following[-1]}:
                assert line[-1] == following[0]
                joints += 1
    assert joints > 300


def test_the_rest_is_there(written: SampleCountyPaths) -> None:
    assert written.tableau.is_file()
    assert len(list(written.profiles.glob("*.json"))) == 5
    assert len(list(written.deliveries.rglob("*.xlsx"))) == 15
    assert len(list(written.deliveries.rglob("*.csv"))) == 2


def test_the_same_seed_writes_the_same_bytes(written: SampleCountyPaths, tmp_path: Path) -> None:
    again = create_sample_county(SampleCountyRequest(tmp_path, SEED, SCALE), Silence())
    for name in ("areas", "streets", "addresses"):
        assert getattr(again, name).read_bytes() == getattr(written, name).read_bytes()


class CancelAfter(Silence):
    """Feedback whose cancel button is pressed at some percentage."""

    def __init__(self, percent: float) -> None:
        self.percent = percent
        self.reached = 0.0

    def setProgress(self, progress: float) -> None:
        self.reached = max(self.reached, progress)

    def isCanceled(self) -> bool:
        return self.reached >= self.percent


@pytest.mark.parametrize("percent", [0, 10, 45, 70])
def test_cancelling_leaves_the_folder_as_it_was(tmp_path: Path, percent: float) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(Cancelled):
        create_sample_county(SampleCountyRequest(tmp_path, SEED, 0.02), CancelAfter(percent))
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_files_that_no_sample_county_wrote_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "areas.gpkg").write_text("mine")
    with pytest.raises(UserError, match=r"holds areas\.gpkg, which no sample county wrote"):
        create_sample_county(SampleCountyRequest(tmp_path, SEED, 0.02), Silence())
    assert (tmp_path / "areas.gpkg").read_text() == "mine"


def test_a_county_replaces_the_one_before(tmp_path: Path) -> None:
    for seed in (1, 2):
        paths = create_sample_county(SampleCountyRequest(tmp_path, seed, 0.02), Silence())
    expected = list(make_county(2, 0.02).areas.key)
    assert [feature["quartier"] for feature in layer(paths.areas).getFeatures()] == expected


@pytest.mark.parametrize(
    ("seed", "scale", "said"),
    [(1, 0.001, "The scale 0.001 is out of range."), (1, 9999, "from 0.01 to 1500"), (-1, 1, "The seed -1")],
)
def test_impossible_numbers_are_refused(tmp_path: Path, seed: int, scale: float, said: str) -> None:
    with pytest.raises(UserError) as refused:
        create_sample_county(SampleCountyRequest(tmp_path / "new", seed, scale), Silence())
    assert said in str(refused.value)
    assert not (tmp_path / "new").exists()


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "county").write_text("no folder")
    with pytest.raises(UserError) as refused:
        create_sample_county(SampleCountyRequest(tmp_path / "county", 1, 0.02), Silence())
    assert str(tmp_path / "county") in str(refused.value)
