"""Edit the policy: draft, change, save, ask for it to be put in force, put in force by another person, discard.

Conventions of this file: every act names the version of the draft it was made on; an act on an older one is refused,
so that two people who edit one draft never overwrite each other. Nothing in force changes before ``approve``. Acts are
sent under a key (``services.once``); the version does not make one another act, for the act itself moves it on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.people import Role
from agent_desk.domain.policy.differences import KEEPING, Difference, differences
from agent_desk.domain.policy.draft import PackStatus, StoredPack
from agent_desk.domain.policy.soundness import Flaw, cells_of, flaws_of
from agent_desk.domain.rights import MAY, Act, require
from agent_desk.services.once import nothing, once
from agent_desk.services.policy_files import read_pack
from agent_desk.services.policy_text import CellChange, line_of, read_cell, with_cells, with_head

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from agent_desk.domain.people import User, UserId
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

_UNCONFIRMED = "pack.unconfirmed"
_MADE_ON = frozenset({"version"})


def _the_version(work: UnitOfWork, event: Event) -> StoredPack:
    """The version that was made or changed, as it is now."""
    pack_id, _, edition = event.subject.rpartition(" ")
    return work.policies.get(pack_id, edition)


@dataclass(frozen=True, slots=True)
class PolicyBoard:
    """A pack in force and its draft, as somebody sees them.

    Attributes:
        today: The latest business date of the portfolios under this pack.
        kept: How the pack in force came to be; ``None`` when it came with the program.
        draft: What is being written or asked for, if anything.
        people: Everybody named here, by account.
        may_edit: This person may draft, and put in force what others wrote.
        is_own: This person wrote part of the draft, through whichever account.
    """

    pack: PolicyPack
    today: date
    kept: StoredPack | None
    draft: StoredPack | None
    people: Mapping[UserId, User]
    may_edit: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft with changes that were not saved yet: what it says, how it differs, what is wrong with it."""

    pack: PolicyPack
    differences: tuple[Difference, ...]
    flaws: tuple[Flaw, ...]

    @property
    def contradictions(self) -> tuple[Flaw, ...]:
        """What must be settled first."""
        return tuple(flaw for flaw in self.flaws if flaw.blocks)

    @property
    def contradicted(self) -> frozenset[tuple[str, Role]]:
        """The cells, by rule and role, in which something is to be settled."""
        return frozenset(cell for flaw in self.contradictions for cell in cells_of(flaw))

    @property
    def unconfirmed(self) -> tuple[Flaw, ...]:
        """Law that is not confirmed and has to be accepted by name."""
        return tuple(flaw for flaw in self.flaws if flaw.code == _UNCONFIRMED)


@dataclass(frozen=True)
class EditPolicy:
    """The use case."""

    desk: Desk

    def board(self, actor: User, pack_id: str) -> PolicyBoard:
        """A pack in force and its draft.

        Raises:
            RuleError: ``right.missing``. InputError: ``pack.unknown``, ``pack.not-in-force``.
        """
        require(actor, Act.READ_QUEUE)
        with self.desk.reading() as work:
            today = self._today(work, pack_id)
            pack = self.desk.shelf.on(pack_id, today)
            draft = work.policies.open(pack_id)
            people = {user.user_id: user for user in work.people.all()}
        return PolicyBoard(
            pack=pack,
            today=today,
            kept=self.desk.shelf.kept(pack_id, today),
            draft=draft,
            people=people,
            may_edit=actor.role in MAY[Act.EDIT_POLICY],
            is_own=draft is not None and draft.is_written_by(actor),
        )

    def view(self, board: PolicyBoard, changes: Sequence[CellChange] = ()) -> DraftView:
        """The draft of a board with changes that were not saved; without a draft, the pack in force. Touches no store.

        Raises:
            InputError: ``policy.rule``, ``policy.cell-none``.
        """
        if board.draft is None:
            return DraftView(board.pack, (), flaws_of(board.pack))
        pack = _typed(board.draft)
        if changes:
            pack = read_pack(with_cells(board.draft.text, pack, changes), board.draft.label)
        return DraftView(pack, differences(board.pack, pack), flaws_of(pack))

    def mends(self, board: PolicyBoard, flaw: Flaw) -> tuple[CellChange, ...]:
        """Ways to settle a contradiction between two roles: the higher one up, or the lower one as it is in force."""
        if flaw.code != "pack.ladder":
            return ()
        lower, less, higher = Role(flaw.values[0]), Decimal(flaw.values[1]), Role(flaw.values[2])
        ways = [CellChange(flaw.rule, higher, less)]
        in_force = line_of(board.pack, flaw.rule).by_role.get(lower)
        if in_force != less:
            ways.append(CellChange(flaw.rule, lower, in_force))
        return tuple(ways)

    def read_cell(self, pack: PolicyPack, rule: str, text: str) -> Decimal | None:
        """The value of a cell as it is typed; raises InputError ``policy.rule`` and the ``policy.cell-`` ones."""
        return read_cell(line_of(pack, rule), text)

    @once(_the_version)
    def start(self, actor: User, pack_id: str) -> StoredPack:
        """Draft a new version from the last one that was put in force.

        Raises:
            RuleError: ``right.missing``, ``policy.draft-open``. InputError: ``pack.unknown``.
        """
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            today = self._today(work, pack_id)
            pack = self.desk.shelf.on(pack_id, today)
            there = work.policies.open(pack_id)
            if there is not None:
                raise RuleError("policy.draft-open", policy=there.label)
            last = self.desk.shelf.kept(pack_id, date.max)
            text = last.text if last is not None else resources.path("policy", f"{pack_id}.toml").read_text("utf-8")
            used = {item.edition for item in work.policies.of_pack(pack_id)} | {pack.version}
            edition = _next_edition(today, used)
            draft = StoredPack(
                pack_id=pack_id,
                edition=edition,
                text=with_head(text, version=edition, author=actor.user_id, approved_by=""),
                author=actor.user_id,
                writers=(actor.person_id,),
                saved_at=self.desk.clock.now(),
            )
            saved = work.policies.save(draft)
            work.record(Event(EventKind.POLICY_DRAFTED, saved.label, after={"from": pack.label}), today)
            work.commit()
        return saved

    @once(_the_version, beside=_MADE_ON)
    def save(self, actor: User, pack_id: str, version: int, changes: Sequence[CellChange]) -> StoredPack:
        """Keep changes of cells; a contradiction may be kept, it is settled before the draft is asked for.

        Raises:
            RuleError: ``right.missing``, ``policy.changed``, ``policy.asked`` (read only until it is answered).
            InputError: ``policy.no-draft``, ``policy.rule``, ``policy.cell-none``.
        """
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            draft = self._draft(work, pack_id, version)
            if draft.status is not PackStatus.DRAFT:
                raise RuleError("policy.asked", policy=draft.label)
            before = _typed(draft)
            text = with_head(with_cells(draft.text, before, changes), author=actor.user_id)
            after = read_pack(text, draft.label)
            saved = work.policies.save(self._written(draft, actor, text))
            found = differences(before, after)
            was = {_name(item): _text(item.before) for item in found}
            now = {_name(item): _text(item.after) for item in found}
            work.record(Event(EventKind.POLICY_CHANGED, saved.label, before=was, after=now), self._today(work, pack_id))
            work.commit()
        return saved

    @once(_the_version, beside=_MADE_ON)
    def ask(self, actor: User, pack_id: str, version: int, valid_from: date) -> StoredPack:
        """Ask another person to put the draft in force from a business date.

        Raises:
            RuleError: ``right.missing``, ``policy.changed``, ``policy.asked``, ``policy.contradiction``,
                ``policy.nothing`` (it says what is in force already), ``policy.date-past``.
            InputError: ``policy.no-draft``.
        """
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            draft = self._draft(work, pack_id, version)
            if draft.status is not PackStatus.DRAFT:
                raise RuleError("policy.asked", policy=draft.label)
            today = self._today(work, pack_id)
            text = with_head(draft.text, valid_from=valid_from)
            asked = replace(self._written(draft, actor, text), status=PackStatus.ASKED, valid_from=valid_from)
            self._check(asked, today)
            saved = work.policies.save(asked)
            after = {"valid_from": valid_from.isoformat()}
            work.record(Event(EventKind.POLICY_ASKED, saved.label, after=after), today)
            work.commit()
        return saved

    @once(_the_version, beside=_MADE_ON)
    def reopen(self, actor: User, pack_id: str, version: int) -> StoredPack:
        """Make what was asked for a draft again: its author takes it back, or whoever decides returns it.

        Raises:
            RuleError: ``right.missing``, ``policy.changed``, ``policy.not-asked``. InputError: ``policy.no-draft``.
        """
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            asked = self._asked(work, pack_id, version)
            saved = work.policies.save(replace(asked, status=PackStatus.DRAFT, valid_from=None))
            work.record(Event(EventKind.POLICY_REOPENED, saved.label), self._today(work, pack_id))
            work.commit()
        return saved

    def approve(
        self, actor: User, pack_id: str, version: int, accepted: Collection[str] = (), instead: str = ""
    ) -> StoredPack:
        """Put what somebody else wrote in force from the date it was asked for.

        Args:
            actor: Nobody who wrote any of it, through no account of theirs.
            pack_id: Of the pack.
            version: Of the draft that was read.
            accepted: Rules whose law is not confirmed, accepted by name.
            instead: The version that begins on the same day and whose place it takes, by its label.

        Raises:
            RuleError: ``right.missing``, ``policy.changed``, ``policy.not-asked``, ``policy.own``,
                ``policy.contradiction``, ``policy.unconfirmed``, ``policy.nothing``, ``policy.date-past``;
                ``policy.same-day`` when another version begins that day and is not the one named.
            InputError: ``policy.no-draft``.
        """
        saved = self._put_in_force(actor, pack_id, version, tuple(sorted(accepted)), instead)
        self.desk.shelf.refresh()
        return saved

    @once(_the_version, beside=_MADE_ON)
    def _put_in_force(
        self, actor: User, pack_id: str, version: int, accepted: tuple[str, ...], instead: str
    ) -> StoredPack:
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            asked = self._asked(work, pack_id, version)
            if asked.is_written_by(actor):
                raise RuleError("policy.own", policy=asked.label)
            today = self._today(work, pack_id)
            unconfirmed = [flaw.rule for flaw in self._check(asked, today) if flaw.code == _UNCONFIRMED]
            missing = [rule for rule in unconfirmed if rule not in accepted]
            if missing:
                raise RuleError("policy.unconfirmed", policy=asked.label, rules=", ".join(missing))
            replaced = ""
            for other in work.policies.of_pack(pack_id):
                if other.status is PackStatus.IN_FORCE and other.valid_from == asked.valid_from:
                    if other.label != instead:
                        begins = str(other.valid_from)
                        raise RuleError("policy.same-day", policy=asked.label, other=other.label, valid_from=begins)
                    replaced = other.label
                    work.policies.save(replace(other, status=PackStatus.SUPERSEDED))
            in_force = replace(
                asked,
                text=with_head(asked.text, approved_by=actor.user_id),
                status=PackStatus.IN_FORCE,
                approver=actor.user_id,
                approved_at=self.desk.clock.now(),
                accepted=tuple(unconfirmed),
            )
            saved = work.policies.save(in_force)
            assert saved.valid_from is not None
            after = {"valid_from": saved.valid_from.isoformat(), "author": saved.author}
            if replaced:
                after["instead_of"] = replaced
            if unconfirmed:
                after["accepted"] = ", ".join(unconfirmed)
            before = {"in_force": self.desk.shelf.on(pack_id, today).label}
            work.record(Event(EventKind.POLICY_IN_FORCE, saved.label, before=before, after=after), today)
            work.commit()
        return saved

    @once(nothing, beside=_MADE_ON)
    def discard(self, actor: User, pack_id: str, version: int) -> None:
        """Throw a draft away, or refuse what was asked for.

        Raises:
            RuleError: ``right.missing``, ``policy.changed``. InputError: ``policy.no-draft``.
        """
        require(actor, Act.EDIT_POLICY)
        with self.desk.work(actor.user_id) as work:
            draft = self._draft(work, pack_id, version)
            work.policies.remove(draft)
            work.record(Event(EventKind.POLICY_DISCARDED, draft.label), self._today(work, pack_id))
            work.commit()

    def _today(self, work: UnitOfWork, pack_id: str) -> date:
        days = [item.business_date for item in work.portfolios.all() if item.pack_id == pack_id]
        return max(days, default=self.desk.clock.now().date())

    def _draft(self, work: UnitOfWork, pack_id: str, version: int) -> StoredPack:
        draft = work.policies.open(pack_id)
        if draft is None:
            raise InputError("policy.no-draft", pack=pack_id)
        if draft.version != version:
            name = work.people.get(draft.author).name
            raise RuleError("policy.changed", policy=draft.label, by=name, since=draft.saved_at.isoformat())
        return draft

    def _asked(self, work: UnitOfWork, pack_id: str, version: int) -> StoredPack:
        draft = self._draft(work, pack_id, version)
        if draft.status is not PackStatus.ASKED:
            raise RuleError("policy.not-asked", policy=draft.label)
        return draft

    def _written(self, draft: StoredPack, actor: User, text: str) -> StoredPack:
        """A draft after somebody worked on it: one more writer, unless that person is one already."""
        known = draft.is_written_by(actor)
        writers = draft.writers if known else (*draft.writers, actor.person_id)
        return replace(draft, text=text, author=actor.user_id, writers=writers, saved_at=self.desk.clock.now())

    def _check(self, asked: StoredPack, today: date) -> tuple[Flaw, ...]:
        """Refuse what may not be put in force; what remains are warnings."""
        pack = _typed(asked)
        flaws = flaws_of(pack)
        blocking = [flaw for flaw in flaws if flaw.blocks]
        if blocking:
            rules = ", ".join(dict.fromkeys(flaw.rule for flaw in blocking))
            raise RuleError("policy.contradiction", policy=asked.label, count=len(blocking), rules=rules)
        if not differences(self.desk.shelf.on(asked.pack_id, today), pack):
            raise RuleError("policy.nothing", policy=asked.label)
        if asked.valid_from is None or asked.valid_from < today:
            raise RuleError("policy.date-past", policy=asked.label, valid_from=str(asked.valid_from), now=str(today))
        return flaws


def _typed(stored: StoredPack) -> PolicyPack:
    return read_pack(stored.text, stored.label)


def _next_edition(today: date, used: Collection[str]) -> str:
    """``2026.06-4``: the month, and one more than the greatest count of that month."""
    month = f"{today:%Y.%m}-"
    counts = [int(item.removeprefix(month)) for item in used if item.startswith(month) and item[len(month) :].isdigit()]
    return f"{month}{max(counts, default=0) + 1}"


def _name(item: Difference) -> str:
    if item.rule in KEEPING:
        return item.rule
    return f"{item.rule} {item.role.value if item.role is not None else 'cap'}"


def _text(value: Decimal | None) -> str:
    return "none" if value is None else f"{value:f}"
