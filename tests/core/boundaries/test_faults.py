"""Kinds, sizes and columns, without any map."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.columns import (
    agreeing_parents,
    guess_key,
    guess_name,
    guess_stated,
)
from sozialmonitoring_plugin.core.boundaries.faults import (
    BLOCKING,
    Fault,
    FaultKind,
    Size,
    Unit,
    counts,
    in_order,
    mean_width,
    rounded,
)
from sozialmonitoring_plugin.core.remarks import Remark
from sozialmonitoring_plugin.core.wording import Wording


def fault(kind: FaultKind, size: float = 1.0) -> Fault:
    return Fault(kind, ("A",), Remark.of("said"), Size(size, Unit.SQUARE_METRES))


@given(st.floats(0.01, 50.0), st.floats(50.0, 10_000.0))
def test_the_width_of_a_strip_is_its_width(width: float, length: float) -> None:
    assert mean_width(width * length, 2 * (width + length)) == pytest.approx(width, rel=1e-6)


def test_something_round_is_as_wide_as_the_square_of_its_ground() -> None:
    # A circle of radius 10 m: ground 314.16 m², outline 62.83 m.
    assert mean_width(314.159, 62.832) == pytest.approx(17.725, abs=1e-3)


def test_every_kind_is_counted_but_streets_only_where_they_were_looked_at() -> None:
    found = counts([fault(FaultKind.GAP), fault(FaultKind.GAP)])
    assert found == {
        "invalid": 0, "missing_key": 0, "duplicate_key": 0, "overlap": 0, "gap": 2, "sliver": 0,
        "outside_frame": 0, "nesting": 0, "multipart": 0, "address_mismatch": 0,
    }  # fmt: skip
    assert counts([fault(FaultKind.LINE_BESIDE_STREET)])["line_beside_street"] == 1


def test_what_hides_other_faults_comes_first_and_the_largest_before_the_small() -> None:
    small, large = fault(FaultKind.GAP, 1.0), fault(FaultKind.GAP, 9.0)
    assert in_order([small, fault(FaultKind.MULTIPART), large, fault(FaultKind.INVALID)]) == (
        fault(FaultKind.INVALID), large, small, fault(FaultKind.MULTIPART),
    )  # fmt: skip


def test_exclaves_addresses_and_streets_are_for_people_to_judge() -> None:
    judged = {FaultKind.MULTIPART, FaultKind.ADDRESS_MISMATCH, FaultKind.LINE_BESIDE_STREET}
    assert set(FaultKind) - BLOCKING == judged


def test_small_amounts_keep_their_decimals() -> None:
    assert [str(rounded(one)) for one in (1234.6, 12.34, 1.26, 0.0123)] == ["1235", "12", "1.3", "0.012"]


def test_every_kind_rule_and_unit_has_a_word_in_both_languages() -> None:
    from sozialmonitoring_plugin.core.boundaries.faults import Rule

    keys = [f"fault_{kind.value}" for kind in FaultKind] + [f"repair_{rule.value}" for rule in Rule]
    keys += [f"fault_unit_{unit.value}" for unit in Unit]
    for language in ("de", "en"):
        assert all(Wording.of(language).text(key) for key in keys)


def test_a_key_is_known_by_its_name_although_one_is_missing_and_one_doubled() -> None:
    columns = {
        "fid": ["1", "2", "3", "4", "5"],
        "quartier": ["11", "12", "12", "", "21"],
        "quartier_name": ["Nord", "Süd", "Süd", "Mitte", "West"],
        "gemeinde": ["1", "1", "1", "1", "2"],
    }
    assert guess_key(columns) == "quartier"
    assert guess_name(columns, "quartier") == "quartier_name"


def test_without_a_name_that_says_so_the_key_is_what_differs() -> None:
    assert guess_key({"wb": ["1", "2", "3"], "art": ["a", "a", "a"]}) == "wb"
    assert guess_key({"art": ["a", "a", "a"]}) == ""


def test_the_column_of_stated_areas_is_known_by_its_values() -> None:
    columns = {"strasse": ["Am Bach", "Weg"], "nr": ["1", "3"], "gebiet": ["11", "99"]}
    assert guess_stated(columns, {"11", "12"}) == "gebiet"
    assert guess_stated(columns, {"77"}) == ""


def test_the_beginning_of_a_key_states_the_parent_where_nearly_all_agree() -> None:
    keys = ["11", "12", "13", "21", "22", "14"]
    homes = {0: 0, 1: 0, 2: 0, 3: 1, 4: 1, 5: 1}  # 14 lies in the second frame
    stated, column = agreeing_parents({"key": keys}, keys, {"ags": ["1", "2"]}, homes)
    assert column == "ags"
    assert stated == ["1", "1", "1", "2", "2", "1"]


def test_a_column_that_agrees_with_nothing_states_nothing() -> None:
    keys = ["71", "72"]
    assert agreeing_parents({"key": keys}, keys, {"ags": ["1", "2"]}, {0: 0, 1: 1}) == (["", ""], "")


def test_the_kind_of_an_area_is_not_its_name() -> None:
    columns = {
        "AGS": ["05370004", "05370008", "05370012", "05370016"],
        "BEZ": ["Stadt", "Gemeinde", "Stadt", "Stadt"],
        "GEN": ["Erkelenz", "Gangelt", "Geilenkirchen", "Heinsberg"],
    }
    assert guess_name(columns, "AGS") == "GEN"
    del columns["GEN"]
    columns["BEZ"] = ["Stadt"] * 4
    assert guess_name(columns, "AGS") == ""
