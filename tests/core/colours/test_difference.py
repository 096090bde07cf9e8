"""CIELAB and CIEDE2000 against published numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.colours.colour import colour_of, colour_of_lab, lab_of, rgb_of
from sozialmonitoring_plugin.core.colours.difference import ciede2000

# Sharma, Wu and Dalal (2005), table 1: two colours in CIELAB and their difference.
SHARMA = """
50.0000 2.6772 -79.7751 50.0000 0.0000 -82.7485 2.0425
50.0000 3.1571 -77.2803 50.0000 0.0000 -82.7485 2.8615
50.0000 2.8361 -74.0200 50.0000 0.0000 -82.7485 3.4412
50.0000 -1.3802 -84.2814 50.0000 0.0000 -82.7485 1.0000
50.0000 -1.1848 -84.8006 50.0000 0.0000 -82.7485 1.0000
50.0000 -0.9009 -85.5211 50.0000 0.0000 -82.7485 1.0000
50.0000 0.0000 0.0000 50.0000 -1.0000 2.0000 2.3669
50.0000 -1.0000 2.0000 50.0000 0.0000 0.0000 2.3669
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0009 7.1792
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0010 7.1792
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0011 7.2195
50.0000 2.4900 -0.0010 50.0000 -2.4900 0.0012 7.2195
50.0000 -0.0010 2.4900 50.0000 0.0009 -2.4900 4.8045
50.0000 -0.0010 2.4900 50.0000 0.0010 -2.4900 4.8045
50.0000 -0.0010 2.4900 50.0000 0.0011 -2.4900 4.7461
50.0000 2.5000 0.0000 50.0000 0.0000 -2.5000 4.3065
50.0000 2.5000 0.0000 73.0000 25.0000 -18.0000 27.1492
50.0000 2.5000 0.0000 61.0000 -5.0000 29.0000 22.8977
50.0000 2.5000 0.0000 56.0000 -27.0000 -3.0000 31.9030
50.0000 2.5000 0.0000 58.0000 24.0000 15.0000 19.4535
50.0000 2.5000 0.0000 50.0000 3.1736 0.5854 1.0000
50.0000 2.5000 0.0000 50.0000 3.2972 0.0000 1.0000
50.0000 2.5000 0.0000 50.0000 1.8634 0.5757 1.0000
50.0000 2.5000 0.0000 50.0000 3.2592 0.3350 1.0000
60.2574 -34.0099 36.2677 60.4626 -34.1751 39.4387 1.2644
63.0109 -31.0961 -5.8663 62.8187 -29.7946 -4.0864 1.2630
61.2901 3.7196 -5.3901 61.4292 2.2480 -4.9620 1.8731
35.0831 -44.1164 3.7933 35.0232 -40.0716 1.5901 1.8645
22.7233 20.0904 -46.6940 23.0331 14.9730 -42.5619 2.0373
36.4612 47.8580 18.3852 36.2715 50.5065 21.2231 1.4146
90.8027 -2.0831 1.4410 91.1528 -1.6435 0.0447 1.4441
90.9257 -0.5406 -0.9208 88.6381 -0.8985 -0.7239 1.5381
6.7747 -0.2908 -2.4247 5.8714 -0.0985 -2.2286 0.6377
2.0776 0.0795 -1.1350 0.9033 -0.0636 -0.5514 0.9082
"""
PAIRS = np.array([line.split() for line in SHARMA.split("\n") if line], dtype=float)

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair[-1]))
def test_the_published_differences_are_met_to_the_fourth_digit(pair):
    assert float(ciede2000(pair[:3], pair[3:6])) == pytest.approx(pair[6], abs=5e-5)


def test_many_pairs_at_once_are_those_pairs():
    found = ciede2000(PAIRS[:, :3], PAIRS[:, 3:6])
    assert np.abs(found - PAIRS[:, 6]).max() < 5e-5


@given(colours, colours)
def test_the_difference_has_no_direction_and_is_nothing_to_itself(one, other):
    first, second = lab_of(one), lab_of(other)
    assert float(ciede2000(first, second)) == pytest.approx(float(ciede2000(second, first)), abs=1e-9)
    assert float(ciede2000(first, first)) == 0


@pytest.mark.parametrize(
    ("colour", "lab"),
    [
        # Published conversions of sRGB's corners under D65 (Lindbloom's calculator).
        ("#ffffff", (100.0, 0.0, 0.0)),
        ("#000000", (0.0, 0.0, 0.0)),
        ("#ff0000", (53.24, 80.09, 67.20)),
        ("#00ff00", (87.73, -86.18, 83.18)),
        ("#0000ff", (32.30, 79.19, -107.86)),
        ("#808080", (53.59, 0.0, 0.0)),
    ],
)
def test_known_colours_in_lab(colour, lab):
    assert lab_of(colour) == pytest.approx(lab, abs=0.015)


@given(colours)
def test_a_colour_survives_the_way_to_lab_and_back(colour):
    assert colour_of_lab(lab_of(colour)) == colour
    assert colour_of(rgb_of(colour)) == colour
