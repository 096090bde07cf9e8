"""The web pages of all municipalities of the sample county, read by a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.workflows.booklet_workers.run import HERE
from sozialmonitoring_plugin.workflows.create_sample_county import SampleCountyRequest
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from sozialmonitoring_plugin.workflows.sample_monitoring import create_sample_monitoring
from tests.atlas.html.chromium import Browser, browser, program
from tests.atlas.html.reading import TABLES, Table, spaced, tables_of

CHOSEN = ("einwohner", "anteil_alo_unter_25", "sprachauffaellige", "bevoelkerungsentwicklung")
SIGNS = {"hidden": "*", "missing": ".", "not_applicable": "x"}
PARTS = (Part(PartKind.THEME, "Auswahl", CHOSEN), Part(PartKind.CHANGE), Part(PartKind.TABLES))


@pytest.fixture(scope="module")
def tab() -> Iterator[Browser]:
    if program() is None:
        pytest.skip("there is no Chromium: install chromium-headless-shell")
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def published_and_pages(
    qgis_app: object, tmp_path_factory: pytest.TempPathFactory
) -> tuple[PublishedTable, dict[str, Path]]:
    """What was published of some indicators, and the page of each municipality by its key."""
    folder = tmp_path_factory.mktemp("sample")
    monitoring = create_sample_monitoring(SampleCountyRequest(folder / "county", 4, 0.2), Silence())
    asked = ExportAtlasRequest(
        monitoring,
        folder / "pages",
        indicators=CHOSEN,
        contents=Contents(parts=PARTS),
        compare_date=date(2022, 12, 31),
        formats=("html",),
        workers=HERE,
    )
    files = export_atlas(asked, Silence())
    published = publish_monitoring(PublishRequest(monitoring, indicators=CHOSEN), Silence())
    return published, {file.parent.name.rpartition("_")[2]: file for file in files}


def printed(number: float, decimals: int) -> str:
    rounded = Decimal(repr(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
    return f"{rounded:,}".translate(str.maketrans(",.-", ".,−"))


def unmarked(cell: str) -> str:
    """The number of a cell without the brackets and letters that qualify it."""
    return re.sub(r"\s[a-z†]+.*$", "", cell).strip("()")


def expected(published: PublishedTable, key: str, indicator: str) -> list[tuple[str, str]]:
    """Names, which may be shared, with what the long published table has for them."""
    frame = published.to_frame(within=key)
    column = published.column(indicator)
    rows = frame[(frame["indicator"] == indicator) & (frame["reference_date"] == str(column.reference_date))]
    decimals = column.indicator.decimals
    return sorted(
        (spaced(row.area_name), SIGNS[row.reason] if row.reason else printed(row.value, decimals))
        for row in rows.itertuples()
    )


def test_every_number_on_the_pages_of_all_municipalities_is_the_published_one(
    tab: Browser, published_and_pages: tuple[PublishedTable, dict[str, Path]]
) -> None:
    published, pages = published_and_pages
    assert sorted(pages) == sorted(published.tree.levels[published.tree.municipal_rank].keys)
    numbers = hidden = 0
    for key, page in pages.items():
        tab.open(page)
        tables = tables_of(tab.run(TABLES))
        for indicator in CHOSEN:
            one = published.column(indicator).indicator
            wanted = expected(published, key, indicator)
            shown = [column_of(table, spaced(f"{one.title} {one.unit}")) for table in tables]
            shown = [found for found in shown if found]
            assert len(shown) == 2  # behind the map, and among all
            for found in shown:
                assert found == wanted
            numbers += len(wanted)
            hidden += [text for _, text in wanted].count("*")
    assert numbers > 100
    assert hidden > 0


def test_every_page_tells_what_has_changed_since_the_booklet_before(
    tab: Browser, published_and_pages: tuple[PublishedTable, dict[str, Path]]
) -> None:
    _, pages = published_and_pages
    for page in pages.values():
        tab.open(page)
        (table,) = tables_of(tab.run(TABLES.replace("querySelectorAll('", "querySelectorAll('#change ")))
        assert len(table.rows) == len(CHOSEN)
        assert tab.run("document.querySelectorAll('#change img').length") == 1


def column_of(table: Table, title: str) -> list[tuple[str, str]]:
    if title not in table.head:
        return []
    place = table.head.index(title)
    return sorted((row[0], unmarked(row[place])) for row in table.rows)
