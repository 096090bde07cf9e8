"""What is asked of a map, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ...core.circles import Scale
from ...core.classification.classification import Classification, Scheme
from ...core.disclosure.rules import Rules
from ...core.map_kinds import DiagramForm, MapKind
from ...layers.area_rows import Labels
from ...store.monitoring import Monitoring


@dataclass(frozen=True)
class CreateMapRequest:
    """One indicator. Without a level: the finest that has values; without classes: natural breaks.

    Some kinds need more: `second` is another indicator (circles on the areas, second side of a square),
    `compare_date` the Stichtag that a change begins at, `index` the name or JSON of an index
    specification, `parts` the counts that a diagram of
    the shape `form` divides. `scale` says how large circles are, of all maps that are to be compared.
    """

    monitoring: Monitoring
    indicator: str
    level: str = ""
    reference_date: date | None = None
    classification: Classification | None = None
    scheme: Scheme | None = None
    municipality: str = ""
    palette: str = ""
    rules: Rules = field(default_factory=Rules)
    kind: MapKind = MapKind.CHOROPLETH
    second: str = ""
    second_classification: Classification | None = None
    second_scheme: Scheme | None = None
    compare_date: date | None = None
    index: str = ""
    parts: tuple[str, ...] = ()
    labels: Labels = Labels.NAMES
    scale: Scale = field(default_factory=Scale)
    form: DiagramForm = DiagramForm.PIES
