"""The torture itself: faults at random until most is received, then calm until all is, then the count."""

from __future__ import annotations

import contextlib
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.errors import ReceiptAlarm
from desktop.sync import receipts
from tests.registry.harness import cluster
from tests.sync.real import FORM
from tests.torture_sync.post import trust
from tests.torture_sync.proxy import Proxy
from tests.torture_sync.town import Disk, House, PostProcess, small_disk

SPEED = 300.0
PATIENCE_S = 90.0  # without any progress
EACH_S = 0.5  # more for each record still to come: a busy machine is slow, not stuck
BACKUPS = (  # at which share received
    (0.1, "backup"), (0.25, "set back"), (0.35, "backup"), (0.5, "set back"), (0.55, "backup"), (0.7, "set back"),
)  # fmt: skip
Say = Callable[[str], None]


@dataclass
class Result:
    """What came of it; `injected` by name."""

    submissions: int
    injected: Counter[str] = field(default_factory=Counter)
    exactly_once: int = 0
    byte_identical: int = 0
    receipts_valid: int = 0
    lost: int = 0
    twice: int = 0
    sent_again: int = 0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        """Whether every record is there once, with its bytes and a valid receipt."""
        whole = (self.exactly_once, self.byte_identical, self.receipts_valid)
        return whole == (self.submissions,) * 3 and self.lost == self.twice == 0

    def lines(self) -> list[str]:
        """The table."""
        faults = [f"  {name:<28} {count:>6}" for name, count in sorted(self.injected.items())]
        rows = {
            "submissions": self.submissions,
            "injected": sum(self.injected.values()),
            "exactly once": self.exactly_once,
            "byte-identical": self.byte_identical,
            "receipts valid": self.receipts_valid,
            "lost": self.lost,
            "twice": self.twice,
            "lost by a backup, sent again": self.sent_again,
            "seconds": round(self.seconds),
        }
        return [*faults, *(f"{name:<30} {value:>6}" for name, value in rows.items())]


@dataclass
class Plan:
    """How much and how hard; times in seconds of this machine, `every_s` between blows."""

    submissions: int
    posts: int
    seed: int
    postgres: bool
    rate: float = 0.12
    every_s: float = 4.0
    limit_s: float = 1800.0
    disk_mb: int = 600


def play(plan: Plan, say: Say = print) -> Result:
    """Run a plan on throw-away data and count."""
    chance = random.Random(plan.seed)
    with contextlib.ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigia-torture-", dir="/tmp")))
        place.chmod(0o755)
        disk = stack.enter_context(small_disk(place / "disk", plan.disk_mb))
        town = None
        if plan.postgres:
            stack.enter_context(_temporary_files_in(disk.folder))
            town = stack.enter_context(cluster())
        forms = place / "forms" / "ficticio"
        forms.mkdir(parents=True)
        (forms / "form.xml").write_bytes(FORM)
        house = House(
            disk.folder / "registry",
            forms.parent,
            town,
            2 if town else 1,
            town.create() if town else None,
        )
        house.start()
        stack.callback(lambda: house.served and house.kill())
        assert house.served is not None
        proxy = Proxy(int(house.port), chance, plan.rate)
        stack.callback(proxy.close)
        url = house.url.replace(f":{house.port}/", f":{proxy.port}/")
        posts = [PostProcess(place / f"post-{n}") for n in range(plan.posts)]
        for n, post in enumerate(posts):
            share = plan.submissions // plan.posts + (n < plan.submissions % plan.posts)
            post.furnish(url, SPEED, plan.seed + n, share, chance)
        for post in posts:
            post.start()
            stack.callback(post.kill)
        return _Torture(plan, chance, disk, house, proxy, posts, say).run(place / "respaldo.tar")


@contextlib.contextmanager
def _temporary_files_in(folder: Path):
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


class _Torture:
    def __init__(
        self,
        plan: Plan,
        chance: random.Random,
        disk: Disk,
        house: House,
        proxy: Proxy,
        posts: list[PostProcess],
        say: Say,
    ) -> None:
        self.plan, self.chance, self.disk, self.house = plan, chance, disk, house
        self.proxy, self.posts, self.say = proxy, posts, say
        self.result = Result(plan.submissions)
        self.blows: dict[str, Callable[[], None]] = {
            "client killed": self._kill_post,
            "registry killed": self._kill_registry,
            "client disk full": self._fill_post,
            "token revoked": self._revoke,
        }
        if disk.mounted:
            self.blows["registry disk full"] = self._fill_registry
        if house.cluster is not None:
            self.blows["PostgreSQL restarted"] = self._restart_database

    def run(self, backup: Path) -> Result:
        started = time.monotonic()
        end = started + self.plan.limit_s
        steps = list(BACKUPS)
        backed_up = 0
        order = list(self.blows)
        self.chance.shuffle(order)
        blow = 0
        while time.monotonic() < end:
            time.sleep(self.plan.every_s * self.chance.uniform(0.5, 1.5))
            self._revive()
            count = self.house.count()
            self.say(f"{time.monotonic() - started:6.0f} s  {count} of {self.plan.submissions}")
            if steps and count >= self.plan.submissions * steps[0][0]:
                _, kind = steps.pop(0)
                if kind == "backup":
                    self.house.back_up(backup)
                    backed_up = count
                else:
                    self._hit("registry set back", lambda: self.house.set_back(backup))
                    self.result.sent_again += count - backed_up
            elif not steps and blow >= len(order) and count >= self.plan.submissions * 0.8:
                break
            else:
                name = order[blow] if blow < len(order) else self.chance.choice(order)
                self._hit(name, self.blows[name])
                blow += 1
        self.proxy.rate = 0.0
        self.say("calm")
        self._wait()
        self.result.injected += self.proxy.injected
        self._count()
        self.result.seconds = time.monotonic() - started
        return self.result

    def _hit(self, name: str, deed: Callable[[], None]) -> None:
        self.say(f"         {name}")
        self.result.injected[name] += 1
        deed()

    def _revive(self) -> None:
        """A post never ends by itself: what it wrote before dying is the finding."""
        for post in self.posts:
            if post.died():
                raise AssertionError((post.folder / "post.log").read_text()[-2000:])

    def _wait(self) -> None:
        """Until nothing waits and the registry has everything, or nothing moves any more."""
        best, since, patience = (-1, 0), time.monotonic(), PATIENCE_S
        while time.monotonic() - since < patience:
            self._revive()
            count = self.house.count()
            waiting = sum(post.left() for post in self.posts)
            if waiting == 0 and count >= self.plan.submissions:
                return
            if (count, -waiting) > best:  # a registry that has it all may still owe receipts
                best, since = (count, -waiting), time.monotonic()
                patience = PATIENCE_S + EACH_S * max(waiting, self.plan.submissions - count)
                self.say(f"         {count} of {self.plan.submissions}, {waiting} waiting")
            time.sleep(1.0)

    def _kill_post(self) -> None:
        post = self.chance.choice(self.posts)
        post.kill()
        post.start()

    def _kill_registry(self) -> None:
        self.house.kill()
        self.house.start()

    def _fill_post(self) -> None:
        post = self.chance.choice(self.posts)
        post.disk(full=True)
        time.sleep(self.chance.uniform(0.5, 1.5))
        post.disk(full=False)

    def _fill_registry(self) -> None:
        self.disk.fill()
        time.sleep(self.chance.uniform(0.5, 1.5))
        self.disk.free()
        if self.house.cluster is not None:  # PostgreSQL ends itself where its own log has no room
            self.house.cluster.start()

    def _revoke(self) -> None:
        self.house.revoke()
        time.sleep(self.chance.uniform(0.3, 1.0))
        self.house.readmit()

    def _restart_database(self) -> None:
        assert self.house.cluster is not None
        self.house.cluster.stop(self.chance.choice(["fast", "immediate"]))
        self.house.cluster.start()

    def _count(self) -> None:
        for post in self.posts:
            post.kill()
        kept, keys = self.house.kept(), trust().receipt_keys
        ours = {instance for post in self.posts for instance in post.sent}
        self.result.twice = len(
            kept.keys() - ours
        )  # ids are unique there: only a stranger could be one too many
        for post in self.posts:
            waiting, held = post.outbox()
            self.say(f"         {post.folder.name}: {waiting} waiting {post.states()}")
            for instance, sent in post.sent.items():
                if instance not in kept:
                    self.result.lost += 1
                    continue
                hashes, receipt = kept[instance]
                self.result.exactly_once += 1
                self.result.byte_identical += hashes == sent
                self.result.receipts_valid += held.get(instance) == receipt and _valid(
                    receipt, instance, sent, keys
                )
            post.start()


def _valid(receipt: bytes, instance: str, sent: dict[str, str], keys: tuple[bytes, ...]) -> bool:
    try:
        return not receipts.match(receipts.verify(receipt, keys, ""), instance, sent, "")
    except ReceiptAlarm:
        return False
