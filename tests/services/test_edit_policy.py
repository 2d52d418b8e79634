"""A pack is drafted, changed, asked for and put in force by another person; nothing in force changes before that."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.errors import DeskError, InputError, RuleError
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.draft import PackStatus, StoredPack
from agent_desk.domain.policy.pack import ALL
from agent_desk.services.policy_text import CellChange
from tests.services.floor import LATE, PORTFOLIO, TODAY, Floor

if TYPE_CHECKING:
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.edit_policy import DraftView, EditPolicy

PACK = "cn-instalment"
ACCEPTED = ("2.1", "2.2", "charges", "term")
WIDER = CellChange("4.1", Role.SUPERVISOR, Decimal("0.50"))


def drafts(desk: Floor) -> EditPolicy:
    return desk.services.drafts


def started(desk: Floor, *changes: CellChange) -> StoredPack:
    draft = drafts(desk).start(desk.supervisor, PACK)
    return drafts(desk).save(desk.supervisor, PACK, draft.version, changes) if changes else draft


def asked(desk: Floor, *changes: CellChange, valid_from: date = TODAY) -> StoredPack:
    return drafts(desk).ask(desk.supervisor, PACK, started(desk, *(changes or (WIDER,))).version, valid_from)


def view(desk: Floor, actor: User | None = None) -> DraftView:
    return drafts(desk).view(drafts(desk).board(actor or desk.supervisor, PACK))


def code_of(act: object, *values: object) -> str:
    with pytest.raises(DeskError) as caught:
        act(*values)  # type: ignore[operator]
    return caught.value.code


def test_a_draft_begins_with_what_is_in_force_and_a_new_version(desk: Floor) -> None:
    draft = started(desk)
    assert (draft.edition, draft.status, draft.author) == ("2026.06-4", PackStatus.DRAFT, desk.supervisor.user_id)
    found = view(desk)
    assert found.differences == ()
    assert found.pack.version == "2026.06-4"
    assert found.pack.approved_by == ""
    assert code_of(drafts(desk).start, desk.manager, PACK) == "policy.draft-open"


def test_comments_and_everything_else_of_the_file_stay(desk: Floor) -> None:
    saved = started(desk, WIDER, CellChange("1.1", Role.AGENT, None), CellChange("5.1", Role.SUPERVISOR, ALL))
    before = resources.path("policy", f"{PACK}.toml").read_text("utf-8")
    assert saved.text.splitlines()[:3] == before.splitlines()[:3]
    was, now = tomllib.loads(before), tomllib.loads(saved.text)
    was["meta"] |= {"version": "2026.06-4", "approved_by": ""}
    by_rule = {row["rule"]: row for row in was["limit"]}
    by_rule["4.1"]["supervisor"] = 0.50
    del by_rule["1.1"]["agent"]
    by_rule["5.1"]["supervisor"] = "all"
    assert now == was


def test_how_often_and_promises_are_changed_like_any_limit(desk: Floor) -> None:
    changes = [
        CellChange("promise", Role.AGENT, Decimal(9)),
        CellChange("frequency.in_12_months", Role.MANAGER, Decimal(3)),
        CellChange("frequency.kept_before", Role.SUPERVISOR, Decimal(2)),
    ]
    started(desk, *changes)
    found = {item.rule: (item.role, item.before, item.after, item.wider) for item in view(desk).differences}
    assert found == {
        "promise": (Role.AGENT, Decimal(7), Decimal(9), True),
        "frequency.in_12_months": (Role.MANAGER, Decimal(2), Decimal(3), True),
        "frequency.kept_before": (Role.SUPERVISOR, Decimal(3), Decimal(2), True),
    }
    refused = CellChange("promise", Role.AGENT, None)
    assert code_of(drafts(desk).save, desk.supervisor, PACK, 2, [refused]) == "policy.cell-none"


def test_what_was_not_saved_shows_in_the_view_alone(desk: Floor) -> None:
    started(desk)
    board = drafts(desk).board(desk.supervisor, PACK)
    assert [item.after for item in drafts(desk).view(board, [WIDER]).differences] == [Decimal("0.50")]
    assert view(desk).differences == ()


def test_the_second_save_of_an_older_version_is_refused(desk: Floor) -> None:
    draft = started(desk)
    drafts(desk).save(desk.manager, PACK, draft.version, [WIDER])
    with pytest.raises(RuleError) as caught:
        drafts(desk).save(desk.supervisor, PACK, draft.version, [CellChange("2.1", Role.AGENT, Decimal(30))])
    assert caught.value.code == "policy.changed"
    assert caught.value.values["by"] == desk.manager.name
    assert [item.rule for item in view(desk).differences] == ["4.1"]
    for act in (drafts(desk).discard, drafts(desk).reopen):
        assert code_of(act, desk.supervisor, PACK, draft.version) == "policy.changed"


def test_nothing_is_in_force_before_another_person_says_so(desk: Floor) -> None:
    request = asked(desk)
    portfolio = desk.services.queue.portfolios()[0]
    assert desk.services.desk.pack_of(portfolio, TODAY).version == "2026.06-3"
    assert code_of(drafts(desk).approve, desk.supervisor, PACK, request.version, ACCEPTED) == "policy.own"
    saved = drafts(desk).approve(desk.manager, PACK, request.version, ACCEPTED)
    assert (saved.status, saved.approver, saved.accepted) == (PackStatus.IN_FORCE, desk.manager.user_id, ACCEPTED)
    pack = desk.services.desk.pack_of(portfolio, TODAY)
    assert (pack.version, pack.author, pack.approved_by) == ("2026.06-4", "0107", "0031")
    assert desk.services.desk.packs[PACK] == pack
    board = drafts(desk).board(desk.agent, PACK)
    assert (board.pack, board.draft, board.kept, board.may_edit) == (pack, None, saved, False)


def test_another_account_of_the_author_is_the_author(desk: Floor) -> None:
    request = asked(desk)
    other = desk.second_account(desk.supervisor, "0108", Role.MANAGER)
    assert code_of(drafts(desk).approve, other, PACK, request.version, ACCEPTED) == "policy.own"


def test_whoever_changed_one_cell_is_an_author_too(desk: Floor) -> None:
    draft = started(desk, WIDER)
    change = CellChange("2.1", Role.MANAGER, Decimal(50))
    saved = drafts(desk).save(desk.manager, PACK, draft.version, [change])
    request = drafts(desk).ask(desk.supervisor, PACK, saved.version, TODAY)
    for actor in (desk.manager, desk.supervisor):
        assert code_of(drafts(desk).approve, actor, PACK, request.version, ACCEPTED) == "policy.own"


def test_a_pack_governs_from_its_date_and_not_before(desk: Floor) -> None:
    later = TODAY + timedelta(days=10)
    request = asked(desk, valid_from=later)
    drafts(desk).approve(desk.manager, PACK, request.version, ACCEPTED)
    portfolio = desk.services.queue.portfolios()[0]
    days = {
        day: desk.services.desk.pack_of(portfolio, day).version for day in (TODAY, later - timedelta(days=1), later)
    }
    assert list(days.values()) == ["2026.06-3", "2026.06-3", "2026.06-4"]
    assert desk.services.desk.packs[PACK].version == "2026.06-3"
    desk.set_date(later)
    assert drafts(desk).board(desk.agent, PACK).pack.version == "2026.06-4"
    assert desk.services.desk.packs[PACK].version == "2026.06-4"


def test_two_that_begin_on_one_day_need_a_choice(desk: Floor) -> None:
    first = asked(desk)
    drafts(desk).approve(desk.manager, PACK, first.version, ACCEPTED)
    draft = started(desk, CellChange("4.1", Role.SUPERVISOR, Decimal("0.40")))
    second = drafts(desk).ask(desk.supervisor, PACK, draft.version, TODAY)
    for instead in ("", "cn-instalment 2026.06-3"):
        with pytest.raises(RuleError, match=r"policy\.same-day") as refused:
            drafts(desk).approve(desk.manager, PACK, second.version, ACCEPTED, instead)
        assert refused.value.values["other"] == "cn-instalment 2026.06-4"
    portfolio = desk.services.queue.portfolios()[0]
    assert desk.services.desk.pack_of(portfolio, TODAY).version == "2026.06-4", "nothing changed"
    drafts(desk).approve(desk.manager, PACK, second.version, ACCEPTED, "cn-instalment 2026.06-4")
    assert desk.services.desk.pack_of(portfolio, TODAY).version == "2026.06-5"
    with desk.services.desk.reading() as work:
        assert work.policies.get(PACK, "2026.06-4").status is PackStatus.SUPERSEDED


def test_a_pack_put_in_force_at_one_desk_governs_at_another(desk: Floor) -> None:
    other = Floor.over(desk.services.desk.store, desk.clock, desk.services.desk.renderer)
    portfolio = desk.services.queue.portfolios()[0]
    assert other.services.desk.pack_of(portfolio, TODAY).version == "2026.06-3"
    drafts(desk).approve(desk.manager, PACK, asked(desk).version, ACCEPTED)
    assert other.services.desk.pack_of(portfolio, TODAY).version == "2026.06-4"


def test_a_wider_limit_counts_in_the_next_request_and_an_older_one_is_stale(desk: Floor) -> None:
    waiting = desk.ask_waiver(LATE, "0.30")
    assert waiting.pack_label.endswith("2026.06-3")
    drafts(desk).approve(desk.manager, PACK, asked(desk).version, ACCEPTED)
    assert code_of(desk.services.decide.approve, desk.supervisor, waiting.number, "") == "request.stale"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ([CellChange("2.1", Role.AGENT, Decimal(30))], "policy.contradiction"),
        ([CellChange("2.1", Role.MANAGER, Decimal(61))], "policy.contradiction"),
        ([CellChange("1.1", Role.SUPERVISOR, None)], "policy.contradiction"),
        ([], "policy.nothing"),
    ],
    ids=["agent above senior", "above the cap", "a hole in the ladder", "nothing changed"],
)
def test_what_may_not_be_asked_for(desk: Floor, changes: list[CellChange], code: str) -> None:
    draft = started(desk, *changes)
    assert code_of(drafts(desk).ask, desk.supervisor, PACK, draft.version, TODAY) == code


def test_a_date_that_has_passed_is_refused_when_asking_and_when_deciding(desk: Floor) -> None:
    draft = started(desk, WIDER)
    yesterday = TODAY - timedelta(days=1)
    assert code_of(drafts(desk).ask, desk.supervisor, PACK, draft.version, yesterday) == "policy.date-past"
    request = drafts(desk).ask(desk.supervisor, PACK, draft.version, TODAY)
    desk.set_date(TODAY + timedelta(days=1))
    assert code_of(drafts(desk).approve, desk.manager, PACK, request.version, ACCEPTED) == "policy.date-past"


def test_law_that_is_not_confirmed_is_accepted_by_name(desk: Floor) -> None:
    request = asked(desk)
    with pytest.raises(RuleError) as caught:
        drafts(desk).approve(desk.manager, PACK, request.version, ("2.1", "charges"))
    assert (caught.value.code, caught.value.values["rules"]) == ("policy.unconfirmed", "2.2, term")


def test_what_was_asked_for_is_read_only_until_it_is_answered(desk: Floor) -> None:
    request = asked(desk)
    assert code_of(drafts(desk).save, desk.supervisor, PACK, request.version, [WIDER]) == "policy.asked"
    assert code_of(drafts(desk).ask, desk.supervisor, PACK, request.version, TODAY) == "policy.asked"
    draft = drafts(desk).reopen(desk.manager, PACK, request.version)
    assert (draft.status, draft.valid_from) == (PackStatus.DRAFT, None)
    assert code_of(drafts(desk).approve, desk.manager, PACK, draft.version, ACCEPTED) == "policy.not-asked"


def test_a_discarded_draft_leaves_its_trace_in_the_log(desk: Floor) -> None:
    draft = started(desk, WIDER)
    drafts(desk).discard(desk.supervisor, PACK, draft.version)
    assert code_of(drafts(desk).discard, desk.supervisor, PACK, draft.version) == "policy.no-draft"
    assert desk.events()[-3:] == ["policy-drafted", "policy-changed", "policy-discarded"]
    changed = desk.log()[1].event
    assert (changed.before, changed.after) == ({"4.1 supervisor": "0.30"}, {"4.1 supervisor": "0.50"})


@pytest.mark.parametrize("who", ["agent", "senior", "administrator"])
def test_supervisors_and_managers_alone_edit(desk: Floor, who: str) -> None:
    actor = getattr(desk, who)
    request = asked(desk)
    for act, values in (
        (drafts(desk).start, (PACK,)),
        (drafts(desk).save, (PACK, request.version, [])),
        (drafts(desk).ask, (PACK, request.version, TODAY)),
        (drafts(desk).reopen, (PACK, request.version)),
        (drafts(desk).approve, (PACK, request.version)),
        (drafts(desk).discard, (PACK, request.version)),
    ):
        assert code_of(act, actor, *values) == "right.missing"


@pytest.mark.parametrize(
    ("rule", "typed", "value"),
    [
        ("2.1", "30", "30"),
        ("4.1", "50 %", "0.5"),
        ("4.1", "0.50", "0.50"),
        ("4.1", "100%", "1"),
        ("3.2", "¥1,250.50", "1250.50"),
        ("5.1", "All", "Infinity"),
    ],
)
def test_a_cell_is_read_as_people_type_it(desk: Floor, rule: str, typed: str, value: str) -> None:
    pack = desk.services.desk.packs[PACK]
    assert drafts(desk).read_cell(pack, rule, typed) == Decimal(value)
    assert drafts(desk).read_cell(pack, rule, " none ") is None


@pytest.mark.parametrize(
    ("rule", "typed", "code"),
    [
        ("4.1", "30", "policy.cell-share"),
        ("4.1", "130 %", "policy.cell-share"),
        ("4.1", "half", "policy.cell-share"),
        ("2.1", "24.5", "policy.cell-count"),
        ("2.1", "50 %", "policy.cell-count"),
        ("2.1", "all", "policy.cell-count"),
        ("2.1", "-1", "policy.cell-count"),
        ("2.1", "1e9", "policy.cell-count"),
        ("3.2", "12.345", "policy.cell-amount"),
        ("3.2", "NaN", "policy.cell-amount"),
        ("promise", "none", "policy.cell-none"),
        ("9.9", "1", "policy.rule"),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_was_expected(desk: Floor, rule: str, typed: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        drafts(desk).read_cell(desk.services.desk.packs[PACK], rule, typed)
    assert caught.value.code == code


def with_limit(pack: PolicyPack, limit: Decimal) -> PolicyPack:
    """The pack with one limit for everybody on waived interest."""
    rows = (replace(row, by_role=dict.fromkeys(LADDER, limit)) if row.rule == "4.1" else row for row in pack.limits)
    return replace(pack, limits=tuple(rows))


def test_replay_counts_what_a_wider_pack_would_spare_and_a_tighter_one_refuse(desk: Floor) -> None:
    request = desk.ask_waiver(LATE, "0.30")
    desk.services.decide.approve(desk.supervisor, request.number, "")
    policy, pack = desk.services.policy, desk.services.desk.packs[PACK]
    since = TODAY - timedelta(days=90)
    same = policy.replay(desk.supervisor, pack, since)
    assert (same.decisions, same.same, same.still_ask, same.asked) == (1, 1, 1, 1)
    assert (same.granted_minor > 0, same.refused_minor) == (True, 0)
    wider = policy.replay(desk.supervisor, with_limit(pack, Decimal(1)), since)
    assert (wider.no_longer_ask, wider.still_ask) == (1, 0)
    tighter = policy.replay(desk.supervisor, with_limit(pack, Decimal("0.10")), since)
    assert (tighter.would_refuse, tighter.refused_minor) == (1, tighter.granted_minor)
    assert policy.replay(desk.supervisor, pack, TODAY + timedelta(days=1)).decisions == 0
    stopped = policy.replay(desk.supervisor, pack, since, cancelled=lambda: True)
    assert stopped.decisions == 0


def test_the_portfolio_of_the_tests_is_under_the_pack(desk: Floor) -> None:
    assert {item.portfolio_id: item.pack_id for item in desk.services.queue.portfolios()} == {PORTFOLIO: PACK}
