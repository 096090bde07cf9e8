"""Numbers of six areas whose index was computed elsewhere."""

from __future__ import annotations

SIX = {"a": [4, 6, 3, 11, 5, 4.5], "b": [10, 14, 8, 26, 11, 9.5], "c": [12, 20, 9, 38, 15, 13]}
INDEX_OF_SIX = [-0.5765, 0.1794, -0.9197, 2.1099, -0.2883, -0.5048]
