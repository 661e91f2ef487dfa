"""A process that writes until it is killed, telling on its output what it asked and was answered.

Run as ``writing_process.py ADDRESS CASE PREFIX COUNT``; an unconfirmed command is repeated with
its key, as any caller should.
"""

from __future__ import annotations

import sys
from uuid import UUID

from store_examples import note

from paluu.casefile.database import Database
from paluu.casefile.refusals import Unconfirmed
from paluu.casefile.store import Store


def main(address: str, case: str, prefix: str, count: str) -> None:
    store = Store(Database(address, address, pool_size=1))
    case_id = UUID(case)
    position = store.case(case_id).position
    for number in range(int(count)):
        key = f"{prefix}-{number}"
        print("asked", key, position, flush=True)
        while True:
            try:
                position = store.append(
                    case_id, position, [note(key)], command_key=key, command_digest=b"d"
                ).position
                break
            except Unconfirmed:
                print("unconfirmed", key, flush=True)
        print("answered", key, position, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
