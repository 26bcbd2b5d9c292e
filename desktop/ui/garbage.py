"""Python's garbage collector, on the window's thread alone.

By itself it runs on whichever thread makes the next object. Where that is a background one and the garbage holds a
widget, the widget ends on a thread that is not its own, and Qt ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_EVERY_MS = 250
_YOUNG, _CALM = 2_000, 700  # objects made, less those ended, since the last look
_MANY, _SHARE = (
    50_000,
    4,
)  # made since everything was looked at: so many at least, and a quarter of what there was


class Collector(QObject):
    """Looks for garbage between two events: the young often, everything when much came together and it is calm."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._since_all, self._enough = 0, _MANY
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @classmethod
    def of(cls, application: QCoreApplication) -> Collector:
        """Return the application's own; from now on no other thread collects."""
        gc.disable()
        found = application.findChild(cls)
        if not isinstance(found, cls):
            found = cls(application)
        found._timer.start(_EVERY_MS)
        return found

    def want_all(self) -> None:
        """Look at everything as soon as it is calm; it takes some 30 ms for an open program."""
        self._since_all = self._enough

    def _look(self) -> None:
        made = gc.get_count()[0]
        if made > _YOUNG:
            self._since_all += made
            gc.collect(1)
        elif made < _CALM and self._since_all >= self._enough:
            gc.collect()
            self._since_all, self._enough = 0, max(_MANY, len(gc.get_objects()) // _SHARE)
