"""How a chosen file comes into the vault: read piece by piece beside the window, each piece written before the next is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from desktop.errors import AppError
from desktop.incidents.attachments import Incoming, look_at
from desktop.ui.forms.pictures import decoded
from desktop.ui.forms.setting import File, Refused, Seen, Taken
from desktop.ui.services import Services
from desktop.ui.tasks import Lane


@dataclass
class _Coming:
    """A file on its way: what is still to be read of it, how much is kept, and what to do then."""

    incoming: Incoming
    pieces: Iterator[bytes]
    taken: Taken
    failed: Callable[[Exception], None]
    kept: int = 0


class Intake(QObject):
    """Takes files in for one draft. A disk that is slow to read holds no lock and no other writing up."""

    def __init__(self, services: Services, draft_id: str, owner: QObject) -> None:
        """Work for as long as `owner` lives."""
        super().__init__(owner)
        self._services, self._tasks, self._draft_id = services, services.tasks, draft_id

    def take(self, path: Path, question: str, taken: Taken, refused: Refused) -> None:
        """Look at a file, then keep a clean copy of it with the draft; what did not come in whole leaves nothing."""

        def failed(error: Exception) -> None:
            if isinstance(error, AppError):
                refused(error)
            else:
                self._services.fail(error)

        def begin(incoming: Incoming) -> None:
            coming = _Coming(incoming, incoming.pieces(), taken, failed)
            self._tasks.submit(
                self,
                lambda _: self._services.desk.files.begin(self._draft_id, incoming.facts),
                lambda wanted: self._read_on(coming) if wanted else self._end(coming),
                failed=failed,
            )

        self._tasks.submit(self, lambda _: look_at(path, question), begin, lane=Lane.NET, failed=failed)

    def show(self, file: File, room: QSize, seen: Seen) -> None:
        """Read a picture out of the vault and decode it small; where it cannot be shown, nothing happens."""

        def decode(data: bytes) -> None:
            self._tasks.submit(
                self,
                lambda _: decoded(data, room),
                lambda image: seen(image) if isinstance(image, QImage) else None,
                lane=Lane.CONTENT,
            )

        self._tasks.submit(
            self, lambda _: b"".join(self._services.desk.files.pieces(self._draft_id, file.name)), decode
        )

    def _read_on(self, coming: _Coming) -> None:
        self._tasks.submit(
            self,
            lambda _: next(coming.pieces, b""),
            lambda piece: self._keep(coming, piece) if piece else self._end(coming),
            lane=Lane.NET,
            failed=lambda error: self._give_up(coming, error),
        )

    def _keep(self, coming: _Coming, piece: bytes) -> None:
        name, n = coming.incoming.facts.name, coming.kept
        coming.kept += 1
        self._tasks.submit(
            self,
            lambda _: self._services.desk.files.add(self._draft_id, name, n, piece),
            lambda _: self._read_on(coming),
            failed=lambda error: self._give_up(coming, error),
        )

    def _end(self, coming: _Coming) -> None:
        coming.taken(File.of(coming.incoming.facts))

    def _give_up(self, coming: _Coming, error: Exception) -> None:
        """Take away what came in, then tell; where even that fails, the half stays unseen and goes with its draft."""
        name = coming.incoming.facts.name
        self._tasks.submit(
            self,
            lambda _: self._services.desk.files.drop(self._draft_id, name),
            lambda _: coming.failed(error),
            failed=lambda _: coming.failed(error),
        )
