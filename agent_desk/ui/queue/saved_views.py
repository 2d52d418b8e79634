"""The saved views of a person: read, counted, kept and taken away; as tabs behind those that everybody has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.widgets.view_tabs import ViewTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import SavedView
    from agent_desk.ui.session import Session

_MARK: Final = "saved:"


class SavedViews(QObject):
    """The views.

    Signals:
        told: There are other views, or other counts.
        kept: A view was saved (its tab's key).
        removed: A view was taken away.
        failed: A DeskError: nothing was kept.
    """

    told = Signal()
    kept = Signal(str)
    removed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: Sequence[SavedView] = ()
        self._counts: dict[str, int] = {}
        self._is_counting = False

    def read(self) -> None:
        """Read the views and count them anew; one count at a time."""
        portfolio = self._session.portfolio
        if portfolio is None or self._is_counting:
            return
        views, user = self._session.services.views, self._session.user
        self._is_counting = True

        def done(found: tuple[Sequence[SavedView], dict[str, int]]) -> None:
            self._is_counting = False
            if found != (self._views, self._counts):
                self._views, self._counts = found
                self.told.emit()

        def failed(_error: DeskError) -> None:  # the queue itself says that the store does not answer
            self._is_counting = False

        self._session.runner.run(self, lambda: (list(views.all(user)), views.counts(user, portfolio)), done, failed)

    def save(self, view: SavedView) -> None:
        """Keep a view, in the place of the one of its name."""
        views, user = self._session.services.views, self._session.user

        def done(kept: SavedView) -> None:
            others = [item for item in self._views if item.name != kept.name]
            place = next((at for at, item in enumerate(self._views) if item.name == kept.name), len(others))
            self._views = [*others[:place], kept, *others[place:]]
            self.told.emit()
            self.kept.emit(_MARK + kept.name)

        self._session.runner.run(self, lambda: views.save(user, view), done, self.failed.emit)

    def remove(self, name: str) -> None:
        """Take a view away."""
        views, user = self._session.services.views, self._session.user

        def done(_nothing: None) -> None:
            self._views = [view for view in self._views if view.name != name]
            self._counts.pop(name, None)
            self.told.emit()
            self.removed.emit()

        self._session.runner.run(self, lambda: views.remove(user, name), done, self.failed.emit)

    def find(self, key: str) -> SavedView | None:
        """The view behind a tab; ``None`` for one that everybody has."""
        return next((view for view in self._views if _MARK + view.name == key), None)

    def tabs(self) -> list[ViewTab]:
        """A tab for each."""
        counts = self._counts
        return [
            ViewTab(_MARK + view.name, view.name, f"{counts[view.name]:,}" if view.name in counts else "")
            for view in self._views
        ]
