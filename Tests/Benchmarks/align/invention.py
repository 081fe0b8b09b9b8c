"""Makes up sentences that say the same in Persian and in Arabic, the same on every machine.

A sentence is a list of things said: words of the lexicon in the proportions of a language (the rank-th
commonest as often as 1/rank), names, numbers. Each language then tells it its own way: something is left
out, something is said with a word that no lexicon holds, the order differs a little, endings and words
without content come in between. The lexicon is CC0; the names are made of syllables.
"""

import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "Sources/Lexicon/Resources"

SYLLABLES = [
    ("با", "با"), ("دار", "دار"), ("مر", "مر"), ("زی", "زي"), ("کا", "كا"), ("نو", "نو"), ("شا", "شا"), ("ری", "ري"),
    ("سو", "سو"), ("لان", "لان"), ("گر", "غر"), ("پو", "بو"), ("چی", "تشي"), ("فر", "فر"), ("ها", "ها"), ("تی", "تي"),
    ("خو", "خو"), ("بر", "بر"), ("جا", "جا"), ("مون", "مون"), ("ول", "ول"), ("دی", "دي"), ("نا", "نا"), ("سر", "سر"),
    ("قو", "قو"), ("لی", "لي"), ("راد", "راد"), ("یان", "يان"), ("ژو", "جو"), ("میر", "مير"), ("طا", "طا"), ("غل", "غل"),
]
"""What names are made of, as either language writes it."""

DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"), "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")}
LETTERS = {"fa": "ابپتجچحخدرزسشصطعفقکگلمنوهی", "ar": "ابتثجحخدذرزسشصضطعغفقكلمنوهي"}


def zipf(count: int) -> list[float]:
    """Cumulative weights of ranks."""
    weights, total = [], 0.0
    for rank in range(count):
        total += 1 / (rank + 20)
        weights.append(total)
    return weights


class Dice:
    """Draws what may differ from run to run elsewhere: only `random()` of Python's generator is promised to
    give the same numbers in every version."""

    def __init__(self, seed: str):
        self.chance = random.Random(seed).random

    def below(self, count: int) -> int:
        return int(self.chance() * count)

    def between(self, first: int, last: int) -> int:
        return first + self.below(last - first + 1)

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items) -> list:
        return [item for _, _, item in sorted((self.chance(), n, item) for n, item in enumerate(items))]


class World:
    """What can be spoken of: concepts, names, and each language's words beside the lexicon."""

    def __init__(self):
        self.concepts = self._concepts()
        self.weights = zipf(len(self.concepts))
        self.function_words = {"fa": [], "ar": []}
        for row in (RESOURCES / "function-words.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            language, words = row.split("\t")
            self.function_words[language] += words.split()
        self.function_weights = {key: zipf(len(words)) for key, words in self.function_words.items()}
        dice = Dice("muwazi-world")
        self.strange = {
            language: ["".join(dice.pick(letters) for _ in range(dice.between(4, 8))) for _ in range(20_000)]
            for language, letters in LETTERS.items()
        }
        self.strange_weights = zipf(20_000)
        first, last = (
            [[dice.pick(SYLLABLES) for _ in range(dice.between(2, 3))] for _ in range(count)] for count in (300, 4_000))
        self.names = []
        for family in last:
            parts = [dice.pick(first), family]
            self.names.append(
                tuple(" ".join("".join(syllable[side] for syllable in part) for part in parts) for side in (0, 1)))

    @staticmethod
    def _concepts() -> list[tuple[str, list[str]]]:
        """The Persian headwords with their Arabic ones, those that most writers gave first."""
        table: dict[str, list[tuple[int, str]]] = {}
        for row in (RESOURCES / "fa-ar.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            cells = row.split("\t")
            table.setdefault(cells[0], []).append((-int(cells[3]), cells[1]))
        ranked = sorted((min(words)[0], len(persian), persian) for persian, words in table.items())
        return [(persian, [word for _, word in sorted(table[persian])]) for _, _, persian in ranked]


class Speaker:
    """Thinks sentences and says them."""

    def __init__(self, world: World, seed: str, lost: float, strange: float):
        """`lost` of the things are left out by a language, `strange` said with words of no lexicon."""
        self.world = world
        self.dice = Dice(seed)
        self.lost = lost
        self.strange = strange

    @staticmethod
    def _rank(weights: list[float], chance: float) -> int:
        """The rank that a chance falls on, by bisection."""
        low, high, value = 0, len(weights) - 1, chance * weights[-1]
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if weights[middle] < value else (low, middle)
        return low

    def thought(self, length: int, topic: list[int] = (), actors: list[int] = ()) -> list[tuple[str, int]]:
        """Things to say: words, of a topic by half if there is one, with names and numbers among them."""
        chance, things = self.dice.chance, []
        for _ in range(length):
            throw = chance()
            if throw < 0.07:
                things.append(("name", self.dice.pick(actors) if actors else self.dice.below(len(self.world.names))))
            elif throw < 0.12:
                things.append(("number", self.dice.below(20) if chance() < 0.4 else self.dice.between(20, 9_999)))
            elif topic and chance() < 0.5:
                things.append(("word", self.dice.pick(topic)))
            else:
                things.append(("word", self._rank(self.world.weights, chance())))
        return things

    def say(self, thought: list[tuple[str, int]], language: str, end: str = ".") -> str:
        """A sentence."""
        chance, said = self.dice.chance, []
        function_words = self.world.function_words[language]
        for index, thing in enumerate(thought):
            if chance() < self.lost and len(thought) > 3:
                continue
            if chance() < 0.4:
                said.append((index - 0.1, function_words[self._rank(self.world.function_weights[language], chance())]))
            said.append((index + (4 * chance() if language == "ar" else 0), self._word(thing, language)))
        said.sort()
        if not said:
            said = [(0, self._word(thought[0], language))]
        return " ".join(word for _, word in said) + end

    def _word(self, thing: tuple[str, int], language: str) -> str:
        chance = self.dice.chance
        kind, value = thing
        if kind == "number":
            return str(value).translate(DIGITS[language]) if language == "fa" or chance() < 0.5 else str(value)
        if kind == "name":
            return self.world.names[value][0 if language == "fa" else 1]
        if chance() < self.strange:
            return self.world.strange[language][self._rank(self.world.strange_weights, chance())]
        persian, arabic = self.world.concepts[value]
        if language == "fa":
            return persian + (self.dice.pick(["‌ها", "ی", " را"]) if chance() < 0.25 else "")
        word = arabic[0] if chance() < 0.7 else self.dice.pick(arabic)
        if " " not in word and not word.startswith("ال") and chance() < 0.4:
            word = "ال" + word
        return "و" + word if chance() < 0.1 else word
