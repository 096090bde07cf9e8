"""`checkclassifications`: areas whose numbers no class of a stored classification holds."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text


class CheckClassifications(SozialmonitoringAlgorithm):
    """Compares the stored classifications with the published numbers of a Stichtag."""

    identifier = "checkclassifications"
    title = ("Algorithms", "Check classifications")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_rules()
        formats = "XLSX (*.xlsx);;CSV (*.csv);;JSON (*.json)"
        self.add_output("OUTPUT", translate("Algorithms", "Areas outside"), formats, optional=True)
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", translate("Algorithms", "Values outside")))
        checked = translate("Algorithms", "Classifications beside a level of an indicator")
        self.addOutput(QgsProcessingOutputNumber("CHECKED", checked))
        damaged = translate("Algorithms", "Classifications that cannot be read")
        self.addOutput(QgsProcessingOutputNumber("DAMAGED", damaged))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, tell and write."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.check_classifications import check, remarks
        from ..workflows.classification_check_files import refuse_check_file, write_check
        from ..workflows.monitoring_location import open_monitoring

        output = self.output_path(parameters, "OUTPUT", context)
        if output is not None:
            refuse_check_file(output)
        monitoring = open_monitoring(text(parameters, MONITORING))
        rules = rules_from_json(text(parameters, "RULES"))
        found = check(monitoring, iso_date(parameters, "REFERENCE_DATE"), rules, feedback)
        for line in remarks(found, monitoring.language):
            feedback.pushWarning(line)
        for one in found.damaged:
            if one.problem is not None:
                feedback.pushWarning(one.problem.sentence(translate))
        if output is not None:
            write_check(found, output)
        feedback.setProgress(100)
        return {
            "OUTPUT": str(output) if output else None,
            "OUTSIDE": found.outside,
            "CHECKED": len(found.checked),
            "DAMAGED": len(found.damaged),
        }
