"""Failures of content: packs, guides, directory."""

from __future__ import annotations

from enum import StrEnum

from desktop.errors.base import AppError


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
