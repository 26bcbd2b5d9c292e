"""Reading XML that comes from outside: no DTD, no entities, bounded size and depth; nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.parsers import expat

from desktop.errors import XmlRefused

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 64
MAX_ELEMENTS = 1_500_000
MAX_ATTRIBUTES = 256

XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"
ENTITIES = "http://www.opendatakit.org/xforms/entities"
XML = "http://www.w3.org/XML/1998/namespace"
VIGIA = "urn:x-vigia:forms:1"

Name = tuple[str, str]  # (namespace URI or "", local name)


class Element:
    """An XML element: `content` holds texts and child elements in their order."""

    __slots__ = ("attributes", "content", "line", "local", "ns")

    def __init__(self, ns: str, local: str, attributes: dict[Name, str], line: int = 0) -> None:
        self.ns = ns
        self.local = local
        self.attributes = attributes
        self.content: list[Element | str] = []
        self.line = line

    def elements(self, local: str | None = None) -> Iterator[Element]:
        """Child elements, all or those with a local name."""
        for item in self.content:
            if isinstance(item, Element) and (local is None or item.local == local):
                yield item

    def first(self, local: str) -> Element | None:
        """The first child element with a local name, if any."""
        return next(self.elements(local), None)

    def text(self) -> str:
        """The element's own text, without that of its children."""
        content = self.content
        if len(content) == 1 and isinstance(content[0], str):
            return content[0]
        return "".join(item for item in content if isinstance(item, str))

    def get(self, local: str, ns: str = "") -> str | None:
        """An attribute's value."""
        return self.attributes.get((ns, local))


class Document:
    """A parsed document: its root element and every namespace prefix it declares (first declaration wins)."""

    __slots__ = ("prefixes", "root")

    def __init__(self, root: Element, prefixes: Mapping[str, str]) -> None:
        self.root = root
        self.prefixes = prefixes


class _Builder:
    """Receives expat's events and refuses what has no place in a form or an instance."""

    def __init__(self, parser: expat.XMLParserType, where: str) -> None:
        self.parser = parser
        self.where = where
        self.stack: list[Element] = []
        self.root: Element | None = None
        self.prefixes: dict[str, str] = {}
        self.count = 0
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartNamespaceDeclHandler = self.namespace
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EntityDeclHandler = self.entity

    def refuse(self, what: str) -> XmlRefused:
        return XmlRefused(what, f"{self.where}line {self.parser.CurrentLineNumber}")

    def doctype(self, *_: object) -> None:
        raise self.refuse("a document type declaration is not accepted")

    def entity(self, *_: object) -> None:
        raise self.refuse("entity declarations are not accepted")

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        self.prefixes.setdefault(prefix or "", uri or "")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        stack = self.stack
        if len(stack) >= MAX_DEPTH:
            raise self.refuse(f"nested deeper than {MAX_DEPTH} elements")
        if self.count > MAX_ELEMENTS or len(attributes) > MAX_ATTRIBUTES:
            raise self.refuse("too many elements or attributes")
        ns, local = _split(name)
        named = {_split(key): value for key, value in attributes.items()} if attributes else {}
        element = Element(ns, local, named, self.parser.CurrentLineNumber)
        if stack:
            stack[-1].content.append(element)
        else:
            self.root = element
        stack.append(element)

    def end(self, _: str) -> None:
        self.stack.pop()

    def characters(self, text: str) -> None:
        self.stack[-1].content.append(text)


@lru_cache(maxsize=1024)
def _split(name: str) -> Name:
    ns, _, local = name.rpartition(" ")
    return ns, local


def parse(xml: bytes, *, where: str = "") -> Document:
    """Parse `xml`; `where` is put before the line number in errors (a file name, say).

    Raises XmlRefused for malformed XML, a DTD, entities, or a document beyond the limits above.
    """
    prefix = f"{where}: " if where else ""
    if len(xml) > MAX_BYTES:
        raise XmlRefused(f"larger than {MAX_BYTES // (1024 * 1024)} MB", where)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    builder = _Builder(parser, prefix)
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise XmlRefused(
            f"not well-formed: {expat.ErrorString(error.code)}", f"{prefix}line {error.lineno}"
        ) from None
    except (ValueError, LookupError):
        raise XmlRefused("its encoding cannot be read", where) from None
    assert builder.root is not None
    return Document(builder.root, builder.prefixes)


_FORBIDDEN = {code: None for code in range(32) if code not in (9, 10, 13)}
_FORBIDDEN |= dict.fromkeys((0xFFFE, 0xFFFF))


def clean(text: str) -> str:
    """Return `text` with LF line ends and without the characters that XML 1.0 cannot carry (section 2.2)."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_FORBIDDEN)
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "ignore")


def escape(text: str) -> str:
    """Return `text` as XML character data that reads back identical."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def escape_attribute(text: str) -> str:
    """Return `text` as the inside of a double-quoted attribute that reads back identical."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
