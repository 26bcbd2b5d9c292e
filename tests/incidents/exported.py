"""A log as it was exported, ways of changing it, and what both verifiers find in it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.incidents import chain, dsse, statement
from desktop.incidents.chain import Broken, Fault, Head, Row
from desktop.incidents.statement import Digest, Statement
from tests.incidents.verifier import VERIFIER
from tests.incidents.world import FORM, PACK, Ed25519Signer, World


@dataclass
class Exported:
    """A log of seven records as it was exported: two officers, a correction, attachments, an erased text."""

    lines: list[str]
    device: Ed25519Signer
    officers: dict[str, Ed25519Signer]

    @property
    def rows(self) -> list[Row]:
        return [row_of(json.loads(line)) for line in self.lines[:-1]]

    @property
    def head(self) -> Head:
        last = self.rows[-1]
        return Head(last.seq, hashlib.sha256(last.dsse).hexdigest())


def row_of(line: dict[str, Any]) -> Row:
    xml = None if line["xml"] is None else base64.b64decode(line["xml"])
    measured: dict[str, tuple[str, int] | None] = {}
    for name, text in line["parts"].items():
        data = None if text is None else base64.b64decode(text)
        measured[name] = None if data is None else (hashlib.sha256(data).hexdigest(), len(data))
    return Row(line["seq"], base64.b64decode(line["dsse"]), xml, measured)


def export(folder: Path) -> Exported:
    """Fill a log in and export it."""
    world = World(folder)
    world.log_of("Agente 02")
    world.log = world.log_of("Agente 01")
    first = world.add("ómnibus", parts=(("foto.jpg", "image/jpeg", b"example"),))
    world.add("sin papeles", log=world.log_of("Agente 02"))
    world.add("rectificada", corrige=first.instance_id)
    world.add("borrada", parts=(("audio.m4a", "audio/mp4", b"example"),))
    world.log.erase(world.instance(borrado=world.log.records()[0].instance_id), FORM, PACK)
    world.add("la última")
    world.log.export_chain(folder / "log.jsonl", parts=True)
    world.database.close()
    return Exported((folder / "log.jsonl").read_text().splitlines(), world.device, world.officers)


def edited(exported: Exported, at: int, **fields: Any) -> list[str]:
    """Change fields of one line."""
    lines = list(exported.lines)
    lines[at] = json.dumps(json.loads(lines[at]) | fields, separators=(",", ":"))
    return lines


def found(lines: Sequence[str], head: Head) -> Broken:
    """Return what both verifiers find, which must be the same."""
    outcome = VERIFIER.verify(list(lines))["first_broken"]
    assert outcome is not None
    told = Broken(outcome["seq"], Fault(outcome["fault"]))
    assert (
        chain.verify([row_of(json.loads(line)) for line in lines if "dsse" in line], head=head).first_broken
        == told
    )
    return told


def forged(
    exported: Exported,
    at: int,
    change: Callable[[Statement], Statement] = lambda told: told,
    *,
    signers: Sequence[Ed25519Signer] | None = None,
    xml: bytes | None = None,
    payload: Callable[[bytes], bytes] = lambda payload: payload,
    envelope: Callable[[bytes], bytes] = lambda data: data,
    payload_type: str = statement.PAYLOAD_TYPE,
    rechain: bool = True,
) -> list[str]:
    """Change one record as an insider with both keys could, signing it and all that follow again."""
    lines, prev = list(exported.lines[:-1]), chain.NO_RECORD
    for place, line in enumerate(lines):
        row = json.loads(line)
        told = statement.decode(dsse.parse(base64.b64decode(row["dsse"])).payload)
        if rechain:
            told = replace(told, prev=prev)
        signed_by: Sequence[Ed25519Signer] = [exported.device, exported.officers[told.author]]
        if place == at:
            if xml is not None:
                told = replace(told, xml=Digest.of(xml))
                row["xml"] = base64.b64encode(xml).decode()
            told = change(told)
            signed_by = signers if signers is not None else signed_by
            made = dsse.sign(payload_type, payload(told.encode()), signed_by).encode()
            row["dsse"] = base64.b64encode(envelope(made)).decode()
        elif rechain:
            made = dsse.sign(statement.PAYLOAD_TYPE, told.encode(), signed_by).encode()
            row["dsse"] = base64.b64encode(made).decode()
        prev = hashlib.sha256(base64.b64decode(row["dsse"])).hexdigest()
        lines[place] = json.dumps(row, separators=(",", ":"))
    closing = {"v": 1, "records": len(lines), "seq": json.loads(lines[-1])["seq"], "head": prev, "at": ""}
    head = dsse.sign(VERIFIER.HEAD_TYPE, json.dumps(closing).encode(), [exported.device]).encode()
    return [*lines, json.dumps({"head": base64.b64encode(head).decode()}, separators=(",", ":"))]


def broken_of(lines: Sequence[str]) -> Broken:
    last = json.loads(lines[-2])
    return found(lines, Head(last["seq"], hashlib.sha256(base64.b64decode(last["dsse"])).hexdigest()))
