"""Measure: the works beside their rivals, then the whole path on growing counties."""

from __future__ import annotations

import argparse

from .growth import measure_growth
from .rivals import compare_all

parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
parser.add_argument("--scale", type=float, default=100.0, help="largest county, 1 = 64 Quartiere; 0: none")
arguments = parser.parse_args()
compare_all()
if arguments.scale:
    measure_growth(arguments.scale)
