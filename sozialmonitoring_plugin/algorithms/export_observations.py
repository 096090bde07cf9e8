"""`exportobservations`: the raw numbers, for the office itself."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text


class ExportObservations(SozialmonitoringAlgorithm):
    """Writes valid observations with delivery, sheet and cell."""

    identifier = "exportobservations"
    title = ("Algorithms", "Export observations (internal)")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_output("OUTPUT", translate("Algorithms", "Table"), "CSV (*.csv);;XLSX (*.xlsx)")

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the table."""
        from ..workflows.export_observations import export_observations
        from ..workflows.monitoring_location import open_monitoring

        output = self.required_path(parameters, "OUTPUT", context)
        count = export_observations(
            open_monitoring(text(parameters, MONITORING)),
            text(parameters, "LEVEL"),
            iso_date(parameters, "REFERENCE_DATE"),
            output,
            feedback,
            text(parameters, "VERSION"),
        )
        feedback.pushInfo(str(count))
        return {"OUTPUT": str(output)}
