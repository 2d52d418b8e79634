"""What a borrower agreed to decides whether a text may be sent; a withdrawal beats every policy."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desk.domain.errors import RuleError
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.domain.texting import ConsentMark, ConsentWay, TextConsent, consent_of, may_text, require_textable
from tests import builders as b


def marks(*given: bool) -> list[ConsentMark]:
    return [
        ConsentMark(LoanNumber("L"), b.NOON + timedelta(minutes=place), value, ConsentWay.CALL, UserId("2041"))
        for place, value in enumerate(given)
    ]


@pytest.mark.parametrize(
    ("given", "needs", "consent", "code"),
    [
        ((), True, TextConsent.NOT_ASKED, "text.no-consent"),
        ((), False, TextConsent.NOT_ASKED, ""),
        ((True,), True, TextConsent.GIVEN, ""),
        ((True, False), True, TextConsent.WITHDRAWN, "text.withdrawn"),
        ((True, False), False, TextConsent.WITHDRAWN, "text.withdrawn"),
        ((False, True), True, TextConsent.GIVEN, ""),
    ],
    ids=["nobody asked", "policy asks for none", "agreed", "taken back", "taken back beats the policy", "agreed again"],
)
def test_the_last_mark_counts(given: tuple[bool, ...], needs: bool, consent: TextConsent, code: str) -> None:
    kept = marks(*given)
    assert consent_of(kept) is consent
    assert may_text(kept, needs_consent=needs) is (code == "")
    if code:
        with pytest.raises(RuleError) as refused:
            require_textable(kept, needs_consent=needs)
        assert refused.value.code == code
    else:
        require_textable(kept, needs_consent=needs)
