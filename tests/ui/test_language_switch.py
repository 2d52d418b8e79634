"""Pages that are open follow the language at once, down to what was read before the switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from agent_desk.domain.errors import InputError
from agent_desk.ui.agreement.agreement_page import AgreementPage
from agent_desk.ui.application import LanguageSwitch
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.frame.failure_notice import FailureNotice
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.sign_in.sign_in_page import SignInPage
from agent_desk.wording.words import Words
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def words() -> Words:
    return Words(QCoreApplication.translate, "en")


@pytest.fixture
def switch(qapp: QApplication, words: Words) -> Iterator[LanguageSwitch]:
    made = LanguageSwitch(qapp)
    yield made
    words.language = "en"
    made.choose("en")


def speak(switch: LanguageSwitch, words: Words, code: str) -> None:
    words.language = code
    assert switch.choose(code)
    QCoreApplication.processEvents()


def in_window(page: ApprovalsPage | AgreementPage, qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    window.add_page("page", "document", "Approvals", page)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_request_under_review(qtbot: QtBot, switch: LanguageSwitch, words: Words) -> None:
    scene = Scene()
    scene.ask()
    page = ApprovalsPage(scene.session("0107"), words)
    in_window(page, qtbot)
    assert page.panel.primary.text() == "Approve 30 months"
    speak(switch, words, "zh")
    assert page.panel.primary.text() == "批准30个月"
    assert page.panel.limits.scales[0].accessibleDescription() == "申请30个月, 坐席 24个月, 您 36个月"
    assert page.list.model.sentence(page.list.model.entry(0)).startswith(
        "陈静怡, Chen Jingyi, 重新分期30期 · 减免罚息50%"
    )
    speak(switch, words, "en")
    assert page.panel.primary.text() == "Approve 30 months"


def test_an_agreement(qtbot: QtBot, switch: LanguageSwitch, words: Words) -> None:
    scene = Scene()
    request = scene.ask()
    scene.services.decide.approve(scene.user("0107"), request.number)
    number = scene.services.agreements.draft(scene.user("2041"), request.number).number
    page = AgreementPage(scene.session("2041"), words)
    in_window(page, qtbot)
    page.open_agreement(number)
    speak(switch, words, "zh")
    assert page.primary.text() == "出具协议"
    assert page.next.milestones[0].title == "草稿已生成，尚无变化"
    assert page.state.accessibleName() == "暂不能签发"


def test_the_sign_in(qtbot: QtBot, switch: LanguageSwitch, words: Words) -> None:
    page = SignInPage(Scene().services, words)
    qtbot.addWidget(page)
    page.show()
    speak(switch, words, "zh")
    assert page.form.button.text() == "以Li Wei登录"
    assert "2026年6月16日" in page.side.accessibleName()


def test_a_notice_and_its_button(qtbot: QtBot, switch: LanguageSwitch, words: Words) -> None:
    notice = FailureNotice(words)
    qtbot.addWidget(notice)
    notice.show_error(InputError("loan.unknown", loan="L1"))
    assert notice.close_button.text() == "Close"
    assert notice.panel.accessibleName() == "This could not be done"
    speak(switch, words, "zh")
    assert notice.close_button.text() == "关闭"
    assert notice.panel.accessibleName() not in {"", "This could not be done"}
    assert "没有借据“L1”" in notice.panel.accessibleDescription()
