"""What has to be told about the cells of a column, with their addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...remarks import Remark, Word
from ..cells.parsed import Doubt, ParsedColumn
from ..cells.signs import Signs, meaning_of
from ..cells.style import StyleEvidence
from .report import SignUse, UnreadCell

_MOST_OF_A_KIND = 5
_STYLES = {"german": Word("German"), "english": Word("English")}


@dataclass
class CellFindings:
    """What was met in the cells of a table so far."""

    doubts: list[Remark] = field(default_factory=list)
    styles: list[DecidedStyle] = field(default_factory=list)
    unread: list[UnreadCell] = field(default_factory=list)
    undecided: list[UnreadCell] = field(default_factory=list)
    negative: list[UnreadCell] = field(default_factory=list)
    fractions: list[UnreadCell] = field(default_factory=list)
    signs: dict[str, SignUse] = field(default_factory=dict)

    def add(self, letter: str, cells: Sequence[str], parsed: ParsedColumn, context: ColumnContext) -> None:
        """Tell what was found in the column `letter`, whose cells have these addresses."""
        self._add_doubts(letter, cells, parsed)
        for found, told in (
            (parsed.unread, self.unread),
            (parsed.open, self.undecided),
            (parsed.negative, self.negative),
            (parsed.fractions, self.fractions),
        ):
            told.extend(UnreadCell(cells[place], text) for place, text in found.items())
        self._add_style(letter, cells, parsed, context)
        for mark, places in parsed.marks.items():
            self.doubts.append(
                Remark.of(
                    "{count} numbers of column {column} carry the footnote {mark}: “{note}”.",
                    count=len(places), column=letter, mark=mark, note=context.notes.get(mark, "")[:80],
                )
            )  # fmt: skip
        for sign, places in parsed.signs.items():
            self._add_sign(sign, [cells[place] for place in places], context.signs)

    def add_uncached(self, letter: str, cells: Sequence[str]) -> None:
        """Tell the formulas whose results the file does not contain."""
        text = "{cell}: A formula without a result was taken as missing."
        self._add_some(letter, [Remark.of(text, cell=cell) for cell in cells])

    def _add_doubts(self, letter: str, cells: Sequence[str], parsed: ParsedColumn) -> None:
        by_kind: dict[Doubt, list[Remark]] = {}
        for position, (doubt, text) in parsed.doubts.items():
            told = Remark.of("{cell}: " + doubt.value, cell=cells[position], text=text)
            by_kind.setdefault(doubt, []).append(told)
        for remarks in by_kind.values():
            self._add_some(letter, remarks)

    def _add_some(self, letter: str, remarks: Sequence[Remark]) -> None:
        """The first of one kind one by one, of the rest how many there are."""
        self.doubts.extend(remarks[:_MOST_OF_A_KIND])
        if len(remarks) > _MOST_OF_A_KIND:
            more = len(remarks) - _MOST_OF_A_KIND
            self.doubts.append(
                Remark.of(
                    "The same holds for {count} more cells of column {column}.", count=more, column=letter
                )
            )

    def _add_style(
        self, letter: str, cells: Sequence[str], parsed: ParsedColumn, context: ColumnContext
    ) -> None:
        style = parsed.style
        if style is not None and style.style:
            cell = context.elsewhere(style.position) if style.elsewhere else cells[style.position]
            self.styles.append(DecidedStyle(letter, style, cell if style.text else ""))

    @property
    def because(self) -> list[Remark]:
        """How the texts that could be two numbers were decided: one sentence for each way of writing."""
        ways: dict[tuple[str, bool], list[DecidedStyle]] = {}
        for one in self.styles:
            ways.setdefault((one.evidence.style, bool(one.cell)), []).append(one)
        return [_told_style(found) for found in ways.values()]

    def _add_sign(self, sign: str, cells: Sequence[str], signs: Signs) -> None:
        meaning = signs.value(sign)
        if meaning is None:
            return
        use = self.signs.get(sign, SignUse(sign, meaning_of(meaning), 0, cells[0]))
        self.signs[sign] = replace(use, count=use.count + len(cells))


@dataclass(frozen=True)
class DecidedStyle:
    """What a point means in a column, and the cell that decided it ("": a person did)."""

    column: str
    evidence: StyleEvidence
    cell: str


def _told_style(found: Sequence[DecidedStyle]) -> Remark:
    first = found[0]
    values = {
        "columns": ", ".join(dict.fromkeys(one.column for one in found)),
        "count": sum(one.evidence.dependent for one in found),
        "example": first.evidence.example,
        "style": _STYLES[first.evidence.style],
    }
    if not first.cell:
        text = "{columns}: {count} numbers like “{example}” were read the {style} way, as was said."
        return Remark.of(text, **values)
    text = "{columns}: {count} numbers like “{example}” were read the {style} way, as {cell} has “{text}”."
    return Remark.of(text, **values, text=first.evidence.text, cell=first.cell)


@dataclass(frozen=True)
class ColumnContext:
    """What cells are judged with: signs, footnotes by mark, the address of the column's n-th cell."""

    signs: Signs
    notes: Mapping[str, str]
    elsewhere: Callable[[int], str]
