"""`rebase`: the counts of one boundary version in the areas of another."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text, texts


class Rebase(SozialmonitoringAlgorithm):
    """Carries counts over to other areas, as a table for the office itself or as deliveries."""

    identifier = "rebase"
    title = ("Algorithms", "Carry numbers over to another boundary version (internal)")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("FROM", translate("Algorithms", "From boundary version"), optional=False)
        self.add_text("TO", translate("Algorithms", "To boundary version"), optional=False)
        self.add_text("VARIABLES", translate("Algorithms", "Variables, separated by commas (empty: all)"))
        label = translate("Algorithms", "Weights: variable, inhabitants, address, area (or JSON)")
        self.add_text("WEIGHTS", label, "variable", lines=True)
        store = translate("Algorithms", "Store them in the new boundary version")
        self.addParameter(QgsProcessingParameterBoolean("STORE", store, False))
        self.add_output(
            "OUTPUT", translate("Algorithms", "Table"), "CSV (*.csv);;XLSX (*.xlsx)", optional=True
        )
        self.addOutput(QgsProcessingOutputNumber("VALUES", translate("Algorithms", "Values")))
        self.addOutput(QgsProcessingOutputNumber("ESTIMATED", translate("Algorithms", "Estimated values")))
        self.addOutput(
            QgsProcessingOutputString("DELIVERIES", translate("Algorithms", "Numbers of all deliveries"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Carry over, write, and store on request."""
        from ..core.deliveries.reports.console import spoken
        from ..core.rebasing.wanted import wanted_from_json
        from ..core.wording import Wording
        from ..support.language import language_of_qgis
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.rebase import RebaseRequest
        from ..workflows.rebase_job import RebaseJob, run_rebase

        output = self.output_path(parameters, "OUTPUT", context)
        store = self.parameterAsBoolean(parameters, "STORE", context)
        monitoring = open_monitoring(text(parameters, MONITORING))
        request = RebaseRequest(
            monitoring,
            text(parameters, "FROM"),
            text(parameters, "TO"),
            texts(parameters, "VARIABLES"),
            wanted_from_json(text(parameters, "WEIGHTS")),
        )
        done = run_rebase(RebaseJob(request, store, output), feedback)
        wording = Wording.of(language_of_qgis())
        for remark in done.remarks:
            feedback.pushWarning(spoken(remark, wording))
        return {
            "OUTPUT": str(output) if output else None,
            "VALUES": done.values,
            "ESTIMATED": done.estimates,
            "DELIVERIES": json.dumps(done.deliveries),
        }
