"""Contents while a person orders them: what is left out stands there too, to be ticked again at its place.

>>> draft = Draft((Line(Part(PartKind.THEME, "Arbeit"), rows=(Row("al"), Row("sgb2"))),))
>>> draft, place = stepped(draft, Place(0, 0), +1)
>>> parts_of(draft)[0].indicators, place
(('sgb2', 'al'), Place(line=0, row=1))
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..indicators.tableau import Indicator
from .contents import Contents, Part, PartKind
from .proposal import proposed_contents

WHOLE = -1
"""In place of a row: the line itself."""


@dataclass(frozen=True)
class Row:
    """An indicator of a theme."""

    name: str
    is_ticked: bool = True


@dataclass(frozen=True)
class Line:
    """A part with the indicators of a theme as rows."""

    part: Part
    is_ticked: bool = True
    rows: tuple[Row, ...] = ()

    @property
    def is_theme(self) -> bool:
        """Whether it holds indicators."""
        return self.part.kind is PartKind.THEME


@dataclass(frozen=True)
class Place:
    """Where something stands: a row of a line, or the line itself."""

    line: int
    row: int = WHOLE


@dataclass(frozen=True)
class Draft:
    """All lines, top to bottom."""

    lines: tuple[Line, ...]

    def with_line(self, place: int, line: Line) -> Draft:
        """The same with another line at a place."""
        return Draft((*self.lines[:place], line, *self.lines[place + 1 :]))

    def with_rows(self, place: int, rows: Iterable[Row]) -> Draft:
        """The same with other rows in a line."""
        return self.with_line(place, replace(self.lines[place], rows=tuple(rows)))


Edited = tuple[Draft, Place]
"""The draft after an edit, and where that what was edited stands now."""


def draft_of(contents: Contents, known: Sequence[Indicator], index: str = "") -> Draft:
    """The parts in their order; parts and indicators that are not in them unticked, where they are expected.

    `known` are the indicators there are, `index` is the specification whose status can be shown.
    """
    lines = (Line(replace(part, indicators=()), True, _rows(part)) for part in contents.parts)
    return completed(Draft(tuple(lines)), known, index)


def completed(draft: Draft, known: Sequence[Indicator], index: str = "") -> Draft:
    """The same with what is not in it yet, unticked, where it is expected; arguments as of `draft_of`."""
    lines = list(draft.lines)
    kinds = {line.part.kind for line in lines}
    proposed = proposed_contents(known, index).parts
    before: PartKind | None = None
    for part in proposed:
        if part.kind is not PartKind.THEME and part.kind not in kinds:
            lines.insert(_behind(lines, before), Line(part, False))
        before = part.kind
    used = {row.name for line in draft.lines for row in line.rows}
    for part in (one for one in proposed if one.kind is PartKind.THEME):
        left = tuple(Row(name, False) for name in part.indicators if name not in used)
        _add_left(lines, part.title, left)
    return Draft(tuple(lines))


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """What is ticked; a theme without ticked indicators is left out."""
    chosen = (
        replace(line.part, indicators=tuple(row.name for row in line.rows if row.is_ticked))
        for line in draft.lines
        if line.is_ticked
    )
    return tuple(part for part in chosen if part.kind is not PartKind.THEME or part.indicators)


def empty_themes(draft: Draft) -> tuple[str, ...]:
    """The titles of ticked themes that `parts_of` leaves out."""
    themes = (line for line in draft.lines if line.is_theme and line.is_ticked)
    return tuple(line.part.title for line in themes if not any(row.is_ticked for row in line.rows))


def ticked(draft: Draft, place: Place, is_ticked: bool) -> Draft:
    """The same with a tick set or taken away; a theme with a newly ticked indicator is ticked too."""
    line = draft.lines[place.line]
    if place.row == WHOLE:
        return draft.with_line(place.line, replace(line, is_ticked=is_ticked))
    rows = (replace(row, is_ticked=is_ticked) if n == place.row else row for n, row in enumerate(line.rows))
    found = replace(line, rows=tuple(rows), is_ticked=line.is_ticked or is_ticked)
    return draft.with_line(place.line, found)


def renamed(draft: Draft, line: int, title: str) -> Draft:
    """The same with another title for a theme."""
    found = draft.lines[line]
    return draft.with_line(line, replace(found, part=replace(found.part, title=title.strip())))


def with_theme(draft: Draft, line: int, title: str) -> Edited:
    """A new theme without indicators behind a line."""
    at = min(line + 1, len(draft.lines))
    new = Line(Part(PartKind.THEME, title.strip()))
    return Draft((*draft.lines[:at], new, *draft.lines[at:])), Place(at)


def without_theme(draft: Draft, line: int) -> Edited:
    """Without a theme, whose indicators stand unticked in the theme above, or else below.

    The only theme that has indicators cannot go: the same draft comes back.
    """
    others = [n for n, one in enumerate(draft.lines) if one.is_theme and n != line]
    rows = tuple(replace(row, is_ticked=False) for row in draft.lines[line].rows)
    if rows and not others:
        return draft, Place(line)
    if rows:
        heir = max((n for n in others if n < line), default=others[0])
        draft = draft.with_rows(heir, (*draft.lines[heir].rows, *rows))
    left = (*draft.lines[:line], *draft.lines[line + 1 :])
    return Draft(left), Place(max(0, min(line, len(left) - 1)))


def moved(draft: Draft, what: Place, to: Place) -> Edited:
    """A line or row put before what stands at `to` now; a row goes to lines that are themes only.

    The place `to` may be one behind the last. Where it cannot go the same draft comes back.
    """
    if what.row == WHOLE:
        return _moved_line(draft, what.line, to.line)
    if not (0 <= to.line < len(draft.lines) and draft.lines[to.line].is_theme):
        return draft, what
    row = draft.lines[what.line].rows[what.row]
    at = len(draft.lines[to.line].rows) if to.row == WHOLE else to.row
    if what.line == to.line and at > what.row:
        at -= 1
    source = draft.lines[what.line].rows
    draft = draft.with_rows(what.line, (*source[: what.row], *source[what.row + 1 :]))
    rows = draft.lines[to.line].rows
    return draft.with_rows(to.line, (*rows[:at], row, *rows[at:])), Place(to.line, at)


def stepped(draft: Draft, what: Place, step: int) -> Edited:
    """A line or row one place up (−1) or down (+1); rows go on into the next theme at their end."""
    if what.row == WHOLE:
        to = what.line + step
        inside = 0 <= to < len(draft.lines)
        return _moved_line(draft, what.line, to + (step > 0)) if inside else (draft, what)
    if 0 <= what.row + step < len(draft.lines[what.line].rows):
        return moved(draft, what, Place(what.line, what.row + step + (step > 0)))
    ahead = range(what.line + step, len(draft.lines) if step > 0 else -1, step)
    theme = next((n for n in ahead if draft.lines[n].is_theme), None)
    if theme is None:
        return draft, what
    return moved(draft, what, Place(theme, 0 if step > 0 else WHOLE))


def _moved_line(draft: Draft, line: int, to: int) -> Edited:
    at = to - 1 if to > line else to
    rest = (*draft.lines[:line], *draft.lines[line + 1 :])
    return Draft((*rest[:at], draft.lines[line], *rest[at:])), Place(line=max(0, min(at, len(rest))))


def _rows(part: Part) -> tuple[Row, ...]:
    return tuple(Row(name) for name in part.indicators)


def _behind(lines: Sequence[Line], kind: PartKind | None) -> int:
    """The place behind the last line of a kind, else behind all; the first where there is no kind."""
    if kind is None:
        return 0
    places = [n for n, line in enumerate(lines, 1) if line.part.kind is kind]
    return places[-1] if places else len(lines)


def _add_left(lines: list[Line], title: str, rows: tuple[Row, ...]) -> None:
    """Put indicators without a place into the theme of their title, a new one where there is none."""
    if not rows:
        return
    for place, line in enumerate(lines):
        if line.is_theme and line.part.title == title:
            lines[place] = replace(line, rows=(*line.rows, *rows))
            return
    behind = _behind(lines, PartKind.THEME)
    lines.insert(behind, Line(Part(PartKind.THEME, title), False, rows))
