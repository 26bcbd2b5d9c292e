"""A token serves one machine; the operator may tie it to another, and take its right away and give it back."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import urllib3

from tests.registry.harness import CONTRACT_FORMS, VERSION, Served, multipart, plain_xml, serve

MINE, OTHER = "a1" * 8, "b2" * 8


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    running = serve(tmp_path_factory.mktemp("r") / "data", "--forms", str(CONTRACT_FORMS), "--clear-forms")
    yield running
    running.stop()


def a_device(served: Served, *words: str) -> tuple[int, str]:
    told = json.loads(served.command("device", "add", "equipo", "--json", *words))
    return told["id"], served.facts["base"] + told["url"]


def post(url: str, device_id: str | None) -> int:
    body, kind = multipart(("xml_submission_file", plain_xml(), "text/xml"))
    asked = "" if device_id is None else f"?deviceID={device_id}"
    headers = {**VERSION, "Content-Type": kind}
    answer = urllib3.request("POST", f"{url}/submission{asked}", body=body, headers=headers, retries=False)
    return answer.status


def test_a_token_belongs_to_the_first_machine_that_sends_with_it(served: Served) -> None:
    _, url = a_device(served)
    assert [post(url, each) for each in (MINE, OTHER, None, MINE)] == [201, 403, 403, 201]


def test_a_token_given_for_a_key_serves_no_other_from_the_first(served: Served) -> None:
    _, url = a_device(served, "--key", MINE * 4)
    assert [post(url, each) for each in (OTHER, MINE)] == [403, 201]


def test_the_operator_ties_a_device_to_its_new_key(served: Served) -> None:
    device, url = a_device(served, "--key", MINE)
    served.command("device", "key", str(device), OTHER)
    assert [post(url, each) for each in (MINE, OTHER)] == [403, 201]
    assert "16 a 64" in served.command("device", "key", str(device), "no", code=1)


def test_other_clients_that_tell_an_id_of_their_own_or_none_tie_nothing(served: Served) -> None:
    _, url = a_device(served)
    assert [post(url, each) for each in (None, "collect:abc", MINE)] == [201, 201, 201]


def test_a_revoked_device_may_be_readmitted_with_its_token(served: Served) -> None:
    device, url = a_device(served)
    served.command("device", "revoke", str(device))
    assert post(url, None) == 403
    served.command("device", "readmit", str(device))
    assert post(url, None) == 201
    assert "anulado" in served.command("device", "readmit", str(device), code=1)
