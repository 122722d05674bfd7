"""Ed25519 keys in the desk's data folder: one file a station, readable by its owner alone.

RFC 8032 by `cryptography`. A private key never leaves the folder; who copies the folder copies the station, which
the first exchange notices by its fork.
"""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from onestop.domain.errors import Unavailable


class KeyFolder:
    """See `onestop.sync.ports.Keys`. Failures of the disk come out as Unavailable(``home_not_writable``)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, Ed25519PrivateKey] = {}

    def holds(self, station: str) -> bool:
        return self._key(station) is not None

    def make(self, station: str) -> bytes:
        key = self._key(station)
        if key is None:
            key = Ed25519PrivateKey.generate()
            self._write(station, key.private_bytes_raw())
            self._held[station] = key
        return key.public_key().public_bytes_raw()

    def sign(self, station: str, message: bytes) -> bytes:
        key = self._key(station)
        if key is None:
            raise KeyError(station)
        return key.sign(message)

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        return verifies(public_key, message, signature)

    def _key(self, station: str) -> Ed25519PrivateKey | None:
        """None where there is none, or none that can be read: then the station cannot go on and becomes another."""
        if station not in self._held:
            try:
                self._held[station] = Ed25519PrivateKey.from_private_bytes(self._path(station).read_bytes())
            except (OSError, ValueError):
                return None
        return self._held[station]

    def _write(self, station: str, private: bytes) -> None:
        """Durable under its own name, or not there at all."""
        path = self._path(station)
        beside = path.with_suffix(".new")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.unlink(missing_ok=True)
            opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(opened, "wb") as file:
                file.write(private)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError as error:
            raise Unavailable("home_not_writable", str(error)) from error

    def _path(self, station: str) -> Path:
        """By the hex of the name: an id may come from anywhere and must not be a path."""
        return self._folder / f"{station.encode().hex()}.key"


def verifies(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether it is that key's signature of the message; False for keys and signatures of a wrong shape."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
