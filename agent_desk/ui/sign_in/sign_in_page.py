"""Sign in: choose who is at the desk. No password is asked for, because none is kept yet, and the page says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from agent_desk.ui.sign_in.people_list import PeopleDelegate, PeopleModel
from agent_desk.ui.sign_in.side_panel import SidePanel
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.wording.words import Words

_LANGUAGE_NAMES: Final = {"en": "English", "zh": "中文"}


class SignInPage(QWidget):
    """The page.

    Signals:
        signed_in: The account (a ``User``) that is at the desk from now on; the log has it.
        language_wanted: The language chosen, such as ``zh``.
    """

    signed_in = Signal(object)
    language_wanted = Signal(str)

    def __init__(
        self,
        services: Services,
        words: Words,
        runner: Runner | None = None,
        languages: Sequence[str] = ("en", "zh"),
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; people are read when it is first shown.

        Args:
            services: The use cases.
            words: Words for roles, dates and errors.
            runner: Where reading happens; at once when absent.
            languages: Codes that can be chosen.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._services = services
        self._words = words
        self._runner = runner or Runner(self, immediate=True)
        self._portfolios: tuple[Portfolio, ...] = ()
        self._is_read = False
        self.side = SidePanel()
        self._title = TextLabel("", "total")
        self._hint = TextLabel("", "body", "text2")
        self.model = PeopleModel(words, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PeopleDelegate(self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.button = DeskButton("", kind="primary", key="Enter")
        self._foot = TextLabel("", "secondary", "text2")
        names = [(code, _LANGUAGE_NAMES.get(code, code)) for code in languages]
        self.languages = SegmentedControl(names)
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._name_button())
        self.view.doubleClicked.connect(self._enter_row)
        self.button.clicked.connect(self._enter_current)
        self.languages.changed.connect(self.language_wanted)
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self.view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.button.activate)
        self.retranslate()

    def _lay_out(self) -> None:
        ground = QFrame()
        ground.setProperty("kind", "surface")
        frame = QFrame()
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(6)
        column.addWidget(self.trouble)
        column.addWidget(frame, 1)
        column.addSpacing(6)
        column.addWidget(self.button)
        column.addSpacing(10)
        foot = QHBoxLayout()
        foot.addWidget(self._foot)
        foot.addStretch(1)
        foot.addWidget(self.languages)
        column.addLayout(foot)
        middle = QWidget()
        middle.setMaximumWidth(520)
        middle.setMaximumHeight(640)
        middle.setLayout(column)
        room = QHBoxLayout(ground)
        room.setContentsMargins(48, 48, 48, 24)
        room.addWidget(middle, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(ground, 1)
        self.setFocusProxy(self.view)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when first shown."""
        super().showEvent(event)
        if not self._is_read:
            self.load()

    def load(self) -> None:
        """Read who may sign in, and what the store holds."""
        self._is_read = True
        self._runner.run(self, partial(_read, self._services), self._take, self._fail)

    def set_language(self, code: str) -> None:
        """Show which language is in force."""
        self.languages.set_current(code)

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("Sign in"))
        self._hint.set_text(self.tr("Sample people: choose who is at the desk. No password is asked for yet."))
        self._foot.set_text(self.tr("Every sign-in is logged."))
        self.view.setAccessibleName(self.tr("People"))
        self.languages.setAccessibleName(self.tr("Language"))
        self.view.viewport().update()
        self._name_button()
        self._fill_side()

    def _read_portfolios(self) -> list[tuple[str, str]]:
        text = self.tr("{date} · policy {pack}")
        made_up = self.tr("made-up data · {date} · {pack}")
        return [
            (
                portfolio.name,
                (made_up if portfolio.generated else text).format(
                    date=self._words.date(portfolio.business_date), pack=portfolio.pack_id
                ),
            )
            for portfolio in self._portfolios[:4]
        ]

    def _fill_side(self) -> None:
        desk = self._services.desk
        in_force = self.tr("Policy {pack} since {date}")
        used = {portfolio.pack_id for portfolio in self._portfolios} & set(desk.packs)
        facts = [
            ("policy", in_force.format(pack=pack.label, date=self._words.date(pack.valid_from)))
            for pack_id, pack in desk.packs.items()
            if not used or pack_id in used
        ]
        facts.append(("store", self.tr("Store {name}").format(name=desk.store.name)))
        heading = self.tr("Portfolios in this store") if self._portfolios else self.tr("No portfolio has come in yet")
        self.side.set_texts(self.tr("Agent Desk"), heading, self._read_portfolios(), facts)

    def _take(self, read: tuple[tuple[User, ...], tuple[Portfolio, ...]]) -> None:
        people, self._portfolios = read
        self.trouble.hide()
        self.model.set_people(people)
        if people:
            self.view.setCurrentIndex(self.model.index(0))
        self._fill_side()
        self._name_button()
        self.view.setFocus()

    def _fail(self, error: DeskError) -> None:
        self.setEnabled(True)
        self.trouble.set_message(self._words.error(error), "", "", "warning")
        self.trouble.show()

    def _current(self) -> User | None:
        user: User | None = self.view.currentIndex().data(Qt.ItemDataRole.UserRole)
        return user

    def _name_button(self) -> None:
        user = self._current()
        self.button.setEnabled(user is not None)
        text = self.tr("Sign in") if user is None else self.tr("Sign in as {name}").format(name=user.name)
        self.button.set_text(text)

    def _enter_row(self, _index: QModelIndex) -> None:
        self._enter_current()

    def _enter_current(self) -> None:
        user = self._current()
        if user is None:
            return
        self.setEnabled(False)
        self._runner.run(self, partial(self._services.sign_in.enter, user.user_id), self._entered, self._fail)

    def _entered(self, user: User) -> None:
        self.setEnabled(True)
        self.signed_in.emit(user)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _read(services: Services) -> tuple[tuple[User, ...], tuple[Portfolio, ...]]:
    return services.sign_in.people(), services.queue.portfolios()
