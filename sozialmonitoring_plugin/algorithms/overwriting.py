"""What an algorithm reads is not what it writes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameters,
    QgsProviderRegistry,
)

from ..core.errors import UserError


def refuse_to_overwrite_inputs(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> None:
    """Raise UserError where a file that is to be written is one that another parameter reads."""
    given = [one for one in algorithm.parameterDefinitions() if parameters.get(one.name())]
    inputs = {one.name(): _file_read(one, parameters, context) for one in given if not one.isDestination()}
    for output in given:
        if not isinstance(output, QgsProcessingParameterFileDestination):
            continue
        target = Path(QgsProcessingParameters.parameterAsFileOutput(output, parameters, context))
        for name, path in inputs.items():
            if path and target.exists() and target.samefile(path):
                raise UserError(
                    "{output} would overwrite {file}, which is the {input}.",
                    hint="Choose another file for {output}.",
                    output=output.name(),
                    input=name,
                    file=target,
                )


def _file_read(
    definition: QgsProcessingParameterDefinition, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    """Path of the existing file behind a layer, a file or a text that may name one; "" for none."""
    value = parameters[definition.name()]
    path = value.strip() if isinstance(value, str) else ""
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, parameters, context)
        if layer is not None:
            parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
            path = str(parts.get("path") or "")
    # Path.exists would raise for a text that is too long for a path.
    return path if os.path.exists(path) else ""  # noqa: PTH110 - see above
