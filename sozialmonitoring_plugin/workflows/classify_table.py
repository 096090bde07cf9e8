"""Classes for one field of any layer or table."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProcessingFeatureSource, QgsVectorLayer

from ..core.classification.classification import Scheme, classify
from ..core.errors import UserError
from ..core.values import Reason, Value, Values
from ..core.wording import Wording
from .table_files import write_text

REASON_FIELD = "reason"


@dataclass(frozen=True)
class ClassifyRequest:
    """A source and the name of the field with the numbers; bounds are printed with `decimals`."""

    source: QgsVectorLayer | QgsProcessingFeatureSource
    field: str
    scheme: Scheme
    decimals: int = 1
    language: str = "de"
    output: Path | None = None


def classify_table(request: ClassifyRequest) -> dict[str, Any]:
    """Classify and, with `output`, write the JSON that `createmap` takes as CLASSIFICATION.

    `not_classified` counts by reason, "outside" being numbers beyond the bounds. Raises UserError
    for an unknown field or a text that is no number.
    """
    values = read_values(request.source, request.field)
    made = classify(values, request.scheme, request.decimals)
    result = {
        **made.to_dict(),
        "breaks": list(made.bounds),
        "labels": list(made.labels(Wording.of(request.language))),
        "counts": list(made.counts(values)),
        "goodness_of_variance_fit": made.goodness_of_variance_fit(values.numbers),
        "not_classified": {
            (reason.token or "outside"): count for reason, count in made.not_classified(values).items()
        },
    }
    if request.output is not None:
        write_text(json.dumps(result, ensure_ascii=False, indent=2), request.output, ".json")
    return result


def read_values(source: QgsVectorLayer | QgsProcessingFeatureSource, field: str) -> Values:
    """Numbers of a field; a field `reason` beside it says why one is missing."""
    fields = source.fields()
    place, reason_place = fields.lookupField(field), fields.lookupField(REASON_FIELD)
    if place < 0:
        raise UserError(
            "There is no field {field}.",
            hint="The fields are: {known}.",
            field=field,
            known=", ".join(one.name() for one in fields),
        )
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return Values.from_values(
        _value(feature, place, reason_place, field) for feature in source.getFeatures(request)
    )


def _value(feature: QgsFeature, place: int, reason_place: int, field: str) -> Value:
    raw = feature.attribute(place)
    if raw is None or str(raw) in {"NULL", ""}:
        return Value.none(_reason(feature, reason_place))
    try:
        number = float(raw)
    except (TypeError, ValueError) as error:
        raise UserError(
            "Field {field}, feature {id}: “{text}” is not a number.", field=field, id=feature.id(), text=raw
        ) from error
    return Value.none(Reason.MISSING) if math.isnan(number) else Value(number)


def _reason(feature: QgsFeature, place: int) -> Reason:
    token = str(feature.attribute(place) or "") if place >= 0 else ""
    known = {reason.token: reason for reason in Reason if reason}
    return known.get(token, Reason.MISSING)
