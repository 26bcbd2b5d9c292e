"""Instances as bytes: the same answers always give the same bytes, which read back to the same answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import FormError
from desktop.forms.living import Cell
from desktop.forms.markup import JAVAROSA, XFORMS, escape, escape_attribute
from desktop.forms.preload import INSTANCE_ID
from desktop.forms.tree import Node

if TYPE_CHECKING:
    from desktop.forms.definition import Form

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Part(NamedTuple):
    """One file of an instance: `name` is the multipart part name, `type` its MIME type."""

    name: str
    type: str
    data: bytes

    def __repr__(self) -> str:
        return f"Part({self.name!r}, {len(self.data)} bytes)"


@dataclass(frozen=True)
class Instance:
    """A finalised form: the XML that is kept and sent for ever, its files, and the answers to be sealed.

    `sealed` maps a recipient class to ref → value; none of it is in `xml`. `named` lists the file names that
    binary nodes hold, in document order.
    """

    xml: bytes = field(repr=False)
    parts: tuple[Part, ...]
    sealed: Mapping[str, Mapping[str, str]] = field(repr=False)
    instance_id: str
    form_id: str
    version: str
    named: tuple[str, ...] = ()


def close(
    root: Node, form: Form, sealed: Mapping[str, Mapping[str, str]], parts: tuple[Part, ...]
) -> Instance:
    """Serialise a finished tree. Raises FormError without instanceID, or for a part that no node names."""
    identifier = next((n.text for n in root.descendants() if _path(n).endswith(INSTANCE_ID)), "")
    if not identifier:
        raise FormError("the form has no meta/instanceID", f"/{root.name}")
    named = tuple(dict.fromkeys(_file_names(root)))
    for part in parts:
        if part.name not in named:
            raise FormError("a file that no binary node names", part.name)
    xml = serialise(root, form, keep_hidden=False)
    return Instance(xml, parts, sealed, identifier, form.id, form.version, named)


def _file_names(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.relevant:
            if child.type == "binary" and child.text:
                yield child.text
            yield from _file_names(child)


def _path(node: Node) -> str:
    return node.bind.spec.path if isinstance(node.bind, Cell) else ""


def serialise(root: Node, form: Form, *, keep_hidden: bool) -> bytes:
    """Write a tree as UTF-8 XML; sealed answers are left blank, hidden nodes out unless kept."""
    writer = _Writer(form, keep_hidden=keep_hidden)
    body = "".join(writer.element(root, top=True))
    return f"{HEADER}{body}\n".encode()


class _Writer:
    def __init__(self, form: Form, *, keep_hidden: bool) -> None:
        self.form = form
        self.keep_hidden = keep_hidden
        self.home = {"", XFORMS, form.primary.ns}
        self.prefixes = {uri: prefix for prefix, uri in reversed(list(form.namespaces.items()))}

    def name(self, local: str, ns: str, *, attribute: bool = False) -> str:
        if ns in (("",) if attribute else self.home):
            return local
        if ns not in self.prefixes:
            self.prefixes[ns] = f"ns{len(self.prefixes)}"
        return f"{self.prefixes[ns]}:{local}"

    def element(self, node: Node, *, top: bool = False) -> Iterator[str]:
        """The pieces of an element's text."""
        name = self.name(node.name, node.ns)
        content = [piece for child in node.children if self._kept(child) for piece in self.element(child)]
        sealed = isinstance(node.bind, Cell) and node.bind.spec.sealed
        text = "" if node.children or sealed else escape(node.text)
        attributes = self._root_attributes(node) if top else self._attributes(node)
        if content or text:
            yield f"<{name}{attributes}>{text}{''.join(content)}</{name}>"
        else:
            yield f"<{name}{attributes}/>"

    def _kept(self, node: Node) -> bool:
        if self.keep_hidden and isinstance(node.bind, Cell) and node.bind.spec.implied:
            return node.text != ""
        return not node.template and (self.keep_hidden or node.relevant)

    def _attributes(self, node: Node) -> str:
        found = ""
        for attribute in node.attributes.values():
            if self.keep_hidden or attribute.relevant:
                name = self.name(attribute.name, attribute.ns, attribute=True)
                sealed = isinstance(attribute.bind, Cell) and attribute.bind.spec.sealed
                found += f' {name}="{"" if sealed else escape_attribute(attribute.text)}"'
        return found

    def _root_attributes(self, node: Node) -> str:
        """The form's own attributes, then every prefix that was used, in order of prefix."""
        primary = self.form.primary
        own = "".join(
            f' {self.name(local, ns, attribute=True)}="{escape_attribute(value)}"'
            for (ns, local), value in primary.attributes.items()
            if ns != JAVAROSA
        )
        used = set(self._namespaces(node)) | {ns for ns, _ in primary.attributes if ns not in ("", JAVAROSA)}
        declared = sorted((self.prefixes[ns], ns) for ns in used)
        home = f' xmlns="{escape_attribute(primary.ns)}"' if primary.ns not in ("", XFORMS) else ""
        return own + home + "".join(f' xmlns:{prefix}="{escape_attribute(ns)}"' for prefix, ns in declared)

    def _namespaces(self, node: Node) -> Iterator[str]:
        if node.ns not in self.home:
            yield node.ns
        yield from (attribute.ns for attribute in node.attributes.values() if attribute.ns)
        for child in node.children:
            if self._kept(child):
                yield from self._namespaces(child)
