"""Everything that can be chosen in the map dialog, as one value: so that each gesture can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...core.classification.classification import Classification
from ...core.classification.scheme import Method, Scheme
from ...core.map_kinds import MapKind
from ...layers.area_rows import Labels


@dataclass(frozen=True)
class ClassChoice:
    """How classes are made and what they look like.

    `stored` is the name of a classification that the monitoring keeps, "" for one made by `scheme`. `palette`
    is a name, or colours that are spelled out, "" for the proposed one. `titles` are those of single classes,
    the lowest first, "" where their bounds say it; they hold for as many classes as there are of them.
    """

    scheme: Scheme = field(default_factory=Scheme)
    stored: str = ""
    is_pooled: bool = False
    palette: str = ""
    titles: tuple[str, ...] = ()

    def by_hand(self, classification: Classification, bounds: tuple[float, ...]) -> ClassChoice:
        """Manual classes with these bounds; what was said of single classes stays where there are as many."""
        closed, open_ends = classification.closed, self.scheme.open_ends
        classes = len(bounds) - 1
        scheme = Scheme(Method.MANUAL, max(1, classes), bounds, closed, open_ends=open_ends)
        made = replace(self, scheme=scheme, stored="", is_pooled=False)
        return made if classes == classification.classes else replace(made, titles=())

    def with_colour(self, colours: tuple[str, ...], place: int, colour: str) -> ClassChoice:
        """One of the `colours` that the classes have is another; "" gives the proposed palette back."""
        if not colour:
            return replace(self, palette="")
        spelled = (*colours[:place], colour, *colours[place + 1 :])
        return replace(self, palette=f"sequential: {' '.join(spelled)}")

    def with_title(self, classes: int, place: int, title: str) -> ClassChoice:
        """The title of one class, "" for its bounds."""
        return replace(self, titles=_with(self.titles, classes, place, title))

    def titles_for(self, classes: int) -> tuple[str, ...]:
        """The titles, none where they are those of another number of classes."""
        return self.titles if len(self.titles) == classes else ()


@dataclass(frozen=True)
class Page:
    """A page of small maps: of some Stichtage (ISO 8601), or of some indicators at one.

    `by` says which of both, "dates" or "indicators"; "" where nothing was chosen yet.
    """

    dates: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class MapState:
    """What the map shows, its kind, its classes; "" leaves a choice to the monitoring.

    `square` names the colours of two indicators. With `page_of` there are several of it on a page.
    """

    indicator: str = ""
    reference_date: str = ""
    level: str = ""
    place: str = ""
    kind: MapKind = MapKind.CHOROPLETH
    second: str = ""
    square: str = ""
    compare_date: str = ""
    index: str = ""
    parts: tuple[str, ...] = ()
    page_of: Page | None = None
    classes: ClassChoice = field(default_factory=ClassChoice)
    labels: Labels = Labels.NAMES
    minimum: int = 3

    def in_classes(self, classes: ClassChoice) -> MapState:
        """The same map in other classes."""
        return replace(self, classes=classes)


def _with(texts: tuple[str, ...], classes: int, place: int, text: str) -> tuple[str, ...]:
    full = list(texts) if len(texts) == classes else [""] * classes
    full[place] = text
    return tuple(full) if any(full) else ()
