"""Decryption of submissions as the ODK XForms encryption specification describes them, file by file.

Source: getodk.github.io/xforms-spec/encryption. OAEP uses SHA-256 for the label hash and for MGF1; files are
AES-256-CFB with 128-bit segments and PKCS#7 padding; the initialisation vectors follow the files' order.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Iterator

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.padding import PKCS7

from registry.documents import text_at
from registry.envelope import Envelope
from registry.errors import SealBroken

SUFFIX = ".enc"
SUBMISSION = "submission.xml"


class Decryption:
    """One encrypted submission: its files must be read in the order of `names`, then `check`ed."""

    def __init__(self, envelope: Envelope, key: RSAPrivateKey) -> None:
        self._envelope = envelope
        self._key = key
        self._wrapped = text_at(envelope.root, "base64EncryptedKey")
        self._symmetric = self._unwrap(self._wrapped, "clave")
        self._vectors = _vectors(envelope.instance_id, self._symmetric)
        self._lines: list[str] = []

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the encrypted files in the manifest's order, the XML last."""
        return self._envelope.files(())

    def plain(self, name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Decrypt the next file in pieces, taking note of its digest for the final check.

        Raises SealBroken at its end where the padding is not there.
        """
        decryptor = Cipher(AES256(self._symmetric), CFB(next(self._vectors))).decryptor()
        unpadder = PKCS7(128).unpadder()
        digest = hashlib.md5(usedforsecurity=False)  # the specification's own choice
        for chunk in chunks:
            piece = unpadder.update(decryptor.update(chunk))
            digest.update(piece)
            yield piece
        try:
            piece = unpadder.update(decryptor.finalize()) + unpadder.finalize()
        except ValueError as error:
            raise SealBroken("relleno") from error
        digest.update(piece)
        yield piece
        self._lines.append(f"{plain_name(name)}::{digest.hexdigest()}")

    def check(self) -> None:
        """Compare the files read with the signature of the manifest.

        It shows damage, not origin: whoever has the public key can make one. Raises SealBroken.
        """
        head = [self._envelope.form_id, self._envelope.version, self._wrapped, self._envelope.instance_id]
        text = "".join(f"{line}\n" for line in [*(part for part in head if part), *self._lines])
        expected = hashlib.md5(text.encode(), usedforsecurity=False).digest()
        signature = text_at(self._envelope.root, "base64EncryptedElementSignature")
        if self._unwrap(signature, "firma del cifrado") != expected:
            raise SealBroken("firma del cifrado")

    def _unwrap(self, text: str, what: str) -> bytes:
        oaep = OAEP(mgf=MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
        try:
            return self._key.decrypt(base64.b64decode("".join(text.split()), validate=True), oaep)
        except (binascii.Error, ValueError) as error:
            raise SealBroken(what) from error


def plain_name(name: str) -> str:
    """The name of a file without `.enc`.

    Raises SealBroken where nothing usable is left of it.
    """
    plain = name.removesuffix(SUFFIX)
    if plain in ("", ".", "..") or "/" in plain or "\\" in plain:
        raise SealBroken("nombre de archivo")
    return plain


def _vectors(instance_id: str, symmetric: bytes) -> Iterator[bytes]:
    seed = bytearray(hashlib.md5(instance_id.encode() + symmetric, usedforsecurity=False).digest())
    index = 0
    while True:
        seed[index % 16] = (seed[index % 16] + 1) % 256
        yield bytes(seed)
        index += 1
