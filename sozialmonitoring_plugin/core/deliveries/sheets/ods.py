"""OpenDocument workbooks (.ods) of LibreOffice, Excel and others, read with the standard library alone."""

from __future__ import annotations

from typing import NoReturn

from ...feedback import Feedback
from ..errors import DeliveryError
from .grid import Grid
from .guard import damaged, open_archive
from .ods_modes import Modes
from .ods_sheets import Sheets
from .ods_styles import Styles
from .ooxml import DAMAGE, Package, new_parser

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_ENCRYPTED = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0 encryption-data"


def read_ods(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """Every sheet in the order of the workbook. Raises DeliveryError, and Cancelled on demand."""
    try:
        with open_archive(file, content) as archive:
            # The names at the end of an archive are only right where they stand before the parts as well.
            for entry in archive.infolist():
                archive.open(entry).close()
            return _grids(Package(file, archive, feedback))
    except DAMAGE as error:
        raise damaged(file, repr(error)) from error


def _grids(package: Package) -> dict[str, Grid]:
    _refuse_encrypted(package)
    styles = Styles()
    if package.has(_STYLES):
        package.parse(_STYLES, styles.start, styles.end, styles.text)
    parser = new_parser(package.file)
    sheets = Sheets(package.file, Styles(styles), Modes(parser))
    package.feed(_CONTENT, parser)
    sheets.close()
    return sheets.grids


def _refuse_encrypted(package: Package) -> None:
    def element(name: str, _attributes: dict[str, str]) -> None:
        if name == _ENCRYPTED:
            _refuse(package.file)

    if package.has(_MANIFEST):
        package.parse(_MANIFEST, element)


def _refuse(file: str) -> NoReturn:
    raise DeliveryError("{file} is protected with a password.", hint="Save it without password.", file=file)
