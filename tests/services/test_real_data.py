"""Real portfolios through the import, the ledger and the repayment tables: how many of their own figures come out.

``docs/real-data.md`` says why the rest does not. The bundled sample is always run; the other sets may not be passed on
and are looked for in ``shared/data/test-only`` beside the clone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeStore
from tools.real_claims import AGREES
from tools.real_claims_elsewhere import BERKA, FIRST_QUARTER, PREVIOUS, SHORT
from tools.real_data import DOCUMENT, ELSEWHERE, bundled, elsewhere

if TYPE_CHECKING:
    from tools.real_claims import Claim

BUNDLED = {
    "Instalment = level payment on the amount lent, rounded up": {
        AGREES: 6266,
        "up to 4 cents off, before June 2010": 13,
        "rate recorded as 6 %": 3,
    },
    "Received = principal + interest + late fees + recoveries": {AGREES: 6269, "one cent off": 13},
    "Paid back in full = the amount lent": {AGREES: 4053, "one cent less": 4},
    "Outstanding = amount lent less principal received, live loans": {AGREES: 1232},
    "Ledger's outstanding principal on the day = the source's, live loans": {AGREES: 1232},
    "Ledger owes nothing on loans that are paid or charged off": {AGREES: 5050},
    "Imported receipts = principal + interest + late fees received": {AGREES: 6282},
    "Balance of a current loan = its contract's table after as many instalments": {
        AGREES: 749,
        "one cent off": 119,
        "two to six cents off": 9,
        "a hardship plan": 10,
        "a late fee was paid": 25,
        "behind by less than an instalment": 176,
        "behind by an instalment or more": 1,
        "ahead": 81,
    },
    "Interest received = that table's, and whole days of the first period": {
        AGREES: 674,
        "one cent off": 26,
        "not whole days": 49,
    },
    "Late fees received = the larger of 15 dollars and 5 % of the instalment, or a multiple": {
        AGREES: 256,
        "whole 15 dollars of a larger instalment": 1,
        "less than one fee": 6,
        "other": 7,
    },
    "Projected interest of a hardship plan = 3 times its monthly amount": {AGREES: 37},
    "Projected interest is blank exactly when the plan was broken": {AGREES: 45},
}

#: Set, the file it needs, and how many rows agree out of how many, claim by claim.
OTHERS = {
    "LendingClub, first quarter of 2018": (FIRST_QUARTER, [(6664, 6667), (6666, 6667), (6661, 6667), (5411, 6350)]),
    "SuperLender, previous loans, 2016 and 2017": (
        PREVIOUS,
        [(16_428, 18_183), (18_183, 18_183), (18_183, 18_183), (18_183, 18_183)],
    ),
    "Short loans with collection, 2016": (SHORT, [(335, 335), (68, 68)]),
    "Berka, 1993 to 1998": (BERKA, [(452, 452), (238, 452)]),
}


@cache
def sample() -> dict[str, Claim]:
    return {claim.title: claim for claim in bundled(FakeStore())}


@cache
def others() -> dict[str, list[Claim]]:
    return elsewhere(ELSEWHERE, FakeStore(), FakeStore())


@pytest.mark.parametrize("title", BUNDLED)
def test_the_bundled_sample_agrees_with_itself(title: str) -> None:
    assert dict(sample()[title].classes) == BUNDLED[title]


def test_every_claim_about_the_sample_is_held() -> None:
    assert sample().keys() == BUNDLED.keys()


@pytest.mark.parametrize("title", OTHERS)
def test_a_set_that_stays_elsewhere_agrees_with_itself(title: str) -> None:
    file, counts = OTHERS[title]
    if not (ELSEWHERE / file).exists():
        pytest.skip(f"{file} is not beside the clone")
    assert [(claim.agree, claim.total) for claim in others()[title]] == counts


def test_every_class_that_does_not_agree_is_explained() -> None:
    claims = [*sample().values(), *(claim for found in others().values() for claim in found)]
    unexplained = [
        (claim.title, name)
        for claim in claims
        for name in claim.classes
        if name != AGREES and name not in claim.reasons
    ]
    assert unexplained == []


def test_the_document_has_the_counts() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for claim in sample().values():
        assert f"| {claim.title} | {claim.agree:,} | {claim.total:,} |" in text
