"""The tableau that is being edited, beside the stored one and the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.indicators.editing import adopted, completed, offered, with_indicator, without_indicator
from ...core.indicators.starter.tableau import starter_tableau
from ...core.indicators.tableau import Indicator, Tableau
from ...core.wording import LANGUAGES
from ...store.monitoring import Monitoring
from ...workflows.edit_tableau import TableauRead, read_to_edit
from ..history import History

Edit = Callable[[Tableau], Tableau]

EMPTY = Tableau((), ())
NOTHING = TableauRead(EMPTY, {})


class Draft(QObject):
    """Every edit gives another tableau; `changed` follows each of them."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._history = History(EMPTY)
        self._read = NOTHING
        self._catalogue = EMPTY

    @property
    def tableau(self) -> Tableau:
        """The tableau as it is edited."""
        return self._history.current

    @property
    def read(self) -> TableauRead:
        """The tableau as it is stored."""
        return self._read

    @property
    def catalogue(self) -> Tableau:
        """What can be ticked: the stored indicators and those of the starter tableau."""
        return self._catalogue

    @property
    def known(self) -> Tableau:
        """Everything defined in the catalogue or the county; of the same id the county's counts."""
        indicators = {one.id: one for one in (*self._catalogue.indicators, *self.tableau.indicators)}
        variables = self._catalogue.with_variables(self.tableau.variables).variables
        return Tableau(variables, tuple(indicators.values()))

    @property
    def is_changed(self) -> bool:
        """Whether there is something to store."""
        return self.tableau != self._read.tableau

    @property
    def can_undo(self) -> bool:
        """Whether an edit can be taken back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether an edit was taken back."""
        return self._history.can_redo

    def open(self, monitoring: Monitoring | None) -> None:
        """Begin with what a monitoring holds; its language is that of the catalogue."""
        if monitoring is None:
            self._read, self._catalogue = NOTHING, EMPTY
        else:
            language = monitoring.language if monitoring.language in LANGUAGES else "en"
            self._read = read_to_edit(monitoring)
            self._catalogue = offered(self._read.tableau, starter_tableau(language))
        self._history.restart(self._read.tableau)
        self.changed.emit()

    def edit(self, edit: Edit, step: str = "") -> None:
        """Make an edit; those of the same `step` one after the other are taken back as one."""
        self._history.go_on(edit(self.tableau), step)
        self.changed.emit()

    def undo(self) -> None:
        """Take the latest edit back."""
        self._history.undo()
        self.changed.emit()

    def redo(self) -> None:
        """Make it again."""
        self._history.redo()
        self.changed.emit()

    def uses(self, indicator_id: str) -> bool:
        """Whether an indicator is in use."""
        return any(one.id == indicator_id for one in self.tableau.indicators)

    def indicator(self, indicator_id: str) -> Indicator:
        """An indicator in use, else the one of the catalogue. Raises TableauError for an unknown one."""
        return (self.tableau if self.uses(indicator_id) else self._catalogue).indicator(indicator_id)

    def take(self, indicator_id: str) -> None:
        """Tick an indicator of the catalogue."""
        self.edit(lambda tableau: adopted(tableau, self._catalogue, indicator_id))

    def leave(self, indicator_id: str) -> None:
        """Untick an indicator, and let go what came with it."""
        stored = self._read.tableau.variable
        spare = [one for one in self._catalogue.variables if one.id not in stored]
        self.edit(lambda tableau: without_indicator(tableau, indicator_id, spare))

    def put(self, indicator: Indicator, step: str = "") -> None:
        """Change an indicator or add one; variables of the catalogue that its formula names come along."""
        self.edit(
            lambda tableau: completed(with_indicator(tableau, indicator), self._catalogue, indicator), step
        )
