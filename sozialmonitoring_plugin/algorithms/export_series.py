"""`exportseries`: published values and changes from Stichtag to Stichtag."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_dates, text, texts


class ExportSeries(SozialmonitoringAlgorithm):
    """Writes one row for each area, indicator and reference date."""

    identifier = "exportseries"
    title = ("Algorithms", "Export time series")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_indicators()
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        dates = translate("Algorithms", "Reference dates, separated by commas (empty: all)")
        self.add_text("REFERENCE_DATES", dates)
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_rules()
        self.add_output("OUTPUT", translate("Algorithms", "Table"), "CSV (*.csv);;XLSX (*.xlsx)")

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Publish and write."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.export_series import ExportSeriesRequest, export_series
        from ..workflows.monitoring_location import open_monitoring

        output = self.required_path(parameters, "OUTPUT", context)
        request = ExportSeriesRequest(
            open_monitoring(text(parameters, MONITORING)),
            texts(parameters, "INDICATORS"),
            text(parameters, "LEVEL"),
            iso_dates(parameters, "REFERENCE_DATES"),
            rules_from_json(text(parameters, "RULES")),
            text(parameters, "VERSION"),
        )
        count = export_series(request, output, feedback)
        feedback.pushInfo(str(count))
        return {"OUTPUT": str(output)}
