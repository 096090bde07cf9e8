"""`compareareas`: areas beside what contains them, their level, similar ones, and over time."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterNumber

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts


class CompareAreas(SozialmonitoringAlgorithm):
    """Compares published values and writes ranks, distributions, series and similar areas."""

    identifier = "compareareas"
    title = ("Algorithms", "Compare areas")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("AREAS", translate("Algorithms", "Keys of areas, separated by commas (empty: all)"))
        self.add_indicators()
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text(
            "SIMILAR_BY", translate("Algorithms", "Indicators that areas are alike by (empty: rates)")
        )
        count = translate("Algorithms", "Number of similar areas")
        self.addParameter(QgsProcessingParameterNumber("NEAREST", count, defaultValue=5, minValue=1))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_rules()
        filters = "XLSX (*.xlsx);;CSV (*.csv);;JSON (*.json)"
        self.add_output("OUTPUT", translate("Algorithms", "Comparison"), filters)

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare and write."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.compare_areas import CompareAreasRequest
        from ..workflows.comparison_files import compare_to_file
        from ..workflows.monitoring_location import open_monitoring

        output = self.required_path(parameters, "OUTPUT", context)
        request = CompareAreasRequest(
            open_monitoring(text(parameters, MONITORING)),
            text(parameters, "LEVEL"),
            texts(parameters, "AREAS"),
            texts(parameters, "INDICATORS"),
            iso_date(parameters, "REFERENCE_DATE"),
            texts(parameters, "SIMILAR_BY"),
            self.parameterAsInt(parameters, "NEAREST", context),
            rules_from_json(text(parameters, "RULES")),
            text(parameters, "VERSION"),
        )
        compare_to_file(request, output, feedback)
        return {"OUTPUT": str(output)}
