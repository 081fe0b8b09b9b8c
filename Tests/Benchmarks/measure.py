"""Runs commands beside one another and tells how fast they were.

    measure.py OUTPUT COMMAND…

runs one and prints what it took: {"seconds","processor","memory"}. That is how this module runs them itself:
Linux counts among the most memory that a process held what its parent held when it was started, so that
the parent is to be small. What is measured is therefore never less than the 10 MB of a bare Python.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Contestant:
    """A command that is timed, with what it took in each round."""

    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: int = 0
    """The most that it held, in bytes."""

    def run(self, output: Path | None = None) -> None:
        """Runs it once; what it prints goes to a file, or nowhere."""
        launcher = [sys.executable, "-S", "-E", __file__, str(output or os.devnull), *self.command]
        ran = subprocess.run(launcher, stdout=subprocess.PIPE)
        if ran.returncode:
            sys.exit(f"{' '.join(self.command)}: status {ran.returncode}")
        usage = json.loads(ran.stdout)
        self.seconds.append(usage["seconds"])
        self.processor.append(usage["processor"])
        self.memory = max(self.memory, usage["memory"])

    def speed(self, size: int) -> float:
        """MB/s of elapsed time, the median of all rounds."""
        return size / 1e6 / statistics.median(self.seconds)

    def core_speed(self, size: int) -> float:
        """MB/s of processor time, the median of all rounds: what others on the machine do counts less."""
        return size / 1e6 / statistics.median(self.processor)


def interleave(contestants: list[Contestant], rounds: int) -> None:
    """Runs all, one after the other, round after round, so that a busy spell falls on all alike."""
    for _ in range(rounds):
        for contestant in contestants:
            contestant.run()


def lines(path: Path) -> int:
    """The number of lines of a file."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def main() -> int:
    output, command = sys.argv[1], sys.argv[2:]
    with open(output, "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    processor = usage.ru_utime + usage.ru_stime
    print(json.dumps({"seconds": seconds, "processor": processor, "memory": usage.ru_maxrss * 1024}))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
