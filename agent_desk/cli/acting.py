"""Who is acting and on which portfolio, when the command line says it or leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import Role, User
    from agent_desk.services import Services

#: Accounts that a sentence names, where it may be any of them.
_NAMED = 12


def acting(services: Services, named: str, role: Role | None) -> User:
    """The person who acts.

    Args:
        services: With the accounts.
        named: A number, a name, or a role (its first account); empty when the command line and settings name nobody.
        role: Whose first account acts when nobody is named; ``None`` when the act needs a name.

    Raises:
        InputError: ``user.unknown`` or ``user.needed`` with the accounts there are.
    """
    people = services.sign_in.people()
    wanted = named or (role.value if role is not None else "")
    first = [f"{user.user_id} {user.latin_name or user.name} ({user.role.value})" for user in people[:_NAMED]]
    known = ", ".join([*first, "…"] if len(people) > _NAMED else first)
    if not wanted:
        raise InputError("user.needed", known=known)
    for user in people:
        if wanted.casefold() in (user.user_id.casefold(), user.name.casefold(), user.latin_name.casefold()):
            return user
    for user in people:
        if user.role.value == wanted.casefold():
            return user
    raise InputError("user.unknown", user=wanted, known=known)


def portfolio_of(services: Services, named: str) -> Portfolio:
    """The portfolio meant.

    Raises:
        InputError: ``portfolio.none``, ``portfolio.unknown``, ``portfolio.which`` when there are several.
    """
    portfolios = services.queue.portfolios()
    if not portfolios:
        raise InputError("portfolio.none")
    if named:
        for portfolio in portfolios:
            if portfolio.portfolio_id == named:
                return portfolio
        raise InputError("portfolio.unknown", portfolio=named)
    if len(portfolios) > 1:
        raise InputError("portfolio.which", known=", ".join(item.portfolio_id for item in portfolios))
    return portfolios[0]
