"""A vault under the secret of a real Secret Service, through everything that befalls a keyring; prints what came of each.

`python -m tests.vault.keyring_session FOLDER PASSWORD`, inside `dbus-run-session` with gnome-keyring unlocked by PASSWORD.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import secretstorage
from keyring.backends.SecretService import Keyring
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

from desktop.errors import DeviceSecretGone
from desktop.paths import home
from desktop.ui.messages import explain
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import DEVICE_SERVICE, KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault

PHRASES = iter(
    f"{word} tornillo lluvia montaña" for word in ("azul", "verde", "rojo", "gris", "negro", "ocre")
)


class Story:
    """One officer, the phrase of the day, and the printed code of the day."""

    def __init__(self, folder: Path) -> None:
        self._vault = Vault(
            home(folder), SystemClock(), SystemIds(), KeyStore(Keyring()), kdf=FixedKdf(64, 1)
        )
        enrolment = demo_enrolment(list_posts()[0], now=SystemClock().now(), policy={"device_secret": True})
        self._phrase = next(PHRASES)
        with self._vault.create("Persona Inventada", Role.SUPERVISOR, self._phrase, enrolment) as opened:
            self._code, self.vault_id = opened.new_recovery_code(), opened.vault_id
        self._officer = self._vault.officers()[0].id

    def opens(self, when: str) -> None:
        """Print what an unlocking comes to: whether the secret is in use, or the name and the words of the failure."""
        try:
            with self._vault.unlock(self._officer, self._phrase) as opened:
                print(when, "opens", "without" if opened.lacks_device_secret else "with")
        except DeviceSecretGone as gone:
            told = explain(gone)
            print(when, gone.problem.value, bool(told.title and told.text))

    def recovers(self) -> None:
        """Open by the printed code under a new phrase, print a new code for the next time."""
        self._phrase = next(PHRASES)
        with self._vault.unlock_with_recovery(self._officer, self._code, self._phrase) as opened:
            self._code = opened.new_recovery_code()
        self.opens("recovered:")

    def changes(self) -> None:
        """Change the passphrase, which takes the secret in again."""
        new = next(PHRASES)
        with self._vault.unlock(self._officer, self._phrase) as opened:
            opened.change_passphrase(self._phrase, new)
        self._phrase = new
        self.opens("changed:")


def lock() -> None:
    """Lock the keyring, as a desktop does at the end of a session."""
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


def unlock(password: str) -> None:
    """Unlock it, as the person does who is asked for the password; the call is gnome-keyring's own, for tests."""
    with closing(secretstorage.dbus_init()) as bus:
        secret = format_secret(open_session(bus), password.encode(), "text/plain")
        guilty = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
        service = DBusAddressWrapper("/org/freedesktop/secrets", guilty, bus)
        login = secretstorage.get_collection_by_alias(bus, "login").collection_path
        service.call("UnlockWithMasterPassword", "o(oayays)", login, secret)


def main() -> None:
    """Make the vault, then lock, wipe, change and take away its keyring."""
    folder, password = Path(sys.argv[1]), sys.argv[2]
    story = Story(folder)
    story.opens("made:")
    lock()
    story.opens("locked:")
    story.recovers()
    unlock(password)
    story.changes()
    Keyring().delete_password(DEVICE_SERVICE, story.vault_id)
    story.opens("wiped:")
    story.recovers()
    Keyring().set_password(DEVICE_SERVICE, story.vault_id, "A" * 43 + "=")
    story.opens("replaced:")
    story.recovers()
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS")
    story.opens("gone:")
    story.recovers()


if __name__ == "__main__":
    main()
