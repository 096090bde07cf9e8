"""What the inputs of the dialog ask for: a preview, the booklets, the same as a command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.areas import TOTAL
from ...core.booklets.contents_json import contents_to_json
from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
from ...workflows.booklet_dates import earlier_dates
from ...workflows.booklet_preview import Shown, open_preview, previewed_contents
from ...workflows.booklet_templates import templates_in
from ...workflows.export_atlas import ExportAtlasRequest
from ..process_call import ProcessCall
from .previewing import Subject

if TYPE_CHECKING:
    from ...store.monitoring import Monitoring
    from .dialog import ExportBookletsDialog

LONGEST_CALL = 20_000
"""Letters of contents that fit into a command; a logo is longer."""

_NOWHERE = Path()


class Asking:
    """Reads the inputs; nothing here changes them."""

    def __init__(self, dialog: ExportBookletsDialog) -> None:
        self._dialog, self._form = dialog, dialog.form

    def subject(self) -> Subject | None:
        """What is published for the preview, None without a monitoring. Raises UserError."""
        monitoring = self._dialog.choice.opened
        if monitoring is None or not monitoring.dates():
            return None
        contents = previewed_contents(monitoring, self._dialog.contents)
        request = replace(self._plain(monitoring), contents=contents)
        key = (monitoring.path, monitoring.revision, request.reference_date, request.rules, contents)
        return Subject(key, lambda feedback: open_preview(request, feedback))

    def shown(self) -> Shown | None:
        """Which booklet is looked at, None where there is none. Raises UserError."""
        monitoring, form, contents = self._dialog.choice.opened, self._form, self._dialog.contents
        place = form.place_box.currentData()
        if monitoring is None or place is None or not contents.parts:
            return None
        if form.compare_date is not None:
            earlier_dates(monitoring, form.reference_date, form.compare_date)
        return Shown(str(place), contents, form.compare_date, self.template())

    def request(self) -> ExportAtlasRequest:
        """The booklets. Raises UserError where something is missing."""
        form, places = self._form, self._dialog.places
        monitoring = self._dialog.choice.monitoring
        for is_there, sentence in (
            (places.ticked, "Tick at least one municipality."),
            (self._dialog.contents.parts, "Tick at least one part of the contents."),
            (form.formats, "Tick at least one format."),
            (form.folder_widget.filePath(), "Choose a folder for the booklets first."),
        ):
            if not is_there:
                raise UserError(sentence)
        municipal = tuple(key for key in places.ticked if key != TOTAL) or places.ticked
        return replace(
            self._plain(monitoring),
            output_folder=Path(form.folder_widget.filePath()),
            municipalities=() if places.is_everything else municipal,
            county=TOTAL in places.ticked,
            contents=self._dialog.contents,
            compare_date=form.compare_date,
            template=self.template(),
            formats=form.formats,
            workers=form.workers_box.value(),
            resume=form.resume_box.isChecked(),
        )

    def template(self) -> Path | None:
        """The folder with changed page templates; an empty one is as good as none."""
        folder = self._form.template
        return None if folder is None or (folder.is_dir() and not templates_in(folder)) else folder

    def call(self) -> ProcessCall:
        """The booklets as a command. Raises UserError where something is missing."""
        request = self.request()
        return ProcessCall(
            "exportatlas",
            {
                "MONITORING": request.monitoring.path,
                "CONTENTS": self._contents(),
                "MUNICIPALITIES": ",".join(request.municipalities),
                "REFERENCE_DATE": request.reference_date,
                "COMPARE_DATE": request.compare_date,
                "TEMPLATE": request.template,
                "FORMATS": ",".join(request.formats),
                "RULES": rules_to_dict(request.rules),
                "WORKERS": request.workers,
                "RESUME": request.resume,
                "COUNTY": request.county,
                "OUTPUT_FOLDER": request.output_folder,
            },
        )

    def _contents(self) -> str:
        """The name of what is stored, else everything said."""
        menu = self._dialog.menu
        if menu.name and not menu.is_changed:
            return menu.name
        text = contents_to_json(self._dialog.contents)
        if len(text) > LONGEST_CALL:
            raise UserError("The contents are too long for a command.", hint="Save them under a name first.")
        return text

    def _plain(self, monitoring: Monitoring) -> ExportAtlasRequest:
        return ExportAtlasRequest(
            monitoring,
            _NOWHERE,
            reference_date=self._form.reference_date,
            rules=Rules(minimum=self._form.minimum_box.value()),
        )
