"""The command that gives a layer the same classes."""

from __future__ import annotations

from qgis.core import QgsProcessingUtils, QgsVectorLayer

from ...core.errors import UserError
from ..language import interface_wording
from ..process_call import ProcessCall
from .look import LayerLook


def call_of(layer: QgsVectorLayer, look: LayerLook) -> ProcessCall:
    """The command for what is shown. Raises UserError for a layer that no command can reach."""
    scheme = look.classes.scheme
    titles = look.classes.titles_for(look.classification.classes)
    return ProcessCall(
        "classify",
        {
            "INPUT": _source(layer),
            "FIELD": look.session.field,
            "METHOD": scheme.method.value,
            "CLASSES": scheme.classes,
            "BREAKS": "; ".join(f"{bound:.12g}" for bound in scheme.breaks),
            "CLOSED": scheme.closed.value,
            "DECIMALS": look.session.decimals,
            "REFERENCE": scheme.reference,
            "OPEN_ENDS": scheme.open_ends or None,
            "PALETTE": look.classes.palette,
            "TITLES": titles if any(titles) else "",
            "LANGUAGE": interface_wording().language,
            "STYLE": f"{look.session.field}.qml",
        },
    )


def _source(layer: QgsVectorLayer) -> str:
    """The layer as a command finds it: a file by its name, anything else with its provider."""
    if layer.providerType() == "memory":
        raise UserError(
            "The layer {layer} is only in the memory of QGIS, where no command finds it.",
            hint="Save it in a file first.",
            layer=layer.name(),
        )
    source: str = layer.publicSource()
    if layer.providerType() == "ogr":
        return source
    return str(QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), source))
