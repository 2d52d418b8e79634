"""Acts that are done once, however often they are sent.

Conventions of this file: ``once`` stands over a use case's act and says how to read what it left behind. Every call is
one act under a key of its own, so that a press in the window is one act; a desk that was given a key (``Desk.keyed``,
``--key``) uses that one. When the connection breaks before the answer is heard, the act is sent a second time under the
same key at once; and again when the same person does the same thing within ten minutes.
"""

from __future__ import annotations

from dataclasses import replace
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast
from uuid import uuid4

from agent_desk.domain.agreement import AgreementNumber
from agent_desk.domain.approval import RequestId
from agent_desk.domain.errors import StoreError
from agent_desk.services.sending import DoneBeforeError, Sending, fingerprint_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.events import Event
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")

#: A StoreError after which nobody knows whether the act was done.
_BROKEN_OFF = "store.connection"


def once(
    left: Callable[[UnitOfWork, Event], R],
    *,
    beside: frozenset[str] = frozenset(),
) -> Callable[[Callable[Concatenate[Any, User, P], R]], Callable[Concatenate[Any, User, P], R]]:
    """Do an act once for each key.

    Args:
        left: Reads, from the store and from what the act recorded first, what it left behind, as it is now.
        beside: Names of values that do not make it another act: the version that it was made on, which the act itself
            moves on.

    The act's values must have a canonical form (``domain.digest``) or be bytes; its use case has a ``desk``. The act
    has one unit of work that writes. An act that was refused leaves no key and may be sent again.

    Raises:
        RuleError: ``act.key-used`` when the key was used for something else.
    """

    def decorate(act: Callable[Concatenate[Any, User, P], R]) -> Callable[Concatenate[Any, User, P], R]:
        @wraps(act)
        def sent(self: Any, actor: User, *values: P.args, **named: P.kwargs) -> R:
            desk: Desk = self.desk
            if desk.sending is not None:  # a part of an act that was sent already
                return act(self, actor, *values, **named)
            said = (values, named) if not beside else ((), _without(beside, act, (self, actor, *values), named))
            fingerprint = fingerprint_of(act.__qualname__, actor.user_id, *said)
            key = desk.key or desk.unheard.key_of(fingerprint, desk.clock.now()) or uuid4().hex
            sending = Sending(key, fingerprint)
            case = replace(self, desk=desk.carrying(sending))

            def attempt() -> R:
                try:
                    return act(case, actor, *values, **named)
                except DoneBeforeError as before:
                    with desk.reading() as work:
                        return left(work, before.event)

            try:
                result = _twice(attempt)
            except StoreError:
                desk.unheard.keep(sending, desk.clock.now())
                raise
            desk.unheard.heard(sending)
            return result

        return cast("Callable[Concatenate[Any, User, P], R]", sent)

    return decorate


def _without(
    beside: frozenset[str], act: Callable[..., object], values: tuple[object, ...], named: Mapping[str, object]
) -> dict[str, object]:
    """The values of an act by their names, without those, and without its use case and its actor."""
    bound = dict(signature(act).bind(*values, **named).arguments)
    return {name: value for name, value in list(bound.items())[2:] if name not in beside}


def _twice(attempt: Callable[[], R]) -> R:
    try:
        return attempt()
    except StoreError as error:
        if error.code != _BROKEN_OFF:
            raise
    return attempt()


def nothing(work: UnitOfWork, event: Event) -> None:
    """Of an act that answers nothing."""
    del work, event


def done(work: UnitOfWork, event: Event) -> bool:
    """Of an act that answers whether it was done."""
    del work, event
    return True


def the_request(work: UnitOfWork, event: Event) -> ConcessionRequest:
    """The request that was made or changed."""
    return work.requests.get(RequestId(event.subject))


def the_agreement(work: UnitOfWork, event: Event) -> Agreement:
    """The agreement that was made or changed."""
    return work.agreements.get(AgreementNumber(event.subject))
