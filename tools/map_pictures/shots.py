"""Which maps of which place are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.map_files import write_image
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.create_multiples import (
    CreateMultiplesRequest,
    create_multiples,
    write_multiples,
)

from .contact import Shot

CAPTIONS = {
    MapKind.CHOROPLETH: "Flächenfarben",
    MapKind.SYMBOLS: "Kreise",
    MapKind.LAYERED: "Farben und Kreise",
    MapKind.BIVARIATE: "Zwei Kennzahlen",
    MapKind.CHANGE: "Veränderung",
    MapKind.STATUS: "Status und Dynamik",
    MapKind.DIAGRAMS: "Diagramme",
    MapKind.TIME: "Zeitregler (letzter Stichtag)",
}


@dataclass(frozen=True)
class Subject:
    """What of a place is shown: a rate, another one, a count, its parts; what is empty is not drawn."""

    rate: str
    second: str = ""
    count: str = ""
    parts: tuple[str, ...] = ()
    index: str = ""
    index_parts: tuple[str, ...] = ()
    changing: str = ""
    compare_date: date | None = None
    over_time: str = ""
    side_by_side: tuple[str, ...] = ()
    reference_date: date | None = None


def shots_of(monitoring: Monitoring, subject: Subject, folder: Path) -> Iterator[Shot]:
    """Draw every kind that the place has numbers for."""
    for number, request in enumerate(_requests(monitoring, subject)):
        path = folder / f"{number}.png"
        write_image(create_map(request, Silence()).indicator_map, path, 110)
        yield Shot(CAPTIONS[request.kind], path)
    pages = [(subject.over_time,)] if subject.over_time else []
    pages += [subject.side_by_side] if subject.side_by_side else []
    for number, indicators in enumerate(pages):
        path = folder / f"page{number}.png"
        write_multiples(create_multiples(CreateMultiplesRequest(monitoring, indicators), Silence()), path)
        yield Shot("Kleine Karten", path)


def _requests(monitoring: Monitoring, subject: Subject) -> Iterator[CreateMapRequest]:
    base = CreateMapRequest(monitoring, subject.rate, reference_date=subject.reference_date)
    yield base
    if subject.count:
        yield replace(base, indicator=subject.count, kind=MapKind.SYMBOLS)
        yield replace(base, kind=MapKind.LAYERED, second=subject.count)
    if subject.second:
        yield replace(base, kind=MapKind.BIVARIATE, second=subject.second)
    if subject.changing:
        yield replace(
            base, indicator=subject.changing, kind=MapKind.CHANGE, compare_date=subject.compare_date
        )
    if subject.index:
        yield replace(base, indicator="", kind=MapKind.STATUS, index=subject.index, parts=subject.index_parts)
    if subject.parts:
        yield replace(base, indicator=subject.count, kind=MapKind.DIAGRAMS, parts=subject.parts)
    if subject.over_time:
        yield replace(base, indicator=subject.over_time, kind=MapKind.TIME)
