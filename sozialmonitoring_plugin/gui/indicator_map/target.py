"""A map layer that is edited in the dialog: it gets the classes, instead of a new map being added."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt import sip

from ...core.areas import AreaTree
from ...core.classification.frozen import FrozenClassification
from ...core.colours.catalogue import offered_palettes
from ...core.errors import UserError
from ...core.map_kinds import MapKind
from ...core.wording import Wording
from ...layers.follow import reclassified, redrawn
from ...layers.layer_classes import LayerClasses, classes_of
from ...layers.map_legend import middle_of
from ...layers.map_origin import MapOrigin, mark_layer, origin_of
from ...layers.palettes import palette_for
from ...store.monitoring import Monitoring
from ...workflows.published import choose_version
from .look import Look
from .state import ClassChoice, MapState


@dataclass(frozen=True)
class Target:
    """The layer with what it remembers; `state` is what it showed when it was opened."""

    layer: QgsVectorLayer
    origin: MapOrigin
    state: MapState

    @classmethod
    def of(cls, layer: QgsVectorLayer, monitoring: Monitoring, minimum: int) -> Target:
        """A layer of a map of this monitoring. Raises UserError for one that has no values in classes."""
        origin = _origin(layer)
        state = MapState(
            indicator=origin.indicator,
            reference_date=origin.reference_date,
            level=origin.level,
            place=_place(layer, monitoring, origin),
            kind=_kind(origin),
            compare_date=origin.compare_date if _kind(origin) is MapKind.CHANGE else "",
            classes=_classes(classes_of(layer, Wording.of(monitoring.language)), origin),
            minimum=minimum,
        )
        return cls(layer, origin, state)

    @property
    def is_there(self) -> bool:
        """Whether the layer still exists."""
        return not sip.isdeleted(self.layer)

    def fits(self, state: MapState) -> bool:
        """Whether a state differs from the layer in classes and labels only."""
        return self.is_there and replace(self.state, classes=state.classes, labels=state.labels) == state

    def apply(self, look: Look, project: QgsProject) -> None:
        """Give the layer the classes of a look. Raises UserError for a layer that cannot have them."""
        found = look.classification
        if found is None:
            raise UserError("This kind of map has no classes that a layer could get.")
        request = look.asked.request
        node = project.layerTreeRoot().findLayer(self.layer.id())
        if look.kind is MapKind.CHANGE:
            redrawn(self.layer, look.shown.values_layer, look.shown.words, node)
            return
        titles = look.titles if len(look.titles) == found.classes else ()
        own = FrozenClassification(look.title, found, request.palette, titles=titles)
        frozen = request.frozen or own
        palette = palette_for(look.indicator.polarity, getattr(look.made.theme, "palette", ""))
        reclassified(self.layer, frozen, palette, look.shown.words, node)
        project.setDirty()
        if not frozen.revision:
            # Nothing in the monitoring is called so: the classes are this layer's own.
            mark_layer(self.layer, replace(self.origin, classification="", fingerprint=""))


def _origin(layer: QgsVectorLayer) -> MapOrigin:
    origin = origin_of(layer)
    if origin is None or layer.fields().lookupField("value") < 0:
        raise UserError(
            "{layer} is no map of areas in classes.",
            hint="Choose the layer of the map that holds the values.",
            layer=layer.name(),
        )
    if not origin.has_own_classes:
        raise UserError(
            "The classes of {layer} are those of several maps or indicators: they cannot be changed alone.",
            hint="Make the map anew with other classes.",
            layer=layer.name(),
        )
    return origin


def _kind(origin: MapOrigin) -> MapKind:
    """The areas below circles are area colours."""
    return MapKind.CHANGE if origin.kind == MapKind.CHANGE.value else MapKind.CHOROPLETH


def _classes(found: LayerClasses | None, origin: MapOrigin) -> ClassChoice:
    """Those of the layer, by hand; natural breaks where a person has made something else of them."""
    if found is None:
        return ClassChoice()
    titles, scheme = found.titles if any(found.titles) else (), found.classification.scheme
    if _kind(origin) is MapKind.CHANGE:
        palette = _palette(found.colours, middle_of(found.classification.bounds))
        return ClassChoice(replace(scheme, centre=0.0), palette=palette)
    return ClassChoice(scheme, origin.classification, palette=_palette(found.colours), titles=titles)


def _palette(colours: tuple[str, ...], middle: float | None = None) -> str:
    """The palette that has these colours, else the colours themselves."""
    for palette in offered_palettes():
        for one in (palette, palette.turned()):
            if one.colours(len(colours), middle) == colours:
                return one.key
    return f"sequential: {' '.join(colours)}"


def _place(layer: QgsVectorLayer, monitoring: Monitoring, origin: MapOrigin) -> str:
    """The municipality to which all areas of a layer belong, "" where there are several."""
    version = choose_version(monitoring, origin.version, monitoring.dates()[-1])
    tree = monitoring.tree(version)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    keys = {str(feature["area_key"]) for feature in layer.getFeatures(request)}
    homes = {home for key in keys if (home := _home(tree, origin.level, key)) is not None}
    return homes.pop() if len(homes) == 1 and len(tree.levels[tree.municipal_rank]) > 1 else ""


def _home(tree: AreaTree, level: str, key: str) -> str | None:
    """Key of the municipality of an area, None for one above the municipalities or of another version."""
    rank = tree.rank(level)
    if rank < tree.municipal_rank or key not in tree.levels[rank].position:
        return None
    above = tree.ancestors(rank, tree.municipal_rank)
    return tree.levels[tree.municipal_rank].keys[int(above[tree.levels[rank].position[key]])]
