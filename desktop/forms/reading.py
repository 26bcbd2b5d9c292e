"""From the XML of a form to facts: expressions, labels, binds, itext, secondary instances, body, actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop.errors import FormError, XPathError
from desktop.forms.markup import JAVAROSA, OPENROSA, VIGIA, Element, Name
from desktop.forms.model import Action, Bind, Column, Control, Event, Item, Itemset, Kind, Label, Text
from desktop.forms.secondary import tree_of, tree_of_csv, tree_of_xml
from desktop.forms.tree import Node
from desktop.forms.xpath import Expression, compile_expression

_ITEXT_LITERAL = re.compile(r"\s*jr:itext\(\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)\s*")
_ITEXT_CHILD = re.compile(r"\s*jr:itext\(\s*(?:\./)?([A-Za-z_][\w.\-]*)\s*\)\s*")
_CHILD = re.compile(r"\s*(?:\./)?([A-Za-z_][\w.\-]*)\s*")
_PREFIX = re.compile(r"(?<=[/@])[A-Za-z_][\w.\-]*:")
_KNOWN_BIND = {
    "nodeset", "id", "type", "relevant", "calculate", "required", "readonly", "constraint", "saveIncomplete",
}  # fmt: skip
_EVENTS = {
    "odk-instance-first-load": Event.FIRST_LOAD,
    "xforms-ready": Event.FIRST_LOAD,
    "xforms-value-changed": Event.VALUE_CHANGED,
    "odk-new-repeat": Event.NEW_REPEAT,
}
_ACTIONS = frozenset({"setvalue", "setgeopoint", "recordaudio"})
_CONTROLS = frozenset(kind.value for kind in Kind)
LAST_SAVED = "jr://instance/last-saved"

Texts = dict[str, dict[str, dict[str, Text]]]  # language → id → form ("" for none) → words


class Problems:
    """Where trouble in a form goes: the first is raised, or all are gathered for `form check`."""

    def __init__(self, *, gather: bool) -> None:
        self.gather = gather
        self.found: list[FormError] = []
        self.warnings: list[FormError] = []

    def report(self, error: FormError) -> None:
        """Raise, or keep and go on."""
        if not self.gather:
            raise error
        self.found.append(error)

    def warn(self, what: str, where: str = "") -> None:
        """Keep something the author should know, which stops nobody."""
        self.warnings.append(FormError(what, where))


def generic_path(text: str, base: str = "") -> str:
    """Normalise a node path: no prefixes, no spaces; a relative one is joined to `base`."""
    path = _PREFIX.sub("", text.strip().replace(" ", ""))
    if not path.startswith("/"):
        steps = [] if path == "." else path.split("/")
        for step in steps:
            base = base.rpartition("/")[0] if step == ".." else base if step == "." else f"{base}/{step}"
        path = base
    return path.rstrip("/")


class Reader:
    """Reads parts of a form, reporting trouble with the node or line it belongs to."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self._compiled: dict[str, Expression] = {}

    def expression(self, text: str | None, where: str) -> Expression | None:
        """Compile an expression; None for an absent or blank one."""
        if text is None or not text.strip():
            return None
        known = self._compiled.get(text)
        if known is None:  # forms say the same many times over; sessions name the node where evaluating fails
            try:
                known = self._compiled[text] = compile_expression(text)
            except XPathError as error:
                self.problems.report(XPathError(error.what, error.expression, error.position, where))
        return known

    def message(self, text: str | None, where: str) -> Label | None:
        """Read `jr:constraintMsg` and the like: plain words, or `jr:itext('id')`."""
        if not text:
            return None
        match = _ITEXT_LITERAL.fullmatch(text)
        return Label(itext=match[1] or match[2]) if match else Label(text=Text((text,)))

    def label(self, element: Element | None, where: str) -> Label | None:
        """Read a `label` or `hint` element."""
        if element is None:
            return None
        ref = element.get("ref")
        if ref is None:
            return Label(text=self.text(element, where))
        match = _ITEXT_LITERAL.fullmatch(ref)
        if match:
            return Label(itext=match[1] or match[2])
        return Label(expression=self.expression(ref, where))

    def text(self, element: Element, where: str) -> Text:
        """Read mixed content with `output` elements."""
        parts: list[str | Expression] = []
        for item in element.content:
            if isinstance(item, str):
                parts.append(item)
            elif item.local == "output":
                output = self.expression(item.get("value") or item.get("ref"), where)
                if output is not None:
                    parts.append(output)
            else:
                parts.append(item.text())
        return Text(tuple(parts))

    def itext(self, model: Element) -> tuple[Texts, str]:
        """Read all translations; returns them with the default language ("" where there is none)."""
        texts: Texts = {}
        default = ""
        for block in model.elements("itext"):
            for translation in block.elements("translation"):
                language = translation.get("lang") or ""
                if language in texts:
                    self.problems.report(FormError(f"language {language} occurs twice", "itext"))
                by_id = texts.setdefault(language, {})
                if (translation.get("default") or "").strip() in ("true()", "true", ""):
                    default = default or (language if translation.get("default") is not None else "")
                for entry in translation.elements("text"):
                    self._itext_entry(by_id, entry)
        return texts, default or next(iter(texts), "")

    def _itext_entry(self, by_id: dict[str, dict[str, Text]], entry: Element) -> None:
        identifier = entry.get("id") or ""
        if identifier in by_id:
            self.problems.report(FormError("itext id occurs twice in one language", identifier))
        by_id[identifier] = {
            value.get("form") or "": self.text(value, f"itext {identifier}")
            for value in entry.elements("value")
        }

    def bind(self, element: Element) -> Bind:
        """Read one bind."""
        path = generic_path(element.get("nodeset") or element.get("ref") or "")
        kind = (element.get("type") or "string").rpartition(":")[2]

        def rule(name: str) -> Expression | None:
            return self.expression(element.get(name), f"{path} {name}")

        return Bind(
            path=path,
            type={"select": "select", "select1": "string", "integer": "int"}.get(kind, kind),
            relevant=rule("relevant"),
            calculate=rule("calculate"),
            required=rule("required"),
            readonly=rule("readonly"),
            constraint=rule("constraint"),
            required_message=self.message(element.get("requiredMsg", JAVAROSA), path),
            constraint_message=self.message(element.get("constraintMsg", JAVAROSA), path),
            preload=element.get("preload", JAVAROSA) or "",
            preload_parameter=element.get("preloadParams", JAVAROSA) or "",
            attributes={local: value for (ns, local), value in element.attributes.items() if ns == VIGIA},
            others=_unknown_attributes(element.attributes),
            line=element.line,
        )

    def secondary(self, element: Element, media: Mapping[str, bytes]) -> Node | None:
        """Read a secondary instance; None for last-saved, which each session brings."""
        source = element.get("src")
        if source is None:
            root = next(element.elements(), None)
            return tree_of(root) if root is not None else Node("root")
        if source == LAST_SAVED:
            return None
        name = source.rpartition("/")[2]
        where = f"instance {element.get('id') or ''}"
        try:
            if name not in media:
                self.problems.warn(f"the file {name} is missing; its list is empty", where)
            elif source.startswith("jr://file-csv/"):
                return tree_of_csv(media[name], name)
            elif name.endswith(".geojson"):
                self.problems.warn("GeoJSON is not supported; its list is empty", where)
            else:
                return tree_of_xml(media[name], name)
        except FormError as error:
            self.problems.report(error)
        return Node("root")

    def actions(self, parent: Element, base: str = "") -> tuple[Action, ...]:
        """Read the `setvalue` actions among the children of an element."""
        found = []
        for element in parent.elements():
            if element.local == "setvalue":
                found.append(self._setvalue(element, base))
            elif element.local in _ACTIONS:
                self.problems.warn(f"the action {element.local} is not supported and is ignored", generic_path(
                    element.get("ref") or "", base))  # fmt: skip
        return tuple(found)

    def _setvalue(self, element: Element, base: str) -> Action:
        target = generic_path(element.get("ref") or "", base)
        where = f"{target} setvalue"
        names = (
            element.get("event") or element.get("event", "http://www.w3.org/2001/xml-events") or ""
        ).split()
        for name in names:
            if name not in _EVENTS:
                self.problems.warn(f"the event {name} is not known and is ignored", where)
        value = self.expression(element.get("value"), where)
        return Action(target, frozenset(_EVENTS[n] for n in names if n in _EVENTS), value, element.text())


def _unknown_attributes(attributes: Mapping[Name, str]) -> dict[Name, str]:
    ours = {("", name) for name in _KNOWN_BIND}
    ours |= {(JAVAROSA, n) for n in ("requiredMsg", "constraintMsg", "preload", "preloadParams")}
    return {k: v for k, v in attributes.items() if k not in ours and k[0] != VIGIA}


class BodyReader:
    """Reads the body's controls, depth first, resolving relative references against the enclosing group."""

    def __init__(self, reader: Reader, by_id: Mapping[str, str], repeats: set[str]) -> None:
        self.reader = reader
        self.by_id = by_id
        self.repeats = repeats

    def controls(self, parent: Element, base: str) -> tuple[Control, ...]:
        """All controls directly below an element."""
        return tuple(self._control(e, base) for e in parent.elements() if e.local in _CONTROLS)

    def _path(self, element: Element, base: str) -> str:
        bind = element.get("bind")
        if bind is not None:
            if bind not in self.by_id:
                self.reader.problems.report(FormError(f"no bind has the id {bind}", f"line {element.line}"))
            return self.by_id.get(bind, "")
        ref = element.get("ref") or element.get("nodeset")
        return generic_path(ref, base) if ref else ""

    def _control(self, element: Element, base: str) -> Control:
        kind = Kind(element.local)
        path = self._path(element, base)
        if not path and kind is not Kind.GROUP:
            self.reader.problems.report(FormError(f"a {kind} without a node", f"line {element.line}"))
        if kind is Kind.REPEAT:
            self.repeats.add(path)
        reader, inner = self.reader, path or base
        first = {child.local: child for child in reversed(list(element.elements()))}
        return Control(
            kind=kind,
            path=path,
            appearance=" ".join((element.get("appearance") or "").split()),
            label=reader.label(first.get("label"), f"{path} label"),
            hint=reader.label(first.get("hint"), f"{path} hint"),
            items=tuple(self._item(item, path) for item in element.elements("item"))
            if "item" in first
            else (),
            itemset=self._itemset(first.get("itemset"), path),
            children=self.controls(element, inner) if kind.is_container else (),
            actions=reader.actions(element, inner) if first.keys() & _ACTIONS else (),
            count=reader.expression(element.get("count", JAVAROSA), f"{path} jr:count"),
            fixed=(element.get("noAddRemove", JAVAROSA) or "").strip() in ("true()", "true"),
            parameters=_parameters(element),
            line=element.line,
        )

    def _item(self, element: Element, path: str) -> Item:
        value = element.first("value")
        return Item((value.text() if value else "").strip(), self.reader.label(element.first("label"), path))

    def _itemset(self, element: Element | None, path: str) -> Itemset | None:
        if element is None:
            return None
        nodeset = self.reader.expression(element.get("nodeset"), f"{path} itemset")
        if nodeset is None:
            return None
        value, label = element.first("value"), element.first("label")
        of_value = self._column(value.get("ref") if value else None, path)
        return Itemset(nodeset, of_value, self._column(label.get("ref") if label else None, path) or of_value)

    def _column(self, ref: str | None, path: str) -> Column:
        if ref is None:
            return Column()
        if match := _ITEXT_CHILD.fullmatch(ref):
            return Column(match[1], itext=True)
        if match := _CHILD.fullmatch(ref):
            return Column(match[1])
        return Column(expression=self.reader.expression(ref, f"{path} itemset"))


def _parameters(element: Element) -> dict[str, str]:
    skipped = {"ref", "nodeset", "bind", "appearance"}
    return {
        local: value
        for (ns, local), value in element.attributes.items()
        if local not in skipped and ns != OPENROSA
    }


def texts_of(labels: Iterable[Label | None]) -> list[Text]:
    """The inline texts among labels."""
    return [label.text for label in labels if label is not None and label.text is not None]
