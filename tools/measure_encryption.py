"""Measure what a key costs: `python -m tools.measure_encryption STORE` (a plain store with a generated portfolio).

The store is copied, the copy encrypted, and the same work done on both, turn by turn. Nothing fails for being slow.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from agent_desk.bootstrap import SystemClock, open_services
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.people import UserId
from agent_desk.services.ports import QueueFilter
from agent_desk.settings import Settings
from agent_desk.store.recasting import change_key
from agent_desk.store.store_key import Seal, StoreKey
from tools.timing import Times, noise, say, timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.services import Services
    from agent_desk.services.ports import Store

_PASSPHRASE = "four words nobody guesses"  # noqa: S105  # of a store that ends with the measurement
_ROUNDS = 15


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        plain, sealed = Path(folder, "plain.db"), Path(folder, "sealed.db")
        for copy in (plain, sealed):
            shutil.copy(sys.argv[1], copy)
            copy.chmod(0o600)
        began, used = perf_counter(), process_time()
        aside = change_key(sealed, None, Seal.fresh(StoreKey(_PASSPHRASE)), SystemClock(), "0001")
        size = aside.stat().st_size
        print(noise())
        print(
            f"encrypting {size / 1e6:.0f} MB, compared and checked: {perf_counter() - began:.1f} s by the wall, "
            f"{process_time() - used:.1f} s of processor; {sealed.stat().st_size / size - 1:+.1%} of size"
        )
        _compare(plain, sealed)
        print(noise())


def _compare(plain: Path, sealed: Path) -> None:
    print(
        "\n| what | under a key: processor, ms | wall, ms | from-to | in clear, ms | times |\n|---|---|---|---|---|---|"
    )
    key = StoreKey(_PASSPHRASE)
    say(
        "start: opened, the key derived from its passphrase",
        timed(lambda: _closed(sealed, StoreKey(_PASSPHRASE)), 5),
        timed(lambda: _closed(plain, None), 5),
    )
    say(
        "opened again, the key being known",
        timed(lambda: _closed(sealed, key), 5),
        timed(lambda: _closed(plain, None), 5),
    )
    pairs = [_work(open_services(Settings(store=str(path)), given)) for path, given in ((sealed, key), (plain, None))]
    for name in pairs[0]:
        say(name, *_in_turns(pairs[0][name], pairs[1][name]))


def _in_turns(under_key: Callable[[], object], in_clear: Callable[[], object]) -> tuple[Times, Times]:
    """Both by turns, so that what else the machine does falls on both."""
    found = Times([], []), Times([], [])
    for _ in range(_ROUNDS):
        for times, work in zip(found, (under_key, in_clear), strict=True):
            once = timed(work, 1)
            times.wall.extend(once.wall)
            times.own.extend(once.own)
    return found


def _closed(path: Path, key: StoreKey | None) -> None:
    from agent_desk.store.engine import open_store

    open_store(str(path), SystemClock(), key=key).close()


def _work(services: Services) -> dict[str, Callable[[], object]]:
    """What a person at the desk waits for."""
    store = services.desk.store
    agent = services.sign_in.find(UserId("2041"))
    with store.reading() as work:
        portfolio = next(item for item in work.portfolios.all() if item.generated)
    asked = QueueFilter(portfolio.portfolio_id, portfolio.business_date, user_id=agent.user_id)
    number = store.reads.queue(asked)[0].loan_number

    def commit() -> None:
        with store.work("2041") as work:
            work.record(Event(EventKind.NOTE_SAVED, number, number))
            work.commit()

    folder = Path(tempfile.mkdtemp())
    return {
        "first page of the queue, 200 rows": partial(store.reads.queue, asked),
        "the same over a fresh connection, whose memory is empty": partial(_afresh, store, asked),
        "a search of two letters": partial(store.reads.queue, replace(asked, text="wl")),
        "a case opened": partial(services.negotiate.open, agent, number),
        "an act committed": commit,
        "a copy of the whole store": lambda: store.backup(str(folder / "copy.db")),
    }


def _afresh(store: Store, asked: QueueFilter) -> object:
    store.close()  # the next question connects again
    return store.reads.queue(asked)


if __name__ == "__main__":
    main()
