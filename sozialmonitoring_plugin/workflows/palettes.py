"""A county's own palettes, kept in the monitoring, and the palette that a map gets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ..core.colours.catalogue import built_in_palettes, palette_named
from ..core.colours.colour import ColourError
from ..core.colours.kinds import NumberKind
from ..core.colours.own import OwnPalette, own_from_json, own_to_json
from ..core.colours.palette import BACKWARDS
from ..core.colours.proposals import proposed
from ..core.errors import Quoted, UserError
from ..core.indicators.tableau import Polarity
from ..store.documents import PALETTE
from ..store.monitoring import Monitoring
from .stored_classifications import read_classifications

LONGEST_NAME = 80


@dataclass(frozen=True)
class StoredPalette:
    """A palette by its name; one that cannot be read has a `problem` instead."""

    name: str
    palette: OwnPalette | None
    problem: UserError | None = None


def list_palettes(monitoring: Monitoring) -> tuple[StoredPalette, ...]:
    """All palettes of a monitoring in the order of their names, those that cannot be read too."""
    return tuple(_stored(name, text) for name, text in monitoring.documents(PALETTE).items())


def stored_palettes(monitoring: Monitoring) -> tuple[OwnPalette, ...]:
    """The palettes of a monitoring that can be read, in the order of their names."""
    return tuple(one.palette for one in list_palettes(monitoring) if one.palette is not None)


def save_palette(
    monitoring: Monitoring, own: OwnPalette, *, instead_of: str = "", revision: int | None = None
) -> None:
    """Store a palette in one write, in place of the one called `instead_of`.

    What it is the default for is taken from others of its kind. `revision` is that of the monitoring when it
    was shown. Raises UserError for a name that is taken or cannot be one, and where a classification of an
    older release knows it by the name it had; StoreError for an old revision.
    """
    revision = monitoring.revision if revision is None else revision
    own = replace(own, name=own.name.strip())
    others = [one for one in list_palettes(monitoring) if one.name != instead_of]
    _refuse_name(own.name, (one.name for one in others))
    written = {own.name: own_to_json(own)}
    for other in _without_default((one.palette for one in others), own):
        written[other.name] = own_to_json(other)
    removed = (instead_of,) if instead_of and instead_of != own.name else ()
    if removed:
        _refuse_users(instead_of, _users(monitoring, (instead_of, f"{instead_of}{BACKWARDS}")))
    monitoring.change_documents(PALETTE, revision, written, removed)


def delete_palette(monitoring: Monitoring, name: str) -> None:
    """Take a palette out; maps that were drawn keep their colours.

    Raises UserError for an unknown one, and for one that stored classifications show.
    """
    revision = monitoring.revision
    known = monitoring.documents(PALETTE)
    if name not in known:
        raise UserError(
            "There is no palette {palette} in the monitoring.",
            hint="It has: {known}.",
            palette=name,
            known=", ".join(known) or "–",
        )
    _refuse_users(name, _users(monitoring, _names_of(_stored(name, known[name]))))
    monitoring.change_documents(PALETTE, revision, {}, (name,))


def _names_of(stored: StoredPalette) -> set[str]:
    """How a classification says the palette: by its name, or spelled out."""
    names = {stored.name}
    if stored.palette is not None:
        names.add(stored.palette.palette().key)
    return names | {f"{name}{BACKWARDS}" for name in names}


def _users(monitoring: Monitoring, names: Collection[str]) -> list[str]:
    """The stored classifications that say the palette in one of these ways."""
    found = (one.frozen for one in read_classifications(monitoring).stored)
    return [one.name for one in found if one is not None and one.palette in names]


def _refuse_users(name: str, users: Sequence[str]) -> None:
    if users:
        raise UserError(
            "The palette {palette} is in use. Classifications that show it: {classifications}.",
            hint="Give these another palette first.",
            palette=name,
            classifications=Quoted.of(users),
        )


def map_palette(
    monitoring: Monitoring,
    wanted: str,
    polarity: Polarity,
    numbers: NumberKind = NumberKind.AMOUNTS,
    classes: int = 5,
) -> str:
    """The palette of a map, as every layer understands it: own colours are spelled out.

    `wanted` is a name, "" for the county's default, else the one that suits. Raises UserError for an unknown
    name, and for an own palette that cannot be read.
    """
    kept = list_palettes(monitoring)
    own = [one.palette for one in kept if one.palette is not None]
    if not wanted:
        return proposed(polarity, numbers, classes, own).key
    for one in kept:
        if one.problem is not None and wanted in (one.name, one.name + BACKWARDS):
            raise one.problem
    return palette_named(wanted, own).key


def _stored(name: str, text: str) -> StoredPalette:
    try:
        return StoredPalette(name, own_from_json(text, name))
    except ColourError as error:
        return StoredPalette(name, None, error)


def _without_default(others: Iterable[OwnPalette | None], own: OwnPalette) -> list[OwnPalette]:
    """Those that stop being a default because `own` becomes it."""
    found = []
    for other in others:
        if other is None or other.kind is not own.kind:
            continue
        kept = tuple(polarity for polarity in other.default_for if polarity not in own.default_for)
        if kept != other.default_for:
            found.append(replace(other, default_for=kept))
    return found


def _refuse_name(name: str, others: Iterable[str]) -> None:
    """A name must be told from colours, from a palette turned around, and from every other name."""
    if (
        not name
        or "#" in name
        or name.endswith(BACKWARDS)
        or len(name) > LONGEST_NAME
        or not name.isprintable()
    ):
        raise UserError(
            "A palette cannot be called “{name}”.",
            hint="Give it a name of up to {most} letters without “#”, not ending with “{backwards}”.",
            name=name,
            most=LONGEST_NAME,
            backwards=BACKWARDS,
        )
    taken = (*others, *(palette.name for palette in built_in_palettes()))
    if name.casefold() in (one.casefold() for one in taken):
        raise UserError("There is a palette {palette} already.", hint="Choose another name.", palette=name)
