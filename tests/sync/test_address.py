"""Addresses as people and enrolments write them."""

from __future__ import annotations

import pytest

from desktop.errors import AddressWrong
from desktop.sync.address import Address, Server, ServerKind, read_address

TOKEN = "abc123$!"


def read(url: str, kind: ServerKind = ServerKind.VIGIA, token: str = "") -> Address:
    return read_address(Server("r", kind, url, token))


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        ("https://r.example/v1/key/abc/projects/3", "https://r.example/v1/key/abc/projects/3"),
        ("  https://r.example/v1/key/abc/projects/3/ ", "https://r.example/v1/key/abc/projects/3"),
        ("https://r.example/v1/key/abc/projects/3/formList", "https://r.example/v1/key/abc/projects/3"),
        ("https://r.example/v1/key/abc/projects/3/submission/", "https://r.example/v1/key/abc/projects/3"),
        ("r.example/v1/key/abc/projects/3", "https://r.example/v1/key/abc/projects/3"),
        ("localhost:8080/v1/key/abc/projects/1", "http://localhost:8080/v1/key/abc/projects/1"),
        ("127.0.0.1:8080/v1/key/abc/projects/1", "http://127.0.0.1:8080/v1/key/abc/projects/1"),
        ("http://[::1]:8080/v1/key/abc/projects/1", "http://[::1]:8080/v1/key/abc/projects/1"),
        ("https://r.example/front/v1/key/abc/projects/3", "https://r.example/front/v1/key/abc/projects/3"),
    ],
)
def test_an_app_user_address_is_understood_however_it_is_typed(typed: str, base: str):
    assert read(typed).base == base
    assert read(typed, ServerKind.CENTRAL).base == base


def test_a_token_apart_is_put_into_the_path():
    expected = f"https://r.example/v1/key/{TOKEN}/projects/3"
    assert read("https://r.example/v1/projects/3", ServerKind.CENTRAL, TOKEN).base == expected
    assert read("https://r.example/projects/3", ServerKind.CENTRAL, TOKEN).base == expected
    assert read("https://r.example", token=TOKEN).base == f"https://r.example/v1/key/{TOKEN}/projects/1"


def test_kobo_has_basic_or_token_in_a_header_and_its_own_paths():
    assert read("https://kc.example/usuario", ServerKind.KOBO, "t0").authorization == "Token t0"
    basic = read("https://kc.example/usuario/", ServerKind.KOBO, "ana:clavé")
    assert basic.authorization == "Basic YW5hOmNsYXbDqQ=="
    assert basic.path("formList") == "https://kc.example/usuario/formList"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "https://",
        "ftp://r.example/v1/key/abc/projects/3",
        "file:///etc/passwd",
        "https://r.example:port/v1/key/abc/projects/3",
        "https://r.example:99999/v1/key/abc/projects/3",
        "https://user:secret@r.example/v1/key/abc/projects/3",
        "https://r.example/v1/key/abc/projects/3?x=1",
        "https://r.example/v1/key/abc/projects/3#x",
        "https://r.example/v1/key/abc/projects/uno",
        "https://r.example/v1/key/a b/projects/3",
        "https://r.example/v1/key//projects/3",
        "https://r.example/v1/projects/3",
        "https://r..example/v1/key/abc/projects/3",
        "https://-r.example/v1/key/abc/projects/3",
        "https://r.example\\@evil.example/v1/key/abc/projects/3",
        "https://r.example/v1/key/abc\r\nX: y/projects/3",
        "http://r.example/v1/key/abc/projects/3",
    ],
)
def test_what_cannot_be_an_address_is_refused_and_never_repeated(typed: str):
    with pytest.raises(AddressWrong) as caught:
        read(typed, ServerKind.CENTRAL)
    assert "abc" not in repr(caught.value.args)
    assert "secret" not in repr(caught.value.args)


def test_http_to_another_machine_needs_to_be_allowed():
    server = Server("r", ServerKind.VIGIA, "http://10.0.0.2/v1/key/abc/projects/1")
    assert read_address(server, plain_http=True).base == "http://10.0.0.2/v1/key/abc/projects/1"


def test_no_representation_shows_the_token():
    server = Server("r", ServerKind.VIGIA, "https://r.example/v1/key/secret/projects/1", "secret")
    assert "secret" not in repr(server)
    assert "secret" not in repr(read_address(server))
    assert read_address(server).host == "r.example"
