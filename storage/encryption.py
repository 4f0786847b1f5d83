"""Sealing what people wrote: a ring of keys that wraps one random key per case, draft and chat.

AES-256-GCM throughout. Every ciphertext is bound to where it lies (table, row, part …), so that
moving it to another row makes it unreadable. Nothing here ever prints key material.
"""

import base64
import json
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SETTING = "LYHORD_KEYS"

_KEY_BYTES = 32
_NONCE_BYTES = 12
_LOSSLESS = ("utf-8", "surrogatepass")  # JSON from a platform may hold half a character
_FORMAT = b"\x01"  # the first byte of every ciphertext, so that the scheme can change one day


class KeySettingWrong(ValueError):
    """The setting with the keys cannot be read; the message says why, without any key in it."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{SETTING}: {why}")


class WrongKey(Exception):
    """The ciphertext does not open: another key sealed it, or it was changed or moved."""


class KeyDestroyed(Exception):
    """The key is gone for good, and with it what it sealed."""

    def __init__(self, owner: str) -> None:
        super().__init__(f"the key of {owner} has been destroyed")
        self.owner = owner


class KeyMissing(Exception):
    """The ring does not hold the key with this id; an old key was taken out of it too early."""

    def __init__(self, key_id: str) -> None:
        super().__init__(f"{SETTING} does not hold the key {key_id!r}")
        self.key_id = key_id


def _seal(key: bytes, plain: bytes, bound: tuple[str, ...]) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, _place(bound))


def _unseal(key: bytes, sealed: bytes, bound: tuple[str, ...]) -> bytes:
    form, nonce, body = sealed[:1], sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if form != _FORMAT:
        raise WrongKey("sealed in an unknown way")
    try:
        return AESGCM(key).decrypt(nonce, body, _place(bound))
    except (InvalidTag, ValueError):
        raise WrongKey("does not open with this key in this place") from None


def _place(bound: tuple[str, ...]) -> bytes:
    """Where a ciphertext lies, unmistakably: ("a", "bc") and ("ab", "c") differ."""
    return json.dumps(bound).encode()


class DataKey:
    """The random key of one case, draft or chat."""

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def new(cls) -> "DataKey":
        return cls(secrets.token_bytes(_KEY_BYTES))

    def seal(self, text: str, *bound: str) -> bytes:
        """The text as ciphertext. bound: where it lies; the same is needed to open it."""
        return _seal(self._key, text.encode(*_LOSSLESS), bound)

    def open(self, sealed: bytes, *bound: str) -> str:
        """The text again. Raises WrongKey."""
        return _unseal(self._key, sealed, bound).decode(*_LOSSLESS)

    def wrapped_by(self, ring: "KeyRing", *bound: str) -> tuple[str, bytes]:
        """(id of the ring's current key, this key sealed with it)."""
        return ring.current, ring.wrap(self._key, *bound)


class KeyRing:
    """The installation's keys: the current one wraps, the others still open.

    keys: id to 32 bytes. current: the id that wraps from now on.
    Raises KeySettingWrong when current is not among them or a key has another length.
    """

    __slots__ = ("_keys", "current")

    def __init__(self, keys: Mapping[str, bytes], current: str) -> None:
        if current not in keys:
            raise KeySettingWrong("the current key is not on the ring")
        for key_id, key in keys.items():
            if len(key) != _KEY_BYTES:
                raise KeySettingWrong(f"the key {key_id!r} is {len(key)} bytes, not {_KEY_BYTES}")
        self._keys = dict(keys)
        self.current = current

    def __repr__(self) -> str:
        return f"KeyRing({', '.join(self._keys)}; current {self.current})"

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._keys)

    @classmethod
    def new(cls) -> "KeyRing":
        """A ring with one random key."""
        key_id = _new_id()
        return cls({key_id: secrets.token_bytes(_KEY_BYTES)}, key_id)

    @classmethod
    def parse(cls, setting: str) -> "KeyRing":
        """The ring that "id:base64,id:base64" describes; the first is current.

        Raises KeySettingWrong, which says which entry is wrong and never what it holds.
        """
        entries = [entry.strip() for entry in setting.split(",") if entry.strip()]
        if not entries:
            raise KeySettingWrong("is empty; it takes id:base64, the current key first")
        keys: dict[str, bytes] = {}
        for place, entry in enumerate(entries, start=1):
            key_id, key = _entry(place, entry)
            if key_id in keys:
                raise KeySettingWrong(f"the key id {key_id!r} stands there twice")
            keys[key_id] = key
        return cls(keys, next(iter(keys)))

    def as_setting(self) -> str:
        """The text that parse() reads, the current key first. Secret."""
        ids = sorted(self._keys, key=lambda key_id: key_id != self.current)
        return ",".join(f"{key_id}:{base64.b64encode(self._keys[key_id]).decode()}" for key_id in ids)

    def rotated(self) -> "KeyRing":
        """The same ring with a new random key as the current one."""
        key_id = _new_id()
        return KeyRing({**self._keys, key_id: secrets.token_bytes(_KEY_BYTES)}, key_id)

    def wrap(self, key: bytes, *bound: str) -> bytes:
        return _seal(self._keys[self.current], key, bound)

    def unwrap(self, key_id: str, wrapped: bytes, *bound: str) -> DataKey:
        """The data key again. Raises KeyMissing or WrongKey."""
        if key_id not in self._keys:
            raise KeyMissing(key_id)
        return DataKey(_unseal(self._keys[key_id], wrapped, bound))


def _new_id() -> str:
    return f"k{secrets.token_hex(4)}"


def _entry(place: int, entry: str) -> tuple[str, bytes]:
    key_id, colon, encoded = entry.partition(":")
    if not colon or not key_id:
        # The entry itself is not repeated: without a colon all of it may be the key.
        raise KeySettingWrong(f"entry {place} is not of the form id:base64")
    try:
        key = base64.b64decode(encoded, validate=True)
    except ValueError:  # also what is not ASCII
        raise KeySettingWrong(f"the key {key_id!r} is not base64") from None
    return key_id, key
