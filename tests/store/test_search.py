"""A borrower is found by what an agent hears or reads: parts of names in any script, last digits, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.loan import LoanStatus, PortfolioId
from agent_desk.store.search_terms import digits_of, key_of, name_key, name_terms, plain
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore

PEOPLE = {
    "a": b.borrower("a", "王丽华", phone="138 0013 8000", id_number="11010519491231002X"),
    "b": b.borrower("b", "曾国强", phone="139-1234-5678", id_number="440308199901010012"),
    "c": b.borrower("c", "Zoë Ångström-O'Neill", phone="+1 (555) 010-0199", id_number="900-55-0199"),
    "d": b.borrower("d", "欧阳娜娜", latin_name="Nana Ouyang", phone="13700000007", id_number=""),
    "e": b.borrower("e", "𬍛明", phone="13600000006", id_number=""),
    "f": b.borrower("f", "李Tom", phone="13500000005", id_number=""),
}
LOANS = {"a": "LC-1077501", "b": "CN2026000042", "c": "L/7", "d": "12345678", "e": "LC-2077501", "f": "X9"}


@pytest.fixture(scope="module")
def people(lasting: SqlStore) -> SqlStore:
    return fill(lasting)


@pytest.fixture
def others(store: SqlStore) -> SqlStore:
    """The same people for a test that changes them."""
    return fill(store)


def fill(store: SqlStore) -> SqlStore:
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.portfolios.save(b.portfolio("other"))
        work.borrowers.save_many(list(PEOPLE.values()))
        loans = [b.loan(LOANS[key], key, count=3) for key in PEOPLE]
        loans.append(b.loan("OTHER-1", "a", count=3, portfolio_id=PortfolioId("other")))
        work.loans.save_many([b.standing(loan) for loan in loans])
        work.commit()
    return store


def found(store: SqlStore, text: str) -> str:
    return "".join(sorted(row.borrower_id for row in store.reads.search(b.PORTFOLIO, text, b.TODAY)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王", "a"),
        ("王丽", "a"),
        ("丽华", "a"),
        ("华", "a"),
        ("王 华", "a"),
        ("王华", ""),
        ("wang", "a"),
        ("wang li", "a"),
        ("WangLiHua", "a"),
        ("lihua", "a"),
        ("wlh", "a"),
        ("lh", "a"),
        ("zeng", "b"),
        ("ceng", "b"),
        ("zgq", "b"),
        ("zoe", "c"),
        ("ZOË", "c"),
        ("angstrom", "c"),
        ("neill", "c"),
        ("o'neill", "c"),
        ("oneill", "c"),
        ("ångström zoë", "c"),
        ("ngstrom", ""),
        ("欧阳", "d"),
        ("娜娜", "d"),
        ("ouyang", "d"),
        ("nana", "d"),
        ("𬍛", "e"),
        ("𬍛明", "e"),
        ("ming", "e"),
        ("tom", "f"),
        ("李", "f"),
        ("8000", "a"),
        ("138 0013 8000", "a"),
        ("+86 138-0013-8000", "a"),
        ("1380013", "a"),
        ("0199", "c"),
        ("(555) 010-0199", "c"),
        ("5678", "bd"),
        ("002x", "a"),
        ("11010519491231002X", "a"),
        ("900-55-0199", "c"),
        ("LC-1077501", "a"),
        ("lc1077", "a"),
        ("077501", "ae"),
        ("1077501", "a"),
        ("CN2026000042", "b"),
        ("000042", "b"),
        ("L/7", "c"),
        ("12345678", "bd"),
        ("12", "d"),
        ("wang 8000", "a"),
        ("wang 5678", ""),
        ("%", ""),
        ("' OR 1=1 --", ""),
        ('"', ""),
        ("*", ""),
        ("   ", ""),
        ("", ""),
        ("zzz", ""),
    ],
)
def test_a_borrower_is_found_by(people: SqlStore, text: str, expected: str) -> None:
    assert found(people, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wang 80", ""),
        ("wang 13", "a"),
        ("wang 14", ""),
        ("8000 wang li", "a"),
        ("lc 1077501", "a"),
        ("1077501 lc", "a"),
        ("zeng 000042", "b"),
        ("欧阳 13", "d"),
    ],
)
def test_words_that_do_not_lead_are_checked(people: SqlStore, text: str, expected: str) -> None:
    assert found(people, text) == expected


def test_a_search_stays_in_its_portfolio(people: SqlStore) -> None:
    rows = people.reads.search(PortfolioId("other"), "王丽", b.TODAY)
    assert [row.loan_number for row in rows] == ["OTHER-1"]


def test_a_new_name_is_found_and_the_old_one_is_not(others: SqlStore) -> None:
    with others.work("x") as work:
        work.borrowers.save_many([b.borrower("a", "赵敏", phone="1")])
        work.commit()
    assert found(others, "王丽") == found(others, "8000") == ""
    assert found(others, "zhaomin") == "a"


def test_loans_in_the_queue_come_first_and_no_more_than_asked_for(others: SqlStore) -> None:
    with others.work("x") as work:
        settled = b.loan("A-1", "a", count=3, status=LoanStatus.SETTLED)
        work.loans.save_many([b.standing(settled)])
        work.commit()
    rows = others.reads.search(b.PORTFOLIO, "王", b.TODAY)
    assert [row.loan_number for row in rows] == ["LC-1077501", "A-1"]
    assert len(others.reads.search(b.PORTFOLIO, "王", b.TODAY, limit=1)) == 1


@given(st.text(max_size=12))
def test_every_text_can_be_brought_to_terms(name: str) -> None:
    terms = name_terms(name).split(" ")
    assert len(set(terms)) == len(terms)
    assert plain(name_terms(name)) == name_terms(name)
    assert name_key(name, "") == name_key(name, "").strip()
    assert all(char in "0123456789" for char in digits_of(name))
    assert key_of(key_of(name)) == key_of(name)


def test_full_width_digits_are_digits() -> None:
    assert digits_of("１３８ 00") == "13800"
    assert key_of("ＬＣ－１") == "lc1"
