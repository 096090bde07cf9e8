"""The charts of a booklet are made from what was published, and Qt draws them."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from sozialmonitoring_plugin.core.booklets.glance import glance_rows
from sozialmonitoring_plugin.core.booklets.ranking import ranking_of
from sozialmonitoring_plugin.core.booklets.scatter import scatter_of
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.range_chart import range_chart
from sozialmonitoring_plugin.core.charts.ranking_chart import ranking_chart
from sozialmonitoring_plugin.core.charts.scatter_chart import scatter_chart
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.core.wording import Wording
from tests.atlas.county import BERGSTADT, Quarter, Town, make_county

GERMAN, PAPER, ACCENT = Wording.of("de"), Paper(170, 120, "Open Sans", 2.65), "#1f5a7a"
# Two of 1,600 are 0.13 per cent; nobody may learn it.
SMALL = Town(
    "Kleinstadt",
    {
        "Ost": (Quarter("Winkel", 2, 1600), Quarter("Markt", 57)),
        "West": (Quarter("Tor", 83), Quarter("Bahnhof", 120)),
    },
)


def charts_of(table):
    share, count = table.column("al"), table.column("ew")
    town, winkel = Place.of(table.tree, 1, 1), Place.of(table.tree, 3, table.tree.lowest.position["0201001"])
    assert winkel.value(share).reason is Reason.HIDDEN
    yield range_chart(glance_rows(table, town, ["al", "ew"]), PAPER, GERMAN, ACCENT)
    yield range_chart(glance_rows(table, winkel, ["al", "ew"]), PAPER, GERMAN, ACCENT)
    yield ranking_chart(ranking_of(table, share, town, 3), PAPER, GERMAN, ACCENT)
    yield scatter_chart(scatter_of(table, share, count, 3, town), PAPER, GERMAN, ACCENT)


@pytest.fixture(scope="module")
def charts():
    return list(charts_of(make_county(BERGSTADT, SMALL, rules=Rules(minimum=3)).published))


def test_a_hidden_value_is_in_no_drawing_no_sentence_and_no_table(charts):
    for chart in charts:
        everything = " ".join([chart.svg, chart.told, *(cell for row in chart.table.rows for cell in row)])
        assert "0,13" not in everything
        assert "0,12" not in everything


def test_its_reason_is_told(charts):
    for chart in charts[1:]:
        assert "geheim zu halten" in chart.told


def test_qt_draws_every_chart(charts):
    for chart in charts:
        renderer = QSvgRenderer(QByteArray(chart.svg.encode()))
        assert renderer.isValid()
        assert (renderer.viewBoxF().width(), renderer.viewBoxF().height()) == (chart.width, chart.height)
        image = QImage(340, 240, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        inked = sum(image.pixel(x, y) != 0xFFFFFFFF for x in range(340) for y in range(240))
        assert inked > 1000
