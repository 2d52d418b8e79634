"""Keep the accounts: open, change and close them, lift a lock, hand out a password that is good for one sign-in.

Conventions of this file: there is always an open administrator; who closes or demotes the last one is refused. A
password is handed out once, to whoever asked for it, and is written down nowhere: sent again (``services.once``), an
act hands out the same one while its desk runs, and none after that. Of accounts and locks nothing is done twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.passwords import Credential, check_password
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.rights import Act, require
from agent_desk.services.first_people import add_first_people
from agent_desk.services.once import nothing, once

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from agent_desk.domain.passwords import PasswordKind
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

#: Characters of an account's number and of a name, inclusive.
_LONGEST_NUMBER, _LONGEST_NAME = 20, 80


@dataclass(frozen=True, slots=True)
class Account:
    """An account as an administrator sees it.

    Attributes:
        password: What kind of password it has.
        locked_until: UTC; ``None`` when nobody is locked out.
        last_seen_at: The last sign-in, UTC.
        other_accounts: Numbers of the same person's other accounts.
    """

    user: User
    password: PasswordKind
    locked_until: datetime | None
    last_seen_at: datetime | None
    other_accounts: tuple[UserId, ...] = ()


def _the_account(work: UnitOfWork, event: Event) -> User:
    """The account that was changed, as it is now."""
    return work.people.get(UserId(event.subject))


def _done_before(work: UnitOfWork, event: Event) -> bool:
    """It was done already, with a password of its own."""
    del work, event
    return False


def _samples_closed(work: UnitOfWork, event: Event) -> int:
    """How many sample accounts are closed."""
    del event
    kept = work.credentials.all()
    closed = [user.user_id for user in work.people.all() if not user.active]
    return sum(user_id in kept and bool(kept[user_id].published) for user_id in closed)


@dataclass(frozen=True)
class ManagePeople:
    """The use case.

    Attributes:
        handed: One-time passwords and their hashes, of acts under way or whose outcome was not heard; never written.
    """

    desk: Desk
    handed: dict[tuple[str, UserId, UserId], tuple[str, str]] = field(default_factory=dict, repr=False)

    def accounts(self, actor: User) -> tuple[Account, ...]:
        """Every account, closed ones too, by role then number."""
        require(actor, Act.MANAGE_PEOPLE)
        with self.desk.reading() as work:
            people, kept = work.people.all(), work.credentials.all()
        now = self.desk.clock.now()
        return tuple(_account(user, kept.get(user.user_id, Credential(user.user_id)), people, now) for user in people)

    def add(self, actor: User, user: User) -> str:
        """Open an account.

        Args:
            actor: An administrator.
            user: Its values; with the ``person_id`` of another account, it is another account of that person.

        Returns:
            The password for the first sign-in; empty when the account was opened before under the same key by a desk
            that has ended: another one is to be handed out.

        Raises:
            InputError: ``person.number``, ``person.name``, ``person.unknown`` (no account of that person).
            RuleError: ``right.missing``, ``person.number-taken``.
        """
        require(actor, Act.MANAGE_PEOPLE)
        _check(user)
        return self._handing_out(("add", actor.user_id, user.user_id), lambda: self._add(actor, user))

    @once(_done_before)
    def _add(self, actor: User, user: User) -> bool:
        with self.desk.work(actor.user_id) as work:
            people = work.people.all()
            if any(known.user_id == user.user_id for known in people):
                raise RuleError("person.number-taken", user=user.user_id)
            if str(user.person_id) != user.user_id and not any(known.person_id == user.person_id for known in people):
                raise InputError("person.unknown", person=user.person_id)
            work.people.save(user)
            _, secret = self.handed["add", actor.user_id, user.user_id]
            fresh = Credential(user.user_id).with_secret(secret, self.desk.clock.now(), must_change=True)
            work.credentials.save(fresh)
            work.record(Event(EventKind.USER_SAVED, user.user_id, after=_texts(user)))
            work.commit()
        return True

    def _handing_out(self, mark: tuple[str, UserId, UserId], act: Callable[[], bool]) -> str:
        """Do an act with a one-time password; empty when the store holds another one, of the same act sent before."""
        passwords = self.desk.passwords
        if mark not in self.handed:
            password = passwords.one_time()
            self.handed[mark] = password, passwords.hash(password)
        password, secret = self.handed[mark]
        try:
            is_ours = act()
            if not is_ours:
                with self.desk.reading() as work:
                    is_ours = work.credentials.get(mark[-1]).secret == secret
        except StoreError:  # nobody knows whether it was done: sent again, it hands out the same one
            raise
        except BaseException:
            del self.handed[mark]
            raise
        del self.handed[mark]
        return password if is_ours else ""

    @once(_the_account)
    def change(
        self,
        actor: User,
        user_id: UserId,
        *,
        role: Role | None = None,
        team: str | None = None,
        name: str | None = None,
        latin_name: str | None = None,
        active: bool | None = None,
    ) -> User:
        """Change an account; what is ``None`` stays. A change of role or a closing is felt at once.

        Raises:
            InputError: ``user.unknown``, ``person.name``.
            RuleError: ``right.missing``, ``person.last-administrator``, ``person.own-account`` for one's own role or
                closing.
        """
        require(actor, Act.MANAGE_PEOPLE)
        given = {"role": role, "team": team, "name": name, "latin_name": latin_name, "active": active}
        with self.desk.work(actor.user_id) as work:
            before = work.people.get(user_id)
            after = replace(before, **{key: value for key, value in given.items() if value is not None})  # type: ignore[arg-type]
            if after == before:
                return before
            _check(after)
            _keep_an_administrator(work, actor, before, after)
            work.people.save(after)
            was, now = _texts(before), _texts(after)
            if (before.name, before.latin_name) != (after.name, after.latin_name):
                was, now = {**was, "name": "-"}, {**now, "name": "changed"}
            changed = sorted(key for key in {*was, *now} if was.get(key, "") != now.get(key, ""))
            values = ({key: texts.get(key, "") for key in changed} for texts in (was, now))
            work.record(Event(EventKind.USER_SAVED, user_id, "", *values))
            work.commit()
        return after

    def close(self, actor: User, user_id: UserId) -> User:
        """Close an account; what it did stays under its name. Raises what ``change`` raises."""
        return self.change(actor, user_id, active=False)

    @once(nothing)
    def unlock(self, actor: User, user_id: UserId) -> None:
        """Lift the lock of an account; its password stays.

        Raises:
            InputError: ``user.unknown``. RuleError: ``right.missing``.
        """
        require(actor, Act.MANAGE_PEOPLE)
        with self.desk.work(actor.user_id) as work:
            work.people.get(user_id)
            kept = work.credentials.get(user_id, for_change=True)
            work.credentials.save(kept.unlocked())
            until = kept.locked_until.isoformat(timespec="seconds") if kept.locked_until is not None else "-"
            work.record(Event(EventKind.ACCOUNT_UNLOCKED, user_id, before={"until": until}))
            work.commit()

    def reset_password(self, actor: User, user_id: UserId) -> str:
        """Hand out a password that is good for one sign-in; it lifts a lock too.

        Returns:
            The password; empty as with ``add``. It is kept nowhere and cannot be read again.

        Raises:
            InputError: ``user.unknown``. RuleError: ``right.missing``.
        """
        require(actor, Act.MANAGE_PEOPLE)
        return self._handing_out(("reset", actor.user_id, user_id), lambda: self._reset(actor, user_id))

    @once(_done_before)
    def _reset(self, actor: User, user_id: UserId) -> bool:
        with self.desk.work(actor.user_id) as work:
            work.people.get(user_id)
            kept = work.credentials.get(user_id, for_change=True)
            _, secret = self.handed["reset", actor.user_id, user_id]
            work.credentials.save(kept.with_secret(secret, self.desk.clock.now(), must_change=True))
            work.record(Event(EventKind.PASSWORD_RESET, user_id, after={"must-change": "yes"}))
            work.commit()
        return True

    @once(_samples_closed)
    def close_samples(self, actor: User) -> int:
        """Close every sample account, once people of one's own are at work; how many were closed.

        Raises:
            RuleError: ``right.missing``, ``person.last-administrator`` while no other administrator can sign in.
        """
        require(actor, Act.MANAGE_PEOPLE)
        with self.desk.work(actor.user_id) as work:
            kept = work.credentials.all()
            people = [user for user in work.people.all() if user.active]
            samples = [user for user in people if user.user_id in kept and kept[user.user_id].published]
            left = [user for user in people if user not in samples]
            if samples and not any(user.role is Role.ADMINISTRATOR for user in left):
                raise RuleError("person.last-administrator")
            for user in samples:
                work.people.save(replace(user, active=False))
                work.record(Event(EventKind.USER_SAVED, user.user_id, before={"active": "yes"}, after={"active": "no"}))
            if actor in samples:
                raise RuleError("person.own-account", user=actor.user_id)
            work.commit()
        return len(samples)

    def begin(self, user_id: UserId, name: str, password: str, latin_name: str = "") -> User:
        """Open the first account of a store that has none: an administrator, who opens the others.

        Raises:
            InputError: ``person.number``, ``person.name``, and what ``check_password`` raises.
            RuleError: ``person.not-first``.
        """
        user = User(user_id, PersonId(user_id), name, latin_name, Role.ADMINISTRATOR)
        _check(user)
        check_password(password, user)
        secret = self.desk.passwords.hash(password)
        with self.desk.work(user_id) as work:
            if work.people.all():
                raise RuleError("person.not-first")
            work.people.save(user)
            work.credentials.save(Credential(user_id).with_secret(secret, self.desk.clock.now()))
            work.record(Event(EventKind.USER_SAVED, user_id, after=_texts(user)))
            work.commit()
        return user

    def begin_with_samples(self, text: str, name: str) -> int:
        """Give a store that has no account the sample people of a file; how many there are. Raises ``people.file``."""
        return add_first_people(self.desk.store, text, name)


def _account(user: User, kept: Credential, people: tuple[User, ...], now: datetime) -> Account:
    others = (item.user_id for item in people if item.person_id == user.person_id and item.user_id != user.user_id)
    until = kept.locked_until if kept.is_locked(now) else None
    return Account(user, kept.kind, until, kept.last_seen_at, tuple(others))


def _check(user: User) -> None:
    number = user.user_id
    plain = number.isascii() and all(sign.isalnum() or sign in "-." for sign in number)
    if not plain or not 1 <= len(number) <= _LONGEST_NUMBER:
        raise InputError("person.number", most=_LONGEST_NUMBER)
    if number.casefold() in {role.value for role in Role}:
        raise InputError("person.number", most=_LONGEST_NUMBER)
    for text, least in ((user.name, 1), (user.latin_name, 0), (user.team, 0)):
        if not least <= len(text.strip()) <= _LONGEST_NAME or not text.replace(" ", "x").isprintable():
            raise InputError("person.name", most=_LONGEST_NAME)


def _keep_an_administrator(work: UnitOfWork, actor: User, before: User, after: User) -> None:
    """Nobody takes their own rights away by a slip, and an open administrator is always left."""
    was = before.active and before.role is Role.ADMINISTRATOR
    stays = after.active and after.role is Role.ADMINISTRATOR
    if not was or stays:
        return
    others = [user for user in work.people.all() if user.active and user.role is Role.ADMINISTRATOR]
    if len(others) <= 1:
        raise RuleError("person.last-administrator")
    if actor.user_id == before.user_id:
        raise RuleError("person.own-account", user=actor.user_id)


def _texts(user: User) -> dict[str, str]:
    """An account's values as the log keeps them; of a name, that it changed and not what it is."""
    active = "yes" if user.active else "no"
    found = {"role": user.role.value, "team": user.team, "person": user.person_id, "active": active}
    return {name: str(value) for name, value in found.items() if value != ""}
