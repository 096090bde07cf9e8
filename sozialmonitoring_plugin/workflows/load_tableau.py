"""The tableau of a county goes into its monitoring."""

from __future__ import annotations

from pathlib import Path

from ..core.indicators.tableau import Tableau, TableauError
from ..core.indicators.tableau_file import read_tableau
from ..store.monitoring import Monitoring


def load_tableau(monitoring: Monitoring, file: Path) -> Tableau:
    """Read a tableau and store it. Raises UserError for a file that is none, and stores nothing then."""
    if file.suffix.lower() != ".json":
        raise TableauError("A tableau is read from .json, not from {file}.", file=file)
    revision = monitoring.revision
    tableau = read_tableau(file)
    monitoring.store_tableau(tableau, revision)
    return tableau
