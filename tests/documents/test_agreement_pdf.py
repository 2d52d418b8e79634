"""The printed agreement, read back: every amount, date and clause is there, in both languages, to the cent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from agent_desk import resources
from agent_desk.documents.agreement_pdf import AgreementRenderer
from agent_desk.documents.clauses import Texts
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import InterestOnly
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import Proposal
from tests.documents import cases

if TYPE_CHECKING:
    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.services.ports import DocumentRenderer

RENDERER = AgreementRenderer(resources)
LANGUAGES = RENDERER.languages()
AMOUNT = re.compile(r"(?:¥|\$)[\d,]+\.\d\d")


def printed(content: AgreementContent, language: str, status: str = "issued") -> list[str]:
    """Text of each page, without white space."""
    pdf = RENDERER.agreement(content, language, status=status, issued_at=cases.ISSUED_AT)
    return pages(pdf)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        result = []
        for page in document:
            text = page.get_textpage()
            result.append("".join(text.get_text_range().split()))
            text.close()
            page.close()
        return result
    finally:
        document.close()


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module", params=[f"{name} | {tag}" for name in cases.PROPOSALS for tag in LANGUAGES])
def sheet(request: pytest.FixtureRequest) -> tuple[AgreementContent, str, list[str]]:
    name, language = str(request.param).split(" | ")
    content = cases.content(cases.PROPOSALS[name])
    return content, language, printed(content, language)


def test_the_renderer_serves_the_port() -> None:
    port: DocumentRenderer = RENDERER
    assert port.languages() == LANGUAGES


def test_languages_are_found_in_the_resources() -> None:
    assert LANGUAGES == ("en", "zh")


def test_every_clause_is_printed_whole(sheet: tuple[AgreementContent, str, list[str]]) -> None:
    content, language, texts = sheet
    whole = "".join(texts)
    clauses = RENDERER.clauses(content, language)
    assert len(clauses) == len(content.clauses)
    for _, text in clauses:
        assert bare(text) in whole


def test_every_payment_is_printed_with_what_it_consists_of(sheet: tuple[AgreementContent, str, list[str]]) -> None:
    content, language, texts = sheet
    formats = Texts(resources, language).formats
    whole = "".join(texts)
    for row in content.rows:
        cells = [formats.money(row.due.part(part)) for part in Component]
        line = [f"{row.number}", formats.table_date(row.due_date), *cells, formats.money(row.due.total)]
        assert bare("".join([*line, formats.money(row.principal_left)])) in whole


def test_the_columns_add_up_to_the_printed_totals(sheet: tuple[AgreementContent, str, list[str]]) -> None:
    content, language, texts = sheet
    label = Texts(resources, language).label
    whole = "".join(texts)
    begin = whole.rindex(bare(label("details.payments")))
    table = whole[begin : whole.index(bare(label("details.order")), begin)]
    found = [int(re.sub(r"\D", "", amount)) for amount in AMOUNT.findall(_without_feet(table, content))]
    *rows, totals = [found[at : at + 6] for at in range(0, len(found), 6)]
    assert len(rows) == len(content.rows)
    assert totals == [sum(column) for column in list(zip(*rows, strict=True))[:5]]
    assert sum(totals[:4]) == totals[4] == content.total_after.minor
    assert rows[-1][5] == 0


def _without_feet(table: str, content: AgreementContent) -> str:
    """A table over several pages has other text between its parts, but no amounts in it."""
    return table.replace(content.check_code, "")


def test_the_first_page_holds_everything_down_to_the_signatures(
    sheet: tuple[AgreementContent, str, list[str]],
) -> None:
    content, language, texts = sheet
    label = Texts(resources, language).label
    for key in ("sheet.owed", "sheet.agreed", "sheet.schedule", "sheet.rights", "sheet.breach", "sheet.signatures"):
        title = label(key, date=content.as_of) if key == "sheet.owed" else label(key)
        assert bare(title) in texts[0]


def test_facts_parties_and_sums_stand_on_the_first_page(sheet: tuple[AgreementContent, str, list[str]]) -> None:
    content, language, texts = sheet
    formats = Texts(resources, language).formats
    wanted = [
        content.number,
        content.loan_number,
        content.pack_label,
        content.borrower_name,
        content.borrower_id_masked,
        content.borrower_phone_masked,
        formats.time(cases.ISSUED_AT),
        formats.long_date(content.open_until),
        formats.money(content.arrears.total),
        formats.money(content.arrears.principal),
        formats.money(content.principal_not_due),
        formats.money(content.total_after),
        "2041",
        "0107",
    ]
    for text in wanted:
        assert bare(text) in texts[0]


def test_the_second_part_holds_contract_rates_evidence_and_the_order_of_payments(
    sheet: tuple[AgreementContent, str, list[str]],
) -> None:
    content, language, texts = sheet
    formats, label = Texts(resources, language).formats, Texts(resources, language).label
    rest = "".join(texts[1:])
    assert content.effective_rate_before is not None
    wanted = [
        formats.money(content.original_principal),
        formats.percent(content.annual_rate),
        formats.long_date(content.drawn_on),
        formats.long_date(content.original_maturity),
        formats.percent(content.effective_rate_before, places=2),
        formats.money(content.total_before),
        formats.money(content.total_after),
        formats.money(content.difference, plus=True),
        content.evidence[0].digest[:16],
        formats.table_date(content.evidence[1].dated_on),
        label("details.rate_note"),
    ]
    for text in wanted:
        assert bare(text) in rest
    for part in Component:
        if content.waived.part(part):
            assert bare(formats.money(content.waived.part(part))) in rest


def test_every_page_says_which_it_is_and_carries_code_and_fingerprint(
    sheet: tuple[AgreementContent, str, list[str]],
) -> None:
    content, language, texts = sheet
    label = Texts(resources, language).label
    for index, text in enumerate(texts, 1):
        assert bare(label("footer.page", page=index, pages=len(texts))) in text
        assert content.check_code in text
        assert content.digest in text
        assert bare(label("footer.sample")) in text
        assert bare(label("marks.draft_note")) not in text


@pytest.mark.parametrize("name", cases.PROPOSALS)
def test_both_languages_print_the_same_amounts(name: str) -> None:
    content = cases.content(cases.PROPOSALS[name])
    english, chinese = ["".join(printed(content, language)) for language in ("en", "zh")]
    assert sorted(set(AMOUNT.findall(english))) == sorted(set(AMOUNT.findall(chinese)))
    assert content.digest in english
    assert content.digest in chinese


def test_the_other_language_says_which_text_binds() -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    assert "Thisisatranslation;theChinesetextisbinding." in printed(content, "en")[0]
    assert "本协议以本文本为准" in printed(content, "zh")[0]


@pytest.mark.parametrize("status", ["draft", "withdrawn", "lapsed", "undone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_that_binds_nobody_says_so_on_every_page(status: str, language: str) -> None:
    label = Texts(resources, language).label
    texts = printed(cases.content(cases.PROPOSALS["plan of 12"]), language, status)
    for text in texts:
        assert bare(label(f"marks.{status}_note")) in text
        assert bare(label(f"marks.{status}")) in text


def test_a_draft_is_not_sealed() -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    pdf = RENDERER.agreement(content, "en", status="draft", issued_at=None)
    text = pages(pdf)[0]
    assert "Issuedelectronically" not in text
    assert "Issuedelectronically" not in text
    assert "notyet" in text


def test_real_data_carry_no_sample_line() -> None:
    content = replace(cases.content(cases.PROPOSALS["plan of 12"]), sample=False)
    assert "Sampledata" not in "".join(printed(content, "en"))


def test_the_same_content_gives_the_same_bytes() -> None:
    content = cases.content(cases.PROPOSALS["plan of 36"])
    first = RENDERER.agreement(content, "zh", status="issued", issued_at=cases.ISSUED_AT)
    RENDERER.agreement(cases.long_plan(60), "en", status="draft", issued_at=None)
    assert AgreementRenderer(resources).agreement(content, "zh", status="issued", issued_at=cases.ISSUED_AT) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_language_are_set_and_every_font_is_embedded(language: str) -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    pdf = RENDERER.agreement(content, language, status="issued", issued_at=cases.ISSUED_AT)
    document = pypdfium2.PdfDocument(pdf)
    assert content.number in document.get_metadata_dict()["Title"]
    document.close()
    assert f"/Lang ({language})".encode() in pdf
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/Subtype /TrueType") == pdf.count(b"/FontFile2 ") > 1


def test_six_hundred_payments_fill_as_many_pages_as_they_need() -> None:
    content = cases.long_plan(600)
    texts = printed(content, "en")
    assert len(texts) > 10
    whole = "".join(texts)
    formats = Texts(resources, "en").formats
    last = content.rows[-1]
    assert bare(formats.table_date(last.due_date) + formats.money(last.due.principal)) in whole
    assert "600payments" in texts[0] or "599payments" in texts[0]
    assert all(bare("Every payment") not in text for text in texts[2:])


@pytest.mark.parametrize(
    ("name", "latin", "shown"),
    [
        pytest.param("Łukasz Čapek", "", "ŁukaszČapek", id="Latin beyond the first face"),
        pytest.param("สมชาย ใจดี", "Somchai Jaidee", "สมชาย", id="Thai"),
        pytest.param("अमित", "Amit", "U+0905U+092EU+093FU+0924(Amit)", id="a script that no face draws"),
        pytest.param("欧阳𠮷", "Ouyang Ji", "欧阳U+20BB7(OuyangJi)", id="a rare sign"),
        pytest.param("Maria **bold** O'Neil", "", "Maria**bold**O'Neil", id="asterisks are only asterisks"),
    ],
)
def test_a_name_is_drawn_or_spelled_in_code_points(name: str, latin: str, shown: str) -> None:
    content = cases.renamed(cases.content(cases.PROPOSALS["plan of 12"]), name, latin)
    assert shown in printed(content, "en")[0]


def test_an_arabic_name_is_drawn_joined_and_from_right_to_left() -> None:
    content = cases.renamed(cases.content(cases.PROPOSALS["plan of 12"]), "محمد بن سلمان", "Muhammad bin Salman")
    text = printed(content, "en")[0]
    assert "U+06" not in text
    assert any(0xFE70 <= ord(sign) <= 0xFEFC or 0x0600 <= ord(sign) <= 0x06FF for sign in text)


def test_a_very_long_name_and_many_clauses_break_nothing() -> None:
    content = cases.renamed(cases.content(cases.PROPOSALS["plan of 36"]), "Maximiliane " * 12, "Wolfeschlegel" * 9)
    whole = "".join(printed(content, "en"))
    assert "Maximiliane" * 12 in whole
    assert "Wolfeschlegel" * 9 in whole


def test_a_loan_in_dollars_prints_dollars_alone() -> None:
    lent = cases.loan("USD")
    content = cases.content(Proposal(InterestOnly(3)), lent, name="Maria Gonzalez", latin="", evidence=())
    for language in LANGUAGES:
        whole = "".join(printed(content, language))
        assert "¥" not in whole
        assert f"${content.total_after.decimal:,}" in whole


def test_large_amounts_still_fit() -> None:
    content = cases.content(cases.PROPOSALS["plan of 30"], cases.loan(principal="98765432.10"))
    texts = printed(content, "en")
    assert all(f"¥{row.due.total.decimal:,}" in texts[0] for row in content.rows)


def test_nothing_overdue_is_said() -> None:
    content = cases.content(cases.PROPOSALS["arrears deferred"], cases.loan(paid=12))
    assert content.arrears.total == Money.zero("CNY")
    text = printed(content, "en")[0]
    assert "Nothingisoverdue." in text
    assert "Theinstalmentdueon10July2026becomesdueon10August2026." in text


def test_a_time_is_printed_with_its_zone() -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    here = datetime(2026, 6, 16, 14, 52, tzinfo=timezone(timedelta(hours=8)))
    pdf = RENDERER.agreement(content, "en", status="issued", issued_at=here)
    assert "16June2026,14:52UTC+08:00" in pages(pdf)[0]


def test_an_unknown_status_or_language_is_refused() -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    with pytest.raises(InputError, match=r"document\.status"):
        RENDERER.agreement(content, "en", status="lost", issued_at=None)
    with pytest.raises(InputError, match=r"document\.language"):
        RENDERER.agreement(content, "xx", status="draft", issued_at=None)


def test_a_lender_with_one_name_is_named_in_every_language() -> None:
    content = cases.content(cases.PROPOSALS["plan of 12"])
    lender = replace(content.lender, names={"zh": "青帆消费金融有限公司"}, licences={}, addresses={})
    texts = printed(replace(content, lender=lender), "en")
    assert "青帆消费金融有限公司" in texts[0]


def test_many_overdue_dates_are_told_as_a_range() -> None:
    content = replace(
        cases.content(cases.PROPOSALS["plan of 12"]),
        overdue_dates=tuple(date(2026, month, 10) for month in range(1, 7)),
    )
    assert "6instalmentsduefrom10January2026to10June2026areunpaid." in printed(content, "en")[0]
