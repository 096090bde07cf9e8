"""Any numbers, names and papers that a booklet's charts may meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from sozialmonitoring_plugin.core.booklets.changes import ChangeRow
from sozialmonitoring_plugin.core.booklets.glance import GlanceRow
from sozialmonitoring_plugin.core.booklets.ranking import RankedArea, Ranking
from sozialmonitoring_plugin.core.booklets.scatter import Scatter, ScatterPoint
from sozialmonitoring_plugin.core.booklets.series_lines import SeriesLine, SeriesLines
from sozialmonitoring_plugin.core.booklets.spread import Spread
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.references import Reference
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Polarity
from sozialmonitoring_plugin.core.values import Flag, Reason, Value

SHARE = Indicator("al", "Arbeitslosenanteil", "al / ew per 100", unit="%", decimals=1)
COUNT = Indicator("ew", "Einwohnerinnen und Einwohner", "ew", decimals=0)
LONGEST = "Siedlung an der ehemaligen Zeche Carolus Magnus und Umgebung"

NAMES = st.one_of(
    st.sampled_from(["Au", "Mitte", "Übach-Palenberg", LONGEST, LONGEST.replace(" ", "")]),
    st.text("abcMWÄß -/", min_size=1, max_size=60).filter(str.strip),
)
NUMBERS = st.one_of(st.floats(0, 100), st.floats(-50, 50), st.sampled_from([0.0, 7.25, 100.0]))
REASONS = st.sampled_from([reason for reason in Reason if reason]).map(Value.none)
FLAGS = st.sampled_from([Flag(0), Flag.ESTIMATED, Flag.LIMITED, Flag.OTHER_DATE])
VALUES = st.one_of(st.builds(Value, NUMBERS, st.just(Reason.NONE), FLAGS), REASONS)
INDICATORS = st.builds(
    replace,
    st.sampled_from([SHARE, COUNT]),
    title=NAMES,
    polarity=st.sampled_from(Polarity),
    unit=st.sampled_from(["%", "", "je 1.000", "Plätze je 1.000 Einwohnerinnen und Einwohner ab 65 Jahren"]),
    decimals=st.integers(0, 3),
)


@st.composite
def papers(draw, least=90.0, width=80.0):
    """Papers at least so high and wide."""
    text = draw(st.sampled_from([2.2, 2.65, 3.2]))
    return Paper(
        draw(st.floats(width, 260)) * text / 2.65,
        draw(st.floats(least, 260)) * text / 2.65,
        "Open Sans",
        text,
    )


def _spread(numbers):
    low, first, median, third, high = sorted(numbers)
    return Spread(low, first, median, third, high, 5)


SPREADS = st.one_of(st.none(), st.lists(NUMBERS, min_size=5, max_size=5).map(_spread))
_GLANCE_ROWS = st.builds(
    GlanceRow,
    INDICATORS, SPREADS, st.just("Gemeinde"), VALUES, st.sampled_from(["Kreis Übach", ""]), VALUES,
    st.just(LONGEST), st.lists(st.tuples(NAMES, VALUES), max_size=6).map(tuple), st.just("Sozialraum"),
    st.one_of(st.none(), VALUES), st.just("Übach-Palenberg"),
)  # fmt: skip


def _of_one_area(rows):
    """Rows of an area have the same parts."""
    names = [name for name, _ in rows[0].parts]
    spare = [value for row in rows for _, value in row.parts]
    return [
        replace(row, parts=tuple(zip(names, spare[place:] + spare[:place], strict=False)))
        for place, row in enumerate(rows)
    ]


def glance_rows(most):
    """The rows of a chart."""
    return st.lists(_GLANCE_ROWS, min_size=1, max_size=most).map(_of_one_area)


@st.composite
def rankings(draw, most=60):
    """Areas with the places they have."""
    values = draw(st.lists(VALUES, min_size=1, max_size=most))
    rated = sorted((value for value in values if not value.reason), key=lambda value: -value.number)
    numbers = [value.number for value in rated]
    rows = [RankedArea(draw(NAMES), "", value, 1 + numbers.index(value.number)) for value in rated]
    rows += [RankedArea(draw(NAMES), "", value, None) for value in values if value.reason]
    references = draw(st.lists(st.builds(Reference, NAMES, NUMBERS, st.booleans(), FLAGS), max_size=2))
    return Ranking(draw(INDICATORS), tuple(rows), tuple(references), "Quartier", LONGEST)


@st.composite
def series(draw):
    """Lines over two to twenty dates."""
    dates = sorted(draw(st.sets(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=2, max_size=20)))
    size = len(dates)
    columns = draw(st.lists(st.lists(VALUES, min_size=size, max_size=size), min_size=1, max_size=9))
    lines = (SeriesLine(draw(NAMES), tuple(found), place == 0) for place, found in enumerate(columns))
    return SeriesLines(draw(INDICATORS), tuple(dates), tuple(lines))


@st.composite
def change_rows(draw):
    """An indicator before and after."""
    before, after, indicator = draw(VALUES), draw(VALUES), draw(INDICATORS)
    known = not (before.reason or after.reason)
    difference = after.number - before.number if known else None
    per_cent = 100 * difference / before.number if known and before.number > 1 else None
    favourable = draw(st.sampled_from([None, True, False])) if known else None
    days = draw(st.sampled_from([(date(2019, 12, 31), date(2023, 12, 31)), (None, date(2023, 12, 31))]))
    return ChangeRow(indicator, before, after, difference, per_cent, favourable, *days)


POINTS = st.builds(ScatterPoint, NAMES, VALUES, VALUES, st.booleans())
SCATTERS = st.builds(
    Scatter, INDICATORS, INDICATORS, st.just("Quartier"), NAMES, st.lists(POINTS, max_size=50).map(tuple)
)
