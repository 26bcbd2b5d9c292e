"""Encryption of a finalised submission as the ODK XForms encryption specification asks, both ways.

Reading is needed by the self-test and by whoever holds the private key; sending needs only `encrypt`.
Source: getodk.github.io/xforms-spec/encryption. OAEP uses SHA-256 for the label hash *and* for MGF1: with
SHA-1 in MGF1 a server takes the submission and can then export none of that form.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.padding import PKCS7

SUBMISSION = "submission.xml"
SUFFIX = ".enc"
_NAMESPACE = "http://opendatakit.org/submissions"
_ANDROID_NAMESPACE = "http://www.opendatakit.org/xforms/encrypted"
_META_NAMESPACE = "http://openrosa.org/xforms"
_KEY_SIZE = 32
_BLOCK_BITS = 128


class NotDecryptable(ValueError):
    """The submission is not of this format, is for another key, or was altered."""


@dataclass(frozen=True)
class Submission:
    """What is encrypted: identity, XML bytes and media (name, bytes) in a fixed order."""

    form_id: str
    version: str
    instance_id: str
    xml: bytes = field(repr=False)
    media: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Stream:
    """A file of `size` bytes that is read piece by piece, from the start each time that `pieces` is called."""

    name: str
    size: int
    pieces: Callable[[], Iterable[bytes]] = field(repr=False)


@dataclass(frozen=True)
class EncryptedStreams:
    """What `Encrypted` is, each `.enc` file to be read piece by piece; the same bytes each time."""

    manifest: bytes
    files: tuple[Stream, ...]


@dataclass(frozen=True)
class Encrypted:
    """What is sent: the manifest XML and the `.enc` files, media first, `submission.xml.enc` last."""

    manifest: bytes
    files: tuple[tuple[str, bytes], ...] = field(repr=False)


def public_key(der_base64: str) -> rsa.RSAPublicKey:
    """Return the RSA key of a base64 SubjectPublicKeyInfo, as `base64RsaPublicKey` carries it.

    Raises ValueError where it is not one.
    """
    try:
        key = serialization.load_der_public_key(base64.b64decode("".join(der_base64.split()), validate=True))
    except (binascii.Error, ValueError) as error:
        raise ValueError("not a base64 RSA public key") from error
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("not an RSA public key")
    return key


def encrypt(submission: Submission, key: rsa.RSAPublicKey, random: Callable[[int], bytes]) -> Encrypted:
    """Encrypt a submission to an RSA key; `random(n)` returns n fresh secret bytes."""
    media = [_in_memory(name, data) for name, data in submission.media]
    made = encrypt_streams(submission, media, key, random)
    return Encrypted(made.manifest, tuple((file.name, b"".join(file.pieces())) for file in made.files))


def encrypt_streams(
    submission: Submission, media: Iterable[Stream], key: rsa.RSAPublicKey, random: Callable[[int], bytes]
) -> EncryptedStreams:
    """Encrypt as `encrypt`, but `media` in place of the submission's own, none of which is ever whole in memory.

    Each is read once here, for its hash, and once more with each reading of what comes of it.
    """
    symmetric = random(_KEY_SIZE)
    wrapped = base64.b64encode(key.encrypt(symmetric, _oaep())).decode("ascii")
    vectors = _initialisation_vectors(submission.instance_id, symmetric)
    plain = (*media, _in_memory(SUBMISSION, submission.xml))
    files = tuple(_encrypted_stream(file, symmetric, next(vectors)) for file in plain)
    hashes_of = [(file.name, _md5_of(file.pieces())) for file in plain]
    text = _signature_text(submission.form_id, submission.version, wrapped, submission.instance_id, hashes_of)
    signature = base64.b64encode(key.encrypt(_md5(text), _oaep())).decode("ascii")
    names = [file.name for file in plain[:-1]]
    return EncryptedStreams(_manifest(submission, names, wrapped, signature), files)


def decrypt(manifest: bytes, files: dict[str, bytes], private: rsa.RSAPrivateKey) -> Submission:
    """Decrypt what `encrypt` or another ODK client made; `files` maps the names with `.enc` to bytes.

    Raises NotDecryptable where a file is missing, the key is another one, or the signature does not match.
    """
    root = _read_manifest(manifest)
    wrapped = root.text("base64EncryptedKey").strip()
    symmetric = _unwrap(wrapped, private)
    instance_id = root.text("instanceID").strip()
    vectors = _initialisation_vectors(instance_id, symmetric)
    plain: list[tuple[str, bytes]] = []
    for name in (*root.media(), root.text("encryptedXmlFile")):
        if name not in files:
            raise NotDecryptable("a file named in the manifest is missing")
        plain.append((name.removesuffix(SUFFIX), _decrypt_file(files[name], symmetric, next(vectors))))
    hashes_of = [(name, _md5(data)) for name, data in plain]
    text = _signature_text(root.form_id, root.version, wrapped, instance_id, hashes_of)
    if _unwrap(root.text("base64EncryptedElementSignature"), private) != _md5(text):
        raise NotDecryptable("the signature does not match the files")
    return Submission(root.form_id, root.version, instance_id, plain[-1][1], tuple(plain[:-1]))


def _oaep() -> padding.OAEP:
    return padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()  # the specification's own choice


def _initialisation_vectors(instance_id: str, symmetric: bytes) -> Iterator[bytes]:
    """Yield one vector per file: the seed's bytes are raised one after the other, and never put back."""
    seed = bytearray(_md5(instance_id.encode("utf-8") + symmetric))
    number = 0
    while True:
        index = number % len(seed)
        seed[index] = (seed[index] + 1) % 256
        yield bytes(seed)
        number += 1


def _in_memory(name: str, data: bytes) -> Stream:
    return Stream(name, len(data), lambda: (data,))


def _md5_of(pieces: Iterable[bytes]) -> bytes:
    digest = hashlib.md5(usedforsecurity=False)  # the specification's own choice
    for piece in pieces:
        digest.update(piece)
    return digest.digest()


def _encrypted_stream(file: Stream, symmetric: bytes, vector: bytes) -> Stream:
    block = _BLOCK_BITS // 8

    def pieces() -> Iterator[bytes]:
        padder = PKCS7(_BLOCK_BITS).padder()
        cipher = Cipher(AES(symmetric), CFB(vector)).encryptor()
        for piece in file.pieces():
            yield cipher.update(padder.update(piece))
        yield cipher.update(padder.finalize()) + cipher.finalize()

    return Stream(file.name + SUFFIX, (file.size // block + 1) * block, pieces)


def _decrypt_file(data: bytes, symmetric: bytes, vector: bytes) -> bytes:
    cipher = Cipher(AES(symmetric), CFB(vector)).decryptor()
    unpadder = PKCS7(_BLOCK_BITS).unpadder()
    try:
        return unpadder.update(cipher.update(data) + cipher.finalize()) + unpadder.finalize()
    except ValueError as error:
        raise NotDecryptable("a file does not end in its padding") from error


def _signature_text(
    form_id: str, version: str, wrapped: str, instance_id: str, hashes_of: Iterable[tuple[str, bytes]]
) -> bytes:
    head = [form_id, version, wrapped, instance_id] if version else [form_id, wrapped, instance_id]
    lines = head + [f"{name}::{digest.hex()}" for name, digest in hashes_of]
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _manifest(submission: Submission, names: Iterable[str], wrapped: str, signature: str) -> bytes:
    version = f" version={quoteattr(submission.version)}" if submission.version else ""
    media = "".join(f"<media><file>{escape(name + SUFFIX)}</file></media>" for name in names)
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><data xmlns="{_NAMESPACE}" encrypted="yes"'
        f" id={quoteattr(submission.form_id)}{version}><base64EncryptedKey>{wrapped}</base64EncryptedKey>"
        f'<meta xmlns="{_META_NAMESPACE}"><instanceID>{escape(submission.instance_id)}</instanceID></meta>'
        f"{media}<encryptedXmlFile>{SUBMISSION}{SUFFIX}</encryptedXmlFile>"
        f"<base64EncryptedElementSignature>{signature}</base64EncryptedElementSignature></data>"
    )
    return text.encode("utf-8")


@dataclass(frozen=True)
class _Manifest:
    root: ElementTree.Element

    @property
    def form_id(self) -> str:
        return self.root.get("id", "")

    @property
    def version(self) -> str:
        return self.root.get("version", "")

    def text(self, name: str) -> str:
        for element in self.root.iter():
            if _local(element) == name:
                return element.text or ""
        raise NotDecryptable(f"the manifest has no {name}")

    def media(self) -> list[str]:
        groups = [child for child in self.root if _local(child) == "media"]
        return [file.text or "" for media in groups for file in media if _local(file) == "file"]


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _read_manifest(manifest: bytes) -> _Manifest:
    if b"<!DOCTYPE" in manifest:
        raise NotDecryptable("the manifest declares a DTD")
    try:
        root = ElementTree.fromstring(manifest)  # noqa: S314 - entities need the DTD refused above
    except ElementTree.ParseError as error:
        raise NotDecryptable("the manifest is not XML") from error
    if root.get("encrypted") != "yes" or not root.tag.startswith(
        (f"{{{_NAMESPACE}}}", f"{{{_ANDROID_NAMESPACE}}}")
    ):
        raise NotDecryptable("not the manifest of an encrypted submission")
    return _Manifest(root)


def _unwrap(text: str, private: rsa.RSAPrivateKey) -> bytes:
    try:
        return private.decrypt(base64.b64decode(text.strip(), validate=True), _oaep())
    except (binascii.Error, ValueError) as error:
        raise NotDecryptable("not encrypted to this key") from error
