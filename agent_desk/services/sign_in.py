"""Who is at the desk: a number and a password, wrong tries counted, the screen locked and unlocked.

Conventions of this file: hashing takes its time and happens between two short transactions; what was read before it is
read again after it, so that tries made at once are all counted. A number that was typed and belongs to nobody is not
written down: people type passwords into the wrong field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.passwords import check_password

if TYPE_CHECKING:
    from agent_desk.domain.passwords import Credential
    from agent_desk.domain.people import User, UserId
    from agent_desk.services.desk import Desk

#: Who writes down what nobody has proved to have done.
_NOBODY = "desk"


@dataclass(frozen=True)
class SignIn:
    """The use case."""

    desk: Desk

    def people(self) -> tuple[User, ...]:
        """Open accounts, by role then number."""
        with self.desk.reading() as work:
            return tuple(user for user in work.people.all() if user.active)

    def find(self, user_id: UserId) -> User:
        """An account that may act, as it stands now; nothing is proved by it.

        Raises:
            InputError: ``user.unknown``. RuleError: ``user.inactive``.
        """
        with self.desk.reading() as work:
            user = work.people.get(user_id)
        if not user.active:
            raise RuleError("user.inactive", user=user_id)
        return user

    def samples(self) -> dict[UserId, str]:
        """The sample accounts that are open, with the password that everybody may know."""
        with self.desk.reading() as work:
            kept = work.credentials.all()
            return {
                user.user_id: kept[user.user_id].published
                for user in work.people.all()
                if user.active and user.user_id in kept and kept[user.user_id].published
            }

    def is_first_run(self) -> bool:
        """Is there no account at all yet?"""
        with self.desk.reading() as work:
            return not work.people.all()

    def asks_password(self, user_id: UserId) -> bool:
        """Must this account prove itself by a password? A sample account need not: everybody may know it."""
        with self.desk.reading() as work:
            return not work.credentials.get(user_id).published

    def prove(self, user_id: UserId, password: str | None) -> User:
        """Hold a password against an account; wrong tries are counted and logged.

        Args:
            user_id: As typed.
            password: ``None`` is enough for a sample account alone.

        Returns:
            The account. It may act.

        Raises:
            RuleError: ``password.wrong`` (unknown number or wrong password, not told apart), ``user.locked`` with the
                time until when, ``user.inactive`` (only to who knows the password), ``password.must-change``.
            InputError: ``password.needed``.
        """
        with self.desk.reading() as work:
            user = next((user for user in work.people.all() if user.user_id == user_id), None)
            kept = work.credentials.get(user_id)
        self._refuse_locked(kept)
        if password is None and not kept.published:
            raise InputError("password.needed", user=user_id)
        matched = password is None or self.desk.passwords.matches(kept, password)
        if user is None:
            with self.desk.work(_NOBODY) as work:
                work.record(Event(EventKind.SIGN_IN_REFUSED, "", after={"why": "unknown"}))
                work.commit()
            raise self._wrong()
        if not matched:
            self._count_wrong(user_id)
            raise self._wrong()
        if not user.active:
            raise RuleError("user.inactive", user=user_id)
        if kept.must_change:
            raise RuleError("password.must-change", user=user_id)
        if kept.wrong_tries or kept.locked_until:
            self._clear(user_id)
        return user

    def enter(self, user_id: UserId, password: str | None = None) -> User:
        """Sign in: the log says who, when. Raises what ``prove`` raises."""
        user = self.prove(user_id, password)
        fresh = self._rehashed(user_id, password)
        with self.desk.work(user_id) as work:
            now = self.desk.clock.now()
            kept = work.credentials.get(user_id).after_right_try(now)
            work.credentials.save(kept.with_secret(fresh, now) if fresh else kept)
            work.record(Event(EventKind.SIGNED_IN, user_id, after={"role": user.role.value}))
            work.commit()
        return user

    def lock(self, actor: User) -> None:
        """The screen is covered; what lies under it stays as it is."""
        with self.desk.work(actor.user_id) as work:
            work.record(Event(EventKind.SCREEN_LOCKED, actor.user_id))
            work.commit()

    def unlock(self, actor: User, password: str) -> User:
        """The same person is back. Raises what ``prove`` raises."""
        user = self.prove(actor.user_id, password)
        with self.desk.work(actor.user_id) as work:
            work.credentials.save(work.credentials.get(actor.user_id).after_right_try(self.desk.clock.now()))
            work.record(Event(EventKind.SCREEN_UNLOCKED, actor.user_id))
            work.commit()
        return user

    def change_password(self, user_id: UserId, old: str | None, new: str) -> User:
        """Choose another password; needed at the first sign-in after one was handed out.

        Raises:
            InputError: what ``check_password`` raises; ``password.same``.
            RuleError: what ``prove`` raises, but ``password.must-change``.
        """
        try:
            self.prove(user_id, old)
        except RuleError as refusal:
            if refusal.code != "password.must-change":
                raise
        if new == old:
            raise InputError("password.same")
        user = self.find(user_id)
        check_password(new, user, frozenset(self.samples().values()))
        secret = self.desk.passwords.hash(new)
        with self.desk.work(user_id) as work:
            work.credentials.save(work.credentials.get(user_id).with_secret(secret, self.desk.clock.now()))
            work.record(Event(EventKind.PASSWORD_CHANGED, user_id))
            work.commit()
        return user

    def _refuse_locked(self, kept: Credential) -> None:
        if kept.locked_until is not None and kept.is_locked(self.desk.clock.now()):
            raise RuleError("user.locked", user=kept.user_id, until=kept.locked_until.isoformat())

    def _wrong(self) -> RuleError:
        rule = self.desk.lock_out
        return RuleError("password.wrong", tries=rule.tries, minutes=int(rule.lasts.total_seconds()) // 60)

    def _count_wrong(self, user_id: UserId) -> None:
        """One more wrong try; raises ``user.locked`` when others made the last one allowed in the meantime."""
        now = self.desk.clock.now()
        with self.desk.work(_NOBODY) as work:
            before = work.credentials.get(user_id, for_change=True)
            self._refuse_locked(before)
            kept = before.after_wrong_try(now, self.desk.lock_out)
            work.credentials.save(kept)
            work.record(Event(EventKind.SIGN_IN_REFUSED, user_id, after={"why": "password"}))
            if kept.locked_until is not None:
                until = kept.locked_until.isoformat(timespec="seconds")
                work.record(Event(EventKind.ACCOUNT_LOCKED, user_id, after={"until": until}))
            work.commit()
        self._refuse_locked(kept)

    def _clear(self, user_id: UserId) -> None:
        """A right try ends the count of wrong ones, unless the account was locked in the meantime."""
        with self.desk.work(_NOBODY) as work:
            kept = work.credentials.get(user_id, for_change=True)
            self._refuse_locked(kept)
            work.credentials.save(kept.unlocked())
            work.commit()

    def _rehashed(self, user_id: UserId, password: str | None) -> str:
        """A hash with today's parameters where the kept one has others; empty where it need not change."""
        with self.desk.reading() as work:
            kept = work.credentials.get(user_id)
        if password is None or not self.desk.passwords.is_outdated(kept):
            return ""
        return self.desk.passwords.hash(password)
