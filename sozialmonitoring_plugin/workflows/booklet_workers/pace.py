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
    begun: int = 0
    pages: int = 0
    finished: bool = False


class Pace:
    """Pages begun of every booklet, whoever makes them; `clock` tells seconds."""

    def __init__(self, booklets: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._expected = booklets
        self._clock = clock
        self._booklets: dict[str, _Booklet] = {}
        self._start = clock()

    def page(self, booklet: str, number: int, pages: int) -> None:
        """A page is begun; a booklet in several formats counts the pages of each."""
        known = self._booklets.setdefault(booklet, _Booklet())
        known.begun, known.pages, known.finished = number, pages, False

    def finished(self, booklet: str) -> None:
        """A booklet is done, whole or not at all."""
        known = self._booklets.setdefault(booklet, _Booklet())
        known.begun, known.finished = known.pages, True

    @property
    def percent(self) -> float:
        """How much of the run is done, 0 to 100."""
        total = self._all_pages()
        return 100.0 * self._done() / total if total else 0.0

    @property
    def seconds_left(self) -> float:
        """How long the rest will take at the pace so far, `NO_TIME` while that cannot be said."""
        done = self._done()
        if done < SURE_AFTER:
            return NO_TIME
        return (self._clock() - self._start) * (self._all_pages() - done) / done

    def _done(self) -> int:
        return sum(one.begun if one.finished else max(one.begun - 1, 0) for one in self._booklets.values())

    def _all_pages(self) -> float:
        """Those known, and as many again for each booklet not begun as the others have on average."""
        known = [one.pages for one in self._booklets.values() if one.pages]
        done = sum(1 for one in self._booklets.values() if one.finished and not one.pages)
        if not known:
            return 0.0
        return sum(known) * (self._expected - done) / len(known)


def progress_line(words: Wording, place: str, page: tuple[int, int], seconds: float) -> str:
    """One line such as “Übach-Palenberg: page 12 of 48, about 2 min left”."""
    number, pages = (words.number(one, 0) for one in page)
    line = words.text("atlas_progress", place=place, page=number, pages=pages)
    if seconds < 0:
        return line
    minutes = round(seconds / 60)
    if not minutes:
        return words.text("atlas_less_than_a_minute", line=line)
    return words.text("atlas_minutes_left", line=line, minutes=words.number(minutes, 0))
