"""What expressions may ask of a session: lists, texts, time, chance. No network, no files."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from desktop.errors import FormError
from desktop.forms.model import Spec, Text
from desktop.forms.reading import Texts
from desktop.forms.surroundings import Surroundings
from desktop.forms.tree import Node

MAX_WARNINGS = 200


class SessionEnvironment:
    """Implements `xpath.Environment` for one session.

    `node` is the node whose expression is being evaluated: itext and choice labels are read in its place.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        instances: Mapping[str, Node | None],
        specs: Mapping[str, Spec],
        texts: Texts,
        default_language: str,
        last_saved: Node | None,
    ) -> None:
        self.surroundings = surroundings
        self.language = default_language
        self.node: Node | None = None
        self.warnings: dict[str, None] = {}
        self.print_text: Callable[[Text, Node | None], str] = lambda text, node: ""
        self.find_choice_label: Callable[[str, str, Node | None], str] = lambda value, ref, node: ""
        self._instances = instances
        self._specs = specs
        self._texts = texts
        self._default_language = default_language
        self._last_saved = last_saved or Node("root")
        self.timezone: datetime.tzinfo = surroundings.clock.now().tzinfo or datetime.UTC

    def now(self) -> datetime.datetime:
        return self.surroundings.clock.now()

    def random(self) -> float:
        return int.from_bytes(self.surroundings.ids.random(7)) / 2**56

    def uuid(self) -> str:
        return self.surroundings.ids.uuid()

    def instance(self, identifier: str) -> Node:
        if identifier not in self._instances:
            raise FormError(f"there is no instance {identifier}")
        return self._instances[identifier] or self._last_saved

    def is_repeat(self, path: str) -> bool:
        spec = self._specs.get(path)
        return spec is not None and spec.is_repeat

    def forms_of(self, identifier: str) -> Mapping[str, Text]:
        """The words of an itext id in the present language.

        What is missing there, or only the `-` that pyxform writes for it, comes from the default language.
        """
        words = self._texts.get(self.language, {}).get(identifier, {})
        default = self._texts.get(self._default_language, {}).get(identifier, {})
        if words is default or not default:
            return words
        return {**default, **{form: text for form, text in words.items() if text.parts != ("-",)}}

    def itext(self, identifier: str) -> str:
        text = self.forms_of(identifier).get("")
        return self.print_text(text, self.node) if text is not None else ""

    def choice_label(self, value: str, ref: str) -> str:
        return self.find_choice_label(value, ref, self.node)

    def warn(self, text: str) -> None:
        if len(self.warnings) < MAX_WARNINGS:
            self.warnings[text] = None
