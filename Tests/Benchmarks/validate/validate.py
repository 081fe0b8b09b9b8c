#!/usr/bin/env python3
"""Times `muwazi validate` beside other validators of JSON Schema on bead records.

    validate.py MUWAZI FOLDER [--peer NAME=COMMAND]… [--count 50000] [--rounds 5]

Each run is a whole process that reads the schema and the file. In COMMAND, {schema} and {data} stand
for the files. Asserts that ours finds what is wrong, and nothing where nothing is; ends with status 1
where the bar is missed: half the time of the fastest peer named here as one to be measured against.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent.parent / "schemas" / "bead.schema.json"
BAR = 0.5
MEMORY = 64


def make(path: Path, count: int, *options: str) -> Path:
    """Bead records, made once."""
    if not path.exists():
        with path.open("wb") as file:
            subprocess.run(
                [sys.executable, str(HERE / "make_beads.py"), str(count), *options],
                stdout=file, check=True)
    return path


def run(command: list[str]) -> tuple[float, int, int]:
    """Seconds, KB at most, and status of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("muwazi")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--gigabyte", action="store_true", help="also validate 1 GB")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    good = make(options.folder / "good.jsonl", options.count)
    bad = make(options.folder / "bad.jsonl", options.count, "--faulty", "10")

    found = subprocess.run(
        [options.muwazi, "validate", "--schema", str(SCHEMA), "--quiet", str(bad)],
        capture_output=True, text=True)
    assert found.returncode == 1 and found.stdout.count("\n") == -(-options.count // 10), \
        "one record in ten is broken, and all are found"

    ours = [options.muwazi, "validate", "--schema", str(SCHEMA)]
    rows = {"muwazi": ours + [str(good)], "muwazi, 1 thread": ours + ["--jobs", "1", str(good)],
            "muwazi, one in ten wrong": ours + ["--quiet", str(bad)]}
    for peer in options.peer:
        name, command = peer.split("=", 1)
        rows[name] = shlex.split(command.format(schema=SCHEMA, data=good))
    times: dict[str, list[float]] = {name: [] for name in rows}
    memory: dict[str, int] = {}
    # Turn by turn, so that whatever else the machine does meets all alike.
    for _ in range(options.rounds):
        for name, command in rows.items():
            seconds, kilobytes, status = run(command)
            assert status == (1 if "wrong" in name else 0), f"{name}: status {status}"
            times[name].append(seconds)
            memory[name] = max(memory.get(name, 0), kilobytes)
    size = good.stat().st_size / 1e6
    print(f"{options.count} beads, {size:.1f} MB; least of {options.rounds} rounds")
    print(f"{'':32} {'seconds':>8} {'MB/s':>8} {'memory':>10}")
    for name in sorted(rows, key=lambda name: min(times[name])):
        least = min(times[name])
        print(f"{name:32} {least:8.3f} {size / least:8.0f} {memory[name] / 1024:7.0f} MB")
    missed = []
    fastest = min((min(times[n]) for n in rows if not n.startswith("muwazi")), default=None)
    if fastest is not None:
        share = min(times["muwazi"]) / fastest
        print(f"muwazi takes {share:.2f} of the fastest peer's time; the bar is {BAR}")
        if share > BAR:
            missed.append("time")
    if options.gigabyte:
        big = options.folder / "gigabyte.jsonl"
        if not big.exists():
            with big.open("wb") as file:
                while file.tell() < 1_000_000_000:
                    file.write(good.read_bytes())
        seconds, kilobytes, status = run(ours + [str(big)])
        print(f"1 GB: {seconds:.1f} s, {kilobytes / 1024:.0f} MB; the bar is {MEMORY} MB")
        if status != 0 or kilobytes > MEMORY * 1024:
            missed.append("memory")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
