"""A sample that can be loaded; what there is to load is handed in by whoever joins the parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.people import User
    from agent_desk.services.importing.report import ImportReport


class LoadSample(Protocol):
    """Brings a sample into the store. Called on the worker thread; raises DeskError."""

    def __call__(
        self, *, actor: User, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> ImportReport:
        """Load it."""
        ...


@dataclass(frozen=True, slots=True)
class SampleChoice:
    """One sample.

    Attributes:
        key: A stable name.
        name: English source text, translated in the context ``SampleChoice``: ``6,282 real loans``.
        note: The same: ``US dollars, ready at once``.
    """

    key: str
    name: str
    note: str
    load: LoadSample
