"""The page with the indicators: tree, form of the selected one, and its numbers below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox

from ...core.deliveries.corrections.naming import free_id
from ...core.errors import UserError
from ...core.indicators.tableau import Indicator
from ...core.publication import PublishedTable
from ...store.records import Document
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.edit_tableau import documents_naming
from ...workflows.judge_tableau import in_use
from ...workflows.number_origin import NumberRequest
from ..indicator_map.opening import MapWindow, Subject
from ..number_origin.origins import Origins
from .indicator_tree import IndicatorTree
from .judging import Judging
from .number_preview import NumberPreview
from .preview_panel import PreviewPanel
from .texts import availability_text, listed, part_text
from .tree_rows import tree_rows

if TYPE_CHECKING:
    from .dialog import TableauDialog


class IndicatorsPage(QObject):
    """What is clicked and typed becomes an edit of the draft; the draft is what is shown."""

    def __init__(self, dialog: TableauDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form, self._draft = dialog, dialog.form, dialog.draft
        form = self._form
        self.tree = IndicatorTree(form.indicator_tree)
        self.judging = Judging(self._draft, dialog.choice, self)
        self.numbers = NumberPreview(self._draft, dialog.choice, self)
        self.panel = PreviewPanel(form.area_box, form.value_label, form.gap_label, form.origin_button)
        form.histogram_layout.addWidget(self.panel.histogram)
        self.origins, self.maps = Origins(dialog.desk), MapWindow(dialog.desk)
        form.map_button.clicked.connect(lambda: dialog.guarded(self.show_map))
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something shown is older than the draft."""
        return self.judging.preview.is_pending or self.numbers.preview.is_pending

    def begin(self) -> None:
        """Show another monitoring: where no indicator is selected, the first one."""
        if not self.tree.current and self._draft.known.indicators:
            self._show_rows()
            self.tree.select(self._draft.known.indicators[0].id)

    def end(self) -> None:
        """Nobody looks any more: nothing is computed, and the window of origins goes."""
        self.judging.preview.stop()
        self.numbers.preview.stop()
        self.origins.close()
        self.maps.close()

    def show_map(self) -> None:
        """Show the current indicator on a map, as it is stored."""
        name, monitoring = self.tree.current, self._dialog.choice.monitoring
        stored = {one.id: one for one in monitoring.tableau().indicators}
        edited = {one.id: one for one in self._draft.tableau.indicators}
        if not name:
            raise UserError("Select an indicator first.")
        if stored.get(name) != edited.get(name):
            raise UserError("A map shows indicators as they are saved.", hint="Save the tableau first.")
        self.maps.show(Subject(monitoring.path, name))

    def refresh(self) -> None:
        """Show the draft after an edit."""
        self.judging.refresh()
        self._show_rows()
        self._show_indicator()

    def add(self, title: str) -> None:
        """Add an indicator of one's own to the theme of the selected one."""
        known = [one.id for one in self._draft.known.indicators]
        current = self.tree.current
        theme = self._draft.indicator(current).theme if current else ""
        indicator = Indicator(free_id(title, known), title, "", theme=theme)
        self._draft.put(indicator)
        self._form.search_edit.clear()
        self.tree.select(indicator.id)
        self._form.properties.formula.edit.setFocus()

    def _connect(self) -> None:
        form = self._form
        self.tree.chosen.connect(self._show_indicator)
        self.tree.ticked.connect(self._tick)
        form.search_edit.textChanged.connect(self._show_rows)
        form.filter_box.currentIndexChanged.connect(self._show_rows)
        form.new_button.clicked.connect(self._ask_title)
        form.properties.edited.connect(self._edit)
        self.judging.changed.connect(self._show_judgements)
        self.numbers.ready.connect(self._show_numbers)
        self.numbers.failed.connect(lambda error: self.panel.clear(sentence(error)))
        self.numbers.busy.connect(lambda: self.panel.clear(translate("Tableau", "Computing …")))
        self.panel.asked.connect(self._explain)

    def _show_rows(self, *_: object) -> None:
        rows = list(tree_rows(self._draft, self.judging))
        self.tree.show(rows, self._form.search_edit.text(), self._form.shown)
        used = sum(row.in_use for row in rows)
        text = translate("Tableau", "{used} of {count} indicators in use")
        self._form.use_label.setText(text.format(used=used, count=len(rows)))

    def _show_judgements(self) -> None:
        self._show_rows()
        self._show_doubts()

    def _show_indicator(self, *_: object) -> None:
        current, draft, properties = self.tree.current, self._draft, self._form.properties
        self._form.preview_group.setVisible(bool(current))
        properties.setVisible(bool(current))
        if not current:
            self.numbers.show_nothing()
            return
        whole = in_use(draft.tableau, draft.catalogue, current)
        properties.show_indicator(whole.indicator(current), whole, draft.known)
        properties.allow(draft.uses(current))
        self._show_doubts()
        self.numbers.show(current)

    def _show_doubts(self) -> None:
        current = self.tree.current
        judged = self.judging.of(current) if current else None
        lines = [f"⚠ {part_text(doubt)}" for doubt in judged.doubts] if judged else []
        if judged and judged.availability and judged.availability.lacking:
            lines.append(availability_text(judged.availability, self._draft.known))
        if current and not self._draft.uses(current):
            lines.append(translate("Tableau", "Not in use: tick it to adapt it."))
        self._form.properties.show_doubts("\n".join(lines))

    def _show_numbers(self, table: PublishedTable, indicator_id: str) -> None:
        if indicator_id == self.tree.current:
            self.panel.show(table, self._draft.indicator(indicator_id))

    def _edit(self, name: str, value: Any) -> None:
        current = self.tree.current
        if current and self._draft.uses(current):
            changed = replace(self._draft.indicator(current), **{name: value})
            self._draft.put(changed, f"{current} {name}")

    def _tick(self, indicator_id: str, is_ticked: bool) -> None:
        self.tree.select(indicator_id)
        if is_ticked:
            self._dialog.guarded(lambda: self._draft.take(indicator_id))
        elif self._may_leave(indicator_id):
            self._draft.leave(indicator_id)
        self._show_rows()

    def _may_leave(self, indicator_id: str) -> bool:
        """Ask before a stored indicator is taken out, and say what names it."""
        if not any(one.id == indicator_id for one in self._draft.read.tableau.indicators):
            return True
        title = self._draft.indicator(indicator_id).title
        text = translate("Tableau", "Take “{title}” out of the tableau? What was delivered stays.")
        lines = [text.format(title=title)]
        documents = documents_naming(self._dialog.choice.monitoring, [indicator_id])
        if documents:
            named = translate("Tableau", "It is named by: {documents}.")
            lines.append(named.format(documents=listed([_document_title(one) for one in documents])))
        question = translate("Tableau", "Take an indicator out")
        answer = QMessageBox.question(self._dialog, question, "\n\n".join(lines))
        return answer == QMessageBox.StandardButton.Yes

    def _ask_title(self) -> None:
        title, label = translate("Tableau", "New indicator"), translate("Tableau", "Its name:")
        text, is_given = QInputDialog.getText(self._dialog, title, label)
        if is_given and text.strip():
            self.add(text.strip())

    def _explain(self, level: str, area_key: str, shown: str) -> None:
        """Where the number of an area comes from, also before the indicator is stored."""
        monitoring, tableau = self._dialog.choice.monitoring, self.numbers.tableau
        request = NumberRequest(monitoring, self.tree.current, area_key, level, tableau=tableau)
        self.origins.explain(request, shown)


def _document_title(document: Document) -> str:
    titles = {
        "classification": translate("Tableau", "classification “{name}”"),
        "classification use": translate("Tableau", "the classification it is shown in"),
        "template": translate("Tableau", "template “{name}”"),
        "index": translate("Tableau", "index “{name}”"),
    }
    return titles.get(document.kind, "{name}").format(name=document.name)
