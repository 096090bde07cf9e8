"""`createmultiples`: small maps of several Stichtage or indicators on one page."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_dates, text, texts


class CreateMultiples(SozialmonitoringAlgorithm):
    """Publishes, classifies and draws a map for each Stichtag or indicator."""

    identifier = "createmultiples"
    title = ("Algorithms", "Create small multiples")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_indicators()
        dates = translate("Algorithms", "Reference dates, separated by commas (empty: all)")
        self.add_text("REFERENCE_DATES", dates)
        self.add_text("LEVEL", translate("Algorithms", "Level (empty: the finest with values)"))
        self.add_text("MUNICIPALITY", translate("Algorithms", "Municipality (empty: the whole county)"))
        classification = translate("Algorithms", "Classification (stored name, JSON file or text)")
        self.add_text("CLASSIFICATION", classification)
        self.add_text("PALETTE", translate("Algorithms", "Palette (empty: by polarity)"))
        self.add_rules()
        images = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
        self.add_output("IMAGE", translate("Algorithms", "Picture"), images)

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Draw the page and write it."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.classified import load_classification
        from ..workflows.create_multiples import CreateMultiplesRequest, create_multiples, write_multiples
        from ..workflows.monitoring_location import open_monitoring

        image = self.required_path(parameters, "IMAGE", context)
        monitoring = open_monitoring(text(parameters, MONITORING))
        chosen = load_classification(text(parameters, "CLASSIFICATION"), monitoring)
        request = CreateMultiplesRequest(
            monitoring,
            texts(parameters, "INDICATORS"),
            iso_dates(parameters, "REFERENCE_DATES"),
            text(parameters, "LEVEL"),
            text(parameters, "MUNICIPALITY"),
            chosen.classification if chosen else None,
            palette=text(parameters, "PALETTE"),
            rules=rules_from_json(text(parameters, "RULES")),
            frozen=chosen.frozen if chosen else None,
        )
        write_multiples(create_multiples(request, feedback), image)
        return {"IMAGE": str(image)}
