"""A tableau is read, edited and stored; a colleague's work is never overwritten."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.editing import (
    adopted,
    changed_indicator,
    changed_variable,
    with_indicator,
    without_indicator,
)
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind, Tableau, TableauError, Variable
from sozialmonitoring_plugin.store.errors import ConflictError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import create_monitoring
from sozialmonitoring_plugin.workflows.edit_tableau import documents_naming, read_to_edit, store_edited
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.judge_tableau import judge_indicators
from sozialmonitoring_plugin.workflows.number_origin import NumberRequest, explain_number
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring

from .conftest import request, square, table

SHARE = Indicator("al", "Anteil", "alo / ew per 100")
EMPTY = Tableau((), ())


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    """Three quarters in two towns, people and unemployed of all, dogs of two."""
    areas = table(
        (square(0), "11", "Nord", "1"), (square(100), "12", "Süd", "1"), (square(200), "21", "Ost", "2")
    )
    made = create_monitoring(request(tmp_path / "m.gpkg", areas), Silence()).monitoring
    deliver(made, tmp_path, "amt.csv", "11;1000;50;7\n12;2000;200;\n21;500;600;3\n", "ew;alo;hunde")
    return made


def deliver(made: Monitoring, folder: Path, name: str, rows: str, header: str) -> None:
    file = folder / name
    file.write_text(f"Stand: 31.12.2024\nSchlüssel;{header}\n{rows}", encoding="utf-8")
    import_delivery(ImportRequest(made, file, source="Amt"), Silence())


def test_an_edited_tableau_is_what_is_read_next(monitoring: Monitoring) -> None:
    read = read_to_edit(monitoring)
    assert read.delivered == dict.fromkeys(("ew", "alo", "hunde"), date(2024, 12, 31))

    edited = with_indicator(read.tableau, SHARE)
    stored = store_edited(monitoring, read, edited)
    assert monitoring.tableau() == stored.tableau == edited
    assert stored.revision == read.revision + 1

    store_edited(monitoring, stored, without_indicator(edited, "al"))
    assert monitoring.tableau().indicators == ()


def test_the_order_of_indicators_is_stored(monitoring: Monitoring) -> None:
    read = read_to_edit(monitoring)
    b, a = Indicator("b", "B", "ew"), Indicator("a", "A", "alo")
    stored = store_edited(monitoring, read, replace(read.tableau, indicators=(b, a)))
    stored = store_edited(monitoring, stored, replace(read.tableau, indicators=(a, SHARE, b)))
    assert [one.id for one in monitoring.tableau().indicators] == ["a", "al", "b"]


def test_what_makes_no_sense_is_not_stored(monitoring: Monitoring) -> None:
    read = read_to_edit(monitoring)
    with pytest.raises(TableauError, match="al: the formula “alo /” cannot be read"):
        store_edited(monitoring, read, with_indicator(read.tableau, replace(SHARE, formula="alo /")))
    assert monitoring.revision == read.revision


def test_a_colleague_s_tableau_is_not_overwritten(monitoring: Monitoring) -> None:
    mine, theirs = read_to_edit(monitoring), read_to_edit(monitoring)
    store_edited(monitoring, theirs, with_indicator(theirs.tableau, Indicator("x", "X", "ew")))

    with pytest.raises(ConflictError, match=r"tableau was changed meanwhile .* Nothing of yours was written"):
        store_edited(monitoring, mine, with_indicator(mine.tableau, SHARE))
    assert [one.id for one in monitoring.tableau().indicators] == ["x"]


def test_a_delivery_that_came_meanwhile_is_no_obstacle(monitoring: Monitoring, tmp_path: Path) -> None:
    read = read_to_edit(monitoring)
    deliver(monitoring, tmp_path, "neu.csv", "11;1\n12;2\n21;3\n", "katzen")

    store_edited(monitoring, read, with_indicator(read.tableau, SHARE))
    assert "katzen" in monitoring.tableau().variable
    assert monitoring.tableau().indicators == (SHARE,)


def test_a_count_that_came_meanwhile_stays_a_count(monitoring: Monitoring, tmp_path: Path) -> None:
    read = read_to_edit(monitoring)
    deliver(monitoring, tmp_path, "neu.csv", "11;1\n12;2\n21;3\n", "katzen")
    edited = read.tableau.with_variables([Variable("katzen", "Katzen", Kind.GIVEN)])
    with pytest.raises(TableauError, match="katzen was delivered as “count” and cannot become “rate"):
        store_edited(monitoring, read, edited)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [({"kind": Kind.GIVEN}, "delivered as “count”"), ({"formula": "ew - hunde"}, "would count no longer")],
)
def test_what_was_delivered_stays_what_it_is(
    monitoring: Monitoring, changes: dict[str, object], sentence: str
) -> None:
    read = read_to_edit(monitoring)
    with pytest.raises(TableauError, match=sentence):
        store_edited(monitoring, read, changed_variable(read.tableau, "alo", **changes))


def test_what_was_only_planned_may_change_its_kind(monitoring: Monitoring) -> None:
    read = read_to_edit(monitoring)
    planned = store_edited(monitoring, read, read.tableau.with_variables([Variable("miete", "Miete")]))
    store_edited(monitoring, planned, changed_variable(planned.tableau, "miete", kind=Kind.GIVEN))
    assert monitoring.tableau().variable["miete"].kind is Kind.GIVEN


def test_documents_that_name_an_indicator_are_found(monitoring: Monitoring) -> None:
    for kind, text in (
        ("index", {"indicators": [{"id": "al"}]}),
        ("template", {"pages": {"al": 1}}),
        ("classification", {"indicator": "alo"}),
        ("profile", {"variables": ["al"]}),
    ):
        monitoring.change_documents(kind, monitoring.revision, {f"mein {kind}": json.dumps(text)})
    monitoring.change_documents("classification", monitoring.revision, {"al": "no json"})

    found = documents_naming(monitoring, ["al"])
    assert [(one.kind, one.name) for one in found] == [
        ("classification", "al"),
        ("index", "mein index"),
        ("template", "mein template"),
    ]


def test_an_indicator_that_is_not_stored_yet_is_judged(monitoring: Monitoring) -> None:
    dogs = Indicator("hunde", "Hunde", "hunde / ew per 100", part_of_whole=False)
    wrong, later = replace(SHARE, id="w", formula="alo /"), replace(SHARE, id="z", formula="zukunft")
    tableau = read_to_edit(monitoring).tableau.with_variables([Variable("zukunft", "Zukunft")])
    tableau = replace(tableau, indicators=(SHARE, dogs, wrong, later))

    found = judge_indicators(monitoring, tableau, EMPTY, ["al", "hunde", "w", "z"], Silence())

    (doubt,) = found["al"].doubts  # 600 unemployed of 500 people
    assert str(doubt) == "the share is below 0 or above the whole in 1 areas: Ost."
    assert found["hunde"].availability is not None
    assert (found["hunde"].availability.computable, found["hunde"].availability.gaps) == (2, ("Süd",))
    assert str(found["w"].error).startswith("w: the formula “alo /” cannot be read")
    assert found["z"].availability is not None
    assert [one.variable for one in found["z"].availability.lacking] == ["zukunft"]


def test_an_indicator_of_the_catalogue_is_judged_as_if_it_were_in_use(monitoring: Monitoring) -> None:
    catalogue = starter_tableau("de")
    found = judge_indicators(monitoring, EMPTY, catalogue, ["arbeitslosenanteil"], Silence())
    assert found["arbeitslosenanteil"].error is None
    assert found["arbeitslosenanteil"].availability is not None
    assert "alo_gesamt" in [one.variable for one in found["arbeitslosenanteil"].availability.lacking]


def test_a_number_is_published_and_explained_before_it_is_stored(monitoring: Monitoring) -> None:
    tableau = with_indicator(read_to_edit(monitoring).tableau, SHARE)

    published = publish_monitoring(PublishRequest(monitoring, tableau=tableau), Silence())
    county = published.column("al").values[0][0]
    explained = explain_number(NumberRequest(monitoring, "al", "total", "total", tableau=tableau))

    # 850 of 3500
    assert county.number == pytest.approx(100 * 850 / 3500)
    assert explained.value.number == county.number
    assert monitoring.tableau().indicators == ()


def test_every_indicator_of_the_starter_can_be_taken_by_itself() -> None:
    from sozialmonitoring_plugin.core.indicators.checks import checked, find_doubts

    catalogue = starter_tableau("de")
    for indicator in catalogue.indicators:
        by_itself = checked(adopted(EMPTY, catalogue, indicator.id))
        assert find_doubts(by_itself) == (), indicator.id
        again = changed_indicator(by_itself, indicator.id, indicator)
        assert again == by_itself
