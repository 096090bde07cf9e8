"""What the presets make of the same areas."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.wording import Wording

from .stories import ENGLISH, areas

RATES = {"a": [1, 2, 3, 4, 20], "b": [5, 6, 7, 8, 9]}
EARLIER = {"a": [1, 2, 3, 4, 10], "b": [6, 6, 7, 8, 8]}


def computed(name):
    spec = replace(preset(name, ENGLISH), indicators=(IndexIndicator("a"), IndexIndicator("b")))
    return compute_index(spec, areas(RATES, earlier=EARLIER, whole={"a": 6.0, "b": 7.0}))


def test_hamburg_looks_back_three_years_and_berlin_two():
    assert [preset(name, ENGLISH).dynamics.years for name in ("hamburg_rise", "berlin_mss")] == [3, 2]
    assert computed("hamburg_rise").status.index.numbers.tolist() == (
        computed("berlin_mss").status.index.numbers.tolist()
    )


def test_muenster_takes_the_mean_of_z_from_the_rate_of_the_city():
    """Deviation of a: √(1+4+9+16+400)/5 − 36 = √50; of b: √2."""
    index = computed("muenster").status.index.numbers
    assert index == pytest.approx([
        ((a - 6) / 50**0.5 + (b - 7) / 2**0.5) / 2 for a, b in zip(RATES["a"], RATES["b"], strict=True)
    ])  # fmt: skip


def test_rank_sums_are_blind_to_the_size_of_the_outlier():
    result = computed("rank_sum").status
    assert result.sums.numbers.tolist() == [2, 4, 6, 8, 10]
    assert result.index.numbers == pytest.approx([-(2**0.5), -(0.5**0.5), 0, 0.5**0.5, 2**0.5])
    assert [one.id for one in result.classes] == ["high", "medium", "medium", "medium", "low"]


def test_quintile_points_are_means_from_1_to_5():
    result = computed("quintile_points").status
    assert result.index.numbers.tolist() == [1, 2, 3, 4, 5]
    assert [one.id for one in result.classes] == ["high", "medium", "medium", "medium", "very_low"]


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_speaks_german(name):
    german = preset(name, Wording.of("de"))
    assert [one.title for one in german.status.classes] == ["hoch", "mittel", "niedrig", "sehr niedrig"]
    if german.dynamics:
        assert [one.title for one in german.dynamics.cutoffs.classes] == ["positiv", "stabil", "negativ"]
        assert [one.mark for one in german.dynamics.cutoffs.classes] == ["+", "+/-", "-"]
