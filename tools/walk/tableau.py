"""Steps of the walk: indicators of the catalogue are ticked, one is adapted, the tableau is stored."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt

from .hands import COUNTY, Condition, click, open_dialog, picture, seconds, settled


def edit_tableau() -> Iterator[Condition]:
    dialog = open_dialog("tableau")
    dialog.read_file(COUNTY / "tableau.json")
    yield settled(dialog)
    dialog.message_bar.clearWidgets()
    tree = dialog.indicators.tree
    tree.item("anteil_27_64").setCheckState(0, Qt.CheckState.Checked)
    tree.select("jugendquotient")
    yield settled(dialog)
    yield seconds(1)
    picture("tableau", dialog)
    dialog.form.tabs.setCurrentIndex(1)
    yield seconds(1)
    picture("tableau_variables", dialog)
    dialog.draft.undo()
    click(dialog.run_button)
    yield settled(dialog)
    dialog.reject()
