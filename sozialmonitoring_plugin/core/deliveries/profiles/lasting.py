"""What of a profile holds for the next file of the same office too."""

from __future__ import annotations

from dataclasses import replace

from ..errors import DeliveryError
from ..tables.table import Column, Table, references
from .fitting import renamed
from .profile import ImportProfile
from .shape import shape_of


def lasting(profile: ImportProfile, table: Table) -> ImportProfile:
    """The profile to keep: with the table's shape, without what holds for this one file.

    Dates that were given for this file, its last row and the reasons of its recognition are left out; columns
    are called by their names without dates where those are clear.
    """
    names = {name: _lasting_name(name, table) for name in references(profile)}
    kept = renamed(profile, lambda name: names.get(name, name))
    return replace(
        kept,
        data=(kept.data[0], 0),
        dates=replace(kept.dates, fixed=None),
        variables=tuple(replace(rule, reference_date=None) for rule in kept.variables),
        cells=(),
        because=(),
        shape=shape_of(table),
    )


def _lasting_name(name: str, table: Table) -> str:
    """The name that finds the same columns when dates, or columns before them, have changed."""
    found = _found(name, table)
    if not found:
        return name
    for other in (found[0].bare, found[0].header):
        if other and _found(other, table) == found:
            return other
    return name


def _found(name: str, table: Table) -> tuple[Column, ...]:
    try:
        return table.find_all(name)
    except DeliveryError:
        return ()
