"""How long signatures hold: root and targets, which people sign; snapshot and timestamp, which a publisher renews."""

from __future__ import annotations

from datetime import timedelta

LONG, SHORT = timedelta(days=3 * 365), timedelta(days=365)
