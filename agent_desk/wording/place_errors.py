"""What is wrong with the places the program depends on: the store, its copies, settings, the file of people."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

PLACE_ERRORS: Final = {
    "store.upgrade": QT_TRANSLATE_NOOP(
        "Words",
        "{store} says that it has revision {revision}, but its tables are not those of that revision, so it cannot be "
        "brought up to date. It is as it was. Put a copy back by agent-desk restore, or name another store by --store",
    ),
    "store.newer": QT_TRANSLATE_NOOP("Words", "The store {store} was written by a newer Agent Desk. Use that one"),
    "store.damaged": QT_TRANSLATE_NOOP(
        "Words", "The store {store} is damaged. Restore the last backup: agent-desk restore FILE"
    ),
    "store.damaged-copy": QT_TRANSLATE_NOOP(
        "Words", "The store {store} is damaged. Its newest good copy: agent-desk restore {copy}"
    ),
    "store.foreign": QT_TRANSLATE_NOOP(
        "Words", "The database {store} holds something else than a desk. Choose another one by --store"
    ),
    "store.address": QT_TRANSLATE_NOOP(
        "Words", "“{address}” is neither a file nor a database the desk can use. Give a path or a postgresql:// address"
    ),
    "store.locked": QT_TRANSLATE_NOOP("Words", "The store {store} is busy. Close what else has it open, and try again"),
    "store.full": QT_TRANSLATE_NOOP("Words", "There is no room left for the store {store}. Free some disk space"),
    "store.read-only": QT_TRANSLATE_NOOP(
        "Words", "The store {store} cannot be written. Ask for the right to change it"
    ),
    "store.cannot-open": QT_TRANSLATE_NOOP("Words", "The store {store} cannot be opened. Does its folder exist?"),
    "store.cannot-write": QT_TRANSLATE_NOOP("Words", "Nothing can be written at {path}. Choose another place"),
    "store.is-folder": QT_TRANSLATE_NOOP("Words", "{path} is a folder. Name a file for the store"),
    "store.not-ordinary": QT_TRANSLATE_NOOP(
        "Words", "{path} is not an ordinary file but a device or a pipe, or no name for one. Name a file for the store"
    ),
    "store.no-folder": QT_TRANSLATE_NOOP("Words", "There is no folder for the store {path}. Make it first"),
    "store.disk": QT_TRANSLATE_NOOP("Words", "The disk failed under the store {store}. Check it before going on"),
    "store.memory": QT_TRANSLATE_NOOP("Words", "There is not enough memory for the store {store}"),
    "store.connection": QT_TRANSLATE_NOOP("Words", "The database {store} does not answer. Is the server running?"),
    "store.crowded": QT_TRANSLATE_NOOP(
        "Words", "The server has no connection left for {store}. Close other desks, or raise its max_connections"
    ),
    "store.sign-in": QT_TRANSLATE_NOOP("Words", "The database {store} does not accept this user or password"),
    "store.no-database": QT_TRANSLATE_NOOP("Words", "There is no database {store} on this server. Create it first"),
    "store.rights": QT_TRANSLATE_NOOP("Words", "This database user may not change {store}. Grant it the right"),
    "store.encoding": QT_TRANSLATE_NOOP(
        "Words", "The database {store} keeps text as {encoding}. The desk needs UTF8: create it anew"
    ),
    "desk.silent": QT_TRANSLATE_NOOP(
        "Words", "A desk is open on this store but does not answer. Close it, then try again"
    ),
    "backup.engine": QT_TRANSLATE_NOOP(
        "Words",
        "This copy is of another kind of store: .dump files belong to PostgreSQL, .db files to a store in a file",
    ),
    "backup.no-tool": QT_TRANSLATE_NOOP(
        "Words", "{tool} is not installed here, so nothing was done. Install PostgreSQL's client tools and try again"
    ),
    "backup.tool": QT_TRANSLATE_NOOP("Words", "{tool} gave up, so nothing was changed. It said: {what}"),
    "backup.missing": QT_TRANSLATE_NOOP("Words", "There is no copy at {path}, or it is empty"),
    "backup.damaged": QT_TRANSLATE_NOOP(
        "Words", "{path} cannot be read as a copy of a store, so nothing was touched. Choose another copy"
    ),
    "backup.onto-itself": QT_TRANSLATE_NOOP("Words", "{path} is the store itself. Copy it to another file"),
    "backup.unsound": QT_TRANSLATE_NOOP(
        "Words", "The copy is not sound ({fault}: {subject}), so nothing was touched. Choose another copy"
    ),
    "settings.file": QT_TRANSLATE_NOOP("Words", "The settings file {file} cannot be used: {what}"),
    "settings.value": QT_TRANSLATE_NOOP("Words", "The setting {field} has a value that cannot be used: {what}"),
    "people.file": QT_TRANSLATE_NOOP("Words", "The file of people {file} cannot be used: {what}"),
    "agreement.sheet-kept": QT_TRANSLATE_NOOP(
        "Words", "Agreement {agreement} was issued; its sheets stay as they were printed"
    ),
}

#: What a check of the store can find; where it was found is said beside it.
FAULTS: Final = {
    "file.damaged": QT_TRANSLATE_NOOP("Words", "The database file is damaged"),
    "audit.broken": QT_TRANSLATE_NOOP("Words", "The log was changed or shortened"),
    "reference.missing": QT_TRANSLATE_NOOP("Words", "Something refers to what is not there"),
    "schedule.sum": QT_TRANSLATE_NOOP("Words", "The instalments of a schedule no longer add up"),
    "letter.changed-sheet": QT_TRANSLATE_NOOP("Words", "The sheet of a letter was changed"),
    "sheet.changed": QT_TRANSLATE_NOOP("Words", "The printed sheet of an agreement was changed"),
    "evidence.changed": QT_TRANSLATE_NOOP("Words", "The file of a proof was changed"),
}
