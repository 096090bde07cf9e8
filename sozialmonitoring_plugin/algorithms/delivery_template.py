"""`deliverytemplate`: an empty workbook for an office."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts


class DeliveryTemplate(SozialmonitoringAlgorithm):
    """Writes keys, names and empty columns; what comes back is read without a question."""

    identifier = "deliverytemplate"
    title = ("Algorithms", "Empty template for an office")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("SOURCE", translate("Algorithms", "Source"))
        self.add_text("PROFILE", translate("Algorithms", "Import profile (name or JSON file)"))
        self.add_text("VARIABLES", translate("Algorithms", "Variables"))
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("MUNICIPALITY", translate("Algorithms", "Only this municipality (key or name)"))
        self.add_text("SIGNS", translate("Algorithms", "Sign profile"))
        self.add_output("OUTPUT", translate("Algorithms", "Workbook"), "XLSX (*.xlsx)")
        self.addOutput(QgsProcessingOutputString("PROFILE_NAME", translate("Algorithms", "Kept profile")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the workbook."""
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.write_template import TemplateRequest, write_template

        output = self.required_path(parameters, "OUTPUT", context)
        request = TemplateRequest(
            monitoring=open_monitoring(text(parameters, MONITORING)),
            output=output,
            source=text(parameters, "SOURCE"),
            profile=text(parameters, "PROFILE"),
            variables=texts(parameters, "VARIABLES"),
            level=text(parameters, "LEVEL"),
            reference_date=iso_date(parameters, "REFERENCE_DATE"),
            municipality=text(parameters, "MUNICIPALITY"),
            signs=text(parameters, "SIGNS"),
        )
        result = write_template(request, feedback)
        return {"OUTPUT": str(result.path), "PROFILE_NAME": result.profile}
