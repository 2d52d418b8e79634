"""Accounts by command: list, open, change, close, unlock, and passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.acting import acting
from agent_desk.cli.arguments import add_key, read_code
from agent_desk.cli.opening_call import common
from agent_desk.cli.output import plain, print_table
from agent_desk.cli.passwords import new_password, password_of
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from agent_desk.cli.run import Call

_ONCE = QT_TRANSLATE_NOOP("Words", "{user} signs in once with {password} and then chooses another password")
_HANDED_OUT = QT_TRANSLATE_NOOP(
    "Words",
    "Done before under this key; the password that was handed out then is kept nowhere. If it is lost, hand out "
    "another one: agent-desk people set-password {user}",
)

#: Parts of the command whose acts may be sent again under the same key. The first account needs none, the second is
#: refused; nor does one's own password, which is not written down in any form that a key would need.
KEYED = ("add", "change", "close", "unlock", "set-password")


def add_people(made: argparse.ArgumentParser) -> None:
    """The parts of the command."""
    made.set_defaults(command=people)
    parts = made.add_subparsers(title="what", metavar="WHAT", dest="what")

    def part(name: str, function: object, text: str) -> argparse.ArgumentParser:
        sub = parts.add_parser(name, parents=[common()], help=text, description=text)
        sub.set_defaults(command=function)
        return sub

    sub = part("first", first, "Open the first account of an empty store: an administrator")
    sub.add_argument("number", metavar="NUMBER")
    sub.add_argument("--name", dest="called", required=True, metavar="NAME")
    sub.add_argument("--latin", default="", metavar="NAME", help="Latin spelling of the name")
    _new_password(sub)
    sub = part("add", add, "Open an account; answers the password for the first sign-in")
    sub.add_argument("number", metavar="NUMBER")
    sub.add_argument("--name", dest="called", required=True, metavar="NAME")
    _values(sub)
    sub.add_argument("--role", required=True, metavar="ROLE", help=", ".join(Role))
    sub.add_argument("--same-person-as", metavar="USER", help="another account of somebody who has one")
    sub = part("change", change, "Change an account")
    sub.add_argument("number", metavar="NUMBER")
    sub.add_argument("--name", dest="called", metavar="NAME")
    _values(sub)
    sub.add_argument("--role", metavar="ROLE", help=", ".join(Role))
    sub.add_argument("--reopen", action="store_true", help="open a closed account again")
    sub = part("close", close, "Close an account; what it did stays under its name")
    what = sub.add_mutually_exclusive_group(required=True)
    what.add_argument("number", nargs="?", metavar="NUMBER")
    what.add_argument("--samples", action="store_true", help="every sample account")
    sub = part("unlock", unlock, "Lift the lock of an account after wrong passwords")
    sub.add_argument("number", metavar="NUMBER")
    sub = part("set-password", set_password, "Choose one's own password; hand one out for somebody else")
    sub.add_argument("number", nargs="?", metavar="NUMBER", help="somebody else's account")
    _new_password(sub)
    for name in KEYED:
        add_key(parts.choices[name])


def _values(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--latin", metavar="NAME", help="Latin spelling of the name")
    sub.add_argument("--team", metavar="TEAM")


def _new_password(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--new-password-file", metavar="FILE", help="the password to choose; asked for when absent")


def people(call: Call) -> None:
    """Accounts that may act."""
    found = call.services.sign_in.people()
    samples = call.services.sign_in.samples()
    if call.json:
        call.answer([{**_plain(user), "sample": user.user_id in samples} for user in found], ())
        return
    marked = call.words.tr(QT_TRANSLATE_NOOP("Words", "sample"))
    print_table(
        ("No.", "Name", "", "Role", "Team", ""),
        [
            (
                user.user_id,
                user.name,
                user.latin_name,
                call.words.role(user.role),
                user.team,
                marked if user.user_id in samples else "",
            )
            for user in found
        ],
    )


def first(call: Call) -> None:
    """The first administrator."""
    given = call.given
    made = call.services.people.begin(UserId(given.number), given.called, new_password(given), given.latin)
    _say(call, made)


def add(call: Call) -> None:
    """Another account."""
    given = call.given
    actor = call.actor(Role.ADMINISTRATOR)
    person = PersonId(given.number)
    if given.same_person_as:
        person = call.services.sign_in.find(UserId(given.same_person_as)).person_id
    role = read_code(Role, given.role)
    user = User(UserId(given.number), person, given.called, given.latin or "", role, given.team or "")
    _hand_out(call, user, call.once("add").people.add(actor, user))


def change(call: Call) -> None:
    """Other values."""
    given = call.given
    made = call.once("change").people.change(
        call.actor(Role.ADMINISTRATOR),
        UserId(given.number),
        role=read_code(Role, given.role) if given.role else None,
        team=given.team,
        name=given.called,
        latin_name=given.latin,
        active=True if given.reopen else None,
    )
    _say(call, made)


def close(call: Call) -> None:
    """No more acts by this account."""
    actor = call.actor(Role.ADMINISTRATOR)
    if call.given.samples:
        count = call.once("close").people.close_samples(actor)
        text = call.words.tr(QT_TRANSLATE_NOOP("Words", "{count} sample accounts are closed"))
        call.answer({"closed": count}, [text.format(count=count)])
        return
    _say(call, call.once("close").people.close(actor, UserId(call.given.number)))


def unlock(call: Call) -> None:
    """Let somebody try again."""
    number = UserId(call.given.number)
    call.once("unlock").people.unlock(call.actor(Role.ADMINISTRATOR), number)
    text = call.words.tr(QT_TRANSLATE_NOOP("Words", "Account {user} is unlocked; its password stays"))
    call.answer({"user": number, "unlocked": True}, [text.format(user=number)])


def set_password(call: Call) -> None:
    """One's own, or one to hand out."""
    number = call.given.number
    if number and number != call.named:
        user = call.services.sign_in.find(UserId(number))
        people = call.once("set-password").people
        _hand_out(call, user, people.reset_password(call.actor(Role.ADMINISTRATOR), user.user_id))
        return
    if call.given.key is not None:
        raise InputError("password.no-key")
    user = acting(call.services, call.named or number or "", None)
    asked = call.services.sign_in.asks_password(user.user_id)
    old = password_of(user, call.given) if asked else None
    call.services.sign_in.change_password(user.user_id, old, new_password(call.given))
    text = call.words.tr(QT_TRANSLATE_NOOP("Words", "The password of {user} is changed"))
    call.answer({"user": user.user_id, "changed": True}, [text.format(user=user.user_id)])


def _plain(user: User) -> dict[str, object]:
    found = plain(user)
    assert isinstance(found, dict)
    return found


def _say(call: Call, user: User) -> None:
    text = call.words.tr(QT_TRANSLATE_NOOP("Words", "{user} {name}, {role}, {state}"))
    opened, closed = QT_TRANSLATE_NOOP("Words", "open"), QT_TRANSLATE_NOOP("Words", "closed")
    state = call.words.tr(opened if user.active else closed)
    line = text.format(user=user.user_id, name=user.name, role=call.words.role(user.role), state=state)
    call.answer(plain(user), [line])


def _hand_out(call: Call, user: User, password: str) -> None:
    line = call.words.tr(_ONCE if password else _HANDED_OUT).format(user=user.user_id, password=password)
    call.answer({**_plain(user), "one_time_password": password or None}, [line])
