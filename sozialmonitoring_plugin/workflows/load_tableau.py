"""The tableau of a county goes into its monitoring."""

from __future__ import annotations

from pathlib import Path

from ..core.indicators.checks import checked
from ..core.indicators.tableau import Tableau, TableauError
from ..core.indicators.tableau_file import read_tableau
from ..store.monitoring import Monitoring


def load_tableau(monitoring: Monitoring, file: Path) -> Tableau:
    """Read a tableau and store it; variables may be defined in the file or in the monitoring.

    Raises UserError for a file that is none, and stores nothing then.
    """
    if file.suffix.lower() != ".json":
        raise TableauError("A tableau is read from .json, not from {file}.", file=file)
    revision = monitoring.revision
    tableau, known = read_tableau(file, check=False), monitoring.tableau()
    _refuse_other_kinds(known, tableau)
    checked(Tableau(known.variables, tableau.indicators).with_variables(tableau.variables))
    monitoring.store_tableau(tableau, revision)
    return tableau


def _refuse_other_kinds(known: Tableau, new: Tableau) -> None:
    """What was delivered as a count stays one, or its small numbers would lose their protection."""
    for variable in new.variables:
        old = known.variable.get(variable.id, variable)
        if old.kind is not variable.kind:
            raise TableauError(
                "The variable {variable} is of the kind “{old}” in the monitoring and cannot become “{new}”.",
                hint="Give it another id.",
                variable=variable.id,
                old=old.kind.value,
                new=variable.kind.value,
            )
