"""Forms that the registry offers: read from XForm files, given the registry's key, kept by id and version."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from registry.database import Database
from registry.documents import BadDocument, child, children, read_xml, text_at
from registry.errors import SetupError
from registry.schema import FORM, FORM_MEDIA, SUBMISSION

KEY_ATTRIBUTE = "base64RsaPublicKey"
_MODEL_START = re.compile(rb"<((?:[\w.-]+:)?)model\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_SUBMISSION_START = re.compile(rb"<(?:[\w.-]+:)?submission\b")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Form:
    """What a form file says of itself; `xml` is what is published."""

    form_id: str
    version: str
    title: str
    xml: bytes
    encrypted: bool
    binary_paths: tuple[str, ...]
    media: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True)
class Published:
    """A form as kept: `md5` is hex over the XML bytes, as `formList` says it."""

    id: int
    form_id: str
    version: str
    title: str
    md5: str
    encrypted: bool
    binary_paths: tuple[str, ...]
    state: str


def read_form(xml: bytes, key: str | None, media: tuple[tuple[str, bytes], ...] = ()) -> Form:
    """Read an XForm and give it `key` (base64 SubjectPublicKeyInfo) unless it has one of its own.

    Raises BadDocument where it is not an XForm with an id.
    """
    model = _model(read_xml(xml))
    submission = child(model, "submission")
    own_key = submission.get(KEY_ATTRIBUTE) if submission is not None else None
    if key and not own_key:
        xml = with_key(xml, key, has_submission=submission is not None)
        _model(read_xml(xml))
    instance = child(model, "instance")
    root = instance[0] if instance is not None and len(instance) else None
    form_id = root.get("id", "") if root is not None else ""
    if root is None or not form_id or "/" in form_id:
        raise BadDocument("no trae la instancia con el id del formulario")
    version = next((value for name, value in root.items() if name.rpartition("}")[2] == "version"), "")
    return Form(
        form_id=form_id,
        version=version,
        title=_title(read_xml(xml)) or form_id,
        xml=xml,
        encrypted=bool(key or own_key),
        binary_paths=tuple(
            bind.get("nodeset", "")
            for bind in children(model, "bind")
            if bind.get("type", "").rpartition(":")[2] == "binary"
        ),
        media=media,
    )


def with_key(xml: bytes, key: str, *, has_submission: bool) -> bytes:
    """Add the key with the least change of bytes: an attribute, or one element right after `<model …>`.

    No white space is added, so that a device that takes the element out again has the pack's own form.
    """
    attribute = f' {KEY_ATTRIBUTE}="{key}"'.encode()
    hidden = _COMMENT.sub(lambda match: b" " * len(match.group()), xml)  # same offsets, no text of comments
    if has_submission:
        start = _SUBMISSION_START.search(hidden)
        insertion = attribute
    else:
        start = _MODEL_START.search(hidden)
        insertion = b"<" + start.group(1) + b"submission" + attribute + b"/>" if start else b""
    if start is None:
        raise BadDocument("no se puede agregar la clave del registro")
    return xml[: start.end()] + insertion + xml[start.end() :]


def found_forms(folder: Path) -> Iterator[Path]:
    """The compiled XForms of a folder: `*.xml` and `*/form.xml`, by name."""
    yield from sorted({*folder.glob("*.xml"), *folder.glob("*/form.xml")})


def read_form_file(path: Path, key: str | None) -> Form:
    """Read a form and the files of the `media` folder beside it.

    Raises SetupError naming the file.
    """
    folder = path.parent / "media" if path.name == "form.xml" else path.with_name(f"{path.stem}-media")
    names = sorted(folder.iterdir()) if folder.is_dir() else []
    try:
        return read_form(path.read_bytes(), key, tuple((file.name, file.read_bytes()) for file in names))
    except BadDocument as error:
        raise SetupError(f"{path}: {error}") from error
    except OSError as error:
        raise SetupError(f"{path}: {error.strerror}") from error


class Forms:
    """The forms of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def publish(self, form: Form, now: str) -> str:
        """Keep a form; say "new", "same" or "replaced".

        A version with submissions is never replaced by other bytes. Raises SetupError then.
        """
        with self._database.writing() as connection:
            row = connection.execute(
                select(FORM.c.id, FORM.c.xml).where(
                    FORM.c.form_id == form.form_id, FORM.c.version == form.version
                )
            ).one_or_none()
            if row is None:
                identity = connection.execute(
                    insert(FORM).values(**_columns(form), state="open", published_at=now)
                ).inserted_primary_key
                assert identity is not None
                _keep_media(connection, int(identity[0]), form)
                return "new"
            same_media = _media_of(connection, row.id) == dict(form.media)
            if bytes(row.xml) == form.xml and same_media:
                return "same"
            used = select(SUBMISSION.c.id).where(SUBMISSION.c.form == row.id).limit(1)
            if connection.execute(used).first() is not None and bytes(row.xml) != form.xml:
                raise SetupError(
                    f"El formulario {form.form_id} versión {form.version} ya tiene envíos y el archivo es otro: "
                    "publique una versión nueva."
                )
            connection.execute(update(FORM).where(FORM.c.id == row.id).values(**_columns(form)))
            _keep_media(connection, row.id, form)
            return "replaced"

    def set_state(self, form_id: str, version: str | None, state: str) -> int:
        """Make a form (one version, or all) open, closing or closed; return how many changed."""
        statement = update(FORM).where(FORM.c.form_id == form_id).values(state=state)
        if version is not None:
            statement = statement.where(FORM.c.version == version)
        with self._database.writing() as connection:
            return int(connection.execute(statement).rowcount)

    def all(self) -> list[Published]:
        """Every form and version, newest publication last."""
        with self._database.reading() as connection:
            return [_published(row) for row in connection.execute(_FACTS.order_by(FORM.c.id))]

    def listed(self, form_id: str | None = None) -> list[Published]:
        """What `formList` shows: of each form its newest version, where that is open."""
        newest: dict[str, Published] = {}
        for form in self.all():
            if form_id is None or form.form_id == form_id:
                newest[form.form_id] = form
        return [form for form in newest.values() if form.state == "open"]

    def find(self, form_id: str, version: str | None) -> Published | None:
        """A form by version, or (None) its newest version."""
        with self._database.reading() as connection:
            return find_form(connection, form_id, version)

    def xml(self, form: Published) -> bytes:
        """The published XForm."""
        with self._database.reading() as connection:
            return bytes(connection.execute(select(FORM.c.xml).where(FORM.c.id == form.id)).scalar_one())

    def media(self, form: Published) -> list[tuple[str, str]]:
        """Name and md5 (hex) of each media file."""
        statement = select(FORM_MEDIA.c.name, FORM_MEDIA.c.md5).where(FORM_MEDIA.c.form == form.id)
        with self._database.reading() as connection:
            return [(row.name, row.md5) for row in connection.execute(statement.order_by(FORM_MEDIA.c.name))]

    def media_file(self, form: Published, name: str) -> bytes | None:
        """One media file, if there is one of this name."""
        statement = select(FORM_MEDIA.c.data).where(FORM_MEDIA.c.form == form.id, FORM_MEDIA.c.name == name)
        with self._database.reading() as connection:
            found = connection.execute(statement).scalar_one_or_none()
        return None if found is None else bytes(found)


_FACTS = select(
    FORM.c.id,
    FORM.c.form_id,
    FORM.c.version,
    FORM.c.title,
    FORM.c.md5,
    FORM.c.encrypted,
    FORM.c.binary_paths,
    FORM.c.state,
)
_NEWEST = _FACTS.where(FORM.c.form_id == bindparam("form")).order_by(FORM.c.id.desc()).limit(1)
_OF_VERSION = _NEWEST.where(FORM.c.version == bindparam("number"))


def find_form(connection: Connection, form_id: str, version: str | None) -> Published | None:
    """A form by version, or (None) its newest version, inside the caller's transaction."""
    statement, wanted = (_NEWEST, {"form": form_id})
    if version is not None:
        statement, wanted = (_OF_VERSION, {"form": form_id, "number": version})
    row = connection.execute(statement, wanted).first()
    return _published(row) if row is not None else None


def _published(row: object) -> Published:
    facts = dict(row._mapping)  # type: ignore[attr-defined]
    return Published(
        id=int(facts["id"]),
        form_id=facts["form_id"],
        version=facts["version"],
        title=facts["title"],
        md5=facts["md5"],
        encrypted=bool(facts["encrypted"]),
        binary_paths=tuple(json.loads(facts["binary_paths"])),
        state=facts["state"],
    )


def _columns(form: Form) -> dict[str, object]:
    return {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "xml": form.xml,
        "md5": md5(form.xml),
        "encrypted": int(form.encrypted),
        "binary_paths": json.dumps(form.binary_paths),
    }


def md5(data: bytes) -> str:
    """MD5 in hex: what OpenRosa names files by, no protection."""
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def _keep_media(connection: Connection, form: int, new: Form) -> None:
    connection.execute(delete(FORM_MEDIA).where(FORM_MEDIA.c.form == form))
    for name, data in new.media:
        connection.execute(insert(FORM_MEDIA).values(form=form, name=name, md5=md5(data), data=data))


def _media_of(connection: Connection, form: int) -> dict[str, bytes]:
    rows = connection.execute(select(FORM_MEDIA.c.name, FORM_MEDIA.c.data).where(FORM_MEDIA.c.form == form))
    return {row.name: bytes(row.data) for row in rows}


def _model(root: Element) -> Element:
    head = child(root, "head")
    model = child(head, "model") if head is not None else None
    if model is None:
        raise BadDocument("no es un XForm")
    return model


def _title(root: Element) -> str:
    return text_at(root, "head", "title")
