"""Every part of every pack that ships is told in words."""

from __future__ import annotations

import pytest

from agent_desk import resources
from agent_desk.services.policy_files import read_pack
from agent_desk.wording import Words
from agent_desk.wording.pack_parts import PARTS


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["cn-instalment", "us-instalment", "uk-instalment", "au-instalment"])
def test_a_part_has_rows_as_wide_as_its_titles(name: str, part: str) -> None:
    file = resources.path("policy", f"{name}.toml")
    titles, rows = PARTS[part](Words(), read_pack(file.read_text("utf-8"), file.name))
    assert rows
    assert {len(row) for row in rows} == {len(titles)}


def test_contact_hours_are_told_day_by_day() -> None:
    file = resources.path("policy", "cn-instalment.toml")
    _, rows = PARTS["contact"](Words(), read_pack(file.read_text("utf-8"), file.name))
    assert rows[0] == ("Monday", "08:00–22:00")
    assert rows[-1] == ("Calls of the borrower", "always allowed")


def test_what_must_be_said_has_its_name_and_the_code_that_the_command_line_takes() -> None:
    file = resources.path("policy", "cn-instalment.toml")
    _, rows = PARTS["words"](Words(), read_pack(file.read_text("utf-8"), file.name))
    names = [row[0] for row in rows]
    assert any(name.endswith("(recorded)") and not name.startswith("recorded") for name in names)
