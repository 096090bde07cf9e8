"""Whatever holds the numbers, the classes are the same, and what is no number is never zero."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsClassificationJenks,
    QgsClassificationMethod,
    QgsClassificationQuantile,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.workflows.classify_table import ClassifyRequest, classify_table
from sozialmonitoring_plugin.workflows.field_values import read_values
from tests.workflows.tables_of_qgis import PLACES, Row, Tables

NUMBERS = (10.0, 11.0, 12.0, 20.0, 21.0, 22.0, 30.0, 31.0, 32.0)
WITH_GAPS: list[Row] = [(number,) for number in NUMBERS] + [(None,)] * 9
"""Three groups anyone sees, and as many areas without a number."""

Make = Callable[..., QgsVectorLayer]


@pytest.fixture
def make(tmp_path: Path, request: pytest.FixtureRequest) -> Make:
    """`make("PostGIS", rows)`; the server starts with the first test that needs it."""
    return Tables(tmp_path, lambda: request.getfixturevalue("postgis")).make


def classified(layer: QgsVectorLayer, method: Method, classes: int = 3, **wishes: Any) -> dict[str, Any]:
    return classify_table(ClassifyRequest(layer, "value", Scheme(method, classes), **wishes))


@pytest.mark.parametrize("place", PLACES)
def test_null_is_missing_and_the_groups_are_found_by_natural_breaks(make: Make, place: str) -> None:
    # The values may be cut anywhere between 12 and 20, 22 and 30; the roundest number there is taken.
    found = classified(make(place, WITH_GAPS), Method.NATURAL_BREAKS)
    assert found["breaks"] == [10.0, 20.0, 30.0, 32.0]
    assert found["labels"] == ["10,0 bis unter 20,0", "20,0 bis unter 30,0", "30,0 bis 32,0"]
    assert found["counts"] == [3, 3, 3]
    assert found["not_classified"] == {"missing": 9}
    # 3 · 2 within each class of three, 600 between: 1 − 6 / 606.
    assert found["goodness_of_variance_fit"] == pytest.approx(1 - 6 / 606)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("method", [Method.QUANTILES, Method.EQUAL_INTERVALS, Method.STANDARD_DEVIATION])
def test_areas_without_a_number_change_nothing(make: Make, place: str, method: Method) -> None:
    with_gaps = classified(make(place, WITH_GAPS), method)
    without = classified(make(place, WITH_GAPS[: len(NUMBERS)]), method)
    assert with_gaps.pop("not_classified") == {"missing": 9}
    assert without.pop("not_classified") == {}
    assert with_gaps == without


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("method", [QgsClassificationJenks, QgsClassificationQuantile])
def test_beside_it_qgis_takes_null_for_zero(
    make: Make, place: str, method: type[QgsClassificationMethod]
) -> None:
    """Why this algorithm reads each cell: qgis/QGIS#53593. When this fails, QGIS has learned it."""
    classes, _ = method().classesV2(make(place, WITH_GAPS), "value", 3)
    assert classes[0].lowerBound() == 0.0, "no value is below 10"
    assert method().classes(list(NUMBERS), 3)[0].lowerBound() == 10.0


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("integer", [3, -7, 0, 40]),
        ("int8", [2**53, -(2**53), 0, 4_000_000_000]),
        ("double", [0.1, -0.29, 0.0005, 1e15]),
    ],
)
@pytest.mark.parametrize("place", [place for place in PLACES if place != "text file"])
def test_numbers_of_every_type_arrive_as_they_are(
    make: Make, place: str, kind: str, numbers: Sequence[float]
) -> None:
    layer = make(place, [(number,) for number in [*numbers, None]], kind)
    values = read_values(layer, "value").values
    assert values.numbers[:-1].tolist() == [float(number) for number in numbers]
    assert values.reasons.tolist() == [0, 0, 0, 0, Reason.MISSING]


@pytest.mark.parametrize("kind", ["numeric", "numeric(12,2)", "real", "smallint"])
def test_postgres_types_that_files_do_not_have(make: Make, kind: str) -> None:
    layer = make("PostGIS", [(3,), (None,), (-7,)], kind)
    assert read_values(layer, "value").values.numbers.tolist() == pytest.approx(
        [3, math.nan, -7], nan_ok=True
    )


def test_a_tenth_in_single_precision_is_a_tenth(make: Make) -> None:
    assert read_values(make("PostGIS", [(0.1,)], "real"), "value").values.numbers.tolist() == [0.1]


@pytest.mark.parametrize("place", ["memory", "PostGIS"])
def test_not_a_number_is_missing(make: Make, place: str) -> None:
    found = classified(make(place, [(1.0,), (math.nan,), (2.0,)]), Method.EQUAL_INTERVALS, 1)
    assert (found["breaks"], found["counts"], found["not_classified"]) == ([1.0, 2.0], [2], {"missing": 1})


def test_an_infinite_number_is_refused_with_its_place(make: Make) -> None:
    with pytest.raises(UserError, match="Field value, feature 2: the number is infinite"):
        classified(make("memory", [(1.0,), (math.inf,)]), Method.QUANTILES)


@pytest.mark.parametrize("place", PLACES)
def test_texts_with_a_decimal_comma_are_numbers(make: Make, place: str) -> None:
    rows = [(text,) for text in ("8,5", " 1.234,5 ", "-3", "−0,25", "", None, "12")]
    numbers = read_values(make(place, rows, "string"), "value").values.numbers
    nothing = math.nan
    expected = [8.5, 1234.5, -3, -0.25, nothing, nothing, 12]
    assert numbers.tolist() == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("place", ["memory", "PostGIS", "GeoPackage table"])
def test_a_text_that_may_be_two_numbers_is_decided_by_its_column_or_refused(make: Make, place: str) -> None:
    by_comma = read_values(make(place, [("1.234",), ("8,5",)], "string"), "value").values
    by_point = read_values(make(place, [("1.234",), ("8.5",)], "string"), "value").values
    assert (by_comma.numbers.tolist(), by_point.numbers.tolist()) == ([1234, 8.5], [1.234, 8.5])
    with pytest.raises(UserError, match=r"feature \d: “1\.234” may be two numbers"):
        read_values(make(place, [("7",), ("1.234",)], "string"), "value")


@pytest.mark.parametrize("text", ["unbekannt", "–", "-", ".", "1,2,3", "0x10", "1e400", "NULL", "nan", "١٢"])
def test_a_text_that_is_no_number_is_refused_with_its_place(make: Make, text: str) -> None:
    # A dash is exactly zero to most offices and a secret to Hamburg: nobody here can know.
    with pytest.raises(UserError, match=r"Field value, feature 2: “.+” is not a number"):
        read_values(make("memory", [("1",), (text,)], "string"), "value")


def test_signs_that_mean_one_thing_only_are_reasons(make: Make) -> None:
    rows = [(text,) for text in ("8,5", "/", "x", "…", "*", "< 5", "unter 3")]
    values = read_values(make("memory", rows, "string"), "value").values
    assert [Reason(int(code)).token for code in values.reasons] == [
        "", "unreliable", "not_applicable", "later", "hidden", "hidden", "hidden",
    ]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_field_of_reasons_says_why_there_is_no_number(make: Make, place: str) -> None:
    rows = [(1.5, None), (None, "hidden"), (None, "not_rated"), (None, "schlecht geschlafen"), (2.5, "")]
    found = classified(make(place, rows, fields=["reason"]), Method.EQUAL_INTERVALS, 1)
    assert found["not_classified"] == {"hidden": 1, "not_rated": 1, "missing": 1}
    assert found["counts"] == [2]


def test_a_number_counts_though_a_reason_stands_beside_it(make: Make) -> None:
    """A table may have one field of reasons and several of numbers."""
    values = read_values(
        make("memory", [(None, "hidden"), (2.0, "hidden")], fields=["reason"]), "value"
    ).values
    assert values.reasons.tolist() == [Reason.HIDDEN, Reason.NONE]


def test_a_remark_tells_of_percent_beside_plain_numbers(make: Make) -> None:
    found = read_values(make("memory", [("8,5 %",), ("0,085",)], "string"), "value")
    assert [remark.sentence() for remark in found.remarks] == [
        "value, 2: 0,085 stands in one column with numbers of another unit, per cent or none."
    ]


def test_an_unknown_field_is_named_beside_the_known_ones(make: Make) -> None:
    with pytest.raises(UserError, match=r"There is no field anteil\. The fields are: value, reason\."):
        read_values(make("memory", [(1.0, None)], fields=["reason"]), "anteil")


def test_rows_that_a_database_gives_in_another_order_give_the_same_classes(make: Make) -> None:
    numbers = np.random.default_rng(7).lognormal(2, 0.8, 542).round(3).tolist()
    rows = [(number,) for number in numbers] + [(None,)] * 11
    first = classified(make("PostGIS", rows), Method.NATURAL_BREAKS, 7)
    assert first == classified(make("PostGIS", rows[::-1]), Method.NATURAL_BREAKS, 7)
    assert first == classified(make("GeoPackage", rows), Method.NATURAL_BREAKS, 7)


def test_the_file_is_what_was_told(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "classes.json"
    found = classified(make("memory", WITH_GAPS), Method.QUANTILES, output=path)
    assert json.loads(path.read_text("utf-8")) == found


@pytest.mark.parametrize(
    ("numbers", "breaks", "counts", "remarks"),
    [
        ([None] * 3, [], [], ["Kein Gebiet hat eine Zahl: Es gibt nichts zu klassifizieren."]),
        ([7.0], [7, 7], [1], None),
        ([0.0] * 4, [0, 0], [4], None),
        ([3.0] * 4, [3, 3], [4], None),
        ([1.0, 1.0, 2.0, None], [1, 2, 2], [2, 1], None),
    ],
)
def test_few_values_make_few_honest_classes(
    make: Make, numbers: list[float | None], breaks: list[float], counts: list[int], remarks: list[str] | None
) -> None:
    found = classified(make("memory", [(number,) for number in numbers]), Method.NATURAL_BREAKS, 5)
    assert (found["breaks"], found["counts"]) == (breaks, counts)
    assert found["remarks"], "it is said"
    assert remarks is None or found["remarks"] == remarks
