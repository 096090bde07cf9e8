"""What a new draft is called, and from which version it starts."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QWidget

from ....store.monitoring import Monitoring
from ....support.translation import translate
from ....workflows.boundaries.drafts import BranchRequest
from ....workflows.boundaries.version_areas import municipal_level
from ...choices import chosen, fill
from ...forms import load_form
from ...language import interface_wording


class NewDraftDialog(QDialog):
    """Loaded from boundary_new_draft.ui."""

    title_edit: QLineEdit
    version_box: QComboBox
    frame_box: QComboBox
    button_box: QDialogButtonBox

    def __init__(self, monitoring: Monitoring, taken: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        load_form("boundary_new_draft", self)
        self._monitoring = monitoring
        self._versions = {str(one.id): one for one in monitoring.versions()}
        words = interface_wording()
        since = translate("Boundaries", "{title} (valid from {day})")
        fill(
            self.version_box,
            [
                (number, since.format(title=one.title, day=words.date(one.valid_from)))
                for number, one in reversed(self._versions.items())
            ],
            "",
        )
        tree = monitoring.tree(monitoring.versions()[-1])
        uppers = [(entry.level.id, entry.level.title) for entry in tree.levels[:-1] if len(entry) > 1]
        outermost = ("", translate("Boundaries", "Only the outline of all areas together"))
        fill(self.frame_box, [*uppers, outermost], municipal_level(tree))
        self.title_edit.setText(free_title(taken))
        self.title_edit.selectAll()
        self.title_edit.textChanged.connect(self._enable)
        self._enable()

    def request(self) -> BranchRequest:
        """What was filled in."""
        version = self._versions[chosen(self.version_box)]
        return BranchRequest(self._monitoring, self.title_edit.text(), version, chosen(self.frame_box))

    def _enable(self, *_: object) -> None:
        ok = self.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.title_edit.text().strip()))


def free_title(taken: Collection[str]) -> str:
    """Scenario A, or the next letter that no draft has."""
    title = translate("Boundaries", "Scenario {letter}")
    letters = (title.format(letter=chr(number)) for number in range(ord("A"), ord("Z") + 1))
    return next((one for one in letters if one not in taken), title.format(letter="").strip())
