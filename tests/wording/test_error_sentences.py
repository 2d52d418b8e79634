"""Every code that the program can raise has a sentence, and the sentences read like sentences."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import agent_desk
from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.errors import DeskError, InputError, RuleError, StoreError
from agent_desk.domain.people import Role
from agent_desk.domain.rights import Act
from agent_desk.store import faults
from agent_desk.wording import Words
from agent_desk.wording.errors import SENTENCES
from agent_desk.wording.names import ACTS

ROOT = Path(str(agent_desk.__file__)).parent
RAISING = {"RuleError", "InputError", "StoreError", "refuse", "refused", "Reason", "_orphans", "_refusal", "DeskError"}
CODE = re.compile(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*")


def raised() -> dict[str, str]:
    """Code -> where it is raised."""
    found: dict[str, str] = {}
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in RAISING:
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant) and CODE.fullmatch(str(argument.value)):
                    found[str(argument.value)] = f"{path.relative_to(ROOT)}:{node.lineno}"
    for code in {*faults._SQLITE.values(), *faults._POSTGRES.values()}:
        found[code] = "store/faults.py"
    return found


def test_every_code_has_a_sentence() -> None:
    codes = raised()
    assert len(codes) > 150
    assert {code: where for code, where in codes.items() if code not in SENTENCES} == {}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_has_plain_placeholders_and_no_full_stop(code: str) -> None:
    text = SENTENCES[code]
    assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(text))
    assert text[0].isupper() or not text[0].isalpha()
    assert not text.endswith(".")
    assert "—" not in Words().error(DeskError(code, **{n: "x" for _, n, _, _ in Formatter().parse(text) if n}))


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            RuleError("right.missing", role=Role.SENIOR.value, act=Act.SET_DATE.value),
            "In the role of senior agent you may not move the business date",
        ),
        (
            RuleError("request.not-granted", request="RQ-1", status=RequestStatus.SUBMITTED.value),
            "Request RQ-1 is waiting; only what was approved becomes an agreement",
        ),
        (
            RuleError("agreement.step", agreement="AG-1", status="kept", asked="withdrawn"),
            "Agreement AG-1 is kept; it cannot become withdrawn",
        ),
        (
            RuleError("date.backwards", now="2026-06-16", asked="2026-06-01"),
            "The business date is 16 Jun 2026; it does not go back to 1 Jun 2026",
        ),
        (
            StoreError("store.full", store="desk.db"),
            "There is no room left for the store desk.db. Free some disk space",
        ),
        (
            StoreError("backup.unsound", fault="audit.broken", subject="12"),
            "The copy is not sound (the log was changed or shortened: 12), so nothing was touched. Choose another copy",
        ),
        (InputError("something.new", file="x"), "This cannot be used (something.new: file x)"),
    ],
    ids=lambda value: value.code if isinstance(value, DeskError) else "",
)
def test_codes_among_the_values_are_said_in_words(error: DeskError, sentence: str) -> None:
    assert Words().error(error) == sentence


def test_every_act_and_status_has_a_name() -> None:
    assert set(ACTS) == set(Act)
    for status in AgreementStatus:
        text = Words().error(RuleError("agreement.in-force", agreement="AG-1", status=status.value))
        assert status.value not in text or status.value == Words().agreement_status(status).lower()
