"""What goes out by itself: from the log to the outbox, and on to the registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.services import News

if TYPE_CHECKING:  # made when something is to be sent
    from desktop.desk import Desk
    from desktop.ui.program.given import Given
    from desktop.ui.sender import Sender
    from desktop.ui.sending.traffic import Traffic


class Outgoing(QObject):
    """Owns what sends; `desk()` is the one that is open now, None while locked."""

    def __init__(
        self,
        given: Given,
        news: News,
        desk: Callable[[], Desk | None],
        fail: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._given, self._news, self._desk, self._fail = given, news, desk, fail
        self._traffic: Traffic | None = None

    @property
    def sending(self) -> Sender:
        """What runs the sending, made when first asked for."""
        if self._traffic is None:
            from desktop.ui.sending.traffic import Traffic

            given = self._given
            self._traffic = Traffic(given.tasks, given.clock.now, self._news, self._desk, self._fail, self)
        return self._traffic.sending

    def send_now(self) -> None:
        """Send at once, whatever the schedule says."""
        self.sending.send(force=True)

    def put_on_the_road(self) -> None:
        """Hand what was just sealed over to the outbox, then send; before the pages read how it stands."""
        desk = self._desk()
        if desk is not None:
            self._given.tasks.submit(
                self,
                lambda _: desk.sending.put_on_the_road(),
                lambda _: self.sending.send(),
                failed=self._fail,
            )

    def why_stay(self) -> str:
        """Tell why closing the window now would be worth a second thought; empty where it is not."""
        if self._traffic is None or not self._traffic.sending.running:
            return ""
        return self.tr("Se está enviando. Si cierra, lo que falta queda guardado aquí y sale la próxima vez.")
