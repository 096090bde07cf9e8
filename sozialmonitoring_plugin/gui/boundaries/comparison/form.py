"""The widgets of the dialog."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from ....core.boundaries.comparing.comparison import Municipality
from ....support.translation import translate
from ....workflows.boundaries.states import StateName
from ...choices import chosen, fill
from ...forms import load_form
from ...language import interface_wording
from ...tables import make_compact


class VersionsForm(QWidget):
    """Loaded from version_comparison.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    old_box: QComboBox
    new_box: QComboBox
    tolerance_box: QDoubleSpinBox
    outside_box: QCheckBox
    table_box: QComboBox
    municipality_box: QComboBox
    view: QTableView
    facts_label: QLabel
    map_button: QPushButton
    report_button: QPushButton
    copy_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("version_comparison", self)
        make_compact(self.view)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    @property
    def states(self) -> tuple[str, str]:
        """What stands for the two states, "" while there is none."""
        return chosen(self.old_box), chosen(self.new_box)

    def offer_states(self, names: Iterable[StateName], wanted: tuple[str, str]) -> None:
        """Offer versions and drafts; without a wish the latest version and the one before it."""
        found = list(names)
        entries = [(one.text, _title(one)) for one in found]
        versions = [one.text for one in found if one.day]
        latest = wanted[1] or (versions[-1] if versions else "")
        base = next((one.base for one in found if one.text == latest and one.base), "")
        before = wanted[0] or base or (versions[-2] if len(versions) > 1 else "")
        fill(self.old_box, entries, before)
        fill(self.new_box, entries, latest)

    def offer_municipalities(self, found: Iterable[Municipality]) -> None:
        """Offer those in which something changed."""
        every = translate("VersionComparison", "all")
        fill(
            self.municipality_box,
            [("", every), *((one.key, one.name) for one in found)],
            chosen(self.municipality_box),
        )


def _title(one: StateName) -> str:
    if not one.day:
        return translate("VersionComparison", "Draft: {title}").format(title=one.title)
    words = interface_wording()
    day = words.date(one.valid_from)
    if one.title in (day, one.day):
        return day
    return translate("VersionComparison", "{title} (valid from {date})").format(title=one.title, date=day)
