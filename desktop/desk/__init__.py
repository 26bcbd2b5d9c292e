"""An open vault at work, joined from its parts; the windows and the command line see the vault only through this."""

from desktop.desk.desk import Desk
from desktop.desk.work import Snapshot, Work, events_between

__all__ = ["Desk", "Snapshot", "Work", "events_between"]
