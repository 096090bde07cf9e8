"""The line of time of a project: where QGIS' temporal controller begins, ends, and how far one step goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.series.validity import Step, step_of

_CONTROLLER = "TemporalControllerWidget"


def set_time(project: QgsProject, dates: Sequence[date]) -> None:
    """Let the project open with a line of time over these Stichtage (ascending), one frame for each step."""
    span, step = _span(dates), step_of(dates)
    settings = project.timeSettings()
    settings.setTemporalRange(span)
    settings.setTimeStep(step.count)
    settings.setTimeStepUnit(_unit(step))
    # What the window itself writes into a project; without it the controller would stay switched off.
    project.writeEntry(_CONTROLLER, "/NavigationMode", int(Qgis.TemporalNavigationMode.Animated.value))
    for name, moment in (("/StartDateTime", span.begin()), ("/EndDateTime", span.end())):
        project.writeEntry(_CONTROLLER, name, moment.toString(Qt.DateFormat.ISODate))


def animate(controller: QgsTemporalNavigationObject, dates: Sequence[date]) -> None:
    """Switch the controller of a window on and show the latest Stichtag."""
    step = step_of(dates)
    controller.setTemporalExtents(_span(dates))
    controller.setFrameDuration(QgsInterval(step.count, _unit(step)))
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(_moment(dates[-1])))


def frame_of(day: date) -> QgsDateTimeRange:
    """The time that shows the numbers of one Stichtag."""
    return QgsDateTimeRange(_moment(day), _moment(day + timedelta(days=1)), True, False)


def _span(dates: Sequence[date]) -> QgsDateTimeRange:
    """Until the day after the last Stichtag: QGIS counts a month as 30 days and would add a frame."""
    return QgsDateTimeRange(_moment(dates[0]), _moment(dates[-1] + timedelta(days=1)))


def _moment(day: date) -> QDateTime:
    return QDateTime(QDate(day), QTime(0, 0))


def _unit(step: Step) -> Qgis.TemporalUnit:
    return Qgis.TemporalUnit.Months if step.is_months else Qgis.TemporalUnit.Days
