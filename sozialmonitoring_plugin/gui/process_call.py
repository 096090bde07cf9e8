"""The job of a dialog as a command for scripts.

>>> ProcessCall("importdelivery", {"FILE": "A b.xlsx", "SHEET": ""}).text(windows=False)
"qgis_process run sozialmonitoring:importdelivery '--FILE=A b.xlsx'"
"""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ProcessCall:
    """An algorithm and its parameters; what is empty is left out."""

    algorithm: str
    parameters: Mapping[str, object]

    @property
    def given(self) -> dict[str, str]:
        """What is not empty, as text."""
        return {name: _plain(value) for name, value in self.parameters.items() if value not in ("", None)}

    def text(self, windows: bool = os.name == "nt") -> str:
        """One line for the shell of this system."""
        quote = _quoted_for_windows if windows else shlex.quote
        arguments = [quote(f"--{name}={value}") for name, value in self.given.items()]
        return " ".join(["qgis_process run", f"sozialmonitoring:{self.algorithm}", *arguments])


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _quoted_for_windows(text: str) -> str:
    inner = text.replace('"', '\\"')
    return f'"{inner}"'
