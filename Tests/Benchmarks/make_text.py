#!/usr/bin/env python3
"""Writes a text to measure speed on: news-like Persian or Arabic, the same bytes on every machine.

    make_text.py fa|ar MEGABYTES OUT

Half of its sentences are those of corpus/comparable/train, half are words of the lexicon in the proportions
of a language (the rank-th commonest word as often as 1/rank), with marks, quotations, numbers,
abbreviations and ZWNJ among them. Both sources are CC0.
"""

import json
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DISTINCT = 8_000_000
"""Bytes after which the text repeats itself: far more than any cache holds."""

ABBREVIATIONS = {"fa": ["د.", "ص. ۱۲", "ه. ش.", "ق.م."], "ar": ["د. ", "ص. ١٢", "ق.م.", "أ. ف. ب."]}
DIGITS = {"fa": "۰۱۲۳۴۵۶۷۸۹", "ar": "٠١٢٣٤٥٦٧٨٩"}
MARKS = {"fa": ("،", "؛", "؟"), "ar": ("،", "؛", "؟")}


def lexicon_words(language: str) -> list[str]:
    """The headwords of a language, those that most writers gave first."""
    rows = (ROOT / "Sources/Lexicon/Resources/fa-ar.tsv").read_text(encoding="utf-8").splitlines()
    column = rows[0].split("\t").index(language)
    votes: dict[str, int] = {}
    for row in rows[1:]:
        cells = row.split("\t")
        votes[cells[column]] = max(votes.get(cells[column], 0), int(cells[3]))
    return sorted(votes, key=lambda word: (-votes[word], len(word), word))


def report_paragraphs(language: str) -> list[str]:
    """The paragraphs of the invented reports; each sentence there has its number before a bar."""
    paragraphs = []
    for path in sorted((ROOT / "corpus/comparable/train").glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        for sentences in report.get(language, []):
            paragraphs.append(" ".join(sentence.split("|", 1)[1] for sentence in sentences))
    return [paragraph for paragraph in paragraphs if len(paragraph) > 40]


class Writer:
    """Makes up paragraphs."""

    def __init__(self, language: str):
        self.language = language
        self.random = random.Random(f"muwazi-{language}")
        self.words = lexicon_words(language)
        self.reports = report_paragraphs(language)
        self.weights = []
        total = 0.0
        for rank in range(len(self.words)):
            total += 1 / (rank + 20)
            self.weights.append(total)

    def number(self) -> str:
        digits = str(self.random.randrange(1, 20_000))
        if self.random.random() < 0.7:
            digits = digits.translate(str.maketrans("0123456789", DIGITS[self.language]))
        return digits

    def sentence(self) -> str:
        chance = self.random.random
        words = self.random.choices(self.words, cum_weights=self.weights, k=self.random.randrange(6, 30))
        for index in range(len(words)):
            if chance() < 0.04:
                words[index] = self.number()
            elif chance() < 0.01:
                words[index] = self.random.choice(ABBREVIATIONS[self.language])
            elif chance() < 0.08:
                words[index] += MARKS[self.language][0 if chance() < 0.9 else 1]
        if chance() < 0.15:
            start = self.random.randrange(len(words) - 3)
            words[start] = "«" + words[start]
            words[-1] += "»"
        end = "." if chance() < 0.9 else self.random.choice([MARKS[self.language][2], "!", "…"])
        return " ".join(words) + end

    def paragraph(self) -> str:
        if self.random.random() < 0.5:
            return self.random.choice(self.reports)
        return " ".join(self.sentence() for _ in range(self.random.randrange(1, 6)))

    def block(self, size: int) -> bytes:
        """Paragraphs of so many bytes together, or a little more."""
        lines, count = [], 0
        while count < size:
            line = (self.paragraph() + "\n").encode()
            lines.append(line)
            count += len(line)
        return b"".join(lines)


def main() -> None:
    language, size, out = sys.argv[1], int(float(sys.argv[2]) * 1_000_000), Path(sys.argv[3])
    block = Writer(language).block(min(size, DISTINCT))
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("wb") as file:
        written = 0
        while written < size:
            written += file.write(block)


if __name__ == "__main__":
    main()
