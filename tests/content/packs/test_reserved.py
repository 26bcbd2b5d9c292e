"""Reserved packs: encrypted to the post, never in the clear on its disk."""

from __future__ import annotations

import pyrage

from desktop.content.packs.archive import PackFacts, write
from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Repository
from desktop.errors import PackProblem
from tests.content.packs.ministry import NOW, Ministry, install, refused


def test_a_reserved_pack_is_only_ever_encrypted_on_disk(packs: Packs, ministry: Ministry) -> None:
    identity = pyrage.x25519.Identity.generate()
    facts = PackFacts("reservado", "1", level="reserved")
    clear = write(facts, {"guides/es/anexo.md": b"# Anexo ficticio\n"})
    sealed = pyrage.encrypt(clear, [identity.to_public()])
    Repository(ministry.folder).publish({facts.target: sealed}, ministry.keys, NOW)
    assert refused(packs, ministry) is PackProblem.RESERVED
    other = pyrage.x25519.Identity.generate()
    assert refused(packs, ministry, identity=other) is PackProblem.RESERVED
    assert install(packs, ministry, identity=identity) == ["1"]
    assert packs.folder("reservado") is None
    assert packs.reserved("reservado", identity) == {"guides/es/anexo.md": b"# Anexo ficticio\n"}
    stored = [path.read_bytes() for path in packs._folder.rglob("*") if path.is_file()]
    assert not [data for data in stored if b"Anexo" in data or data.startswith(b"PK")]


def test_a_reserved_pack_in_clear_isrefused(packs: Packs, ministry: Ministry) -> None:
    data = write(PackFacts("reservado", "1", level="reserved"), {"guides/es/anexo.md": b"# Anexo\n"})
    Repository(ministry.folder).publish({"reservado-1.zip": data}, ministry.keys, NOW)
    assert refused(packs, ministry) is PackProblem.RESERVED
