"""`createmap`: one indicator as styled layers and as a picture."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..core.errors import UserError
from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts

KINDS = ["choropleth", "symbols", "layered", "bivariate", "change", "status", "diagrams", "time"]
MEASURES = {"usual": None, "difference": False, "percent": True}
DIAGRAMS = ["pies", "bars", "equal_pies", "equal_bars"]
LABELS = ["none", "names", "values", "names_and_values"]


class CreateMap(SozialmonitoringAlgorithm):
    """Publishes, classifies and draws."""

    identifier = "createmap"
    title = ("Algorithms", "Create map")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("INDICATOR", translate("Algorithms", "Indicator (status: none)"))
        self.add_choice("KIND", translate("Algorithms", "Kind of map"), KINDS)
        self.add_text("LEVEL", translate("Algorithms", "Level (empty: the finest with values)"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("VERSION", translate("Algorithms", "Boundary version"))
        self.add_text(
            "CLASSIFICATION", translate("Algorithms", "Classification (stored name, JSON file or text)")
        )
        self.add_text("MUNICIPALITY", translate("Algorithms", "Municipality (empty: the whole county)"))
        self.add_text("PALETTE", translate("Algorithms", "Palette (empty: by polarity)"))
        self.add_text("SECOND", translate("Algorithms", "Second indicator (layered, bivariate)"))
        self.add_text(
            "SECOND_CLASSIFICATION", translate("Algorithms", "Classification of the second indicator")
        )
        self.add_text("COMPARE_DATE", translate("Algorithms", "Earlier reference date (change)"))
        self.add_choice("MEASURE", translate("Algorithms", "Measure of a change"), list(MEASURES))
        self.add_text("INDEX", translate("Algorithms", "Index specification (status)"))
        parts = translate("Algorithms", "Parts (diagrams) or rates (status), separated by commas")
        self.add_text("PARTS", parts)
        self.add_choice("DIAGRAM", translate("Algorithms", "Shape of diagrams"), DIAGRAMS)
        self.add_amount("CIRCLE_SIZE", translate("Algorithms", "Largest circle in millimetres (0: as fits)"))
        self.add_amount(
            "CIRCLE_VALUE",
            translate("Algorithms", "Number of the largest circle (0: the largest of the county)"),
        )
        self.add_choice("LABELS", translate("Algorithms", "Labels"), LABELS, "names")
        self.add_rules()
        self.add_output(
            "OUTPUT", translate("Algorithms", "Layers"), "GeoPackage (*.gpkg);;QGIS (*.qgz)", optional=True
        )
        images = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        self.add_output("IMAGE", translate("Algorithms", "Picture"), images, optional=True)

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Build the map and write it."""
        from ..core.circles import Scale
        from ..core.disclosure.rules import rules_from_json
        from ..core.map_kinds import DiagramForm, MapKind
        from ..layers.area_rows import Labels
        from ..workflows.classified import load_classification
        from ..workflows.create_map import CreateMapRequest, create_map, write_map_files
        from ..workflows.monitoring_location import open_monitoring

        output = self.output_path(parameters, "OUTPUT", context)
        image = self.output_path(parameters, "IMAGE", context)
        if output is None and image is None:
            raise UserError("Neither OUTPUT nor IMAGE says where the map is to be written.")
        monitoring = open_monitoring(text(parameters, MONITORING))
        chosen = load_classification(text(parameters, "CLASSIFICATION"), monitoring)
        second = load_classification(text(parameters, "SECOND_CLASSIFICATION"), monitoring)
        request = CreateMapRequest(
            monitoring,
            text(parameters, "INDICATOR"),
            text(parameters, "LEVEL"),
            iso_date(parameters, "REFERENCE_DATE"),
            chosen.classification if chosen else None,
            municipality=text(parameters, "MUNICIPALITY"),
            version=text(parameters, "VERSION"),
            palette=text(parameters, "PALETTE"),
            rules=rules_from_json(text(parameters, "RULES")),
            kind=MapKind(self.parameterAsEnumString(parameters, "KIND", context)),
            second=text(parameters, "SECOND"),
            second_classification=second.classification if second else None,
            compare_date=iso_date(parameters, "COMPARE_DATE"),
            per_cent=MEASURES[self.parameterAsEnumString(parameters, "MEASURE", context)],
            index=text(parameters, "INDEX"),
            parts=texts(parameters, "PARTS"),
            scale=Scale(
                self.parameterAsDouble(parameters, "CIRCLE_VALUE", context),
                self.parameterAsDouble(parameters, "CIRCLE_SIZE", context),
            ),
            form=DiagramForm(self.parameterAsEnumString(parameters, "DIAGRAM", context)),
            labels=Labels(self.parameterAsEnumString(parameters, "LABELS", context)),
            frozen=chosen.frozen if chosen else None,
        )
        write_map_files(create_map(request, feedback), output, image)
        return {"OUTPUT": str(output) if output else None, "IMAGE": str(image) if image else None}
