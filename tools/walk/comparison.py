"""Step of the walk: an area is compared with what contains it, with its past and with similar ones."""

from __future__ import annotations

from collections.abc import Iterator

from .hands import Condition, choose, open_dialog, picture, seconds, settled

SHOWN_AREA = "059990040101"
SHOWN_ROW = 6
"""The share of unemployed."""


def compare_areas() -> Iterator[Condition]:
    dialog = open_dialog("compare_areas")
    yield settled(dialog)
    form = dialog.form
    choose(form.area_box, SHOWN_AREA)
    form.comparison_view.setCurrentIndex(form.comparison_view.model().index(SHOWN_ROW, 1))
    yield seconds(1)
    picture("compare_areas", dialog)
    form.tabs.setCurrentWidget(form.series_tab)
    yield seconds(1)
    picture("compare_series", dialog)
    form.tabs.setCurrentWidget(form.similar_tab)
    yield seconds(1)
    picture("compare_similar", dialog)
    dialog.reject()
