"""`vigia content check FOLDER`: what the ministry's tables, guides and forms still lack."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.content.check import check
from desktop.paths import resource

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: Subparsers) -> None:
    """Add the command `content` with its deeds."""
    parser = commands.add_parser("content", help="the guides, tables and forms the program carries")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="deed")
    checking = deeds.add_parser("check", help="look for what is missing, broken or unconfirmed")
    checking.add_argument("folder", nargs="?", type=Path, help="a resources folder; else the program's own")
    checking.add_argument("--json", action="store_true", help="counts and findings as one JSON object")
    checking.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print findings and counts; 0 without errors, 1 with."""
    report = check(arguments.folder or resource())
    if arguments.json:
        findings = [
            {"file": one.file, "row": one.row, "text": one.text, "error": one.error}
            for one in report.findings
        ]
        print(json.dumps({"counts": report.counts, "findings": findings}, ensure_ascii=False))
    else:
        for finding in report.findings:
            print(f"{'error' if finding.error else 'aviso'}  {finding}")
        for name, count in report.counts.items():
            print(f"{count:6}  {name}")
    return 1 if report.errors else 0
