"""Classes for one field of any layer or table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.classification.classification import Scheme, classify
from ..core.wording import Wording
from .field_values import Source, read_values
from .table_files import write_text


@dataclass(frozen=True)
class ClassifyRequest:
    """A source and the name of the field with the numbers; bounds are printed with `decimals`."""

    source: Source
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
    values = read_values(request.source, request.field).values
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
