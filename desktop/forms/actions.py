"""Running `setvalue` actions at their events (ODK XForms, Events and Actions)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.errors import AnswerRefused
from desktop.forms.environment import SessionEnvironment
from desktop.forms.living import Frame, Living, cell_of
from desktop.forms.model import Action, Event
from desktop.forms.recompute import Recompute
from desktop.forms.tree import Node
from desktop.forms.values import computed, typed

if TYPE_CHECKING:
    from desktop.forms.definition import Form

MAX_ROUNDS = 200  # actions that set each other off


class Actions:
    """Finds the actions of an event, evaluates them at their targets, and writes."""

    def __init__(
        self, form: Form, living: Living, recompute: Recompute, environment: SessionEnvironment
    ) -> None:
        self._form = form
        self._living = living
        self._recompute = recompute
        self._environment = environment
        self._by_control: dict[str, list[Action]] = {}
        for control in form.controls():
            self._by_control.setdefault(control.path, []).extend(control.actions)

    def fire(self, event: Event, model_actions: Iterable[Action]) -> None:
        """Run all actions of an event, those of the model first; each is followed by a recomputation."""
        nested = [action for actions in self._by_control.values() for action in actions]
        for action in (*model_actions, *nested):
            if event in action.events:
                for target in self._targets(action, self._living.frame):
                    self._run(action, target)
                self._recompute.run()

    def new_repeat(self, frame: Frame) -> None:
        """Run the actions nested in a repeat, inside its new instance; the caller recomputes."""
        assert frame.spec is not None
        for action in self._by_control.get(frame.spec.path, ()):
            if Event.NEW_REPEAT in action.events:
                for target in self._targets(action, frame):
                    self._run(action, target)

    def value_changed(self, node: Node) -> None:
        """Run what an answer triggers, and what that triggers in turn."""
        changed = [node]
        for _ in range(MAX_ROUNDS):
            if not changed:
                return
            cell = cell_of(changed.pop(0))
            for action in self._by_control.get(cell.spec.path, ()):
                if Event.VALUE_CHANGED in action.events:
                    written = [t for t in self._targets(action, cell.frame) if self._run(action, t)]
                    self._recompute.run()
                    changed.extend(written)
        self._environment.warn("actions set each other off without end")

    def _targets(self, action: Action, frame: Frame) -> list[Node]:
        """The nodes an action writes to, those of the frame's own instance where the path allows."""
        spec = self._form.specs[action.target]
        own = frame.spec.repeats if frame.spec is not None else ()
        common = 0
        while common < min(len(own), len(spec.repeats)) and own[common] == spec.repeats[common]:
            common += 1
        return self._living.targets(spec, frame.at(common))

    def _run(self, action: Action, target: Node) -> bool:
        """Write the action's value; True where that changed the node."""
        spec = cell_of(target).spec
        text = action.text
        if action.value is not None:
            value = self._recompute.evaluate(action.value, target)
            text = "" if value is None else computed(spec, value, self._environment.timezone)
        try:
            text = typed(spec.type, text, self._environment.timezone)
        except AnswerRefused:
            self._environment.warn(f"{spec.path}: a setvalue gives what a {spec.type} cannot hold")
            text = ""
        changed = target.text != text
        self._recompute.write(target, text)
        return changed
