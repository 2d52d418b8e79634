"""Insight in words: the names of groups, headlines that say what was found, figures for the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.insight import LEAST, contrast
from agent_desk.services.read_insight import PROMISE
from agent_desk.ui.insight.count_bars import CountRow
from agent_desk.ui.insight.share_bars import ShareRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from agent_desk.domain.insight import Kept, Waits
    from agent_desk.services.read_insight import Insight
    from agent_desk.wording.words import Words

translate = QCoreApplication.translate


def group_name(words: Words, name: str) -> str:
    """A group as people call it: a kind or several, a reason, a stage; a month as it is."""
    if name == PROMISE:
        return translate("Insight", "Promise to pay")
    if name in {reason.value for reason in HardshipReason}:
        return words.reason(HardshipReason(name))
    if name in {bucket.value for bucket in DelinquencyBucket}:
        return words.bucket(DelinquencyBucket(name))
    codes = {kind.value for kind in ConcessionKind}
    parts = [words.concession(ConcessionKind(part)) if part in codes else part for part in name.split("+")]
    first, *more = parts
    if not more:
        return first
    return translate("Insight", "{first} and {more}").format(first=first, more=", ".join(more))


def _bar(share: Decimal) -> int:
    return int(share * 10_000)


def share_row(words: Words, item: Kept) -> ShareRow:
    """A bar of a group; without a share where too few have ended."""
    name = group_name(words, item.name)
    share, reach = item.share, item.range
    if share is None or reach is None or not item.is_enough:
        told = translate("Insight", "too few: {ended} of {made} ended").format(ended=item.ended, made=item.made)
        return ShareRow(name, None, 0, 0, "", told)
    text = translate("Insight", "of {ended}").format(ended=item.ended)
    bar = (_bar(share), _bar(reach[0]), _bar(reach[1]))
    return ShareRow(name, *bar, words.percent(share), text, quiet=item.name == PROMISE)


def count_row(words: Words, item: Kept) -> CountRow:
    """A bar of counts of a group."""
    text = translate("Insight", "{kept} kept, {running} running, {broken} broken")
    told = text.format(kept=item.kept, running=item.running, broken=item.broken)
    return CountRow(group_name(words, item.name), (item.kept, item.running, item.broken), told)


def kept_headline(words: Words, groups: Sequence[Kept]) -> str:
    """What the comparison of groups says, no more than it can."""
    told = contrast(groups)
    if told is not None:
        text = translate("Insight", "{most}: kept most often. {least}: least often")
        return text.format(most=group_name(words, told[0].name), least=group_name(words, told[1].name))
    if sum(item.is_enough for item in groups) > 1:
        return translate("Insight", "None is clearly kept more often than another")
    return translate("Insight", "Too few have ended to compare")


def kept_measured() -> str:
    """How a share is measured."""
    text = translate("Insight", "Kept of those that ended; line: 95 % range; a share from {least} ended on")
    return text.format(least=LEAST)


def cohort_headline(found: Insight) -> str:
    """How many were agreed, and how many of them still run."""
    running = sum(item.running for item in found.by_cohort)
    text = translate("Insight", "{agreed} agreed, {running} of them still running")
    return text.format(agreed=found.agreed, running=running)


def seconds_text(seconds: int) -> str:
    """A length of time as people say it."""
    if seconds < 60:
        return translate("Insight", "{count} s").format(count=seconds)
    if seconds < 3600:
        return translate("Insight", "{count} min").format(count=seconds // 60)
    hours = translate("Insight", "{hours} h {minutes} min")
    return hours.format(hours=seconds // 3600, minutes=seconds % 3600 // 60)


def wait_row(item: Waits) -> CountRow:
    """A bar of one hour: how long half of the decisions took."""
    name = translate("Insight", "{hour}:00").format(hour=item.name)
    text = translate("Insight", "half within {middle}, 9 in 10 within {most} ({count})")
    told = text.format(middle=seconds_text(item.middle), most=seconds_text(item.nine_in_ten), count=item.count)
    return CountRow(name, (item.middle,), told)


def waits_headline(found: Insight) -> str:
    """How long decisions by people took in all."""
    if found.total_waits is None:
        return translate("Insight", "Nobody had to decide in this time")
    if found.total_waits.count < LEAST:
        return translate("Insight", "Too few decisions by people to tell how long they take")
    text = translate("Insight", "Half of the decisions by people took up to {middle}")
    return text.format(middle=seconds_text(found.total_waits.middle))


def kept_figures(words: Words, groups: Sequence[Kept]) -> tuple[list[str], list[list[str]]]:
    """Titles and rows of the table of a comparison."""
    titles = [
        translate("Insight", "Group"),
        translate("Insight", "Made"),
        translate("Insight", "Kept"),
        translate("Insight", "Broken"),
        translate("Insight", "Running"),
        translate("Insight", "Kept of those that ended"),
    ]
    rows = []
    for item in groups:
        counts = [str(item.made), str(item.kept), str(item.broken), str(item.running)]
        share = words.percent(item.share, 1) if item.share is not None and item.is_enough else "–"
        rows.append([group_name(words, item.name), *counts, share])
    return titles, rows


def wait_figures(found: Insight) -> tuple[list[str], list[list[str]]]:
    """Titles and rows of the table of waits."""
    titles = [
        translate("Insight", "Hour"),
        translate("Insight", "Decisions"),
        translate("Insight", "Half within"),
        translate("Insight", "9 in 10 within"),
    ]
    rows = [
        [f"{item.name}:00", str(item.count), seconds_text(item.middle), seconds_text(item.nine_in_ten)]
        for item in found.waits
    ]
    return titles, rows
