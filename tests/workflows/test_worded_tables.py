"""Headings of tables for people."""

from __future__ import annotations

from datetime import date

import pandas as pd

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.workflows.worded_tables import worded


def headings(levels: list[Level], *columns: str) -> list[str]:
    tree = AreaTree.build(levels, [Area(level.id, "1", "A", "1") for level in levels], "Kreis")
    published = PublishedTable("", "", "de", date(2024, 12, 31), tree, Rules(), (), ())
    (frame,) = worded({"comparison": pd.DataFrame(columns=list(columns))}, published).values()
    return list(frame.columns)


def test_the_id_of_a_level_may_be_the_beginning_of_another() -> None:
    levels = [Level("sozial", "Bezirk"), Level("sozial_raum", "Sozialraum"), Level("raum", "Raum")]
    columns = ("sozial_value", "sozial_raum_value", "rank_in_sozial_raum", "rank_in_raum")
    assert headings(levels, *columns) == [
        "Bezirk: Wert",
        "Sozialraum: Wert",
        "Rang innerhalb (Sozialraum)",
        "Rang innerhalb (Raum)",
    ]


def test_a_level_may_be_called_like_a_column() -> None:
    levels = [Level("rank", "Rangebene"), Level("quarter", "Quartier")]
    assert headings(levels, "rank_value", "rank_in_quarter", "rank_in_rank") == [
        "Rangebene: Wert",
        "Rang innerhalb (Quartier)",
        "Rang innerhalb (Rangebene)",
    ]
