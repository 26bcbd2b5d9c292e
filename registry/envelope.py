"""What a submission's XML says of itself: form, version, instanceID, and the files that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from registry.documents import BadDocument, at_path, child, children, read_xml, text_at
from registry.errors import Refused

_FILE_NAME = re.compile(r"[^/\\\x00-\x1f\x7f]{1,255}")
_INSTANCE_ID = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True)
class Envelope:
    """The facts of a submission that need no key; `root` is the parsed document."""

    form_id: str
    version: str
    instance_id: str
    deprecated_id: str
    encrypted: bool
    root: Element

    def files(self, binary_paths: tuple[str, ...]) -> tuple[str, ...]:
        """The file names declared, in document order: by the manifest, or by the form's binary nodes.

        Raises Refused where a name is twice there or could leave its folder.
        """
        if self.encrypted:
            names = [text_at(media, "file") for media in children(self.root, "media")]
            names.append(text_at(self.root, "encryptedXmlFile"))
        else:
            nodes = [node for path in binary_paths for node in at_path(self.root, path)]
            names = [name for node in nodes if (name := (node.text or "").strip())]
        if len(set(names)) != len(names):
            raise Refused(400, "El envío nombra dos veces el mismo archivo.")
        if not all(_FILE_NAME.fullmatch(name) and name not in (".", "..") for name in names):
            raise Refused(400, "El envío nombra un archivo con un nombre que no se acepta.")
        return tuple(names)


def read_envelope(xml: bytes) -> Envelope:
    """Read the XML part of a submission.

    Raises Refused(400) where it is cut, has a DTD, or lacks the form's id or its instanceID.
    """
    try:
        root = read_xml(xml)
    except BadDocument as error:
        raise Refused(400, f"El XML del envío no se acepta: {error}.") from error
    form_id = root.get("id", "")
    if not form_id:
        raise Refused(400, "El XML del envío no dice de qué formulario es.")
    instance_id = text_at(root, "meta", "instanceID")
    if not _INSTANCE_ID.fullmatch(instance_id):
        raise Refused(400, "El XML del envío no trae un instanceID utilizable.")
    version = next((value for name, value in root.items() if name.rpartition("}")[2] == "version"), "")
    encrypted = root.get("encrypted") == "yes"
    if encrypted:
        _check_manifest(root)
    return Envelope(
        form_id=form_id,
        version=version,
        instance_id=instance_id,
        deprecated_id=text_at(root, "meta", "deprecatedID"),
        encrypted=encrypted,
        root=root,
    )


def _check_manifest(root: Element) -> None:
    for name in ("base64EncryptedKey", "encryptedXmlFile", "base64EncryptedElementSignature"):
        if not text_at(root, name):
            raise Refused(400, f"Al envío cifrado le falta {name}.")
    if any(child(media, "file") is None for media in children(root, "media")):
        raise Refused(400, "El envío cifrado trae un elemento media sin archivo.")
