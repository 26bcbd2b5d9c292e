"""Expected failures, as facts: what happened, never what to say about it.

`desktop/ui/messages/` turns each class into words for a person (what happened, that the records are
safe, what to do); a test walks every class. Anything that is not an `AppError` is a bug. No class here may
carry an answer, a name or a passphrase: its `args` reach logs.

    AppError
    ├── FormError         a form, or an answer to it, cannot be used
    ├── StoreError        the database file or the disk
    ├── VaultError        keys, officers, unlocking, enrolment
    ├── LogError          records and the chain
    ├── ContentError      packs, guides, directory
    ├── SyncError         the registry and the road to it
    └── StartError        the program cannot start here
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class AppError(Exception):
    """A failure that the program foresees and explains."""


# --- forms ---------------------------------------------------------------------------------------------


class FormError(AppError):
    """A form definition, or an answer, that the engine refuses; `where` names the node, row or column."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what, where)
        self.what, self.where = what, where

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class XPathError(FormError):
    """An expression that does not parse, or calls what does not exist; `position` is a 0-based offset."""

    def __init__(self, what: str, expression: str = "", position: int | None = None, where: str = "") -> None:
        super().__init__(what, where)
        self.expression, self.position = expression, position


class XmlRefused(FormError):
    """XML that is malformed, declares a DTD or entities, or passes a limit of size or depth."""


class CycleFound(FormError):
    """Calculations or relevances that depend on each other; `nodes` lists them in order."""

    def __init__(self, nodes: list[str]) -> None:
        super().__init__("dependency cycle: " + " → ".join(nodes), nodes[0] if nodes else "")
        self.nodes = nodes


class NotValid(FormError):
    """A form that still breaks its own rules cannot be closed: how many answers, and (ref, kind) of each."""

    def __init__(self, violations: int, where: str = "", refs: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(f"{violations} answers break a rule", where)
        self.violations, self.refs = violations, refs


class AnswerRefused(FormError):
    """A value that the type of the question cannot hold; the answer on screen is kept."""


class RecordingUnreadable(FormError):
    """The recording of a label is damaged, or of a kind that is not played."""

    def __init__(self) -> None:
        super().__init__("the recording cannot be read")


class NoSoundOutput(FormError):
    """The machine has nothing to play a recording on."""

    def __init__(self) -> None:
        super().__init__("no sound output")


# --- store ---------------------------------------------------------------------------------------------


class StoreError(AppError):
    """Something about a database file; `path` is the file."""

    def __init__(self, path: Path, *facts: object) -> None:
        super().__init__(str(path), *facts)
        self.path = path


class DiskFull(StoreError):
    """No room left while writing; what was on screen stays there."""


class FolderReadOnly(StoreError):
    """The data folder cannot be written."""


class NotOurDatabase(StoreError):
    """The key does not open it, or it is not one of our databases."""


class SchemaTooNew(StoreError):
    """Written by a newer program: `found` and `known` are schema numbers."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.found, self.known = found, known


class MigrationFailed(StoreError):
    """The file could not be brought from schema `found` to `known`; it is as it was, and the program before opens it."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.found, self.known = found, known


class DatabaseDamaged(StoreError):
    """A page fails its HMAC or the file is cut."""


class DatabaseBusy(StoreError):
    """Another program holds the file."""


# --- vault ---------------------------------------------------------------------------------------------


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


# --- log -----------------------------------------------------------------------------------------------


class LogError(AppError):
    """Records and the chain."""


class ChainBroken(LogError):
    """The log's chain does not verify at `seq`; `kind` is what is wrong there."""

    def __init__(self, seq: int, kind: str) -> None:
        super().__init__(seq, kind)
        self.seq, self.kind = seq, kind


class DraftGone(LogError):
    """The draft was finalised or discarded meanwhile."""


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


# --- content -------------------------------------------------------------------------------------------


class ContentError(AppError):
    """A guide, table or pack that cannot be used; `file` and `row` say where."""

    def __init__(self, file: str, what: str, row: int | None = None) -> None:
        super().__init__(file, what, row)
        self.file, self.what, self.row = file, what, row

    def __str__(self) -> str:
        return f"{self.file}{f':{self.row}' if self.row else ''}: {self.what}"


class PackRefused(AppError):
    """A pack or its repository that is not taken; what was installed before stays."""

    def __init__(self, reason: PackProblem) -> None:
        super().__init__(reason.value)
        self.reason = reason


class ContactRefused(ContentError):
    """A contact of the post that is not kept as it was typed; it carries none of it."""

    def __init__(self, reason: ContactProblem) -> None:
        super().__init__("contactos", reason.value)
        self.reason = reason


class ContactProblem(StrEnum):
    """Why a contact is not kept."""

    PHONE = "phone"
    COUNTRY = "country"
    LONG = "long"
    SHELTER = "shelter"  # it tells where a shelter is


class UpdateRefused(AppError):
    """A new version of the program that is not taken; this one goes on as it is."""

    def __init__(self, reason: PackProblem) -> None:
        super().__init__(reason.value)
        self.reason = reason


class PackProblem(StrEnum):
    """Why a pack is refused."""

    UNREADABLE = "unreadable"
    UNTRUSTED = "untrusted"
    TAMPERED = "tampered"
    OLDER = "older"
    MIXED = "mixed"
    EXPIRED = "expired"
    CLOCK = "clock"
    UNSAFE = "unsafe"
    PROGRAM = "program"
    RESERVED = "reserved"
    NOTHING_BEFORE = "nothing-before"
    ROOM = "room"  # no room to keep it


# --- sync ----------------------------------------------------------------------------------------------


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


class HeldReason(StrEnum):
    """Why a bundle waits for a person (closed list, column `bundle.reason`)."""

    FORM_UNKNOWN = "form-unknown"  # 404: form or version not on the server
    CONFLICT = "conflict"  # 409/410: same id with other bytes, or the form is closed
    BAD_REQUEST = "bad-request"  # 400
    TOO_BIG = "too-big"  # 413 and it cannot be split further
    KEY_MISMATCH = "key-mismatch"  # the server's form carries another key than the enrolment's
    CLEAR_REFUSED = "clear-refused"  # no registry key, and policy forbids sending in clear
    RECEIPT_ALARM = "receipt-alarm"  # the receipt does not match the bytes
    UNEXPECTED = "unexpected"  # an answer outside the protocol


# --- start ---------------------------------------------------------------------------------------------


class StartError(AppError):
    """The program cannot start in this place."""


class AlreadyRunning(StartError):
    """Another copy has this data folder open."""


class DataFolderUnusable(StartError):
    """The data folder cannot be made or written; `path` is the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class ResourceMissing(StartError):
    """A file that belongs to the program is not there: the installation is broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
