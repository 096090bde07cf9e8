"""`explainnumber`: the cells that a number was made from, for the office itself."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text


class ExplainNumber(SozialmonitoringAlgorithm):
    """Formula, values, deliveries and cells of one indicator in one area."""

    identifier = "explainnumber"
    title = ("Algorithms", "Where does this number come from? (internal)")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("INDICATOR", translate("Algorithms", "Indicator or variable"), optional=False)
        self.add_text("AREA", translate("Algorithms", "Key of the area"), optional=False)
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_output("OUTPUT", translate("Algorithms", "Origin"), "JSON (*.json)", optional=True)
        self.addOutput(QgsProcessingOutputString("ORIGIN", translate("Algorithms", "Origin")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Explain and tell."""
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.number_origin import NumberRequest, explain_number
        from ..workflows.number_origin_json import origin_to_dict
        from ..workflows.table_files import write_text

        request = NumberRequest(
            open_monitoring(text(parameters, MONITORING)),
            text(parameters, "INDICATOR"),
            text(parameters, "AREA"),
            text(parameters, "LEVEL"),
            iso_date(parameters, "REFERENCE_DATE"),
            text(parameters, "VERSION"),
        )
        told = json.dumps(origin_to_dict(explain_number(request)), ensure_ascii=False, indent=2)
        output = self.output_path(parameters, "OUTPUT", context)
        if output is not None:
            write_text(told, output, ".json")
        feedback.setProgress(100)
        return {"ORIGIN": told, "OUTPUT": str(output) if output else None}
