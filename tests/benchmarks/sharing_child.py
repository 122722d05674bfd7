"""A desk in a process of its own, for `bench_commit_to_screen`: receives when told to, and shares as a window does.

Each line on its input is one reception; the answer is the dossier and the moment its commit was durable, by the
clock that all processes of a machine share.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing.ears import Ears
from onestop.bootstrap.sharing.thread import SyncThread
from tests.helpers.running_office import MOMENT


def main(home: str) -> None:
    store = ThreadPoolExecutor(1, "store")
    opened = store.submit(lambda: open_home(Path(home), as_of=MOMENT)).result()
    agreed = Event()

    def told(state: Sharing) -> None:
        if state.condition is Condition.AGREED:
            agreed.set()

    def fault(error: Exception) -> None:
        raise error

    thread = SyncThread(opened, store, Ears(told, lambda _: None, lambda _: None, fault))
    thread.start()
    thread.post(SyncThread.begin)
    agreed.wait(60)
    print("ready", flush=True)

    def receive(name: str) -> tuple[str, float]:
        command = ReceiveDossier("LD-01", ApplicantEntry("organisation", name))
        dossier = opened.desk.receive(command).dossier_id
        return dossier, monotonic()

    for line in sys.stdin:
        dossier, committed = store.submit(receive, line.strip()).result()
        thread.post(SyncThread.wake)
        print(dossier, committed, flush=True)
    thread.close()
    store.submit(opened.close).result()
    store.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
