"""`computeindex`: the composite social index, from published rates."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts

AGGREGATIONS = ["recomputed", "weighted"]


class ComputeIndex(SozialmonitoringAlgorithm):
    """Standardises rates, adds them up and classifies the sum; the same for their changes."""

    identifier = "computeindex"
    title = ("Algorithms", "Compute social index")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        spec = translate("Algorithms", "Specification (JSON, JSON file, name in the monitoring, or preset)")
        self.add_text("SPEC", spec, "berlin_mss", lines=True)
        label = translate("Algorithms", "Indicators, separated by commas (empty: those of the specification)")
        self.add_text("INDICATORS", label)
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_rules()
        aggregation = translate(
            "Algorithms", "Level above: recomputed from its rates, or weighted from below"
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "AGGREGATION", aggregation, AGGREGATIONS, defaultValue=AGGREGATIONS[0], usesStaticStrings=True
            )
        )
        self.add_output(
            "OUTPUT", translate("Algorithms", "Index"), "CSV (*.csv);;XLSX (*.xlsx);;JSON (*.json)"
        )
        robustness = translate("Algorithms", "Report on how firm the index is")
        self.add_output("ROBUSTNESS", robustness, "JSON (*.json);;XLSX (*.xlsx)", optional=True)
        share = translate("Algorithms", "The report lets weights vary by ± percent")
        kind = Qgis.ProcessingNumberParameterType.Integer
        self.addParameter(
            QgsProcessingParameterNumber("WEIGHT_SHARE", share, kind, 25, minValue=1, maxValue=99)
        )
        self.addOutput(QgsProcessingOutputNumber("RATED", translate("Algorithms", "Areas that are rated")))
        self.addOutput(QgsProcessingOutputString("CLASSES", translate("Algorithms", "Areas by class")))
        self.addOutput(QgsProcessingOutputString("WARNINGS", translate("Algorithms", "Warnings")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compute, write and tell."""
        from ..core.index.robustness import WeightDraws
        from ..workflows.compute_index import compute_monitoring_index
        from ..workflows.index_files import class_titles, refuse_index_file, warnings, write_index
        from ..workflows.index_robustness import (
            refuse_robustness_file,
            report_warnings,
            robustness_of,
            write_robustness,
        )

        output = self.required_path(parameters, "OUTPUT", context)
        robustness = self.output_path(parameters, "ROBUSTNESS", context)
        refuse_index_file(output)
        if robustness is not None:
            refuse_robustness_file(robustness)
        computed = compute_monitoring_index(self._request(parameters, context), feedback)
        draws = WeightDraws(share=self.parameterAsInt(parameters, "WEIGHT_SHARE", context) / 100)
        report = robustness_of(computed, draws) if robustness is not None else None
        write_index(computed, output)
        if report is not None and robustness is not None:
            write_robustness(report, robustness)
        told = [*warnings(computed), *(report_warnings(report) if report else [])]
        for warning in told:
            feedback.pushWarning(warning)
        feedback.setProgress(100)
        status = computed.result.status
        return {
            "OUTPUT": str(output),
            "ROBUSTNESS": str(robustness) if robustness else None,
            "RATED": int(status.rated.sum()),
            "CLASSES": json.dumps(Counter(class_titles(computed, status)), ensure_ascii=False),
            "WARNINGS": json.dumps(told, ensure_ascii=False),
        }

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.compute_index import Aggregation, ComputeIndexRequest
        from ..workflows.index_specs import load_spec
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        return ComputeIndexRequest(
            monitoring,
            load_spec(monitoring, text(parameters, "SPEC"), texts(parameters, "INDICATORS")),
            text(parameters, "LEVEL"),
            iso_date(parameters, "REFERENCE_DATE"),
            text(parameters, "VERSION"),
            rules_from_json(text(parameters, "RULES")),
            Aggregation(self.parameterAsEnumString(parameters, "AGGREGATION", context)),
        )
