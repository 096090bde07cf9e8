"""Berlin, Köln and Kreis Heinsberg: published tables become booklets."""

from __future__ import annotations

import csv
import subprocess
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.map_frame import frame_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring

STATUS = ("zs1", "zs2", "zs3", "zs4")
MIGRATION = Indicator(
    "migration", "Migrationshintergrund", "migration_background / inhabitants per 100", unit="%"
)
UNEMPLOYMENT = Indicator("al", "Arbeitslosenanteil", "unemployed / inhabitants_15_64 per 100", unit="%")


def text_of(pdf: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout


def with_indicator(monitoring: Monitoring, indicator: Indicator) -> Monitoring:
    monitoring.store_tableau(Tableau((), (indicator,)), monitoring.revision)
    return monitoring


def published(monitoring: Monitoring, *names: str, day: date | None = None) -> PublishedTable:
    return publish_monitoring(PublishRequest(monitoring, indicators=names, reference_date=day), Silence())


@pytest.mark.parametrize("indicator", STATUS)
def test_berlin_436_of_447_areas_are_rated_and_mapped(berlin: Monitoring, indicator: str) -> None:
    values = published(berlin, indicator).column(indicator).values[-1]
    assert values.present.sum() == 436
    assert (values.reasons == Reason.NOT_RATED).sum() == 11
    drawn = create_map(CreateMapRequest(berlin, indicator), Silence())
    assert drawn.indicator_map.values_layer.featureCount() == 436
    assert sum(drawn.classification.counts(values)) == 436


def test_berlin_twelve_booklets_with_every_planungsraum(berlin: Monitoring, tmp_path: Path) -> None:
    files = export_atlas(ExportAtlasRequest(berlin, tmp_path, indicators=STATUS), Silence())
    assert len(files) == 12
    table = published(berlin, *STATUS)
    tree, words = table.tree, Wording.of("de")
    mitte = text_of(files[0])
    for position in tree.descendants(1, 0, len(tree.levels) - 1):
        for indicator in STATUS:
            shown = words.value(table.column(indicator).values[-1][int(position)], 2)
            assert shown in mitte, (tree.lowest.names[position], indicator)


@pytest.mark.parametrize("year", ["2005", "2012"])
def test_koeln_shares_of_the_districts_equal_the_published_counts(
    koeln: Monitoring, real_data: Path, year: str
) -> None:
    counts: dict[tuple[str, str], float] = {}
    with (real_data / "koeln/bevoelkerung.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["jahr"] == year and row["zeile"] in {"Einwohner", "Einwohner mit Migrationshintergrund"}:
                counts[row["raum_id"], row["zeile"]] = float(row["zahl"])
    table = published(with_indicator(koeln, MIGRATION), "migration", day=date(int(year), 12, 31))
    column = table.column("migration")
    for rank, digits in ((0, "000"), (1, "00")):
        for key, number in zip(table.tree.levels[rank].keys, column.values[rank].numbers, strict=True):
            area = digits if rank == 0 else digits + key
            expected = counts[area, "Einwohner mit Migrationshintergrund"] / counts[area, "Einwohner"] * 100
            assert number == pytest.approx(expected, abs=1e-12)
    assert column.reference_date == date(int(year), 12, 31)


def test_koeln_nine_booklets(koeln: Monitoring, tmp_path: Path) -> None:
    request = ExportAtlasRequest(with_indicator(koeln, MIGRATION), tmp_path, indicators=("migration",))
    files = export_atlas(request, Silence())
    assert len(files) == 9
    assert all("Migrationshintergrund" in text_of(file) for file in files)


def test_heinsberg_unemployment_from_two_offices(heinsberg: Monitoring) -> None:
    # INKAR 2019, Erkelenz: 1,005 unemployed of 27,653 aged 15 to 64.
    table = published(with_indicator(heinsberg, UNEMPLOYMENT), "al", "inhabitants", day=date(2021, 12, 31))
    column = table.column("al")
    assert column.dates == column.denominator_dates == (date(2019, 12, 31),)
    assert table.column("inhabitants").values[0].numbers.tolist() == [258306]
    assert (
        dict(zip(table.tree.lowest.keys, table.column("inhabitants").values[1].numbers, strict=True))[
            "05370032"
        ]
        == 8998
    )
    assert column.values[1].numbers[0] == pytest.approx(1005 / 27653 * 100, abs=1e-12)


def test_heinsberg_one_booklet_for_the_county(heinsberg: Monitoring, tmp_path: Path) -> None:
    request = ExportAtlasRequest(with_indicator(heinsberg, UNEMPLOYMENT), tmp_path, indicators=("al",))
    (file,) = export_atlas(request, Silence())
    assert file.name == "Kreis-Heinsberg.pdf"
    text = text_of(file)
    for name in ("Erkelenz", "Hückelhoven", "Übach-Palenberg", "Kreis Heinsberg"):
        assert name in text


def test_hamburgs_island_has_a_small_map_of_its_own(hamburg):
    drawn = create_map(CreateMapRequest(hamburg, "arbeitslosenanteil_in"), Silence()).indicator_map
    frame = frame_of(drawn)
    (island,) = frame.far
    assert frame.main.width() < 45_000 < drawn.extent.width()
    assert island.xMaximum() < frame.main.xMinimum() - 40_000
    areas = (*drawn.values_layer.getFeatures(), *drawn.reasons_layer.getFeatures())
    there = [one["area_name"] for one in areas if island.contains(one.geometry().boundingBox())]
    assert there == ["Neuwerk"]
