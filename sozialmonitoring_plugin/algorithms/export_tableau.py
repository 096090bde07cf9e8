"""`exporttableau`: variables and indicators as a workbook or JSON that a person edits."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)

from ..support.translation import translate
from .base import EXISTING_FILTER, MONITORING, SozialmonitoringAlgorithm, text
from .load_tableau import TABLEAU_FILTER


class ExportTableau(SozialmonitoringAlgorithm):
    """Writes the tableau of a monitoring, or the one to begin with."""

    identifier = "exporttableau"
    title = ("Algorithms", "Export tableau")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        label = translate("Algorithms", "Monitoring")
        self.addParameter(
            QgsProcessingParameterFile(MONITORING, label, fileFilter=EXISTING_FILTER, optional=True)
        )
        self.add_text("STARTER", translate("Algorithms", "Language of the starter tableau (de or en)"))
        self.add_output("OUTPUT", translate("Algorithms", "Tableau"), TABLEAU_FILTER)
        self.addOutput(QgsProcessingOutputNumber("INDICATORS", translate("Algorithms", "Indicators")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the file."""
        from ..workflows.export_tableau import ExportTableauRequest, export_tableau
        from ..workflows.monitoring_location import open_monitoring

        output = self.required_path(parameters, "OUTPUT", context)
        location = text(parameters, MONITORING)
        monitoring = open_monitoring(location) if location else None
        tableau = export_tableau(
            ExportTableauRequest(output, monitoring, text(parameters, "STARTER").lower())
        )
        feedback.setProgress(100)
        return {"OUTPUT": str(output), "INDICATORS": len(tableau.indicators)}
