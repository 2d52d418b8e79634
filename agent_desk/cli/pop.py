"""Screen pop, the part that is text: whom the command line, or a link that a softphone opened, asks for.

Conventions of this file: a link comes from outside and is never trusted. It has one form, a bounded length and plain
ASCII; whatever else stands in it refuses the whole. Errors do not repeat the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    import argparse

LONGEST_LINK: Final = 200

#: Scheme and host in any case, as systems pass them on; one parameter.
_LINK: Final = re.compile(r"(?i:agentdesk://pop)/?\?(?P<name>phone|loan)=(?P<value>[0-9A-Za-z+%-]+)")


def read_link(link: str) -> Caller:
    """Whom ``agentdesk://pop?phone=NUMBER`` or ``agentdesk://pop?loan=NUMBER`` names.

    A ``+`` stands for itself, as softphones write it, and so does ``%2B``.

    Raises:
        InputError: ``argument.link``, and those of ``Caller``.
    """
    match = _LINK.fullmatch(link) if len(link) <= LONGEST_LINK else None
    if match is None:
        raise InputError("argument.link")
    value = unquote(match["value"])
    return Caller(phone=value) if match["name"] == "phone" else Caller(loan=value)


def read_caller(given: argparse.Namespace) -> Caller:
    """Whom ``agent-desk pop`` asks for; exactly one of the three.

    Spaces, points and brackets, as people type a phone number, are left out.

    Raises:
        InputError: ``argument.caller``, ``argument.link``, ``argument.phone``, ``argument.loan``.
    """
    if sum(value is not None for value in (given.link, given.phone, given.loan)) != 1:
        raise InputError("argument.caller")
    if given.link is not None:
        return read_link(given.link)
    if given.loan is not None:
        return Caller(loan=given.loan.strip())
    return Caller(phone=re.sub(r"[ ().]", "", given.phone))
