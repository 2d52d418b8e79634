"""What came of what was agreed: counts, shares with how sure they are, and how long decisions took.

Conventions of this file: a share is of what has ended alone; what still runs is counted beside it, never as kept. A
range is the 95 % interval of Wilson for a share, by exact decimals. Too few to say anything is said, not shown as a
share: ``LEAST`` ended ones.
Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import LoanNumber

#: Fewer ended ones say nothing about a share.
LEAST: Final = 5
_Z: Final = Decimal("1.959964")
_FOUR: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Kept:
    """How a group of agreements or promises went.

    Attributes:
        name: Code of the group: a kind, a reason, a month, a bucket.
        running: Neither kept nor broken yet.
        loans: Of all of them, in the order they were made.
    """

    name: str
    kept: int
    broken: int
    running: int
    loans: tuple[LoanNumber, ...] = ()

    @property
    def made(self) -> int:
        """All of them."""
        return self.kept + self.broken + self.running

    @property
    def ended(self) -> int:
        """Those of which one knows."""
        return self.kept + self.broken

    @property
    def is_enough(self) -> bool:
        """Have enough ended to tell a share?"""
        return self.ended >= LEAST

    @property
    def share(self) -> Decimal | None:
        """Kept of those that ended, to four digits; ``None`` when none has."""
        return (Decimal(self.kept) / self.ended).quantize(_FOUR) if self.ended else None

    @property
    def range(self) -> tuple[Decimal, Decimal] | None:
        """Within which the share lies, 95 %; ``None`` when none has ended."""
        return share_range(self.kept, self.ended) if self.ended else None


def contrast(groups: Sequence[Kept]) -> tuple[Kept, Kept] | None:
    """The group kept most often and the one kept least often, where their ranges leave no doubt; else ``None``."""
    told = sorted((item for item in groups if item.is_enough), key=lambda item: (item.share or Decimal(0), item.name))
    if len(told) < 2:
        return None
    least, most = told[0], told[-1]
    assert least.range is not None
    assert most.range is not None
    return (most, least) if most.range[0] > least.range[1] else None


def share_range(good: int, all_of_them: int) -> tuple[Decimal, Decimal]:
    """Wilson's 95 % interval of a share, each end to four digits.

    Args:
        good: From 0 to ``all_of_them``.
        all_of_them: More than zero.
    """
    with localcontext(prec=28):
        n = Decimal(all_of_them)
        share, square = Decimal(good) / n, _Z * _Z
        middle = share + square / (2 * n)
        reach = _Z * ((share * (1 - share) + square / (4 * n)) / n).sqrt()
        low, high = (middle - reach) / (1 + square / n), (middle + reach) / (1 + square / n)
    return max(Decimal(0), low).quantize(_FOUR), min(Decimal(1), high).quantize(_FOUR)


@dataclass(frozen=True, slots=True)
class Waits:
    """How long decisions took, in one group.

    Attributes:
        name: Code of the group, such as the hour of the day.
        middle, nine_in_ten: Seconds within which half, and nine in ten, were decided.
    """

    name: str
    count: int
    middle: int
    nine_in_ten: int
    loans: tuple[LoanNumber, ...] = ()


def waits_of(name: str, seconds: Sequence[int], loans: tuple[LoanNumber, ...] = ()) -> Waits:
    """How long decisions took.

    Args:
        name: Of the group.
        seconds: One or more.
        loans: Behind them.
    """
    return Waits(name, len(seconds), percentile(seconds, 50), percentile(seconds, 90), loans)


def percentile(values: Sequence[int], percent: int) -> int:
    """The smallest value that so many percent of all do not pass (nearest rank).

    Args:
        values: One or more.
        percent: 1 to 100.
    """
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
