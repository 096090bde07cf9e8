"""Small indices, as the tests of this folder tell them."""

from __future__ import annotations

from dataclasses import replace

from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording

ENGLISH = Wording.of("en")


def berlin(*names, **changes):
    """Berlin's index of these indicators, all burdens of weight 1."""
    indicators = tuple(IndexIndicator(name) for name in names)
    return replace(preset("berlin_mss", ENGLISH), **{"indicators": indicators, "dynamics": None, **changes})


def areas(rates, **more):
    """Areas "0", "1", … with these columns of numbers or values."""
    columns = {name: as_values(column) for name, column in rates.items()}
    more = {
        name: {key: as_values(column) for key, column in given.items()} if name == "earlier" else given
        for name, given in more.items()
    }
    keys = tuple(str(row) for row in range(len(next(iter(columns.values())))))
    return IndexInput(keys, keys, columns, **more)


def as_values(column):
    return column if isinstance(column, Values) else Values.of([float(number) for number in column])


def sentences(remarks):
    return [remark.sentence() for remark in remarks]
