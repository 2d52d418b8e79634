"""Pictures of a call that does not go straight on: closed, barred, changed by others, answered, out of date."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.case import Channel
from agent_desk.domain.chat import ChatSide
from agent_desk.domain.concessions import ConcessionKind, Reamortisation
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.hardship import NO_FACTS
from agent_desk.domain.money import Money
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.identity_panel import IdentityPanel
from agent_desk.ui.case.work_column import WorkColumn
from agent_desk.ui.widgets.segmented import SegmentedControl
from tools.stage import AGENT, COLLEAGUE, SUPERVISOR, one_month

if TYPE_CHECKING:
    from agent_desk.domain.loan import LoanNumber
    from tools.hands import Hands
    from tools.shots import Photographer
    from tools.stage import Stage

_M2, _M3 = DelinquencyBucket.M2, DelinquencyBucket.M3


def decided(stage: Stage) -> tuple[LoanNumber, LoanNumber]:
    """Requests that were decided, which the next one is compared with; one granted, one that no longer holds.

    Returns:
        The loan of a request that stands approved, and of one whose figures have changed since.
    """
    supervisor, decide = stage.user(SUPERVISOR), stage.services.decide
    loans = []
    for months in (27, 30, 30, 33, 36):
        proposal = Proposal(Reamortisation(months))
        request = stage.allowed(_M2, HardshipReason.UNEMPLOYMENT, EvidenceKind.TERMINATION_NOTICE, proposal)
        if months == 36:
            decide.reject(supervisor, request.number, "No income named that could carry it.")
        else:
            decide.approve(supervisor, request.number)
            loans.append(request.loan_number)
    stage.services.promises.pay(stage.user(AGENT), loans[1], Money.of(100, "CNY"), stage.portfolio.business_date)
    return loans[0], loans[1]


def closed(shots: Photographer) -> None:
    """Nobody could say who they are; and a call that the desk began too late in the evening."""
    number = next(shots.stage.fresh(_M2)).loan_number
    with shots.window(AGENT) as (window, hands):
        assert window.session is not None
        window.session.case_wanted.emit(number)
        hands.settle()
        for answer in hands.find(IdentityPanel).findChildren(SegmentedControl):
            if answer.isVisible():
                hands.pick(answer, 2)
        hands.press("Ctrl+Return")
        shots.take(hands, "05-case-identity-failed")
    shots.stage.clock.ahead += (late := timedelta(hours=7, minutes=27))
    with shots.window(AGENT) as (window, hands):
        assert window.session is not None
        window.session.case_wanted.emit(number)
        hands.settle()
        page = hands.find(CasePage)
        hands.click(page.view.strip.clock)
        menu = next(item for item in page.view.strip.findChildren(QMenu) if item.isVisible())
        menu.actions()[-1].trigger()
        menu.close()
        hands.settle()
        shots.take(hands, "05-case-no-contact-now")
    shots.stage.clock.ahead -= late


def offers(shots: Photographer) -> None:
    """What fits, the whole board, documents that may come later, how an extension works, a call back."""
    agent, number = shots.stage.user(AGENT), next(shots.stage.fresh(_M2)).loan_number
    with shots.window(AGENT) as (window, hands):
        shots.verified(window, hands, shots.case)
        work = hands.find(WorkColumn)
        hands.choose(work.hardship.reason, HardshipReason.UNEMPLOYMENT)
        for field, text in ((work.hardship.income, "4600"), (work.hardship.rent, "1900"), (work.offer.can_pay, "400")):
            if field.isVisible():
                field.setFocus()
                field.selectAll()
                hands.write(text)
        hands.press("F6")
        hands.linger()
        shots.take(hands, "06-case-cheapest")
        hands.press("F5")
        hands.linger()
        shots.take(hands, "06-case-board")
        hands.press("Esc")
        hands.press("F9")
        shots.take(hands, "06-case-call-back")
        shots.stage.services.facts.save(agent, shots.case, NO_FACTS)
    with shots.window(AGENT) as (window, hands):
        shots.verified(window, hands, number)
        work = hands.find(WorkColumn)
        hands.choose(work.hardship.reason, HardshipReason.UNEMPLOYMENT)
        hands.click(work.offer.card(ConcessionKind.DEFERMENT).mark)
        shots.take(hands, "06-case-extension")
        page = hands.find(CasePage)
        hands.click(page.view.primary)
        shots.take(hands, "06-case-blocked")


def answered(shots: Photographer) -> None:
    """A case with a decision, and one whose decision no longer holds."""
    for number, name in ((shots.granted, "07-case-approved"), (shots.outdated, "07-case-out-of-date")):
        with shots.window(AGENT) as (window, hands):
            shots.verified(window, hands, number)
            hands.linger()
            shots.take(hands, name)


def kept(shots: Photographer) -> None:
    """A draft that came back, and what a colleague changed meanwhile."""
    services, agent = shots.stage.services, shots.stage.user(AGENT)
    number = next(shots.stage.fresh(_M3)).loan_number
    colleague = services.sign_in.find(COLLEAGUE)
    services.drafts_kept.keep(agent, number, {"note": "Wants to be called after six."})
    with shots.window(AGENT) as (window, hands):
        shots.verified(window, hands, number)
        shots.take(hands, "35-case-restored")
    services.case.save_note(colleague, number, "")
    services.facts.save(colleague, number, NO_FACTS)
    with shots.window(AGENT) as (window, hands):
        shots.verified(window, hands, number)
        _both_change(shots, hands, number)
        shots.take(hands, "35-case-conflict")


def wrap_up(shots: Photographer) -> None:
    """After a call in which a plan was accepted; and after one in which nothing was done."""
    services, agent = shots.stage.services, shots.stage.user(AGENT)
    illness = (DelinquencyBucket.M1, HardshipReason.ILLNESS, one_month())
    with shots.window(AGENT) as (window, hands):
        assert window.session is not None
        number = shots.stage.suited(*illness, Verdict.WITHIN).loan_number
        shots.verified(window, hands, number)
        shots.stage.prove(number, EvidenceKind.MEDICAL_CERTIFICATE)
        request = services.ask.submit(agent, number, one_month(), HardshipReason.ILLNESS)
        agreement = services.agreements.draft(agent, request.number)
        shots.stage.say_everything(number)
        services.agreements.issue(agent, agreement.number)
        services.accept.accept(agent, agreement.number, AcceptanceKind.RECORDED, "REC-260616-1453")
        window.session.changed.emit(number)
        page = hands.find(CasePage)
        hands.click(page.view.strip.end)
        hands.press("F8")
        hands.write("Back at work from 1 July. Wants the sheet by mail.")
        shots.take(hands, "18-wrap-up")
        hands.press("Ctrl+S")
        number = shots.stage.suited(*illness, Verdict.WITHIN).loan_number
        window.session.case_wanted.emit(number)
        hands.settle()
        hands.click(page.view.strip.end)
        shots.take(hands, "18-wrap-up-nothing-done")


def channels(shots: Photographer) -> None:
    """The borrower writes: a chat that waits, and a written application with its letter."""
    services, agent = shots.stage.services, shots.stage.user(AGENT)
    other = next(item for item in shots.stage.fresh(DelinquencyBucket.M2))
    for number, lines in (
        (shots.case, ("您好，我的店关了，5月22日被裁员。", "")),
        (other.loan_number, ("在吗？", None)),
    ):
        for text in lines:
            if text:
                services.chats.say(agent, number, ChatSide.BORROWER, text)
            elif text is not None:
                services.chats.say(agent, number, ChatSide.DESK, "您每月大概能还多少？")
                services.chats.say(agent, number, ChatSide.BORROWER, "7月起每月最多¥1,750。可以分长一点吗？")
    with shots.window(AGENT) as (window, hands):
        shots.verified(window, hands, shots.case)
        shots.offer(hands)
        page = hands.find(CasePage)
        for channel in (Channel.CHAT, Channel.LETTER):
            hands.click(page.view.strip.clock)
            menu = next(item for item in page.view.strip.findChildren(QMenu) if item.isVisible())
            menu.actions()[list(Channel).index(channel)].trigger()
            menu.close()
            hands.settle()
            if channel is Channel.CHAT:
                hands.click(page.channels.chat.offer)
                hands.linger()
                shots.take(hands, "18-chat")
                hands.press("Alt+Y")
                hands.press("Alt+T")
                hands.linger()
                shots.take(hands, "18-chat-texted")
                hands.press("F8")
                shots.take(hands, "18-chat-notes")
                hands.press("Esc")
            else:
                if page.channels.letter.take_in.isVisible():
                    hands.click(page.channels.letter.take_in)
                hands.press("Alt+8")
                hands.linger()
                shots.take(hands, "18-letter")
                hands.press("Alt+8")


def _both_change(shots: Photographer, hands: Hands, number: LoanNumber) -> None:
    services, page = shots.stage.services, hands.find(CasePage)
    colleague = services.sign_in.find(COLLEAGUE)
    services.case.save_note(colleague, number, "Brother pays 500 a month.")
    services.facts.save(colleague, number, replace(NO_FACTS, income=Money.of(4200, "CNY")))
    work = hands.find(WorkColumn)
    work.hardship.open_for_editing()
    work.hardship.income.setFocus()
    hands.write("4600")
    page.view.side.notes.field.setFocus()
    hands.write("Sister pays 500 a month.")
    hands.wait_for(page.keeping.conflict.panel.isVisible)
    hands.linger(1)
