"""`classify`: classes for the numbers of a layer or table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..core.errors import UserError
from ..support.translation import translate
from .base import SozialmonitoringAlgorithm, text, texts

if TYPE_CHECKING:
    from ..core.classification.scheme import Scheme

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
    "percentiles",
    "nested_means",
    "reference",
    "cut_offs",
]
SIDES = ["left", "right", "centre"]
RESULTS = ("breaks", "labels", "counts", "not_classified", "remarks")


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
        self._add_field("FIELD", translate("Algorithms", "Field"))
        self.add_choice("METHOD", translate("Algorithms", "Method"), METHODS)
        self._add_whole("CLASSES", translate("Algorithms", "Number of classes"), 5)
        self.add_text(
            "BREAKS",
            translate("Algorithms", "Bounds or per cent ([0, 2.5, 5] or 0; 2,5; 5)"),
        )
        self.add_choice("CLOSED", translate("Algorithms", "Side on which a class owns its bound"), SIDES)
        self._add_field(
            "WEIGHT_FIELD", translate("Algorithms", "Field with inhabitants as weights"), optional=True
        )
        self._add_decimal("CENTRE", translate("Algorithms", "Centre around which classes mirror each other"))
        self._add_decimal("REFERENCE", translate("Algorithms", "Reference value of the method “reference”"))
        self.addParameter(
            QgsProcessingParameterBoolean(
                "OPEN_ENDS", translate("Algorithms", "Outer classes are open"), False
            )
        )
        self._add_whole("DECIMALS", translate("Algorithms", "Decimals of the bounds"), 1)
        self.add_text("LANGUAGE", translate("Algorithms", "Language of the labels (de, en)"), "de")
        self.add_text("PALETTE", translate("Algorithms", "Palette of the style (empty: blue)"))
        self.add_text("TITLES", translate("Algorithms", "Titles of the classes, the lowest first"))
        self.add_output("OUTPUT", translate("Algorithms", "Classification"), "JSON (*.json)", optional=True)
        self.add_output("STYLE", translate("Algorithms", "Style of the layer"), "QML (*.qml)", optional=True)
        for name in RESULTS:
            self.addOutput(QgsProcessingOutputString(name, name))
        fit = translate("Algorithms", "Goodness of variance fit")
        self.addOutput(QgsProcessingOutputNumber("goodness_of_variance_fit", fit))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Classify and tell."""
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
            self._scheme(parameters, context),
            self.parameterAsInt(parameters, "DECIMALS", context),
            text(parameters, "LANGUAGE", "de"),
            self.output_path(parameters, "OUTPUT", context),
            weight_field=text(parameters, "WEIGHT_FIELD"),
            style=self.output_path(parameters, "STYLE", context),
            palette=text(parameters, "PALETTE"),
            titles=_titles(parameters),
        )
        found = classify_table(request, feedback)
        for remark in found["remarks"]:
            feedback.pushWarning(remark)
        feedback.setProgress(100)
        shown = {name: json.dumps(found[name], ensure_ascii=False) for name in RESULTS}
        return {
            **shown,
            "goodness_of_variance_fit": found["goodness_of_variance_fit"],
            "OUTPUT": str(request.output) if request.output else None,
            "STYLE": str(request.style) if request.style else None,
        }

    def _scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Scheme:
        from ..core.classification.classification import Closed, Method, Scheme

        return Scheme(
            Method(self.parameterAsEnumString(parameters, "METHOD", context)),
            self.parameterAsInt(parameters, "CLASSES", context),
            _breaks(parameters),
            Closed(self.parameterAsEnumString(parameters, "CLOSED", context)),
            weighted=bool(text(parameters, "WEIGHT_FIELD")),
            centre=self._decimal(parameters, "CENTRE", context),
            reference=self._decimal(parameters, "REFERENCE", context),
            open_ends=self.parameterAsBool(parameters, "OPEN_ENDS", context),
        )

    def _add_field(self, name: str, label: str, *, optional: bool = False) -> None:
        self.addParameter(
            QgsProcessingParameterField(name, label, parentLayerParameterName="INPUT", optional=optional)
        )

    def _add_whole(self, name: str, label: str, default: int) -> None:
        kind = Qgis.ProcessingNumberParameterType.Integer
        self.addParameter(QgsProcessingParameterNumber(name, label, kind, default, minValue=0))

    def _add_decimal(self, name: str, label: str) -> None:
        kind = Qgis.ProcessingNumberParameterType.Double
        self.addParameter(QgsProcessingParameterNumber(name, label, kind, optional=True))

    def _decimal(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A number, None where it was left out: an empty one would be read as 0."""
        if parameters.get(name) in (None, ""):
            return None
        return float(self.parameterAsDouble(parameters, name, context))


def _breaks(parameters: dict[str, Any]) -> tuple[float, ...]:
    """A list in JSON, or what people type and paste: 0; 2,5; 5."""
    from ..core.classification.pasting import read_breaks

    written = text(parameters, "BREAKS")
    if not written.startswith("["):
        return read_breaks(written)
    return tuple(_number(entry) for entry in texts(parameters, "BREAKS"))


def _titles(parameters: dict[str, Any]) -> tuple[str, ...]:
    """A list in JSON, or what people type: low; ; high. An empty one leaves its class as it is."""
    written = text(parameters, "TITLES")
    if not written.startswith("["):
        return tuple(one.strip() for one in written.split(";")) if written else ()
    try:
        return tuple(str(one).strip() for one in json.loads(written))
    except ValueError as error:
        raise UserError(
            "TITLES: {entry} is no list.", hint='Write ["low", "", "high"].', entry=written
        ) from error


def _number(entry: str) -> float:
    try:
        return float(entry)
    except ValueError as error:
        raise UserError("BREAKS: {entry} is not a number.", hint="Write [0, 2.5, 5].", entry=entry) from error
