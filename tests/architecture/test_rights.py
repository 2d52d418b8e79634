"""Every act of every use case in every role: let through or refused as docs/rights.md says. The page is the test."""

from __future__ import annotations

import inspect
import re
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from agent_desk.domain.errors import RuleError
from agent_desk.domain.people import Role
from agent_desk.domain.rights import MAY, Act
from agent_desk.services import bind
from agent_desk.services.desk import Desk
from tests import builders
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.people import User
    from agent_desk.services.ports import DocumentRenderer, Store

PAGE = (Path(__file__).parents[2] / "docs" / "rights.md").read_text("utf-8")


class ThroughTheDoorError(Exception):
    """Somebody was let through and reached for the store."""


class Door:
    """A store behind a door: nothing in it can be touched without being seen."""

    name = "door"

    def __getattr__(self, name: str) -> object:
        raise ThroughTheDoorError(name)


def tables() -> list[dict[str, str]]:
    """The page's tables: first column to the rest."""
    found: list[dict[str, str]] = []
    for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in block.splitlines()]
        found.append({cells[0].strip("`"): " | ".join(cells[1:]) for cells in lines[2:]})
    return found


def methods_in(cell: str) -> list[str]:
    return re.findall(r"`([a-z_]+\.[a-z_]+)`", cell)


_, BEHIND, WITHOUT = tables()
ACTS = [(method, Act(right)) for right, cell in BEHIND.items() for method in methods_in(cell)]
FREE = [method for cell in WITHOUT.values() for method in methods_in(cell)]
OWN = methods_in(WITHOUT["one's own screen"])


def services() -> object:
    return bind(Desk(cast("Store", Door()), FixedClock(), cast("DocumentRenderer", None), {}, timedelta(minutes=30)))


def there_are() -> dict[str, Callable[..., object]]:
    """Every public method of every use case, by the names that the page uses."""
    found: dict[str, Callable[..., object]] = {}
    bound = services()
    for use_case in [name for name, kind in vars(type(bound)).items() if isinstance(kind, cached_property)]:
        case = getattr(bound, use_case)
        for name, method in vars(type(case)).items():
            if not name.startswith("_") and inspect.isfunction(method):
                found[f"{use_case}.{name}"] = getattr(case, name)
    return found


METHODS = there_are()


def call(method: str, actor: User) -> BaseException | None:
    """Call with the actor and a text for whatever else has no value of its own; what stopped it."""
    act = METHODS[method]
    parameters = inspect.signature(act).parameters.values()
    values: dict[str, Any] = {item.name: "x" for item in parameters if item.default is item.empty}
    values["actor"] = actor
    try:
        act(**values)
    except Exception as stopped:  # noqa: BLE001 - behind the door anything may happen with such values
        return stopped
    return None


def test_the_page_names_every_act_once_and_nothing_else() -> None:
    named = [method for method, _ in ACTS] + FREE
    assert sorted(named) == sorted(set(named)), "named twice"
    assert set(METHODS) - set(named) == set(), "acts that docs/rights.md does not know: give each its right"
    assert set(named) - set(METHODS) == set(), "acts of docs/rights.md that are not there any more"
    assert set(BEHIND) == {act.value for act in Act}


def test_whatever_takes_an_actor_stands_behind_a_right_or_has_a_reason() -> None:
    """Only one's own screen, and what judges a proposal on what was read, take an actor and ask for no right."""
    with_actor = {name for name, act in METHODS.items() if "actor" in inspect.signature(act).parameters}
    assert with_actor & set(FREE) == {*OWN, "decide.weigh"}
    assert {method for method, _ in ACTS} <= with_actor


@pytest.mark.parametrize(("method", "right"), ACTS, ids=[method for method, _ in ACTS])
def test_an_act_is_let_through_or_refused_as_the_page_says(method: str, right: Act) -> None:
    for role in Role:
        stopped = call(method, builders.user(role=role))
        refused = isinstance(stopped, RuleError) and stopped.code == "right.missing"
        assert refused == (role not in MAY[right]), (role, stopped)
        if refused:
            assert isinstance(stopped, RuleError)
            assert (stopped.values["role"], stopped.values["act"]) == (role.value, right.value)
            assert stopped.__context__ is None, f"{role}: the store was touched before the right was asked for"


@pytest.mark.parametrize(("method", "right"), ACTS, ids=[method for method, _ in ACTS])
def test_a_closed_account_is_refused_everywhere(method: str, right: Act) -> None:
    role = next(role for role in Role if role in MAY[right])
    stopped = call(method, replace(builders.user(role=role), active=False))
    assert isinstance(stopped, RuleError)
    assert stopped.code == "user.inactive"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("method", OWN)
def test_everybody_locks_and_opens_their_own_screen(method: str, role: Role) -> None:
    assert isinstance(call(method, builders.user(role=role)), ThroughTheDoorError)
