"""QGIS ships ColorBrewer's schemes too, typed in by somebody else."""

from __future__ import annotations

from qgis.core import QgsColorBrewerColorRamp, QgsColorBrewerPalette

from sozialmonitoring_plugin.core.colours.catalogue import built_in_palettes, palette_named
from sozialmonitoring_plugin.core.colours.kinds import Family


def ramp_colours(scheme: str, size: int) -> tuple[str, ...]:
    ramp = QgsColorBrewerColorRamp(scheme, size)
    return tuple(ramp.color(ramp.value(index)).name() for index in range(ramp.count()))


def test_all_schemes_of_qgis_are_there_and_no_other():
    ours = [one.name for one in built_in_palettes() if one.family is Family.COLORBREWER]
    assert sorted(ours) == sorted(QgsColorBrewerPalette.listSchemes())


def test_every_scheme_has_the_colours_of_qgis_for_every_number_of_classes():
    compared = 0
    for scheme in QgsColorBrewerPalette.listSchemes():
        palette = palette_named(scheme)
        sizes = QgsColorBrewerPalette.listSchemeVariants(scheme)
        assert [len(table) for table in palette.tables] == list(sizes)
        for size in sizes:
            assert palette.colours(size) == ramp_colours(scheme, size), (scheme, size)
            compared += 1
    assert compared == 265
