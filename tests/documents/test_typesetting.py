"""Lines of text: where they break, which face draws what, and scripts that are joined."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise

import pytest

from agent_desk import fonts, resources
from agent_desk.documents import arabic
from agent_desk.documents.clauses import Texts
from agent_desk.documents.typesetting import REGULAR, STRONG, drawable, lines, pieces, width_of


def broken(text: str, room: float) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines(text, room)]


def test_lines_break_at_spaces_and_never_pass_the_room() -> None:
    text = "The borrower pays what is owed on the tenth of every month until nothing is left of it"
    for room in (6.0, 9.5, 20.0):
        found = lines(text, room)
        assert all(width_of(line) <= room for line in found)
        assert " ".join("".join(piece.text for piece in line) for line in found) == text


def test_chinese_breaks_anywhere_but_before_closing_marks_and_measure_words() -> None:
    text = "借款人应于2026年7月10日前（含当日）付清逾期款项，共计¥1,234.50。"
    for tenth in range(65, 200, 3):
        found = broken(text, tenth / 10)
        assert "".join(found) == text
        assert not any(line[0] in "，。）" for line in found)
        assert not any(line[0] in "年月日" and before[-1].isdigit() for before, line in pairwise(found))
        assert not any(line[-1] in "（¥" for line in found)


def test_a_word_wider_than_the_line_is_cut() -> None:
    found = broken("x" * 40, 5.0)
    assert "".join(found) == "x" * 40
    assert len(found) > 2


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 10) == ((),)


def test_bold_marks_turn_the_weight_only_where_they_are_marks() -> None:
    assert [(piece.text, piece.weight) for piece in pieces("pay **now** or not", marked=True)] == [
        ("pay ", REGULAR),
        ("now", STRONG),
        (" or not", REGULAR),
    ]
    assert [piece.text for piece in pieces("3101**********204X")] == ["3101**********204X"]


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Chen 陈静怡", ["NotoSansSC"]),
        ("Ğ", ["Inter"]),
        ("สมชาย", ["NotoSansThai"]),
        ("₹ 5", ["Inter", "NotoSansSC"]),
    ],
)
def test_the_first_face_that_has_a_sign_draws_it(text: str, faces: list[str]) -> None:
    assert [piece.face for piece in pieces(text)] == faces


def test_signs_without_a_face_become_code_points_apart_from_their_neighbours() -> None:
    assert drawable("Amit अमित, Pune") == "Amit U+0905 U+092E U+093F U+0924 , Pune"
    assert drawable("a\u200bb\u0007") == "ab"


def test_arabic_takes_joined_forms_in_the_order_of_the_pen() -> None:
    drawn = arabic.drawn("سلام")
    assert unicodedata.normalize("NFKC", drawn) == "مﻻس".replace("ﻻ", "لا")
    assert drawn[0] == "\ufee1"  # meem alone, after alef
    assert arabic.drawn("Chen") == "Chen"
    assert arabic.drawn("محمد ۱۲").startswith("۱۲")


def test_missing_characters_are_told_once_each_in_order() -> None:
    assert fonts.missing_characters("陈 (Chen) 한अ한\u200f\n") == ("한", "अ")
    assert fonts.missing_characters("Łukasz สมชาย محمد 陳靜怡 ¥$€₹") == ()


@pytest.mark.parametrize("names", fonts.FACES.values(), ids=fonts.FACES)
def test_both_weights_of_a_face_draw_the_same_signs(names: tuple[str, str]) -> None:
    regular, strong = names
    assert fonts.coverage(regular) == fonts.coverage(strong)
    assert resources.path("fonts", regular).is_file()


@pytest.mark.parametrize("tag", ["en", "zh"])
def test_every_word_of_the_sheet_can_be_drawn_by_its_first_face(tag: str) -> None:
    folder = resources.path("clauses", tag)
    signs = set("".join(file.read_text(encoding="utf-8") for file in folder.iterdir())) - {"\n"}
    assert {sign for sign in signs if fonts.face_for(sign) != "NotoSansSC"} == set()


EN = Texts(resources, "en").formats
ZH = Texts(resources, "zh").formats


def test_dates_and_times_are_written_as_each_language_does() -> None:
    day = date(2026, 6, 6)
    assert (EN.long_date(day), ZH.long_date(day)) == ("6 June 2026", "2026年6月6日")
    assert (EN.table_date(day), ZH.table_date(day)) == ("6 Jun 2026", "2026-06-06")
    moment = datetime(2026, 6, 16, 6, 52, tzinfo=UTC)
    assert (EN.time(moment), ZH.time(moment)) == ("16 June 2026, 06:52 UTC", "2026年6月16日 06:52 UTC")
    with pytest.raises(ValueError, match="zone"):
        EN.time(datetime(2026, 6, 16, 6, 52))  # noqa: DTZ001 - the fault under test


def test_a_list_of_dates_says_the_year_once() -> None:
    days = [date(2026, 4, 10), date(2026, 5, 10), date(2026, 6, 10)]
    assert EN.dates(days) == "10 April, 10 May and 10 June 2026"
    assert ZH.dates(days) == "2026年4月10日、5月10日、6月10日"
    assert EN.dates([date(2025, 12, 10), days[0]]) == "10 December 2025 and 10 April 2026"
    assert EN.dates(days[:1]) == "10 April 2026"


@pytest.mark.parametrize(
    ("fraction", "english", "chinese"),
    [
        ("0.18", "18.00 %", "18.00%"),
        ("0.13995", "13.995 %", "13.995%"),
        ("0", "0.00 %", "0.00%"),
        ("1", "100.00 %", "100.00%"),
    ],
)
def test_rates_are_written_with_two_digits_or_all(fraction: str, english: str, chinese: str) -> None:
    assert EN.percent(Decimal(fraction)) == english
    assert ZH.percent(Decimal(fraction)) == chinese


def test_shares_leave_out_needless_digits_and_effective_rates_are_rounded() -> None:
    assert EN.percent(Decimal("0.5"), least=0) == "50 %"
    assert EN.percent(Decimal("0.305"), least=0) == "30.5 %"
    assert EN.percent(Decimal("0.202249"), places=2) == "20.22 %"
    assert EN.percent(Decimal("0.202250"), places=2) == "20.23 %"
