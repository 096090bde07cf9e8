"""The tableau of a county goes into its monitoring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..core.feedback import Feedback, Silence, stop_if_cancelled
from ..core.indicators.checks import Doubt, checked, doubts_of_numbers, find_doubts
from ..core.indicators.evaluate import Evaluated, evaluate
from ..core.indicators.tableau import Tableau, TableauError
from ..core.indicators.tableau_file import read_tableau
from ..core.indicators.tableau_workbook.reading import WorkbookTableau, read_tableau_workbook
from ..store.monitoring import Monitoring
from .edit_tableau import read_to_edit, refuse_contradiction
from .stored_observations import StoredObservations


@dataclass(frozen=True)
class LoadedTableau:
    """What was stored, what a person should look at, and the rows of a workbook without their x."""

    tableau: Tableau
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[str, ...] = ()


def load_tableau(monitoring: Monitoring, file: Path, feedback: Feedback | None = None) -> LoadedTableau:
    """Read a tableau from .json or .xlsx and store it.

    Variables may be defined in the file or in the monitoring. Doubts, from the definitions and from the
    numbers of the latest Stichtag, stop nothing. Raises UserError for a file that is no tableau, and
    stores nothing then.
    """
    known, read = read_to_edit(monitoring), read_tableau_file(file)
    tableau = read.tableau
    for variable in tableau.variables:
        refuse_contradiction(known, variable)
    everything = Tableau(known.tableau.variables, tableau.indicators).with_variables(tableau.variables)
    doubts = find_doubts(checked(everything)) + _doubts_of_numbers(
        monitoring, everything, feedback or Silence()
    )
    monitoring.store_tableau(tableau, known.revision)
    return LoadedTableau(tableau, doubts, read.left_out)


def read_tableau_file(file: Path) -> WorkbookTableau:
    """Read a tableau from .json or .xlsx, unchecked. Raises UserError for a file that is none."""
    match file.suffix.lower():
        case ".json":
            return WorkbookTableau(read_tableau(file, check=False))
        case ".xlsx":
            return read_tableau_workbook(file)
    raise TableauError("A tableau is read from .json or .xlsx, not from {file}.", file=file)


def _doubts_of_numbers(monitoring: Monitoring, tableau: Tableau, feedback: Feedback) -> tuple[Doubt, ...]:
    dates = monitoring.dates()
    if not dates:
        return ()
    version = monitoring.version_at(dates[-1])
    tree = monitoring.tree(version)
    observations = StoredObservations(monitoring, tree, version)

    def evaluated() -> Iterator[Evaluated]:
        for number, indicator in enumerate(tableau.indicators):
            stop_if_cancelled(feedback)
            feedback.setProgress(100 * number / len(tableau.indicators))
            yield evaluate(tree, indicator, observations, dates[-1], tableau.definitions)

    return doubts_of_numbers(tree, evaluated())
