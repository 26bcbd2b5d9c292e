"""A form, records and an enrolment for tests that speak to the reference registry; all fictitious."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.sync.address import Server, ServerKind
from desktop.sync.sealing import RegistrySealer
from desktop.sync.servers import Servers, Trust
from desktop.vault.clock import SystemIds
from desktop.vault.enrolment import Enrolment
from tests.registry.harness import new_id

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
FORM = b"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Ficticio</h:title>
<model><instance><data id="ficticio" version="1"><nota/><firma/><foto/><meta><instanceID/></meta></data></instance>
<bind nodeset="/data/nota" type="string"/><bind nodeset="/data/firma" type="binary"/>
<bind nodeset="/data/foto" type="binary"/></model></h:head>
<h:body><input ref="/data/nota"><label>Nota</label></input></h:body></h:html>
"""


def connect(servers: Servers, url: str, enrolment: Enrolment) -> None:
    """Set the registry at a URL, with the enrolment's keys pinned."""
    assert enrolment.keys.form_rsa is not None
    trust = Trust(enrolment.keys.receipt_ed25519, enrolment.keys.form_rsa.sha256, "equipo-1")
    servers.set([Server("r", ServerKind.VIGIA, url)], trust)


def a_record(
    enrolment: Enrolment, *, photo: int = 300_000, version: str = "1", priority: int = 1
) -> tuple[Bundle, bytes]:
    instance_id = new_id()
    xml = (
        f'<data id="ficticio" version="{version}"><nota>dato ficticio</nota><firma>firma.dsse.json</firma>'
        f"<foto>foto.jpg</foto><meta><instanceID>{instance_id}</instanceID></meta></data>"
    ).encode()
    parts = (
        Part("firma.dsse.json", "application/json", b"{}"),
        Part("foto.jpg", "image/jpeg", os.urandom(photo)),
    )
    form = FormFacts("ficticio", version, "0" * 64)
    return RegistrySealer(enrolment, SystemIds()).seal(instance_id, xml, parts, form, priority, NOW), xml
