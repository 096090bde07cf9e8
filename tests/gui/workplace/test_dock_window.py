"""The dock has room beside the map, and every letter in it stands for one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget

from sozialmonitoring_plugin.gui.boundaries.dock.dock import BoundaryDock
from sozialmonitoring_plugin.gui.boundaries.surroundings import Surroundings
from sozialmonitoring_plugin.gui.boundaries.tools.toolbar import tool_actions
from sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession

from .conftest import PLACE, book, strip_to_12, tree

TRANSLATION = Path(__file__).parents[3] / "i18n" / "sozialmonitoring_de.qm"

NARROW = 400
"""Pixels; the letters of a computer without windows are wider than those on a screen."""


@pytest.fixture(params=["en", "de"])
def dock(request: pytest.FixtureRequest, qtbot, desk: Desk, session: DraftSession) -> Iterator[BoundaryDock]:
    translator = QTranslator()
    if request.param == "de":
        assert translator.load(str(TRANSLATION))
        QCoreApplication.installTranslator(translator)
    place = Workplace(desk, session, Surroundings(PLACE, tree(), book()))
    made = BoundaryDock(place, desk.canvas, desk.project)
    made.add_tools(tool_actions(place, desk.canvas, made))
    qtbot.addWidget(made)
    made.show()
    place.commit(strip_to_12(place), "give")
    yield made
    made.end()
    place.close()
    QCoreApplication.removeTranslator(translator)


def letters(part: QWidget) -> Counter[str]:
    texts = [one.text() for one in part.findChildren(QAbstractButton)]
    texts += [one.text() for one in part.findChildren(QLabel) if one.buddy() is not None]
    return Counter(found.upper() for text in texts for found in re.findall(r"&(\w)", text))


def test_the_dock_is_usable_beside_a_map(dock: BoundaryDock) -> None:
    assert dock.minimumSizeHint().width() <= NARROW


def test_a_letter_stands_for_one_thing_on_every_page(dock: BoundaryDock) -> None:
    pages = [dock.tabs.widget(place) for place in range(dock.tabs.count())]
    assert letters(dock.numbers)
    for page in pages:
        inside = letters(page)
        assert [letter for letter, count in inside.items() if count > 1] == []
    outside = letters(dock) - sum((letters(page) for page in pages), Counter())
    assert not outside, "what is always seen takes no letter from the pages"
    assert not any("&" in dock.tabs.tabText(place) for place in range(dock.tabs.count()))


def test_tools_are_rows_that_break_and_their_choices_follow_them(dock: BoundaryDock) -> None:
    rows = [dock.tool_layout.itemAt(place).widget() for place in range(dock.tool_layout.count())]
    assert len(rows) == 2
    assert rows[0].layout().heightForWidth(120) > rows[0].layout().heightForWidth(1000)
    box = rows[1].findChild(QWidget, "unit_kind_box")
    assert box.isHidden()
    next(
        one for one in rows[0].findChildren(QAbstractButton) if "paint" in one.defaultAction().objectName()
    ).click()
    assert not box.isHidden()
