"""Measure: the works beside their rivals, natural breaks, maps and the whole path on growing counties."""

from __future__ import annotations

import argparse

from .growth import measure_growth
from .map_growth import measure_maps
from .natural_breaks import print_side_by_side
from .rivals import compare_all

parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
parser.add_argument("--scale", type=float, default=100.0, help="largest county, 1 = 64 Quartiere; 0: none")
arguments = parser.parse_args()
compare_all()
print_side_by_side()
measure_maps()
if arguments.scale:
    measure_growth(arguments.scale)
