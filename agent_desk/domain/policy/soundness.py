"""Does a pack contradict itself? What must be settled before it may be in force, and what somebody must accept by name.

Conventions of this file: a contradiction blocks, a warning does not. A higher role may never have less than a lower
one; nobody's limit lies above the cap; the buckets of one limit leave no gap between them; shares are fractions.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.lines import IN_5_YEARS, IN_12_MONTHS, KEPT_BEFORE
from agent_desk.domain.policy.pack import Measure, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.policy.pack import LimitRow, PolicyPack


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong in a pack.

    Attributes:
        code: Names the sentence.
        rule: Id of the limit, or the part of the pack.
        blocks: True for a contradiction, False for a warning.
        values: For the sentence.
    """

    code: str
    rule: str
    blocks: bool
    values: tuple[str, ...] = ()


def cells_of(flaw: Flaw) -> tuple[tuple[str, Role], ...]:
    """The cells (rule of a line, role) in which a contradiction is to be settled; none for what is no cell."""
    match flaw.code:
        case "pack.ladder":
            return ((flaw.rule, Role(flaw.values[2])),)
        case "pack.above-cap" | "pack.share":
            return ((flaw.rule, Role(flaw.values[0])),)
        case "pack.ladder-frequency":
            return tuple((rule, Role(flaw.values[1])) for rule in (IN_12_MONTHS, IN_5_YEARS))
        case "pack.ladder-kept":
            return ((KEPT_BEFORE, Role(flaw.values[1])),)
        case _:
            return ()


def flaws_of(pack: PolicyPack) -> tuple[Flaw, ...]:
    """Contradictions first, then warnings; in the order of the pack."""
    parts = (_limits, _frequency, _promise, _gaps, _overlaps, _people, _disclosures, _wording, _unconfirmed)
    found = [flaw for part in parts for flaw in part(pack)]
    return tuple(sorted(found, key=lambda flaw: not flaw.blocks))


def _limits(pack: PolicyPack) -> Iterator[Flaw]:
    for row in pack.limits:
        known = [(role, row.by_role.get(role)) for role in LADDER]
        for (lower, less), (higher, more) in pairwise(known):
            if less is not None and (more is None or more < less):
                values = (lower.value, str(less), higher.value, str(more) if more is not None else "")
                yield Flaw("pack.ladder", row.rule, blocks=True, values=values)
        if row.cap is not None:
            for role, limit in known:
                if limit is not None and limit.is_finite() and limit > row.cap:
                    yield Flaw("pack.above-cap", row.rule, blocks=True, values=(role.value, str(limit), str(row.cap)))
        if row.measure is Measure.SHARE:
            for role, limit in known:
                if limit is not None and limit.is_finite() and limit > 1:
                    yield Flaw("pack.share", row.rule, blocks=True, values=(role.value, str(limit)))


def _frequency(pack: PolicyPack) -> Iterator[Flaw]:
    for lower, higher in pairwise(LADDER):
        less, more = pack.frequency[lower], pack.frequency[higher]
        if more.in_12_months < less.in_12_months or more.in_5_years < less.in_5_years:
            yield Flaw("pack.ladder-frequency", "frequency", blocks=True, values=(lower.value, higher.value))
        if more.kept_before > less.kept_before:
            yield Flaw("pack.ladder-kept", "frequency", blocks=True, values=(lower.value, higher.value))


def _promise(pack: PolicyPack) -> Iterator[Flaw]:
    days = pack.promise.days_by_role
    for lower, higher in pairwise(LADDER):
        if days[higher] < days[lower]:
            values = (lower.value, str(days[lower]), higher.value, str(days[higher]))
            yield Flaw("pack.ladder", "promise", blocks=True, values=values)


def _gaps(pack: PolicyPack) -> Iterator[Flaw]:
    order = list(DelinquencyBucket)
    rows: dict[tuple[ConcessionKind, Measure], list[LimitRow]] = defaultdict(list)
    for row in pack.limits:
        rows[row.kind, row.measure].append(row)
    for (kind, _), group in rows.items():
        covered = sorted({order.index(bucket) for row in group for bucket in row.buckets})
        for before, after in pairwise(covered):
            if after - before > 1:
                missing = ", ".join(order[index].value for index in range(before + 1, after))
                yield Flaw("pack.bucket-gap", group[0].rule, blocks=True, values=(kind.value, missing))


def _overlaps(pack: PolicyPack) -> Iterator[Flaw]:
    """A stage with two limits for the same: only the first would ever count."""
    for index, row in enumerate(pack.limits):
        for earlier in pack.limits[:index]:
            alike = (earlier.kind, earlier.measure, earlier.reasons, earlier.products)
            both = earlier.buckets & row.buckets
            if alike == (row.kind, row.measure, row.reasons, row.products) and both:
                stages = ", ".join(bucket.value for bucket in DelinquencyBucket if bucket in both)
                yield Flaw("pack.overlap", row.rule, blocks=True, values=(earlier.rule, stages))


def _people(pack: PolicyPack) -> Iterator[Flaw]:
    if pack.author and pack.author == pack.approved_by:
        yield Flaw("pack.own-approval", "meta", blocks=True, values=(pack.author,))


def _disclosures(pack: PolicyPack) -> Iterator[Flaw]:
    """Each is named once, and can be said in the language that binds."""
    ids = [item.disclosure_id for item in pack.disclosures]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield Flaw("pack.disclosure-twice", name, blocks=True)
    for item in pack.disclosures:
        if not item.texts.get(pack.binding_language):
            yield Flaw("pack.disclosure-text", item.disclosure_id, blocks=True, values=(pack.binding_language,))


def _wording(pack: PolicyPack) -> Iterator[Flaw]:
    """Each ban is named once."""
    ids = [item.rule_id for item in pack.wording]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield Flaw("pack.wording-twice", name, blocks=True)


def _unconfirmed(pack: PolicyPack) -> Iterator[Flaw]:
    for row in pack.limits:
        if SourceStatus.UNCONFIRMED in (row.status, row.cap_status):
            yield Flaw("pack.unconfirmed", row.rule, blocks=False, values=(row.cap_source or row.source,))
    for name, part in (("charges", pack.charge_cap), ("term", pack.term_caps)):
        if part.status is SourceStatus.UNCONFIRMED:
            yield Flaw("pack.unconfirmed", name, blocks=False, values=(part.source,))
