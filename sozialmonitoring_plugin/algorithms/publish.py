"""`publish`: the protected table of all levels."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts


class Publish(SozialmonitoringAlgorithm):
    """Evaluates indicators and hides what would disclose single cases."""

    identifier = "publish"
    title = ("Algorithms", "Publish table")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("VARIABLES", translate("Algorithms", "Variables, separated by commas"))
        self.add_indicators()
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_rules()
        self.add_output("OUTPUT", translate("Algorithms", "Table"), "CSV (*.csv);;XLSX (*.xlsx)")
        self.add_output("AUDIT", translate("Algorithms", "Audit"), "JSON (*.json)", optional=True)

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Publish and write."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.publish_table import publish_to_files
        from ..workflows.published import PublishRequest

        output = self.required_path(parameters, "OUTPUT", context)
        audit = self.output_path(parameters, "AUDIT", context)
        request = PublishRequest(
            open_monitoring(text(parameters, MONITORING)),
            texts(parameters, "VARIABLES"),
            texts(parameters, "INDICATORS"),
            iso_date(parameters, "REFERENCE_DATE"),
            text(parameters, "VERSION"),
            rules_from_json(text(parameters, "RULES")),
        )
        publish_to_files(request, output, audit, feedback)
        return {"OUTPUT": str(output), "AUDIT": str(audit) if audit else None}
