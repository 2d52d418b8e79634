"""What is prepared, as it is handed to the window by whoever joins the parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the store will hold.

    Attributes:
        name: English source text, translated in the context ``SampleChoice``.
        note: The same: what it is made of.
        share: Of the bar, in hundredths; those of all parts make 100.
    """

    name: str
    note: str
    share: int


class Make(Protocol):
    """Makes it. Called on the worker thread; raises DeskError."""

    def __call__(self, *, progress: Callable[[int, int, int], None], cancelled: Callable[[], bool]) -> bool:
        """Make everything, or nothing.

        Args:
            progress: Is told the part's place, how much of it is done, and of how much (0 when nobody knows).
            cancelled: Should it stop?

        Returns:
            Is everything there? False when it was stopped.
        """
        ...


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is made, and how.

    Attributes:
        store: Path of the store that is made; empty for one on a server.
        parts: In the order in which they are made.
        make: Makes them.
        may_stop: Can it be stopped? Otherwise whoever waits is not offered it.
    """

    store: str
    parts: tuple[Part, ...]
    make: Make
    may_stop: bool = True
