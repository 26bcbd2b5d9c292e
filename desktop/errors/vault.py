"""Failures of the vault: keys, officers, unlocking, enrolment."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from desktop.errors.base import AppError


class VaultError(AppError):
    """Keys, officers, unlocking."""


class NoVault(VaultError):
    """There is no vault in the data folder yet."""


class VaultExists(VaultError):
    """A vault is already here; it is never overwritten."""


class WrongPassphrase(VaultError):
    """Not this officer's passphrase; `wait_s` seconds must pass before the next try."""

    def __init__(self, label: str, wait_s: float) -> None:
        super().__init__(label, wait_s)
        self.label, self.wait_s = label, wait_s


class TooSoon(VaultError):
    """A try before the delay was over; `wait_s` seconds are left."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(wait_s)
        self.wait_s = wait_s


class PassphraseTooWeak(VaultError):
    """Shorter than the policy (`minimum` characters) or easily guessed (`score` 0–4 of the estimator)."""

    def __init__(self, minimum: int, score: int) -> None:
        super().__init__(minimum, score)
        self.minimum, self.score = minimum, score


class OfficerUnknown(VaultError):
    """No officer with that id may open this vault: it was removed, or never was here."""


class SupervisorOnly(VaultError):
    """Only a supervisor may do this while the post has one."""


class LastOfficer(VaultError):
    """The vault's last officer cannot be removed: nobody could open it any more."""


class HeaderDamaged(VaultError):
    """The vault's header file cannot be read; `path` is the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class EnrolmentRefused(VaultError):
    """An enrolment that is not signed by a trusted key, has expired, or is for another post."""

    def __init__(self, reason: EnrolmentProblem) -> None:
        super().__init__(reason.value)
        self.reason = reason


class NoteTooLong(VaultError):
    """A sealed note of more than `most` characters; it stays on the screen."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class DeviceSecretGone(VaultError):
    """The part of the keys that the system's keyring held is not to be had; recovery opens the vault without it."""

    def __init__(self, problem: DeviceSecretProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class DeviceSecretProblem(StrEnum):
    """What became of this machine's secret in the keyring."""

    ABSENT = "absent"  # no usable keyring
    LOCKED = "locked"  # until the person unlocks the keyring
    WIPED = "wiped"  # the keyring has none any more
    CHANGED = "changed"  # it has another one


class WipeLosesUnsent(VaultError):
    """Wiping now would lose `count` sealed records: neither a keyring nor a courier key can carry them on."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class PinTooSimple(VaultError):
    """A PIN that has not `digits` digits, or is one of the first that anybody would try."""

    def __init__(self, digits: int) -> None:
        super().__init__(digits)
        self.digits = digits


class NotesFull(VaultError):
    """`most` sealed notes wait already: no more until somebody unlocks."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class EnrolmentProblem(StrEnum):
    """Why an enrolment is refused."""

    UNREADABLE = "unreadable"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    OTHER_POST = "other-post"
    ALREADY = "already-enrolled"
    OLDER = "older"  # issued before the one in force
    DEMO_IN_RELEASE = "demo-in-release"
    WRONG_CODE = "wrong-code"
    NO_CODE = "no-code"  # a picture without a QR code of ours
    OTHER_FILE = "other-file"  # fetched, and not the file whose hash the QR code names
