"""The Python of the same installation is found, also where the running program is QGIS."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sozialmonitoring_plugin.workflows.booklet_workers.interpreter import find_interpreter


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    path.chmod(0o755)
    return path


def test_here_it_is_the_running_one():
    assert find_interpreter() == Path(sys.executable)


@pytest.mark.parametrize(
    "place", ["apps/Python312/python3.exe", "apps/Python312/python.exe", "bin/python.exe"]
)
def test_qgis_on_windows_has_it_in_its_prefix_or_beside(tmp_path, monkeypatch, place):
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "bin" / "qgis-ltr-bin.exe")))
    for name in ("exec_prefix", "prefix"):
        monkeypatch.setattr(sys, name, str(tmp_path / "apps" / "Python312"))
    assert find_interpreter() is None
    program(tmp_path / place)
    assert find_interpreter() == tmp_path / place


def test_qgis_on_a_mac_has_it_in_a_folder_beside(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "MacOS" / "QGIS")))
    for name in ("exec_prefix", "prefix"):
        monkeypatch.setattr(sys, name, str(tmp_path / "Frameworks"))
    python = program(tmp_path / "MacOS" / "bin" / "python3")
    assert find_interpreter() == python
