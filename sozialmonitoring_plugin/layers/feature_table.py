"""A layer read into plain data, once, so that work can go on in another thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from ..core.errors import UserError

DEGREES = 180.0


class LayerError(UserError):
    """A layer that cannot serve."""


@dataclass(frozen=True)
class FeatureTable:
    """All features of a layer with its CRS, fields and name."""

    name: str
    crs: QgsCoordinateReferenceSystem
    fields: QgsFields
    features: tuple[QgsFeature, ...]

    def evaluator(self, text: str) -> Callable[[QgsFeature], object]:
        """Prepare an expression for these features. Raises LayerError where it cannot be read."""
        expression = QgsExpression(text)
        context = QgsExpressionContext()
        context.setFields(self.fields)
        if not text or expression.hasParserError() or not expression.prepare(context):
            raise LayerError(
                "The expression “{text}” cannot be used on {layer}: {problem}",
                text=text,
                layer=self.name,
                problem=(expression.parserErrorString() or expression.evalErrorString()).strip() or "–",
            )
        _refuse_unknown_fields(expression, self)

        def value_of(feature: QgsFeature) -> object:
            context.setFeature(feature)
            value = expression.evaluate(context)
            if expression.hasEvalError():
                raise LayerError(
                    "The expression “{text}” fails on feature {id} of {layer}: {problem}",
                    text=text,
                    id=feature.id(),
                    layer=self.name,
                    problem=expression.evalErrorString(),
                )
            return value

        return value_of

    def in_crs(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> FeatureTable:
        """The same features with coordinates in another CRS."""
        if crs == self.crs:
            return self
        transform = QgsCoordinateTransform(self.crs, crs, context)
        moved = []
        for feature in self.features:
            copy = QgsFeature(feature)
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(transform)
            copy.setGeometry(geometry)
            moved.append(copy)
        return FeatureTable(self.name, crs, self.fields, tuple(moved))


def read_table(source: QgsVectorLayer | QgsProcessingFeatureSource, name: str) -> FeatureTable:
    """Read all features, invalid ones too: they are judged later. Raises LayerError without a CRS."""
    if isinstance(source, QgsVectorLayer):
        crs, features = source.crs(), source.getFeatures(QgsFeatureRequest())
    else:
        crs = source.sourceCrs()
        skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = source.getFeatures(QgsFeatureRequest(), skip)
    if not crs.isValid() or crs.description().startswith("Undefined"):
        raise LayerError(
            "The layer {layer} has no coordinate reference system.",
            hint="Set it in the layer's properties, for example EPSG:25832.",
            layer=name,
        )
    table = FeatureTable(name, crs, source.fields(), tuple(QgsFeature(feature) for feature in features))
    if crs.isGeographic():
        _refuse_metres(table)
    return table


def read_file(path: str) -> FeatureTable:
    """Read a layer from a path or provider text. Raises LayerError where there is none."""
    layer = QgsVectorLayer(path, Path(path.split("|", maxsplit=1)[0]).stem, "ogr")
    if not layer.isValid():
        raise LayerError("{file} holds no layer that QGIS can read.", file=path)
    return read_table(layer, layer.name())


def metric_crs(table: FeatureTable) -> QgsCoordinateReferenceSystem:
    """The table's CRS, or the ETRS89 / UTM zone of its centre where that one counts in degrees."""
    if not table.crs.isGeographic():
        return table.crs
    longitudes = [
        feature.geometry().boundingBox().center().x() for feature in table.features if feature.hasGeometry()
    ]
    if not longitudes:
        return table.crs
    zone = int((sum(longitudes) / len(longitudes) + 180) // 6) + 1
    return QgsCoordinateReferenceSystem(f"EPSG:258{zone:02d}" if 28 <= zone <= 38 else f"EPSG:326{zone:02d}")


def _refuse_metres(table: FeatureTable) -> None:
    """Coordinates beyond 180 are no degrees, whatever the layer says."""
    for feature in table.features:
        box = feature.geometry().boundingBox()
        if max(abs(box.xMinimum()), abs(box.xMaximum()), abs(box.yMinimum()), abs(box.yMaximum())) > DEGREES:
            raise LayerError(
                "{layer} says its coordinates are degrees ({crs}), but feature {id} lies at {x}, {y}.",
                hint="Set the layer's coordinate reference system, for example EPSG:25832.",
                layer=table.name,
                crs=table.crs.authid() or table.crs.description(),
                id=feature.id(),
                x=f"{box.xMinimum():.0f}",
                y=f"{box.yMinimum():.0f}",
            )


def _refuse_unknown_fields(expression: QgsExpression, table: FeatureTable) -> None:
    known = {field.name().lower() for field in table.fields}
    missing = sorted(name for name in expression.referencedColumns() if name.lower() not in known)
    missing = [name for name in missing if name != QgsFeatureRequest.ALL_ATTRIBUTES]
    if missing:
        raise LayerError(
            "{layer} has no field {fields}.",
            hint="Its fields are: {known}.",
            layer=table.name,
            fields=", ".join(missing),
            known=", ".join(field.name() for field in table.fields),
        )
