"""The annotated range: its texts have room, and no line that leads to a mark crosses one."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.booklets.spread import Spread
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.letters import width_of
from sozialmonitoring_plugin.core.charts.range_example import RangeExample, range_example
from sozialmonitoring_plugin.core.values import Flag, Value
from sozialmonitoring_plugin.core.wording import Wording

PAPER, DE = Paper(110, 50, "Open Sans", 2.65), Wording.of("de")
SPREAD = Spread(2.0, 4.0, 5.0, 6.5, 12.0, 40)
EXAMPLE = RangeExample(
    "2.1 Arbeitslosenanteil (%)", 1, SPREAD, ("Aachdorf", Value(5.2)), ("Kreis Übach", Value(6.9))
)

Texts = list[tuple[float, float, float, str]]


def texts_of(svg: str) -> Texts:
    """Left edge, right edge, height of the base line and text."""
    found = re.findall(
        r'<text x="(.*?)" y="(.*?)".*?font-size="(.*?)" font-weight="(.*?)".*?>(.*?)</text>', svg
    )
    return [
        (float(x), float(x) + width_of(text, float(size), bold=weight == "bold"), float(y), text)
        for x, y, size, weight, text in found
    ]


def leads_of(svg: str) -> list[tuple[float, float, float]]:
    """Place, upper and lower end of the upright lines that lead to marks."""
    lines = re.findall(r'<line x1="(.*?)" y1="(.*?)" x2="(.*?)" y2="(.*?)".*?stroke-width="0.15"', svg)
    upright = [[float(part) for part in line] for line in lines if line[0] == line[2]]
    return [(x, min(y1, y2), max(y1, y2)) for x, y1, _, y2 in upright]


def test_everything_marked_is_named_with_its_number():
    chart = range_example(EXAMPLE, PAPER, DE, "#1f5a7a")
    assert {text for *_, text in texts_of(chart.svg)} == {
        "2.1 Arbeitslosenanteil (%)",
        "Aachdorf: 5,2",
        "Kreis Übach: 6,9",
        "mittlere Hälfte: 4,0 bis 6,5",
        "niedrigster veröffentlichter Wert: 2,0",
        "höchster veröffentlichter Wert: 12,0",
    }
    assert chart.told == (
        "2.1 Arbeitslosenanteil (%). Aachdorf: 5,2; Kreis Übach: 6,9; "
        "niedrigster veröffentlichter Wert: 2,0; höchster veröffentlichter Wert: 12,0; "
        "mittlere Hälfte: 4,0 bis 6,5."
    )
    assert ("Aachdorf", "5,2") in chart.table.rows


def test_a_value_lies_in_proportion_between_the_ends():
    """Low 2 at 2 mm, high 12 at 108 mm: 5.2 lies at 2 + 0.32 × 106 = 35.92."""
    svg = range_example(EXAMPLE, PAPER, DE, "#1f5a7a").svg
    diamond = re.search(r'<polygon points="(.*?)"', svg)[1].split()
    xs = [float(corner.split(",")[0]) for corner in diamond]
    assert round((min(xs) + max(xs)) / 2, 2) == 35.92


def test_an_area_nothing_is_above_has_only_its_own_value():
    chart = range_example(RangeExample("t", 0, SPREAD, ("Kreis", Value(5.0))), PAPER, DE, "#1f5a7a")
    assert "Kreis: 5" in {text for *_, text in texts_of(chart.svg)}


def test_a_limited_estimate_is_marked_and_told():
    limited = replace(EXAMPLE, reference=("Kreis", Value(6.9, flags=Flag.LIMITED | Flag.ESTIMATED)))
    chart = range_example(limited, PAPER, DE, "#1f5a7a")
    printed = DE.value(Value(6.9, flags=Flag.LIMITED | Flag.ESTIMATED), 1)
    assert printed.startswith("(6,9) ")
    assert ("Kreis", printed) in chart.table.rows
    assert f"Kreis: {printed}" in {text for *_, text in texts_of(chart.svg)}
    assert "Kreis: 6,9 (eingeschränkt aussagekräftig, geschätzt)" in chart.told


numbers = st.lists(st.floats(0, 100), min_size=5, max_size=5).map(sorted)
names = st.text("abcde", min_size=3, max_size=24)


@given(numbers, names, names, st.floats(0, 1), st.floats(0, 1))
def test_texts_have_room_and_no_line_crosses_one(values, name, other, own, reference):
    low, high = values[0], values[-1]
    spread = Spread(*values, 9)
    example = RangeExample(
        "Titel",
        1,
        spread,
        (name, Value(low + own * (high - low))),
        (other, Value(low + reference * (high - low))),
    )
    svg = range_example(example, PAPER, DE, "#1f5a7a").svg
    texts = texts_of(svg)
    for left, right, base, _ in texts:
        assert left >= -0.01
        assert right <= PAPER.width + 0.01
        assert PAPER.text <= base <= PAPER.height
    for x, top, bottom in leads_of(svg):
        for left, right, base, text in texts:
            crossed = left + 0.05 < x < right - 0.05 and top < base - 0.3 * PAPER.text < bottom
            assert not crossed, text
    for place, (left, right, base, _) in enumerate(texts):
        for other_left, other_right, other_base, _ in texts[place + 1 :]:
            assert abs(base - other_base) >= PAPER.text or right <= other_left or other_right <= left
