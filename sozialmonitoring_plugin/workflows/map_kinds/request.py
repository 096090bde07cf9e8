"""What is asked of a map, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ...core.circles import Scale
from ...core.classification.classification import Classification, Scheme
from ...core.classification.frozen import FrozenClassification
from ...core.disclosure.rules import Rules
from ...core.map_kinds import DiagramForm, MapKind
from ...core.publication import PublishedColumn, PublishedTable
from ...layers.area_rows import Labels
from ...store.monitoring import Monitoring
from ..classified import Classified, classification_for


@dataclass(frozen=True)
class CreateMapRequest:
    """One indicator. Without a level: the finest that has values.

    Without `classification` and `scheme`: the stored classification that the indicator is assigned to, else
    natural breaks. `frozen` is the stored classification that `classification` is.

    Some kinds need more: `second` is another indicator (circles on the areas, second side of a square),
    `compare_date` the Stichtag that a change begins at (None: the one before), which is measured `per_cent`
    or not (None: as is usual), `index` the name or JSON of an index specification, `parts` the counts that
    a diagram of the shape `form` divides, or the rates of the index. `scale` says how large circles are, of
    all maps that are to be compared. Without a `version` that which was valid at the date.
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
    per_cent: bool | None = None
    index: str = ""
    parts: tuple[str, ...] = ()
    labels: Labels = Labels.NAMES
    frozen: FrozenClassification | None = None
    scale: Scale = field(default_factory=Scale)
    form: DiagramForm = DiagramForm.PIES
    version: str = ""

    def classified(
        self,
        published: PublishedTable,
        columns: Sequence[PublishedColumn],
        rank: int,
        usual: Scheme | None = None,
    ) -> Classified:
        """The classes asked for, or those that `classification_for` finds. Raises UserError as that does."""
        if self.classification is not None:
            return Classified(self.classification, self.frozen)
        return classification_for(self.monitoring, published, columns, rank, self.scheme, usual)
