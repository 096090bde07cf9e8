"""The table that is looked at, and the sentences above it."""

from __future__ import annotations

from ....core.boundaries.comparing.report_texts import Told, facts
from ....core.boundaries.rings import Box
from ....support.settings import MINIMUM_COUNT
from ....support.translation import translate
from ....workflows.boundaries.compare_versions import ComparedVersions
from ...choices import chosen, fill
from ...comparison.cells import CellModel
from ...language import interface_wording
from ...tables import fit_columns
from .form import VersionsForm
from .rows import TABLES, boxes, cells, headings

WIDEST_CELL = 300


class ShownTable:
    """Fills the form with what a comparison found, as its boxes ask for."""

    def __init__(self, form: VersionsForm) -> None:
        self._form = form
        self.model = CellModel(form)
        form.view.setModel(self.model)

    def offer(self, found: ComparedVersions) -> None:
        """Offer the municipalities with changes, and the tables that there are."""
        comparison, words = found.comparison, interface_wording()
        self._form.offer_municipalities(
            one for one in comparison.municipalities if comparison.changed_areas(one.key)
        )
        names = [name for name in TABLES if name != "streets" or comparison.has_addresses]
        box = self._form.table_box
        fill(box, [(name, words.text(f"changes_{name}")) for name in names], chosen(box))

    def told(self, found: ComparedVersions) -> Told:
        """What may be told, to the office itself or outside."""
        return found.told(for_outside=self._form.outside_box.isChecked(), minimum=MINIMUM_COUNT.read())

    def show(self, found: ComparedVersions | None) -> None:
        """Show the chosen table, an empty one for None."""
        if found is None:
            self.model.show([], [])
            return
        words = interface_wording()
        table = TABLES[self._name](self._in_words(found), self._municipality)
        self.model.show(headings(table), cells(table, words))
        fit_columns(self._form.view, WIDEST_CELL)

    def show_facts(self, found: ComparedVersions | None, *, is_pending: bool) -> None:
        """Say what was found in a few sentences, and offer what can be made of it."""
        text = ""
        if is_pending:
            text = translate("VersionComparison", "Comparing the boundaries")
        elif found is not None:
            text = " ".join(facts(self._in_words(found), MINIMUM_COUNT.read()))
        form = self._form
        form.facts_label.setText(text)
        for button in (form.map_button, form.report_button, form.copy_button):
            button.setEnabled(found is not None and not is_pending)

    def place(self, found: ComparedVersions, row: int) -> Box | None:
        """Where the ground of a row lies, None where it has none."""
        places = boxes(self.told(found), self._name, self._municipality)
        return places[row] if row < len(places) else None

    def _in_words(self, found: ComparedVersions) -> Told:
        return Told(found.comparison, self.told(found).counts, interface_wording())

    @property
    def _name(self) -> str:
        return chosen(self._form.table_box)

    @property
    def _municipality(self) -> str:
        return chosen(self._form.municipality_box)
