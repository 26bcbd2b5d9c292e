"""Expected failures, as facts: what happened, never what to say about it.

`desktop/ui/messages/` turns each class into words for a person (what happened, that the records are
safe, what to do); a test walks every class. Anything that is not an `AppError` is a bug. No class here may
carry an answer, a name or a passphrase: its `args` reach logs. One file for each room:

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

from desktop.errors.base import AppError
from desktop.errors.content import (
    ContactProblem,
    ContactRefused,
    ContentError,
    PackProblem,
    PackRefused,
    UpdateRefused,
)
from desktop.errors.forms import (
    AnswerRefused,
    CycleFound,
    FormError,
    NoSoundOutput,
    NotValid,
    RecordingUnreadable,
    XmlRefused,
    XPathError,
)
from desktop.errors.log import (
    AttachmentEmpty,
    AttachmentRefused,
    AttachmentTooBig,
    AttachmentUnreadable,
    BundleUnreadable,
    ChainBroken,
    DraftGone,
    LogError,
    NoRecipients,
    RecipientUnreadable,
    RecordGone,
)
from desktop.errors.start import (
    AlreadyRunning,
    DataFolderUnusable,
    ResourceMissing,
    StartError,
)
from desktop.errors.store import (
    DatabaseBusy,
    DatabaseClosed,
    DatabaseDamaged,
    DiskFull,
    FolderReadOnly,
    MigrationFailed,
    NotOurDatabase,
    SchemaTooNew,
    StoreError,
)
from desktop.errors.sync import (
    AddressWrong,
    CaptivePortal,
    CourierFileForeign,
    CourierFileKnown,
    CourierFileUnreadable,
    CourierNotSetUp,
    CutInTheMiddle,
    HeldReason,
    ReceiptAlarm,
    RecordHeld,
    ServerTrouble,
    ServerUnreachable,
    StickFull,
    StickLost,
    SyncError,
    TlsRefused,
    TokenRefused,
)
from desktop.errors.vault import (
    DeviceSecretGone,
    DeviceSecretProblem,
    EnrolmentProblem,
    EnrolmentRefused,
    HeaderDamaged,
    LastOfficer,
    NotesFull,
    NoteTooLong,
    NoVault,
    OfficerUnknown,
    PassphraseTooWeak,
    PinTooSimple,
    SupervisorOnly,
    TooSoon,
    VaultError,
    VaultExists,
    WipeLosesUnsent,
    WrongPassphrase,
)

__all__ = [
    "AddressWrong",
    "AlreadyRunning",
    "AnswerRefused",
    "AppError",
    "AttachmentEmpty",
    "AttachmentRefused",
    "AttachmentTooBig",
    "AttachmentUnreadable",
    "BundleUnreadable",
    "CaptivePortal",
    "ChainBroken",
    "ContactProblem",
    "ContactRefused",
    "ContentError",
    "CourierFileForeign",
    "CourierFileKnown",
    "CourierFileUnreadable",
    "CourierNotSetUp",
    "CutInTheMiddle",
    "CycleFound",
    "DataFolderUnusable",
    "DatabaseBusy",
    "DatabaseClosed",
    "DatabaseDamaged",
    "DeviceSecretGone",
    "DeviceSecretProblem",
    "DiskFull",
    "DraftGone",
    "EnrolmentProblem",
    "EnrolmentRefused",
    "FolderReadOnly",
    "FormError",
    "HeaderDamaged",
    "HeldReason",
    "LastOfficer",
    "LogError",
    "MigrationFailed",
    "NoRecipients",
    "NoSoundOutput",
    "NoVault",
    "NotOurDatabase",
    "NotValid",
    "NoteTooLong",
    "NotesFull",
    "OfficerUnknown",
    "PackProblem",
    "PackRefused",
    "PassphraseTooWeak",
    "PinTooSimple",
    "ReceiptAlarm",
    "RecipientUnreadable",
    "RecordGone",
    "RecordHeld",
    "RecordingUnreadable",
    "ResourceMissing",
    "SchemaTooNew",
    "ServerTrouble",
    "ServerUnreachable",
    "StartError",
    "StickFull",
    "StickLost",
    "StoreError",
    "SupervisorOnly",
    "SyncError",
    "TlsRefused",
    "TokenRefused",
    "TooSoon",
    "UpdateRefused",
    "VaultError",
    "VaultExists",
    "WipeLosesUnsent",
    "WrongPassphrase",
    "XPathError",
    "XmlRefused",
]
