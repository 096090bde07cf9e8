"""What a booklet was made from, as one word: equal words, equal booklets."""

from __future__ import annotations

import hashlib
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
    for file in _files(template) if template is not None else ():
        name = file.relative_to(template).as_posix() if template.is_dir() else file.name
        digest.update(written((name, file.read_bytes())).encode())
    return digest.hexdigest()


def _files(template: Path) -> list[Path]:
    return sorted(template.rglob("*.qpt")) if template.is_dir() else [template] * template.is_file()
