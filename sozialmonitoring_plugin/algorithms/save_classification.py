"""`saveclassification`: bounds, colours and words that stay, under a name in the monitoring."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts
from .classify import METHODS

GIVEN = ("manual", "reference", "cut_offs")
"""Methods whose bounds are named by somebody: such a classification is given as JSON."""


class SaveClassification(SozialmonitoringAlgorithm):
    """Keeps a classification, and shows indicators in it from now on."""

    identifier = "saveclassification"
    title = ("Algorithms", "Save classification")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("NAME", translate("Algorithms", "Name of the classification"), optional=False)
        given = translate("Algorithms", "Classification (JSON, JSON file, stored name; empty: made anew)")
        self.add_text("CLASSIFICATION", given, lines=True)
        shown = translate("Algorithms", "Indicators shown in it, separated by commas")
        self.add_text("INDICATORS", shown)
        self.add_text("LEVEL", translate("Algorithms", "Level it is for (empty: all)"))
        self._add_making()
        self.add_text("PALETTE", translate("Algorithms", "Palette (empty: by polarity)"))
        self._add_flag("REVERSED", translate("Algorithms", "Palette turned round"))
        titles = translate("Algorithms", "Words for the classes, lowest first, separated by semicolons")
        self.add_text("TITLES", titles)
        self.add_text("NOTE", translate("Algorithms", "Note"))
        self._add_flag("CHANGE", translate("Algorithms", "Change the stored one of this name"))
        keep = translate("Algorithms", "Indicators that keep the one before, separated by commas")
        self.add_text("KEEP", keep)
        self.add_rules()
        for name in ("BREAKS", "LABELS", "FINGERPRINT", "KEPT"):
            self.addOutput(QgsProcessingOutputString(name, name))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make, store and tell."""
        from ..core.wording import Wording
        from ..workflows.save_classification import make_and_save

        request = self._request(parameters, context)
        changed = make_and_save(request, feedback)
        frozen = changed.frozen
        labels = frozen.labels(Wording.of(request.monitoring.language))
        for label in labels:
            feedback.pushInfo(label)
        feedback.setProgress(100)
        return {
            "NAME": frozen.name,
            "BREAKS": json.dumps(frozen.classification.bounds),
            "LABELS": json.dumps(labels, ensure_ascii=False),
            "FINGERPRINT": frozen.fingerprint,
            "KEPT": changed.old.name if changed.old else "",
        }

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.classified import load_classification
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.save_classification import SaveClassificationRequest

        def flag(name: str) -> bool:
            return bool(self.parameterAsBool(parameters, name, context))

        monitoring = open_monitoring(text(parameters, MONITORING))
        return SaveClassificationRequest(
            monitoring,
            text(parameters, "NAME"),
            load_classification(text(parameters, "CLASSIFICATION"), monitoring),
            self._scheme(parameters, context),
            texts(parameters, "INDICATORS"),
            text(parameters, "LEVEL"),
            iso_date(parameters, "REFERENCE_DATE"),
            flag("POOLED"),
            flag("ALL_LEVELS"),
            text(parameters, "WEIGHTS"),
            text(parameters, "PALETTE"),
            flag("REVERSED") if parameters.get("REVERSED") is not None else None,
            texts(parameters, "TITLES", ";"),
            text(parameters, "NOTE"),
            flag("CHANGE"),
            texts(parameters, "KEEP"),
            rules_from_json(text(parameters, "RULES")),
        )

    def _scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.classification.scheme import Closed, Method, Scheme

        return Scheme(
            Method(self.parameterAsEnumString(parameters, "METHOD", context)),
            self.parameterAsInt(parameters, "CLASSES", context),
            closed=Closed(self.parameterAsEnumString(parameters, "CLOSED", context)),
            weighted=bool(text(parameters, "WEIGHTS")),
        )

    def _add_making(self) -> None:
        """How classes are made where none are given: from the numbers of the first indicator."""
        methods = [one for one in METHODS if one not in GIVEN]
        self.add_choice("METHOD", translate("Algorithms", "Method"), methods)
        kind = Qgis.ProcessingNumberParameterType.Integer
        classes = translate("Algorithms", "Number of classes")
        self.addParameter(QgsProcessingParameterNumber("CLASSES", classes, kind, 5, minValue=0))
        side = translate("Algorithms", "Side on which a class owns its bound")
        self.add_choice("CLOSED", side, ["left", "right"])
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self._add_flag("POOLED", translate("Algorithms", "From the numbers of all reference dates"))
        self._add_flag("ALL_LEVELS", translate("Algorithms", "From the numbers of all levels"))
        weights = translate("Algorithms", "Weighted by (indicator or variable of the inhabitants)")
        self.add_text("WEIGHTS", weights)

    def _add_flag(self, name: str, label: str) -> None:
        self.addParameter(QgsProcessingParameterBoolean(name, label, False))
