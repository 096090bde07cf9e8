"""`removedelivery`: undo an import."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text


class RemoveDelivery(SozialmonitoringAlgorithm):
    """Takes a delivery out; what it had replaced is valid again."""

    identifier = "removedelivery"
    title = ("Algorithms", "Remove delivery")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Number of the delivery")
        self.addParameter(
            QgsProcessingParameterNumber(
                "DELIVERY", label, Qgis.ProcessingNumberParameterType.Integer, minValue=1
            )
        )
        only_try = translate("Algorithms", "Only try, write nothing")
        self.addParameter(QgsProcessingParameterBoolean("DRY_RUN", only_try, False))
        back = translate("Algorithms", "Values of earlier deliveries that are valid again")
        self.addOutput(QgsProcessingOutputNumber("BACK", back))
        gone = translate("Algorithms", "Values for which there is nothing earlier")
        self.addOutput(QgsProcessingOutputNumber("GONE", gone))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tell what will be valid then, and remove it."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.remove_delivery import preview_removal, remove_delivery

        monitoring = open_monitoring(text(parameters, MONITORING))
        removal = preview_removal(monitoring, self.parameterAsInt(parameters, "DELIVERY", context))
        told = translate("Algorithms", "Valid again: {back} values of earlier deliveries. Gone: {gone}.")
        feedback.pushInfo(told.format(back=removal.back, gone=removal.gone))
        for remark in removal.remarks:
            feedback.pushWarning(spoken(remark, Wording.of(monitoring.language)))
        feedback.setProgress(50)
        if not self.parameterAsBoolean(parameters, "DRY_RUN", context):
            remove_delivery(monitoring, removal.record.id, removal.revision)
        feedback.setProgress(100)
        return {
            MONITORING: str(monitoring.path),
            "DELIVERY": removal.record.id,
            "BACK": removal.back,
            "GONE": removal.gone,
        }
