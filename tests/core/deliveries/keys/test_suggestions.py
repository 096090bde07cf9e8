"""What an unmatched row may mean: honest scores, best first, and nothing where nothing is alike."""

from __future__ import annotations

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.deliveries.keys.suggestions import (
    Asked,
    key_score,
    name_score,
    suggest,
)

from .trees import flat

INDEX = flat(
    {
        "05370012": "Geilenkirchen", "05370016": "Heinsberg", "05370020": "Hückelhoven",
        "05370028": "Übach-Palenberg", "05370032": "Waldfeucht",
        "05370036": "Wassenberg", "05370040": "Wegberg",
    },
    "Gemeinde",
)  # fmt: skip


def names(asked, taken=()):
    found = suggest(INDEX, [asked], taken)[asked]
    return [INDEX.level.names[one.position] for one in found]


def test_a_typo_finds_its_name_first():
    assert names(Asked("", "Geilenkrichen"))[0] == "Geilenkirchen"
    assert names(Asked("", "Palenberg Übach"))[0] == "Übach-Palenberg"
    assert names(Asked("Hueckelhofen", ""))[0] == "Hückelhoven"
    assert names(Asked("", "Stadt Wassenberg am See"))[0] == "Wassenberg"


def test_a_wrong_digit_finds_its_key():
    assert names(Asked("05370013", "")) == ["Geilenkirchen", "Heinsberg"]
    assert names(Asked("5370106", ""))[0] == "Heinsberg"
    assert names(Asked("05370013 Ort", ""))[0] == "Geilenkirchen"


def test_nothing_is_suggested_where_nothing_is_alike():
    assert names(Asked("", "Mönchengladbach")) == []
    assert names(Asked("", "ohne Angabe")) == []
    assert names(Asked("99", "")) == names(Asked("", "")) == []


def test_an_area_that_has_its_row_already_is_ranked_lower():
    free = suggest(INDEX, [Asked("", "Wasenberg")])[Asked("", "Wasenberg")]
    taken = suggest(INDEX, [Asked("", "Wasenberg")], {free[0].position})[Asked("", "Wasenberg")]
    again = next(one for one in taken if one.position == free[0].position)
    assert again.score == round(free[0].score * 0.7, 2)


def test_the_scores_are_those_one_computes_by_hand():
    assert name_score("Heinsberg", "HEINSBERG") == 1.0
    assert name_score("Abcd", "Abce") == 2 * 3 / 8
    assert name_score("Nord Alt", "Alt Nord") == 0.9, "the same words in another order"
    assert key_score("05370013", "05370012") == key_score("05370021", "05370012") == 7 / 8
    assert key_score("5370012", "05370012") == 7 / 8
    assert key_score("05370230", "05370012") == 5 / 8


def test_areas_that_share_the_name_are_all_shown():
    index = flat({"01": "Am Markt", "02": "Am Markt", "03": "Nord"})
    found = suggest(index, [Asked("", "Am Markt", (0, 1))])[Asked("", "Am Markt", (0, 1))]
    assert [(one.position, one.score) for one in found] == [(0, 1.0), (1, 1.0)]


def test_at_most_five_best_first():
    index = flat({f"{number:03}": f"Siedlung {number}" for number in range(100)})
    found = suggest(index, [Asked("", "Siedlung 1000")])[Asked("", "Siedlung 1000")]
    scores = [one.score for one in found]
    assert len(found) == 5
    assert scores == sorted(scores, reverse=True)


@given(st.text(max_size=20), st.text(max_size=20))
def test_scores_lie_between_0_and_1(one, other):
    assert 0 <= name_score(one, other) <= 1
    assert 0 <= key_score(one, other) <= 1
    assert key_score(one, one) in (0.0, 1.0)
