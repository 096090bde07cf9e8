"""`loadtableau`: variables and indicators from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text


class LoadTableau(SozialmonitoringAlgorithm):
    """Defines what is computed from the counts."""

    identifier = "loadtableau"
    title = ("Algorithms", "Load tableau")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Tableau")
        self.addParameter(QgsProcessingParameterFile("FILE", label, fileFilter="JSON (*.json);;* (*)"))
        self.addOutput(QgsProcessingOutputNumber("INDICATORS", translate("Algorithms", "Indicators")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the file and store it."""
        from ..workflows.load_tableau import load_tableau
        from ..workflows.monitoring_location import open_monitoring

        tableau = load_tableau(open_monitoring(text(parameters, MONITORING)), Path(text(parameters, "FILE")))
        feedback.setProgress(100)
        return {"INDICATORS": len(tableau.indicators)}
