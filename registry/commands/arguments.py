"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from registry.service import Settings, default_data


def add_place(parser: argparse.ArgumentParser) -> None:
    """`--data` and `--db`: which registry."""
    parser.add_argument("--data", type=Path, default=None, help="carpeta de datos del registro")
    parser.add_argument(
        "--db", help="base de datos (postgresql://…); por defecto SQLite en la carpeta de datos"
    )


def settings_of(options: argparse.Namespace, **more: Any) -> Settings:
    """The settings that the options name."""
    return Settings(data=str(options.data or default_data()), db=options.db, **more)
