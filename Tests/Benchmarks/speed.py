#!/usr/bin/env python3
"""Muwazi beside a C++ program that does the same breaks on ICU: the table of `make bench`.

    speed.py MUWAZI ICU_BREAKS DIR [--megabytes 100] [--rounds 5]

The texts are made up in DIR (make_text.py). Every contestant reads the same file and prints to /dev/null.
`ratio` is Muwazi's speed in the C++ program's, both printing records; `to count` in that of the C++
program that only counts its breaks and writes nothing. Ends with status 1 where an answer is not sane or a
bar is missed.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from measure import Contestant, interleave, lines

HERE = Path(__file__).resolve().parent
BAR_RATIO = 0.65
BARS = {"normalize": 150, "normalize --zwnj": 25}
"""MB/s a core."""
BAR_MEMORY = 100_000_000


def sane(muwazi: str, icu: str, text: Path, language: str, folder: Path) -> list[str]:
    """What is wrong with the answers, from a smaller text than is timed."""
    wrong = []
    small = folder / f"{language}-small.txt"
    small.write_bytes(text.read_bytes()[:2_000_000].rsplit(b"\n", 1)[0] + b"\n")
    source = small.read_bytes().decode("utf-8")
    for ours, theirs in (("segment", "sentences"), ("tokenize", "words")):
        counts = {}
        for name, command in (
            ("muwazi", [muwazi, ours, "--lang", language, str(small)]),
            ("icu", [icu, theirs, "records", str(small)]),
        ):
            out = subprocess.run(command, capture_output=True, check=True).stdout
            records = [json.loads(line) for line in out.decode().split("\n")[:-1]]
            counts[name] = len(records)
            for record in records:
                if source[record["start"]:record["end"]] != record["text"]:
                    wrong.append(f"{name} {ours}: the offsets of {record} do not slice the text")
                    break
        if not 0.7 < counts["muwazi"] / counts["icu"] < 1.3:
            wrong.append(f"{ours}: {counts['muwazi']} records, but ICU alone gives {counts['icu']}")
        count = int(subprocess.run([icu, theirs, "count", str(small)], capture_output=True).stdout)
        if count != counts["icu"]:
            wrong.append(f"icu_breaks counts {count} {theirs} and prints {counts['icu']}")
    out = folder / "normal.txt"
    Contestant("", [muwazi, "normalize", "--lang", language, str(small)]).run(out)
    again = folder / "again.txt"
    Contestant("", [muwazi, "normalize", "--lang", language, str(out)]).run(again)
    if lines(out) != lines(small) or out.read_bytes() != again.read_bytes():
        wrong.append("normalize: lines came or went, or a second run changed something")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("muwazi")
    parser.add_argument("icu")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    failed = []
    for language in ("fa", "ar"):
        text = options.folder / f"{language}-{options.megabytes:g}.txt"
        if not text.exists():
            make = [sys.executable, str(HERE / "make_text.py"), language, str(options.megabytes)]
            subprocess.run([*make, str(text)], check=True)
        failed += sane(options.muwazi, options.icu, text, language, options.folder)
        failed += race(options, language, text)
    for line in failed:
        print(f"make bench: {line}", file=sys.stderr)
    return 1 if failed else 0


def race(options: argparse.Namespace, language: str, text: Path) -> list[str]:
    """Times all on one text, prints the table, and returns the bars that were missed."""
    size = text.stat().st_size

    def ours(command: str, *more: str) -> Contestant:
        arguments = [options.muwazi, *command.split(), "--lang", language, *more, str(text)]
        return Contestant(" ".join(["muwazi", command, *more]), arguments)

    def theirs(what: str, how: str) -> Contestant:
        return Contestant(f"C++/ICU {what}, {how}", [options.icu, what, how, str(text)])

    groups = {
        what: [theirs(what, "records"), theirs(what, "count"), ours(command, "--jobs", "1"), ours(command)]
        for what, command in (("sentences", "segment"), ("words", "tokenize"))
    }
    plain = [ours("normalize", "--jobs", "1"), ours("normalize")]
    zwnj = [ours("normalize --zwnj", "--jobs", "1")] if language == "fa" else []
    everyone = [c for group in groups.values() for c in group] + plain + zwnj
    interleave(everyone, options.rounds)

    missed = []
    print(f"\n{language}: {size / 1e6:.0f} MB, median of {options.rounds} interleaved rounds")
    print(f"{'':40} {'MB/s':>7} {'a core':>7} {'ratio':>6} {'to count':>8} {'memory':>8}")

    def row(contestant: Contestant, ratios: str = f"{'':6} {'':8}") -> None:
        print(
            f"{contestant.name:40} {contestant.speed(size):7.0f} {contestant.core_speed(size):7.0f} "
            f"{ratios} {contestant.memory / 1e6:5.0f} MB")

    for what, (records, count, one, many) in groups.items():
        for contestant in (records, count):
            row(contestant)
        for contestant in (one, many):
            ratio = contestant.speed(size) / records.speed(size)
            to_count = contestant.speed(size) / count.speed(size)
            row(contestant, f"{ratio:6.2f} {to_count:8.2f}")
        # With one thread each, processor time is the fairer measure on a busy machine.
        ratio = one.core_speed(size) / records.core_speed(size)
        if ratio < BAR_RATIO:
            missed.append(f"{language} {what}: {ratio:.2f} of C++ on ICU, below {BAR_RATIO}")
    for contestant in plain + zwnj:
        row(contestant)
    for contestant, name in [(plain[0], "normalize")] + [(c, "normalize --zwnj") for c in zwnj]:
        if contestant.core_speed(size) < BARS[name]:
            missed.append(f"{language} {name}: {contestant.core_speed(size):.0f} MB/s a core, below {BARS[name]}")
    for contestant in everyone:
        if contestant.memory > BAR_MEMORY:
            missed.append(f"{contestant.name}: {contestant.memory / 1e6:.0f} MB of memory")
    return missed


if __name__ == "__main__":
    sys.exit(main())
