"""Errors, doubts and availability of every indicator, found in the background after an edit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.feedback import Feedback
from ...core.indicators.tableau import Indicator, Variable
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.judge_tableau import Judgement, judge_indicators
from ..monitoring_choice import MonitoringChoice
from ..preview import Preview
from .draft import Draft
from .source import Source, source_of

Basis = tuple[Indicator, tuple[Variable, ...]]
"""What a judgement rests on."""


class Judging(QObject):
    """Judges again what was edited; what rests on the same stays judged."""

    changed = pyqtSignal()

    def __init__(self, draft: Draft, choice: MonitoringChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._draft, self._choice = draft, choice
        self._found: dict[str, Judgement] = {}
        self._basis: dict[str, Basis] = {}
        self._source: Source | None = None
        self.preview = Preview(translate("Tableau", "Looking at the indicators"), self._prepare, self)
        self.preview.ready.connect(self._take)

    def of(self, indicator_id: str) -> Judgement | None:
        """The judgement of an indicator as it stands, None while it is not known."""
        known = self._basis.get(indicator_id)
        return self._found[indicator_id] if known == self._basis_of(indicator_id) else None

    def refresh(self) -> None:
        """Judge what was edited, and everything where something else was delivered."""
        source = source_of(self._choice.opened)
        if source is None or source != self._source:
            self._found.clear()
            self._basis.clear()
        self._source = source
        self.preview.ask()

    def _basis_of(self, indicator_id: str) -> Basis:
        return self._draft.indicator(indicator_id), self._draft.tableau.variables

    def _prepare(self) -> Job | None:
        draft, monitoring = self._draft, self._choice.opened
        every = [one.id for one in (*draft.tableau.indicators, *draft.catalogue.indicators)]
        basis = {name: self._basis_of(name) for name in dict.fromkeys(every)}
        wanted = [name for name in basis if self._basis.get(name) != basis[name]]
        if monitoring is None or not wanted:
            return None
        judge = partial(judge_indicators, monitoring, draft.tableau, draft.catalogue, wanted)

        def job(feedback: Feedback) -> tuple[Mapping[str, Judgement], Mapping[str, Basis]]:
            return judge(feedback), {name: basis[name] for name in wanted}

        return job

    def _take(self, result: tuple[Mapping[str, Judgement], Mapping[str, Basis]]) -> None:
        found, basis = result
        self._found.update(found)
        self._basis.update(basis)
        self.changed.emit()
