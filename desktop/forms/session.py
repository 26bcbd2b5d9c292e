"""Filling in a form: answers in, changes out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence

from desktop.errors import AnswerRefused, FormError, NotValid
from desktop.forms import instance as instances
from desktop.forms.actions import Actions
from desktop.forms.audit import FILE, open_audit
from desktop.forms.definition import Form
from desktop.forms.environment import SessionEnvironment
from desktop.forms.filled import Filled
from desktop.forms.garbage import collection_held_back
from desktop.forms.instance import Instance, Part
from desktop.forms.journal import Entry
from desktop.forms.living import Frame, Living, cell_of
from desktop.forms.markup import Element, parse
from desktop.forms.model import Event, Kind, Spec
from desktop.forms.preload import correct, finish, preload
from desktop.forms.questions import Changes
from desktop.forms.recompute import Recompute
from desktop.forms.secondary import tree_of
from desktop.forms.showing import Showing
from desktop.forms.surroundings import Surroundings
from desktop.forms.tree import Node
from desktop.forms.values import answer

UNDO_STEPS = 100

SealedAnswers = Mapping[str, Mapping[str, str]]  # recipient class → ref → value


class Session(Filled):
    """One filling-in of a form, new or read back.

    References look like `/data/person[2]/age`: 1-based indexes on repeats only. Sealed answers live in memory
    only; they are handed out by `sealed_answers` and by `finalise`, never by `draft` nor in any XML.
    """

    def __init__(
        self,
        form: Form,
        surroundings: Surroundings | None = None,
        *,
        instance: bytes | None = None,
        language: str | None = None,
        last_saved: bytes | None = None,
        sealed: SealedAnswers | None = None,
        recorded: bool = False,
        corrects: bool = False,
        audit: bytes | None = None,
    ) -> None:
        """Begin, or go on with `instance` (a draft or a record of this form) and its `sealed` answers.

        With `corrects` the instance is a record that this one shall replace: it gets an id of its own and names
        the other in `meta/deprecatedID`. `audit` are the lines that an earlier session of the draft wrote.
        With `recorded` the instance is only looked at: nothing is recomputed, filtered or changed; what it does
        not have is hidden.
        Raises XmlRefused or FormError where the saved answers do not belong to the form.
        """
        self.form = form
        self.environment = SessionEnvironment(
            surroundings or Surroundings(),
            form.instances,
            form.specs,
            form.texts,
            form.default_language,
            tree_of(parse(last_saved).root) if last_saved else None,
        )
        if language in form.languages:
            self.environment.language = language
        with collection_held_back():
            self._begin(instance, sealed or {}, recorded=recorded, corrects=corrects)
        self.audit = None if recorded else open_audit(form.specs, self.environment.surroundings, audit)
        self._note("form start" if instance is None else "form resume")

    def _begin(
        self, instance: bytes | None, sealed: SealedAnswers, *, recorded: bool, corrects: bool
    ) -> None:
        form = self.form
        self._living = Living(
            form.specs,
            form.templates,
            _saved_root(form, instance),
            saved=instance is not None,
            recorded=recorded,
        )
        self._recompute = Recompute(form.graph, self._living, self.environment)
        self._showing = Showing(form, self._living, self._recompute, self.environment)
        self._actions = Actions(form, self._living, self._recompute, self.environment)
        self._recompute.created = self._actions.new_repeat
        self._undo: deque[list[Entry]] = deque(maxlen=UNDO_STEPS)
        self.recorded = recorded
        if corrects:
            correct(self._living, self.environment.surroundings)
        if not recorded:
            self._start(new=instance is None, sealed=sealed)

    def _start(self, *, new: bool, sealed: SealedAnswers) -> None:
        if new:
            preload(self._living, self.environment.surroundings)
        for answers in sealed.values():
            for ref, value in answers.items():
                self._node(ref).text = value
        self._recompute.everything()
        if new:
            self._actions.fire(Event.FIRST_LOAD, self.form.actions)
        self._recompute.forget()

    # Answers

    def set(self, ref: str, value: str) -> Changes:
        """Store an answer, recompute what depends on it, run the actions it triggers.

        Raises AnswerRefused (type, readonly) and FormError (no such question); then nothing has changed.
        """
        node = self._node(ref)
        spec = cell_of(node).spec
        if not spec.leaf:
            raise FormError("a group holds no answer", ref)
        if spec.control is not None and self._showing.is_readonly(node):
            raise AnswerRefused("the question is read-only", ref)
        text = self._offered(node, answer(spec, value, self.environment.timezone))
        if self.audit is not None:
            self.audit.changed(self._living.ref(node), node.text, text)

        def deed() -> None:
            if node.text != text:
                self._recompute.write(node, text)
                self._recompute.run()
                self._actions.value_changed(node)

        return self._operation(deed, sealed=bool(spec.sealed))

    def _offered(self, node: Node, text: str) -> str:
        """Without the names that a written-out list does not offer (itemsets are filtered by recomputing)."""
        control = cell_of(node).spec.control
        if control is None or not control.kind.has_choices or control.itemset is not None:
            return text
        offered = {item.value for item in control.items}
        return " ".join(name for name in text.split() if name in offered)

    def add(self, ref: str) -> Changes:
        """Add an instance to the repeat `/data/person` (inner: `/data/person[2]/pet`); it becomes the last.

        Raises FormError where there is no such repeat, or its number is fixed.
        """
        spec, around = self._repeat(ref)
        assert spec.control is not None
        if spec.control.fixed or spec.control.count is not None:
            raise FormError("the number of instances is fixed by the form", ref)
        return self._operation(lambda: self._add(spec, around))

    def _add(self, spec: Spec, around: Frame) -> None:
        frame = self._recompute.add(spec, around)
        self._recompute.run()
        self._note("add repeat", frame.prefix)

    def _note(self, event: str, node: str = "") -> None:
        if self.audit is not None:
            self.audit.note(event, node)

    def remove(self, ref: str) -> Changes:
        """Remove the repeat instance `/data/person[2]`; those after it are renumbered.

        Raises FormError where it is not one, or the number is fixed.
        """
        node = self._node(ref)
        frame = cell_of(node).frame
        if frame.node is not node or frame.spec is None:
            raise FormError("not an instance of a repeat", ref)
        control = frame.spec.control
        if control is not None and (control.fixed or control.count is not None):
            raise FormError("the number of instances is fixed by the form", ref)

        def deed() -> None:
            self._note("delete repeat", frame.prefix)
            self._recompute.remove(frame)
            self._recompute.run()

        return self._operation(deed)

    def undo(self) -> Changes:
        """Take back the last answer, addition or removal with all its effects; sealed answers are not undone."""
        if not self._undo:
            return Changes()
        entries = self._undo.pop()
        self._recompute.forget()
        for entry in reversed(entries):
            self._recompute.undo(entry)
        self._recompute.run()
        return self._changes()

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def forget_undo(self) -> None:
        """Let nothing that was done so far be undone: it was done for the person, not by them."""
        self._undo.clear()

    def set_language(self, language: str) -> Changes:
        """Show the form in another of its languages. Raises FormError for one it does not have."""
        if language not in self.form.languages:
            raise FormError(f"the form has no language {language}")
        self.environment.language = language
        shown = [node for node in self._living.nodes() if cell_of(node).spec.control is not None]
        refs = frozenset(self._living.ref(node) for node in shown)
        with_choices = frozenset(
            self._living.ref(n)
            for n in shown
            if (c := cell_of(n).spec.control) is not None and c.kind.has_choices
        )
        self._recompute.forget()
        if not self.recorded:
            self._recompute.everything()  # calculations may print texts
        changes = self._changes() | Changes(labels=refs, choices=with_choices, validity=refs)
        self._recompute.forget()
        return changes

    @property
    def language(self) -> str:
        return self.environment.language

    def _operation(self, deed: Callable[[], None], *, sealed: bool = False) -> Changes:
        if self.recorded:
            raise FormError("a record is not changed")
        self._recompute.forget()
        deed()
        entries = [e for e in self._recompute.journal if not _is_sealed(e)]
        if entries and not sealed:
            self._undo.append(entries)
        return self._changes()

    def _changes(self) -> Changes:
        recompute, ref = self._recompute, self._living.ref
        validity, choices, labels = self._showing.looked_at(recompute)
        return Changes(
            values=frozenset(ref(node) for node in recompute.values if cell_of(node).frame.alive),
            relevance=frozenset(ref(node) for node in recompute.relevance if cell_of(node).frame.alive),
            validity=validity,
            choices=choices,
            labels=labels,
            structure=frozenset(recompute.structure),
            discarded=recompute.discarded,
            withdrawn=frozenset(ref(node) for node in recompute.withdrawn if cell_of(node).frame.alive),
        )

    # Out

    def finalise(self, parts: Sequence[Part] = (), names: Mapping[str, str] | None = None) -> Instance:
        """Close the form: set `end`, check every rule, leave out what is hidden, serialise once.

        `names` sets binary nodes (ref → file name) first; `parts` are the files, each named by a binary node.
        Raises NotValid listing the violations, and FormError for a part that no node names.
        """
        if self.recorded:
            raise FormError("a record is not changed")
        for ref, name in (names or {}).items():
            self._recompute.write(
                self._node(ref), answer(cell_of(self._node(ref)).spec, name, self.environment.timezone)
            )
        finish(self._living, self.environment.surroundings, self._recompute)
        self._recompute.run()
        violations = self.validate()
        if violations:
            for violation in violations:
                self._note("constraint error", violation.ref)
            self._note("finalize error")
            refs = tuple((violation.ref, violation.kind.value) for violation in violations)
            raise NotValid(len(refs), violations[0].ref, refs)
        logged = self._close_audit()
        return instances.close(
            self._living.root, self.form, self._sealed(relevant_only=True), (*parts, *logged)
        )

    def _close_audit(self) -> tuple[Part, ...]:
        """The audit log as a file, its node naming it."""
        if self.audit is None:
            return ()
        self.audit.leave()
        self.audit.note("form finalize")
        self._recompute.write(self._living.frame.nodes[self.audit.path], FILE)
        return (Part(FILE, "text/csv", self.audit.csv()),)

    # Inside

    def _repeat(self, ref: str) -> tuple[Spec, Frame]:
        outer, _, name = ref.rpartition("/")
        parent = self._living.find(outer)
        if parent is not None:
            cell = cell_of(parent)
            spec = self.form.specs.get(f"{cell.spec.path}/{name.partition('[')[0]}")
            if (
                spec is not None
                and spec.is_repeat
                and spec.control is not None
                and spec.control.kind is Kind.REPEAT
            ):
                return spec, cell.frame
        raise FormError("no such repeat", ref)


def _is_sealed(entry: Entry) -> bool:
    node = getattr(entry, "node", None)
    return node is not None and bool(cell_of(node).spec.sealed)


def _saved_root(form: Form, instance: bytes | None) -> Element:
    if instance is None:
        return form.primary
    root = parse(instance).root
    if root.local != form.primary.local:
        raise FormError("the saved answers belong to another form", f"/{root.local}")
    identifier = root.get("id")
    if identifier is not None and identifier != form.id:
        raise FormError("the saved answers belong to another form", f"/{root.local}")
    return root
