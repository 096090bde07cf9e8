"""Classes for published values: county-wide, so that two municipalities can be compared.

What an indicator is shown in is decided here for maps, booklets, small multiples and the dialog.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..core.classification.classification import (
    Classification,
    Scheme,
    classification_from_dict,
    classify,
)
from ..core.classification.frozen import FrozenClassification
from ..core.classification.frozen_json import frozen_from_json
from ..core.colours.catalogue import palette_named
from ..core.colours.kinds import NumberKind
from ..core.errors import UserError
from ..core.indicators.tableau import Indicator, Kind, Polarity
from ..core.json_text import JsonText
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Values
from ..layers.themes.choropleth import Choropleth
from ..store.monitoring import Monitoring
from .inhabitants import weights_of
from .palettes import map_palette
from .stored_classifications import read_classifications

_JSON = JsonText()


@dataclass(frozen=True)
class Classified:
    """Classes, and the stored classification that they are; None where they were made for the occasion."""

    classification: Classification
    frozen: FrozenClassification | None = None

    def palette(self, monitoring: Monitoring, column: PublishedColumn, wanted: str = "") -> str:
        """The palette of a map, as every layer understands it: the wanted one, else the stored one.

        Raises UserError as `map_palette` does.
        """
        indicator = column.indicator
        if self.frozen is not None and not wanted:
            return frozen_palette(monitoring, self.frozen, indicator)
        classes = max(self.classification.classes, 1)
        return map_palette(monitoring, wanted, indicator.polarity, numbers_of(indicator), classes)

    def theme(self, monitoring: Monitoring, column: PublishedColumn, wanted: str = "") -> Choropleth:
        """Areas in the colours of these classes. Raises UserError as `palette` does."""
        palette = self.palette(monitoring, column, wanted)
        return Choropleth(column.indicator.id, self.classification, palette, self.worn(wanted, palette))

    def worn(self, wanted: str, palette: str) -> FrozenClassification | None:
        """The stored classification as a map shows it; where another palette is wanted it has that."""
        if self.frozen is None or not wanted:
            return self.frozen
        return replace(self.frozen, palette=palette, is_reversed=False)


def numbers_of(indicator: Indicator) -> NumberKind:
    """Changes lie around zero."""
    return NumberKind.AROUND_CENTRE if indicator.kind is Kind.CHANGE else NumberKind.AMOUNTS


def frozen_palette(
    monitoring: Monitoring,
    frozen: FrozenClassification,
    indicator: Indicator | None = None,
    numbers: NumberKind | None = None,
) -> str:
    """The palette of a stored classification, turned round where it says so. Raises as `map_palette` does.

    Where it names none it is the one that suits the indicator, None for one that nobody knows, and what is
    shown of it (None: its own numbers).
    """
    polarity = indicator.polarity if indicator else Polarity.NEUTRAL
    numbers = numbers or (numbers_of(indicator) if indicator else NumberKind.AMOUNTS)
    found = map_palette(monitoring, frozen.palette, polarity, numbers, frozen.classification.classes)
    return palette_named(found).turned().key if frozen.is_reversed else found


def classification_for(
    monitoring: Monitoring,
    published: PublishedTable,
    columns: Sequence[PublishedColumn],
    rank: int,
    scheme: Scheme | None = None,
    usual: Scheme | None = None,
) -> Classified:
    """The classes of an indicator, at one Stichtag or several, on the level at a position of the table.

    With a scheme they are made from the numbers of the whole county; without one they are the stored
    ones that the indicator is assigned to, else made as is `usual` (None: natural breaks). Raises UserError
    where what is assigned cannot be read: nothing else takes its place in silence.
    """
    if scheme is None:
        level = published.tree.levels[rank].level.id
        frozen = read_classifications(monitoring).assigned_to(columns[-1].indicator.id, level)
        if frozen is not None:
            return Classified(frozen.classification, frozen)
    return Classified(classify_columns(published, columns, rank, scheme or usual))


def classify_columns(
    published: PublishedTable, columns: Sequence[PublishedColumn], rank: int, scheme: Scheme | None = None
) -> Classification:
    """Classes over all areas of one level of the county, from all Stichtage of an indicator together.

    A weighted scheme takes the inhabitants that the table has. Raises ClassificationError as `classify` does.
    """
    scheme = scheme or Scheme()
    values = Values.joined([column.values[rank] for column in columns])
    weights = weights_of(published, columns, rank) if scheme.weighted else None
    return classify(values, scheme, columns[-1].indicator.decimals, weights)


def _spelled(content: Any, name: str) -> Classified:
    """A classification alone, in what `classify` tells, or dressed as a monitoring keeps it."""
    inside = content.get("classification") if isinstance(content, dict) else None
    if inside is None or "counts" in content:
        return Classified(classification_from_dict(inside or content))
    frozen = frozen_from_json(json.dumps(content), name)
    return Classified(frozen.classification, replace(frozen, revision=0))


def load_classification(text: str, monitoring: Monitoring) -> Classified | None:
    """What a parameter names: a stored classification, JSON text that begins with "{", or a JSON file.

    None for "". Raises UserError for anything else.
    """
    if not text:
        return None
    if text.lstrip().startswith("{"):
        return _spelled(_JSON.parse(text, "CLASSIFICATION"), "CLASSIFICATION")
    stored = read_classifications(monitoring)
    if text in stored.names:
        frozen = stored.named(text)
        return Classified(frozen.classification, frozen)
    if text.lower().endswith(".json") or Path(text).is_file():
        return _spelled(_JSON.read(Path(text)), Path(text).name)
    raise UserError(
        "There is no classification {name}.",
        hint="The monitoring has: {known}. Or make a file with “classify”.",
        name=text,
        known=", ".join(stored.names) or "–",
    )
