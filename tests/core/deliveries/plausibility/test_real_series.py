"""Mistakes put into published series are found; the series themselves give next to no doubt."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.plausibility.finding import Finding

LARGE = 30


def findings(path: Path, tree: AreaTree, day: date | None = None) -> list[Finding]:
    request = DeliveryRequest(path, reference_date=day, level=tree.lowest.level.id)
    return list(read_delivery(request, tree).report.plausibility)


@pytest.mark.parametrize("name", ["A_Arbeitslosigkeit", "A_ErwerbsfaehigeBevoelkerung"])
def test_twenty_years_of_ten_municipalities_give_no_doubt(real_data, heinsberg, name):
    assert findings(real_data / f"heinsberg/{name}.xlsx", heinsberg) == []


def test_eight_years_of_cologne_give_one_doubt_in_26095_numbers(real_data, koeln):
    """Only the newcomers from Asia to one Stadtteil are told, who were nearly twice as many in a year."""
    (found,) = findings(real_data / "koeln/bevoelkerung.csv", koeln)
    assert found.kind == "jump"
    assert "Migrationshintergrund Asien in Buchheim is 445 after 247" in found.sentence.sentence()


Change = Callable[[float, random.Random], float]
MISTAKES: dict[str, tuple[Change, float]] = {
    "a digit too many": (lambda number, chance: number * 10 + chance.randint(0, 9), 1.0),
    "a digit too few": (lambda number, _: number // 10, 0.9),
    "in thousands": (lambda number, _: number * 1000, 1.0),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_single_wrong_cells_of_the_last_year_are_found(real_data, koeln, tmp_path, mistake, repetitions):
    """Newcomers by origin, many small counts; in each try one large number of the last year is spoilt."""
    change, least = MISTAKES[mistake]
    with (real_data / "koeln/bevoelkerung.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["tab_id"] == "030"]
    quarters = set(koeln.lowest.keys)
    places = [
        place
        for place, row in enumerate(rows)
        if row["jahr"] == "2012" and row["raum_id"] in quarters and float(row["zahl"]) >= LARGE
    ]
    chance = random.Random(2012)
    tries = chance.sample(places, repetitions(4, 40))
    found = sum(_is_found(rows, place, change, chance, tmp_path, koeln) for place in tries)
    assert found >= least * len(tries)


def _is_found(rows, place, change, chance, folder, tree):
    spoilt = [dict(row) for row in rows]
    spoilt[place]["zahl"] = str(int(change(float(spoilt[place]["zahl"]), chance)))
    path = folder / "spoilt.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(spoilt)
    column = list(rows[0]).index("zahl")
    cell = f"{chr(65 + column)}{place + 2}"
    return any(cell in found.cells for found in findings(path, tree))
