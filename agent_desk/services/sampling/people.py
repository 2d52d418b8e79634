"""Made-up borrowers: names as one meets them, everything else plainly nobody's."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.loan import Borrower, BorrowerId
from agent_desk.services.importing.fictional_people import fictional_id_number, fictional_phone
from agent_desk.services.sampling.names import CITIES, FOREIGN_NAMES, GIVEN, MINORITY_NAMES, SURNAMES

if TYPE_CHECKING:
    from agent_desk.services.sampling.chances import Chances
    from agent_desk.services.sampling.parameters import SampleParameters

_WEIGHTS = tuple(Decimal(weight) for _, _, weight in SURNAMES)
_OLDEST, _YOUNGEST = 62 * 365, 21 * 365


def made_up_borrower(borrower_id: str, seed: int, chances: Chances, parameters: SampleParameters) -> Borrower:
    """A borrower; the same for the same id, seed and chances."""
    facts = parameters.portfolio
    birth_date = facts.business_date - timedelta(days=chances.whole(_YOUNGEST, _OLDEST))
    name, latin_name, language = _name(chances, parameters)
    key = f"{seed}|{borrower_id}"
    road = chances.whole(1, 999)
    return Borrower(
        BorrowerId(borrower_id),
        name,
        latin_name,
        fictional_phone(key, facts.jurisdiction),
        fictional_id_number(key, facts.jurisdiction, birth_date),
        birth_date,
        f"{borrower_id.lower()}@example.com",
        f"{chances.one_of(CITIES)}示例路{road}号",
        language,
        facts.time_zone,
    )


def _name(chances: Chances, parameters: SampleParameters) -> tuple[str, str, str]:
    if chances.happens(parameters.shares.minority_name):
        return (*chances.one_of(MINORITY_NAMES), "zh")
    if chances.happens(parameters.shares.foreign_name):
        return chances.one_of(FOREIGN_NAMES), "", "en"
    surname, spelled, _ = chances.among(SURNAMES, _WEIGHTS)
    given = [chances.one_of(GIVEN) for _ in range(1 if chances.happens(18) else 2)]
    latin = "".join(pinyin for _, pinyin in given).capitalize()
    return surname + "".join(char for char, _ in given), f"{spelled} {latin}", "zh"
