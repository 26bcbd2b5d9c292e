"""`vigia gallery`: every component of the design system with its states, in a window or as a picture."""

from __future__ import annotations

import argparse


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `gallery`; its own module reads the rest of the arguments."""
    parser = subparsers.add_parser(
        "gallery", help="the components of the window, with their states", add_help=False
    )
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the gallery."""
    from desktop.ui.gallery.__main__ import main

    return main(args.rest)
