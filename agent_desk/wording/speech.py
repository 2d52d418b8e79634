"""Sentences about what must be said to a borrower: what is missing, and why."""

from __future__ import annotations

from typing import Final

from agent_desk.domain.disclosures import Gap
from agent_desk.wording.names import QT_TRANSLATE_NOOP

SPEECH_ERRORS: Final = {
    "disclosure.missing": QT_TRANSLATE_NOOP(
        "Words",
        "Agreement {agreement} has to wait: still to be said to the borrower: {missing}. Read it out, then tick it in "
        "the case (F7) or by agent-desk disclose {loan} {missing}",
    ),
    "disclosure.unknown": QT_TRANSLATE_NOOP(
        "Words", "This case does not ask for the disclosure “{disclosure}”. It asks for: {known}"
    ),
    "disclosure.no-terms": QT_TRANSLATE_NOOP(
        "Words", "“{disclosure}” is about the terms, and loan {loan} has none yet. Put an offer together first"
    ),
    "read-back.closed": QT_TRANSLATE_NOOP(
        "Words", "Agreement {agreement} is no longer open; there is nothing to read back"
    ),
    "read-back.clause": QT_TRANSLATE_NOOP("Words", "No clause “{clause}” is read back here. There are: {known}"),
    "read-back.unread": QT_TRANSLATE_NOOP(
        "Words", "The answer to {agreement} has to wait: still to be read back: {clauses}"
    ),
    "read-back.answer": QT_TRANSLATE_NOOP("Words", "A yes is proved by recorded or code, not by {how}"),
    "disclosure.which": QT_TRANSLATE_NOOP("Words", "Name what was read out, or say --all. Asked for: {known}"),
}

GAPS: Final = {
    Gap.UNSAID: QT_TRANSLATE_NOOP("Words", "still to be said"),
    Gap.TEXT_CHANGED: QT_TRANSLATE_NOOP("Words", "the text has changed: say it again"),
    Gap.OTHER_DAY: QT_TRANSLATE_NOOP("Words", "said on another day: say it again"),
    Gap.OTHER_TERMS: QT_TRANSLATE_NOOP("Words", "said about other terms: say it again"),
    Gap.PAST_CASE: QT_TRANSLATE_NOOP("Words", "said too long ago: say it again"),
}
