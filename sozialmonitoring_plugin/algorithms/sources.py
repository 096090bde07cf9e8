"""Layers as parameters, read once into plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
)

if TYPE_CHECKING:
    from ..layers.feature_table import FeatureTable

POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
POINTS = Qgis.ProcessingSourceType.VectorPoint
ANY = Qgis.ProcessingSourceType.VectorAnyGeometry


def source(
    name: str, label: str, kind: Qgis.ProcessingSourceType = ANY, *, optional: bool = False
) -> QgsProcessingParameterFeatureSource:
    """The parameter."""
    return QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional)


def table_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> FeatureTable | None:
    """All features of a source, None where none was given. Raises UserError where it cannot be read."""
    from ..core.errors import UserError
    from ..layers.feature_table import read_table

    found = algorithm.parameterAsSource(parameters, name, context)
    if found is not None:
        return read_table(found, found.sourceName())
    if parameters.get(name):
        raise UserError("{name}: {file} holds no layer that QGIS can read.", name=name, file=parameters[name])
    return None


def required_table(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> FeatureTable:
    """All features of a source that must be there. Raises UserError where it is not."""
    from ..core.errors import UserError

    found = table_of(algorithm, parameters, name, context)
    if found is None:
        raise UserError("{name} is missing.", name=name)
    return found
