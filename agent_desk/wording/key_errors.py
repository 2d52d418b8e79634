"""What is wrong with the key of an encrypted store, or with where it is kept."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

KEY_ERRORS: Final = {
    "store.needs-key": QT_TRANSLATE_NOOP(
        "Words",
        "The store {store} is encrypted. Give its passphrase at the prompt, in AGENT_DESK_STORE_KEY, or in a file "
        "named by --store-key-file",
    ),
    "store.wrong-key": QT_TRANSLATE_NOOP(
        "Words",
        "This key does not open {store}. Check it, or take the one on the recovery sheet; nothing was changed",
    ),
    "store.wrong-key-copy": QT_TRANSLATE_NOOP(
        "Words",
        "This key does not open {store}, but it opens its copy {copy}. If the key was not changed since then, the "
        "store is damaged: agent-desk restore {copy}",
    ),
    "store.no-cipher": QT_TRANSLATE_NOOP(
        "Words", "What reads the encrypted store {store} is not installed: pip install agent-desk[encryption]"
    ),
    "key.empty": QT_TRANSLATE_NOOP("Words", "The key of the store is empty. Give a passphrase or 64 digits"),
    "key.short": QT_TRANSLATE_NOOP(
        "Words", "A passphrase of a store has {least} characters or more: take a few words that nobody guesses"
    ),
    "key.repeat": QT_TRANSLATE_NOOP("Words", "The two passphrases differ. Type them again"),
    "key.new": QT_TRANSLATE_NOOP(
        "Words",
        "Say the new passphrase: at the prompt, in a file named by --new-key-file, or in AGENT_DESK_NEW_STORE_KEY; "
        "or let --generate make a key",
    ),
    "key.file": QT_TRANSLATE_NOOP("Words", "No key can be read from {file}: {what}"),
    "key.already": QT_TRANSLATE_NOOP(
        "Words", "The store {store} is encrypted already. To change its key: agent-desk rekey"
    ),
    "key.plain": QT_TRANSLATE_NOOP("Words", "The store {store} is not encrypted. To encrypt it: agent-desk encrypt"),
    "key.server": QT_TRANSLATE_NOOP(
        "Words", "This store is a server's: its disks are encrypted there. Only a store in a file is encrypted here"
    ),
    "key.differs": QT_TRANSLATE_NOOP(
        "Words",
        "What was written differs from what was read ({table}), so the store stays as it was. Check it by "
        "agent-desk verify",
    ),
    "key.sheet": QT_TRANSLATE_NOOP(
        "Words", "Nobody knows a key that is made by chance: name a file for its recovery sheet by --recovery-sheet"
    ),
    "key.sheet-there": QT_TRANSLATE_NOOP("Words", "{file} is there already. Name another file for the recovery sheet"),
    "keyring.missing": QT_TRANSLATE_NOOP(
        "Words", "The key store of this system cannot be reached: pip install agent-desk[encryption]"
    ),
    "keyring.failed": QT_TRANSLATE_NOOP(
        "Words", "The key store of this system did not keep the key. Is there one, and is it unlocked?"
    ),
}
