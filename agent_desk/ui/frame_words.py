"""What the frame says of the desk: who sits there, on which store, day and policy, and does the store answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.ui.main_window import MainWindow
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


def say_standing(window: MainWindow, session: Session, words: Words) -> None:
    """Who, where, on which day."""
    translate = QCoreApplication.translate
    user, portfolio = session.user, session.portfolio
    role = words.role(user.role)
    latin = user.latin_name if words.language == "en" else ""
    window.set_person(f"{user.name} {latin}".strip(), f"{role} · {user.team}" if user.team else role)
    person = translate("DeskWindow", "{name} · {role} {number}")
    inside = words.role(user.role, inside=True)
    window.set_status("person", person.format(name=latin or user.name, role=inside, number=user.user_id))
    empty = translate("DeskWindow", "Store: {name}, empty")
    store = translate("DeskWindow", "Store: {name}") if portfolio is not None else empty
    window.set_status("store", store.format(name=session.services.desk.store.name))
    if portfolio is None:
        window.set_status("policy", "")
        window.set_status("figures", "")
        window.set_notice("")
        return
    figures = translate("DeskWindow", "{portfolio}, business date {day}")
    day = words.date(portfolio.business_date)
    window.set_status("figures", figures.format(portfolio=portfolio.name, day=day), icon="calendar")
    notes = translate("DeskWindow", "Notes on these data") if portfolio.notes else ""
    sample = translate("DeskWindow", "SAMPLE, made-up data")
    window.set_notice(sample if portfolio.generated else notes, "warn", "info")
    window.top_bar.notice.setToolTip(portfolio.notes)
    window.top_bar.notice.setAccessibleDescription(portfolio.notes)


def say_policy(window: MainWindow, session: Session) -> None:
    """Under which policy: read beside, because reading packs takes longer than showing the queue."""
    portfolio, packs = session.portfolio, session.services.desk.packs
    if portfolio is None:
        return
    pack_id = portfolio.pack_id

    def said(pack: PolicyPack | None) -> None:
        if session.portfolio is portfolio:
            policy = QCoreApplication.translate("DeskWindow", "Policy {label}")
            window.set_status("policy", policy.format(label=pack.label if pack else pack_id))

    session.runner.run(window, lambda: packs.get(pack_id), said, beside=True)


def say_sync(window: MainWindow, answers: bool) -> None:
    """Does the store answer?"""
    if answers:
        window.set_status("sync", QCoreApplication.translate("DeskWindow", "Store answers"), "ok", "tick-circle")
    else:
        said = QCoreApplication.translate("DeskWindow", "The store does not answer")
        window.set_status("sync", said, "bad", "warning")
