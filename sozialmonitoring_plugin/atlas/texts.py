"""What stands in the labels of the pages: the values of the templates' placeholders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..core.booklets.contents import Part
from ..core.booklets.findings import Finding
from ..core.booklets.findings.naming import counted
from ..core.indicator_texts import dates_text, sources_text, title_text, unit_text
from ..core.places import Place
from ..core.publication import PublishedColumn
from ..core.values import Flag, Reason, Value
from ..core.wording import Wording
from .booklet import BookletRequest
from .tables.rows import NO_BREAK

Texts = Mapping[str, str]
_FILLED_BY_SOME = (
    "title", "subtitle", "comparison", "source", "signs", "scope", "page", "pages", "section", "publisher",
    "data_dates", "caption_data_dates",
)  # fmt: skip
_BETWEEN = f"{NO_BREAK}{NO_BREAK}·{NO_BREAK} "


def common_texts(request: BookletRequest) -> dict[str, str]:
    """Placeholders that every page knows. Those only some pages fill are empty here."""
    published, words = request.published, request.words
    captions = ("reference_date", "version", "source", "sources", "scope")
    return {
        **dict.fromkeys(_FILLED_BY_SOME, ""),
        **{f"caption_{name}": words.text(f"caption_{name}") for name in captions},
        "county": published.title,
        "municipality": request.home.name,
        "level": request.tree.levels[request.home.rank].level.title,
        "reference_date": words.date(published.reference_date),
        "version": version_text(request),
        "footer": words.text("atlas_footer", version=published.version_title),
    }


def version_text(request: BookletRequest) -> str:
    """The boundary version and since when it is valid, unless its title says so itself."""
    words, title = request.words, request.published.version_title
    day = request.valid_from
    if day is None or words.date(day) in title or day.isoformat() in title:
        return title
    return words.text("atlas_version_since", version=title, date=words.date(day))


def data_dates_text(request: BookletRequest) -> str:
    """From which Stichtag to which one the numbers are."""
    used = [day for one in request.columns for day in (*one.dates, *one.denominator_dates)]
    if not used:
        return ""
    words, first, last = request.words, min(used), max(used)
    if first == last:
        return words.date(first)
    return words.text("atlas_from_to", first=words.date(first), last=words.date(last))


def cover_texts(request: BookletRequest) -> Texts:
    """The cover: municipality, dates, and what the booklet holds; the name of the county only once."""
    words, publisher = request.words, request.contents.publisher
    counts = [
        counted(words, request.tree.levels[rank].level.title, len(request.inside(request.home, rank)))
        for rank in range(request.map_rank, request.home.rank, -1)
    ]
    told = common_texts(request)
    names = {name: "" if told[name] == request.home.name else told[name] for name in ("county", "level")}
    counts.append(words.text("atlas_indicator_count", count=words.number(len(request.columns), 0)))
    return {
        **told,
        **names,
        "title": request.home.name,
        "subtitle": request.contents.title or words.text("atlas_cover_subtitle"),
        "publisher": words.text("atlas_publisher", publisher=publisher) if publisher else "",
        "caption_data_dates": words.text("caption_data_dates"),
        "data_dates": data_dates_text(request),
        "scope": "\n".join(counts),
    }


def map_texts(request: BookletRequest, column: PublishedColumn) -> Texts:
    """A map page: the indicator, its values for municipality and county, its origin."""
    indicator, words = column.indicator, request.words
    return {
        **common_texts(request),
        "title": title_text(indicator),
        "subtitle": indicator.description or unit_text(words, indicator),
        "comparison": comparison(request, column),
        "reference_date": dates_text(words, column),
        "source": sources_text(words, column),
    }


def table_texts(request: BookletRequest, part: int, parts: int, signs: tuple[tuple[str, str], ...]) -> Texts:
    """A page of the table; `part` counts from 1."""
    fields = {"level": request.drawn.level.title, "municipality": request.home.name}
    key = "atlas_table_subtitle_part" if parts > 1 else "atlas_table_subtitle"
    return {
        **common_texts(request),
        "title": request.words.text("atlas_table_title"),
        "subtitle": request.words.text(key, part=part, parts=parts, **fields),
        "signs": signs_text(signs),
    }


def signs_text(signs: tuple[tuple[str, str], ...]) -> str:
    """Signs with their meanings in one line."""
    return (NO_BREAK * 3 + " ").join(f"{sign}{NO_BREAK * 2}{_unbroken(text)}" for sign, text in signs)


def continued(request: BookletRequest, texts: Texts, place: int) -> Texts:
    """The texts of the page at a place of its part, whose title says so from the second on (1)."""
    if place == 0:
        return texts
    return {**texts, "title": request.words.text("atlas_continued", name=texts["title"])}


def theme_title(request: BookletRequest, theme: Part) -> str:
    """The title of a theme; those without one are what is left over, or all there is."""
    alone = len(request.contents.themes) == 1
    return theme.title or request.words.text("atlas_indicators" if alone else "atlas_other_indicators")


def method_texts(request: BookletRequest) -> Texts:
    """The pages at the end."""
    return {**common_texts(request), "title": request.words.text("atlas_method_title")}


def comparison(request: BookletRequest, column: PublishedColumn) -> str:
    """Values of municipality and county in one line, empty where neither makes sense."""
    places = [place for place in (request.home, request.county) if place]
    if all(place.value(column).reason is Reason.NOT_APPLICABLE for place in places):
        return ""
    first, *others = (f"{place.name}:{NO_BREAK}{value_text(request, column, place)}" for place in places)
    return _BETWEEN.join((first, *map(_unbroken, others)))


def value_text(request: BookletRequest, column: PublishedColumn, place: Place) -> str:
    """Number with unit, or the reason in words."""
    value: Value = place.value(column)
    if value.reason:
        return request.words.reason(value.reason)
    said_elsewhere = Value(value.number, value.reason, value.flags & ~Flag.OTHER_DATE)
    number = request.words.value(said_elsewhere, column.indicator.decimals)
    return _unbroken(f"{number} {column.indicator.unit}".strip())


def bulleted(findings: Iterable[Finding], sign: str = "•") -> str:
    """Sentences below each other, each behind a sign."""
    return "\n".join(f"{sign}{NO_BREAK}{one.text}" for one in findings)


def finding_word(words: Wording, finding: Finding) -> str:
    """Whether it speaks for or against the area, "" for neither."""
    if finding.favourable is None:
        return ""
    return words.text("atlas_finding_strength" if finding.favourable else "atlas_finding_burden")


def reasons_text(request: BookletRequest, values: Iterable[Value]) -> str:
    """Every reason among some values in words, the strongest first."""
    found = sorted({value.reason for value in values if value.reason}, reverse=True)
    return ", ".join(request.words.reason(reason) for reason in found)


def _unbroken(text: str) -> str:
    return text.replace(" ", NO_BREAK)
