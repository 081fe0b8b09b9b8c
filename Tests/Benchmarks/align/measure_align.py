#!/usr/bin/env python3
"""Measures the aligner on made-up texts: the table of `make bench-align`.

    measure_align.py MUWAZI DIR [--only parallel,comparable,pairing] [--small]

Writes the inputs into DIR (make_inputs.py), runs the commands, compares what they print with gold, and
prints time, peak memory and growth beside the bars. Ends with status 1 where an answer is worse than its
bar, or a bar of time or memory is missed. Time is held to its bar as the smaller of elapsed and processor
time: what else runs on the machine then counts little, and a second core gives no advantage beyond its own.
"""

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from make_inputs import SENTENCES, make
from measure import Contestant

PARALLEL = (4_000, 20_000, 40_000)
PAIRS = 5_000
DOCUMENTS = 20_000
MEGABYTE = 1_000_000

Bead = tuple[str, tuple[int, ...], tuple[int, ...]]


@dataclass
class Row:
    """A run with its bars; `None` for none."""

    name: str
    f1: float
    least_f1: float
    run: Contestant
    seconds: float | None = None
    memory: int | None = None
    """Bytes."""

    @property
    def time(self) -> float:
        return min(self.run.seconds[0], self.run.processor[0])

    def missed(self) -> list[str]:
        faults = []
        if self.f1 < self.least_f1:
            faults.append(f"{self.name}: F1 {self.f1:.3f}, below {self.least_f1}")
        if self.seconds is not None and self.time > self.seconds:
            faults.append(f"{self.name}: {self.time:.1f} s, above {self.seconds:g}")
        if self.memory is not None and self.run.memory > self.memory:
            faults.append(f"{self.name}: {self.run.memory / 1e6:.0f} MB, above {self.memory / 1e6:.0f}")
        return faults

    def show(self) -> None:
        seconds = "" if self.seconds is None else f"≤ {self.seconds:g}"
        memory = "" if self.memory is None else f"≤ {self.memory / 1e6:.0f}"
        print(
            f"{self.name:42} {self.f1:6.3f} {f'≥ {self.least_f1}':>7} {self.run.seconds[0]:8.2f} "
            f"{self.run.processor[0]:8.2f} {seconds:>6} {self.run.memory / 1e6:7.0f} {memory:>7}", flush=True)


def f1(gold: set, predicted: set) -> float:
    """Of whole beads or pairs."""
    return 2 * len(gold & predicted) / max(1, len(gold) + len(predicted))


def records(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]


def beads(path: Path) -> set[Bead]:
    """Those with two sides."""
    return {
        (record.get("pair", ""), tuple(record["fa"]), tuple(record["ar"]))
        for record in records(path)
        if record["fa"] and record["ar"]
    }


def covered(path: Path, counts: dict[str, int]) -> bool:
    """Whether each sentence of one text stands in exactly one bead."""
    told = records(path)
    return all(
        sorted(index for record in told for index in record[side]) == list(range(count)) for side, count in counts.items())


def run(command: list[str], name: str, output: Path) -> Contestant:
    contestant = Contestant(name, command)
    contestant.run(output)
    return contestant


@dataclass
class Bench:
    muwazi: str
    folder: Path
    rows: list[Row] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def keep(self, row: Row) -> None:
        row.show()
        self.rows.append(row)
        self.faults += row.missed()

    def parallel(self, sizes: tuple[int, ...]) -> None:
        """`align --lines` on one long translation; the bar of 20,000 sentences, and growth."""
        times = []
        for size in sizes:
            texts = self.folder / f"parallel-{size}"
            make("parallel", size, texts)
            out = texts / "beads.jsonl"
            command = [self.muwazi, "align", "--lines", str(texts / "fa.txt"), str(texts / "ar.txt")]
            contestant = run(command, f"align --lines, {size:,} sentences", out)
            is_barred = size == 20_000
            self.keep(
                Row(
                    contestant.name, f1(beads(texts / "gold.jsonl"), beads(out)), 0.97, contestant,
                    6 if is_barred else None, 250 * MEGABYTE if is_barred else None))
            times.append(self.rows[-1].time)
            counts = {side: len((texts / f"{side}.txt").read_text(encoding="utf-8").split("\n")) - 1 for side in ("fa", "ar")}
            if not covered(out, counts):
                self.faults.append(f"{contestant.name}: a sentence stands in no bead or in two")
        growth, bar = times[-1] / times[0], 1.2 * sizes[-1] / sizes[0]
        name = f"time({sizes[-1]:,}) / time({sizes[0]:,})"
        print(f"{name:42} {growth:32.1f} {f'≤ {bar:g}':>6}")
        if growth > bar:
            self.faults.append(f"{name} is {growth:.1f}, above {bar:g}")

    def comparable(self, count: int) -> None:
        """`align --pairs` on many small reports of two agencies."""
        texts = self.folder / f"comparable-{count}"
        make("comparable", count, texts)
        out = texts / "beads.jsonl"
        contestant = run(
            [self.muwazi, "align", "--quiet", "--pairs", str(texts / "list.tsv")],
            f"align --pairs, {count:,} × {SENTENCES} sentences", out)
        self.keep(
            Row(
                contestant.name, f1(beads(texts / "gold.jsonl"), beads(out)), 0.92, contestant,
                10 if count == PAIRS else None))
        names = [record["pair"] for record in records(out)]
        if names != sorted(names) or len(set(names)) != count:
            self.faults.append(f"{contestant.name}: pairs are missing or out of order")

    def pairing(self, count: int) -> None:
        """`pair` on two folders of reports with few actors."""
        texts = self.folder / f"pairing-{count}"
        make("pairing", count, texts)
        out = texts / "pairs.jsonl"
        contestant = run(
            [self.muwazi, "pair", "--quiet", str(texts / "fa"), str(texts / "ar")],
            f"pair, {count:,} × {count:,} documents", out)
        gold, predicted = (
            {(record["fa"], record["ar"]) for record in records(path) if record["fa"] and record["ar"]}
            for path in (texts / "gold.jsonl", out))
        is_barred = count == DOCUMENTS
        self.keep(
            Row(
                contestant.name, f1(gold, predicted), 0.98, contestant, 60 if is_barred else None,
                2_000 * MEGABYTE if is_barred else None))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("muwazi")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="parallel,comparable,pairing", help="which of the three, by commas")
    parser.add_argument("--small", action="store_true", help="a tenth of everything, where no bar of time holds")
    options = parser.parse_args()
    share = 10 if options.small else 1
    bench = Bench(options.muwazi, options.folder)
    print(f"{'':42} {'F1':>6} {'bar':>7} {'seconds':>8} {'of cores':>8} {'bar':>6} {'MB':>7} {'bar':>7}")
    for part in options.only.split(","):
        if part == "parallel":
            bench.parallel(tuple(size // share for size in PARALLEL))
        elif part == "comparable":
            bench.comparable(PAIRS // share)
        elif part == "pairing":
            bench.pairing(DOCUMENTS // share)
        else:
            parser.error(f"--only: there is no {part}")
    for fault in bench.faults:
        print(f"make bench-align: {fault}", file=sys.stderr)
    return 1 if bench.faults else 0


if __name__ == "__main__":
    sys.exit(main())
