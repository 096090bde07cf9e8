"""Names for streets, in the order in which a German municipality uses them up."""

from __future__ import annotations

import numpy as np

COMMON = (
    "Hauptstraße Kirchstraße Bahnhofstraße Schulstraße Dorfstraße Mühlenstraße Gartenstraße "
    "Bergstraße Ringstraße Feldstraße Wiesenstraße Marktstraße Poststraße Brunnenstraße Lindenstraße "
    "Waldstraße Nordstraße Südstraße"
).split()
"""Every municipality has these."""

THROUGH = (
    "Heerstraße",
    "Römerstraße",
    "Alte Poststraße",
    "Provinzialstraße",
    "Grenzstraße",
    "Kölner Straße",
    "Aachener Straße",
    "Düsseldorfer Straße",
    "Krefelder Straße",
    "Venloer Straße",
    "Roermonder Straße",
    "Alte Landstraße",
)
"""Main roads that lead out of the county."""

_TREES = (
    "Ahorn Birken Buchen Eichen Eschen Fichten Kastanien Kiefern Lärchen Pappel Platanen Tannen "
    "Ulmen Weiden Erlen Haselnuss Holunder Weißdorn Schlehen Rosen Tulpen Nelken Veilchen Dahlien "
    "Flieder Ginster Lavendel Malven Efeu Amsel Drossel Finken Meisen Lerchen Schwalben Kranich "
    "Falken Habicht Eulen Fasanen Reiher Zeisig Elster Storchen"
).split()
_ARTS = (
    "Beethoven Mozart Bach Händel Brahms Schubert Haydn Schiller Goethe Lessing Hölderlin Mörike "
    "Storm Heine Eichendorff Dürer Holbein Rubens Röntgen Siemens Daimler Planck Koch Humboldt "
    "Kepler Gutenberg"
).split()
_PERSONS = (
    "Geschwister-Scholl Konrad-Adenauer Käthe-Kollwitz Friedrich-Ebert Theodor-Heuss "
    "Gustav-Stresemann Bertha-von-Suttner Edith-Stein Clara-Schumann Annette-von-Droste-Hülshoff "
    "Heinrich-Böll Marie-Curie Albert-Schweitzer Anne-Frank Wilhelm-Busch Hermann-Hesse "
    "Paula-Modersohn-Becker Willy-Brandt Kurt-Schumacher Hans-Sachs"
).split()
_SAINTS = (
    "Sankt-Georg Sankt-Martin Nikolaus Lambertus Severin Katharinen Barbara Antonius Gereon Brigiden".split()
)
_MASCULINE = (
    "Anger Bach Bongert Bruch Driesch Ehrenmal Friedhof Hang Kamp Kirchberg Kloster Königsberg "
    "Mühlenbach Park Pesch Rosengarten Schlagbaum Schwanenteich Sportplatz Stadtwald Vogelsang "
    "Wasserturm Weiher Weinberg Ziegelofen Zehnthof"
).split()
_FEMININE = (
    "Alten_Gerberei Bleiche Burg Eiche Gracht Großen_Wiese Heide Kapelle Kirche Landwehr Linde Maar "
    "Mühle Niederung Obermühle Post Quelle Rur Schanze Schleuse Tränke Weißen_Mauer Windmühle "
    "Ziegelei Zollstation"
).split()
_FIELDS = (
    "Bend Birk Bösch Brand Bröhl Dahl Dorn Ell Ger Gras Grün Hag Hecken Heid Hirsch Holt Hüls Immen "
    "Kalk Katz Kohl Krähen Kreuz Küh Lehm Loh Maas Moor Nachtigallen Ochsen Pferde Rott Sand Schaf "
    "Schlag Steg Süng Torf Venn Vieh Wacholder Wolfs"
).split()


def adjective(place: str) -> str:
    """The street that leads to a place: "Übacher Straße".

    >>> adjective("Heide"), adjective("Königsvenn")
    ('Heider Straße', 'Königsvenner Straße')
    """
    last = place.rsplit("-", maxsplit=1)[-1].rsplit(" ", maxsplit=1)[-1]
    return f"{last}r Straße" if last.endswith("e") else f"{last}er Straße"


class StreetNames:
    """Names not yet used in one municipality."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._used: set[str] = set()
        self._common = list(reversed(COMMON))
        self._through = _shuffled(list(THROUGH), rng)
        self._streets = _shuffled(_street_pool(), rng)
        self._tracks = _shuffled(_track_pool(), rng)
        self._numbers = {"Planstraße": 0, "Wirtschaftsweg": 0}

    def claim(self, name: str) -> bool:
        """Use this name, where nobody has it yet."""
        if not name or name in self._used:
            return False
        self._used.add(name)
        return True

    def through(self) -> str:
        """A road out of the county."""
        return self._next(self._through) or self.street()

    def main(self) -> str:
        """A street in the middle of a place."""
        return self._next(self._common) or self.street()

    def street(self) -> str:
        """A street with houses."""
        return self._next(self._streets) or self._numbered("Planstraße")

    def track(self) -> str:
        """A way through the fields."""
        return self._next(self._tracks) or self._numbered("Wirtschaftsweg")

    def _next(self, pool: list[str]) -> str:
        while pool:
            name = pool.pop()
            if self.claim(name):
                return name
        return ""

    def _numbered(self, word: str) -> str:
        self._numbers[word] += 1
        return f"{word} {self._numbers[word]}"


def _shuffled(names: list[str], rng: np.random.Generator) -> list[str]:
    return [names[place] for place in rng.permutation(len(names))]


def _street_pool() -> list[str]:
    names = [stem + kind for stem in _TREES for kind in ("straße", "weg", "ring", "gasse", "hain")]
    names += [stem + kind for stem in _ARTS for kind in ("straße", "platz", "allee")]
    names += [f"{person}-{kind}" for person in _PERSONS for kind in ("Straße", "Weg", "Ring", "Allee")]
    names += [
        saint + kind for saint in _SAINTS for kind in ("straße", "gasse", "platz", "hof") if "-" not in saint
    ]
    names += [f"{saint}-Straße" for saint in _SAINTS if "-" in saint]
    names += [f"{word} {noun}" for noun in _MASCULINE for word in ("Am", "Im", "Zum")]
    names += [f"{word} {noun.replace('_', ' ')}" for noun in _FEMININE for word in ("An der", "Zur")]
    return names


def _track_pool() -> list[str]:
    kinds = ("weg", "feldweg", "kamp", "gracht", "pfad", "buschweg", "heide", "acker")
    names = [field + kind for field in _FIELDS for kind in kinds]
    return names + [f"{word} {field}kamp" for field in _FIELDS for word in ("Am", "Im", "Hinterm")]
