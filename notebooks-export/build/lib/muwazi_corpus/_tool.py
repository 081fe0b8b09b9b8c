"""The command line as functions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas

Record = dict[str, Any]
Language = Literal["fa", "ar"]
PathLike = str | os.PathLike[str]


class MuwaziError(RuntimeError):
    """`muwazi` ended with a status other than those that were allowed."""

    def __init__(self, arguments: list[str], status: int, message: str):
        super().__init__(f"muwazi {' '.join(arguments)}: status {status}\n{message}".strip())
        self.status = status
        self.message = message


def records(
    *arguments: str | PathLike,
    allowed: Iterable[int] = (0,),
    progress: Callable[[int], None] | None = None,
) -> Iterator[Record]:
    """Runs `muwazi` and yields the objects that it prints, one as soon as it is there.

    `progress` is called with the number of records so far. Where the iterator is left early, the
    process is ended.
    """
    command = [os.environ.get("MUWAZI", "muwazi"), *map(os.fspath, arguments)]
    # To a file, not a pipe: nobody reads it before the end, and a full pipe would stop the tool.
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        is_whole = False
        try:
            assert process.stdout is not None
            for count, line in enumerate(process.stdout, 1):
                yield json.loads(line)
                if progress is not None:
                    progress(count)
            is_whole = True
        finally:
            if not is_whole:
                process.terminate()
            process.stdout.close()
            status = process.wait()
        errors.seek(0)
        message = errors.read().decode("utf-8", "replace").strip()
    if status not in set(allowed):
        raise MuwaziError(command[1:], status, message)
    if message:
        print(message, file=sys.stderr)


def run(*arguments: str | PathLike, progress: Callable[[int], None] | None = None) -> list[Record]:
    """Runs `muwazi` to its end and returns the objects that it printed."""
    return list(records(*arguments, progress=progress))


def frame(rows: Iterable[Record]) -> "pandas.DataFrame":
    """Records as a DataFrame."""
    import pandas

    return pandas.DataFrame(list(rows))


def segment(path: PathLike, lang: Language | None = None, *, clauses: bool = False) -> Iterator[Record]:
    """The sentences of a text: `start`, `end`, `text`."""
    return records("segment", *_language(lang), *(["--clauses"] if clauses else []), path)


def tokenize(path: PathLike, lang: Language | None = None) -> Iterator[Record]:
    """The tokens of a text: `start`, `end`, `text`, `kind`."""
    return records("tokenize", *_language(lang), path)


def annotate(
    path: PathLike, lang: Language | None = None, layers: Iterable[str] = ("dates", "numbers")
) -> Iterator[Record]:
    """The annotations of a text: `layer`, `start`, `end`, `text` and what the layer tells."""
    return records("annotate", *_language(lang), "--layers", ",".join(layers), path)


def align(fa: PathLike, ar: PathLike, *, lines: bool = False) -> Iterator[Record]:
    """The beads of two reports."""
    return records("align", "--format", "jsonl", *(["--lines"] if lines else []), fa, ar)


def romanize(path: PathLike, scheme: str, lang: Language | None = None) -> Iterator[Record]:
    """The words of a text in Latin letters: `start`, `end`, `text`, `romanization`, `source`."""
    return records("romanize", *_language(lang), "--scheme", scheme, "--tokens", path)


def read(path: Path) -> list[Record]:
    """The objects of a file of JSON Lines."""
    # Not splitlines: U+2028 and its like may stand in a string.
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def _language(lang: Language | None) -> list[str]:
    return [] if lang is None else ["--lang", lang]
