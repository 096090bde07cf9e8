"""What a person has to answer: nothing for a clean report, one question for each open thing."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, Look, look_at
from sozialmonitoring_plugin.core.deliveries.reports.console import spoken, tell
from sozialmonitoring_plugin.core.deliveries.reports.questions import Ask, Question, questions
from sozialmonitoring_plugin.core.deliveries.reports.report import (
    DeliveryReport,
    DuplicateKey,
    NamedColumn,
    RowCounts,
    UnmatchedRow,
    UnreadCell,
)
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.remarks import Remark
from sozialmonitoring_plugin.core.wording import Wording

from ..read_back import A, B, C, D

CLEAN = DeliveryReport("a.xlsx", "Tabelle1", "Quartier", RowCounts(), source="Amt")
DAY = date(2024, 12, 31)
OPEN_THINGS: list[tuple[dict[str, Any], Ask, str, bool]] = [
    ({"source": ""}, Ask.SOURCE, "", False),
    ({"rivals": ("alt", "neu")}, Ask.PROFILE, "alt", True),
    ({"rivals": ("alt",)}, Ask.PROFILE, "alt", True),
    ({"undated": (NamedColumn("C", "n"), NamedColumn("D", "m"))}, Ask.DATE, "C", True),
    ({"undecided": (UnreadCell("C5", "1.234"), UnreadCell("D6", "2.345"))}, Ask.NUMBERS, "C", True),
    ({"unread": (UnreadCell("C5", "k.A."), UnreadCell("D9", "k.A."))}, Ask.SIGN, "k.A.", True),
    ({"negative": (UnreadCell("C5", "-12"), UnreadCell("C9", "-1"))}, Ask.NEGATIVE, "C", True),
    ({"kinds_open": (NamedColumn("E", "Anteil %"),)}, Ask.KIND, "E", True),
    ({"kinds_doubted": (NamedColumn("E", "Quote"),)}, Ask.DOUBTED_KIND, "E", False),
    ({"duplicates": (DuplicateKey("1", "n", DAY, ("C5", "C9")),)}, Ask.DUPLICATE, "1", True),
    ({"unmatched": (UnmatchedRow(9, "99", "Alt", "unknown_key"),)}, Ask.AREA, "99", False),
    ({"unmatched": (UnmatchedRow(9, "", "Mitte", "ambiguous_name"),)}, Ask.AMBIGUOUS_AREA, "Mitte", False),
]  # fmt: skip


def test_a_clean_report_asks_nothing() -> None:
    assert questions(CLEAN) == ()


@pytest.mark.parametrize(("fault", "kind", "subject", "blocks"), OPEN_THINGS)
def test_each_open_thing_is_one_question(
    fault: dict[str, Any], kind: Ask, subject: str, blocks: bool
) -> None:
    (asked,) = questions(replace(CLEAN, **fault))
    assert (asked.kind, asked.subject, asked.blocks) == (kind, subject, blocks)


def test_a_question_says_where_to_look() -> None:
    (asked,) = questions(replace(CLEAN, unread=tuple(UnreadCell(f"C{row}", "?") for row in range(1, 6))))
    assert asked.cells == ("C1", "C2", "C3", "C4", "C5")
    assert asked.sentence.sentence() == "What does “?” mean in C1, C2, C3 …?"


def test_a_number_is_shown_both_ways() -> None:
    (asked,) = questions(replace(CLEAN, undecided=(UnreadCell("C5", "1.234"),)))
    assert asked.sentence.sentence() == "Which number is “1.234” in C5: 1234 or 1.234?"


def test_what_blocks_comes_first() -> None:
    found = questions(
        replace(CLEAN, source="", unread=(UnreadCell("C5", "?"),), kinds_doubted=(NamedColumn("E", "Q"),))
    )
    assert [one.blocks for one in found] == [True, False, False]


def test_the_same_variable_at_several_dates_is_asked_once() -> None:
    columns = tuple(NamedColumn(letter, "Anteil in %") for letter in "CDE")
    assert [one.subject for one in questions(replace(CLEAN, kinds_open=columns))] == ["C"]


def test_questions_are_in_the_report_for_scripts() -> None:
    content = json.loads(json.dumps(replace(CLEAN, source="").to_dict()))
    assert content["questions"] == [
        {
            "kind": "source",
            "subject": "",
            "sentence": "Which office does the file come from?",
            "blocks": False,
            "cells": [],
        }
    ]


def test_every_question_has_its_german() -> None:
    for fault, *_ in OPEN_THINGS:
        (asked,) = questions(replace(CLEAN, **fault))
        assert spoken(asked.sentence, Wording.of("de")) != asked.sentence.sentence()


def test_a_list_with_several_rows_for_many_areas_is_one_question() -> None:
    twice = [DuplicateKey(str(key), "plaetze", DAY, (f"C{key}", f"C{key + 1}")) for key in range(10, 22, 2)]
    (of_a_list,) = questions(replace(CLEAN, duplicates=tuple(twice)))
    assert (of_a_list.kind, of_a_list.blocks) == (Ask.LIST, True)
    assert "6 areas have several rows, the first is 10 in C10 and C11." in of_a_list.sentence.sentence()
    assert spoken(of_a_list.sentence, Wording.of("de")) != of_a_list.sentence.sentence()

    row_by_row = questions(replace(CLEAN, duplicates=tuple(twice[:5])))
    assert [one.kind for one in row_by_row] == [Ask.DUPLICATE] * 5


def seen(path: Path, county: AreaTree, **request: Any) -> Look:
    return look_at(read_file(path), DeliveryRequest(path, **request), county)


def asked_of(look: Look) -> list[tuple[Ask, bool]]:
    return [(one.kind, one.blocks) for one in look.questions]


def test_a_file_that_is_refused_still_shows_table_values_and_questions(
    write_csv: Callable[..., Path], county: AreaTree
) -> None:
    path = write_csv("key;n", f"{A};1", f"{B};k.A.", f"{C};3", f"{D};4")
    look = seen(path, county, source="Amt", reference_date=DAY)
    assert look.refusal is not None
    assert (look.table is not None, look.rows is not None) == (True, True)
    assert look.delivery is not None
    assert len(look.delivery.observations) == 4
    assert asked_of(look) == [(Ask.SIGN, True)]


def test_a_file_without_a_date_asks_for_it(write_csv: Callable[..., Path], county: AreaTree) -> None:
    path = write_csv("key;n", f"{A};1", f"{B};2", name="zahlen.csv")
    look = seen(path, county, source="Amt")
    assert asked_of(look) == [(Ask.DATE, True)]
    assert str(look.refusal) == (
        "zahlen.csv does not say for which date column B “n” is. Give the reference date."
    )
    assert seen(path, county, source="Amt", reference_date=DAY).questions == ()


class Listener(Silence):
    def __init__(self) -> None:
        self.said: list[str] = []
        self.warned: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warned.append(warning)


def test_a_script_user_reads_doubts_and_questions(write_csv: Callable[..., Path], county: AreaTree) -> None:
    path = write_csv("key;n 31.12.2024", f"{A};1", f"{B};2", "5370099;3")
    report = seen(path, county).report
    assert report is not None
    listener = Listener()
    tell(report, listener, Wording.of("de"))
    assert "Spalte A nennt 2 von 4 Gebieten der Ebene Quartier." in listener.said
    assert "Von welcher Stelle kommt die Datei?" in listener.warned
    assert len(listener.warned) == len(report.doubts) + len(questions(report))


def test_a_question_is_plain_data() -> None:
    (asked,) = questions(replace(CLEAN, source=""))
    assert asked == Question(Ask.SOURCE, "", asked.sentence, blocks=False)


def test_the_printed_report_names_profile_changes_and_questions() -> None:
    report = replace(
        CLEAN,
        source="Jobcenter",
        profile="Arbeitslose",
        changes=(Remark.of("Column {column} “{name}” is new.", column="F", name="Teilzeit"),),
        unread=(UnreadCell("C5", "k.A."),),
    )
    text = html.unescape(re.sub(r"<[^>]+>", " ", report.to_html(Wording.of("de"))))
    assert re.search(r"Quelle\s+Jobcenter", text)
    assert re.search(r"Importprofil\s+Arbeitslose", text)
    assert "Spalte F „Teilzeit“ ist neu." in text
    assert "Was bedeutet „k.A.“ in C5?" in text
