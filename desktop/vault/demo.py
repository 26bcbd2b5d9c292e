"""An enrolment under the demo keys, so that anybody can try the whole program."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from desktop.errors import EnrolmentProblem, EnrolmentRefused, ResourceMissing
from desktop.paths import resource
from desktop.vault.enrolment import RECIPIENT_CLASSES, Enrolment, form_key, sign_enrolment, verify_enrolment
from desktop.vault.posts import Post
from desktop.vault.trust import Trust

VALID_FOR = timedelta(days=365)


def demo_enrolment(
    post: Post,
    *,
    now: datetime,
    device_letter: str = "A",
    policy: Mapping[str, Any] | None = None,
    trust_folder: Path | None = None,
) -> Enrolment:
    """Return an enrolment of a post signed with the demo root, without servers.

    Raises EnrolmentRefused (DEMO_IN_RELEASE) in a build without the demo keys.
    """
    folder = trust_folder or resource("trust")
    demo = folder / "demo"
    if not demo.is_dir():
        raise EnrolmentRefused(EnrolmentProblem.DEMO_IN_RELEASE)
    document = demo_document(post, now=now, device_letter=device_letter, folder=demo)
    document["policy"].update(policy or {})
    return verify_enrolment(sign_enrolment(document, demo_root(demo)), Trust.load(folder))


def demo_document(post: Post, *, now: datetime, device_letter: str, folder: Path) -> dict[str, Any]:
    """Return the unsigned enrolment of a post with the keys of the demo folder."""
    return {
        "v": 1,
        "serial": f"DEMO-{post.code}-{now:%Y%m%d%H%M%S}",
        "issued": now.isoformat(),
        "expires": (now + VALID_FOR).isoformat(),
        "post": {
            "code": post.code,
            "name": post.name,
            "province": post.province,
            "crossing_id": post.crossing_id,
        },
        "device_letter": device_letter,
        "servers": [],
        "keys": {
            "form_rsa": form_key(_read(folder / "form-rsa.der")),
            "receipt_ed25519": [b64encode(_receipt_key(folder)).decode()],
            "nominal": {name: [_recipient(folder, f"nominal-{name}")] for name in RECIPIENT_CLASSES},
            "recovery": [_recipient(folder, "recovery")],
            "courier": _recipient(folder, "courier"),
        },
        "tuf_root_sha256": "",
        "policy": {"idle_lock_s": 300, "hide_s": 600, "passphrase_min": 12, "clear_forms": "deny"},
    }


def demo_root(folder: Path) -> Ed25519PrivateKey:
    """Return the private demo root of `resources/trust/demo`."""
    key = load_pem_private_key(_read(folder / "root.pem"), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ResourceMissing(folder / "root.pem")
    return key


def _receipt_key(folder: Path) -> bytes:
    key = load_pem_public_key(_read(folder / "receipt.pub"))
    if not isinstance(key, Ed25519PublicKey):
        raise ResourceMissing(folder / "receipt.pub")
    return key.public_bytes_raw()


def _recipient(folder: Path, name: str) -> str:
    return _read(folder / f"{name}.pub").decode("ascii").strip()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceMissing(path) from error
