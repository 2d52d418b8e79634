"""Draws: a stream of chances that is the same for the same seed and place, whatever was drawn elsewhere."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from agent_desk.services.sampling.parameters import DayRange

_Thing = TypeVar("_Thing")


class Chances:
    """Draws for one place of a sample.

    Two places do not disturb each other, so a sample can be made in any order and in parts.
    """

    def __init__(self, seed: int, place: str) -> None:
        self._random = random.Random(f"{seed}|{place}")  # noqa: S311 - nothing secret hangs on it

    def whole(self, first: int, last: int) -> int:
        """A whole number between two, both inclusive."""
        return self._random.randint(first, last)

    def one_of(self, things: Sequence[_Thing]) -> _Thing:
        """One of them, each as likely."""
        return things[self._random.randrange(len(things))]

    def happens(self, of_a_hundred: Decimal | int) -> bool:
        """True so many times of a hundred."""
        return self._random.randrange(10_000) < of_a_hundred * 100

    def weighted(self, weights: Mapping[_Thing, Decimal]) -> _Thing:
        """One of the keys, by weight."""
        things = list(weights)
        return things[self._place([weights[thing] for thing in things])]

    def among(self, things: Sequence[_Thing], weights: Sequence[Decimal]) -> _Thing:
        """One of them, by weight."""
        return things[self._place(weights)]

    def days(self, ranges: Sequence[DayRange]) -> int:
        """A number of days from one of the ranges, by weight."""
        chosen = self.among(ranges, [item.weight for item in ranges])
        return self.whole(chosen.first, chosen.last)

    def quantile(self, quantiles: Sequence[Decimal]) -> Fraction:
        """A value between two neighbouring quantiles, each pair as likely."""
        at = self._random.randrange(len(quantiles) - 1)
        low, high = Fraction(quantiles[at]), Fraction(quantiles[at + 1])
        return low + (high - low) * Fraction(self._random.randrange(1000), 1000)

    def _place(self, weights: Sequence[Decimal]) -> int:
        upto = list(accumulate(int(weight * 1000) for weight in weights))
        drawn = self._random.randrange(upto[-1])
        return next(at for at, edge in enumerate(upto) if drawn < edge)
