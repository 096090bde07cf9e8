"""The dock of an open draft."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QLabel,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from ....core.boundaries.change import Change
from ....support.translation import translate
from ....workflows.boundaries.session_parts import SessionChange
from ...boundary_checks.panel import FaultPanel
from ...flow_layout import FlowLayout
from ...forms import load_form
from ...language import interface_wording
from ..status_titles import status_title
from ..workplace import Workplace
from .areas_page import AreasPage
from .journal_page import JournalPage
from .numbers_page import NumbersPage
from .session_faults import SessionFaults
from .streets_page import StreetsPage

PARTS = ("title_label", "tool_layout", "tabs", "undo_button", "redo_button", "zoom_button", "end_button")


class BoundaryDock(QgsDockWidget):
    """Loaded from boundary_dock.ui. Closing it ends the drawing; all of it is kept in the draft."""

    left = pyqtSignal()
    """People closed the dock."""

    title_label: QLabel
    tool_layout: QVBoxLayout
    tabs: QTabWidget
    undo_button: QToolButton
    redo_button: QToolButton
    zoom_button: QToolButton
    end_button: QToolButton

    def __init__(self, workplace: Workplace, canvas: QgsMapCanvas | None, project: QgsProject) -> None:
        super().__init__()
        self.setObjectName("SozialmonitoringBoundaries")
        self._workplace = workplace
        self._is_ending = False
        form = QWidget()
        load_form("boundary_dock", form)
        for name in PARTS:
            setattr(self, name, getattr(form, name))
        self.setWidget(form)
        self.setWindowTitle(
            translate("Boundaries", "Boundaries: {title}").format(title=workplace.session.info.title)
        )
        self.faults = SessionFaults(workplace, self)
        self.numbers = NumbersPage(workplace)
        self.streets = StreetsPage(workplace)
        self.checks = FaultPanel(self.faults, canvas, project)
        self.checks.take_keys(self.checks)
        self.journal = JournalPage(workplace)
        self.areas = AreasPage(workplace)
        self._add_pages()
        self._connect()
        self._show_head()
        self.faults.ask()

    def add_tools(self, actions: list[QAction]) -> None:
        """Offer tools above the pages, and below them what can be chosen for the one in use."""
        tools, choices = QWidget(), QWidget()
        rows = FlowLayout(tools), FlowLayout(choices)
        for action in actions:
            if isinstance(action, QWidgetAction):
                rows[1].addWidget(action.defaultWidget())
                action.changed.connect(partial(_show_widget, action))
                _show_widget(action)
            else:
                rows[0].addWidget(_tool_button(action))
        for row in (tools, choices):
            self.tool_layout.addWidget(row)

    def end(self) -> None:
        """Stop what runs; the dock is about to go."""
        self._is_ending = True
        self.faults.close()
        self.streets.stop()
        self.checks.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_ending:
            self.left.emit()

    def _add_pages(self) -> None:
        pages = (
            (self.numbers, translate("Boundaries", "Numbers")),
            (self.streets, translate("Boundaries", "Streets")),
            (self.checks, translate("Boundaries", "Checks")),
            (self.journal, translate("Boundaries", "Journal")),
            (self.areas, translate("Boundaries", "Areas")),
        )
        for page, title in pages:
            self.tabs.addTab(page, title)

    def _connect(self) -> None:
        workplace = self._workplace
        workplace.changed.connect(self._follow)
        workplace.previewed.connect(self._show_preview)
        workplace.sizes_changed.connect(self.numbers.refresh)
        self.faults.when_changed(self._name_checks)
        self.tabs.setUsesScrollButtons(True)
        for button, icon in (
            (self.undo_button, "mActionUndo"),
            (self.redo_button, "mActionRedo"),
            (self.zoom_button, "mActionZoomFullExtent"),
        ):
            button.setIcon(QgsApplication.getThemeIcon(f"/{icon}.svg"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.undo_button.clicked.connect(lambda _: workplace.undo())
        self.redo_button.clicked.connect(lambda _: workplace.redo())
        self.zoom_button.clicked.connect(lambda _: workplace.zoom.to_areas())
        self.end_button.clicked.connect(self.close)

    def _follow(self, change: SessionChange) -> None:
        gesture = change.gesture
        self.areas.refresh()
        if gesture is not None:
            self.numbers.follow(gesture.keys)
            self.streets.follow(gesture.change)
            self.journal.refresh()
            self.faults.ask()
        self._show_head()

    def _show_preview(self, change: Change | None) -> None:
        self.numbers.show_change(change)
        self.streets.show_change(change)

    def _name_checks(self) -> None:
        count = len(self.faults.faults)
        title = translate("Boundaries", "Checks")
        self.tabs.setTabText(self.tabs.indexOf(self.checks), f"{title} ({count})" if count else title)

    def _show_head(self) -> None:
        session, info = self._workplace.session, self._workplace.session.info
        day = interface_wording().date(date.fromisoformat(info.base.valid_from))
        told = (
            translate("Boundaries", "You only look: nothing can be changed.")
            if self._workplace.is_read_only
            else translate("Boundaries", "Every step is saved at once.")
        )
        text = translate("Boundaries", "<b>{title}</b> – based on the boundaries of {day}, {status}.")
        head = text.format(title=escape(info.title), day=day, status=status_title(info.status))
        self.title_label.setText(f"{head} {told}")
        may_draw = not self._workplace.is_read_only
        self.undo_button.setEnabled(may_draw and session.can_undo)
        self.redo_button.setEnabled(may_draw and session.can_redo)


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setIconSize(QSize(22, 22))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _show_widget(action: QWidgetAction) -> None:
    """A widget is seen beside the tools that its action is offered for."""
    action.defaultWidget().setVisible(action.isVisible())
