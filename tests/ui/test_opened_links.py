"""A link that the system hands to the running desk, as macOS does, shows the caller it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from agent_desk.cli.pop import read_link
from agent_desk.domain.caller import Caller
from agent_desk.ui.opened_links import OpenedLinks

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def called(qapp: QApplication) -> Iterator[list[Caller | None]]:
    found: list[Caller | None] = []
    links = OpenedLinks(qapp, read_link)
    links.called.connect(found.append)
    yield found
    qapp.removeEventFilter(links)
    links.deleteLater()


def opened(qapp: QApplication, url: QUrl) -> None:
    QApplication.sendEvent(qapp, QFileOpenEvent(url))


@pytest.mark.parametrize(
    ("link", "caller"),
    [
        ("agentdesk://pop?phone=13800000000", Caller(phone="13800000000")),
        ("agentdesk://pop?phone=+8613800000000", Caller(phone="+8613800000000")),
        ("AgentDesk://pop?loan=QF-2507-0381-7724", Caller(loan="QF-2507-0381-7724")),
    ],
)
def test_a_link_names_whom_to_show(qapp: QApplication, called: list[Caller | None], link: str, caller: Caller) -> None:
    opened(qapp, QUrl(link))
    assert called == [caller]


@pytest.mark.parametrize("link", ["agentdesk://pop?phone=<b>", "agentdesk://erase?loan=1", "agentdesk://pop?loan="])
def test_a_link_that_names_nobody_only_brings_the_desk_forward(
    qapp: QApplication, called: list[Caller | None], link: str
) -> None:
    opened(qapp, QUrl(link))
    assert called == [None]


@pytest.mark.parametrize("url", [QUrl.fromLocalFile("/tmp/loans.csv"), QUrl("https://example.org/pop?loan=1")])
def test_anything_else_is_left_alone(qapp: QApplication, called: list[Caller | None], url: QUrl) -> None:
    opened(qapp, url)
    assert called == []
