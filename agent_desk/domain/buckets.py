"""Delinquency buckets: ranges of days past due that policies and people speak in."""

from __future__ import annotations

from enum import StrEnum


class DelinquencyBucket(StrEnum):
    """A range of days past due. Stored codes, never renamed."""

    DUE = "due"
    M1 = "m1"
    M2 = "m2"
    M3 = "m3"
    M4_6 = "m4-6"
    M7_PLUS = "m7+"

    @property
    def first_day(self) -> int:
        """The least number of days past due in this bucket."""
        return _FIRST[self]

    @property
    def last_day(self) -> int | None:
        """The greatest number of days past due in this bucket; ``None`` for the open end."""
        order = list(DelinquencyBucket)
        following = order.index(self) + 1
        return _FIRST[order[following]] - 1 if following < len(order) else None


_FIRST = {
    DelinquencyBucket.DUE: 0,
    DelinquencyBucket.M1: 1,
    DelinquencyBucket.M2: 31,
    DelinquencyBucket.M3: 61,
    DelinquencyBucket.M4_6: 91,
    DelinquencyBucket.M7_PLUS: 181,
}


def bucket_of(days_past_due: int) -> DelinquencyBucket:
    """The bucket of a number of days past due (0 or more)."""
    found = DelinquencyBucket.DUE
    for bucket, first in _FIRST.items():
        if days_past_due >= first:
            found = bucket
    return found
