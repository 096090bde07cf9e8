"""The scans that plugins.qgis.org runs find nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

SCANNERS = Path(sys.executable).parent


def test_bandit_finds_nothing(unpacked: Path) -> None:
    scanned = subprocess.run(
        [SCANNERS / "bandit", "--recursive", "--quiet", "--format", "json", unpacked],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(scanned.stdout)
    assert report["metrics"]["_totals"]["loc"] > 0
    assert report["errors"] == []
    assert [f"{one['filename']}:{one['line_number']} {one['issue_text']}" for one in report["results"]] == []


def test_every_exemption_from_bandit_names_its_rule_and_its_reason(unpacked: Path) -> None:
    for module in unpacked.rglob("*.py"):
        for line in module.read_text("utf-8").splitlines():
            if "nosec" in line:
                assert re.search(r"# nosec B\d{3} - \w+", line), f"{module.name}: {line.strip()}"


def test_detect_secrets_finds_nothing(unpacked: Path) -> None:
    scanned = subprocess.run(
        [SCANNERS / "detect-secrets", "-C", unpacked, "scan", "--all-files", "."],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(scanned.stdout)["results"] == {}


def test_detect_secrets_would_find_a_key(tmp_path: Path) -> None:
    key = "AKIA" + "IOSFODNN7" + "EXAMPLF"  # in pieces, so that this file is no finding itself
    (tmp_path / "settings.py").write_text(f'access = "{key}"\n', "utf-8")
    scanned = subprocess.run(
        [SCANNERS / "detect-secrets", "-C", tmp_path, "scan", "--all-files", "."],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "settings.py" in json.loads(scanned.stdout)["results"]
