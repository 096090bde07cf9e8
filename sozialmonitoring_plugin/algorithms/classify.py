"""`classify`: classes for the numbers of a layer or table."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..core.errors import UserError
from ..support.translation import translate
from .base import SozialmonitoringAlgorithm, text, texts

METHODS = [
    "natural_breaks",
    "quantiles",
    "equal_intervals",
    "standard_deviation",
    "pretty",
    "head_tail",
    "box",
    "manual",
    "geometric",
]
RESULTS = ("breaks", "labels", "counts", "not_classified")


class Classify(SozialmonitoringAlgorithm):
    """Finds bounds; values that are missing or hidden never take part."""

    identifier = "classify"
    title = ("Algorithms", "Classify")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        label = translate("Algorithms", "Layer or table")
        self.addParameter(
            QgsProcessingParameterFeatureSource("INPUT", label, [Qgis.ProcessingSourceType.Vector])
        )
        self.addParameter(
            QgsProcessingParameterField(
                "FIELD", translate("Algorithms", "Field"), parentLayerParameterName="INPUT"
            )
        )
        self._add_choice("METHOD", translate("Algorithms", "Method"), METHODS)
        self._add_whole("CLASSES", translate("Algorithms", "Number of classes"), 5)
        self.add_text("BREAKS", translate("Algorithms", "All bounds, lowest to highest (JSON list)"))
        self._add_choice(
            "CLOSED", translate("Algorithms", "Side on which a class owns its bound"), ["left", "right"]
        )
        self._add_whole("DECIMALS", translate("Algorithms", "Decimals of the bounds"), 1)
        self.add_text("LANGUAGE", translate("Algorithms", "Language of the labels (de, en)"), "de")
        self.add_output("OUTPUT", translate("Algorithms", "Classification"), "JSON (*.json)", optional=True)
        for name in RESULTS:
            self.addOutput(QgsProcessingOutputString(name, name))
        fit = translate("Algorithms", "Goodness of variance fit")
        self.addOutput(QgsProcessingOutputNumber("goodness_of_variance_fit", fit))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Classify and tell."""
        from ..core.classification.classification import Closed, Method, Scheme
        from ..workflows.classify_table import ClassifyRequest, classify_table

        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise UserError(
                "{name}: {file} holds no table that QGIS can read.",
                name="INPUT",
                file=text(parameters, "INPUT"),
            )
        request = ClassifyRequest(
            source,
            text(parameters, "FIELD"),
            Scheme(
                Method(self.parameterAsEnumString(parameters, "METHOD", context)),
                self.parameterAsInt(parameters, "CLASSES", context),
                tuple(_number(entry) for entry in texts(parameters, "BREAKS")),
                Closed(self.parameterAsEnumString(parameters, "CLOSED", context)),
            ),
            self.parameterAsInt(parameters, "DECIMALS", context),
            text(parameters, "LANGUAGE", "de"),
            self.output_path(parameters, "OUTPUT", context),
        )
        found = classify_table(request)
        feedback.setProgress(100)
        shown = {name: json.dumps(found[name], ensure_ascii=False) for name in RESULTS}
        return {
            **shown,
            "goodness_of_variance_fit": found["goodness_of_variance_fit"],
            "OUTPUT": str(request.output) if request.output else None,
        }

    def _add_choice(self, name: str, label: str, options: list[str]) -> None:
        self.addParameter(
            QgsProcessingParameterEnum(name, label, options, defaultValue=options[0], usesStaticStrings=True)
        )

    def _add_whole(self, name: str, label: str, default: int) -> None:
        kind = Qgis.ProcessingNumberParameterType.Integer
        self.addParameter(QgsProcessingParameterNumber(name, label, kind, default, minValue=0))


def _number(entry: str) -> float:
    try:
        return float(entry)
    except ValueError as error:
        raise UserError("BREAKS: {entry} is not a number.", hint="Write [0, 2.5, 5].", entry=entry) from error
