"""The pages of one booklet to look at: strip, large page, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage, QKeySequence

from ...core.errors import UserError
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.booklet_preview import PlannedBooklet
from ..forms import add_shortcut
from .page_list import SMALL, PageList
from .page_view import PageView

if TYPE_CHECKING:
    from .form import ExportBookletsForm


class PreviewPanel(QObject):
    """Draws the chosen page at once and the others when they are looked at."""

    shown = pyqtSignal(int)
    """The place of the page that was drawn."""

    def __init__(self, form: ExportBookletsForm) -> None:
        super().__init__(form)
        self._form = form
        self.planned: PlannedBooklet | None = None
        self._anchor = ""
        self.view = PageView(form.page_view)
        self.strip = PageList(form.pages_list, self._small)
        self.strip.chosen.connect(self._choose)
        self.view.wanted.connect(self._paint)
        self._connect(form)
        self._show_number()

    @property
    def place(self) -> int:
        """Which page is shown, −1 for none."""
        return self.strip.current if self.planned is not None else -1

    def show(self, planned: PlannedBooklet) -> None:
        """Show other pages; the one looked at stays, as far as it is there."""
        if not planned.pages:
            text = translate("ExportBooklets", "A booklet with these contents has no pages.")
            self.clear(text)
            return
        place = max(0, self.place)
        same = [n for n, page in enumerate(planned.pages) if self._anchor and page.anchor == self._anchor]
        self.planned = planned
        self.strip.show(planned.pages, same[0] if same else min(place, len(planned.pages) - 1))
        self._paint()

    def tell(self, text: str) -> None:
        """Say something where the page was."""
        self.strip.stop()
        self._form.page_message.setText(escape(text))
        self._form.page_stack.setCurrentWidget(self._form.page_message)

    def clear(self, text: str) -> None:
        """Show no pages, and why."""
        self.planned = None
        self.strip.show((), -1)
        self.tell(text)
        self._show_number()

    def guarded(self, act: Callable[[], None]) -> None:
        """Do something of which a UserError is told in place of the page."""
        try:
            act()
        except UserError as error:
            self.tell(sentence(error))

    def _connect(self, form: ExportBookletsForm) -> None:
        form.previous_button.clicked.connect(lambda: self.strip.choose(self.place - 1))
        form.next_button.clicked.connect(lambda: self.strip.choose(self.place + 1))
        form.larger_button.clicked.connect(lambda: self.view.enlarge(+1))
        form.smaller_button.clicked.connect(lambda: self.view.enlarge(-1))
        form.fit_button.clicked.connect(self.view.show_whole)
        panel = form.preview_panel
        add_shortcut(panel, QKeySequence("PgUp"), form.previous_button.click)
        add_shortcut(panel, QKeySequence("PgDown"), form.next_button.click)
        add_shortcut(panel, QKeySequence("Ctrl++"), form.larger_button.click)
        add_shortcut(panel, QKeySequence("Ctrl+-"), form.smaller_button.click)
        add_shortcut(panel, QKeySequence("Ctrl+0"), form.fit_button.click)

    def _choose(self, place: int) -> None:
        if self.planned is not None and 0 <= place < len(self.planned.pages):
            self._anchor = self.planned.pages[place].anchor
            self._paint()

    def _paint(self) -> None:
        self._show_number()
        if self.planned is not None and self.place >= 0:
            self.guarded(self._draw)

    def _draw(self) -> None:
        place, planned = self.place, self.planned
        if planned is None:
            return
        image, told = planned.drawn(place, self.view.dpi)
        self.view.show(image, planned.request.contents.form.size)
        self._form.page_view.setAccessibleDescription(told)
        self._form.page_stack.setCurrentWidget(self._form.page_view)
        self.strip.show_small(place, image)
        self.strip.draw_more()
        self.shown.emit(place)

    def _small(self, place: int) -> QImage | None:
        if self.planned is None or not self._form.isEnabled():
            return None
        try:
            return self.planned.draw(place, self.planned.dpi_for(SMALL * 2))
        except UserError:
            return None  # told when the page is looked at

    def _show_number(self) -> None:
        form, planned = self._form, self.planned
        pages, place = (len(planned.pages) if planned else 0), self.place
        form.number_label.setText(f"{place + 1} / {pages}" if pages else "")
        form.previous_button.setEnabled(place > 0)
        form.next_button.setEnabled(0 <= place < pages - 1)
        for button in (form.designer_button, form.template_button):
            button.setEnabled(place >= 0)
