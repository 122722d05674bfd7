"""Signing keys without chance: fast ones that only this process can check, and real Ed25519 from a given secret."""

from __future__ import annotations

from hashlib import blake2b

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from onestop.application.ports import Ids
from onestop.sync.signing import verifies


class QuickKeys:
    """A keyed hash in place of a signature. `registry`, shared by a whole world, maps public keys to secrets.

    A real signature takes 40 and its check 150 microseconds, which is most of a seed's time.
    """

    def __init__(self, ids: Ids, registry: dict[bytes, bytes]) -> None:
        self._ids = ids
        self._registry = registry
        self._secrets: dict[str, bytes] = {}
        self._publics: dict[bytes, bytes] = {}  # by secret

    def copy(self) -> QuickKeys:
        other = type(self)(self._ids, self._registry)
        other._secrets = dict(self._secrets)
        return other

    def holds(self, station: str) -> bool:
        return station in self._secrets

    def make(self, station: str) -> bytes:
        if station not in self._secrets:
            self._secrets[station] = blake2b(self._ids.new().encode(), digest_size=32).digest()
            self._registry[self._public(station)] = self._secrets[station]
        secret = self._secrets[station]
        if secret not in self._publics:
            self._publics[secret] = self._public(station)
        return self._publics[secret]

    def sign(self, station: str, message: bytes) -> bytes:
        return blake2b(message, key=self._secrets[station]).digest()

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        secret = self._registry.get(public_key)
        return secret is not None and blake2b(message, key=secret).digest() == signature

    def _public(self, station: str) -> bytes:
        return blake2b(self._secrets[station], digest_size=32, person=b"public").digest()


class RealKeys(QuickKeys):
    """The signatures of the program, from secrets that the seed gives."""

    def sign(self, station: str, message: bytes) -> bytes:
        return self._private(station).sign(message)

    def verifies(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        return verifies(public_key, message, signature)

    def _public(self, station: str) -> bytes:
        return self._private(station).public_key().public_bytes_raw()

    def _private(self, station: str) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._secrets[station])
