"""Reading finished PDFs with programs that know nothing of how they were made."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path


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

    def info(self) -> dict[str, str]:
        lines = (line.split(":", 1) for line in self._run("pdfinfo", self.path).splitlines())
        return {name: value.strip() for name, value in lines}

    def fonts(self) -> list[tuple[str, str]]:
        """Name of each font and whether it is embedded ("yes" or "no")."""
        rows = self._run("pdffonts", self.path).splitlines()[2:]
        return [(row.split()[0], row.split()[-5]) for row in rows]

    def uncompressed(self) -> bytes:
        """Everything in the file, streams unpacked."""
        command = ["qpdf", "--qdf", "--object-streams=disable", str(self.path), "-"]
        return subprocess.run(command, check=True, capture_output=True).stdout

    @staticmethod
    def _run(*command: str | Path) -> str:
        return subprocess.run(
            [str(part) for part in command], check=True, capture_output=True, text=True
        ).stdout
