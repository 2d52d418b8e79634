"""Borrowers made up for loans whose source has no names: stable, and plain to see as made up.

Conventions of this file: everything follows from a key (the loan's or the borrower's id) by SHA-256, so that the same
loan always gets the same person. Nothing in it can reach or name anybody:

- Latin surnames are invented; Chinese given names are counted by the stems and branches of the old calendar.
- Phones: +1 with exchange 555 and 0100 to 0199, which North America reserves for fiction; +86 12..., a prefix that no
  network has; +234 555..., likewise.
- ID numbers: China's with a region 00 that is none and a check digit that is wrong; a US number in area 000, which is
  never issued; elsewhere eleven digits that begin with five zeros.
- Mail at example.com, which is reserved for examples. Source: RFC 2606.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.loan import Borrower, BorrowerId

if TYPE_CHECKING:
    from agent_desk.services.importing.mapping import PeopleSettings

_GIVEN = (
    "Avery", "Blair", "Casey", "Dana", "Ellis", "Frances", "Gale", "Harper", "Indigo", "Jordan", "Kelsey", "Lane",
    "Marley", "Noel", "Oakley", "Parker", "Quinn", "Reese", "Sage", "Taylor", "Umber", "Vale", "Wren", "Yael",
    "Ariel", "Bailey", "Cameron", "Devon", "Emery", "Finley", "Greer", "Hollis", "Jamie", "Kendall", "Lennon", "Morgan",
    "Peyton", "Rowan", "Skyler", "Teagan",
)  # fmt: skip
_SURNAMES = (
    "Samplewood", "Testerman", "Mockridge", "Fictley", "Placeholt", "Dummerston", "Exampleby", "Specimanson",
    "Fauxworth", "Draftingham", "Pretendale", "Nonesuch", "Makebelieve", "Trialborough", "Protoson", "Invento",
    "Modelham", "Fabricant", "Nullfield", "Pilotson", "Stubbington", "Templar-Sample", "Fixture", "Notareal",
    "Demoray", "Madeup", "Simulacre", "Illustrado", "Conjectura", "Hypothet",
)  # fmt: skip
_HAN_SURNAMES = (
    ("赵", "Zhao"), ("钱", "Qian"), ("孙", "Sun"), ("李", "Li"), ("周", "Zhou"), ("吴", "Wu"), ("郑", "Zheng"),
    ("王", "Wang"), ("冯", "Feng"), ("陈", "Chen"), ("褚", "Chu"), ("卫", "Wei"), ("蒋", "Jiang"), ("沈", "Shen"),
    ("韩", "Han"), ("杨", "Yang"), ("朱", "Zhu"), ("秦", "Qin"), ("许", "Xu"), ("何", "He"), ("吕", "Lü"),
    ("张", "Zhang"), ("孔", "Kong"), ("曹", "Cao"), ("严", "Yan"), ("华", "Hua"), ("金", "Jin"), ("魏", "Wei"),
)  # fmt: skip
_STEMS = (
    ("甲", "jia"), ("乙", "yi"), ("丙", "bing"), ("丁", "ding"), ("戊", "wu"), ("己", "ji"), ("庚", "geng"),
    ("辛", "xin"), ("壬", "ren"), ("癸", "gui"),
)  # fmt: skip
_BRANCHES = (
    ("子", "zi"), ("丑", "chou"), ("寅", "yin"), ("卯", "mao"), ("辰", "chen"), ("巳", "si"), ("午", "wu"),
    ("未", "wei"), ("申", "shen"), ("酉", "you"), ("戌", "xu"), ("亥", "hai"),
)  # fmt: skip

#: Weights of China's ID number. Source: GB 11643-1999.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"

_AGE_SPAN_DAYS = 45 * 365


def draw(key: str, purpose: str, count: int) -> int:
    """A number in [0, count) that always is the same for a key and a purpose."""
    return int.from_bytes(hashlib.sha256(f"{purpose}|{key}".encode()).digest()[:8]) % count


def fictional_borrower(borrower_id: str, settings: PeopleSettings, place: str = "", time_zone: str = "UTC") -> Borrower:
    """The person who stands for a borrower.

    Args:
        borrower_id: Also the key from which everything follows.
        settings: Country and share of Chinese names.
        place: State or province as the source has it.
        time_zone: Where the settings know none for the place.
    """
    chinese = draw(borrower_id, "script", 100) < settings.chinese_share
    name, latin_name = chinese_name(borrower_id) if chinese else (_latin_name(borrower_id), "")
    birth_date = settings.born_until - timedelta(days=draw(borrower_id, "birth", _AGE_SPAN_DAYS))
    return Borrower(
        BorrowerId(borrower_id),
        name,
        latin_name,
        fictional_phone(borrower_id, settings.country, settings.area_codes.get(place, "202")),
        fictional_id_number(borrower_id, settings.country, birth_date),
        birth_date,
        f"borrower-{draw(borrower_id, 'mail', 10**8):08d}@example.com",
        place,
        "zh" if chinese else "en",
        settings.time_zones.get(place, time_zone),
        derived=True,
    )


def _latin_name(key: str) -> str:
    return f"{_GIVEN[draw(key, 'given', len(_GIVEN))]} {_SURNAMES[draw(key, 'surname', len(_SURNAMES))]}"


def chinese_name(key: str) -> tuple[str, str]:
    """A surname with a counting name, and its Latin spelling: 王丙寅, Wang Bingyin."""
    surname, spelled = _HAN_SURNAMES[draw(key, "han-surname", len(_HAN_SURNAMES))]
    stem, stem_spelled = _STEMS[draw(key, "stem", len(_STEMS))]
    branch, branch_spelled = _BRANCHES[draw(key, "branch", len(_BRANCHES))]
    return f"{surname}{stem}{branch}", f"{spelled} {(stem_spelled + branch_spelled).capitalize()}"


def fictional_phone(key: str, country: str, area_code: str = "202") -> str:
    """A number that no telephone has."""
    match country:
        case "US":
            return f"+1 {area_code} 555 01{draw(key, 'phone', 100):02d}"
        case "CN":
            number = draw(key, "phone", 10**9)
            return f"+86 12{number // 10**8} {number // 10**4 % 10**4:04d} {number % 10**4:04d}"
        case _:
            number = draw(key, "phone", 10**7)
            return f"+234 555 {number // 10**4:03d} {number % 10**4:04d}"


def fictional_id_number(key: str, country: str, birth_date: date) -> str:
    """An ID number that no office has issued."""
    number = draw(key, "id", 10**6)
    match country:
        case "US":
            return f"000-{number // 10**4:02d}-{number % 10**4:04d}"
        case "CN":
            body = f"00{number // 10**3 % 100:02d}{number // 10**5:02d}{birth_date:%Y%m%d}{number % 10**3:03d}"
            right = check_digit(body)
            return body + _CHECKS[(_CHECKS.index(right) + 1 + number % 9) % 11]
        case _:
            return f"00000{number:06d}"


def check_digit(body: str) -> str:
    """The check digit that the first 17 digits of a Chinese ID number ask for. Source: GB 11643-1999."""
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11]
