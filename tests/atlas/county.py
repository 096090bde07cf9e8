"""A small county with known numbers, from counts through disclosure control to the published table."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.atlas.booklet import BookletRequest
from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.layers.geometries import AreaGeometries
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth

NUMERATOR_DAY, DENOMINATOR_DAY = date(2014, 12, 31), date(2013, 12, 31)
EARLIER_DAY = date(2013, 12, 31)
LEVELS = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))
SHARE = Indicator(
    "al",
    "Arbeitslosenanteil",
    "arbeitslose / einwohner per 100",
    unit="%",
    decimals=2,
    number="2.1",
    description="Arbeitslose an den Einwohnern",
)
COUNT = Indicator("ew", "Einwohnerinnen und Einwohner", "einwohner", decimals=0, number="1.1")


def plain_parts(indicators: tuple[str, ...]) -> tuple[Part, ...]:
    """Cover, a page for each indicator, tables, method."""
    theme = Part(PartKind.THEME, "", indicators)
    return (Part(PartKind.COVER), theme, Part(PartKind.TABLES), Part(PartKind.METHOD))


@dataclass(frozen=True)
class Quarter:
    """One Quartier with its counts."""

    name: str
    unemployed: float
    inhabitants: float = 1000.0
    before: float | None = None
    """The unemployed a year earlier; where one Quartier has them, those without had as many."""


@dataclass(frozen=True)
class Town:
    """One municipality: its Sozialräume by name, with their Quartiere."""

    name: str
    rooms: Mapping[str, tuple[Quarter, ...]]


@dataclass(frozen=True)
class County:
    """A published county with squares for areas, and the requests for its booklets."""

    published: PublishedTable
    geometries: AreaGeometries

    def request(self, municipality: str = "01", **settings: object) -> BookletRequest:
        published = self.published
        scheme = Scheme(Method.EQUAL_INTERVALS, classes=4)
        themes = {
            column.indicator.id: Choropleth(column.indicator.id, classify(column.values[-1], scheme, 1))
            for column in published.columns
        }
        given = {
            "themes": themes,
            "map_level": "quartier",
            "dpi": 300,
            **settings,
        }
        every = tuple(dict.fromkeys(column.indicator.id for column in published.columns))
        names = given.pop("indicators", every)
        given.setdefault("contents", Contents(parts=plain_parts(names)))
        return BookletRequest(published, self.geometries, municipality, **given)


AACHDORF = Town(
    "Aachdorf",
    {
        "Nordraum": (Quarter("Mühlenviertel", 31), Quarter("Großer Anger", 57)),
        "Südraum": (Quarter("Am Fließ", 83, 1600), Quarter("Bahnhof", 120, 2000)),
    },
)
BERGSTADT = Town("Bergstadt", {"Höhe": (Quarter("Gipfel", 31), Quarter("Hang", 200))})


def make_county(
    *towns: Town,
    rules: Rules | None = None,
    indicators: tuple[Indicator, ...] = (SHARE, COUNT),
    title: str = "Sozialmonitoring Kreis Übach",
) -> County:
    """Towns side by side, each a square block of square Quartiere."""
    areas, counts, shapes = [], {}, {level.id: {} for level in LEVELS}
    west = 300_000
    for t, town in enumerate(towns):
        town_key = f"{t + 1:02d}"
        areas.append(Area("gemeinde", town_key, town.name, ""))
        side = math.ceil(math.sqrt(sum(map(len, town.rooms.values()))))
        place = 0
        for r, (room, quarters) in enumerate(town.rooms.items()):
            room_key = f"{town_key}{r + 1:02d}"
            areas.append(Area("sozialraum", room_key, room, town_key))
            for q, quarter in enumerate(quarters):
                key = f"{room_key}{q + 1:03d}"
                areas.append(Area("quartier", key, quarter.name, room_key))
                counts[key] = quarter
                shapes["quartier"][key] = _square(west, side, place)
                place += 1
        west += side * 1000
    tree = AreaTree.build(LEVELS, areas, "Kreis Übach")
    for level in ("gemeinde", "sozialraum"):
        for key in tree.level(level).keys:
            parts = [shape for part, shape in shapes["quartier"].items() if part.startswith(key)]
            shapes[level][key] = QgsGeometry.unaryUnion(parts)
    published = _published(tree, counts, indicators, rules or Rules(), title)
    return County(published, AreaGeometries(QgsCoordinateReferenceSystem("EPSG:25832"), shapes))


def _square(west: int, side: int, place: int) -> QgsGeometry:
    left, bottom = west + place % side * 1000, 5_650_000 + place // side * 1000
    return QgsGeometry.fromRect(QgsRectangle(left, bottom, left + 1000, bottom + 1000))


def _published(
    tree: AreaTree, counts: dict[str, Quarter], indicators: tuple[Indicator, ...], rules: Rules, title: str
) -> PublishedTable:
    quarters = [counts[key] for key in tree.lowest.keys]
    rank = len(tree.levels) - 1
    unemployed = Values.of([q.unemployed for q in quarters])
    inhabitants = Values.of([q.inhabitants for q in quarters])
    observed = [
        Observed("arbeitslose", NUMERATOR_DAY, rank, unemployed, "Arbeitsagentur"),
        Observed("einwohner", DENOMINATOR_DAY, rank, inhabitants, "Meldeämter"),
    ]
    days = [NUMERATOR_DAY]
    if any(q.before is not None for q in quarters):
        earlier = Values.of([q.unemployed if q.before is None else q.before for q in quarters])
        observed.append(Observed("arbeitslose", EARLIER_DAY, rank, earlier, "Arbeitsagentur"))
        days.insert(0, EARLIER_DAY)
    observations = HeldObservations(observed)
    release = Release(title, "Quartiere 2013", "de", NUMERATOR_DAY)
    tables = [
        publish(release, tree, [evaluate(tree, one, observations, day) for one in indicators], rules)
        for day in days
    ]
    return replace(tables[-1], columns=_series(tables))


def _series(tables: list[PublishedTable]) -> tuple[PublishedColumn, ...]:
    """The columns of every date by indicator, oldest first, each Stichtag once."""
    found = {(one.indicator.id, one.dates): one for table in tables for one in table.columns}
    order = {column.indicator.id: place for place, column in enumerate(tables[-1].columns)}
    return tuple(sorted(found.values(), key=lambda one: (order[one.indicator.id], one.dates)))
