from __future__ import annotations

from itertools import pairwise

import pytest

from agent_desk.ui.theme import DARK, LIGHT, Tokens


def _luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _lightness(colour: str) -> float:
    y = _luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
TEXT_PAIRS = [
    *((text, behind) for text in ("text", "text2", "text3") for behind in ("surface", "canvas", "sunken", "sel")),
    *((text, "accent_soft") for text in ("text", "text2", "text3", "accent")),
    *(("accent", behind) for behind in ("surface", "canvas", "sunken", "sel")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((tone, f"{tone}_soft") for tone in ("ok", "warn", "bad")),
    *((tone, behind) for tone in ("ok", "warn", "bad") for behind in ("surface", "canvas", "accent_soft", "sunken")),
    *(("text2", f"{tone}_soft") for tone in ("ok", "warn", "bad")),
    *(("text", f"{tone}_soft") for tone in ("ok", "warn", "bad")),
    ("rail_text", "rail"),
    ("rail_text", "rail_active"),
    ("rail_on", "rail_active"),
    ("on_badge", "badge"),
]
CONTROL_PAIRS = [("control", "surface"), ("control", "canvas"), ("accent", "surface"), ("rail_mark", "rail")]


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize(("text", "behind"), TEXT_PAIRS)
def test_text_is_readable(colours: Tokens, text: str, behind: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, behind)) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize(("edge", "behind"), CONTROL_PAIRS)
def test_edges_of_controls_can_be_seen(colours: Tokens, edge: str, behind: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, behind)) >= 3.0


@pytest.mark.parametrize("colours", THEMES)
def test_bucket_pills_are_readable(colours: Tokens) -> None:
    for bucket in colours.buckets.values():
        assert contrast(bucket.text, bucket.fill) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
def test_lightness_of_buckets_runs_one_way(colours: Tokens) -> None:
    fills = [bucket.fill for bucket in list(colours.buckets.values())[1:]]
    steps = [_lightness(after) - _lightness(before) for before, after in pairwise(fills)]
    assert all(step < -5 for step in steps) or all(step > 5 for step in steps)


@pytest.mark.parametrize("colours", THEMES)
def test_every_bucket_has_one_more_bar(colours: Tokens) -> None:
    assert [bucket.meter for bucket in colours.buckets.values()] == [0, 1, 2, 3, 4, 5]


def test_both_themes_answer_for_every_tone() -> None:
    for colours in (LIGHT, DARK):
        for tone in ("text", "text2", "text3", "accent", "ok", "warn", "bad"):
            assert colours.tone(tone).startswith("#")
            assert all(part.startswith("#") for part in colours.soft(tone))
