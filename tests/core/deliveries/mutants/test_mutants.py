"""Spoiled tables of the sample county: refused, told, or read right; never wrong in silence."""

from __future__ import annotations

import io
import random
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.deliveries import write_deliveries
from tests.bad_files.parts import packed

from ..sheets.independent import as_openpyxl_reads, as_read
from .mutations import MUTATIONS
from .oracle import Base, Verdict, base_of, judged, observed
from .spoiling import Unfit

LEVELS = (Level("gemeinde", "Gemeinde"), Level("sozialraum", "Sozialraum"), Level("quartier", "Quartier"))
EXAMPLES = ("*2022*.xlsx", "*.csv")
"""One table of each office."""


def tree_of(county: County) -> AreaTree:
    """The three levels of the county."""
    areas = county.areas
    social = dict(zip(areas.social_area_key, areas.social_area_name, strict=True))
    return AreaTree.build(
        LEVELS,
        [
            *(Area("gemeinde", key, name, "") for key, name in areas.municipalities),
            *(Area("sozialraum", key, name, key[:8]) for key, name in social.items()),
            *(Area("quartier", key, name, key[:10]) for key, name in zip(areas.key, areas.name, strict=True)),
        ],
        "Kreis",
    )


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> list[Base]:
    """One sound table of each of the five offices, as it is read."""
    county, folder = make_county(seed=1), tmp_path_factory.mktemp("county")
    write_deliveries(county, folder)
    paths = sorted(path for pattern in EXAMPLES for path in folder.glob(f"deliveries/*/{pattern}"))
    assert len(paths) == 5
    return [base_of(path, tree_of(county)) for path in paths]


def spoiled(seed: int, bases: list[Base], folder: Path) -> Verdict | None:
    """The verdict on one mutant; None where its mutation does not fit its table."""
    chance = random.Random(seed)
    mutation = MUTATIONS[seed % len(MUTATIONS)]
    base, kept = chance.choice(bases), chance.random() < 0.5
    try:
        found = judged(base, mutation, chance, folder, kept=kept)
    except Unfit:
        return None
    silent = found.verdict is Verdict.SILENT
    assert not silent, f"{seed}: {mutation.__name__} of {base.path.name}: {found.wrong[:3]}"
    return found.verdict


def test_a_spoiled_table_is_refused_or_told_or_read_right(
    bases: list[Base], tmp_path: Path, repetitions: Callable[[int, int], int]
) -> None:
    wanted, counts = repetitions(2 * len(MUTATIONS), 2000), Counter[Verdict]()
    for seed in range(10 * wanted):
        verdict = spoiled(seed, bases, tmp_path)
        if verdict:
            counts[verdict] += 1
        if counts.total() == wanted:
            break
    print(dict(counts))
    assert counts.total() == wanted
    assert min(counts[one] for one in (Verdict.REFUSED, Verdict.TOLD, Verdict.RIGHT)) > wanted / 20


def test_damaged_bytes_of_a_delivery_are_refused_or_change_nothing_in_silence(
    bases: list[Base], tmp_path: Path, repetitions: Callable[[int, int], int]
) -> None:
    """A digit that is another one in the file itself is read as openpyxl reads it: nobody can know better."""
    workbooks = [base for base in bases if base.path.suffix == ".xlsx"]
    path = tmp_path / "mutant.xlsx"
    refused = 0
    for seed in range(repetitions(60, 1000)):
        chance = random.Random(seed)
        base = chance.choice(workbooks)
        path.write_bytes(scratched_workbook(base.path.read_bytes(), chance))
        try:
            look = look_at(read_file(path), DeliveryRequest(path), base.tree)
        except UserError:
            refused += 1
            continue
        if look.refusal is None and observed(look) != base.seen:
            assert as_read(look.source.grids) == as_openpyxl_reads(path.read_bytes()), f"mutant {seed}"
    assert refused


def scratched_workbook(content: bytes, chance: random.Random) -> bytes:
    """A workbook with bytes of one of its parts changed, or of the archive itself."""
    if chance.random() < 0.25:
        return scratched(content, chance)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pieces = {name: archive.read(name) for name in archive.namelist()}
    part = chance.choice([name for name in pieces if "sheet" in name or "String" in name or "style" in name])
    return packed({**pieces, part: scratched(pieces[part], chance)})


def scratched(content: bytes, chance: random.Random) -> bytes:
    """Bytes changed, lost or doubled."""
    result = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        place, length = chance.randrange(len(result)), chance.randint(1, 9)
        result[place : place + chance.choice((0, 1, length))] = next(
            _pieces(bytes(result[place:][:length]), chance)
        )
    return bytes(result)


def _pieces(before: bytes, chance: random.Random) -> Iterator[bytes]:
    yield chance.choice(
        (b"", before, bytes([chance.randrange(256)]), bytes([chance.choice(b'0123456789<>/"= stv')]))
    )
