"""Failures of the log: records and the chain."""

from __future__ import annotations

from desktop.errors.base import AppError


class LogError(AppError):
    """Records and the chain."""


class ChainBroken(LogError):
    """The log's chain does not verify at `seq`; `kind` is what is wrong there."""

    def __init__(self, seq: int, kind: str) -> None:
        super().__init__(seq, kind)
        self.seq, self.kind = seq, kind


class DraftGone(LogError):
    """The draft was finalised, discarded or handed to another officer meanwhile."""


class RecordGone(LogError):
    """The record is not in the log, or is of a kind to which this cannot be done."""


class AttachmentUnreadable(LogError):
    """A file that was chosen cannot be read: it is gone, or this program may not."""


class AttachmentEmpty(LogError):
    """A file that was chosen has nothing in it."""


class AttachmentTooBig(LogError):
    """A file that was chosen has more than `most` bytes."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class AttachmentRefused(LogError):
    """A file of a type that is not taken, or whose inside is not what its first bytes promise."""


class BundleUnreadable(LogError):
    """A file that is not an export of a log, or that this key does not open."""


class RecipientUnreadable(LogError):
    """What was given as the recipient's public key is no age key."""


class NoRecipients(LogError):
    """Sealed answers of a class that the enrolment has no recipients for; the draft stays as it was."""

    def __init__(self, recipient_class: str) -> None:
        super().__init__(recipient_class)
        self.recipient_class = recipient_class
