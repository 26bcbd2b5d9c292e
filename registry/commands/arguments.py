"""Options that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from registry.archive import Archive, Source
from registry.central import CentralArchive
from registry.errors import SetupError
from registry.keys import DEMO_KEYS, load_private_form_key
from registry.service import Settings, default_data, opened


def add_place(parser: argparse.ArgumentParser) -> None:
    """`--data` and `--db`: which registry."""
    parser.add_argument("--data", type=Path, default=None, help="carpeta de datos del registro")
    parser.add_argument(
        "--db", help="base de datos (postgresql://…); por defecto SQLite en la carpeta de datos"
    )


def add_source(parser: argparse.ArgumentParser) -> None:
    """`--central`, or which registry."""
    add_place(parser)
    parser.add_argument(
        "--central",
        type=Path,
        metavar="ZIP",
        help="leer lo que se sacó de ODK Central, en lugar de este registro",
    )


@contextmanager
def source(options: argparse.Namespace) -> Iterator[Source]:
    """What the options name to read from. Raises SetupError."""
    if options.central is not None:
        with CentralArchive(options.central) as archive:
            yield archive
        return
    with opened(settings_of(options)) as (database, files):
        yield Archive(database, files)


def settings_of(options: argparse.Namespace, **more: Any) -> Settings:
    """The settings that the options name."""
    return Settings(data=str(options.data or default_data()), db=options.db, **more)


def add_private_key(
    parser: argparse.ArgumentParser, default: Path | None = DEMO_KEYS / "form-rsa.pem"
) -> None:
    """`--key` and `--passphrase-file`: what opens submissions."""
    parser.add_argument("--key", type=Path, default=default, help="clave privada RSA (PEM)")
    parser.add_argument("--passphrase-file", type=Path, help="archivo con la contraseña de la clave")


def private_key(options: argparse.Namespace) -> RSAPrivateKey:
    """The key that the options name.

    Raises SetupError.
    """
    passphrase = None
    if options.passphrase_file is not None:
        try:
            passphrase = options.passphrase_file.read_bytes().strip()
        except OSError as error:
            raise SetupError(f"No se puede leer {options.passphrase_file}: {error.strerror}.") from error
    return load_private_form_key(options.key, passphrase)
