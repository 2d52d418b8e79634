"""What holds for every test: the properties are tried without a clock, a slow machine fails none of them."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

#: A wait ends as soon as what it waits for has come; how long it may take at most says nothing about the desk.
PATIENCE_MS = 30_000

for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    defaults = wait.__kwdefaults__
    assert defaults is not None
    assert "timeout" in defaults, "pytest-qt changed how long it waits"
    defaults["timeout"] = PATIENCE_MS
