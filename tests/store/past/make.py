"""Makes a small vault of the program as it is now, for every later version to open: `python tests/store/past/make.py`.

Run it before a migration is added; the folder is named after the number of the schema. Everything in it is fictitious, its
passphrase is in tests/torture/session.py, and its keys are for demonstration.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from desktop.store.schema import VAULT
from desktop.vault.officer import Role
from tests.torture import session

BETO = "sombrero ventana cuchara verde"


def main() -> int:
    """Write the folder, unless there is one of this schema."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else __file__).parent / f"vault-{len(VAULT.names):04}"
    if target.exists():
        print(f"there is one already: {target.name}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        expected = fill(data)
        target.mkdir(parents=True)
        for path in (*data.glob("vault.*"), *data.glob("outbox.db")):
            shutil.copyfile(path, target / path.name)
    (target / "expected.json").write_text(
        json.dumps(expected, indent=1, ensure_ascii=False), encoding="utf-8"
    )
    print(f"written: {target.name}")
    return 0


def fill(data: Path) -> dict[str, object]:
    """Make a vault with two officers, three records, a draft with sealed answers and a setting; say what is in it."""
    officer = session.create(data)
    desk = session.desk_of(session.vault_of(data).unlock(officer, session.FIRST), data)
    made = [session.record(desk, f"texto ficticio {turn}") for turn in range(3)]
    work, form = session.begin(desk)
    session.type_into(desk, work, form, "borrador ficticio")
    desk.log.drafts.save(
        work.draft_id, form.draft(), {}, sealed={"nominal": {"/data/nombre": "nombre inventado"}}
    )
    beto = desk.guard.add_officer("Otra Inventada", Role.OFFICER, BETO)
    desk.remember("place", "inicio")
    expected = {
        "officer": officer,
        "second": beto.id,
        "draft": work.draft_id,
        "numbers": [one.number for one in made],
        "texts": {one.instance_id: (desk.log.text(one.instance_id) or b"").decode() for one in made},
        "head": desk.log.head.sha256,
    }
    desk._vault.database.truncate_log()
    desk._vault.close()  # without the day's backup
    return expected


if __name__ == "__main__":
    sys.exit(main())
