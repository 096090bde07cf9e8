"""Specifications from a preset, the monitoring, a file, or a line of JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.index.errors import IndexSpecError
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Polarity, Tableau
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.store.documents import INDEX
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.index_specs import (
    keep_spec,
    list_specs,
    load_spec,
    remove_spec,
    share_spec,
)

BERLIN = preset("berlin_mss", Wording.of("de"))
OWN = replace(BERLIN, indicators=(IndexIndicator("al"), IndexIndicator("wahl", Polarity.GOOD, 0.5, "wahl_d")))


@pytest.fixture
def with_tableau(monitoring: Monitoring) -> Monitoring:
    indicators = (
        Indicator("al", "Arbeitslose", "al_n", polarity=Polarity.BURDEN),
        Indicator("wahl", "Wahlbeteiligung", "wahl_n", polarity=Polarity.GOOD),
        Indicator("alter", "Alter", "alter_n"),
    )
    monitoring.store_tableau(Tableau((), indicators), monitoring.revision)
    return monitoring


def test_a_specification_is_kept_found_again_and_taken_out(monitoring: Monitoring) -> None:
    keep_spec(monitoring, " Bericht 2025 ", OWN)
    (kept,) = list_specs(monitoring)
    assert (kept.name, kept.spec) == ("Bericht 2025", OWN)
    assert load_spec(monitoring, "Bericht 2025") == OWN
    with pytest.raises(UserError, match="already"):
        keep_spec(monitoring, "Bericht 2025", BERLIN)
    keep_spec(monitoring, "Bericht 2025", BERLIN, replace=True)
    assert load_spec(monitoring, "Bericht 2025") == BERLIN
    remove_spec(monitoring, "Bericht 2025")
    assert list_specs(monitoring) == ()
    with pytest.raises(UserError, match="no index specification Bericht 2025"):
        remove_spec(monitoring, "Bericht 2025")


@pytest.mark.parametrize("name", ["", "  ", "{a}", "own.JSON", "berlin_mss"])
def test_a_name_that_spec_would_take_for_something_else_is_refused(monitoring: Monitoring, name: str) -> None:
    with pytest.raises(UserError, match="cannot be called"):
        keep_spec(monitoring, name, OWN)


def test_a_damaged_specification_is_listed_with_its_problem(monitoring: Monitoring) -> None:
    monitoring.change_documents(INDEX, monitoring.revision, {"kaputt": '{"title": 1}'})
    (found,) = list_specs(monitoring)
    assert found.spec is None
    assert "kaputt" in str(found.problem)


def test_a_shared_file_is_the_specification_itself(monitoring: Monitoring, tmp_path: Path) -> None:
    share_spec(OWN, tmp_path / "own.json")
    assert load_spec(monitoring, str(tmp_path / "own.json")) == OWN


def test_a_preset_takes_indicators_with_the_polarity_of_the_tableau(with_tableau: Monitoring) -> None:
    found = load_spec(with_tableau, "rank_sum", ["al", "wahl", "alter"])
    assert found.standardisation is Standardisation.RANK
    assert [(one.id, one.polarity.value) for one in found.indicators] == [
        ("al", "burden"), ("wahl", "good"), ("alter", "burden"),
    ]  # fmt: skip


def test_json_may_leave_out_what_is_berlins(with_tableau: Monitoring) -> None:
    found = load_spec(with_tableau, '{"indicators": [{"id": "wahl"}, {"id": "al", "polarity": "good"}]}')
    assert found.status == BERLIN.status
    assert found.dynamics is None
    assert [one.polarity for one in found.indicators] == [Polarity.GOOD, Polarity.GOOD]


def test_of_the_dynamics_of_a_preset_one_thing_can_be_changed(with_tableau: Monitoring) -> None:
    spec = load_spec(with_tableau, '{"preset": "berlin_mss", "indicators": ["al"], "dynamics": {"years": 7}}')
    assert spec.dynamics is not None
    assert BERLIN.dynamics is not None
    assert spec.dynamics == replace(BERLIN.dynamics, years=7)


def test_polarity_and_weights_may_stand_beside_the_indicators(with_tableau: Monitoring) -> None:
    text = '{"indicators": ["al", "ki"], "polarity": {"al": "good"}, "weights": {"al": 2, "ki": 0.5}}'
    first, second = load_spec(with_tableau, text).indicators
    assert (first.id, first.polarity, first.weight) == ("al", Polarity.GOOD, 2.0)
    assert (second.id, second.weight) == ("ki", 0.5)


def test_json_may_begin_with_another_preset_and_change_it(with_tableau: Monitoring) -> None:
    text = json.dumps(
        {"preset": "hamburg_rise", "minimum_population": 500, "indicators": ["al"], "title": "Neu"}
    )
    found = load_spec(with_tableau, text)
    assert found.dynamics is not None
    assert (found.title, found.dynamics.years, found.minimum_population) == ("Neu", 3, 500)
    status_only = load_spec(
        with_tableau, '{"preset": "hamburg_rise", "dynamics": null, "indicators": ["al"]}'
    )
    assert status_only.dynamics is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nirgends", "no index specification nirgends"),
        ("{", "not JSON"),
        ('{"indikatoren": []}', "indikatoren"),
        ('{"preset": "wien"}', "no preset called wien"),
        ('{"indicators": [{"id": "al", "wieght": 2}]}', "wieght"),
        ('{"indicators": [3]}', "expected an object"),
    ],
)
def test_what_is_not_understood_is_one_sentence(with_tableau: Monitoring, text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        load_spec(with_tableau, text)


def test_a_file_with_a_list_is_no_specification(monitoring: Monitoring, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    with pytest.raises(IndexSpecError, match="expected an object"):
        load_spec(monitoring, str(tmp_path / "list.json"))
