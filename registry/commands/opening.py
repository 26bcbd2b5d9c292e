"""`open`: decrypt what was received, to a folder, with the private key that is kept away from the server."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from registry.commands.arguments import add_private_key, add_source, private_key, source
from registry.errors import SealBroken, SetupError
from registry.opening import open_to_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `open`."""
    add_source(parser)
    add_private_key(parser)
    parser.add_argument("--to", type=Path, required=True, help="carpeta donde dejar lo abierto")
    parser.add_argument("--after", type=int, default=0, help="solo los recibos posteriores a este número")
    parser.add_argument("--instance", help="un solo envío, por su instanceID")


def run(options: argparse.Namespace) -> int:
    """Open what is not in the folder yet; print a JSON summary; 1 where some did not open."""
    key = private_key(options)
    try:
        options.to.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SetupError(f"No se puede usar la carpeta {options.to}: {error.strerror}.") from error
    done, broken = [], []
    with source(options) as archive:
        for kept in archive.submissions(after=options.after, instance_id=options.instance):
            try:
                target = open_to_folder(archive, kept, key, options.to)
            except SealBroken as trouble:
                broken.append({"seq": kept.seq, "instance_id": kept.instance_id, "what": trouble.what})
                continue
            if target is not None:
                done.append(target.name)
    json.dump({"opened": done, "broken": broken}, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 1 if broken else 0
