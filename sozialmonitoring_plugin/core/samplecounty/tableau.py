"""The tableau of the sample county: variables of all offices, and `indicators.json`.

An entry there that has no formula is the starter's indicator of that id under another number and theme.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..indicators.checks import checked
from ..indicators.starter.tableau import starter_tableau
from ..indicators.tableau import Tableau
from ..indicators.tableau_file import entry_to_dict, tableau_from_dict
from .offices.catalogue import OFFICES

_FILE = Path(__file__).with_name("indicators.json")


def sample_tableau() -> Tableau:
    """Indicators of five themes, all computable from what the offices deliver."""
    content = json.loads(_FILE.read_text(encoding="utf-8"))
    indicators = [_completed(entry) for entry in content["indicators"]]
    tableau = tableau_from_dict({**content, "indicators": indicators}, _FILE.name, check=False)
    counted = tuple(variable for office in OFFICES for variable in office.variables)
    return checked(replace(tableau, variables=(*counted, *tableau.variables)))


def _completed(entry: dict[str, Any]) -> dict[str, Any]:
    if "formula" in entry:
        return entry
    return {**entry_to_dict(starter_tableau("de").indicator(entry["id"])), **entry}
