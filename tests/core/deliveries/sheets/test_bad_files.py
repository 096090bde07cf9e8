"""Bad files: a sentence within seconds and megabytes, or exactly what stands there. Never a guess."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from tests.bad_files.catalogue import HEAVY, TEXT_FILES, WORKBOOKS
from tests.bad_files.old_and_open import OLD_WORKBOOKS, OPEN_DOCUMENTS


def outcome(path):
    """The rows of the first sheet, or the sentence."""
    try:
        return next(iter(read_file(path).grids.values())).rows
    except DeliveryError as error:
        return str(error)


ALL = (*WORKBOOKS, *TEXT_FILES, *OLD_WORKBOOKS, *OPEN_DOCUMENTS)


@pytest.mark.parametrize("bad", ALL, ids=lambda bad: bad.name)
def test_every_bad_file_comes_out_as_expected(tmp_path, bad):
    path = tmp_path / (bad.name if "." in bad.name else f"{bad.name}.xlsx")
    path.write_bytes(bad.make())
    found = outcome(path)
    if bad.sentence:
        assert isinstance(found, str), f"was read: {found[:3]}"
        assert found.startswith(path.name)
        assert bad.sentence in found
    else:
        assert found == bad.rows


MEASURED = """
import resource, sys, time
from pathlib import Path
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
try:
    read_file(Path(sys.argv[1]))
    sentence = ""
except DeliveryError as error:
    sentence = str(error)
seconds, most = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((most - before) / 1024, seconds, sentence, sep="\\t")
"""


@pytest.mark.prove
@pytest.mark.parametrize("bad", HEAVY, ids=lambda bad: bad.name)
def test_heavy_files_are_refused_within_seconds_and_megabytes(tmp_path, bad):
    """Promise 8: at most 5 seconds and 300 MB for every bad file, measured in a process of its own."""
    path = tmp_path / f"{bad.name}.xlsx"
    path.write_bytes(bad.make())
    command = [sys.executable, "-c", MEASURED, str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    megabytes, seconds, sentence = told.strip().split("\t")
    assert bad.sentence in sentence
    assert float(seconds) <= 5
    assert float(megabytes) <= 300
