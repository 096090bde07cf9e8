"""However next year's file is laid out, the kept profile reads the same values, or refuses by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.choosing import choose
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    ImportProfile,
    profile_from_dict,
    profile_to_dict,
)
from sozialmonitoring_plugin.core.deliveries.sheets.grid import Grid
from sozialmonitoring_plugin.core.deliveries.sheets.reading import SourceFile

from ..read_back import A, B, C, D, table

HEADER = ("Schlüssel", "Quartier", "Einwohner {}", "davon Ausländer {}", "Haushalte {}", "Wohnungen {}")
ROWS = ((A, "Am Markt", 120, 12, 60, 70), (B, "Hünshoven", 80, 8, 40, 41), (C, "Oberbruch", 60, 6, 30, 33),
        (D, "Am Markt", 40, 4, 20, 24))  # fmt: skip
TITLES = ("Kreis, Einwohnermeldeamt", "Stand {}", "", "Ausgabe vom 3. Februar")


def source(
    year: int, order: tuple[int, ...], titles: int, blank: int, notes: int, sheet: str = "Tabelle1"
) -> SourceFile:
    """A file of this year with its columns in some order, between title rows and notes."""
    rows: list[tuple[Any, ...]] = [(title.format(year),) for title in TITLES[:titles]]
    rows += [()] * blank
    rows.append(tuple(HEADER[place].format(year) for place in order))
    rows += [tuple(row[place] for place in order) for row in ROWS]
    rows += [("Quelle: Melderegister",)] * notes
    width = len(order)
    cells = tuple((*row, *[None] * (width - len(row))) for row in rows)
    name = f"ew_{year}.xlsx"
    return SourceFile(name, "0" * 64, {sheet: Grid(name, sheet, cells)})


def delivered(file: SourceFile, county: AreaTree, profile: ImportProfile | None = None) -> Delivery:
    request = DeliveryRequest(Path(file.name), profile=profile, source="Amt")
    look = look_at(file, request, county)
    assert look.refusal is None
    assert look.delivery is not None
    return look.delivery


@pytest.fixture
def kept(county: AreaTree) -> ImportProfile:
    """The profile of the first year's file, as it was written and read again."""
    first = delivered(source(2023, (0, 1, 2, 3, 4, 5), titles=2, blank=1, notes=1), county)
    assert first.kept is not None
    return profile_from_dict(profile_to_dict(first.kept))


layouts = st.tuples(
    st.permutations(range(6)).map(tuple), st.integers(0, 4), st.integers(0, 3), st.integers(0, 2),
    st.sampled_from(["Tabelle1", "2024", "2024-12", "Blatt 1"]),
)  # fmt: skip


@given(layouts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_columns_titles_and_sheet_may_change_places(
    kept: ImportProfile, county: AreaTree, layout: tuple[tuple[int, ...], int, int, int, str]
) -> None:
    order, titles, blank, notes, sheet = layout
    second = source(2024, order, titles, blank, notes, sheet)
    choice = choose({"ew": kept}, second.grids.values())
    assert choice.candidate is not None
    assert (choice.candidate.fit.missing, choice.rivals) == ((), ())
    read = table(delivered(second, county, choice.candidate.fit.profile))
    names = ("einwohner", "davon_auslaender", "haushalte", "wohnungen")
    assert read == {
        (row[0], name, 2024): float(row[place]) for row in ROWS for place, name in enumerate(names, 2)
    }


@given(st.sampled_from(range(2, 6)), st.integers(0, 4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_a_column_that_is_gone_is_missed_by_its_name(kept: ImportProfile, gone: int, titles: int) -> None:
    order = tuple(place for place in range(6) if place != gone)
    second = source(2024, order, titles, blank=0, notes=0)
    choice = choose({"ew": kept}, second.grids.values())
    assert choice.candidate is not None
    assert choice.candidate.fit.missing == (HEADER[gone].format("").strip(),)


def test_the_date_is_always_that_of_the_file(kept: ImportProfile, county: AreaTree) -> None:
    for year in range(2015, 2030):
        file = source(year, (0, 1, 2, 3, 4, 5), titles=2, blank=0, notes=0)
        choice = choose({"ew": kept}, file.grids.values())
        assert choice.candidate is not None
        days = delivered(file, county, choice.candidate.fit.profile).report.dates
        assert days == (date(year, 12, 31),)


def test_of_a_sheet_a_year_the_latest_is_read(kept: ImportProfile) -> None:
    sheets = [source(year, (0, 1, 2, 3, 4, 5), 2, 1, 1, str(year)) for year in (2022, 2024, 2023)]
    grids = [grid for file in sheets for grid in file.grids.values()]
    choice = choose({"ew": kept}, grids)
    assert choice.candidate is not None
    assert choice.candidate.fit.profile.sheet == "2024"
