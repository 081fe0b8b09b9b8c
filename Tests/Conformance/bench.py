"""The binary under test, the corpora it is tried on and what it exports from them."""

import functools
import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import hard_corpus
from harness import Unavailable

LANGUAGES = ("fa", "ar")


def records(path: Path) -> list[dict]:
    """The objects of a file of JSON Lines: UTF-8 without a byte order mark, LF after every line."""
    return parse(path.read_bytes(), path.name)


def parse(content: bytes, name: str) -> list[dict]:
    """The objects of JSON Lines, keys in the order in which they stand."""
    assert not content.startswith(b"\xef\xbb\xbf"), f"{name} begins with a byte order mark"
    assert not content or content.endswith(b"\n"), f"{name} does not end with a line feed"
    # Not splitlines: U+2028 and its like may stand in a string.
    lines = content.decode("utf-8").split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        assert not line.endswith("\r"), f"{name}:{number} ends with a carriage return"
    return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Corpus:
    """A corpus on disk, read without Muwazi."""

    name: str
    directory: Path

    @functools.cached_property
    def documents(self) -> dict[str, str]:
        """The language of each document."""
        return {
            path.stem: language
            for language in LANGUAGES
            for path in sorted((self.directory / "sources" / language).glob("*.txt"))
        }

    @functools.cache
    def text(self, document: str) -> str:
        """The untouched source: a byte order mark and every line end count."""
        path = self.directory / "sources" / self.documents[document] / f"{document}.txt"
        return path.read_bytes().decode("utf-8")

    @functools.cache
    def layer(self, document: str, layer: str) -> list[dict]:
        """The records of a layer of a document."""
        return records(self.directory / "layers" / f"{document}.{layer}.jsonl")

    @functools.cache
    def annotations(self, document: str, held: bool = False) -> list[dict]:
        """The annotations of a document; those alone that nobody rejected, if `held`."""
        path = self.directory / "layers" / f"{document}.annotations.jsonl"
        found = records(path) if path.exists() else []
        return [item for item in found if not held or item.get("status") != "rejected"]

    @functools.cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """The pairs that are aligned."""
        return [
            (pair["fa"], pair["ar"])
            for pair in records(self.directory / "pairs.jsonl")
            if pair["fa"] and pair["ar"]
        ]

    @functools.cache
    def beads(self, pair: tuple[str, str]) -> list[dict]:
        """The beads of a pair."""
        return records(self.directory / "alignments" / f"{pair[0]}__{pair[1]}.beads.jsonl")


@dataclass(frozen=True)
class Export:
    """What an export wrote and said."""

    directory: Path
    listing: bytes
    losses: str

    @property
    def files(self) -> list[dict]:
        """The records on stdout."""
        return parse(self.listing, "stdout")

    @functools.cached_property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file under the directory."""
        return digests(self.directory)


def digests(directory: Path) -> dict[str, str]:
    """The SHA-256 of every file under a directory."""
    return {
        str(path.relative_to(directory)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def annotate(corpus: Corpus, muwazi, more=lambda document, text: []) -> None:
    """Writes the layers that `muwazi annotate` finds in every document, and some by hand."""
    for document, language in corpus.documents.items():
        source = corpus.directory / "sources" / language / f"{document}.txt"
        layers = muwazi("annotate", "--lang", language, source).stdout
        for item in more(document, corpus.text(document)):
            layers += json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        if layers:
            path = corpus.directory / "layers" / f"{document}.annotations.jsonl"
            path.write_bytes(layers)


class Bench:
    """Runs the binary, each thing once."""

    def __init__(self, binary: Path, directory: Path, original: Path):
        self.binary = binary
        self.directory = directory
        self.original = original

    def muwazi(self, *arguments, environment: dict[str, str] | None = None):
        """Runs the binary, whose status must be 0."""
        command = [str(self.binary), *map(str, arguments)]
        ended = subprocess.run(
            command, capture_output=True, env={**os.environ, **(environment or {})})
        if ended.returncode != 0:
            raise Unavailable(
                f"`muwazi {' '.join(command[1:])}` ended with status {ended.returncode}:\n"
                + ended.stderr.decode("utf-8", "replace").strip())
        return ended

    @functools.cached_property
    def seed_corpus(self) -> Corpus | None:
        """A built copy of the repository's corpus, if the repository has one."""
        if not (self.original / "corpus.yaml").is_file():
            return None
        copy = self.directory / "seed"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.original, copy)
        self.muwazi("build", "--quiet", copy)
        corpus = Corpus(f"{self.original.name}/", copy)
        annotate(corpus, self.muwazi)
        return corpus

    @functools.cached_property
    def hard_corpus(self) -> Corpus:
        """Texts that are hard on formats, and beads of every kind."""
        directory = self.directory / "hard"
        shutil.rmtree(directory, ignore_errors=True)
        hard_corpus.make(directory, self.muwazi)
        corpus = Corpus("the hard corpus", directory)
        annotate(corpus, self.muwazi, hard_corpus.annotations)
        return corpus

    @property
    def corpora(self) -> list[Corpus]:
        """The corpora that there are."""
        return [self.hard_corpus] + ([self.seed_corpus] if self.seed_corpus else [])

    @functools.cache
    def export(
        self, corpus: Corpus, form: str, run: str = "first", *options, **environment
    ) -> Export:
        """Exports a corpus; each `run` goes to a directory of its own."""
        output = self.directory / "exports" / run / corpus.directory.name / form
        shutil.rmtree(output, ignore_errors=True)
        ended = self.muwazi(
            "export", corpus.directory, "--format", form, "--out", output, *options,
            environment=environment)
        return Export(output, ended.stdout, ended.stderr.decode("utf-8"))
