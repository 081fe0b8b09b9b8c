#!/usr/bin/env python3
"""Muwazi beside hazm, Parsivar and camel-tools: the table of `make bench-text`.

    tools.py MUWAZI PYTHON DIR [--megabytes 1] [--tools hazm,parsivar,camel-tools]

PYTHON has the tools installed. Speed is that of the work alone for the Python tools, of the whole process on
one thread for Muwazi. F1 is measured where $MUWAZI_SHARED has its scorer and treebanks; Arabic has no gold
for ZWNJ, and camel-tools no sentences.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TREEBANKS = {"fa": "fa_perdt-ud-dev.conllu", "ar": "ar_pud-half.conllu"}
TASKS = {
    "fa": [("sentences", "segment"), ("tokens", "tokenize"), ("zwnj", "normalize --zwnj")],
    "ar": [("sentences", "segment"), ("tokens", "tokenize")],
}
RIVALS = {"fa": ["hazm", "parsivar"], "ar": ["camel-tools"]}


def scores(task: str, language: str, command: str) -> str:
    """F1 by the shared scorer: of ZWNJ both where it was dropped and where it became a space."""
    shared = os.environ.get("MUWAZI_SHARED")
    if not shared:
        return ""
    scorer = Path(shared) / "bench/score_text.py"
    treebank = Path(shared) / "data/dev" / TREEBANKS[language]
    if not scorer.exists() or not treebank.exists():
        return ""
    found = []
    for broken in ("fused", "spaced") if task == "zwnj" else ("",):
        options = ["--broken", broken] if broken else []
        ran = subprocess.run(
            [sys.executable, str(scorer), task, str(treebank), "--run", command, *options],
            capture_output=True, text=True)
        f1 = re.search(r"f1 (\d\.\d+)", ran.stdout)
        harmed = re.search(r"harmed (\d+)", ran.stdout)
        cell = f1[1][:6] if f1 else "failed"
        if broken:
            cell = f"{broken} {cell}" + (f" harmed {harmed[1]}" if harmed else "")
        found.append(cell)
    return ", ".join(found)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("muwazi")
    parser.add_argument("python")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--tools", default="hazm,parsivar,camel-tools")
    options = parser.parse_args()
    if not os.environ.get("MUWAZI_SHARED"):
        print("SKIP: F1 because MUWAZI_SHARED, where treebanks and scorer lie, is not set")
    print(f"{'':10} {'':12} {'MB/s':>8}  F1")
    for language, tasks in TASKS.items():
        text = options.folder / f"{language}-{options.megabytes:g}.txt"
        if not text.exists():
            make = [sys.executable, str(HERE / "make_text.py"), language, str(options.megabytes)]
            subprocess.run([*make, str(text)], check=True)
        size = text.stat().st_size / 1e6
        for task, command in tasks:
            ours = [options.muwazi, *command.split(), "--lang", language, "--jobs", "1"]
            start = time.perf_counter()
            subprocess.run([*ours, str(text)], check=True, stdout=subprocess.DEVNULL)
            speed = size / (time.perf_counter() - start)
            row(f"{language} {task}", "muwazi", speed, scores(task, language, " ".join(ours) + " {txt}"))
            for rival in RIVALS[language]:
                if rival not in options.tools.split(",") or (rival, task) == ("camel-tools", "sentences"):
                    continue
                theirs = [options.python, str(HERE / "yardsticks.py"), rival, task]
                ran = subprocess.run([*theirs, str(text)], capture_output=True, text=True)
                seconds = re.search(r"^seconds (\S+)$", ran.stderr, re.MULTILINE)
                if not seconds:
                    print(f"SKIP: {rival} {task} because {ran.stderr.strip().splitlines()[-1:]}")
                    continue
                speed = size / max(float(seconds[1]), 1e-9)
                row("", rival, speed, scores(task, language, " ".join(theirs) + " {txt}"))
    return 0


def row(task: str, name: str, speed: float, f1: str) -> None:
    print(f"{task:12} {name:12} {speed:8.2f}  {f1}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
