#!/usr/bin/env python3
"""Verify a log exported by Vigía without Vigía: python verify_log.py LOG.jsonl [--device KEYID] [--json]
or an export for a court, once decrypted with age:  python verify_log.py --bundle EXPORT.tar [--device KEYID] [--json]

Needs Python 3.8 or later and the package `cryptography`, nothing else. The format is docs/record-format.md.
It writes nothing and sends nothing. Exit code: 0 the log holds, 1 it does not, 2 it could not be read.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
import tarfile
from xml.parsers import expat

# ruff: noqa: PTH123, T201, UP031 - it must run on the Python of an old office PC, and prints
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

RECORD_TYPE = "application/vnd.vigia.record+json"
HEAD_TYPE = "application/vnd.vigia.head+json"
EXPORT_TYPE = "application/vnd.vigia.export+json"
MANIFEST, LOG_FILE, ATTACHMENTS = "manifiesto.dsse.json", "bitacora.jsonl", "adjuntos/"
NO_RECORD = "0" * 64
KINDS = {"record", "correction", "withdrawal", "note", "relevo", "alta", "erase", "export"}
FIELDS = [
    "v", "chain", "seq", "prev", "instance_id", "hecho", "number", "form", "pack", "kind", "corrects", "author",
    "device", "post", "wall", "mono_ms", "boot_id", "clock", "xml", "parts", "program",
]  # fmt: skip
OTHER_TYPES = {"v", "seq", "corrects", "form", "pack", "mono_ms", "xml", "parts"}


class Unreadable(Exception):
    """A file that is no export."""


class Fails(Exception):
    """A record that does not hold: the fault, and the place where it is not the record at hand."""

    def __init__(self, fault, seq=None):
        super().__init__(fault)
        self.fault, self.seq = fault, seq


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def to_base64(data):
    return base64.b64encode(data).decode("ascii")


def from_base64(text):
    """Return the bytes of a base64 text in its one spelling; raises ValueError for any other."""
    data = base64.b64decode(text, validate=True)
    if to_base64(data) != text:
        raise ValueError("not the spelling that is written")
    return data


def open_envelope(data, payload_type):
    """Return payload and signatures [(key id, bytes)] of a DSSE envelope in the one spelling the format allows."""
    try:
        document = json.loads(data)
        payload = from_base64(document["payload"])
        signatures = [(each["keyid"], from_base64(each["sig"])) for each in document["signatures"]]
        again = {
            "payload": to_base64(payload),
            "payloadType": document["payloadType"],
            "signatures": [{"keyid": key, "sig": to_base64(value)} for key, value in signatures],
        }
        same = json.dumps(again, separators=(",", ":")).encode() == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Fails("altered") from None
    if not same or document["payloadType"] != payload_type:
        raise Fails("altered")
    return payload, signatures


def signed_bytes(payload, payload_type):
    """Return the pre-authentication encoding of DSSE, which is what each signature covers."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def signed_by(public, signature, data):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def no_repeats(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a field is there twice")
    return dict(pairs)


def read_statement(payload):
    """Return the statement as a dictionary; every field must be there, once, with its type."""
    try:
        told = json.loads(payload, object_pairs_hook=no_repeats)
        texts = [told[name] for name in FIELDS if name not in OTHER_TYPES]
        texts += [told["form"][name] for name in ("id", "version", "sha256")]
        texts += [told["pack"][name] for name in ("name", "version")] + [told["xml"]["sha256"]]
        texts += [part[name] for part in told["parts"] for name in ("name", "sha256", "type")]
        numbers = [told["v"], told["seq"], told["mono_ms"], told["xml"]["size"]]
        numbers += [part["size"] for part in told["parts"]]
        hashes = [told["prev"], told["xml"]["sha256"]] + [part["sha256"] for part in told["parts"]]
        good = (
            set(told) == set(FIELDS)
            and [len(told["form"]), len(told["pack"]), len(told["xml"])] == [3, 2, 2]
            and all(len(part) == 4 for part in told["parts"])
            and all(type(each) is str for each in texts)
            and all(type(each) is int for each in numbers)
            and all(re.fullmatch("[0-9a-f]{64}", each) for each in hashes)
            and (told["corrects"] is None or type(told["corrects"]) is str)
            and told["v"] == 1
            and told["kind"] in KINDS
            and told["clock"] in ("ok", "doubtful")
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Fails("altered") from None
    if not good:
        raise Fails("altered")
    return told


def leaves(xml):
    """Return [(path, text)] of the elements without children; a document type is refused."""
    found, names, texts, parents = [], [], [], set()

    def start(name, _attributes):
        if names:
            parents.add(len(names) - 1)
        names.append(name.split(" ")[-1].split(":")[-1])
        texts.append("")

    def text(piece):
        texts[-1] += piece

    def end(_name):
        own = texts.pop()
        if len(names) - 1 not in parents:
            found.append(("/" + "/".join(names), own))
        parents.discard(len(names) - 1)
        names.pop()

    def refuse(*_):
        raise Fails("xml-mismatch")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError:
        raise Fails("xml-mismatch") from None
    return found


def erased_by(xml):
    """Return the instance ids whose texts an erasure took away."""
    return [text for path, text in leaves(xml) if path.split("/")[-1] == "borrado"]


def read_keys(xml):
    """Return the device key and [(label, key)] of the officers that a record `alta_equipo` declares."""
    found = leaves(xml)
    try:
        device = [from_base64(text) for path, text in found if path == "/data/clave_equipo"]
        labels = [text for path, text in found if path == "/data/agente/etiqueta"]
        keys = [from_base64(text) for path, text in found if path == "/data/agente/clave"]
    except ValueError:
        raise Fails("xml-mismatch") from None
    if len(device) != 1 or not labels or len(labels) != len(keys):
        raise Fails("xml-mismatch")
    return device[0], list(zip(labels, keys))  # noqa: B905 - Python 3.8 has no `strict`; the lengths are equal


class Log:
    """What is known after the records read so far."""

    def __init__(self, chosen=None):
        """`chosen` are the instance ids whose texts must be there; None is all."""
        self.chosen = chosen
        self.seq, self.head = 0, NO_RECORD
        self.chain, self.device, self.officers = None, b"", {}
        self.chains, self.ids, self.numbers, self.texts_gone = [], set(), {}, {}
        self.devices = {}

    def take(self, row):
        """Check one record and take it, or raise Fails."""
        envelope, xml = row["dsse"], row["xml"]
        payload, signatures = open_envelope(envelope, RECORD_TYPE)
        told = read_statement(payload)
        if row["seq"] != told["seq"]:
            raise Fails("reordered")
        opens = self.check_link(told)
        if xml is not None and told["xml"] != {"sha256": sha256(xml), "size": len(xml)}:
            raise Fails("xml-mismatch")
        if told["kind"] == "alta":
            self.declare(told, xml, opens)
        self.check_signatures(told, signatures, signed_bytes(payload, RECORD_TYPE))
        if told["prev"] != self.head:  # well signed, but for another record before it: that one was replaced
            raise Fails("altered", max(self.seq, 1))
        self.check_number(told, opens)
        check_parts(told, row["parts"], xml is None)
        if told["instance_id"] in self.ids:
            raise Fails("reordered")
        erased = erased_by(xml) if told["kind"] == "erase" and xml is not None else []
        self.ids.add(told["instance_id"])
        self.seq, self.head, self.chain = told["seq"], sha256(envelope), told["chain"]
        if xml is None and (self.chosen is None or told["instance_id"] in self.chosen):
            self.texts_gone[told["instance_id"]] = told["seq"]
        for instance_id in erased:
            self.texts_gone.pop(instance_id, None)

    def check_link(self, told):
        """Check place and chain; tell whether the record opens one."""
        if told["seq"] != self.seq + 1:
            raise Fails("removed")
        opens = told["chain"] != self.chain
        if opens and told["kind"] != "alta":
            raise Fails("foreign-key")
        if opens and told["chain"] in [chain for chain, _ in self.chains]:
            raise Fails("reordered")
        return opens

    def declare(self, told, xml, opens):
        """Bring the keys of a record `alta_equipo` into force."""
        if told["form"]["id"] != "alta_equipo" or xml is None:
            raise Fails("xml-mismatch")
        device, officers = read_keys(xml)
        self.devices[sha256(device)] = device
        if opens:
            self.device, self.officers = device, {}
            self.chains.append((told["chain"], sha256(device)))
        elif device != self.device:
            raise Fails("foreign-key")
        self.officers.update({sha256(key): (label, key) for label, key in officers})

    def check_signatures(self, told, signatures, data):
        """The device signs first, then the author, then in a handover the officer who takes over."""
        wanted = 3 if told["kind"] == "relevo" else 2
        if len(signatures) < wanted:
            raise Fails("missing-signature")
        if len(signatures) > wanted:
            raise Fails("altered")
        officers = [self.officers.get(key) for key, _ in signatures[1:]]
        if signatures[0][0] != sha256(self.device) or None in officers:
            raise Fails("foreign-key")
        if officers[0][0] != told["author"] or len({key for _, key in officers}) != len(officers):
            raise Fails("foreign-key")
        publics = [self.device] + [key for _, key in officers]
        for public, (_, value) in zip(publics, signatures):  # noqa: B905 - Python 3.8
            if not signed_by(public, value, data):
                raise Fails("altered")

    def check_number(self, told, opens):
        """PPP-AAAA-E-NNNNN: one more than the last of its post, year and device letter."""
        match = re.fullmatch(r"(.+)-(\d{4})-([^-]+)-(\d{5,})", told["number"], re.ASCII)
        if not match or match[1] != told["post"] or not told["wall"].startswith(match[2] + "-"):
            raise Fails("number-gap")
        series, sequence = match[1] + "-" + match[2] + "-" + match[3], int(match[4])
        last = self.numbers.get(series)
        if opens and self.seq:
            expected = ((last or 0) // 1000 + 1) * 1000
        elif last is None:
            expected = 1 if self.seq else 0
        else:
            expected = last + 1
        if sequence != expected or match[4] != "%05d" % sequence:
            raise Fails("number-gap")
        self.numbers[series] = sequence


def check_parts(told, held, erased):
    """Compare attachments, where the file holds them, with what was signed.

    The bytes of a sealed sheet go once the registry has them; those of any attachment go with an erased text.
    """
    if held is None:
        return
    signed = {part["name"]: part for part in told["parts"]}
    if set(held) != set(signed):
        raise Fails("part-mismatch")
    for name, data in held.items():
        sheet = name.startswith("ficha-") and name.endswith(".age")
        if data is None and (erased or sheet):
            continue
        if data is None or sha256(data) != signed[name]["sha256"] or len(data) != signed[name]["size"]:
            raise Fails("part-mismatch")


def read_line(line):
    """Return a line of the file as a row; what does not even parse is an empty envelope, which then fails."""
    try:
        row = json.loads(line, object_pairs_hook=no_repeats)
        if json.dumps(row, separators=(",", ":")) != line:
            raise ValueError("not the spelling that is written")
        if set(row) == {"head"}:
            return {"head": from_base64(row["head"])}
        if set(row) - {"parts"} != {"seq", "dsse", "xml"} or type(row["seq"]) is not int:
            raise ValueError("fields")
        parts = row.get("parts")
        if parts is not None:
            parts = {name: None if text is None else from_base64(text) for name, text in parts.items()}
        xml = None if row["xml"] is None else from_base64(row["xml"])
        return {"seq": row["seq"], "dsse": from_base64(row["dsse"]), "xml": xml, "parts": parts}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {"seq": None, "dsse": b"", "xml": None, "parts": None}


def place_of(row):
    """Return the place that a record's own statement gives it, None where it cannot be read."""
    try:
        return read_statement(open_envelope(row["dsse"], RECORD_TYPE)[0])["seq"]
    except (Fails, KeyError):
        return None


def gap(place, rows):
    """Say what a wrong place is: reordered where the record that belongs there stands elsewhere, else removed."""
    places = [place_of(row) for row in rows]
    return "reordered" if place in places or (places[0] or place) < place else "removed"


def check_head(log, row):
    """The last line is signed by the device and says how many records there are and where they end."""
    payload, signatures = open_envelope(row["head"], HEAD_TYPE)
    try:
        told = json.loads(payload, object_pairs_hook=no_repeats)
        count, seq, head = told["records"], told["seq"], told["head"]
    except (ValueError, KeyError, TypeError):
        raise Fails("altered") from None
    if len(signatures) != 1:
        raise Fails("missing-signature" if not signatures else "altered")
    if signatures[0][0] != sha256(log.device):
        raise Fails("foreign-key")
    if not signed_by(log.device, signatures[0][1], signed_bytes(payload, HEAD_TYPE)):
        raise Fails("altered")
    if seq > log.seq or count > log.seq:
        raise Fails("removed")
    if (seq, head) != (log.seq, log.head):
        raise Fails("altered", log.seq)


def verify(lines, device=None):
    """Return {"ok", "records", "head", "chains", "first_broken"}; `device` pins the key id of the last chain."""
    log, rows = Log(), [read_line(line) for line in lines]
    broken = first_broken(log, rows)
    if broken is None and device is not None and sha256(log.device) != device:
        broken = {"seq": log.seq, "fault": "foreign-key"}
    chains = [{"chain": chain, "device": key} for chain, key in log.chains]
    return {
        "ok": broken is None,
        "records": log.seq,
        "head": log.head,
        "chains": chains,
        "first_broken": broken,
    }


def first_broken(log, rows):
    """Take the rows one by one; return the first that fails as {"seq", "fault"}, None where all hold."""
    closed = False
    for at, row in enumerate(rows):
        place = log.seq + 1
        try:
            if closed:
                raise Fails("reordered")
            if "head" in row:
                closed = True
                check_head(log, row)
            else:
                log.take(row)
        except Fails as failure:
            fault = failure.fault
            if fault == "removed" and not closed:
                fault = gap(place, rows[at:])
            return {"seq": failure.seq or place, "fault": fault}
    if log.texts_gone:
        return {"seq": min(log.texts_gone.values()), "fault": "xml-mismatch"}
    return None if closed else {"seq": log.seq + 1, "fault": "removed"}


def verify_bundle(source, device=None):
    """Check an open tar. Return what `verify` does, and "file": the first file that does not hold, and what the
    manifest says under "told", None where it cannot be believed. Raises Unreadable where it is no export."""
    files = read_files(source)
    if LOG_FILE not in files:
        raise Unreadable
    told, listed, envelope = read_manifest(files.get(MANIFEST, b""))
    rows = [bundle_row(line, files, told) for line in files[LOG_FILE].splitlines()]
    log = Log(told["chosen"] if told else [])
    broken = first_of_bundle(log, rows, told)
    file = "" if told and signed_by_log(log, envelope) else MANIFEST
    if file:
        told = None
    else:
        file = first_other(files, listed)
    if broken is None and device is not None and sha256(log.device) != device:
        broken = {"seq": log.seq, "fault": "foreign-key"}
    return {
        "ok": broken is None and not file,
        "records": log.seq,
        "head": log.head,
        "chains": [{"chain": chain, "device": key} for chain, key in log.chains],
        "first_broken": broken,
        "file": file,
        "told": told,
    }


def read_files(source):
    """Return the files of a tar by name; anything else in it, or a name that is there twice, is refused."""
    found = {}
    try:
        with tarfile.open(fileobj=source, mode="r:") as archive:
            for member in archive:
                reader = archive.extractfile(member) if member.isreg() else None
                if reader is None or member.name in found:
                    raise Unreadable
                found[member.name] = reader.read()
    except (tarfile.TarError, EOFError, ValueError):
        raise Unreadable from None
    return found


def read_manifest(data):
    """Return what the manifest says, its files {name: (sha256, size)} and its envelope; (None, {}, None) if unreadable."""
    try:
        payload, signatures = open_envelope(data, EXPORT_TYPE)
        told = json.loads(payload)
        listed = {one["name"]: (str(one["sha256"]), int(one["size"])) for one in told["files"]}
        texts = ("number", "record", "motive", "recipient", "at", "head")
        said = {name: str(told[name]) for name in texts}
        said["seq"], said["chosen"] = int(told["seq"]), [str(each) for each in told["chosen"]]
        said["attachments"] = told["attachments"] is True
        good = told["v"] == 1 and told["records"] == told["seq"] and len(listed) == len(told["files"])
    except (Fails, ValueError, KeyError, TypeError, RecursionError):
        return None, {}, None
    return (said, listed, (payload, signatures)) if good else (None, {}, None)


def bundle_row(line, files, told):
    """Return a line of the log with the attachments of its record, where it is one of those chosen."""
    row = read_line(line.decode("ascii", "replace"))
    if "head" in row or row["parts"] is not None:
        return {"seq": None, "dsse": b"", "xml": None, "parts": None}
    try:
        statement = read_statement(open_envelope(row["dsse"], RECORD_TYPE)[0])
    except Fails:
        return row
    if told is None or not told["attachments"] or statement["instance_id"] not in told["chosen"]:
        return row
    folder = ATTACHMENTS + "%06d/" % row["seq"]
    row["parts"] = {part["name"]: files.get(folder + part["name"]) for part in statement["parts"]}
    row["parts"].update(
        {name[len(folder) :]: data for name, data in files.items() if name.startswith(folder)}
    )
    return row


def first_of_bundle(log, rows, told):
    """Take the records one by one, up to the end that the manifest names."""
    for at, row in enumerate(rows):
        place = log.seq + 1
        try:
            log.take(row)
        except Fails as failure:
            fault = gap(place, rows[at:]) if failure.fault == "removed" else failure.fault
            return {"seq": failure.seq or place, "fault": fault}
    if told and log.seq < told["seq"]:
        return {"seq": log.seq + 1, "fault": "removed"}
    if told and (log.seq, log.head) != (told["seq"], told["head"]):
        return {"seq": told["seq"], "fault": "altered"}
    if log.texts_gone:
        return {"seq": min(log.texts_gone.values()), "fault": "xml-mismatch"}
    return None


def signed_by_log(log, envelope):
    """Tell whether the manifest is signed, once, by the device of the last chain."""
    payload, signatures = envelope
    if len(signatures) != 1 or not log.chains or signatures[0][0] != log.chains[-1][1]:
        return False
    return signed_by(log.devices[signatures[0][0]], signatures[0][1], signed_bytes(payload, EXPORT_TYPE))


def first_other(files, listed):
    """Return the first file that is missing, changed or not in the manifest, "" where there is none."""
    for name in sorted((set(files) | set(listed)) - {MANIFEST}):
        data = files.get(name)
        if data is None or listed.get(name) != (sha256(data), len(data)):
            return name
    return ""


def print_bundle(outcome):
    told = outcome["told"]
    if told:
        print("export %s, made %s" % (told["number"], told["at"]))
        print("for: %s" % told["recipient"])
        print("motive: %s" % told["motive"])
        print("records handed over whole: %d" % len(told["chosen"]))
    if outcome["file"]:
        print("FIRST FILE THAT DOES NOT HOLD: %s" % outcome["file"])


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Verify a log exported by Vigía.")
    parser.add_argument("log", nargs="?", help="the exported file, one JSON object per line")
    parser.add_argument("--bundle", help="an export for a court, decrypted: a tar")
    parser.add_argument(
        "--device", help="SHA-256 (hex) of the device's public key, as the authority knows it"
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    given = parser.parse_args(arguments)
    if (given.log is None) == (given.bundle is None):
        parser.error("name a log, or a bundle with --bundle")
    try:
        if given.bundle is not None:
            with open(given.bundle, "rb") as file:
                outcome = verify_bundle(file, given.device)
        else:
            with open(given.log, encoding="ascii", errors="replace") as file:
                outcome = verify(file.read().split("\n")[:-1] or [], given.device)
    except OSError as error:
        print("cannot read: %s" % error.strerror, file=sys.stderr)
        return 2
    except Unreadable:
        print(
            "cannot read: not an export, or still encrypted (age -d -i KEY EXPORT.age > EXPORT.tar)",
            file=sys.stderr,
        )
        return 2
    if given.json:
        print(json.dumps(outcome))
    else:
        for chain in outcome["chains"]:
            print("chain %s, device key %s" % (chain["chain"], chain["device"]))
        print("records that hold: %d" % outcome["records"])
        print("head: %s" % outcome["head"])
        broken = outcome["first_broken"]
        if given.bundle is not None:
            print_bundle(outcome)
        print("the log holds" if broken is None else "FIRST BROKEN: record %(seq)s, %(fault)s" % broken)
    return 0 if outcome["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
