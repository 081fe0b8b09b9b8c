#!/usr/bin/env python3
"""Reads what Muwazi writes with the readers that others use.

    Tests/Conformance/run [--corpus DIR] [--only WORDS] [--keep DIR]

The binary is $MUWAZI or .build/debug/muwazi. Needs Python 3.11; the rest is fetched from PyPI into
.build/conformance-venv. $MUWAZI_SHARED/conformance/tei_all.rng is TEI's own schema.
"""

import argparse
import contextlib
import importlib
import os
import sys
import tempfile
from pathlib import Path

import environment


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--corpus", metavar="DIR", default=environment.ROOT / "corpus",
        help="the corpus to copy, build and export beside the hard one (default: corpus/)")
    parser.add_argument(
        "--only", metavar="WORDS", help="run the checks whose title has these words")
    parser.add_argument("--keep", metavar="DIR", help="leave corpora and exports in this directory")
    options = parser.parse_args()

    problem = environment.reenter(sys.argv[1:])
    if problem is not None:
        print(f"note: no environment of our own, the readers of {sys.executable} serve: {problem}")

    import harness
    from bench import Bench

    # The checks register themselves in this order.
    for name in (
        "records", "jsonl", "tei", "exchange", "annotation_formats", "view", "repeat", "schemas",
        "suite", "output", "tei_schema", "sarif",
    ):
        importlib.import_module(f"check_{name}")

    binary = Path(os.environ.get("MUWAZI") or environment.ROOT / ".build" / "debug" / "muwazi")
    if not binary.is_file():
        print(f"FAIL: {binary} is missing; build it, or name one in MUWAZI")
        print("0 passed, 1 failed, 0 skipped")
        return 1
    with contextlib.ExitStack() as stack:
        if options.keep:
            directory = Path(options.keep)
            directory.mkdir(parents=True, exist_ok=True)
        else:
            directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="muwazi-")))
        # datasets keeps caches in the home directory and asks the network for them otherwise.
        os.environ.update(
            HF_HOME=str(directory / "huggingface"), HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1",
            HF_DATASETS_DISABLE_PROGRESS_BARS="1")
        bench = Bench(binary.resolve(), directory.resolve(), Path(options.corpus).resolve())
        return harness.run(bench, options.only)


if __name__ == "__main__":
    sys.exit(main())
