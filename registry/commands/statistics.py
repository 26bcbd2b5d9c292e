"""`stats`: counts without persons or cases, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from registry.archive import Archive
from registry.commands.arguments import add_place, add_private_key, private_key, settings_of
from registry.commands.verification import opened_submissions
from registry.detections import detections
from registry.service import opened
from registry.statistics import THRESHOLD, detection_tables, received_tables


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `stats`."""
    add_place(parser)
    add_private_key(parser, default=None)


def run(options: argparse.Namespace) -> int:
    """Print the tables; those about what detections say need `--key`."""
    with opened(settings_of(options)) as (database, files):
        tables = received_tables(database)
        if options.key is not None:
            broken: list[dict[str, object]] = []
            found = opened_submissions(Archive(database, files), private_key(options), broken)
            tables += detection_tables(detections(found))
    note = f"null: menos de {THRESHOLD}, o retenido para que no se lo deduzca del total"
    json.dump(
        {"note": note, "tables": [asdict(table) for table in tables]},
        sys.stdout,
        ensure_ascii=False,
        indent=1,
    )
    sys.stdout.write("\n")
    return 0
