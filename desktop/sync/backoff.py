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
