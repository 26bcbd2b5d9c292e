"""Whether the packages of a folder are those that the ministry signed: `python resources/installer/received.py DIST [--trust FOLDER]`.

The keys are the `*.pub` (Ed25519, PEM) of the folder given, else those of resources/trust, with the demonstration's. Ends
with 1 where a file is missing, was changed, or is not in the manifest.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from release import MANIFEST, PAYLOAD_TYPE, ROOT, SUMS, digest

from desktop.errors import EnrolmentRefused
from desktop.vault.trust import Trust


def main() -> int:
    """Say what became of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path)
    parser.add_argument(
        "--trust", type=Path, default=ROOT / "resources" / "trust", help="the ministry's *.pub"
    )
    given = parser.parse_args()
    try:
        faults = found_faults(given.dist, Trust.load(given.trust))
    except EnrolmentRefused as refused:
        print(f"{MANIFEST}: {refused.reason.value}", file=sys.stderr)
        return 1
    print("\n".join(faults) or "every file is the one that was signed")
    return 1 if faults else 0


def found_faults(dist: Path, trust: Trust) -> list[str]:
    """Return what is not as signed, a line for each file. Raises EnrolmentRefused where no root signed the manifest."""
    manifest = json.loads(trust.verify((dist / MANIFEST).read_bytes(), PAYLOAD_TYPE).payload)
    signed = {one["name"]: one["sha256"] for one in manifest["files"]}
    there = {path.name: path for path in dist.iterdir() if path.name not in (SUMS, MANIFEST)}
    return [
        *(f"{name}: missing" for name in sorted(signed.keys() - there.keys())),
        *(f"{name}: not in the manifest" for name in sorted(there.keys() - signed.keys())),
        *(
            f"{name}: changed"
            for name in sorted(signed.keys() & there.keys())
            if digest(there[name]) != signed[name]
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
