"""Times of the day as people at the desk read them: in the portfolio's time zone, never the computer's."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import date, datetime, timedelta

    from agent_desk.wording.words import Words

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")


def clock_text(moment: datetime, time_zone: str) -> str:
    """The time of the day: ``14:37``."""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%H:%M}"


def seconds_text(moment: datetime, time_zone: str) -> str:
    """The time of the day to the second: ``14:37:05``."""
    return f"{moment.astimezone(ZoneInfo(time_zone)):%H:%M:%S}"


def moment_text(words: Words, moment: datetime, time_zone: str, today: date | None = None) -> str:
    """Date and time, ``16 Jun 2026, 14:37``; the time alone on the day given."""
    local = moment.astimezone(ZoneInfo(time_zone))
    if local.date() == today:
        return f"{local:%H:%M}"
    text = QCoreApplication.translate("MomentText", "{date}, {time}")
    return text.format(date=words.date(local.date()), time=f"{local:%H:%M}")


def read_time(text: str) -> time | None:
    """What a person typed as a time of the day: ``14:45``, ``9.30``, ``0915``; None for anything else."""
    found = _TIME.fullmatch(text.strip().replace("：", ":"))
    return time(int(found[1]), int(found[2])) if found else None


def local_date(moment: datetime, time_zone: str) -> date:
    """The date on which a moment fell where the portfolio is."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def age_text(age: timedelta) -> str:
    """How long something has waited: ``01:12`` for minutes and seconds, then ``18 min``, ``5 h``, ``3 d``."""
    seconds = max(0, int(age.total_seconds()))
    minutes = seconds // 60
    translate = QCoreApplication.translate
    if minutes < 10:
        return f"{minutes:02d}:{seconds % 60:02d}"
    if minutes < 120:
        return translate("MomentText", "{minutes} min").format(minutes=minutes)
    if minutes < 48 * 60:
        return translate("MomentText", "{hours} h").format(hours=minutes // 60)
    return translate("MomentText", "{days} d").format(days=minutes // (24 * 60))
