"""Columns of numbers that cities and states have published, where their files lie beside the checkout."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.values import Numbers

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
FEWEST = 10
"""Numbers of a column that is compared."""

_SUMS_OF_HAMBURG = 8
"""Rows at the end: seven Bezirke and the whole."""

Columns = Iterator[tuple[str, "Numbers"]]


def real_columns() -> Columns:
    """Place and numbers of each column; nothing where the files are absent."""
    if not DATA.is_dir():
        return
    places = {"Köln": _koeln(), "Berlin": _berlin(), "Hamburg": _hamburg(), "INKAR": _inkar()}
    for place, columns in places.items():
        for numbers in columns:
            if len(numbers) >= FEWEST and len(set(numbers.tolist())) > 1:
                yield place, numbers


def _koeln() -> Iterator[Numbers]:
    """Shares of the inhabitants of 86 Stadtteile, by row of seven tables and by year."""
    import numpy as np

    counts: dict[tuple[str, str, str], dict[str, float]] = defaultdict(dict)
    with (DATA / "koeln/bevoelkerung.csv").open(encoding="utf-8-sig") as stream:
        for row in csv.DictReader(stream):
            if int(row["raum_id"]) > 99:
                counts[row["jahr"], row["tabelle"], row["zeile"]][row["raum_id"]] = float(row["zahl"])
    whole = {year: column for (year, _, line), column in counts.items() if line == "Einwohner"}
    for (year, _, line), column in counts.items():
        if line != "Einwohner":
            yield np.array([100 * number / whole[year][area] for area, number in column.items()])


def _berlin() -> Iterator[Numbers]:
    """Indicators, z-values and indices of the MSS 2017 and 2019; areas that were not rated say 0 in 2017."""
    from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid

    rows = read_grid(DATA / "berlin/3.IndexInd_z_WerteMSS2017.xlsx").rows[19:466]
    yield from _columns([row for row in rows if row[9] is not None], range(3, 18))
    rows = read_grid(next((DATA / "berlin").glob("*2019-00-planning-areas.csv"))).rows[1:]
    yield from _columns(rows, range(2, len(rows[0])))


def _hamburg() -> Iterator[Numbers]:
    """69 columns of the profiles of Stadtteile; the rows of sums are left out."""
    from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid

    rows = read_grid(DATA / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.csv").rows[1:]
    yield from _columns(rows[:-_SUMS_OF_HAMBURG], range(1, len(rows[0])))


def _inkar() -> Iterator[Numbers]:
    """Unemployed in per cent of those of working age, 2001 to 2019: Heinsberg's ten, and all of NRW."""
    import numpy as np

    above, below = _by_year("A_Arbeitslosigkeit"), _by_year("A_ErwerbsfaehigeBevoelkerung")
    for place in ("05370", "05"):
        for year in sorted(set(above) & set(below)):
            one, other = above[year], below[year]
            keys = [key for key in one if key.startswith(place) and other.get(key)]
            yield np.array([100 * one[key] / other[key] for key in keys])


def _by_year(name: str) -> dict[str, dict[str, float]]:
    """Numbers by year and key of a municipality."""
    from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid

    _, years, *rows = read_grid(DATA / f"heinsberg/{name}.xlsx").rows
    return {
        str(year): {str(row[0]): row[at] for row in rows if row[at] is not None}
        for at, year in enumerate(years)
        if year is not None
    }


def _columns(rows: list[Any], places: range) -> Iterator[Numbers]:
    """The numbers of each column that holds more numbers than texts."""
    from sozialmonitoring_plugin.core.deliveries.cells.cells import CellRules, parse_column
    from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs

    for place in places:
        parsed = parse_column([row[place] for row in rows], (), CellRules(Signs.of("hamburg")))
        numbers = parsed.values.numbers[parsed.values.present]
        if len(numbers) > len(parsed.unread):
            yield numbers
