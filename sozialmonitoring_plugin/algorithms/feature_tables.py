"""Layers as parameters, read into plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..core.errors import UserError

if TYPE_CHECKING:
    from ..layers.feature_table import FeatureTable


def required_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> FeatureTable:
    """The features of a layer. Raises UserError where it was left out or is no layer."""
    found = read_source(algorithm, parameters, name, context)
    if found is None:
        raise UserError("{name} is missing.", name=name)
    return found


def read_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> FeatureTable | None:
    """The features of a layer, None where it was left out. Raises UserError for what is no layer."""
    from ..layers.feature_table import read_table

    source = algorithm.parameterAsSource(parameters, name, context)
    if source is not None:
        return read_table(source, source.sourceName())
    if parameters.get(name):
        raise UserError("{name}: {file} holds no layer that QGIS can read.", name=name, file=parameters[name])
    return None
