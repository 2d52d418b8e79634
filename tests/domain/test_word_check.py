"""Words of a text to a borrower: bans of the pack, gaps, currencies, amounts; and how many messages it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desk.domain.errors import RuleError
from agent_desk.domain.money import Money
from agent_desk.domain.policy.wording import Figures, WordFault, WordFinding, WordRule, check_words, require_sendable
from agent_desk.domain.short_text import measure_text
from agent_desk.services.policy_files import read_pack

PACKS = sorted((Path(__file__).parents[2] / "resources" / "policy").glob("*.toml"))
JAIL = WordRule("jail", {"en": ("jail", "go to prison"), "zh": ("坐牢",)}, {"en": "Threat"}, {"zh": "请删除"})
CASE = Figures("CNY", frozenset({Money.of("1725.13", "CNY"), Money.of(30_000, "CNY"), Money.of(0, "CNY")}))


def check(text: str, figures: Figures = CASE) -> tuple[WordFinding, ...]:
    return check_words(text, (JAIL,), figures)


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("You may go to JAIL for it", WordFault.FORBIDDEN, "JAIL"),
        ("you go  to\nprison", WordFault.FORBIDDEN, "go  to\nprison"),
        ("不还要坐牢的", WordFault.FORBIDDEN, "坐牢"),
        ("Pay {amount} now", WordFault.GAP, "{amount}"),
        ("Pay [date]", WordFault.GAP, "[date]"),
        ("请于____前还款", WordFault.GAP, "____"),
        ("loan XXX is late", WordFault.GAP, "XXX"),
        ("by ???", WordFault.GAP, "???"),
        ("you pay $1,725.13", WordFault.CURRENCY, "$1,725.13"),
        ("EUR 20", WordFault.CURRENCY, "EUR 20"),
        ("20 pounds", WordFault.CURRENCY, "20 pounds"),
        ("you pay ¥1,725.14", WordFault.AMOUNT, "¥1,725.14"),
        ("还款1725元", WordFault.AMOUNT, "1725元"),
        ("¥1.234", WordFault.AMOUNT, "¥1.234"),
        ("贷款5万元", WordFault.AMOUNT, "5万元"),
    ],
)
def test_a_fault_is_found_with_its_words_and_place(text: str, fault: WordFault, words: str) -> None:
    (found,) = check(text)
    assert (found.fault, found.words, text[found.start :].startswith(words)) == (fault, words, True)
    assert found.stops is (fault is not WordFault.AMOUNT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We can offer you 30 payments, the first of ¥1,725.13 on 10 July.",
        "每期￥1725.13，贷款3万元，其余0元",
        "The jailbreak of your phone is your own business",
        "What? Really?? Call 400-012-3456, 08:00-22:00.",
        "CNY 1725.13, RMB 30,000.00",
    ],
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert check(text) == ()


def test_findings_stand_in_the_order_of_their_words() -> None:
    assert [item.words for item in check("¥3, {when}, jail, $4")] == ["¥3", "{when}", "jail", "$4"]


def test_what_stops_a_text_is_refused_with_its_place_and_an_unknown_amount_is_not() -> None:
    require_sendable(check("You pay ¥3"))
    with pytest.raises(RuleError, match=r"words\.forbidden") as refused:
        require_sendable(check("You pay ¥3 or go to jail"))
    assert refused.value.values == {"words": "jail", "place": 21, "rule": "jail"}


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_every_pack_bans_threats_and_telling_others_in_both_languages(file: Path) -> None:
    pack = read_pack(file.read_text("utf-8"), file.name)
    figures = Figures(pack.currency, frozenset())
    for text, rule in (
        ("Pay or you will be arrested", "threat-of-arrest"),
        ("我们会告知您的家人", "third-party"),
        ("Or we tell your employer", "third-party"),
        ("会有人上门催收", "visit-or-force"),
    ):
        found = [item.rule.rule_id for item in check_words(text, pack.wording, figures) if item.rule is not None]
        assert found == [rule], text


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_what_a_pack_has_read_out_is_never_banned_by_it(file: Path) -> None:
    pack = read_pack(file.read_text("utf-8"), file.name)
    figures = Figures(pack.currency, frozenset())
    for disclosure in pack.disclosures:
        for text in disclosure.texts.values():
            assert [item for item in check_words(text, pack.wording, figures) if item.stops] == []


@pytest.mark.parametrize(
    ("text", "length", "parts", "room"),
    [
        ("", 0, 0, 160),
        ("a" * 160, 160, 1, 0),
        ("a" * 161, 161, 2, 145),
        ("a" * 306, 306, 2, 0),
        ("€" * 80, 160, 1, 0),
        ("€" * 81, 162, 2, 144),
        ("您" * 70, 70, 1, 0),
        ("您" * 71, 71, 2, 63),
        ("您" * 134, 134, 2, 0),
        ("您" * 135, 135, 3, 66),
        ("😀" * 35, 70, 1, 0),
    ],
)
def test_a_short_text_is_cut_as_messages_are(text: str, length: int, parts: int, room: int) -> None:
    measured = measure_text(text)
    assert (measured.length, measured.parts, measured.room) == (length, parts, room)
