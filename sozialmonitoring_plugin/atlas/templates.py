"""Layout templates (.qpt): one for each kind of page, editable in the layout designer.

Items are found by their id. What a changed template lacks is not filled; what is of the wrong type
or cannot be read ends with a sentence that names file and item.
"""

from __future__ import annotations

import html
import re
from enum import Enum
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.booklets.contents import ACCENT
from ..core.booklets.form import Form
from ..support.paths import resource
from .accents import with_accent
from .errors import TemplateError
from .fonts import with_booklet_fonts

Item = TypeVar("Item", bound=QgsLayoutItem)


_FAMILY = re.compile(r'<text-style[^>]* fontFamily="([^"]+)"')


class PageKind(Enum):
    """The kinds of pages; each value is the file name of its template."""

    COVER = "cover"
    CONTENTS = "contents"
    READING = "reading"
    WORDS = "words"
    OVERVIEW = "overview"
    AREAS = "areas"
    THEME = "theme"
    GLANCE = "glance"
    RANGES = "ranges"
    MAP = "map"
    INDICATOR = "indicator"
    NOTHING = "nothing"
    STATUS = "status"
    PROFILE = "profile"
    CHANGE = "change"
    TABLE = "table"
    METHOD = "method"
    INDEX = "index"


class PageTemplate:
    """A loaded template; `labels` and `text_formats` keep what its labels were before they are filled.

    The project is kept as long as the layout, which needs it to the last moment.
    """

    def __init__(self, file: Path, project: QgsProject, accent: str = ACCENT) -> None:
        self.file = file
        self.layout = _load(file, project, accent)
        self.labels = tuple(
            (item, item.text()) for item in self.layout.items() if isinstance(item, QgsLayoutItemLabel)
        )
        self.text_formats = {label.uuid(): QgsTextFormat(label.textFormat()) for label, _ in self.labels}
        self._project = project

    def item(self, item_id: str, kind: type[Item]) -> Item | None:
        """The item of an id, None where the template has none. Raises TemplateError for another type."""
        found = self.layout.itemById(item_id)
        if found is not None and not isinstance(found, kind):
            raise TemplateError(
                "{file}: the item “{item}” is of the type {found}, {wanted} is needed.",
                hint="Change its id or replace it.",
                file=self.file,
                item=item_id,
                found=_type_name(found),
                wanted=kind.__name__.removeprefix("QgsLayoutItem").removeprefix("QgsLayout"),
            )
        return found

    def table(self, item_id: str = "table") -> QgsLayoutItemManualTable:
        """The table of an item. Raises TemplateError where there is none: rows would be lost."""
        frame = self.item(item_id, QgsLayoutFrame)
        table = frame.multiFrame() if frame else None
        if not isinstance(table, QgsLayoutItemManualTable):
            raise TemplateError(
                "{file}: there is no manual table with the item id “{item}”.",
                hint="Add a manual table and give its frame this id.",
                file=self.file,
                item=item_id,
            )
        return table


class Templates:
    """The templates of one booklet: changed ones from a folder or a file, the others from the plugin.

    `accent` takes the place of the colour that the plugin's templates have for it.
    """

    def __init__(self, changed: Path | None, form: Form | None = None, accent: str = ACCENT) -> None:
        # The style library that a project brings otherwise takes half a second and is never asked.
        self._project = QgsProject(None, Qgis.ProjectCapabilities())
        form = form or Form()
        self._accent = accent
        self._files = {kind: resource("layouts", form.name, f"{kind.value}.qpt") for kind in PageKind}
        self._files.update(_changed_files(changed, form))
        self._loaded: dict[PageKind, PageTemplate] = {}

    def file(self, kind: PageKind) -> Path:
        """Where the template of a kind lies."""
        return self._files[kind]

    def __getitem__(self, kind: PageKind) -> PageTemplate:
        """The template of a kind, loaded at the first use. Raises TemplateError where it is broken."""
        if kind not in self._loaded:
            self._loaded[kind] = PageTemplate(self._files[kind], self._project, self._accent)
        return self._loaded[kind]

    def families(self) -> tuple[str, ...]:
        """The font families that the templates ask for, sorted."""
        found = {one for file in self._files.values() for one in _FAMILY.findall(_text_of(file))}
        return tuple(sorted(html.unescape(one) for one in found))


def _changed_files(changed: Path | None, form: Form) -> dict[PageKind, Path]:
    if changed is None:
        return {}
    if not changed.exists():
        raise TemplateError("There is no layout template {file}.", file=changed)
    folders = (changed, changed / form.name) if changed.is_dir() else ()
    places = ((kind, folder / f"{kind.value}.qpt") for folder in folders for kind in PageKind)
    found = {kind: file for kind, file in places if file.is_file()}
    if changed.stem in {kind.value for kind in PageKind} and changed.is_file():
        found = {PageKind(changed.stem): changed}
    if not found:
        raise TemplateError(
            "{file} holds no layout template of a booklet.",
            hint="Name the files as those in {folder}: cover.qpt, map.qpt and so on.",
            file=changed,
            folder=resource("layouts", form.name),
        )
    return found


def template_document(file: Path) -> QDomDocument:
    """A template as it stands in its file. Raises TemplateError for one that cannot be read."""
    return _parse(file, ACCENT)


def _load(file: Path, project: QgsProject, accent: str) -> QgsPrintLayout:
    document = _parse(file, accent)
    with_booklet_fonts(document)
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    pages = layout.pageCollection().pageCount()
    if not loaded or pages != 1:
        raise TemplateError(
            "{file} is not a layout template with one page.",
            hint="Save the layout as a template again; it has {pages} pages.",
            file=file,
            pages=pages,
        )
    return layout


def _parse(file: Path, accent: str) -> QDomDocument:
    document = QDomDocument()
    well_formed, problem, line, _ = document.setContent(with_accent(_text_of(file), accent), False)
    if not well_formed or document.documentElement().tagName() != "Layout":
        raise TemplateError(
            "{file} is not a layout template (line {line}).",
            hint="Save the layout as a template again.",
            details=problem,
            file=file,
            line=line,
        )
    return document


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError("{file} cannot be read.", details=str(error), file=file) from error


def _type_name(item: QgsLayoutItem) -> str:
    return type(item).__name__.removeprefix("QgsLayoutItem").removeprefix("QgsLayout")
