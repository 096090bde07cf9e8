"""Monitoring Soziale Stadtentwicklung 2017 and 2019: every index and class that Berlin published."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.core.wording import Wording

STATUS_MARK = {"hoch": "1", "mittel": "2", "niedrig": "3", "sehr niedrig": "4"}
DYNAMICS_MARK = {"positiv": "+", "stabil": "+/-", "negativ": "-"}


def spec_of(names):
    indicators = tuple(IndexIndicator(name) for name in names)
    return replace(preset("berlin_mss", Wording.of("de")), indicators=indicators)


def input_of(keys, names, numbers, changes, **more):
    """Rates and earlier rates whose differences are the published changes."""
    rates = {name: Values.of(numbers[:, at]) for at, name in enumerate(names)}
    earlier = {name: Values.of(numbers[:, at] - changes[:, at]) for at, name in enumerate(names)}
    return IndexInput(keys, keys, rates, earlier, **more)


@pytest.fixture(scope="module")
def rows_2017(real_data):
    path = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = list(sheet.iter_rows(min_row=20, max_row=466, max_col=18, values_only=True))
    assert len(rows) == 447
    return rows


@pytest.fixture(scope="module")
def given_2017(rows_2017):
    """The z-values stand for the rates, which were not published; those of z-values are the same again.

    Nine of the eleven areas that were not rated are too small, two were excluded as outliers; all say 0.
    """
    outliers = {row[0]: row[17] for row in rows_2017 if row[9] is None and row[2] >= 300}
    assert len(outliers) == 2
    status = np.array([row[3:7] for row in rows_2017], dtype=float)
    dynamics = np.array([row[10:14] for row in rows_2017], dtype=float)
    return input_of(
        tuple(row[0] for row in rows_2017), ("s1", "s2", "s3", "s4"), status, dynamics,
        inhabitants=Values.of([float(row[2]) for row in rows_2017]), exclusions=outliers,
    )  # fmt: skip


def test_2017_every_index_and_class_of_436_areas(rows_2017, given_2017):
    result = compute_index(spec_of(given_2017.rates), given_2017)
    rated = np.array([row[9] is not None for row in rows_2017])
    assert rated.sum() == 436
    assert result.status.rated.tolist() == result.dynamics.rated.tolist() == rated.tolist()
    published = [row for row in rows_2017 if row[9] is not None]
    for measure, at in ((result.status, 8), (result.dynamics, 15)):
        difference = measure.index.numbers[rated] - np.array([row[at] for row in published])
        assert np.abs(difference).max() < 5e-6, "half of the last digit"
    assert [one.title if one else None for one in result.status.classes] == [row[9] for row in rows_2017]
    assert [one.title if one else None for one in result.dynamics.classes] == [row[16] for row in rows_2017]
    assert [group for group in result.groups if group] == [
        STATUS_MARK[row[9]] + DYNAMICS_MARK[row[16]] for row in published
    ]
    assert len(set(result.groups) - {""}) == 12


def test_2017_the_published_z_values_give_the_published_index_to_its_last_digit(rows_2017):
    """Taken as they are, not standardised once more, the rounded z-values are nearer than half a digit."""
    published = [row for row in rows_2017 if row[9] is not None]
    names, keys = ("z1", "z2", "z3", "z4"), tuple(row[0] for row in published)
    spec = replace(spec_of(names), standardisation=Standardisation.GIVEN, minimum_population=0)
    for first, at, classes in ((3, 8, 9), (10, 15, 16)):
        numbers = np.array([row[first : first + 4] for row in published], dtype=float)
        rates = {name: Values.of(numbers[:, place]) for place, name in enumerate(names)}
        cutoffs = spec.status if at == 8 else spec.dynamics.cutoffs
        result = compute_index(replace(spec, status=cutoffs, dynamics=None), IndexInput(keys, keys, rates))
        assert np.abs(result.status.index.numbers - [row[at] for row in published]).max() < 5e-6
        assert [one.title for one in result.status.classes] == [row[classes] for row in published]


def test_2017_the_eleven_areas_that_are_not_rated_say_why(rows_2017, given_2017):
    result = compute_index(spec_of(given_2017.rates), given_2017)
    notes = {
        row[0]: note for row, note in zip(rows_2017, result.notes, strict=True) if row[9] is None
    }  # fmt: skip
    assert len(notes) == 11
    assert all(result.status.index.reasons[at] == Reason.NOT_RATED
               for at, row in enumerate(rows_2017) if row[9] is None)  # fmt: skip
    assert [one.sentence() for one in notes["01011102"]] == ["Below 300 inhabitants."]
    assert "Ausreißerproblematik" in notes["04020314"][0].sentence()


def test_2017_the_deviation_of_a_sample_misses_what_was_published(rows_2017, given_2017):
    spec = replace(spec_of(given_2017.rates), standardisation=Standardisation.SAMPLE_SD)
    index = compute_index(spec, given_2017).status.index.numbers
    published = [(index[at], row[8]) for at, row in enumerate(rows_2017) if row[9] is not None]
    missed = max(abs(one - other) for one, other in published)
    assert missed == pytest.approx(4e-3, abs=1e-4)


def test_2019_every_class_and_group(real_data):
    """The three z-values and their sum stand one column to the left of where their names say."""
    import pandas as pd

    path = next((real_data / "berlin").glob("*2019-00-planning-areas.csv"))
    table = pd.read_csv(path, dtype={"id": str})
    numbers, changes = table.iloc[:, 9:12].to_numpy(), table.iloc[:, 12:15].to_numpy()
    given = input_of(
        tuple(table["id"]), ("s1", "s3", "s4"), numbers, changes,
        inhabitants=Values.of(table["inhabitants"].to_numpy()),
    )  # fmt: skip
    result = compute_index(spec_of(given.rates), given)
    for at, name in enumerate(given.rates):
        assert np.abs(result.status.scores[name].numbers - table.iloc[:, 15 + at]).max() < 1e-5
    assert np.abs(result.status.sums.numbers - table.iloc[:, 18]).max() < 2e-5
    assert [one.title for one in result.status.classes] == table["status_index_class"].tolist()
    assert [one.title for one in result.dynamics.classes] == table["dynamic_index_class"].tolist()
    assert list(result.groups) == table["status_dynamic_index"].tolist()
    assert len(result.groups) == 436
