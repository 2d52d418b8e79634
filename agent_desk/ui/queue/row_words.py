"""A row of the queue in words: for the cells, the preview and the screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.masking import mask_phone
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import clock_text, local_date
from agent_desk.ui.queue.columns import Column
from agent_desk.ui.widgets.bucket_pill import bucket_sentence
from agent_desk.wording.formats import day_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import ActionWords, Words

NONE = "—"


class RowWords:
    """Words for rows, as seen by the person of a session now."""

    def __init__(self, session: Session, words: Words) -> None:
        """Keep what the words depend on; nothing is read before it is asked for."""
        self._session = session
        self._words = words
        self._makers: dict[Column, Callable[[QueueRow], str]] = {
            Column.PRIORITY: lambda row: str(row.urgency),
            Column.BORROWER: lambda row: drawn(row.name),
            Column.PHONE: lambda row: mask_phone(row.phone),
            Column.LOAN: lambda row: row.loan_number,
            Column.PRODUCT: lambda row: row.product,
            Column.DAYS_PAST_DUE: lambda row: bucket_sentence(row.days_past_due, row.bucket.value),
            Column.OVERDUE: lambda row: words.money(row.arrears),
            Column.NEXT_ACTION: self._action_text,
            Column.REPLY_BY: lambda row: self.reply(row)[0],
            Column.HELD_BY: self.holder,
            Column.LAST_CONTACT: self.last_contact,
        }

    def text(self, row: QueueRow, column: Column) -> str:
        """What a cell says."""
        return self._makers[column](row)

    def _action_text(self, row: QueueRow) -> str:
        action = self.action(row)
        return " ".join(part for part in (action.title, action.when, action.amount) if part)

    def action(self, row: QueueRow) -> ActionWords:
        """What comes next, and when, seen from now."""
        portfolio = self._session.portfolio
        zone = ZoneInfo(portfolio.time_zone if portfolio is not None else "UTC")
        now = self._session.services.desk.clock.now().astimezone(zone)
        if portfolio is None:
            return self._words.next_action(row.action, now.date(), now)
        moment = portfolio.moment(now)
        return self._words.next_action(row.action, portfolio.business_date, moment)

    def reply(self, row: QueueRow) -> tuple[str, str]:
        """Until when a written application must be answered, and its tone; a dash where none is open."""
        if row.reply_by is None:
            return NONE, "text"
        portfolio = self._session.portfolio
        on = portfolio.business_date if portfolio is not None else row.reply_by
        found = self._words.next_action(NextAction(ActionKind.REPLY, row.reply_by), on)
        return found.when, found.tone

    def is_mine(self, row: QueueRow) -> bool:
        """Does the person hold this case?"""
        return row.hold is not None and row.hold.held_by == self._session.user.user_id

    def is_held_by_another(self, row: QueueRow) -> bool:
        """Does somebody else hold it now?"""
        live = row.hold is not None and row.hold.is_live(self._session.services.desk.clock.now())
        return live and not self.is_mine(row)

    def holder(self, row: QueueRow) -> str:
        """Who holds the case now; a dash for nobody."""
        if row.hold is None or not row.hold.is_live(self._session.services.desk.clock.now()):
            return NONE
        if self.is_mine(row):
            return QCoreApplication.translate("QueueRows", "You")
        return row.holder_name

    def held_for(self, row: QueueRow) -> str:
        """How long the case has been in the hands it is in; empty for nobody's."""
        now = self._session.services.desk.clock.now()
        if row.hold is None or not row.hold.is_live(now):
            return ""
        return self._words.span(max(0, int((now - row.hold.since).total_seconds() // 60)))

    def held(self, row: QueueRow) -> str:
        """Who holds the case and how long, as a sentence; empty for nobody."""
        age = self.held_for(row)
        if not age:
            return ""
        if self.is_mine(row):
            return QCoreApplication.translate("QueueRows", "Held by you for {age}").format(age=age)
        text = QCoreApplication.translate("QueueRows", "Held by {name} for {age}")
        return text.format(name=row.holder_name, age=age)

    def last_contact(self, row: QueueRow) -> str:
        """When the last contact was: the time on this day, else the date."""
        if row.last_contact_at is None:
            return QCoreApplication.translate("QueueRows", "never")
        zone = self._session.portfolio.time_zone if self._session.portfolio is not None else "UTC"
        day = local_date(row.last_contact_at, zone)
        portfolio = self._session.portfolio
        today = local_date(self._session.services.desk.clock.now(), zone)
        if day == (portfolio.business_date if portfolio is not None else today):
            return clock_text(row.last_contact_at, zone)
        return day_text(day, self._words.language)

    def sentence(self, row: QueueRow) -> str:
        """The whole row for assistive technology."""
        text = QCoreApplication.translate(
            "QueueRows",
            "Priority {priority}, {name}, loan {loan}, {pill}, overdue {amount}, next: {action}, reply by: {reply}, "
            "held by: {holder}, last contact: {contact}",
        )
        name = f"{row.name} {row.latin_name}".strip()
        return text.format(
            priority=row.urgency,
            name=name,
            loan=row.loan_number,
            pill=self.text(row, Column.DAYS_PAST_DUE),
            amount=self._words.money(row.arrears),
            action=self.text(row, Column.NEXT_ACTION),
            reply=self.text(row, Column.REPLY_BY),
            holder=f"{self.holder(row)} {self.held_for(row)}".strip(),
            contact=self.last_contact(row),
        )
