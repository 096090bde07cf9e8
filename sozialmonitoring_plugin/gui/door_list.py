"""The jobs that menu and toolbar offer, each dialog imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QDialog

from ..support.translation import translate
from .desk import Desk

Opener = Callable[[Desk], QDialog | None]


@dataclass(frozen=True)
class Door:
    """One action: `name` is also that of its icon; `opener` makes the dialog."""

    name: str
    text: str
    tip: str
    opener: Opener


def doors() -> Iterator[Door]:
    """All doors in the order of the work, worded in the language of QGIS."""
    yield from _collecting()
    yield from _drawing()
    yield from _carrying_over()
    yield from _showing()
    yield from _over_revisions()
    yield from _asking_and_writing()


def _collecting() -> Iterator[Door]:
    """What fills a monitoring."""
    yield Door(
        "create_monitoring",
        translate("Doors", "&Create monitoring…"),
        translate("Doors", "Turn polygons into a monitoring, checked before anything is written"),
        _create_monitoring,
    )
    yield Door(
        "open_monitoring",
        translate("Doors", "&Open monitoring…"),
        translate("Doors", "Choose the monitoring that the other dialogs work with"),
        _open_monitoring,
    )
    yield Door(
        "boundaries",
        translate("Doors", "Draw b&oundaries…"),
        translate("Doors", "Redraw the areas along the streets in a draft, with numbers beside the mouse"),
        _boundaries,
    )
    yield Door(
        "delivery_template",
        translate("Doors", "Empty &template for an office…"),
        translate("Doors", "Write a workbook that an office fills in and that is read without a question"),
        _delivery_template,
    )
    yield Door(
        "import_delivery",
        translate("Doors", "&Import delivery…"),
        translate("Doors", "Read an office’s spreadsheet into the monitoring, or take a delivery out again"),
        _import_delivery,
    )


def _drawing() -> Iterator[Door]:
    """What is done to the polygons."""
    yield Door(
        "check_boundaries",
        translate("Doors", "Check boun&daries…"),
        translate("Doors", "Find gaps, overlaps and other faults of polygons, and mend them by rule"),
        _check_boundaries,
    )


def _carrying_over() -> Iterator[Door]:
    """What new boundaries need."""
    yield Door(
        "rebase",
        translate("Doors", "Carry &numbers over to new boundaries…"),
        translate("Doors", "Divide the counts of old areas among new ones, so that series continue"),
        _rebase,
    )


def _showing() -> Iterator[Door]:
    """What is computed from it and shown."""
    yield Door(
        "tableau",
        translate("Doors", "Indicator tablea&u…"),
        translate("Doors", "Tick, adapt and extend the indicators that are computed from the deliveries"),
        _tableau,
    )
    yield Door(
        "indicator_map",
        translate("Doors", "Indicator &map…"),
        translate("Doors", "Classify an indicator and add its map to the project"),
        map_dialog,
    )
    yield Door(
        "index",
        translate("Doors", "Social inde&x…"),
        translate("Doors", "Make one index of several rates, with classes, dynamics and groups"),
        _index,
    )
    yield Door(
        "compare_areas",
        translate("Doors", "Compare &areas…"),
        translate("Doors", "Put an area beside its municipality and county, similar areas and its own past"),
        _compare_areas,
    )


def _over_revisions() -> Iterator[Door]:
    """What changes where boundaries do."""
    yield Door(
        "compare_versions",
        translate("Doors", "Compare boundary &versions…"),
        translate("Doors", "See which areas, streets and people changed sides, and who delivers anew"),
        _compare_versions,
    )


def _asking_and_writing() -> Iterator[Door]:
    """What is asked of it, what leaves it, and a county to try everything with."""
    yield Door(
        "number_origin",
        translate("Doors", "&Where does this number come from?"),
        translate("Doors", "Click an area of an indicator map: formula, deliveries and cells of its number"),
        _number_origin,
    )
    yield Door(
        "completeness",
        translate("Doors", "Com&pleteness…"),
        translate("Doors", "See which office has delivered what it owes, and what is still to come"),
        _completeness,
    )
    yield Door(
        "export_booklets",
        translate("Doors", "Export &booklets…"),
        translate("Doors", "Write one booklet of maps and tables for each municipality"),
        _export_booklets,
    )
    yield Door(
        "sample_county",
        translate("Doors", "&Sample county…"),
        translate("Doors", "Write an invented county with streets, addresses and deliveries"),
        _sample_county,
    )


def _create_monitoring(desk: Desk) -> QDialog:
    from .create_monitoring.dialog import CreateMonitoringDialog

    return CreateMonitoringDialog(desk)


def _check_boundaries(desk: Desk) -> QDialog:
    from .boundary_checks.dialog import CheckBoundariesDialog

    return CheckBoundariesDialog(desk)


def _open_monitoring(desk: Desk) -> None:
    from .open_monitoring import open_by_file_dialog

    open_by_file_dialog(desk)


def _boundaries(desk: Desk) -> QDialog:
    from .boundaries.drafts.dialog import DraftsDialog

    return DraftsDialog(desk)


def _import_delivery(desk: Desk) -> QDialog:
    from .import_delivery.dialog import ImportDeliveryDialog

    return ImportDeliveryDialog(desk)


def _rebase(desk: Desk) -> QDialog:
    from .rebase.dialog import RebaseDialog

    return RebaseDialog(desk)


def _tableau(desk: Desk) -> QDialog:
    from .tableau.dialog import TableauDialog

    return TableauDialog(desk)


def map_dialog(desk: Desk) -> QDialog:
    """The map dialog, which a layer opens as well."""
    from .indicator_map.dialog import IndicatorMapDialog

    return IndicatorMapDialog(desk)


def _index(desk: Desk) -> QDialog:
    from .index.dialog import IndexDialog

    return IndexDialog(desk)


def _compare_areas(desk: Desk) -> QDialog:
    from .comparison.dialog import ComparisonDialog

    return ComparisonDialog(desk)


def _compare_versions(desk: Desk) -> QDialog:
    from .boundaries.comparison.dialog import VersionsDialog

    return VersionsDialog(desk)


def _number_origin(desk: Desk) -> QDialog:
    from .number_origin.dialog import NumberOriginDialog

    return NumberOriginDialog(desk)


def _completeness(desk: Desk) -> QDialog:
    from .completeness.dialog import CompletenessDialog

    return CompletenessDialog(desk)


def _delivery_template(desk: Desk) -> QDialog:
    from .delivery_template.dialog import DeliveryTemplateDialog

    return DeliveryTemplateDialog(desk)


def _export_booklets(desk: Desk) -> QDialog:
    from .export_booklets.dialog import ExportBookletsDialog

    return ExportBookletsDialog(desk)


def _sample_county(desk: Desk) -> QDialog:
    from .sample_county.dialog import SampleCountyDialog

    return SampleCountyDialog(desk)
