"""The numbers of the draft as they would be published, computed in the background and kept."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.disclosure.rules import Rules
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.indicators.needs import sound
from ...core.indicators.tableau import Tableau, Variable
from ...core.publication import PublishedTable
from ...support.settings import MINIMUM_COUNT
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.judge_tableau import in_use
from ...workflows.published import PublishRequest, publish_monitoring
from ..monitoring_choice import MonitoringChoice
from ..preview import Preview
from .draft import Draft
from .source import Source, source_of

Formulas = tuple[frozenset[tuple[str, str, bool, bool]], tuple[Variable, ...]]
"""What a tableau asks for; titles, units and other texts of indicators are no part of it."""


@dataclass(frozen=True)
class Basis:
    """Everything the numbers rest on."""

    source: Source
    rules: Rules
    formulas: Formulas


class NumberPreview(QObject):
    """One table serves every indicator of the same tableau: what is protected is protected together."""

    ready = pyqtSignal(object, str)
    failed = pyqtSignal(object)
    busy = pyqtSignal()

    def __init__(self, draft: Draft, choice: MonitoringChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._choice = draft, choice
        self._wanted = ""
        self._kept: tuple[Basis, PublishedTable] | None = None
        self.preview = Preview(translate("Tableau", "Computing the numbers"), self._prepare, self)
        self.preview.ready.connect(self._take)
        self.preview.failed.connect(self.failed.emit)

    @property
    def tableau(self) -> Tableau:
        """The draft with the shown indicator in use."""
        return in_use(self._draft.tableau, self._draft.catalogue, self._wanted)

    def show(self, indicator_id: str) -> None:
        """Show the numbers of an indicator as soon as they are known."""
        self._wanted = indicator_id
        self.preview.stop()
        if self._kept is not None and self._kept[0] == self._basis():
            self._tell(self._kept[1])
        else:
            self.busy.emit()
            self.preview.ask()

    def show_nothing(self) -> None:
        """No indicator is shown."""
        self._wanted = ""
        self.preview.stop()

    def _basis(self) -> Basis | None:
        source = source_of(self._choice.opened)
        return Basis(source, _rules(), _formulas(self.tableau)) if source else None

    def _prepare(self) -> Job | None:
        monitoring = self._choice.opened
        if monitoring is None or not self._wanted:
            return None
        basis, tableau, rules = self._basis(), self.tableau, _rules()

        def job(feedback: Feedback) -> tuple[Basis | None, PublishedTable]:
            # A formula that is half typed is no reason to hide the numbers of the others.
            request = PublishRequest(monitoring, rules=rules, tableau=sound(tableau))
            return basis, publish_monitoring(request, feedback)

        return job

    def _take(self, result: tuple[Basis | None, PublishedTable]) -> None:
        basis, table = result
        self._kept = (basis, table) if basis else None
        self._tell(table)

    def _tell(self, table: PublishedTable) -> None:
        if any(column.indicator.id == self._wanted for column in table.columns):
            self.ready.emit(table, self._wanted)
        else:
            self.failed.emit(UserError("This formula cannot be computed as it stands."))


def _rules() -> Rules:
    return Rules(minimum=MINIMUM_COUNT.read())


def _formulas(tableau: Tableau) -> Formulas:
    indicators = frozenset((one.id, one.formula, one.given, one.part_of_whole) for one in tableau.indicators)
    return indicators, tableau.variables
