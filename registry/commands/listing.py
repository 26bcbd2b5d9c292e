"""`list`: what was received, as JSON; facts that need no key."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from sqlalchemy import select

from registry.commands.arguments import add_place, settings_of
from registry.database import Database
from registry.schema import DEVICE, FORM, PART, SUBMISSION
from registry.service import opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `list`."""
    add_place(parser)


def run(options: argparse.Namespace) -> int:
    """Print a JSON list, oldest first."""
    with opened(settings_of(options)) as (database, _files):
        json.dump(received(database), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    return 0


def received(database: Database) -> list[dict[str, Any]]:
    """Every submission with its form, device, files and receipt number (null while files are missing)."""
    statement = (
        select(
            SUBMISSION.c.id,
            SUBMISSION.c.instance_id,
            FORM.c.form_id,
            FORM.c.version,
            DEVICE.c.label.label("device"),
            SUBMISSION.c.encrypted,
            SUBMISSION.c.xml_sha256,
            SUBMISSION.c.received_at,
            SUBMISSION.c.completed_at,
            SUBMISSION.c.seq,
        )
        .join(FORM, FORM.c.id == SUBMISSION.c.form)
        .join(DEVICE, DEVICE.c.id == SUBMISSION.c.device)
        .order_by(SUBMISSION.c.id)
    )
    with database.reading() as connection:
        rows = {
            row.id: {
                **row._mapping,
                "encrypted": bool(row.encrypted),
                "complete": row.seq is not None,
                "parts": [],
            }
            for row in connection.execute(statement)
        }
        for part in connection.execute(select(PART).order_by(PART.c.submission, PART.c.n)):
            rows[part.submission]["parts"].append(
                {"name": part.name, "type": part.type, "sha256": part.sha256, "size": part.size}
            )
    for row in rows.values():
        del row["id"]
    return list(rows.values())
