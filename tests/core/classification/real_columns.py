"""Every column of published numbers, read without any code of ours."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
import openpyxl

INHABITANTS = "Einwohner in Köln Einwohner"
FEWEST = 5
"""Columns with fewer different values have nothing to find."""


def small_columns(folder: Path) -> dict[str, dict[str, np.ndarray]]:
    """{source: {column: numbers}} of up to 436 areas; a column without numbers worth parting is left out."""
    return _worth_parting(
        {
            "Köln, Anteile": koeln(folder / "koeln/bevoelkerung.csv")[0],
            "MSS 2017": mss_2017(folder / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"),
            "MSS 2019": mss_2019(next((folder / "berlin").glob("*2019*.csv"))),
            "Hamburg": hamburg(folder / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx"),
            "Flensburg": flensburg(folder / "flensburg/data.txt"),
        }
    )


def large_columns(folder: Path) -> dict[str, dict[str, np.ndarray]]:
    """The same of all municipalities of Germany, and of the ten of Kreis Heinsberg from the same files."""
    return _worth_parting(
        {
            "INKAR, Arbeitslosenanteile": dict(_shares(folder / "heinsberg", "")),
            "Heinsberg, Arbeitslosenanteile": dict(_shares(folder / "heinsberg", "05370")),
            "Gemeindeverzeichnis": directory(folder / "heinsberg/31122021_Auszug_GV.xlsx"),
        }
    )


def koeln(path: Path) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Per cent of the inhabitants in the Stadtteile for each row and year, and the inhabitants to it."""
    counts: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if not row["raum_id"].startswith("00"):
                counts[f"{row['tabelle']} {row['zeile']}", row["jahr"]][row["raum_id"]] = float(row["zahl"])
    shares, people = {}, {}
    for (title, year), found in counts.items():
        everybody = counts[INHABITANTS, year]
        keys = [key for key in sorted(found) if everybody.get(key)]
        people[f"{title} {year}"] = np.array([everybody[key] for key in keys])
        shares[f"{title} {year}"] = np.array([100 * found[key] / everybody[key] for key in keys])
    return shares, people


def mss_2017(path: Path) -> dict[str, np.ndarray]:
    """Indicators and indices of the rated planning areas."""
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = [row for row in sheet.iter_rows(min_row=20, max_row=466, max_col=18, values_only=True) if row[9]]
    places = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15)
    return {f"column {place}": _numbers(row[place] for row in rows) for place in places}


def mss_2019(path: Path) -> dict[str, np.ndarray]:
    """Every column that holds numbers."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {name: _numbers(row[name] for row in rows) for name in rows[0] if name not in ("id", "name")}


def hamburg(path: Path) -> dict[str, np.ndarray]:
    """Every column of the Stadtteile."""
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = list(sheet.iter_rows(min_row=5, max_row=103, values_only=True))
    return {f"column {place}": _numbers(row[place] for row in rows) for place in range(1, len(rows[0]))}


def directory(path: Path) -> dict[str, np.ndarray]:
    """Area, inhabitants and density of all municipalities."""
    sheet = openpyxl.load_workbook(path, data_only=True, read_only=True).worksheets[1]
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[0]) == "60"]
    return {f"column {place}": _numbers(row[place] for row in rows) for place in (8, 9, 10, 11, 12)}


def flensburg(path: Path) -> dict[str, np.ndarray]:
    """Every number of the thirteen districts, year by year."""
    found: dict[str, list[float]] = defaultdict(list)
    for district in json.loads(path.read_text(encoding="utf-8")):
        for name, number in _leaves(district["district_detail"], ()):
            found[name].append(number)
    return {name: np.array(numbers) for name, numbers in found.items()}


def _leaves(content: object, names: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    if isinstance(content, dict):
        for name, inner in content.items():
            yield from _leaves(inner, (*names, name))
    elif isinstance(content, int | float):
        yield " ".join(names), float(content)


def _shares(folder: Path, beginning: str) -> Iterator[tuple[str, np.ndarray]]:
    """Unemployed per cent of the people of working age, year by year."""
    jobless, working_age = (
        _table(folder / name) for name in ("A_Arbeitslosigkeit.xlsx", "A_ErwerbsfaehigeBevoelkerung.xlsx")
    )
    for year in sorted(set(jobless) & set(working_age)):
        keys = [key for key in jobless[year] if key.startswith(beginning) and working_age[year].get(key)]
        yield year, np.array([100 * jobless[year][key] / working_age[year][key] for key in keys])


@lru_cache
def _table(path: Path) -> dict[str, dict[str, float]]:
    _, years, *rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    return {
        str(year): {str(row[0]): row[place] for row in rows if isinstance(row[place], int | float)}
        for place, year in enumerate(years[3:], 3)
    }


def _numbers(cells) -> np.ndarray:
    found = []
    for cell in cells:
        try:
            found.append(float(cell))
        except (TypeError, ValueError):
            continue
    return np.array(found)


def _worth_parting(sources: dict[str, dict[str, np.ndarray]]) -> dict[str, dict[str, np.ndarray]]:
    return {
        source: {
            name: numbers
            for name, numbers in columns.items()
            if len(np.unique(numbers)) >= FEWEST and np.isfinite(numbers).all()
        }
        for source, columns in sources.items()
    }
