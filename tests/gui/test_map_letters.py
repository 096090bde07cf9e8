"""Letters that lead to the inputs of the map dialog: one for each of those that are seen together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget

from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.indicator_map.method_titles import method_titles
from sozialmonitoring_plugin.gui.indicator_map.state import Page
from sozialmonitoring_plugin.gui.layer_classes.dialog import LayerClassesDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.paths import PLUGIN_ROOT
from sozialmonitoring_plugin.support.translation import translate


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The interface in a language; English is that of the source."""
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(str(PLUGIN_ROOT / "i18n" / f"sozialmonitoring_{request.param}.qm"))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def letters(dialog: QWidget) -> dict[str, list[str]]:
    """The texts of each letter, in lower case as the keyboard knows it."""
    shown = [one.text() for one in dialog.findChildren((QLabel, QAbstractButton)) if one.isVisible()]
    found: dict[str, list[str]] = {}
    for text in shown:
        for letter in re.findall(r"&(\w)", text.replace("&&", "")):
            found.setdefault(letter.lower(), []).append(text)
    return found


def doubled(dialog: QWidget) -> dict[str, list[str]]:
    return {letter: texts for letter, texts in letters(dialog).items() if len(texts) > 1}


def methods(dialog: QWidget) -> Iterator[str]:
    for method in method_titles():
        box = dialog.form.method_box
        box.setCurrentIndex(box.findData(method.value))
        yield method.value


def test_no_two_inputs_share_a_letter(
    language: str, filled: Monitoring, open_dialog: Callable[..., IndicatorMapDialog]
) -> None:
    dialog = open_dialog(IndicatorMapDialog)
    form = dialog.form
    kinds = [replace(dialog.state, kind=kind) for kind in MapKind]
    add, apply, save = "&Add to project", "&Apply to layer", "Sav&e the page…"
    page = replace(dialog.state, page_of=Page())
    for method in methods(dialog):
        classes = form.read().classes
        for state, action in (*product(kinds, (add, apply)), (page, save)):
            form.show_state(state.in_classes(classes))
            form.warning_frame.show()
            dialog.run_button.setText(translate("IndicatorMap", action))
            assert doubled(dialog) == {}, (action, method, state.kind)


def test_no_two_inputs_of_a_layer_share_a_letter(qtbot, language: str, desk: Desk) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=quote:double", "Wahlbezirke", "memory")
    dialog = LayerClassesDialog(desk, layer)
    qtbot.addWidget(dialog)
    dialog.show()
    for method in methods(dialog):
        assert doubled(dialog) == {}, method


def test_letters_belong_to_words(language: str, qtbot, filled: Monitoring, open_dialog: Callable) -> None:
    """A letter in brackets behind a text is the way of scripts without letters."""
    dialog = open_dialog(IndicatorMapDialog)
    texts = [one.text() for one in dialog.findChildren((QLabel, QAbstractButton))]
    assert [text for text in texts if re.search(r"\(&\w\)", text)] == []
