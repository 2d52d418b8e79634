"""What had to be said and was: ticks, and which of a pack's disclosures are still missing.

Conventions of this file: ticks are appended, never changed; the last one on a disclosure counts, and taking one back is
a tick that says so. A tick holds for the wording that was read, within the case that is worked on (since the last
agreement on the loan was accepted, and for so many days as the pack says), on its own day or for its own terms where
the pack asks for that.

Source: Fannie Mae D2-2-01, as read in public code: what was talked over is stale after 30 days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.agreement_clauses import HEALTH
from agent_desk.domain.policy.disclosure import Disclosure, Holds, Occasion

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.case import Channel
    from agent_desk.domain.evidence import EvidenceKind
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId
    from agent_desk.domain.policy.pack import PolicyPack


@dataclass(frozen=True, slots=True)
class DisclosureTick:
    """One disclosure, said to a borrower.

    Attributes:
        version, language, digest: Which words were read; the digest is over the text.
        read_at: UTC; ``read_on`` is the business date.
        terms: Digest of the terms on the table; empty when there were none.
        said: False takes an earlier tick back.
    """

    loan_number: LoanNumber
    disclosure_id: str
    version: str
    language: str
    digest: str
    channel: Channel
    read_by: UserId
    read_at: datetime
    read_on: date
    terms: str = ""
    said: bool = True


class Gap(StrEnum):
    """Why a disclosure is missing."""

    UNSAID = "unsaid"
    TEXT_CHANGED = "text-changed"
    OTHER_DAY = "other-day"
    OTHER_TERMS = "other-terms"
    PAST_CASE = "past-case"


@dataclass(frozen=True, slots=True)
class DisclosureState:
    """A disclosure that is asked for.

    Attributes:
        tick: The last that was said of it, if any.
        gap: Why it is missing; ``None`` when the tick holds.
    """

    disclosure: Disclosure
    tick: DisclosureTick | None
    gap: Gap | None


def asked_for(pack: PolicyPack, evidence: Iterable[EvidenceKind]) -> tuple[Disclosure, ...]:
    """What must be said to this borrower, in the pack's order.

    Args:
        pack: Whose rules.
        evidence: Kinds of proof on file; what tells of health asks for a consent of its own.
    """
    health = not HEALTH.isdisjoint(evidence)
    return tuple(item for item in pack.disclosures if item.occasion is Occasion.ALWAYS or health)


def case_began(agreements: Iterable[Agreement]) -> datetime | None:
    """When the case that is worked on began: with the last agreement that was accepted and has ended since.

    What was said about an agreement that is open or in force belongs to it, and so to the case.
    """
    ended = [
        item.acceptance.accepted_at
        for item in agreements
        if item.acceptance is not None and not item.status.is_in_force
    ]
    return max(ended, default=None)


def disclosure_states(
    pack: PolicyPack,
    evidence: Iterable[EvidenceKind],
    ticks: Iterable[DisclosureTick],
    *,
    on: date,
    since: datetime | None,
    terms: str,
) -> tuple[DisclosureState, ...]:
    """Each disclosure that is asked for, with its tick or with why it is missing.

    Args:
        pack: Whose rules.
        evidence: Kinds of proof on file.
        ticks: Of the loan, oldest first.
        on: The business date on which it must hold; for an issued agreement, its date of issue.
        since: When the case began (exclusive); ``None`` for the first one.
        terms: Digest of the terms on the table; empty when there are none.
    """
    last = {tick.disclosure_id: tick for tick in ticks}
    earliest = on - timedelta(days=pack.disclosure_days)
    found = []
    for item in asked_for(pack, evidence):
        tick = last.get(item.disclosure_id)
        tick = tick if tick is not None and tick.said else None
        if tick is None:
            gap: Gap | None = Gap.UNSAID
        elif tick.read_on < earliest or (since is not None and tick.read_at <= since):
            gap = Gap.PAST_CASE
        elif tick.version != item.version or tick.digest != item.text_digest(tick.language):
            gap = Gap.TEXT_CHANGED
        elif item.holds is Holds.DAY and tick.read_on < on:
            gap = Gap.OTHER_DAY
        elif item.holds is Holds.TERMS and (not terms or tick.terms != terms):
            gap = Gap.OTHER_TERMS
        else:
            gap = None
        found.append(DisclosureState(item, tick, gap))
    return tuple(found)


def read_together(asked: Iterable[Disclosure]) -> tuple[tuple[Disclosure, ...], ...]:
    """What is read aloud in one go and ticked in one go, part by part, in the pack's order.

    A part is what the pack puts into the same stage of the talk, one after the other. What is asked for on an occasion
    of its own (a consent about health papers) wants an answer of its own, and is a part by itself.
    """
    parts: list[list[Disclosure]] = []
    for item in asked:
        last = parts[-1][-1] if parts else item
        is_for_all = item.occasion is last.occasion is Occasion.ALWAYS
        if parts and is_for_all and last.stage is item.stage:
            parts[-1].append(item)
        else:
            parts.append([item])
    return tuple(tuple(part) for part in parts)


def missing_of(states: Iterable[DisclosureState]) -> tuple[Disclosure, ...]:
    """Those that are still to be said."""
    return tuple(state.disclosure for state in states if state.gap is not None)
