"""How far a run is, counted in pages, and how long the rest will take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from ...core.wording import Wording

SURE_AFTER = 3
"""Pages before which nothing is said of the rest."""

NO_TIME = -1.0


@dataclass
class _Booklet:
    """Of the format that is being made; `earlier` are the pages of the `formats` before."""

    begun: int = 0
    pages: int = 0
    earlier: int = 0
    formats: int = 0
    finished: bool = False

    def expected(self, formats: int) -> float:
        """All pages, where the formats to come have as many as the others on average."""
        known = self.earlier + self.pages
        return known if self.finished else known * max(1.0, formats / (self.formats + 1))

    @property
    def done(self) -> int:
        """Pages that are made."""
        return self.earlier + (self.pages if self.finished else max(self.begun - 1, 0))


@dataclass(frozen=True)
class BegunPage:
    """A page of the booklet of a place, or a map of a file without pages, counted from 1."""

    place: str
    number: int
    pages: int
    is_map: bool = False


class Pace:
    """Pages begun of every booklet in its formats, whoever makes them; `clock` tells seconds."""

    def __init__(self, booklets: int, clock: Callable[[], float] = time.monotonic, formats: int = 1) -> None:
        self._expected = booklets
        self._formats = formats
        self._clock = clock
        self._booklets: dict[str, _Booklet] = {}
        self._start = clock()

    def page(self, booklet: str, number: int, pages: int) -> None:
        """A page is begun; a number that was there before belongs to the next format."""
        known = self._booklets.setdefault(booklet, _Booklet())
        if number <= known.begun:
            known.earlier += known.pages
            known.formats += 1
        known.begun, known.pages = number, pages

    def again(self, booklet: str) -> None:
        """A booklet is begun anew."""
        self._booklets.pop(booklet, None)

    def finished(self, booklet: str) -> None:
        """A booklet is done, whole or not at all."""
        self._booklets.setdefault(booklet, _Booklet()).finished = True

    @property
    def percent(self) -> float:
        """How much of the run is done, 0 to 100; of the booklets where nobody tells of pages."""
        total = self._all_pages()
        if not total:
            return 100.0 * sum(one.finished for one in self._booklets.values()) / self._expected
        return 100.0 * self._done() / total

    @property
    def seconds_left(self) -> float:
        """How long the rest will take at the pace so far, `NO_TIME` while that cannot be said."""
        done = self._done()
        if done < SURE_AFTER:
            return NO_TIME
        return (self._clock() - self._start) * (self._all_pages() - done) / done

    def _done(self) -> int:
        return sum(one.done for one in self._booklets.values())

    def _all_pages(self) -> float:
        """Those known, and as many again for each booklet not begun as the others have on average."""
        known = [one.expected(self._formats) for one in self._booklets.values() if one.pages]
        done = sum(1 for one in self._booklets.values() if one.finished and not one.pages)
        if not known:
            return 0.0
        return sum(known) * (self._expected - done) / len(known)


def progress_line(words: Wording, page: BegunPage, seconds: float) -> str:
    """One line such as “Übach-Palenberg: page 12 of 48, about 2 min left”."""
    number, pages = (words.number(one, 0) for one in (page.number, page.pages))
    key = "atlas_progress_map" if page.is_map else "atlas_progress"
    line = words.text(key, place=page.place, page=number, pages=pages)
    if seconds < 0:
        return line
    minutes = round(seconds / 60)
    if not minutes:
        return words.text("atlas_less_than_a_minute", line=line)
    return words.text("atlas_minutes_left", line=line, minutes=words.number(minutes, 0))
