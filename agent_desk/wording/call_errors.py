"""What goes wrong around a call and its end."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

CALL_ERRORS: Final = {
    "outcome.not-in-pack": QT_TRANSLATE_NOOP(
        "Words", "“{outcome}” is no outcome that the policy pack lists. Choose one of: {known}"
    ),
    "argument.length": QT_TRANSLATE_NOOP("Words", "“{text}” is not a length of time. Write it like 14:58 or 1:02:05"),
    "argument.promise": QT_TRANSLATE_NOOP("Words", "A promise needs its amount and its date: --promise and --by"),
}
