"""How far a run is and how long it will take, with a clock made of numbers."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.workflows.booklet_workers.pace import NO_TIME, BegunPage, Pace, progress_line


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_rest_takes_as_long_for_each_page_as_what_is_done():
    clock = Clock()
    pace = Pace(2, clock)
    pace.page("1", 1, 10)
    assert (pace.percent, pace.seconds_left) == (0.0, NO_TIME)
    clock.now = 8.0
    pace.page("1", 5, 10)
    # Four of ten pages are done, and the second booklet is expected to have ten as well: 16 pages of 2 s.
    assert pace.percent == pytest.approx(20.0)
    assert pace.seconds_left == pytest.approx(32.0)
    clock.now = 20.0
    pace.finished("1")
    pace.page("2", 1, 30)
    assert pace.percent == pytest.approx(25.0)
    assert pace.seconds_left == pytest.approx(60.0)


def test_what_was_there_before_takes_no_time():
    pace = Pace(3, Clock())
    pace.finished("1")
    pace.page("2", 4, 6)
    assert pace.percent == pytest.approx(25.0)
    pace.finished("2")
    pace.finished("3")
    assert pace.percent == 100.0


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (NO_TIME, "Übach-Palenberg: Seite 12 von 1.048"),
        (20.0, "Übach-Palenberg: Seite 12 von 1.048, noch weniger als 1 min"),
        (118.0, "Übach-Palenberg: Seite 12 von 1.048, noch etwa 2 min"),
    ],
)
def test_the_line_that_is_told(seconds, text):
    assert progress_line(Wording.of("de"), BegunPage("Übach-Palenberg", 12, 1048), seconds) == text


def test_a_file_without_pages_counts_its_maps():
    line = progress_line(Wording.of("de"), BegunPage("Süd", 2, 9, is_map=True), NO_TIME)
    assert line == "Süd: Karte 2 von 9"


def test_a_booklet_in_two_formats_counts_the_pages_of_each():
    pace = Pace(1, Clock(), formats=2)
    pace.page("1", 6, 10)
    # Five of ten pages are done, and the second format is expected to have ten as well.
    assert pace.percent == pytest.approx(25.0)
    pace.page("1", 1, 10)
    assert pace.percent == pytest.approx(50.0)
    pace.finished("1")
    assert pace.percent == 100.0


def test_a_booklet_that_is_begun_anew_has_no_page():
    pace = Pace(2, Clock(), formats=1)
    pace.page("1", 6, 10)
    pace.again("1")
    pace.page("1", 1, 10)
    pace.page("1", 2, 10)
    assert pace.percent == pytest.approx(5.0)


def test_where_nothing_is_told_of_pages_the_booklets_are_counted():
    pace = Pace(4, Clock(), formats=0)
    pace.finished("1")
    assert pace.percent == pytest.approx(25.0)
