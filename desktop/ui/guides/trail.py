"""What was read, in order, to go back and forth over it."""

from __future__ import annotations

_KEPT = 64


class Trail:
    """Targets as they were opened; opening another forgets what lay ahead."""

    def __init__(self) -> None:
        self._targets: list[str] = []
        self._at = -1

    @property
    def current(self) -> str:
        """Where a person is, or an empty text."""
        return self._targets[self._at] if self._targets else ""

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forth(self) -> bool:
        return self._at + 1 < len(self._targets)

    def go(self, target: str) -> None:
        """Open another target."""
        if target == self.current:
            return
        self._targets = [*self._targets[: self._at + 1], target][-_KEPT:]
        self._at = len(self._targets) - 1

    def back(self) -> str:
        """Return the target before; the current one where there is none."""
        self._at = max(0, self._at - 1)
        return self.current

    def forth(self) -> str:
        """Return the target that was left; the current one where there is none."""
        self._at = min(len(self._targets) - 1, self._at + 1)
        return self.current
