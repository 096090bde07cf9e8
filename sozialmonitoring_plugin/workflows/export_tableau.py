"""A tableau as a file that a person edits: that of a monitoring, or the one to begin with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import UserError
from ..core.indicators.starter.tableau import starter_tableau
from ..core.indicators.tableau import Tableau
from ..core.indicators.tableau_file import tableau_to_dict
from ..store.monitoring import Monitoring
from ..support.whole_files import refuse_target, write_whole


@dataclass(frozen=True)
class ExportTableauRequest:
    """Either the tableau of a monitoring, or the starter in the language "de" or "en"."""

    output: Path
    monitoring: Monitoring | None = None
    starter: str = ""


def export_tableau(request: ExportTableauRequest) -> Tableau:
    """Write the tableau as .xlsx or .json by the name of the file.

    A workbook speaks the language of the monitoring or of the starter. Raises UserError for another
    name, for both or neither to write, and where the file cannot be written.
    """
    refuse_target(request.output, ".xlsx", ".json")
    tableau, language = _chosen(request)
    write_tableau(tableau, language, request.output)
    return tableau


def write_tableau(tableau: Tableau, language: str, output: Path) -> None:
    """Write a tableau as .xlsx or .json by the name of the file.

    Raises UserError for another name, and where the file cannot be written.
    """
    refuse_target(output, ".xlsx", ".json")
    if output.suffix.lower() == ".json":
        content = f"{json.dumps(tableau_to_dict(tableau), ensure_ascii=False, indent=2)}\n".encode()
    else:
        from ..core.indicators.tableau_workbook.writing import tableau_workbook

        content = tableau_workbook(tableau, language)
    write_whole(content, output)


def _chosen(request: ExportTableauRequest) -> tuple[Tableau, str]:
    if (request.monitoring is None) == (not request.starter):
        raise UserError(
            "It is not clear which tableau is to be written.",
            hint="Give either a monitoring, or the language of the starter: de or en.",
        )
    if request.monitoring is None:
        return starter_tableau(request.starter), request.starter
    return request.monitoring.tableau(), request.monitoring.language
