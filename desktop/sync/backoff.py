"""How long to wait before the next try: longer each time, never the same for all machines, never for good."""

from __future__ import annotations

from collections.abc import Callable

BASE_S = 5.0
CAP_S = 15 * 60.0


def delay_s(
    tries: int, uniform: Callable[[], float], *, base_s: float = BASE_S, cap_s: float = CAP_S
) -> float:
    """Return the seconds before try number `tries + 1`; `uniform()` gives a float in [0, 1).

    The ceiling doubles with each failed try up to `cap_s`; half of it is certain and half is chance, so that
    posts cut off by the same storm do not come back in the same second.
    """
    ceiling = min(cap_s, base_s * 2.0 ** min(max(tries - 1, 0), 30))
    return ceiling / 2 + ceiling / 2 * uniform()


class Backoff:
    """The waiting of one server over many runs: grows at each failure, starts again at a success."""

    def __init__(self, uniform: Callable[[], float], *, base_s: float = BASE_S, cap_s: float = CAP_S) -> None:
        self._uniform, self._base_s, self._cap_s = uniform, base_s, cap_s
        self._failures = 0

    @property
    def failures(self) -> int:
        """Failures since the last success or reset."""
        return self._failures

    def failed(self) -> float:
        """Count a failure and return the seconds to wait."""
        self._failures += 1
        return delay_s(self._failures, self._uniform, base_s=self._base_s, cap_s=self._cap_s)

    def reset(self) -> None:
        """Forget the failures: a record went, the network changed, or a person asked to send now."""
        self._failures = 0
