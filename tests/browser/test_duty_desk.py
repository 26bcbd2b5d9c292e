"""The duty desk's page in a real browser: the key, the emergencies, and the button that says that one was read."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import urllib3

from desktop.sync import receipts
from desktop.vault.demo import demo_enrolment
from desktop.vault.posts import list_posts
from tests.browser.driver import CHROMIUM, DRIVER, Browser, browser
from tests.registry.harness import VERSION, Served, multipart, serve
from tests.sync.real import FORM, NOW, a_record

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER),
    reason="chromium and its driver are not installed here: make test-browser does it",
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    form = tmp_path / "forms" / "ficticio" / "form.xml"
    form.parent.mkdir(parents=True)
    form.write_bytes(FORM)
    running = serve(tmp_path / "registry", "--forms", str(form.parents[1]), "--quiet")
    yield running
    running.stop()


@pytest.fixture
def desk() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def emergency(served: Served) -> str:
    """Post an emergency as the program does; return its instanceID."""
    bundle, _ = a_record(demo_enrolment(list_posts()[0], now=NOW), photo=10, priority=0)
    parts = [(part.name, part.data, part.type) for part in (bundle.xml, *bundle.attachments)]
    body, kind = multipart(*parts)
    headers = {**VERSION, "Content-Type": kind, "X-Vigia-Priority": "0"}
    answer = urllib3.request("POST", f"{served.url}/submission", body=body, headers=headers)
    assert answer.status == 201
    return bundle.instance_id


def test_a_person_reads_an_emergency_and_the_post_can_be_told(
    served: Served, desk: Browser, tmp_path: Path
) -> None:
    pictures = Path(os.environ.get("VIGIA_PICTURES", tmp_path / "pictures"))
    first, second = emergency(served), emergency(served)
    key = served.command("watch", "add", "Guardia <ficticia>").strip()
    desk.go(f"{served.facts['base']}/guardia")
    assert first not in desk.text()
    desk.picture(pictures / "guardia-1-clave.png")
    desk.write("input[name=clave]", "inventada")
    desk.press("button")
    assert desk.says("no vale")
    desk.write("input[name=clave]", key)
    desk.press("button")
    assert desk.says("2 sin leer de 2")
    assert key not in desk.url
    assert "Guardia <ficticia>" in desk.text(), "a label is words, never markup"
    desk.picture(pictures / "guardia-2-lista.png")
    assert second in desk.text("article")
    desk.press("article button")
    assert desk.says("1 sin leer de 2")
    assert first in desk.text("article"), "what nobody has read comes first"
    assert "Leída por Guardia <ficticia>" in desk.text("article.leida")
    desk.picture(pictures / "guardia-3-leida.png")

    found = urllib3.request(
        "GET", f"{served.url}/standing?read=0&receipts=", headers={"X-OpenRosa-Version": "1.0"}
    ).json()
    keys = demo_enrolment(list_posts()[0], now=NOW).keys.receipt_ed25519
    [notice] = [receipts.verify_read(base64.b64decode(each), keys, "") for each in found["notices"]]
    assert (notice.instance_id, notice.by) == (second, "Guardia <ficticia>")


def test_the_page_runs_no_script_keeps_its_key_from_scripts_and_refreshes_by_itself(
    served: Served, desk: Browser
) -> None:
    key = served.command("watch", "add", "Guardia ficticia").strip()
    desk.go(f"{served.facts['base']}/guardia")
    desk.write("input[name=clave]", key)
    desk.press("button")
    assert desk.says("No hay emergencias")
    assert desk.count("script") == 0
    assert desk.run("document.cookie") == ""
    [cookie] = desk.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/guardia")
    assert desk.count("meta[http-equiv=refresh]") == 1
    instance_id = emergency(served)
    desk.go(f"{served.facts['base']}/guardia")
    assert instance_id in desk.text()
    served.command("watch", "revoke", "1")
    desk.go(f"{served.facts['base']}/guardia")
    assert instance_id not in desk.text()


def test_it_can_be_used_by_keyboard_alone_and_fits_a_narrow_screen(served: Served, desk: Browser) -> None:
    emergency(served)
    key = served.command("watch", "add", "Guardia ficticia").strip()
    desk.go(f"{served.facts['base']}/guardia")
    assert desk.run("document.activeElement.name") == "clave", "one can type at once"
    desk.write("input[name=clave]", f"{key}\ue007")  # Enter
    assert desk.says("1 sin leer de 1")
    desk.press("body")
    assert desk.run("document.documentElement.scrollWidth <= window.innerWidth") is True
    height = desk.run("document.querySelector('article button').getBoundingClientRect().height")
    assert height >= 44, "a finger finds it"
