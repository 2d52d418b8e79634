"""The call script: what to say in each part, with the figures of the offer on the screen in it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.amounts import Component
from agent_desk.domain.case import Channel
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation
from agent_desk.domain.policy.finding import Verdict
from agent_desk.ui.money_text import day_text

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview
    from agent_desk.services.negotiate import Weighed
    from agent_desk.wording import Words

translate = QCoreApplication.translate

PARTS = 4


def part_names(channel: Channel) -> tuple[str, ...]:
    """What the parts are called."""
    if channel is Channel.LETTER:
        return (
            translate("CallScript", "Greeting"),
            translate("CallScript", "Thanks"),
            translate("CallScript", "Offer"),
            translate("CallScript", "Close"),
        )
    return (
        translate("CallScript", "Open"),
        translate("CallScript", "Listen"),
        translate("CallScript", "Offer"),
        translate("CallScript", "Close"),
    )


class Script:
    """The texts for one case; figures stand in bold.

    Args:
        words: For amounts and dates.
        pack: Whose lender speaks, in which language.
    """

    def __init__(self, words: Words, pack: PolicyPack) -> None:
        self._words = words
        names = pack.lender.names
        self._lender = names.get(words.language) or names.get(pack.binding_language) or next(iter(names.values()), "")
        self._hotline = pack.lender.hotline

    def opening(self) -> list[str]:
        """Who speaks, that it is recorded, and whom we want to speak to."""
        greeting = translate("CallScript", "“Good day, this is {lender}. This call is recorded.”")
        return [
            greeting.format(lender=_b(self._lender.removesuffix(".") if "{lender}." in greeting else self._lender)),
            translate(
                "CallScript", "“Before we go on I have to be sure whom I am speaking to. May I ask a few questions?”"
            ),
        ]

    def listening(self) -> list[str]:
        """What has happened, since when, what is left."""
        return [
            translate("CallScript", "“What has changed for you, and since when?”"),
            translate("CallScript", "“What comes in each month now, and what must be paid before anything else?”"),
            translate("CallScript", "“Is there a letter or a certificate that shows it? You can send a photo of it.”"),
        ]

    def offer(self, weighed: Weighed | None, *, is_offer: bool) -> list[str]:
        """The offer in the borrower's words, with what it costs in total."""
        if weighed is None or not is_offer:
            return [translate("CallScript", "Put an offer together: its figures appear here as they are to be said.")]
        view = weighed.view
        verdict = weighed.judgement.verdict
        if verdict is Verdict.FORBIDDEN:
            return [
                translate("CallScript", "Do not say this offer yet: it cannot be granted as it stands."),
                *self._why_not(weighed),
            ]
        can = verdict is Verdict.WITHIN
        return [text for text in (self._main(view, can=can), self._waived(view), self._total(view), _last(can)) if text]

    def _why_not(self, weighed: Weighed) -> list[str]:
        worst = weighed.judgement.worst
        if worst is None:
            return []
        return [escape(self._words.finding(worst, weighed.view.total_after.currency)) + "."]

    def closing(self) -> list[str]:
        """What happens next, and how to reach us."""
        return [
            translate("CallScript", "“I send you the agreement now. Nothing changes until you have agreed to it.”"),
            translate("CallScript", "“If anything gets in the way, call us before the date: {hotline}.”").format(
                hotline=_b(self._hotline)
            ),
            translate("CallScript", "“Thank you for telling me how things are.”"),
        ]

    def _main(self, view: Preview, *, can: bool) -> str:
        words = self._words
        rows = view.schedule.instalments
        first, last = rows[0], rows[-1]
        lead = translate("CallScript", "I can offer you") if can else translate("CallScript", "I can ask for")
        amount, day = _b(words.money(first.due.total)), _b(day_text(first.due_date))
        match view.proposal.timing:
            case Deferment():
                moved = next((row for row in rows if row.due_date == view.moved_to), first)
                amount, day = _b(words.money(moved.due.total)), _b(day_text(moved.due_date))
                text = translate(
                    "CallScript",
                    "“{lead} more time: {amount} on {day}, and until then nothing more is added as a penalty.”",
                )
            case Reamortisation():
                if last.due.total == first.due.total:
                    text = translate(
                        "CallScript", "“{lead} a new plan: {count} payments of {amount}, the first on {day}.”"
                    )
                    return text.format(lead=lead, amount=amount, day=day, count=len(rows))
                text = translate(
                    "CallScript",
                    "“{lead} a new plan: {amount} on the same day of each month from {day}, {count} payments; the last "
                    "is {last}.”",
                )
                return text.format(lead=lead, amount=amount, day=day, count=len(rows), last=words.money(last.due.total))
            case InterestOnly(instalments=count):
                text = translate(
                    "CallScript",
                    "“{lead} a pause: {count} payments of interest only, {amount} on {day} to begin with.”",
                )
                return text.format(lead=lead, amount=amount, day=day, count=count)
            case _:
                text = translate("CallScript", "“{lead} this: {amount} by {day} settles what is overdue.”")
        return text.format(lead=lead, amount=amount, day=day)

    def _waived(self, view: Preview) -> str:
        parts = [
            translate("CallScript", "{amount} of {what}").format(
                amount=_b(self._words.money(view.waived.part(part))), what=escape(self._words.component(part).lower())
            )
            for part in (Component.PENALTY_INTEREST, Component.INTEREST, Component.FEES)
            if view.waived.part(part)
        ]
        return (
            translate("CallScript", "“We waive {parts}.”").format(parts=translate("CallScript", " and ").join(parts))
            if parts
            else ""
        )

    def _total(self, view: Preview) -> str:
        return f"“{total_sentence(self._words, view, bold=True)}”"


def total_sentence(words: Words, view: Preview, *, bold: bool = False) -> str:
    """What is paid in total and how that differs from now: the sentence that must be said before anybody agrees."""
    mark = _b if bold else str
    total = mark(words.money(view.total_after))
    more = view.difference
    if not more:
        return translate("CallScript", "In total you will pay {total}, as much as agreed now.").format(total=total)
    text = (
        translate("CallScript", "In total you will pay {total}. That is {more} more than as agreed now.")
        if more.minor > 0
        else translate("CallScript", "In total you will pay {total}. That is {more} less than as agreed now.")
    )
    return text.format(total=total, more=mark(words.money(more if more.minor > 0 else -more)))


def _last(can: bool) -> str:
    if can:
        return translate("CallScript", "“Would this work for you? You may also think it over.”")
    return translate("CallScript", "“My supervisor has to agree. Would you like to hold, or shall I call you back?”")


def _b(text: str) -> str:
    return f"<b>{escape(text)}</b>"
