"""What a booklet was made from, as one word: equal words, equal booklets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ...core.handing_over import written
from ...support.paths import PLUGIN_ROOT
from .job import Job


def fingerprint_of(job: Job) -> str:
    """Of everything the booklets of a job have in common: published table, polygons, contents, templates.

    The release of the plugin counts as well, the folder and the language of QGIS do not.
    """
    digest = hashlib.sha256()
    digest.update(written((job.common, job.shapes, job.crs, job.formats)).encode())
    digest.update((PLUGIN_ROOT / "metadata.txt").read_bytes())
    template = job.common.get("template")
    for name, content in _contents(template) if template is not None else ():
        digest.update(written((name, content)).encode())
    return digest.hexdigest()


def _contents(template: Path) -> Iterator[tuple[str, bytes]]:
    """Templates by their paths within the folder: its parts have a meaning."""
    if template.is_file():
        yield template.name, template.read_bytes()
    for file in sorted(template.rglob("*.qpt")):
        yield file.relative_to(template).as_posix(), file.read_bytes()
