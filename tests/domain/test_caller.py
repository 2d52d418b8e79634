"""Who calls: what is a number, when two of them are the same, and that nothing tells the number."""

from __future__ import annotations

import pytest

from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import InputError


@pytest.mark.parametrize("phone", ["13800004471", "+8613800004471", "138-0000-4471", "0044-20-7946-0018", "1234567"])
def test_a_phone_number(phone: str) -> None:
    assert Caller(phone=phone).phone == phone


@pytest.mark.parametrize(
    "phone",
    ["123456", "0000000", "1" * 16, "0" * 40 + "1234567", "138 0000 4471", "13800004471\n", "++8613800004471",
     "138--00004471", "-13800004471", "138%", "１３８００００４４７１", "13800004471;", "phone-me"],
)  # fmt: skip
def test_no_phone_number(phone: str) -> None:
    with pytest.raises(InputError, match=r"argument\.phone") as refusal:
        Caller(phone=phone)
    assert phone not in str(refusal.value)


@pytest.mark.parametrize("loan", ["", "-1", "a" * 41, "a b", "a/../b", "a'--", "贷款", "1\n"])
def test_no_loan_number(loan: str) -> None:
    with pytest.raises(InputError, match=r"argument\.(loan|caller)"):
        Caller(loan=loan)


def test_it_is_one_of_the_two() -> None:
    with pytest.raises(InputError, match=r"argument\.caller"):
        Caller("13800004471", "90067294")


@pytest.mark.parametrize(
    ("asked", "known", "same"),
    [
        ("13800004471", "138 0000 4471", True),
        ("+8613800004471", "13800004471", True),
        ("13800004471", "+86 138 0000 4471", True),
        ("008613800004471", "13800004471", True),
        ("02079460018", "+44 20 7946 0018", True),
        ("13800004471", "13800004472", False),
        ("13800004471", "138000044710", False),
        ("13800004471", "4471", False),
        ("13800004471", "", False),
    ],
)
def test_the_same_phone_is_known_however_it_is_written(asked: str, known: str, same: bool) -> None:
    assert Caller(phone=asked).is_phone(known) is same


def test_a_loan_is_known_whatever_the_case() -> None:
    assert Caller(loan="cn-6").is_loan("CN-6")
    assert not Caller(loan="CN-6").is_loan("CN-67")
    assert not Caller(phone="1234567").is_loan("")


def test_a_caller_printed_tells_no_number() -> None:
    assert "4471" not in repr(Caller(phone="13800004471"))
