"""All that a booklet says of a municipality, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sozialmonitoring_plugin.core.booklets.findings import (
    area_sentences,
    change_findings,
    indicator_sentence,
    strengths_and_burdens,
    theme_findings,
)  # fmt: skip
from sozialmonitoring_plugin.core.places import Place, places_inside
from sozialmonitoring_plugin.core.publication import PublishedTable
from tests.core.booklets.findings.towns import plain


def sentences(
    table: PublishedTable, home: Place, names: Sequence[str], since: date
) -> Iterator[tuple[str, str]]:
    """Each with the indicator it is said of, without any limit to their number."""
    county = Place.of(table.tree, 0, 0)
    for name in names:
        yield name, plain(indicator_sentence(table, table.column(name), home, county))
    found = list(theme_findings(table, names, home, county, most=999))
    for some in strengths_and_burdens(table, names, home, county, most=999):
        found += some
    found += change_findings(table, home, since, names, most=999)
    for area in places_inside(table.tree, home, len(table.tree.levels) - 1):
        found += area_sentences(table, area, home, county, names, most=999)
    yield from ((one.indicator, plain(one.text)) for one in found if one.indicator)
