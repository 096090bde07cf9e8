"""The quiet colours around the maps; the classes of a map bring their own."""

from __future__ import annotations

HOME_ROW = "#dde8ee"
GROUP_ROW = "#eef1f3"
COUNTY_ROW = "#f4f6f7"
OTHER_AREAS = "#e1e5e8"
BETWEEN_AREAS = "#ffffff"
