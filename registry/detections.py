"""Detections out of opened records: the latest text of each, with what its signed statement says of place and time."""

from __future__ import annotations

import base64
import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from registry.documents import at_path, local, read_xml, text_at
from registry.opening import Opened

DETECTION_FORMS = ("deteccion_temprana",)
_POSTS = Path(__file__).parent.parent / "resources" / "posts" / "posts.csv"


@dataclass(frozen=True)
class Detection:
    """One detection after its corrections; `told` is the signed statement, or empty."""

    first_id: str
    instance_id: str
    form_id: str
    version: str
    root: Element = field(repr=False)
    told: dict[str, Any] = field(repr=False)
    received_at: str

    def answer(self, *path: str) -> str:
        """The answer at a path below the root, or ""."""
        return text_at(self.root, *path)

    def chosen(self, *path: str) -> list[str]:
        """The names chosen in a select_multiple."""
        return self.answer(*path).split()

    def repeats(self, name: str) -> list[Element]:
        """The instances of a repeat."""
        return at_path(self.root, f"/{local(self.root.tag)}/{name}")


def detections(submissions: Iterable[Opened]) -> list[Detection]:
    """The detections among opened records, each once, with its last correction's answers.

    A correction names in `corrige` the first record's instanceID. Order: by first receipt.
    """
    latest: dict[str, Detection] = {}
    for opened in submissions:
        if opened.kept.form_id not in DETECTION_FORMS:
            continue
        root = read_xml(opened.xml)
        first = text_at(root, "corrige") or opened.kept.instance_id
        latest[first] = Detection(
            first_id=first,
            instance_id=opened.kept.instance_id,
            form_id=opened.kept.form_id,
            version=opened.kept.version,
            root=root,
            told=_told(opened.signature),
            received_at=opened.kept.received_at,
        )
    return list(latest.values())


def provinces() -> dict[str, str]:
    """The province of each post code, from the list of posts; empty where the list is not here."""
    if not _POSTS.is_file():
        return {}
    with _POSTS.open(encoding="utf-8", newline="") as rows:
        return {row["code"]: row["province"] for row in csv.DictReader(rows)}


def _told(signature: bytes | None) -> dict[str, Any]:
    """The statement, unchecked: `verify` is what checks."""
    try:
        return dict(json.loads(base64.b64decode(json.loads(signature or b"")["payload"])))
    except (ValueError, KeyError, TypeError):
        return {}
