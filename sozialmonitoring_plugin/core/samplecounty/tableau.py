"""The tableau of the sample county: variables of all offices, and `indicators.json`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from ..indicators.tableau import Tableau
from ..indicators.tableau_file import tableau_from_dict
from .offices.catalogue import OFFICES

_FILE = Path(__file__).with_name("indicators.json")


def sample_tableau() -> Tableau:
    """Indicators of five themes, all computable from what the offices deliver."""
    variables = tuple(variable for office in OFFICES for variable in office.variables)
    content = json.loads(_FILE.read_text(encoding="utf-8"))
    undefined = [{"id": variable.id, "title": variable.title} for variable in variables]
    return replace(tableau_from_dict({**content, "variables": undefined}, _FILE.name), variables=variables)
