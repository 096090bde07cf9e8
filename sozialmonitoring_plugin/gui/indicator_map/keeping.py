"""What becomes of a map that was looked at: layers in the project, a page, the classes of a layer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsTemporalNavigationObject

from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.map_kinds import MapKind
from ...layers.map_files import add_to_project, opened_from
from ...layers.time_slider import animate
from ...store.monitoring import Monitoring
from ...support.messages import file_link
from ...support.settings import MINIMUM_COUNT
from ...support.translation import translate
from ...workflows.create_multiples import CreateMultiplesRequest, create_multiples, write_multiples
from ..choices import chosen
from ..process_call import ProcessCall
from ..saving import save_path
from .form import WITHOUT_CLASSES
from .job import KeptMap, map_to_keep
from .map_request import call_of, call_of_page, page_of
from .state import MapState, Page
from .target import Target

if TYPE_CHECKING:
    from .dialog import IndicatorMapDialog


class Keeping:
    """Begins the job of the dialog; `target` is the layer that is edited, if one is."""

    def __init__(self, dialog: IndicatorMapDialog) -> None:
        self._dialog, self._form = dialog, dialog.form
        self.target: Target | None = None
        self._folder_of: Path | None = None

    def start(self) -> None:
        """Keep what is shown. Raises UserError where something is missing."""
        state = self._dialog.state
        self._refuse_lost()
        if self._edits(state) is not None:
            self._apply()
        elif state.page_of is not None:
            self._write_page()
        else:
            self._make_map()

    def edit(self, target: Target | None) -> None:
        """Edit a layer from now on, or none."""
        if self.target is not None and self.target.is_there:
            self.target.layer.willBeDeleted.disconnect(self._dialog.forget_layer)
        self.target = target
        if target is not None:
            target.layer.willBeDeleted.connect(self._dialog.forget_layer)

    def call(self) -> ProcessCall:
        """The command that keeps the same. Raises UserError while the classes are not known."""
        dialog = self._dialog
        if dialog.state.page_of is not None:
            return call_of_page(self._page(), self.output().with_suffix(".pdf"))
        asked = dialog.asked(dialog.state)
        theme = None if asked.request.kind in WITHOUT_CLASSES else dialog.chosen_look().made.theme
        return call_of(asked, theme, self.output())

    def follow(self, monitoring: Monitoring | None) -> None:
        """Name button and file after what is chosen."""
        state = self._dialog.state
        if self._edits(state) is not None:
            text = translate("IndicatorMap", "&Apply to layer")
        elif state.page_of is not None:
            text = translate("IndicatorMap", "Sav&e the page…")
        else:
            text = translate("IndicatorMap", "&Add to project")
        self._dialog.run_button.setText(text)
        if monitoring is not None:
            self._propose(monitoring, state)

    def output(self) -> Path:
        """The file of the layers. Raises UserError where none is named."""
        path = self._form.output_widget.filePath()
        if not path:
            raise UserError("Say where the layers are to be kept.")
        return Path(path).with_suffix(".gpkg")

    def _edits(self, state: MapState) -> Target | None:
        """The edited layer while it can show what is chosen."""
        return self.target if self.target is not None and self.target.fits(state) else None

    def _refuse_lost(self) -> None:
        """Raises UserError once where the edited layer is gone: nobody asked for another map."""
        if self.target is not None and not self.target.is_there:
            self.edit(None)
            self.follow(None)
            raise UserError(
                "The layer that was edited is not in the project any more.",
                hint="“Add to project” makes a new map.",
            )

    def _make_map(self) -> None:
        dialog = self._dialog
        asked, path, sessions = dialog.asked(dialog.state), self.output(), dialog.sessions
        dialog.preview.stop()
        MINIMUM_COUNT.write(asked.request.rules.minimum)
        title = translate("IndicatorMap", "Making the map")
        dialog.work(title, lambda feedback: map_to_keep(asked, sessions, path, feedback), self._made)

    def _made(self, kept: KeptMap) -> None:
        form, dialog = self._form, self._dialog
        place = form.place_box.currentText() if chosen(form.place_box) else dialog.choice.monitoring.title
        add_to_project(opened_from(kept.made, kept.path), dialog.desk.project, f"{kept.made.title} – {place}")
        text = translate("IndicatorMap", "{title} was added to the project; its layers are in {file}.")
        said = text.format(title=escape(kept.made.title), file=file_link(kept.path))
        self._told(" ".join(filter(None, (said, self._animated(kept.made.drawing.dates)))))

    def _animated(self, dates: Sequence[date]) -> str:
        """Let the window step through the Stichtage of a time map; what the person is told of it."""
        canvas = self._dialog.desk.canvas
        controller = canvas.temporalController() if canvas is not None else None
        if not dates or not isinstance(controller, QgsTemporalNavigationObject):
            return ""
        animate(controller, dates)
        return translate(
            "IndicatorMap",
            "QGIS’ temporal controller (menu View, Panels) steps through the {count} reference dates.",
        ).format(count=len(dates))

    def _apply(self) -> None:
        """Give the edited layer its classes."""
        dialog, target = self._dialog, self.target
        if target is None:
            return
        target.apply(dialog.chosen_look(), dialog.desk.project)
        dialog.desk.project.setDirty()  # QGIS does not notice another renderer
        text = translate("IndicatorMap", "The layer {layer} has these classes now.")
        self._told(escape(text.format(layer=target.layer.name())))

    def _page(self) -> CreateMultiplesRequest:
        return page_of(self._dialog.chosen_look(), self._dialog.state.page_of or Page())

    def _write_page(self) -> None:
        """Ask for a file and write the page of small maps; it is laid out in the window's thread."""
        dialog, request = self._dialog, self._page()
        kinds = "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
        title = translate("IndicatorMap", "Save the page")
        path = save_path(dialog, title, self.output().with_suffix(".pdf"), kinds, ".pdf")
        if path is None:
            return
        dialog.preview.stop()

        def job(feedback: Feedback) -> None:
            write_multiples(create_multiples(request, feedback), path)

        title = translate("IndicatorMap", "Drawing the page")
        dialog.work(title, job, partial(self._paged, path), in_window=True)

    def _paged(self, path: Path, _result: object) -> None:
        text = translate("IndicatorMap", "The page was written to {file}.")
        self._told(text.format(file=file_link(path)))

    def _told(self, said: str) -> None:
        """Tell in both windows; what is compared with is what was kept."""
        self._dialog.results.remember()
        self._dialog.tell(said)
        self._dialog.message_bar.pushSuccess("", said)

    def _propose(self, monitoring: Monitoring, state: MapState) -> None:
        """Name the file after the map, in a folder beside the monitoring or where the person wants it."""
        form = self._form
        boxes = (form.indicator_box, form.level_box, form.place_box, form.date_box)
        kind = "" if state.kind is MapKind.CHOROPLETH else state.kind.value
        name = "_".join(filter(None, (*map(chosen, boxes), kind))) or "map"
        current = form.output_widget.filePath()
        beside = monitoring.path.parent / f"{monitoring.path.stem}_maps"
        folder = Path(current).parent if current and self._folder_of == monitoring.path else beside
        self._folder_of = monitoring.path
        form.output_widget.setFilePath(str(folder / f"{name}.gpkg"))
