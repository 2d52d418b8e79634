"""The colours of the desk by role, light and dark, and the days-past-due buckets.

Conventions of this file: every colour is ``#RRGGBB``; names say the role, never the hue. Text roles reach a contrast of
4.5:1 on the surfaces they are meant for, borders of controls 3:1 (``tests/ui/theme`` holds the pairs).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bucket = Literal["due", "m1", "m2", "m3", "m4-6", "m7+"]
Tone = Literal["text", "text2", "text3", "accent", "ok", "warn", "bad"]


@dataclass(frozen=True, slots=True)
class BucketColours:
    """One bucket's pill: its fill, the text on it, and how many of the five meter bars are full."""

    fill: str
    text: str
    meter: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours by role.

    Attributes:
        is_dark: True for the dark theme.
        canvas: Behind the cards.
        surface: Cards, panels, bars.
        sunken: Table headers, blocked cards.
        line: Hairlines; decoration only.
        control: Borders of anything usable.
        text: Body text.
        text2: Labels and secondary text.
        text3: Placeholders and empty marks.
        accent: Links, selection, primary fill, focus.
        on_accent: Text on accent.
        accent_soft: A chosen card, the key column.
        sel: A selected row.
        ok: What is within the limit; with ``ok_soft`` behind and ``ok_line`` around it. ``warn`` and ``bad`` alike.
        zone_ok: Fills of limit tracks and charts; ``zone_warn`` and ``zone_bad`` alike.
        ghost: Skeletons and the empty part of a bar.
        before: As it stands, in charts.
        rail: The page rail, with ``rail_text``, ``rail_active`` and the marks on it.
        badge: A count on the rail, with ``on_badge``.
        shade: The desk under a page of paper.
    """

    is_dark: bool
    canvas: str
    surface: str
    sunken: str
    line: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_mid: str
    sel: str
    ok: str
    ok_soft: str
    ok_line: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    bad_line: str
    zone_ok: str
    zone_warn: str
    zone_bad: str
    ghost: str
    before: str
    rail: str
    rail_text: str
    rail_active: str
    rail_on: str
    rail_off: str
    rail_mark: str
    badge: str
    on_badge: str
    shade: str
    buckets: dict[Bucket, BucketColours]

    def tone(self, tone: Tone) -> str:
        """The colour of a tone of text."""
        colour: str = getattr(self, tone)
        return colour

    def soft(self, tone: Tone) -> tuple[str, str]:
        """The fill behind a tone and the edge around it; neutral tones have the sunken fill and the hairline."""
        match tone:
            case "ok":
                return self.ok_soft, self.ok_line
            case "warn":
                return self.warn_soft, self.warn_line
            case "bad":
                return self.bad_soft, self.bad_line
            case "accent":
                return self.accent_soft, self.accent
            case _:
                return self.sunken, self.line


LIGHT = Tokens(
    is_dark=False,
    canvas="#F1F4F7",
    surface="#FFFFFF",
    sunken="#F6F8FA",
    line="#DCE2E9",
    control="#7D8A9B",
    text="#16202B",
    text2="#465468",
    text3="#566375",
    accent="#0B5CAD",
    accent_hover="#094C90",
    on_accent="#FFFFFF",
    accent_soft="#E5F0FB",
    accent_mid="#9CC3EA",
    sel="#DCEBFA",
    ok="#0A6A43",
    ok_soft="#E1F3EA",
    ok_line="#9FD3BB",
    warn="#8A4A00",
    warn_soft="#FFF0D8",
    warn_line="#E8BF85",
    bad="#A51D2D",
    bad_soft="#FCE8EA",
    bad_line="#E9AEB4",
    zone_ok="#8CCBB0",
    zone_warn="#EBB768",
    zone_bad="#D9A3A8",
    ghost="#D5DCE5",
    before="#6B7788",
    rail="#14202D",
    rail_text="#B9C6D4",
    rail_active="#27394D",
    rail_on="#FFFFFF",
    rail_off="#5F6E7F",
    rail_mark="#74B6FF",
    badge="#F3B960",
    on_badge="#2A1800",
    shade="#C9D1DC",
    buckets={
        "due": BucketColours("#E6EBF1", "#3A4656", 0),
        "m1": BucketColours("#FFF1C4", "#574000", 1),
        "m2": BucketColours("#FFCB7D", "#4A2800", 2),
        "m3": BucketColours("#E98B4A", "#2A0D00", 3),
        "m4-6": BucketColours("#B43F2C", "#FFFFFF", 4),
        "m7+": BucketColours("#641733", "#FFFFFF", 5),
    },
)

DARK = Tokens(
    is_dark=True,
    canvas="#0E1319",
    surface="#171E26",
    sunken="#121820",
    line="#2B3644",
    control="#70809A",
    text="#E8EDF3",
    text2="#B4C0CD",
    text3="#93A1B1",
    accent="#74B6FF",
    accent_hover="#93C6FF",
    on_accent="#06182B",
    accent_soft="#16304B",
    accent_mid="#2F5F92",
    sel="#1A3550",
    ok="#62D3A2",
    ok_soft="#11312A",
    ok_line="#2A6A55",
    warn="#F3B960",
    warn_soft="#38290F",
    warn_line="#7A5A1F",
    bad="#FF9298",
    bad_soft="#421D23",
    bad_line="#85383F",
    zone_ok="#2C7259",
    zone_warn="#9A6F22",
    zone_bad="#7A3A40",
    ghost="#36434F",
    before="#8594A6",
    rail="#0A0E13",
    rail_text="#93A1B1",
    rail_active="#1C2A3A",
    rail_on="#FFFFFF",
    rail_off="#566375",
    rail_mark="#74B6FF",
    badge="#F3B960",
    on_badge="#2A1800",
    shade="#0A0E13",
    buckets={
        "due": BucketColours("#2A3543", "#C9D3DE", 0),
        "m1": BucketColours("#463B14", "#FFE8A3", 1),
        "m2": BucketColours("#70500F", "#FFE2B0", 2),
        "m3": BucketColours("#C4722B", "#1A0800", 3),
        "m4-6": BucketColours("#E9836B", "#2A0500", 4),
        "m7+": BucketColours("#FFC2C9", "#3A0012", 5),
    },
)
