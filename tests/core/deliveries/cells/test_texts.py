"""Headers and names as offices write them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.deliveries.cells.texts import clean, fold, fold_name, join_header, slug

HEADERS = [
    (["Satz-art"], "Satzart"),
    (["Migrations-\nhintergrund"], "Migrationshintergrund"),
    (["Sozial-versicherungs-pflichtig\nBeschäftigte"], "Sozialversicherungspflichtig Beschäftigte"),
    (["Dynamik-\nIndex"], "Dynamik-Index"),
    (["Kinder- und Jugendliche"], "Kinder- und Jugendliche"),
    (["15- bis unter 65-Jährige"], "15- bis unter 65-Jährige"),
    (["Bevölkerung2)", "insgesamt"], "Bevölkerung insgesamt"),
    (["Fläche km2 1)"], "Fläche km2"),
    (["Fläche in m²"], "Fläche in m²"),
    (["Anteil (bis 12)"], "Anteil (bis 12)"),
    (["Betrag*"], "Betrag"),
    (["Arbeitslose", None, "Arbeitslose", "1998"], "Arbeitslose 1998"),
    (["Aus\u00adländer", ""], "Ausländer"),
    (["Zeile_x000D_\nzwei"], "Zeile zwei"),
    (["  viele \u00a0 Blanks "], "viele Blanks"),
    ([2012, 2013.0], "2012 2013"),
]


@pytest.mark.parametrize(("parts", "joined"), HEADERS)
def test_the_lines_of_a_header_become_one_name(parts, joined):
    assert join_header(parts) == joined


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Übach-Palenberg, Stadt", "Uebach Palenberg"),
        ("Hückelhoven", unicodedata.normalize("NFD", "Hückelhoven")),
        ("Straßfeld", "STRASSFELD"),
        ("St. Nikolai", "Sankt Nikolai"),
        ("Köln, krfr. Stadt", "Köln"),
        ("Neuss (Kernstadt)", "Neuss"),
        ("Geilenkirchen", "Stadt Geilenkirchen"),
    ],
)
def test_names_that_mean_the_same_place(one, other):
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Neustadt", "Neu"), ("Altstadt/Nord", "Altstadt/Süd"), ("Stadt", "Gemeinde")]
)
def test_names_that_do_not(one, other):
    assert fold_name(one) != fold_name(other)


def test_numbers_as_text_lose_a_needless_fraction_only():
    assert [clean(value) for value in (5370012, 5370012.0, 1.5, None, True)] == [
        "5370012",
        "5370012",
        "1.5",
        "",
        "True",
    ]


@given(st.text(max_size=80))
def test_a_slug_is_an_identifier(text):
    name = slug(text)
    assert name.isidentifier()
    assert name.isascii()
    assert name == slug(unicodedata.normalize("NFD", text))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert clean(clean(text)) == clean(text)
