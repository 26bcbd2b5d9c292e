"""Checking every device's chain from what it sent: hashes, links, signatures; gaps and faults named.

A record's statement, its chain and its signatures are as `interfaces.md` fixes them. This reads nothing of the
desktop program, so that the two can disagree. The keys come from the chain's own record `alta_equipo`: that
they belong to the post is told by the key's fingerprint, which the operator compares with the enrolment.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from registry.documents import BadDocument, at_path, child, read_xml, text_at
from registry.opening import SIGNATURE_FILE, Opened, OpenedFile

PAYLOAD_TYPE = "application/vnd.vigia.record+json"
NO_RECORD = "0" * 64


class Fault(StrEnum):
    """What is wrong with one record (closed list)."""

    UNSIGNED = "unsigned"  # no firma.dsse.json came with it
    UNREADABLE = "unreadable"  # the envelope or its statement cannot be read
    OTHER_RECORD = "other-record"  # the statement is of another instanceID or form
    XML_MISMATCH = "xml-mismatch"
    PART_MISMATCH = "part-mismatch"
    UNKNOWN_KEY = "unknown-key"  # no record alta_equipo of the chain brings the key that signed
    BAD_SIGNATURE = "bad-signature"
    MISSING_SIGNATURE = "missing-signature"
    BROKEN_LINK = "broken-link"  # the record before has another hash than this one says
    FORKED = "forked"  # two records claim the same place


@dataclass(frozen=True)
class Trouble:
    """A record that fails; `seq` is its place in its device's log, 0 where unknown."""

    instance_id: str
    seq: int
    fault: Fault


@dataclass(frozen=True)
class ChainReport:
    """One chain: places that never arrived are in `gaps`, as (first, last)."""

    chain: str
    post: str
    device: str
    device_key: str
    first: int
    last: int
    records: int
    gaps: tuple[tuple[int, int], ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True)
class Report:
    """Every chain, and the records that belong to none."""

    chains: tuple[ChainReport, ...]
    loose: tuple[Trouble, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong; a gap alone may still be on its way."""
        return not self.loose and not any(chain.troubles for chain in self.chains)

    @property
    def gaps(self) -> bool:
        """Whether some place of some chain has not arrived."""
        return any(chain.gaps for chain in self.chains)


@dataclass(frozen=True)
class _Signed:
    """A record's envelope, read; `hash` is over its exact bytes, `covered` what each signature signs."""

    instance_id: str
    told: dict[str, Any]
    hash: str
    covered: bytes
    signatures: tuple[tuple[str, bytes], ...]
    keys: tuple[tuple[str, str, bytes], ...]  # (label, or "" for the device; key id; raw key)


_Found = tuple[Fault | None, tuple[int, int] | None]  # what is wrong, and which places are missing before it


@dataclass
class _Chain:
    records: list[_Signed] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)


class Verifier:
    """Takes opened submissions in any order, then reports."""

    def __init__(self) -> None:
        self._chains: dict[str, _Chain] = {}
        self._loose: list[Trouble] = []

    def take(self, opened: Opened) -> None:
        """Read one submission's statement and compare it with what it is about."""
        instance_id = opened.kept.instance_id
        if opened.signature is None:
            self._loose.append(Trouble(instance_id, 0, Fault.UNSIGNED))
            return
        try:
            signed = _read(opened)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._loose.append(Trouble(instance_id, 0, Fault.UNREADABLE))
            return
        chain = self._chains.setdefault(signed.told["chain"], _Chain())
        chain.records.append(signed)
        fault = _about(signed.told, opened)
        if fault is not None:
            chain.troubles.append(Trouble(instance_id, signed.told["seq"], fault))

    def report(self) -> Report:
        """Check links, places and signatures over all that was taken."""
        log = _Log([record for chain in self._chains.values() for record in chain.records])
        chains = [_check(name, chain, log) for name, chain in sorted(self._chains.items())]
        return Report(tuple(chains), tuple(self._loose))


def verify(submissions: Iterable[Opened]) -> Report:
    """Check all records of all devices."""
    verifier = Verifier()
    for opened in submissions:
        verifier.take(opened)
    return verifier.report()


def _read(opened: Opened) -> _Signed:
    assert opened.signature is not None
    document = json.loads(opened.signature)
    payload = base64.b64decode(document["payload"], validate=True)
    kind = document["payloadType"]
    told = json.loads(payload)
    if kind != PAYLOAD_TYPE or told["v"] != 1 or type(told["seq"]) is not int:
        raise ValueError("not a statement of a record")
    if not all(
        type(told[name]) is str for name in ("chain", "prev", "instance_id", "author", "device", "post")
    ):
        raise ValueError("not a statement of a record")
    signatures = tuple(
        (str(each["keyid"]), base64.b64decode(each["sig"], validate=True)) for each in document["signatures"]
    )
    covered = b"DSSEv1 %d %b %d %b" % (len(kind), kind.encode(), len(payload), payload)
    digest = hashlib.sha256(opened.signature).hexdigest()
    keys = _keys(opened.xml) if told["kind"] == "alta" else ()
    return _Signed(opened.kept.instance_id, told, digest, covered, signatures, keys)


def _keys(xml: bytes) -> tuple[tuple[str, str, bytes], ...]:
    """The device's key, then each officer's by label, of a record `alta_equipo`."""
    try:
        root = read_xml(xml)
        found = [("", base64.b64decode(text_at(root, "clave_equipo"), validate=True))]
        for officer in at_path(root, "/data/agente"):
            if child(officer, "clave") is not None:
                raw = base64.b64decode(text_at(officer, "clave"), validate=True)
                found.append((text_at(officer, "etiqueta"), raw))
    except (BadDocument, binascii.Error) as error:
        raise ValueError("not a record of keys") from error
    return tuple((label, hashlib.sha256(raw).hexdigest(), raw) for label, raw in found)


def _about(told: dict[str, Any], opened: Opened) -> Fault | None:
    """Compare the statement with the record that it came with."""
    if told["instance_id"] != opened.kept.instance_id or told["form"]["id"] != opened.kept.form_id:
        return Fault.OTHER_RECORD
    digest = {"sha256": hashlib.sha256(opened.xml).hexdigest(), "size": len(opened.xml)}
    if told["xml"] != digest:
        return Fault.XML_MISMATCH
    listed = {OpenedFile(part["name"], part["sha256"], part["size"]) for part in told["parts"]}
    if listed != {file for file in opened.files if file.name != SIGNATURE_FILE}:
        return Fault.PART_MISMATCH
    return None


def _check(name: str, chain: _Chain, log: _Log) -> ChainReport:
    records = sorted(chain.records, key=lambda record: int(record.told["seq"]))
    first, last = records[0].told, records[-1].told
    troubles = list(chain.troubles)
    gaps: list[tuple[int, int]] = []
    keys = _Keys()
    before: _Signed | None = None
    for record in records:
        if before is None:
            fault, gap = log.opens(record)
        else:
            fault, gap = _follows(record, before)
        if gap is not None:
            gaps.append(gap)
        keys.learn(record)
        fault = fault or keys.fault(record)
        if fault is not None:
            troubles.append(Trouble(record.instance_id, record.told["seq"], fault))
        before = record
    return ChainReport(
        chain=name,
        post=last["post"],
        device=last["device"],
        device_key=keys.device[0] if keys.device else "",
        first=first["seq"],
        last=last["seq"],
        records=len(records),
        gaps=tuple(gaps),
        troubles=tuple(troubles),
    )


def _follows(record: _Signed, before: _Signed) -> _Found:
    seq, seq_before = record.told["seq"], before.told["seq"]
    if seq == seq_before:
        return Fault.FORKED, None
    if seq > seq_before + 1:
        return None, (seq_before + 1, seq - 1)
    return (None if record.told["prev"] == before.hash else Fault.BROKEN_LINK), None


class _Log:
    """The places and hashes of all that arrived, by device: a new chain goes on where another ended."""

    def __init__(self, records: list[_Signed]) -> None:
        self._hashes = {record.hash for record in records}
        self._places: dict[str, set[int]] = {}
        for record in records:
            self._places.setdefault(record.told["device"], set()).add(record.told["seq"])

    def opens(self, record: _Signed) -> _Found:
        """What is before the first record of a chain: nothing, another chain, or what has not arrived."""
        seq, prev = record.told["seq"], record.told["prev"]
        if seq == 1:
            return (None if prev == NO_RECORD else Fault.BROKEN_LINK), None
        if prev in self._hashes:
            return None, None
        earlier = [place for place in self._places[record.told["device"]] if place < seq]
        last = max(earlier, default=0)
        return (Fault.BROKEN_LINK, None) if last == seq - 1 else (None, (last + 1, seq - 1))


class _Keys:
    """The keys in force at a place of a chain: its device's, and each officer's under a label."""

    def __init__(self) -> None:
        self.device: tuple[str, bytes] | None = None
        self._officers: dict[tuple[str, str], bytes] = {}

    def learn(self, record: _Signed) -> None:
        """Take in the keys that a record `alta_equipo` brings; the device's is the first one said."""
        for label, keyid, raw in record.keys:
            if label:
                self._officers[(label, keyid)] = raw
            elif self.device is None:
                self.device = (keyid, raw)

    def fault(self, record: _Signed) -> Fault | None:
        """Require the device's signature first, then the author's, and in a handover who takes over."""
        wanted = 3 if record.told["kind"] == "relevo" else 2
        signers = [keyid for keyid, _ in record.signatures]
        if len(signers) != wanted or len(set(signers)) != wanted:
            return Fault.MISSING_SIGNATURE
        publics = [self._device(signers[0]), self._officers.get((record.told["author"], signers[1]))]
        publics += [self._officer(keyid) for keyid in signers[2:]]
        for (_, signature), public in zip(record.signatures, publics, strict=True):
            if public is None:
                return Fault.UNKNOWN_KEY
            try:
                Ed25519PublicKey.from_public_bytes(public).verify(signature, record.covered)
            except (InvalidSignature, ValueError):
                return Fault.BAD_SIGNATURE
        return None

    def _device(self, keyid: str) -> bytes | None:
        return self.device[1] if self.device and self.device[0] == keyid else None

    def _officer(self, keyid: str) -> bytes | None:
        return next((raw for (_, known), raw in self._officers.items() if known == keyid), None)
