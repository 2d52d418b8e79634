"""Sign in: number and password, a new password where one was handed out, the first account of an empty store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agent_desk import resources
from agent_desk.domain.people import UserId
from agent_desk.given_files import text_of
from agent_desk.ui.sign_in.first_account_form import FirstAccountForm
from agent_desk.ui.sign_in.new_password_form import NewPasswordForm
from agent_desk.ui.sign_in.side_panel import SidePanel
from agent_desk.ui.sign_in.sign_in_form import SignInForm
from agent_desk.ui.store_choice.store_place import StorePlace
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.wording.words import Words

    _Read = tuple[tuple[User, ...], Mapping[UserId, str], tuple[Portfolio, ...], bool]

_LANGUAGE_NAMES: Final = {"en": "English", "zh": "中文"}


class SignInPage(QWidget):
    """The page.

    Signals:
        signed_in: The account (a ``User``) that is at the desk from now on; the log has it.
        language_wanted: The language chosen, such as ``zh``.
        store_wanted: The path or address of another store.
    """

    signed_in = Signal(object)
    language_wanted = Signal(str)
    store_wanted = Signal(str)

    def __init__(
        self,
        services: Services,
        words: Words,
        runner: Runner | None = None,
        languages: Sequence[str] = ("en", "zh"),
        *,
        number: str = "",
        stores: Sequence[StorePlace] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; people are read when it is first shown.

        Args:
            services: The use cases.
            words: Words for roles, dates and errors.
            runner: Where reading happens; at once when absent.
            languages: Codes that can be chosen.
            number: Who is expected.
            stores: The store that is open, and those that were open before.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._services = services
        self._words = words
        self._runner = runner or Runner(self, immediate=True)
        self._portfolios: tuple[Portfolio, ...] = ()
        self._is_read = False
        self._handed_out = ("", "")
        self.side = SidePanel()
        self.form = SignInForm(words, number)
        self.form.store.set_places(stores or (StorePlace("", services.desk.store.name),))
        self.first = FirstAccountForm()
        self.renewal = NewPasswordForm(asks_old=False)
        self._forms = QStackedWidget()
        for form in (self.form, self.first, self.renewal):
            self._forms.addWidget(form)
        self._foot = TextLabel("", "secondary", "text2")
        self.languages = SegmentedControl([(code, _LANGUAGE_NAMES.get(code, code)) for code in languages])
        self._lay_out()
        self.form.asked.connect(self._enter)
        self.form.store.wanted.connect(self.store_wanted)
        self.first.chosen.connect(self._begin)
        self.first.samples_wanted.connect(self._use_samples)
        self.renewal.chosen.connect(self._renew)
        self.renewal.left.connect(lambda: self._show(self.form))
        self.languages.changed.connect(self.language_wanted)
        self.retranslate()

    @property
    def view(self) -> QWidget:
        """The list of sample people."""
        return self.form.view

    def _lay_out(self) -> None:
        ground = QFrame()
        ground.setProperty("kind", "surface")
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._forms, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._foot)
        foot.addStretch(1)
        foot.addWidget(self.languages)
        column.addLayout(foot)
        middle = QWidget()
        middle.setMaximumWidth(520)
        middle.setMaximumHeight(700)
        middle.setLayout(column)
        room = QHBoxLayout(ground)
        room.setContentsMargins(48, 40, 48, 24)
        room.addWidget(middle, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(ground, 1)

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
        for form in (self.form, self.first, self.renewal):
            form.retranslate()
        self.renewal.title.set_text(self.tr("Choose your password"))
        self.renewal.hint.set_text(self.tr("The one you were given was good for this sign-in alone."))
        self._foot.set_text(self.tr("Every sign-in is logged."))
        self.languages.setAccessibleName(self.tr("Language"))
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

    def _take(self, read: _Read) -> None:
        people, samples, self._portfolios, is_first_run = read
        self._fill_side()
        self.form.set_samples(people, samples)
        self._show(self.first if is_first_run else self.form)

    def _show(self, form: QWidget) -> None:
        self._forms.setCurrentWidget(form)
        if form is self.form:
            self.form.begin()
        else:
            form.setFocus()

    def _enter(self, number: str, password: str) -> None:
        self.setEnabled(False)
        enter = partial(self._services.sign_in.enter, UserId(number), password)
        self._runner.run(self, enter, self._entered, partial(self._not_entered, number, password))

    def _not_entered(self, number: str, password: str, error: DeskError) -> None:
        if error.code != "password.must-change":
            self._fail(error)
            return
        self.setEnabled(True)
        self._handed_out = (number, password)
        self.form.password.clear_secret()
        self._show(self.renewal)

    def _renew(self, _old: str, new: str) -> None:
        number, old = self._handed_out

        def work() -> User:
            self._services.sign_in.change_password(UserId(number), old, new)
            return self._services.sign_in.enter(UserId(number), new)

        self.setEnabled(False)
        self._runner.run(self, work, self._entered, self._fail)

    def _begin(self, number: str, name: str, password: str) -> None:
        def work() -> User:
            self._services.people.begin(UserId(number), name, password)
            return self._services.sign_in.enter(UserId(number), password)

        self.setEnabled(False)
        self._runner.run(self, work, self._entered, self._fail)

    def _use_samples(self) -> None:
        file = resources.path("people.toml")

        def work() -> _Read:
            self._services.people.begin_with_samples(text_of(file), file.name)
            return _read(self._services)

        self._runner.run(self, work, self._take, self._fail)

    def _fail(self, error: DeskError) -> None:
        self.setEnabled(True)
        form = self._forms.currentWidget()
        assert isinstance(form, SignInForm | FirstAccountForm | NewPasswordForm)
        form.refuse(self._words.error(error))

    def _entered(self, user: User) -> None:
        self.setEnabled(True)
        self._handed_out = ("", "")
        self.form.password.clear_secret()
        self.renewal.clear_secrets()
        self.first.form.clear_secrets()
        self.signed_in.emit(user)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _read(services: Services) -> _Read:
    sign_in = services.sign_in
    return sign_in.people(), sign_in.samples(), services.queue.portfolios(), sign_in.is_first_run()
