"""Records as the desktop program makes them: its own statements, signatures and encryption, fictitious answers."""

from __future__ import annotations

import hashlib
import os
import uuid
from dataclasses import dataclass, field, replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from desktop.incidents import dsse, keys
from desktop.incidents.ports import FormFacts
from desktop.incidents.statement import PAYLOAD_TYPE, ClockState, Digest, Kind, Pack, PartFacts, Statement
from desktop.sync.odk_encryption import Submission, encrypt
from registry.keys import DEMO_KEYS


class Key:
    """An Ed25519 key that signs as the program's own do."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self.public = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.keyid = hashlib.sha256(self.public).hexdigest()

    def sign(self, data: bytes) -> bytes:
        return self._private.sign(data)


@dataclass(frozen=True)
class Sealed:
    """What is posted: the manifest and the encrypted files."""

    instance_id: str
    xml: bytes
    files: dict[str, bytes]


@dataclass(frozen=True)
class Record:
    """A record in clear, with its signed statement."""

    form: str
    instance_id: str
    xml: bytes
    parts: dict[str, bytes]
    signature: bytes | None

    def seal(self) -> Sealed:
        """Encrypt to the demo form key."""
        public = load_der_public_key((DEMO_KEYS / "form-rsa.der").read_bytes())
        media = dict(self.parts)
        if self.signature is not None:
            media["firma.dsse.json"] = self.signature
        submission = Submission(self.form, "1", self.instance_id, self.xml, tuple(media.items()))
        made = encrypt(submission, public, os.urandom)  # type: ignore[arg-type]
        return Sealed(self.instance_id, made.manifest, dict(made.files))

    def but(self, **changes: object) -> Record:
        """The same record, altered."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass
class Machine:
    """A device with one officer that keeps a log, and can misbehave."""

    label: str = "Agente 01"
    name: str = "AGB-A"
    device: Key = field(default_factory=Key)
    officer: Key = field(default_factory=Key)
    chain: str = field(default_factory=lambda: str(uuid.uuid4()))
    seq: int = 0
    prev: str = "0" * 64

    def enrol(self) -> Record:
        """The record `alta_equipo` that opens the chain."""
        instance_id = f"uuid:{uuid.uuid4()}"
        declared = keys.Declared(self.device.public, (keys.OfficerKey(self.label, self.officer.public),))
        xml = keys.write(instance_id, "1", self.chain, self.prev, "00" * 16, self.name, declared)
        return self._sign("alta_equipo", instance_id, xml, {}, Kind.ENROLMENT)

    def record(
        self, answers: str = "", parts: dict[str, bytes] | None = None, kind: Kind = Kind.RECORD
    ) -> Record:
        """A detection with these answers (XML of the nodes)."""
        instance_id = f"uuid:{uuid.uuid4()}"
        xml = (
            f'<data id="deteccion_temprana" version="1">{answers}'
            f"<meta><instanceID>{instance_id}</instanceID></meta></data>"
        ).encode()
        return self._sign("deteccion_temprana", instance_id, xml, parts or {}, kind)

    def restored(self) -> Machine:
        """The machine after a backup was restored: another chain on the same log."""
        return replace(self, chain=str(uuid.uuid4()))

    def _sign(self, form: str, instance_id: str, xml: bytes, parts: dict[str, bytes], kind: Kind) -> Record:
        self.seq += 1
        listed = tuple(
            PartFacts(name, hashlib.sha256(data).hexdigest(), len(data), "application/octet-stream")
            for name, data in parts.items()
        )
        told = Statement(
            chain=self.chain,
            seq=self.seq,
            prev=self.prev,
            instance_id=instance_id,
            hecho="",
            number=f"AGB-2026-A-{self.seq - 1:05d}",
            form=FormFacts(form, "1", "0" * 64),
            pack=Pack("base", "1"),
            kind=kind,
            corrects=None,
            author=self.label,
            device=self.name,
            post="AGB",
            wall="2026-11-21T12:00:00.000-03:00",
            mono_ms=self.seq,
            boot_id="prueba",
            clock=ClockState.OK,
            xml=Digest.of(xml),
            parts=listed,
            program="vigia prueba",
        )
        signature = dsse.sign(PAYLOAD_TYPE, told.encode(), [self.device, self.officer]).encode()
        self.prev = hashlib.sha256(signature).hexdigest()
        return Record(form, instance_id, xml, parts, signature)
