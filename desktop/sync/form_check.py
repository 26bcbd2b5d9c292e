"""Decides from a server's list of forms whether a record's form is ours there, and with the pinned key.

Our forms come only from signed packs. A server's copy is the same form if, but for the registry's key, it
equals the pack's; what it was found to be is remembered by its hash.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from xml.etree import ElementTree

from desktop.errors import AddressWrong
from desktop.sync.openrosa import Client, NotOffered
from desktop.sync.responses import ListedForm, NotOpenRosa, read_xml

KEY_ATTRIBUTE = "base64RsaPublicKey"
LocalForm = Callable[[str, str], bytes | None]


class Verdict(StrEnum):
    """What is known of a form on a server."""

    ACCEPTED = "accepted"  # listed, equal to the pack's, with the pinned key (or with none, in clear)
    MISMATCH = "mismatch"  # listed, but another form or another key: nothing is sent
    UNKNOWN = "unknown"  # not listed in this version, or not comparable: the server will say


@dataclass
class FormCheck:
    """The forms of one server; `local_form(id, version)` gives the pack's XForm bytes, or None.

    `pinned_key` is the SHA-256 (hex) of the enrolment's form key as DER, None where records go in clear. With `foreign`
    (policy `foreign_forms`) a server's form may differ from the pack's; its key never.
    `memory` is kept by the caller between runs: `{etag, forms, verdicts}`, no addresses in it.
    """

    local_form: LocalForm
    pinned_key: str | None
    memory: dict[str, Any] = field(default_factory=dict)
    foreign: bool = False
    _listed: dict[tuple[str, str], ListedForm] | None = field(default=None, init=False)
    _known: dict[tuple[str, str], Verdict] = field(
        default_factory=dict, init=False
    )  # since the list was asked for

    def refresh(self, client: Client) -> bool:
        """Ask for the list; say whether it changed. Raises the SyncErrors of `Client.form_list`."""
        self._known.clear()
        try:
            found = client.form_list(self.memory.get("etag", ""))
        except NotOffered:
            self._listed = None
            changed, self.memory = bool(self.memory), {}
            return changed
        if found is None:
            self._listed = {
                (id_, version): ListedForm(id_, version, hash_, "")
                for id_, version, hash_ in self.memory["forms"]
            }
            return False
        self._listed = {(form.id, form.version): form for form in found.forms}
        forms = [[form.id, form.version, form.hash] for form in found.forms]
        changed = forms != self.memory.get("forms")
        self.memory = {"etag": found.etag, "forms": forms, "verdicts": self.memory.get("verdicts", {})}
        return changed

    def lists(self, form_id: str, version: str) -> bool:
        """Say whether the server lists a form in this version."""
        return (form_id, version) in (self._listed or {})

    def verdict(self, client: Client, form_id: str, version: str) -> Verdict:
        """Judge one form; downloads it at most once per hash. Raises the SyncErrors of the client."""
        if (form_id, version) not in self._known:
            self._known[form_id, version] = self._verdict(client, form_id, version)
        return self._known[form_id, version]

    def _verdict(self, client: Client, form_id: str, version: str) -> Verdict:
        listed = (self._listed or {}).get((form_id, version))
        local = self.local_form(form_id, version)
        if listed is None or local is None:
            return Verdict.UNKNOWN
        pinned = (self.pinned_key or "") + ("+foreign" if self.foreign else "")
        key = "|".join((form_id, version, listed.hash, pinned, hashlib.sha256(local).hexdigest()))
        verdicts: dict[str, str] = self.memory.setdefault("verdicts", {})
        if key not in verdicts:
            found = self._judge(client, listed, local)
            if found is Verdict.UNKNOWN:
                return found
            verdicts[key] = found.value
        return Verdict(verdicts[key])

    def _judge(self, client: Client, listed: ListedForm, local: bytes) -> Verdict:
        if listed.hash == _md5(local):
            return judge(local, local, self.pinned_key, foreign=self.foreign)
        if not listed.download_url:  # the list was remembered, the verdict was not
            self.memory.pop("etag", None)
            self.refresh(client)
            listed = (self._listed or {}).get((listed.id, listed.version), listed)
        try:
            theirs = client.form(listed.download_url)
        except AddressWrong:
            return Verdict.UNKNOWN
        if listed.hash.startswith("md5:") and _md5(theirs) != listed.hash:
            return Verdict.UNKNOWN  # changed, or cut, between the list and the download
        return judge(theirs, local, self.pinned_key, foreign=self.foreign)


def judge(theirs: bytes, ours: bytes, pinned_key: str | None, *, foreign: bool = False) -> Verdict:
    """Compare two XForms but for the key, and the server's key with the pinned one (SHA-256 hex of the DER).

    With `foreign` only the key is compared: the policy takes forms that are not the pack's.
    """
    try:
        their_key, their_form = _without_key(theirs)
        _, our_form = _without_key(ours)
    except NotOpenRosa:
        return Verdict.MISMATCH
    same = foreign or their_form == our_form
    return Verdict.ACCEPTED if same and their_key == pinned_key else Verdict.MISMATCH


def _without_key(form: bytes) -> tuple[str | None, str]:
    """Return the SHA-256 of a form's key ("" where it is no base64), and the canonical form without it."""
    root = read_xml(form)
    found: str | None = None
    for model in [element for element in root.iter() if _local(element) == "model"]:
        before: ElementTree.Element | None = None
        for child in list(model):
            if _local(child) == "submission" and KEY_ATTRIBUTE in child.attrib:
                found = _fingerprint(child.attrib.pop(KEY_ATTRIBUTE))
                if not child.attrib and not len(child):
                    _remove(model, child, before)
                    continue
            before = child
    return found, ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode"))


def _remove(
    parent: ElementTree.Element, child: ElementTree.Element, before: ElementTree.Element | None
) -> None:
    """Take an element out and leave the white space that follows it."""
    if before is None:
        parent.text = (parent.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)


def _fingerprint(key: str) -> str:
    try:
        return hashlib.sha256(base64.b64decode("".join(key.split()), validate=True)).hexdigest()
    except binascii.Error:
        return ""


def _md5(data: bytes) -> str:
    return "md5:" + hashlib.md5(data, usedforsecurity=False).hexdigest()


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
