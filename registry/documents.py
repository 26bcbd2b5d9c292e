"""XML from outside, read strictly: whole, without DTD, within limits of size and depth."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

DEPTH_LIMIT = 64
ELEMENT_LIMIT = 200_000


class BadDocument(ValueError):
    """XML that is refused; the text says why and names no content."""


class _Strict(TreeBuilder):
    """Builds the tree, and stops at a document type or past a limit."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise BadDocument("trae una declaración DOCTYPE")

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEPTH_LIMIT or self._count > ELEMENT_LIMIT:
            raise BadDocument("supera el límite de profundidad o de elementos")
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(tag)


def read_xml(data: bytes) -> Element:
    """Parse a document whose entities can only be the five of XML.

    Raises BadDocument.
    """
    parser = XMLParser(target=_Strict())  # noqa: S314  # the target refuses every document type
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, LookupError, ValueError) as error:
        if isinstance(error, BadDocument):
            raise
        raise BadDocument("no es XML completo y bien formado") from error
    return root


def local(tag: str) -> str:
    """The tag without its namespace."""
    return tag.rpartition("}")[2]


def child(parent: Element, name: str) -> Element | None:
    """The first child with this local name, in whatever namespace."""
    return next((node for node in parent if local(node.tag) == name), None)


def children(parent: Element, name: str) -> list[Element]:
    """The children with this local name, in whatever namespace."""
    return [node for node in parent if local(node.tag) == name]


def text_at(parent: Element, *path: str) -> str:
    """The stripped text at a path of local names, or ""."""
    node: Element | None = parent
    for name in path:
        if node is None:
            return ""
        node = child(node, name)
    return (node.text or "").strip() if node is not None else ""


def at_path(root: Element, path: str) -> list[Element]:
    """Every element at a generic path ("/data/person/photo"), repeats included; prefixes do not matter."""
    names = [step.rpartition(":")[2] for step in path.strip("/").split("/")]
    if not names or local(root.tag) != names[0]:
        return []
    found = [root]
    for name in names[1:]:
        found = [node for parent in found for node in children(parent, name)]
    return found
