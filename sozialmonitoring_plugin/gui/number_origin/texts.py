"""The words of an explained number: headline, formula with its numbers, and the rows of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from qgis.core import QgsFeature

from ...core.indicators.calculation import NOW, Count, Given, WeightedMean
from ...core.indicators.formula_words import FormulaWords, moment_text, titled
from ...core.indicators.gaps import Gap
from ...core.indicators.terms import Term
from ...core.map_kinds import MapKind
from ...core.values import Reason, Value
from ...core.wording import Wording
from ...layers.map_origin import MapOrigin
from ...store.records import Origin
from ...support.translation import translate
from ...workflows.number_origin import NumberOrigin, TermOrigin

MOST_PARTS = 2_000
"""Cells listed below one variable; a county has more Quartiere only where nobody reads them all."""


@dataclass(frozen=True)
class OriginRow:
    """One line of the tree: a variable, or a cell below it; `origin` is None for a variable."""

    cells: tuple[str, ...]
    children: tuple[OriginRow, ...] = ()
    origin: Origin | None = None


def column_titles() -> tuple[str, ...]:
    """The heads of the tree."""
    return (
        translate("NumberOrigin", "Variable, area"),
        translate("NumberOrigin", "Value"),
        translate("NumberOrigin", "Reference date"),
        translate("NumberOrigin", "File"),
        translate("NumberOrigin", "Sheet"),
        translate("NumberOrigin", "Cell"),
        translate("NumberOrigin", "Delivery"),
        translate("NumberOrigin", "Source"),
        translate("NumberOrigin", "Imported"),
        translate("NumberOrigin", "By"),
    )


def headline(found: NumberOrigin, shown: str, words: Wording) -> str:
    """Indicator, area and number, and what is published of it."""
    indicator = found.indicator
    title = " ".join(filter(None, (indicator.number, indicator.title)))
    area = f"{found.area_name} ({found.area_key})"
    number = f"{value_text(found.value, indicator.decimals, words)} {indicator.unit}".strip()
    lines = [f"<b>{escape(title)}</b> – {escape(area)}: <b>{escape(number)}</b>"]
    if shown:
        text = translate("NumberOrigin", "Published: {shown}").format(shown=shown)
        lines.append(escape(text))
    return "<br>".join(lines)


def shown_of(feature: QgsFeature, origin: MapOrigin, words: Wording) -> str:
    """What a map shows of an area: the number, or the sign and the words of a reason; and what else it is."""
    text = str(feature["shown"] or "")
    if "reason" in feature.fields().names():
        text = f"{text} ({words.reason(Reason.from_token(feature['reason']))})"
    since = words.date(day_of(origin.compare_date))
    if since:
        return translate("NumberOrigin", "{shown}, the change since {date}").format(shown=text, date=since)
    if origin.kind == MapKind.BIVARIATE.value:
        return translate("NumberOrigin", "{shown}, two indicators; this is the first").format(shown=text)
    return text


def day_of(text: str) -> date | None:
    """The date a layer names, None for one that a hand has spoilt."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def formula(found: NumberOrigin, words: Wording) -> str:
    """The formula in words, and below it with its numbers."""
    if isinstance(found.calculation, Given) and found.calculation.anchor == NOW:
        return escape(translate("NumberOrigin", "Taken as the office computed it."))
    titles = {term.variable.id: term.variable.title for term in found.terms}
    named = titled(words, lambda name: titles.get(name, name)).text(found.calculation)
    return f"{escape(named)}<br>= {escape(_in_numbers(found, words))}"


def _in_numbers(found: NumberOrigin, words: Wording) -> str:
    values = {(term.piece, term.term): term.value for term in found.terms}

    def counted(count: Count, term: Term) -> str:
        return value_text(values[count, term], 0, words)

    def delivered(given: Given) -> str:
        return value_text(values[given, given.term], found.indicator.decimals, words)

    shown = FormulaWords(words, counted, delivered)
    if isinstance(found.calculation, WeightedMean):
        return _weighted(found, found.calculation, shown)
    return shown.text(found.calculation)


def _weighted(found: NumberOrigin, calculation: WeightedMean, shown: FormulaWords) -> str:
    """Σ weight × value ÷ Σ weight, both sums as numbers; a mean that came for this level as it is."""
    mean = shown.given(calculation.value)
    came_so = all(cell.level == found.level for term in found.terms[:1] for cell in term.cells)
    if found.value.reason or came_so:
        return mean
    counted = dict(found.sums)
    weight = sum(factor * counted[count].number for factor, count in calculation.weight.parts)
    product = value_text(Value(round(found.value.number * weight, 6)), 0, shown.words)
    below = shown.text(calculation.weight)
    return f"{product} ÷ {f'({below})' if ' ' in below else below}"


def origin_rows(found: NumberOrigin, words: Wording) -> Iterator[OriginRow]:
    """A row for each variable with its cells below."""
    for term in found.terms:
        day = words.date(term.reference_date)
        head = (_term_title(term, words), value_text(term.value, 0, words), day)
        if not term.cells and not term.gaps:
            nothing = translate("NumberOrigin", "nothing was delivered for this level")
            yield OriginRow((*head, nothing))
            continue
        old = translate("NumberOrigin", "{area} (replaced)")
        rows = [_gap_row(gap, words) for gap in _without_cell(term)[:MOST_PARTS]]
        # What is missing comes first, so that nobody looks for it among hundreds of numbers.
        cells = sorted(term.cells, key=lambda one: not one.value.reason)
        rows += [_cell_row(one, one.area_name, words) for one in cells[:MOST_PARTS]]
        if len(term.cells) > MOST_PARTS:
            more = translate("NumberOrigin", "… and {count} more")
            rows.append(OriginRow((more.format(count=words.number(len(term.cells) - MOST_PARTS, 0)),)))
        rows += [_cell_row(one, old.format(area=one.area_name), words) for one in term.covered[:MOST_PARTS]]
        yield OriginRow(head, tuple(rows))


def value_text(value: Value, decimals: int, words: Wording) -> str:
    """A number with as many decimals as it needs, or the words of its reason."""
    if value.reason:
        return words.reason(value.reason)
    return words.value(value, decimals if decimals or value.number.is_integer() else 2)


def plain_text(found: NumberOrigin, words: Wording) -> str:
    """The whole explanation as lines with tabs, to be pasted into a letter or a sheet."""
    number = value_text(found.value, found.indicator.decimals, words)
    subject = (found.indicator.title, f"{found.area_key} {found.area_name}", number)
    lines = [internal_notice(), "\t".join(subject), "\t".join(column_titles())]
    for row in origin_rows(found, words):
        lines += ["\t".join(one.cells) for one in (row, *row.children)]
    return "\n".join(lines)


def internal_notice() -> str:
    """What has to be said beside raw numbers."""
    return translate("NumberOrigin", "Raw numbers: internal, not for publication.")


def _term_title(term: TermOrigin, words: Wording) -> str:
    when = moment_text(term.piece.anchor, term.term.back, words)
    return f"{'− ' if term.sign < 0 else ''}{term.variable.title}{f' ({when})' if when else ''}"


def _without_cell(term: TermOrigin) -> list[Gap]:
    """The gaps that no cell tells of: nobody delivered anything for these areas."""
    told = {(one.level, one.area_key) for one in term.cells}
    return [gap for gap in term.gaps if (gap.level, gap.key) not in told]


def _gap_row(gap: Gap, words: Wording) -> OriginRow:
    """A part of the area that has no number."""
    return OriginRow((f"{gap.name} ({gap.key})", words.reason(gap.reason)))


def _cell_row(one: Origin, area: str, words: Wording) -> OriginRow:
    delivery = one.delivery
    at = datetime.fromisoformat(delivery.imported_at)
    cells = (
        f"{area} ({one.area_key})",
        value_text(one.value, 0, words),
        words.date(one.reference_date),
        delivery.file_name,
        delivery.sheet,
        one.cell,
        str(delivery.id),
        delivery.source,
        f"{words.date(at.date())} {at:%H:%M}",
        delivery.imported_by,
    )
    return OriginRow(cells, origin=one)
