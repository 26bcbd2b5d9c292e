"""A form definition, read once and shared by any number of sessions."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.errors import AnswerRefused, FormError
from desktop.forms.garbage import collection_held_back
from desktop.forms.graph import Graph
from desktop.forms.markup import JAVAROSA, XHTML, Document, Element, parse
from desktop.forms.model import Action, Bind, Control, Kind, Spec
from desktop.forms.preload import DEPRECATED_ID, INSTANCE_ID
from desktop.forms.reading import BodyReader, Problems, Reader, Texts
from desktop.forms.tree import Node
from desktop.forms.values import typed
from desktop.forms.verify import verify

TEMPLATE = (JAVAROSA, "template")


_LISTS = (".csv", ".xml", ".geojson")  # read into `instances`; nobody shows them


@dataclass(eq=False)
class Form:
    """An XForm: what it asks, in which order, under which rules (ODK XForms specification).

    `specs` maps each generic path of the primary instance to what is known of it, in document order.
    `templates` holds the blueprint of each repeat. `instances` maps the id of a secondary instance to its
    root element, or to None for last-saved. `media` maps the names of the other files that came with it, such as
    the pictures of labels, to their bytes. `warnings` are for the author.
    """

    id: str
    version: str
    title: str
    sha256: str
    public_key: str | None
    languages: tuple[str, ...]
    default_language: str
    namespaces: Mapping[str, str]
    texts: Texts = field(repr=False)
    primary: Element = field(repr=False)
    body: tuple[Control, ...] = field(repr=False)
    actions: tuple[Action, ...] = field(repr=False)
    instances: Mapping[str, Node | None] = field(repr=False)
    specs: dict[str, Spec] = field(repr=False)
    templates: dict[str, Element] = field(repr=False)
    graph: Graph = field(repr=False)
    media: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    warnings: tuple[FormError, ...] = ()

    @staticmethod
    def load(xml: bytes, *, media: Mapping[str, bytes] | None = None) -> Form:
        """Read an XForm; `media` maps the names of its files (CSV, XML, pictures) to their bytes.

        Raises XmlRefused, XPathError, CycleFound or FormError with the node or line.
        """
        with collection_held_back():
            form = read_form(xml, media or {}, Problems(gather=False))
        assert form is not None
        return form

    def controls(self) -> Iterator[Control]:
        """Every control, depth first."""
        yield from _each(self.body)

    @property
    def root_path(self) -> str:
        return f"/{self.primary.local}"


def _each(controls: tuple[Control, ...]) -> Iterator[Control]:
    for control in controls:
        yield control
        yield from _each(control.children)


def read_form(xml: bytes, media: Mapping[str, bytes], problems: Problems) -> Form | None:
    """Read a form, reporting to `problems`; None where there is nothing to go on with."""
    try:
        document = parse(xml)
        model, primary, instances = _skeleton(document)
    except FormError as error:
        problems.report(error)
        return None
    reader = Reader(problems)
    texts, default_language = reader.itext(model)
    binds, by_id = _binds(model, reader)
    repeats: set[str] = set()
    body = document.root.first("body")
    controls = BodyReader(reader, by_id, repeats).controls(body, f"/{primary.local}") if body else ()
    walk = _InstanceWalk(binds, repeats, problems)
    walk.element(primary, f"/{primary.local}", None, ())
    walk.imply_deprecated_id(f"/{primary.local}")
    _attach_controls(walk.specs, controls)
    actions = reader.actions(model)
    graph = Graph.build(walk.specs, controls, texts)
    form = Form(
        id=primary.get("id") or primary.ns,
        version=next((v for (_, local), v in primary.attributes.items() if local == "version"), ""),
        title=_title(document),
        sha256=hashlib.sha256(xml).hexdigest(),
        public_key=_public_key(model),
        languages=tuple(texts),
        default_language=default_language,
        namespaces={prefix: uri for prefix, uri in document.prefixes.items() if prefix},
        texts=texts,
        primary=primary,
        body=controls,
        actions=actions,
        instances=_secondaries(instances, reader, media),
        specs=walk.specs,
        templates=walk.templates,
        graph=graph,
        media={name: data for name, data in media.items() if not name.lower().endswith(_LISTS)},
    )
    verify(form, binds, problems)
    form.warnings = tuple(problems.warnings)
    return form


def _skeleton(document: Document) -> tuple[Element, Element, list[Element]]:
    root = document.root
    head = root.first("head")
    model = head.first("model") if head else None
    if root.local != "html" or root.ns != XHTML or model is None:
        raise FormError("not an XForm: no h:html/h:head/model", f"line {root.line}")
    instances = list(model.elements("instance"))
    primary = next(instances[0].elements(), None) if instances else None
    if primary is None:
        raise FormError("no primary instance", f"line {model.line}")
    return model, primary, instances[1:]


def _title(document: Document) -> str:
    head = document.root.first("head")
    title = head.first("title") if head else None
    return title.text().strip() if title else ""


def _public_key(model: Element) -> str | None:
    submission = model.first("submission")
    key = submission.get("base64RsaPublicKey") if submission else None
    return key.strip() if key and key.strip() else None


def _binds(model: Element, reader: Reader) -> tuple[dict[str, Bind], dict[str, str]]:
    binds: dict[str, Bind] = {}
    by_id: dict[str, str] = {}
    for element in model.elements("bind"):
        bind = reader.bind(element)
        if not bind.path:
            reader.problems.report(FormError("a bind without nodeset", f"line {element.line}"))
            continue
        if bind.path in binds:
            reader.problems.report(FormError("two binds for one node", bind.path))
        binds[bind.path] = bind
        identifier = element.get("id")
        if identifier:
            by_id[identifier] = bind.path
    return binds, by_id


def _secondaries(
    elements: list[Element], reader: Reader, media: Mapping[str, bytes]
) -> dict[str, Node | None]:
    found: dict[str, Node | None] = {}
    for element in elements:
        identifier = element.get("id")
        if not identifier or identifier in found:
            what = f"the instance id {identifier} occurs twice" if identifier else "an instance without id"
            reader.problems.report(FormError(what, f"line {element.line}"))
            continue
        found[identifier] = reader.secondary(element, media)
    return found


def _attach_controls(specs: Mapping[str, Spec], controls: tuple[Control, ...]) -> None:
    for control in _each(controls):
        spec = specs.get(control.path)
        if spec is None:
            continue
        if spec.control is None or (control.kind is Kind.REPEAT and spec.control.kind is Kind.GROUP):
            spec.control = control


class _InstanceWalk:
    """Collects the specs and the repeat templates out of the primary instance."""

    def __init__(self, binds: Mapping[str, Bind], repeats: set[str], problems: Problems) -> None:
        self.binds = binds
        self.repeats = repeats
        self.problems = problems
        self.specs: dict[str, Spec] = {}
        self.templates: dict[str, Element] = {}

    def element(self, element: Element, path: str, parent: Spec | None, repeats: tuple[str, ...]) -> None:
        """Take in one element (of a repeat: each of its occurrences) and what is below it."""
        if path in self.repeats:
            repeats = (*repeats, path)
            if path not in self.templates or TEMPLATE in element.attributes:
                self.templates[path] = element
        leaf = path not in self.repeats and next(element.elements(), None) is None
        spec = self._spec(path, element.local, element.ns, parent, repeats, leaf=leaf)
        if leaf:
            self._default(spec, element.text())
        for (ns, local), value in element.attributes.items():
            if (ns, local) != TEMPLATE and parent is not None:
                attribute = self._spec(f"{path}/@{local}", local, ns, spec, repeats, is_attribute=True)
                attribute.default = value
        seen: set[str] = set()
        for child in element.elements():
            below = f"{path}/{child.local}"
            if below in seen and below not in self.repeats:
                self.problems.report(FormError("two nodes with one name, and no repeat", below))
            seen.add(below)
            self.element(child, below, spec, repeats)

    def imply_deprecated_id(self, root: str) -> None:
        """Know meta/deprecatedID, which a correction has and no form declares (ODK XForms, Metadata)."""
        identifier, path = self.specs.get(root + INSTANCE_ID), root + DEPRECATED_ID
        if identifier is not None and path not in self.specs:
            name = path.rpartition("/")[2]
            self._spec(path, name, identifier.ns, identifier.parent, identifier.repeats).implied = True

    def _spec(
        self, path: str, name: str, ns: str, parent: Spec | None, repeats: tuple[str, ...], *,
        leaf: bool = True, is_attribute: bool = False,
    ) -> Spec:  # fmt: skip
        spec = self.specs.get(path)
        if spec is None:
            bind = self.binds.get(path) or Bind(path)
            spec = Spec(path, name, ns, leaf, is_attribute, bind, parent, repeats, len(self.specs))
            spec.sealed = bind.attributes.get("sealed", "") or (parent.sealed if parent else "")
            self.specs[path] = spec
        return spec

    def _default(self, spec: Spec, text: str) -> None:
        try:
            spec.default = typed(spec.type, text, datetime.UTC)
        except AnswerRefused as error:
            self.problems.report(FormError(f"its default value is {error.what}", spec.path))
