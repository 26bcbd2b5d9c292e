"""`verify`: open everything in memory and check the chains and signatures of every device."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from registry.archive import Source
from registry.commands.arguments import add_private_key, add_source, private_key, source
from registry.errors import Refused, SealBroken
from registry.opening import Opened, open_submission
from registry.verification import Report, verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `verify`."""
    add_source(parser)
    add_private_key(parser)
    parser.add_argument("--json", action="store_true", help="el informe en JSON")


def run(options: argparse.Namespace) -> int:
    """Print the report; 1 where something is wrong. A gap alone is 0: it may be on its way."""
    key = private_key(options)
    broken: list[dict[str, object]] = []
    with source(options) as archive:
        report = verify(opened_submissions(archive, key, broken))
    if options.json:
        facts = {"ok": report.ok and not broken, "gaps": report.gaps, "broken": broken, **asdict(report)}
        json.dump(facts, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        _tell(report, broken)
    return 0 if report.ok and not broken else 1


def opened_submissions(
    archive: Source, key: RSAPrivateKey, broken: list[dict[str, object]]
) -> Iterator[Opened]:
    """Open every submission in memory; what does not open is added to `broken`."""
    for kept in archive.submissions():
        try:
            yield open_submission(archive, kept, key)
        except (SealBroken, Refused) as trouble:
            what = trouble.what if isinstance(trouble, SealBroken) else "el XML de adentro"
            broken.append({"seq": kept.seq, "instance_id": kept.instance_id, "what": what})


def _tell(report: Report, broken: list[dict[str, object]]) -> None:
    out = sys.stdout
    for chain in report.chains:
        out.write(
            f"Equipo {chain.device} ({chain.post}), cadena {chain.chain}: "
            f"{chain.records} asientos, del {chain.first} al {chain.last}.\n"
            f"  Clave del equipo: {chain.device_key or 'no llegó el alta'}\n"
        )
        out.writelines(
            f"  Falta del {first} al {last}.\n" if first != last else f"  Falta el {first}.\n"
            for first, last in chain.gaps
        )
        out.writelines(
            f"  Asiento {each.seq} ({each.instance_id}): {each.fault}\n" for each in chain.troubles
        )
    out.writelines(f"Envío {each.instance_id}: {each.fault}\n" for each in report.loose)
    out.writelines(
        f"Recibo {each['seq']} ({each['instance_id']}) no se abre: {each['what']}\n" for each in broken
    )
    if report.ok and not broken:
        out.write("Faltan asientos, quizá en camino.\n" if report.gaps else "Todo en orden.\n")
    else:
        out.write("HAY FALLAS.\n")
