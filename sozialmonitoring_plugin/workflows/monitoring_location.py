"""From the text of a MONITORING parameter to the repository."""

from __future__ import annotations

from pathlib import Path

from ..store.errors import StoreError
from ..store.monitoring import Monitoring


def monitoring_path(text: str) -> Path:
    """Path of a GeoPackage. Raises StoreError for a database address or a wrong ending."""
    if text.startswith(("postgresql://", "postgres://", "service=")):
        raise StoreError(
            "This release keeps a monitoring in a GeoPackage, not in PostgreSQL.",
            hint="Give the path of a .gpkg file.",
        )
    path = Path(text)
    if path.suffix.lower() != ".gpkg":
        raise StoreError(
            "{file} is not a GeoPackage.", hint="Give a path that ends in .gpkg.", file=text or "–"
        )
    return path


def open_monitoring(text: str) -> Monitoring:
    """Open the monitoring a parameter names."""
    return Monitoring.open(monitoring_path(text))
