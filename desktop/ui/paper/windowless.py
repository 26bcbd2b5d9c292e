"""The acta for a command without windows: Qt paints it in memory, no screen is asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.desk import Desk
from desktop.ui.paper.acta import acta_pdf


class Press:
    """Makes actas of an open vault as PDF, on the thread that made it; it holds what Qt needs to paint."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._application: QCoreApplication = QCoreApplication.instance() or QGuiApplication(
            ["vigia", "-platform", "offscreen"]
        )

    def __call__(self, instance_id: str) -> bytes:
        """Return the acta of a record; empty where the log has no such record."""
        return acta_pdf(self._desk, instance_id)
