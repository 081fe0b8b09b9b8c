#!/usr/bin/env python3
"""The same work by the Python tools of the field, printing what `muwazi` prints.

    yardsticks.py hazm|parsivar|camel-tools sentences|tokens|zwnj FILE

sentences, tokens: {"start","end","text"}, in code points; the tools give strings, which are looked for in
the text from where the last one ended. zwnj: the text, line for line. Ends with a line `seconds N` on
stderr: the work alone, without imports and output. camel-tools has no sentences and no ZWNJ.
"""

import importlib
import json
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path


def imported(name: str) -> types.ModuleType:
    """A package whose taggers and parsers need other packages: what is missing is stood in for, since
    tokenizers and normalizers do not use it."""
    class Missing(types.ModuleType):
        __path__: list[str] = []

        def __getattr__(self, attribute: str) -> object:
            if attribute.startswith("__"):
                raise AttributeError(attribute)
            return type(attribute, (), {})

    while True:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            if not error.name or error.name.split(".")[0] == name.split(".")[0]:
                raise
            sys.modules[error.name] = Missing(error.name)


def tool(name: str, task: str) -> Callable[[str], list[str] | str]:
    """What a tool makes of a line: pieces, or the line with its ZWNJ restored."""
    if name == "hazm":
        hazm = imported("hazm")
        if task == "sentences":
            return hazm.SentenceTokenizer().tokenize
        if task == "tokens":
            return hazm.WordTokenizer(join_verb_parts=False).tokenize
        return hazm.Normalizer().normalize
    if name == "parsivar":
        parsivar = imported("parsivar")
        if task == "sentences":
            return parsivar.Tokenizer().tokenize_sentences
        if task == "tokens":
            return parsivar.Tokenizer().tokenize_words
        return parsivar.Normalizer().normalize
    if name == "camel-tools" and task == "tokens":
        return imported("camel_tools.tokenizers.word").simple_word_tokenize
    sys.exit(f"{name} has no {task}")


def main() -> None:
    name, task, path = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    work = tool(name, task)
    text = path.read_bytes().decode("utf-8")
    lines = text.split("\n")
    work(lines[0])
    start = time.perf_counter()
    results = [work(line) if line.strip() else line for line in lines]
    seconds = time.perf_counter() - start

    if task == "zwnj":
        sys.stdout.write("\n".join(results))
    else:
        base = 0
        for line, pieces in zip(lines, results):
            place = 0
            for piece in pieces if isinstance(pieces, list) else []:
                # hazm writes the blanks within a token as underscores.
                found = line.find(piece, place) if piece else -1
                if found < 0:
                    continue
                place = found + len(piece)
                record = {"start": base + found, "end": base + place, "text": piece}
                print(json.dumps(record, ensure_ascii=False))
            base += len(line) + 1
    print(f"seconds {seconds:.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
