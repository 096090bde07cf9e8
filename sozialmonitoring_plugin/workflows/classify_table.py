"""Classes for one field of any layer or table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import Qgis, QgsWkbTypes

from ..core.classification.classification import Classification, Scheme, classify
from ..core.classification.diagnosis import remarks
from ..core.classification.frozen import entitled
from ..core.deliveries.reports.console import spoken
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.indicators.tableau import Polarity
from ..core.values import Reason, Values
from ..core.wording import Wording
from ..layers.layer_style import label_classes, rules_renderer, write_style
from ..layers.palettes import palette_for
from ..support.whole_files import refuse_target
from .field_values import FieldValues, Source, read_values
from .table_files import write_text


@dataclass(frozen=True)
class ClassifyRequest:
    """A source and the name of the field with the numbers; bounds are printed with `decimals`.

    `weight_field` holds the inhabitants of a weighted scheme. `output` is a JSON file that `createmap`
    takes, `style` a .qml for the source, in the colours of `palette` ("": blue, which judges nothing), with
    `titles` before the labels of the classes, the lowest first.
    """

    source: Source
    field: str
    scheme: Scheme
    decimals: int = 1
    language: str = "de"
    output: Path | None = None
    weight_field: str = ""
    style: Path | None = None
    palette: str = ""
    titles: tuple[str, ...] = ()


def classify_table(request: ClassifyRequest, feedback: Feedback | None = None) -> dict[str, Any]:
    """Classify, and write the JSON and the style that are wanted; returns what is in the JSON.

    `not_classified` counts by reason, "outside" being numbers beyond the bounds. Raises UserError for
    an unknown field, a text that is no number, an infinite number, and a style for a field of texts;
    ClassificationError as `classify` does.
    """
    for target, ending in ((request.output, ".json"), (request.style, ".qml")):
        if target is not None:
            refuse_target(target, ending)
    wording = Wording.of(request.language)
    read = read_values(request.source, request.field, request.weight_field, feedback)
    made = classify(read.values, request.scheme, request.decimals, read.weights)
    result = _result(made, read, wording)
    if request.style is not None:
        _write_style(request, request.style, made, read.values)
    if request.output is not None:
        write_text(json.dumps(result, ensure_ascii=False, indent=2), request.output, ".json")
    return result


def _result(made: Classification, read: FieldValues, wording: Wording) -> dict[str, Any]:
    values = read.values
    told = (*read.remarks, *remarks(values, made, weights=read.weights, words=wording))
    return {
        **made.to_dict(),
        "breaks": list(made.bounds),
        "labels": list(made.labels(wording)),
        "counts": list(made.counts(values)),
        "goodness_of_variance_fit": made.goodness_of_variance_fit(values.numbers),
        "not_classified": {
            (reason.token or "outside"): count for reason, count in made.not_classified(values).items()
        },
        # Where `breaks` were per cent or inner bounds, they are not the bounds.
        "classification": made.to_dict(),
        "remarks": [spoken(remark, wording) for remark in told],
    }


def _write_style(request: ClassifyRequest, path: Path, made: Classification, values: Values) -> None:
    """A plain renderer for the source; reasons that do not occur get no line."""
    shape = QgsWkbTypes.geometryType(request.source.wkbType())
    _refuse_unstyled(request, shape)
    reasons = [Reason(int(code)) for code in np.unique(values.reasons)]
    palette, words = palette_for(Polarity.NEUTRAL, request.palette), Wording.of(request.language)
    renderer = rules_renderer(request.field, made, palette, words, shape, reasons)
    label_classes(renderer, entitled(made.labels(words), _titles(request, made), words))
    write_style(renderer, shape, path)


def _titles(request: ClassifyRequest, made: Classification) -> tuple[str, ...]:
    if request.titles and len(request.titles) != made.classes:
        raise UserError(
            "There are {titles} titles for {classes} classes.",
            hint="Give one for each class, an empty one where its bounds say it.",
            titles=len(request.titles),
            classes=made.classes,
        )
    return request.titles


def _refuse_unstyled(request: ClassifyRequest, shape: Qgis.GeometryType) -> None:
    if shape in (Qgis.GeometryType.Null, Qgis.GeometryType.Unknown):
        raise UserError(
            "A table without geometry has no style.",
            hint="Leave the style out, or choose a layer with geometry.",
        )
    field = request.source.fields().field(request.field)
    if not field.isNumeric():
        raise UserError(
            "A style needs a field of numbers, but {field} holds texts.",
            hint="Make a field of numbers of it with the field calculator, or leave the style out.",
            field=request.field,
        )
