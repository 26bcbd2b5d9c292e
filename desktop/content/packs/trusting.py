"""Which root this program believes packs from, and a time that is surely past."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path

from desktop.content.library import Library
from desktop.content.packs.kept import digest
from desktop.content.packs.terms import SHORT
from desktop.errors import ResourceMissing


@dataclass(frozen=True)
class TrustedRoot:
    """The first TUF root metadata, from the installer; `demo` says that its keys are public and protect nothing."""

    data: bytes = field(repr=False)
    demo: bool

    def holds_for(self, *, demo: bool, named: str | None) -> bool:
        """Whether a post may believe it: one under demonstration keys, or one whose enrolment names no other root.

        `named` is the SHA-256 (hex) that the enrolment gives, `tuf_root_sha256` of `interfaces.md`.
        """
        if self.demo:
            return demo
        return not named or named == digest(self.data)


def trusted_root(trust: Path) -> TrustedRoot:
    """Read `content-root.json` of a trust folder, else the demo's, which a release leaves out.

    Raises ResourceMissing where there is neither.
    """
    for path, demo in (
        (trust / "content-root.json", False),
        (trust / "demo" / "content" / "content-root.json", True),
    ):
        if path.is_file():
            return TrustedRoot(path.read_bytes(), demo)
    raise ResourceMissing(trust / "content-root.json")


def signed_times(*folders: Path) -> tuple[datetime, ...]:
    """When the newest delivery kept in each folder was signed: the end of its term, less the term (`terms.SHORT`).

    Its signatures were verified when it was taken; what cannot be read is left out.
    """
    found = []
    for folder in folders:
        try:
            signed = json.loads((folder / "metadata" / "timestamp.json").read_text(encoding="utf-8"))[
                "signed"
            ]
            expires = datetime.fromisoformat(signed["expires"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if expires.tzinfo is not None:
            found.append(expires - SHORT)
    return tuple(found)


def known_time(library: Library, *others: datetime) -> datetime:
    """The latest of the day the program's own content was written and of other known times (records, receipts)."""
    written = max(page.date for page in library.guides)
    return max([datetime.combine(written, time(), UTC), *others])
