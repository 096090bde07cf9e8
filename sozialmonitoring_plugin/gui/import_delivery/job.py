"""What the import dialog computes in the background: the sheet, and what an import would store."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.areas import AreaTree
from ...core.deliveries.delivery import Delivery, accepted
from ...core.deliveries.errors import RefusedDelivery
from ...core.deliveries.reports.report import DeliveryReport
from ...core.deliveries.sheets.grid import Grid
from ...core.deliveries.sheets.reading import SourceFile, read_file
from ...core.errors import Cancelled, UserError
from ...core.feedback import Feedback
from ...workflows.import_delivery import ImportRequest, preview_delivery, version_of
from .sheet_roles import NOTHING_KNOWN, SheetRoles, sheet_roles


@dataclass(frozen=True)
class ImportPreview:
    """The sheet, and either the delivery or the sentence that says why there is none."""

    sheets: tuple[str, ...]
    grid: Grid
    roles: SheetRoles = NOTHING_KNOWN
    delivery: Delivery | None = None
    report: DeliveryReport | None = None
    error: UserError | None = None
    names: dict[str, str] | None = None


def look_into(request: ImportRequest, feedback: Feedback) -> ImportPreview:
    """Read the file as an import would. Raises UserError only where not even a sheet can be shown."""
    source = read_file(request.file)
    sheets = tuple(source.grids)
    try:
        delivery = accepted(preview_delivery(request, feedback))
    except Cancelled:
        raise
    except UserError as error:
        report = error.report if isinstance(error, RefusedDelivery) else None
        return ImportPreview(sheets, _grid(source, request.sheet), report=report, error=error)
    grid = _grid(source, delivery.sheet)
    tree = request.monitoring.tree(version_of(request))
    roles = sheet_roles(grid, delivery.profile, tree)
    return ImportPreview(sheets, grid, roles, delivery, delivery.report, names=_names(tree, delivery.level))


def _grid(source: SourceFile, sheet: str) -> Grid:
    if sheet in source.grids:
        return source.grids[sheet]
    visible = [grid for grid in source.grids.values() if not grid.hidden]
    return (visible or list(source.grids.values()))[0]


def _names(tree: AreaTree, level: str) -> dict[str, str]:
    areas = tree.level(level)
    return dict(zip(areas.keys, areas.names, strict=True))
