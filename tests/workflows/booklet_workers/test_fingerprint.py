"""Equal words, equal booklets: whatever changes a booklet changes the word."""

from __future__ import annotations

from pathlib import Path

from sozialmonitoring_plugin.workflows.booklet_workers.fingerprint import fingerprint_of
from sozialmonitoring_plugin.workflows.booklet_workers.job import Job


def word(folder: Path) -> str:
    return fingerprint_of(Job({"template": folder}, {}, "", ("pdf",), Path("out")))


def test_a_template_that_moves_to_another_form_is_another_input(tmp_path):
    (tmp_path / "a4-portrait").mkdir()
    (tmp_path / "a4-portrait" / "cover.qpt").write_bytes(b"<Layout/>")
    before = word(tmp_path)
    assert word(tmp_path) == before
    (tmp_path / "a4-portrait").rename(tmp_path / "a4-landscape")
    assert word(tmp_path) != before
