"""Reading finished PDFs with programs that know nothing of how they were made."""

from __future__ import annotations

import codecs
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtGui import QImage


@dataclass(frozen=True)
class Pdf:
    """A PDF as poppler and qpdf see it."""

    path: Path

    def text(self, page: int | None = None) -> str:
        """All text, or that of one page counted from 1, in reading order of the paper."""
        pages = ["-f", str(page), "-l", str(page)] if page else []
        return self._run("pdftotext", "-layout", *pages, self.path, "-")

    @property
    def pages(self) -> int:
        return int(self.info()["Pages"])

    def page_of(self, words: str) -> int:
        """The first page, counted from 1, on which the words stand in one line."""
        return next(page for page in range(1, self.pages + 1) if words in self.text(page))

    def info(self) -> dict[str, str]:
        lines = (line.split(":", 1) for line in self._run("pdfinfo", "-enc", "UTF-8", self.path).splitlines())
        return {name: value.strip() for name, value in lines}

    def fonts(self) -> list[tuple[str, str]]:
        """Name of each font and whether it is embedded ("yes" or "no")."""
        rows = self._run("pdffonts", self.path).splitlines()[2:]
        return [(row.split()[0], row.split()[-5]) for row in rows]

    def uncompressed(self) -> bytes:
        """Everything in the file, streams unpacked."""
        command = ["qpdf", "--qdf", "--object-streams=disable", str(self.path), "-"]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def tags(self, texts: bool = False) -> str:
        """The tree of tags, with the texts in them; blanks that keep words together are blanks."""
        told = self._run("pdfinfo", "-enc", "UTF-8", "-struct-text" if texts else "-struct", self.path)
        return told.replace("\N{NO-BREAK SPACE}", " ")

    def check(self) -> str:
        """What qpdf finds; raises CalledProcessError where the file is not sound."""
        return self._run("qpdf", "--check", self.path)

    def values(self, key: str) -> list[object]:
        """All values that any dictionary of the file has under a key, texts with "u:" before them."""
        found: list[object] = []
        _collect(json.loads(self._run("qpdf", "--json", self.path)), f"/{key}", found)
        return found

    def bookmarks(self) -> list[tuple[str, int, list]]:
        """Title, page from 1 on, and the bookmarks below each bookmark."""
        told = json.loads(self._run("qpdf", "--json", "--json-key=outlines", self.path))
        return _bookmarks(told["outlines"])

    def pictures(self, resolution: int = 60) -> bytes:
        """The pages as poppler draws them, one after the other."""
        command = ["pdftoppm", "-r", str(resolution), str(self.path)]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def page_images(self, resolution: int = 60) -> list[QImage]:
        """Each page as poppler draws it."""
        found, rest = [], self.pictures(resolution)
        while rest:
            _, size, _, _ = rest.split(b"\n", 3)
            width, height = map(int, size.split())
            whole = len(b"P6\n") + len(size) + len(b"\n255\n") + 3 * width * height
            found.append(QImage.fromData(rest[:whole], "PPM"))
            rest = rest[whole:]
        return found

    @staticmethod
    def _run(*command: str | Path) -> str:
        printed = subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout
        return printed.decode("utf-8", "as_in_pdf").replace("\0", "")


def _as_in_pdf(error: UnicodeError) -> tuple[str, int]:
    """Poppler of 2026 prints alternative texts in the letters of the file, a byte each."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("as_in_pdf", _as_in_pdf)


def without_dates(pdf: bytes) -> bytes:
    """A finished PDF without the moments at which it was made."""
    return re.sub(rb"D:\d{14}Z|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"", pdf)


def _bookmarks(told: list[dict]) -> list[tuple[str, int, list]]:
    return [(one["title"], one["destpageposfrom1"], _bookmarks(one["kids"])) for one in told]


def _collect(value: object, key: str, found: list[object]) -> None:
    if isinstance(value, dict):
        found += [value[key]] if key in value else []
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        _collect(part, key, found)
