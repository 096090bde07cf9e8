"""Pages and their templates in the layout designer of QGIS."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsPrintLayout

from ...atlas.page import Page
from ...atlas.project_layouts import page_in_project, template_in_project
from ...core.booklets.form import Form
from ...support.disk_errors import told_in_a_sentence
from ...support.translation import translate
from ...support.whole_files import make_folder
from ...workflows.booklet_preview import PlannedBooklet
from ..desk import Desk


def design_page(planned: PlannedBooklet, place: int, desk: Desk) -> QgsPrintLayout:
    """Open a page, with its layers, as a layout of the project."""
    name = f"{planned.request.home.name} – {_heading(planned, place)}"
    layout = page_in_project(planned.prepare(place), name, desk.project)
    _open(layout, desk)
    return layout


def design_template(planned: PlannedBooklet, place: int, folder: Path, desk: Desk) -> Path:
    """Open the template of a page; the file to save it to, which is made in the folder where it is not there.

    Raises UserError for a folder that cannot be written, or a broken template.
    """
    page, form = planned.pages[place], planned.request.contents.form
    file = _own_file(planned, page, form, folder)
    name = translate("ExportBooklets", "Template {file}").format(file=f"{form.name}/{file.name}")
    _open(template_in_project(file, name, desk.project), desk)
    return file


def _own_file(planned: PlannedBooklet, page: Page, form: Form, folder: Path) -> Path:
    """The changed template of the folder, whether it is used already or not, else a copy for this form."""
    used = planned.templates.file(page.kind)
    file = folder / form.name / used.name
    changed = next((one for one in (file, folder / used.name) if one.exists()), None)
    if changed is not None or used == folder:
        return changed or used
    make_folder(file.parent)
    with told_in_a_sentence(file):
        shutil.copyfile(used, file)
    return file


def _open(layout: QgsPrintLayout, desk: Desk) -> None:
    if desk.design is not None:
        desk.design(layout)


def _heading(planned: PlannedBooklet, place: int) -> str:
    before = (page.heading for page in reversed(planned.pages[: place + 1]) if page.heading)
    number = f"{place + 1}"
    return f"{number} {next(before, '')}".strip()
