"""`backup` and `restore`: everything the registry holds but its keys, in one file."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from registry.backup import back_up, restore
from registry.commands.arguments import add_place, settings_of
from registry.service import opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the option of `backup`: where to."""
    add_place(parser)
    parser.add_argument("file", type=Path, help="archivo .tar del respaldo")


def run(options: argparse.Namespace) -> int:
    """Write or read the backup; print what it has."""
    with opened(settings_of(options)) as (database, files):
        deed = back_up if options.command == "backup" else restore
        counts = deed(database, files, options.file)
    sys.stdout.write(json.dumps(counts) + "\n")
    return 0
