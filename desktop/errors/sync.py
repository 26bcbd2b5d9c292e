"""Failures of sync: the registry and the road to it."""

from __future__ import annotations

from enum import StrEnum

from desktop.errors.base import AppError


class SyncError(AppError):
    """Sending did not succeed; the record stays in the outbox. `host` is the server's name."""

    def __init__(self, host: str, *facts: object) -> None:
        super().__init__(host, *facts)
        self.host = host


class AddressWrong(SyncError):
    """The registry's address is not a URL that can be used."""


class ServerUnreachable(SyncError):
    """No answer: no network, no route, refused, name unknown or timed out."""


class TlsRefused(SyncError):
    """The server's certificate is not trusted here."""


class CutInTheMiddle(SyncError):
    """The connection ended before the answer; what was sent is asked for again with the same bytes."""


class CaptivePortal(SyncError):
    """A page that is not OpenRosa answered: a network's own login page, most likely."""


class TokenRefused(SyncError):
    """401 or 403: the token is revoked or has no right to the form; `status` is the code."""

    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, status)
        self.status = status


class ServerTrouble(SyncError):
    """429 or 5xx; it will be tried again. `status` is the code."""

    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, status)
        self.status = status


class RecordHeld(SyncError):
    """The server will not take this record as it is; the others go on."""

    def __init__(self, host: str, reason: HeldReason) -> None:
        super().__init__(host, reason.value)
        self.reason = reason


class ReceiptAlarm(SyncError):
    """A receipt whose signature or hashes do not match what was sent."""


class CourierNotSetUp(SyncError):
    """The enrolment names no key for the USB courier, so nothing can be sealed to it."""


class CourierFileUnreadable(SyncError):
    """A file of receipts that is cut, or is no such file; nothing of it was taken."""


class CourierFileForeign(SyncError):
    """A file of receipts with none for this machine: it was swapped with another post's."""


class CourierFileKnown(SyncError):
    """A file of receipts that brings nothing new: it was taken before."""


class StickFull(SyncError):
    """No room left on the courier's stick; what waits stays in the outbox, and files finished before stay on it."""


class StickLost(SyncError):
    """The courier's stick cannot be read or written: it was pulled out, is write-protected, or is broken."""


class HeldReason(StrEnum):
    """Why a bundle waits for a person (closed list, column `bundle.reason`)."""

    FORM_UNKNOWN = "form-unknown"  # 404: form or version not on the server
    CONFLICT = "conflict"  # 409/410: same id with other bytes, or the form is closed
    BAD_REQUEST = "bad-request"  # 400
    TOO_BIG = "too-big"  # 413 and it cannot be split further
    KEY_MISMATCH = "key-mismatch"  # the form there is not the pack's, or its key not the enrolment's
    CLEAR_REFUSED = "clear-refused"  # no registry key, and policy forbids sending in clear
    RECEIPT_ALARM = "receipt-alarm"  # the receipt does not match the bytes
    UNEXPECTED = "unexpected"  # an answer outside the protocol
