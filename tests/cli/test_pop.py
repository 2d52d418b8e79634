"""Screen pop on the command line: links, well-meant and hostile, and a desk that runs already."""

from __future__ import annotations

import pytest

from agent_desk import bootstrap
from agent_desk.bootstrap import main
from agent_desk.cli.parser import make_parser
from agent_desk.cli.pop import read_caller, read_link
from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import InputError

PHONE = "13800004471"


@pytest.mark.parametrize(
    ("link", "caller"),
    [
        ("agentdesk://pop?phone=13800004471", Caller(phone=PHONE)),
        ("agentdesk://pop/?phone=13800004471", Caller(phone=PHONE)),
        ("AgentDesk://POP?phone=13800004471", Caller(phone=PHONE)),
        ("agentdesk://pop?phone=+8613800004471", Caller(phone="+8613800004471")),
        ("agentdesk://pop?phone=%2B86-138-0000-4471", Caller(phone="+86-138-0000-4471")),
        ("agentdesk://pop?loan=QF-2507-0381-7724", Caller(loan="QF-2507-0381-7724")),
    ],
)
def test_a_link_names_a_caller(link: str, caller: Caller) -> None:
    assert read_link(link) == caller


@pytest.mark.parametrize(
    "link",
    [
        "",
        "agentdesk://pop",
        "agentdesk://pop?phone=",
        "agentdesk://pop?name=Chen",
        "agentdesk://run?phone=13800004471",
        "agentdesk://pop@elsewhere?phone=13800004471",
        "https://pop?phone=13800004471",
        "agentdesk://pop?phone=13800004471&store=/tmp/other.db",
        "agentdesk://pop?phone=13800004471&phone=13800004472",
        "agentdesk://pop?phone=13800004471#loan=1",
        "agentdesk://pop?phone=13800004471\n",
        "\tagentdesk://pop?phone=13800004471",
        'agentdesk://pop?phone=13800004471" --store "x',
        "agentdesk://pop?phone=%00%0a13800004471",
        "agentdesk://pop?phone=13800004471%20--store%20x",
        "agentdesk://pop?phone=%252B8613800004471",
        "agentdesk://pop?phone=1%2",
        "agentdesk://pop?phone=1' OR 1=1",
        "agentdesk://pop?phone=１３８００００４４７１",
        "agentdesk://pop?phone=%EF%BC%91%EF%BC%93",
        "agentdesk://pop?loan=..%2F..%2Fetc",
        "agentdesk://pop?loan=<b>1</b>",
        "agentdesk://pop?loan=--store",
        "agentdesk://pop?loan=" + "9" * 41,
        "agentdesk://pop?phone=" + "9" * 100_000,
        "-agentdesk://pop?loan=1",
    ],
)
def test_a_hostile_link_is_refused_and_not_repeated(link: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_link(link)
    assert refusal.value.code in {"argument.link", "argument.phone", "argument.loan"}
    assert not any("13800004471" in str(value) for value in refusal.value.values.values())


@pytest.mark.parametrize(
    ("arguments", "caller"),
    [
        (["--phone", "+86 (138) 0000.4471"], Caller(phone="+8613800004471")),
        (["--loan", " 90067294 "], Caller(loan="90067294")),
        (["agentdesk://pop?loan=90067294"], Caller(loan="90067294")),
        (["--", "agentdesk://pop?loan=90067294"], Caller(loan="90067294")),
    ],
)
def test_the_command_names_a_caller(arguments: list[str], caller: Caller) -> None:
    assert read_caller(make_parser().parse_args(["pop", *arguments])) == caller


def test_behind_two_dashes_a_link_sets_no_option() -> None:
    with pytest.raises(InputError, match=r"argument\.usage"):
        make_parser().parse_args(["pop", "--", "agentdesk://pop?loan=1", "--store", "x"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "exactly one"),
        (["--phone", PHONE, "--loan", "1"], "exactly one"),
        (["agentdesk://pop?loan=1", "--loan", "1"], "exactly one"),
        (["--phone", "12"], "7 to 15 digits"),
        (["--loan", "a/b"], "not a loan number"),
        (["https://example.test/?phone=13800004471"], "agentdesk://pop?phone=NUMBER"),
    ],
)
def test_anything_else_is_bad_input_and_opens_nothing(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_window", lambda *_: pytest.fail("a window was opened"))
    assert main(["pop", *arguments]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert PHONE not in told
