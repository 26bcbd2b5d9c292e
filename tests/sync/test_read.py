"""An emergency goes to the duty desk's page, a person says that it was read, and the post is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3

from desktop.sync import receipts
from desktop.vault.enrolment import Enrolment
from tests.registry.harness import Served, serve
from tests.sync.conftest import Post
from tests.sync.real import FORM, a_record, connect


@pytest.fixture
def served(tmp_path: Path, forms: Path) -> Iterator[Served]:
    running = serve(tmp_path / "registry", "--forms", str(forms), "--quiet")
    yield running
    running.stop()


@pytest.fixture
def real(post: Post, served: Served, enrolment: Enrolment) -> Post:
    connect(post.servers, served.url, enrolment)
    post.local_form = lambda form_id, version: FORM
    return post


class Browser:
    """Enough of one: cookies and forms."""

    def __init__(self, base: str) -> None:
        self.base, self.cookie, self.page = base, "", ""
        self.status = 0

    def get(self) -> str:
        return self._ask("GET", "/guardia", None)

    def send(self, path: str, **fields: str) -> str:
        return self._ask("POST", path, fields)

    def press(self) -> str:
        """Press the first «La leí»."""
        seal = re.search(r"name='sello' value='(\w+)'", self.page)
        number = re.search(r"name='envio' value='(\d+)'", self.page)
        assert seal and number, self.page
        return self.send("/guardia/leido", sello=seal[1], envio=number[1])

    def _ask(self, method: str, path: str, fields: dict[str, str] | None) -> str:
        answer = urllib3.request(
            method,
            self.base + path,
            headers={"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"},
            body=urlencode(fields) if fields is not None else None,
            redirect=False,
            retries=False,
        )
        self.status = answer.status
        if "Set-Cookie" in answer.headers:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        if answer.status == 303:
            return self.get()
        self.page = answer.data.decode()
        return self.page


def test_an_emergency_is_read_by_a_person_and_the_post_is_told(
    real: Post, served: Served, enrolment: Enrolment
):
    urgent, _ = a_record(enrolment, photo=10, priority=0)
    calm, _ = a_record(enrolment, photo=10)
    real.put(urgent, calm)
    assert real.sync().read == ()
    desk = Browser(served.facts["base"])
    assert "Clave de la guardia" in desk.get()
    desk.send("/guardia/entrar", clave=served.command("watch", "add", "Guardia ficticia").strip())
    assert urgent.instance_id in desk.page and calm.instance_id not in desk.page
    assert "1 sin leer de 1" in desk.page
    assert "Leída por Guardia ficticia" in desk.press()
    assert real.sync().read == (urgent.instance_id,)
    [notice] = real.outbox.kept.read_notices().values()
    told = receipts.verify_read(notice, enrolment.keys.receipt_ed25519, "")
    assert (told.instance_id, told.by) == (urgent.instance_id, "Guardia ficticia")
    assert real.sync().read == ()


def test_without_a_key_or_with_a_revoked_one_nothing_is_shown(
    real: Post, served: Served, enrolment: Enrolment
):
    urgent, _ = a_record(enrolment, photo=10, priority=0)
    real.put(urgent)
    real.sync()
    desk = Browser(served.facts["base"])
    assert "no vale" in desk.send("/guardia/entrar", clave="inventada")
    assert desk.status == 403
    desk.send("/guardia/entrar", clave=served.command("watch", "add", "Guardia ficticia").strip())
    assert urgent.instance_id in desk.page
    served.command("watch", "revoke", "1")
    assert urgent.instance_id not in desk.get()
    assert urgent.instance_id not in desk.send("/guardia/leido", envio="1", sello="x")
    assert real.sync().read == ()


def test_another_site_cannot_press_the_button(real: Post, served: Served, enrolment: Enrolment):
    real.put(a_record(enrolment, photo=10, priority=0)[0])
    real.sync()
    desk = Browser(served.facts["base"])
    desk.send("/guardia/entrar", clave=served.command("watch", "add", "Guardia ficticia").strip())
    desk.send("/guardia/leido", envio="1", sello="0" * 64)
    assert desk.status == 403
    assert "1 sin leer de 1" in desk.get()
