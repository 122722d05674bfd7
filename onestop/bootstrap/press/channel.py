"""What crosses between a window and its press: length-framed pickles over a private pipe. Knows no page and no process.

Both ends are this program, started by itself; nobody else can write to the pipe, so pickle is safe here.
"""

from __future__ import annotations

import pickle
import struct
from pathlib import Path
from traceback import extract_tb
from typing import IO

LENGTH = struct.Struct(">I")


class PressFault(Exception):
    """A fault of the program in the press's process: its kind and where in the code. Never the values."""

    def __init__(self, *places: str) -> None:
        super().__init__(*places)
        self.places = places

    @classmethod
    def of(cls, error: Exception) -> PressFault:
        trace = [
            f"{place.name} {Path(place.filename).name}:{place.lineno}"
            for place in extract_tb(error.__traceback__)
        ]
        return cls(f"{type(error).__name__} in the press", *trace)


def send(stream: IO[bytes], message: object) -> None:
    """Whole, at once. OSError where the other end is gone."""
    letter = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(letter)) + letter)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Waits for the next message. EOFError where the other end is gone, or makes no sense any more."""
    (length,) = LENGTH.unpack(_exactly(stream, LENGTH.size))
    try:
        return pickle.loads(_exactly(stream, length))
    except pickle.UnpicklingError as error:
        raise EOFError("no message of ours") from error


def _exactly(stream: IO[bytes], length: int) -> bytes:
    got = stream.read(length)
    if len(got) < length:
        raise EOFError("the other end is gone")
    return got
