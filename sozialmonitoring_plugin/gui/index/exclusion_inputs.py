"""Choosing an area and a reason, by which it is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt

from ...core.areas import AreaTree, LevelAreas
from ...core.errors import UserError
from ..choices import chosen

if TYPE_CHECKING:
    from .dialog import IndexDialog


class ExclusionInputs(QObject):
    """Offers the areas of the chosen level, and keeps the table of those that are excluded."""

    def __init__(self, dialog: IndexDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
        self._form.date_box.currentIndexChanged.connect(self.offer)
        self._form.level_box.currentIndexChanged.connect(self.offer)
        self._form.exclude_button.clicked.connect(self._exclude)
        self._form.reason_edit.returnPressed.connect(self._exclude)
        self._form.include_button.clicked.connect(self._form.exclusions.remove)

    @property
    def names(self) -> dict[str, str]:
        """Names of all areas by key; where levels share a key, that of the chosen level."""
        tree = self._tree()
        if tree is None:
            return {}
        everywhere = {key: name for areas in tree.levels for key, name in _names(areas).items()}
        return {**everywhere, **_names(self._chosen(tree))}

    def offer(self, *_: object) -> None:
        """Offer the areas of the chosen level anew, and name those that are excluded."""
        box, tree = self._form.area_box, self._tree()
        box.clear()
        for key, name in (_names(self._chosen(tree)) if tree else {}).items():
            box.addItem(f"{name} ({key})", key)
        box.setCurrentIndex(-1)
        box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self._form.exclusions.rename(self.names)

    def _tree(self) -> AreaTree | None:
        opened = self._dialog.choice.opened
        if opened is None:
            return None
        return opened.tree(opened.version_shown(self._form.reference_date))

    def _chosen(self, tree: AreaTree) -> LevelAreas:
        level = chosen(self._form.level_box)
        return tree.level(level) if level else tree.lowest

    def _exclude(self) -> None:
        self._dialog.message_bar.clearWidgets()
        self._dialog.guarded(self._exclude_chosen)

    def _exclude_chosen(self) -> None:
        box, text = self._form.area_box, self._form.area_box.currentText().strip()
        place = box.findText(text, Qt.MatchFlag.MatchFixedString)
        if place < 0:
            raise UserError("There is no area {name}.", hint="Choose one of the list.", name=text or "–")
        self._form.exclusions.add(str(box.itemData(place)), self._form.reason_edit.text().strip())
        box.setCurrentIndex(-1)
        self._form.reason_edit.clear()


def _names(areas: LevelAreas) -> dict[str, str]:
    return dict(zip(areas.keys, areas.names, strict=True))
