"""The ODK encryption: a peer's vector opens, and what we make opens with the same reader."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.sync.odk_encryption import NotDecryptable, Submission, decrypt, encrypt, public_key

VECTOR = Path(__file__).parents[3] / "shared" / "peer" / "odk-encryption-vector"
INSTANCE = "uuid:0f6f9a0e-5b1e-4a53-9a55-2b1f0c0a1d11"

needs_vector = pytest.mark.skipif(
    not VECTOR.is_dir(), reason="the peer's vector is not beside the repository"
)


@pytest.fixture(scope="module")
def private() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def read_folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def vector_key() -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key((VECTOR / "private-key.pem").read_bytes(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


@needs_vector
def test_the_vector_of_a_peer_decrypts_byte_for_byte():
    files = read_folder(VECTOR / "encrypted")
    manifest = files.pop("manifest.xml")
    found = decrypt(manifest, files, vector_key())
    plain = read_folder(VECTOR / "plain")
    assert found.xml == plain.pop("submission.xml")
    assert dict(found.media) == plain
    assert found.form_id == "incidente"


@needs_vector
def test_with_the_same_key_and_order_we_make_the_same_files_as_the_peer():
    files = read_folder(VECTOR / "encrypted")
    manifest = files.pop("manifest.xml")
    theirs = decrypt(manifest, files, vector_key())
    wrapped = manifest.split(b"<base64EncryptedKey>")[1].split(b"<")[0]
    symmetric = vector_key().decrypt(base64.b64decode(wrapped), _oaep_sha256())
    ours = encrypt(theirs, public_key((VECTOR / "public-key.b64").read_text()), lambda size: symmetric)
    assert dict(ours.files) == files
    hidden = manifest.split(b"<base64EncryptedElementSignature>")[1].split(b"<")[0]
    ours_hidden = ours.manifest.split(b"<base64EncryptedElementSignature>")[1].split(b"<")[0]
    # The text that is signed holds the wrapped key, which is random: only the rest can be compared.
    assert len(hidden) == len(ours_hidden)
    assert _without_random(ours.manifest) == _without_random(manifest)


def _oaep_sha256() -> padding.OAEP:
    return padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


def _without_random(manifest: bytes) -> bytes:
    return re.sub(rb"(<base64Encrypted\w+>)[^<]*", rb"\1", manifest)


names = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20).map(str.strip)
medias = st.lists(
    st.tuples(names.filter(bool), st.one_of(st.just(b""), st.binary(min_size=16, max_size=16), st.binary())),
    max_size=20,
    unique_by=lambda pair: pair[0],
).filter(lambda media: "submission.xml" not in [name for name, _ in media])


@settings(deadline=None, max_examples=40)
@given(media=medias, xml=st.binary(max_size=200), version=st.sampled_from(["", "2026112101", '1<&">']))
def test_whatever_is_encrypted_comes_back_byte_for_byte(private, media, xml, version):
    submission = Submission("formulario & más", version, INSTANCE, xml, tuple(media))
    sealed = encrypt(submission, private.public_key(), os.urandom)
    assert decrypt(sealed.manifest, dict(sealed.files), private) == submission


@pytest.mark.parametrize("count", [0, 1, 16, 17, 40])
def test_every_file_has_its_own_vector_even_past_the_sixteenth(private, count):
    media = tuple((f"peñasco {n}.jpg", b"0" * 16) for n in range(count))
    sealed = encrypt(Submission("f", "1", INSTANCE, b"0" * 16, media), private.public_key(), os.urandom)
    assert [name for name, _ in sealed.files] == [f"{name}.enc" for name, _ in media] + ["submission.xml.enc"]
    assert len({data for _, data in sealed.files}) == count + 1
    assert decrypt(sealed.manifest, dict(sealed.files), private).media == media


def test_the_vector_of_the_seventeenth_file_raises_the_first_byte_again(private):
    media = tuple((f"{n}", b"filling of a block") for n in range(17))
    sealed = encrypt(
        Submission("f", "1", INSTANCE, b"<data/>", media), private.public_key(), lambda size: b"k" * size
    )
    vector = bytearray(hashlib.md5(INSTANCE.encode() + b"k" * 32).digest())
    expected = bytes([(vector[0] + 2) % 256, *((byte + 1) % 256 for byte in vector[1:])])
    encryptor = Cipher(AES(b"k" * 32), ECB()).encryptor()
    stream = encryptor.update(expected)
    first_block = bytes(a ^ b for a, b in zip(stream, b"filling of a blo", strict=True))
    assert dict(sealed.files)["16.enc"][:16] == first_block


def test_an_empty_file_becomes_one_block_and_a_block_becomes_two(private):
    sealed = encrypt(
        Submission("f", "1", INSTANCE, b"", (("a", b"x" * 16),)), private.public_key(), os.urandom
    )
    assert {name: len(data) for name, data in sealed.files} == {"a.enc": 32, "submission.xml.enc": 16}


def test_an_altered_file_is_refused(private):
    sealed = encrypt(Submission("f", "1", INSTANCE, b"<data/>" * 9), private.public_key(), os.urandom)
    data = bytearray(dict(sealed.files)["submission.xml.enc"])
    data[0] ^= 1
    with pytest.raises(NotDecryptable, match="signature"):
        decrypt(sealed.manifest, {"submission.xml.enc": bytes(data)}, private)


def test_another_key_does_not_open_it(private):
    sealed = encrypt(Submission("f", "1", INSTANCE, b"<data/>"), private.public_key(), os.urandom)
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    with pytest.raises(NotDecryptable, match="key"):
        decrypt(sealed.manifest, dict(sealed.files), other)


def test_a_missing_file_is_refused(private):
    sealed = encrypt(Submission("f", "1", INSTANCE, b"", (("a", b""),)), private.public_key(), os.urandom)
    with pytest.raises(NotDecryptable, match="missing"):
        decrypt(sealed.manifest, {"submission.xml.enc": dict(sealed.files)["submission.xml.enc"]}, private)


def test_the_mask_function_of_the_wrapping_is_sha_256(private):
    sealed = encrypt(Submission("f", "1", INSTANCE, b"<data/>"), private.public_key(), os.urandom)
    wrapped = base64.b64decode(sealed.manifest.split(b"<base64EncryptedKey>")[1].split(b"<")[0])
    symmetric = private.decrypt(wrapped, _oaep_sha256())
    assert len(symmetric) == 32


@pytest.mark.parametrize(
    "manifest", [b"no xml", b"<data/>", b'<!DOCTYPE d [<!ENTITY a "b">]><d encrypted="yes">&a;</d>']
)
def test_what_is_no_manifest_is_refused(private, manifest):
    with pytest.raises(NotDecryptable):
        decrypt(manifest, {}, private)


@pytest.mark.parametrize("text", ["", "%%%", base64.b64encode(b"no key").decode()])
def test_a_text_that_is_no_rsa_key_is_refused(text):
    with pytest.raises(ValueError, match="RSA"):
        public_key(text)
