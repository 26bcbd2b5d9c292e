"""Fictitious records of typical size, sealed as the program seals them."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime

from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.sync.sealing import RegistrySealer
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.posts import list_posts
from tests.registry.harness import new_id
from tests.sync.real import FORM

XML_BYTES, SIGNATURE_BYTES, PHOTO_BYTES = 3_500, 1_800, 100_000
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def a_bundle(sealer: RegistrySealer, chance: random.Random, photo: int = 0) -> Bundle:
    """A fictitious record of typical size, sealed."""
    instance = new_id()
    parts = [Part("firma.dsse.json", "application/json", chance.randbytes(SIGNATURE_BYTES))]
    if photo:
        parts.append(Part("foto.jpg", "image/jpeg", chance.randbytes(photo)))
    xml = (
        f'<data id="ficticio" version="1"><nota>{"x" * XML_BYTES}</nota><firma>firma.dsse.json</firma>'
        f"<foto>{'foto.jpg' if photo else ''}</foto><meta><instanceID>{instance}</instanceID></meta></data>"
    )
    form = FormFacts("ficticio", "1", hashlib.sha256(FORM).hexdigest())
    return sealer.seal(instance, xml.encode(), tuple(parts), form, 1, NOW)


def a_sealer() -> RegistrySealer:
    return RegistrySealer(demo_enrolment(list_posts()[0], now=NOW), SystemIds())


def payload(bundle: Bundle) -> int:
    """The bytes that have to arrive."""
    return sum(len(part.data) for part in (bundle.xml, *bundle.attachments))
