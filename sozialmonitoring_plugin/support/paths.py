"""Where the plugin's own files lie."""

from __future__ import annotations

from pathlib import Path

PLUGIN_ROOT = Path(__file__).resolve().parents[2]
RESOURCES = PLUGIN_ROOT / "resources"


def resource(*parts: str) -> Path:
    """Path of a file under `resources/`."""
    return RESOURCES.joinpath(*parts)
