"""`loadtableau`: variables and indicators from a file, and what lets doubt in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text

TABLEAU_FILTER = "XLSX (*.xlsx);;JSON (*.json)"


class LoadTableau(SozialmonitoringAlgorithm):
    """Defines what is computed from the counts."""

    identifier = "loadtableau"
    title = ("Algorithms", "Load tableau")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Tableau")
        self.addParameter(QgsProcessingParameterFile("FILE", label, fileFilter=TABLEAU_FILTER))
        self.addOutput(QgsProcessingOutputNumber("INDICATORS", translate("Algorithms", "Indicators")))
        self.addOutput(QgsProcessingOutputString("DOUBTS", translate("Algorithms", "Doubts (JSON)")))
        self.addOutput(
            QgsProcessingOutputString("LEFT_OUT", translate("Algorithms", "Rows not in use (JSON)"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the file, store it, and tell every doubt."""
        from ..workflows.load_tableau import load_tableau
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        loaded = load_tableau(monitoring, Path(text(parameters, "FILE")), feedback)
        doubts = [{"id": doubt.id, "sentence": doubt.sentence(translate)} for doubt in loaded.doubts]
        for doubt in doubts:
            feedback.pushWarning(doubt["sentence"])
        if loaded.left_out:
            told = translate("Algorithms", "Not in use and left out: {rows}")
            feedback.pushInfo(told.format(rows=", ".join(loaded.left_out)))
        feedback.setProgress(100)
        return {
            "INDICATORS": len(loaded.tableau.indicators),
            "DOUBTS": json.dumps(doubts, ensure_ascii=False),
            "LEFT_OUT": json.dumps(loaded.left_out, ensure_ascii=False),
        }
