"""`checkcompleteness`: what is still to come from which office, for the office itself."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts


class CheckCompleteness(SozialmonitoringAlgorithm):
    """Sources by dates by municipalities, and what is missing there."""

    identifier = "checkcompleteness"
    title = ("Algorithms", "Completeness of the deliveries (internal)")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("SOURCES", translate("Algorithms", "Sources, separated by semicolons (empty: all)"))
        self.add_text("FROM", translate("Algorithms", "First reference date (2020-12-31)"))
        self.add_text("TO", translate("Algorithms", "Last reference date (2024-12-31)"))
        formats = "XLSX (*.xlsx);;CSV (*.csv);;JSON (*.json)"
        self.add_output("OUTPUT", translate("Algorithms", "Overview"), formats, optional=True)
        self.addOutput(QgsProcessingOutputString("COUNTS", translate("Algorithms", "Cells by state")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", translate("Algorithms", "Lines of the list")))
        self.addOutput(QgsProcessingOutputNumber("VALUES", translate("Algorithms", "Missing values")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, tell and write."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..workflows.check_completeness import CompletenessRequest, check_completeness
        from ..workflows.completeness_files import lines, write_completeness
        from ..workflows.monitoring_location import open_monitoring

        request = CompletenessRequest(
            open_monitoring(text(parameters, MONITORING)),
            texts(parameters, "SOURCES", ";"),  # names of offices have commas in them
            iso_date(parameters, "FROM"),
            iso_date(parameters, "TO"),
        )
        checked = check_completeness(request, feedback)
        for remark in checked.remarks:
            feedback.pushWarning(spoken(remark, Wording.of(checked.language)))
        output = self.output_path(parameters, "OUTPUT", context)
        if output is not None:
            write_completeness(checked, output)
        found = checked.completeness
        counts = json.dumps({state.value: count for state, count in found.counts().items()})
        feedback.pushInfo(counts)
        return {
            "COUNTS": counts,
            "MISSING": sum(1 for _ in lines(found)),
            "VALUES": sum(row.missing for row in found.rows),
            "OUTPUT": str(output) if output else None,
        }
