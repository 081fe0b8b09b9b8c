#!/usr/bin/env python3
"""Writes what the aligner's speed is measured on, with gold.

    make_inputs.py parallel SENTENCES OUT      OUT/fa.txt, OUT/ar.txt (a sentence a line), OUT/gold.jsonl
    make_inputs.py comparable PAIRS OUT        OUT/fa/N.txt, OUT/ar/N.txt (reports), OUT/list.tsv, OUT/gold.jsonl
    make_inputs.py pairing DOCUMENTS OUT       OUT/fa/N.txt, OUT/ar/N.txt (reports), OUT/gold.jsonl

Gold beads are `{"fa":[…],"ar":[…]}`, those of comparable pairs with `"pair"` before; gold pairs are
`{"fa":NAME,"ar":NAME}`. A folder whose file `made-from` names the generator as it is now is left alone.
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

from invention import RESOURCES, Dice, Speaker, World

SENTENCES = 16
"""Of either side of a comparable pair."""


def parallel(world: World, count: int, out: Path) -> None:
    """A translation with a few sentences joined, parted and left out; `count` Persian sentences."""
    speaker = Speaker(world, "muwazi-parallel", lost=0.12, strange=0.15)
    dice = Dice("muwazi-parallel-beads")
    sides, gold = {"fa": [], "ar": []}, []
    while len(sides["fa"]) < count:
        throw = dice.chance()
        shape = next(
            shape for limit, shape in (
                (0.86, "1-1"), (0.92, "1-2"), (0.97, "2-1"), (0.98, "2-2"), (0.99, "1-0"), (1.0, "0-1"))
            if throw < limit)
        if shape == "1-0" or len(sides["fa"]) == count - 1 and shape[0] == "2":
            shape = "1-0"
        thoughts = [speaker.thought(dice.between(8, 24)) for _ in range(3 if shape == "2-2" else 2)]
        if shape not in ("1-1", "1-0", "0-1"):
            thoughts = [thought[: max(5, len(thought) * 2 // 3)] for thought in thoughts]
        parts = {
            "1-1": ([thoughts[0]], [thoughts[0]]),
            "1-2": ([thoughts[0] + thoughts[1]], thoughts),
            "2-1": (thoughts, [thoughts[0] + thoughts[1]]),
            "2-2": ([thoughts[0] + thoughts[1], thoughts[-1]], [thoughts[0], thoughts[1] + thoughts[-1]]),
            "1-0": ([thoughts[0]], []),
            "0-1": ([], [thoughts[0]]),
        }[shape]
        bead = {}
        for language, thinking in zip(("fa", "ar"), parts):
            start = len(sides[language])
            sides[language] += [speaker.say(thought, language) for thought in thinking]
            bead[language] = list(range(start, len(sides[language])))
        gold.append(bead)
    for language, lines in sides.items():
        write(out / f"{language}.txt", lines)
    write_records(out / "gold.jsonl", gold)


def comparable(world: World, count: int, out: Path) -> None:
    """Reports of one event: blocks told in another order, a third of the sentences on one side only."""
    rows, gold = [], []
    for number in range(count):
        speaker = Speaker(world, f"muwazi-comparable-{number}", lost=0.18, strange=0.18)
        name = f"{number:05}"
        sides, beads = report_pair(speaker, SENTENCES)
        for language, lines in sides.items():
            write(out / language / f"{name}.txt", lines)
        rows.append(f"fa/{name}.txt\tar/{name}.txt\t{name}")
        gold += [{"pair": name, **bead} for bead in beads]
    write(out / "list.tsv", rows)
    write_records(out / "gold.jsonl", gold)


def report_pair(speaker: Speaker, size: int) -> tuple[dict[str, list[str]], list[dict[str, list[int]]]]:
    """Two reports of `size` sentences, a headline first, and their beads."""
    dice, world = speaker.dice, speaker.world
    topic = [speaker.dice.below(len(world.concepts)) for _ in range(150)]
    actors = [dice.below(len(world.names)) for _ in range(6)]

    def think(least: int, most: int):
        return speaker.thought(dice.between(least, most), topic, actors)

    # What both tell: beads as the Persian and the Arabic sentences that say it.
    shared = []
    for _ in range(size * 2 // 3 - 1):
        throw, first, second = dice.chance(), think(9, 20), think(9, 20)
        if throw < 0.08:
            shared.append(([first[:10] + second[:10]], [first[:10], second[:10]]))
        elif throw < 0.15:
            shared.append(([first[:10], second[:10]], [first[:10] + second[:10]]))
        else:
            shared.append(([first], [first]))
    blocks, start = [], 0
    while start < len(shared):
        length = dice.between(2, 4)
        blocks.append(list(range(start, min(start + length, len(shared)))))
        start += length
    orders = {"fa": list(range(len(shared))), "ar": [bead for block in dice.shuffled(blocks) for bead in block]}
    beads = [{"fa": [], "ar": []} for _ in shared]
    sides, alone = {}, []
    headline = think(6, 9)
    for side, language in enumerate(("fa", "ar")):
        told = [("headline", headline)] + [(bead, None) for bead in orders[language]]
        for _ in range(size - 1 - sum(len(bead[side]) for bead in shared)):
            told.insert(dice.between(1, len(told)), ("alone", think(9, 20)))
        lines = []
        for what, thought in told:
            if what == "headline":
                lines.append(speaker.say(thought, language, end=""))
            elif what == "alone":
                alone.append({"fa": [], "ar": [], language: [len(lines)]})
                lines.append(speaker.say(thought, language))
            else:
                for thought in shared[what][side]:
                    beads[what][language].append(len(lines))
                    lines.append(speaker.say(thought, language))
        sides[language] = lines
    return sides, [{"fa": [0], "ar": [0]}] + beads + alone


def pairing(world: World, count: int, out: Path) -> None:
    """Reports of many events with few actors: a tenth of either side has no counterpart, but the same
    people, on the same topic, stand in other reports."""
    dice = Dice("muwazi-pairing")
    topics = [[dice.below(len(world.concepts)) for _ in range(250)] for _ in range(60)]
    circles = [[dice.below(len(world.names)) for _ in range(5)] for _ in range(3_000)]
    alone = count // 10
    gold = []
    # An Arabic name tells nothing of the Persian one: both are drawn.
    names = {language: dice.shuffled(range(count)) for language in ("fa", "ar")}
    used = {"fa": 0, "ar": 0}
    for event in range(count + alone):
        speaker = Speaker(world, f"muwazi-event-{event}", lost=0.18, strange=0.18)
        circle = speaker.dice.below(len(circles))
        topic = topics[circle % len(topics)]
        thoughts = [
            speaker.thought(speaker.dice.between(8, 18), topic, circles[circle])
            for _ in range(speaker.dice.between(8, 12))
        ]
        tellers = ["fa", "ar"] if event < count - alone else ["fa"] if event < count else ["ar"]
        pair = {"fa": None, "ar": None}
        for language in tellers:
            kept = [thought for thought in thoughts[1:] if speaker.dice.chance() < 0.8]
            if language == "ar":
                cut = speaker.dice.below(len(kept) + 1)
                kept = kept[cut:] + kept[:cut]
            lines = [speaker.say(thoughts[0][:8], language, end="")]
            lines += [speaker.say(thought, language) for thought in kept]
            pair[language] = f"{names[language][used[language]]:05}"
            used[language] += 1
            write(out / language / f"{pair[language]}.txt", lines)
        gold.append(pair)
    write_records(out / "gold.jsonl", gold)


def write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")


def write_records(path: Path, records: list[dict]) -> None:
    write(path, [json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records])


MAKERS = {"parallel": parallel, "comparable": comparable, "pairing": pairing}


def fingerprint(kind: str, count: int) -> str:
    """What the inputs depend on."""
    digest = hashlib.sha256(f"{kind} {count}".encode())
    here = Path(__file__).resolve().parent
    for path in (here / "make_inputs.py", here / "invention.py", RESOURCES / "fa-ar.tsv", RESOURCES / "function-words.tsv"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make(kind: str, count: int, out: Path) -> None:
    """Makes a folder of inputs, unless it is there."""
    stamp, made_from = out / "made-from", fingerprint(kind, count)
    if stamp.exists() and stamp.read_text() == made_from:
        return
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    MAKERS[kind](World(), count, out)
    stamp.write_text(made_from)


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
