"""How different two colours look: CIEDE2000."""

from __future__ import annotations

import numpy as np

from ..values import Numbers

_25_TO_7 = 25.0**7


def ciede2000(one: Numbers, other: Numbers) -> Numbers:
    """Difference ΔE00 of CIELAB colours of shape (…, 3); about 1 is just noticed side by side.

    Sharma, Wu and Dalal (2005), The CIEDE2000 color-difference formula, equations 2 to 22, kL = kC = kH = 1.
    """
    l_1, c_1, h_1, l_2, c_2, h_2 = (*_primed(one, one, other), *_primed(other, one, other))
    turn = (h_2 - h_1 + 180) % 360 - 180
    turn = np.where((h_2 - h_1 > 0) & (turn == -180), 180.0, turn)
    coloured = c_1 * c_2 != 0
    turn = np.where(coloured, turn, 0.0)
    d_l, d_c = l_2 - l_1, c_2 - c_1
    d_h = 2 * np.sqrt(c_1 * c_2) * np.sin(np.radians(turn / 2))
    l_mean, c_mean = (l_1 + l_2) / 2, (c_1 + c_2) / 2
    h_mean = np.where(coloured, _mean_hue(h_1, h_2), h_1 + h_2)
    s_l, s_c = 1 + 0.015 * (l_mean - 50) ** 2 / np.sqrt(20 + (l_mean - 50) ** 2), 1 + 0.045 * c_mean
    s_h = 1 + 0.015 * c_mean * _hue_weight(h_mean)
    bent = _rotation(c_mean, h_mean) * (d_c / s_c) * (d_h / s_h)
    difference: Numbers = np.sqrt((d_l / s_l) ** 2 + (d_c / s_c) ** 2 + (d_h / s_h) ** 2 + bent)
    return difference


def _primed(lab: Numbers, one: Numbers, other: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Lightness, chroma and hue in degrees after the a axis is stretched for both colours alike."""
    chroma = (np.hypot(one[..., 1], one[..., 2]) + np.hypot(other[..., 1], other[..., 2])) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma**7 / (chroma**7 + _25_TO_7)))
    a, b = lab[..., 1] * stretch, lab[..., 2]
    return lab[..., 0], np.hypot(a, b), np.degrees(np.arctan2(b, a)) % 360


def _mean_hue(h_1: Numbers, h_2: Numbers) -> Numbers:
    total = h_1 + h_2
    far = np.where(total < 360, total + 360, total - 360)
    mean: Numbers = np.where(np.abs(h_1 - h_2) > 180, far, total) / 2
    return mean


def _hue_weight(hue: Numbers) -> Numbers:
    cosines = ((-0.17, 1, -30.0), (0.24, 2, 0.0), (0.32, 3, 6.0), (-0.20, 4, -63.0))
    weight: Numbers = np.ones_like(hue)
    for part, times, shift in cosines:
        weight = weight + part * np.cos(np.radians(times * hue + shift))
    return weight


def _rotation(chroma: Numbers, hue: Numbers) -> Numbers:
    angle: Numbers = 30 * np.exp(-(((hue - 275) / 25) ** 2))
    rotation: Numbers = -2 * np.sin(np.radians(2 * angle)) * np.sqrt(chroma**7 / (chroma**7 + _25_TO_7))
    return rotation
