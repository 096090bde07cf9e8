"""Compare areas: choose one, see it beside others and over time, follow its numbers, save it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QTableView

from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...support.messages import file_link
from ...support.settings import MINIMUM_COUNT
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.compare_areas import (
    AreasCompared,
    CompareAreasRequest,
    compared,
    publish_for_comparison,
)
from ...workflows.comparison_files import write_comparison
from ...workflows.number_origin import NumberRequest
from ...workflows.published import chosen_indicators
from ...workflows.published_series import PublishedSeries
from ..check_list import CheckList
from ..choices import chosen
from ..desk import Desk
from ..indicator_map.opening import MapWindow, Subject
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..number_origin.origins import Origins
from ..preview import Preview
from ..process_call import ProcessCall
from ..saving import save_path
from ..work_dialog import WorkDialog
from .alike import AlikeChoice
from .area_view import AreaView
from .form import ComparisonForm
from .indicator_tree import IndicatorTree
from .pages import Pages

WANTED, FRAME = QSize(1170, 700), QSize(70, 110)
"""Size of the window, and what its frame and the bars of the screen may need."""


class ComparisonDialog(WorkDialog):
    """All Stichtage are published once; then areas, indicators and likeness follow every click."""

    def __init__(self, desk: Desk) -> None:
        self.form = ComparisonForm()
        title = translate("Comparison", "Compare areas")
        super().__init__(desk, self.form, title, translate("Comparison", "Sa&ve as workbook…"))
        room = self.screen().availableGeometry().size() - FRAME
        self.resize(WANTED.boundedTo(room))
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.indicators = IndicatorTree(self.form.indicator_tree)
        self.alike = CheckList(self.form.similar_list, self.form.similar_all_button)
        self._likeness = AlikeChoice(self.alike)
        self.pages = Pages(self.form)
        self.origins, self.maps = Origins(desk), MapWindow(desk)
        self.preview = Preview(translate("Comparison", "Comparing"), self._prepare, self)
        self._published: PublishedSeries | None = None
        self._compared: AreasCompared | None = None
        self._connect()
        self._change_monitoring()

    def request(self) -> CompareAreasRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        if not self.indicators.ticked:
            raise UserError("Tick at least one indicator.")
        if not self.area:
            raise UserError("Choose an area.")
        return self._asked((self.area,))

    @property
    def area(self) -> str:
        """Key of the chosen area, "" while what is typed is none."""
        box = self.form.area_box
        return chosen(box) if box.currentText() == box.itemText(box.currentIndex()) else ""

    def start(self) -> None:
        """Ask for a file and write the comparison."""
        title = translate("Comparison", "Save the comparison")
        path = save_path(self, title, self._proposed(), "XLSX (*.xlsx)", ".xlsx")
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write what is shown as a workbook."""
        view = self.pages.view
        if view is None or self.preview.is_pending:
            raise UserError("There is no comparison to save yet.", hint="Wait until it is shown.")
        shown = replace(view.compared, positions=(view.position,))
        MINIMUM_COUNT.write(self.form.minimum_box.value())
        title = translate("Comparison", "Writing the comparison")
        self.work(title, lambda _feedback: write_comparison(shown, path), partial(self._saved, path))

    def call(self) -> ProcessCall:
        request = self.request()
        return ProcessCall(
            "compareareas",
            {
                "MONITORING": request.monitoring.path,
                "LEVEL": request.level,
                "AREAS": ",".join(request.areas),
                "INDICATORS": ",".join(request.indicators),
                "REFERENCE_DATE": request.reference_date,
                "SIMILAR_BY": ",".join(request.similar_by),
                "NEAREST": request.nearest,
                "RULES": rules_to_dict(request.rules),
                "OUTPUT": self._proposed(),
            },
        )

    def done(self, result: int) -> None:
        """Close the window of origins too."""
        self.preview.stop()
        self.origins.close()
        self.maps.close()
        super().done(result)

    def explain(self, view: QTableView) -> None:
        """Show where the selected number of a table comes from."""
        place = self.pages.selected_place(view)
        if place is not None and self._published is not None:
            version = self._published.published.version_title
            asked = place.indicator, place.area_key, place.level, place.reference_date, version
            self.origins.explain(NumberRequest(self.choice.monitoring, *asked), place.shown)

    def show_map(self) -> None:
        """Show the indicator of the selected number on a map."""
        place = self.pages.selected_place(self.form.comparison_view)
        if place is None:
            raise UserError("No number is selected.", hint="Select one in the table.")
        day = place.reference_date.isoformat()
        self.maps.show(Subject(self.choice.path, place.indicator, place.level, day))

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(lambda: self.guarded(self._offer_anew))
        form.date_box.currentIndexChanged.connect(self._change_date)
        form.minimum_box.valueChanged.connect(self.preview.ask)
        form.level_box.currentIndexChanged.connect(self._change_level)
        form.area_box.currentIndexChanged.connect(self._show_area)
        form.area_box.currentIndexChanged.connect(form.show_beginning)
        self.indicators.changed.connect(self._change_indicators)
        self.alike.changed.connect(self._compare)
        form.nearest_box.valueChanged.connect(self._compare)
        self.preview.ready.connect(self._take)
        self.preview.failed.connect(self._show_nothing)
        self.preview.emptied.connect(self._show_nothing)
        self.preview.busy.connect(self._show_busy)
        for view in (form.comparison_view, form.dates_view):
            self.pages.listen(view, partial(self._explain, view))
        form.origin_button.clicked.connect(partial(self._explain, form.comparison_view))
        form.map_button.clicked.connect(lambda: self.guarded(self.show_map))
        form.copy_button.clicked.connect(self._copy)

    def _change_monitoring(self) -> None:
        self._likeness.forget()
        self._offer_anew()

    def _offer_anew(self) -> None:
        """Offer what the monitoring has now; what a person chose of it stays chosen."""
        opened = self.choice.opened
        self._published = None
        self.form.offer_monitoring(opened)
        self.indicators.show(chosen_indicators(opened.tableau(), (), ()) if opened else ())
        self.preview.ask()

    def _change_date(self) -> None:
        self.form.offer_areas(self.choice.opened)
        self.preview.ask()

    def _change_level(self) -> None:
        self.form.offer_areas(self.choice.opened)
        self._change_indicators()

    def _change_indicators(self) -> None:
        """Offer likeness by the ticked indicators."""
        if self._published is None:
            return
        published, names = self._published.published, self.indicators.ticked
        self._likeness.offer(published, published.tree.rank(chosen(self.form.level_box)), names)

    def _prepare(self) -> Job | None:
        opened = self.choice.opened
        if opened is None or not opened.dates():
            return None
        form = self.form
        rules = Rules(minimum=form.minimum_box.value())
        request = CompareAreasRequest(opened, reference_date=form.reference_date, rules=rules)

        def job(feedback: Feedback) -> PublishedSeries:
            return publish_for_comparison(request, feedback)

        return job

    def _take(self, published: PublishedSeries) -> None:
        self.message_bar.clearWidgets()
        self._published = published
        self._change_indicators()

    def _asked(self, areas: tuple[str, ...]) -> CompareAreasRequest:
        """The comparison of some areas of the level, () for all."""
        form = self.form
        return CompareAreasRequest(
            self.choice.monitoring,
            chosen(form.level_box),
            areas,
            self.indicators.ticked,
            form.reference_date,
            self.alike.ticked,
            form.nearest_box.value(),
            Rules(minimum=form.minimum_box.value()),
        )

    def _compare(self, *_: object) -> None:
        """Compare all areas of the level anew, so that it does not matter whether one is chosen already."""
        self._compared = None
        if self._published is not None and self.indicators.ticked:
            found, request = self._published, self._asked(())
            self.guarded(lambda: self._set_compared(compared(found, request)))
        self._show_area()

    def _set_compared(self, found: AreasCompared) -> None:
        self._compared = found

    def _show_area(self, *_: object) -> None:
        shown, area = self._compared, self.area
        if shown is None or area not in shown.areas.position:
            self.pages.show(None)
        else:
            self.pages.show(AreaView(shown, shown.areas.position[area], interface_wording()))
        has_view = self.pages.view is not None
        for button in (self.form.origin_button, self.form.map_button, self.form.copy_button):
            button.setEnabled(has_view)

    def _show_nothing(self, error: Exception | None = None) -> None:
        self._published = self._compared = None
        self._show_area()
        if error is not None:
            self.message_bar.clearWidgets()
            self.refuse(error)

    def _show_busy(self, busy: bool) -> None:
        told = translate("Comparison", "All dates are being protected …")
        self.form.busy_label.setText(told if busy else "")

    def _explain(self, view: QTableView, *_: object) -> None:
        self.guarded(partial(self.explain, view))

    def _copy(self) -> None:
        view = self.pages.view
        if view is not None:
            text = f"{view.name}\n{self.pages.comparison.text()}"
            QgsApplication.clipboard().setText(text)
            self.message_bar.pushInfo("", translate("Comparison", "Copied."))

    def _proposed(self) -> Path:
        beside = self.choice.monitoring.path
        return beside.with_name(f"{beside.stem}_{self.area or chosen(self.form.level_box)}.xlsx")

    def _saved(self, path: Path, _result: object) -> None:
        text = translate("Comparison", "The comparison was written to {file}.")
        said = text.format(file=file_link(path))
        self.tell(said)
        self.message_bar.pushSuccess("", said)
