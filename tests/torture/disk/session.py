"""A driven session for the recorder: every act waits for the disk, and tells the recorder itself what it did.

`python -m tests.torture.disk.session FOLDER OFFICER PASSPHRASE SEED ACTS`
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from desktop.errors import AppError
from tests.torture.session import Driven, desk_of, vault_of

TOLD = 987  # no file: the recorder takes what is written there as an acknowledgement


def main() -> None:
    """Act, tell, close; a failure that the program foresees ends the acts and is printed."""
    folder, officer, passphrase, seed, acts = Path(sys.argv[1]), *sys.argv[2:6]
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # so that each byte passes the recorder

    def tell(line: str) -> None:
        os.write(TOLD, f"{line}\n".encode())

    desk = None
    try:
        desk = desk_of(vault_of(folder).unlock(officer, passphrase), folder)
        tell("done unlock -")
        Driven(desk, passphrase, random.Random(int(seed)), tell, durable=True).run(int(acts))
    except AppError as told:
        print(type(told).__name__)
    if desk is not None:
        with suppress(AppError):
            desk.close()


if __name__ == "__main__":
    main()
