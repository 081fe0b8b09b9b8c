"""A corpus whose texts are hard on formats and whose beads are of every kind."""

import json
from pathlib import Path

# Each line of a text is a sentence that a bead can name by its first word.
PERSIAN = "\ufeff" + "\r\n\r\n".join([
    "وزیر نیروی ایران فردا به بغداد می‌رود",
    "یکم: وزیر نیرو در تهران گفت که «گفت‌وگو & همکاری <مشترک>» با عراق \"ادامه\" دارد و 'خوب' است 😀👩\u200d👩\u200d👧🇮🇷.",
    "دوم: دو کشور در سال ۲۰۱۹ قراردادی امضا کردند که ]]> هنوز &amp; اجرا نشده است.",
    "سوم: مُدیرِ شرکتِ برق از مردم خواست که کتاب\u200cهایشان را \u202bببندند\u202c و \u2067منتظر\u2069 بمانند\u00a0.",
    "چهارم: یک نشانهٔ ناخوانا\x01 و دو نویسهٔ بی‌معنا\ufffe\uffff در این جمله هست.",
    "پنجم: هزینهٔ   طرح\tدو میلیارد دلار است\u3000و کسی آن را نمی‌پردازد.",
    "ششم: این جمله در متن عربی همتایی ندارد.",
    "هفتم: ایران و عراق نشست دیگری در بصره برگزار می‌کنند!",
]) + "\r\n"
ARABIC = "\n".join([
    "وزير الطاقة الإيراني يزور بغداد غداً",
    "",
    "سابعاً: تعقد إيران والعراق اجتماعاً آخر في البصرة!",
    "أولاً: قال وزير الطاقة في طهران إن «الحوار & التعاون <المشترك>» مع العراق \"مستمر\" و'جيد' 😀.",
    "",
    "ثانياً: وقّع البلدان في عام 2019 عقداً ]]> لم يُنفَّذ &amp; بعد.",
    "ثالثاً: طلب مدير شركة الكهرباء من الناس أن يُغلقوا كُتُبَهم وينتظروا\u00a0.",
    "رابعاً: في هذه الجملة علامة لا تُقرأ\x02 وحرفان بلا معنى.",
    "خامساً: كلفة   المشروع\tمليارا دولار ولا يدفعها أحد.",
    "ثامناً: ليست لهذه الجملة نظيرة في النص الفارسي.",
])

# Sides by the first word of their sentences. They cross: the seventh Persian sentence answers the
# first Arabic one.
BEADS = [
    ("وزیر", "وزير", dict(score=0.9131)),
    ("یکم", "أولاً", dict(score=0.5)),
    ("دوم سوم", "ثانياً ثالثاً", dict(
        id="hand-1", status="manual", score=1.0, annotators=["مریم & علی", "ليلى <قاسم>"],
        note="«دو جمله» & <دو> \"جمله\"\nسطر دوم 😀 \x07")),
    ("چهارم پنجم", "رابعاً", dict(score=0.1234)),
    ("ششم", "", dict(score=0.75)),
    ("هفتم", "سابعاً", dict(score=0.98)),
    ("هفتم", "ثامناً", dict(id="رد ۱", status="rejected", score=0.0, annotators=["مریم & علی"],
                            note="این دو هیچ ربطی ندارند")),
    ("", "خامساً", dict(score=1.0)),
    ("", "ثامناً", dict(score=0.6)),
]
PAIR = ("fa-hard", "ar-hard")
# What a person adds to corpus.yaml.
MANIFEST = """editors: ["نرگس & لیلا", 'A "B" <C>']
date: "2020-07-09"
license: CC0-1.0
rights: The reports remain their publishers' & nobody else's.
documents:"""


def make(directory: Path, muwazi) -> None:
    """Makes the corpus with the binary, then adds the beads as a person would."""
    sources = directory.with_name(directory.name + "-sources")
    sources.mkdir(parents=True, exist_ok=True)
    muwazi("init", "--quiet", directory)
    manifest = directory / "corpus.yaml"
    manifest.write_text(
        manifest.read_text("utf-8").replace("documents:", MANIFEST, 1), "utf-8", newline="")
    for name, language, text in [
        (PAIR[0], "fa", PERSIAN), (PAIR[1], "ar", ARABIC),
        ("fa-blank", "fa", " \n\u00a0\r\n\t\n"), ("ar-line", "ar", "هطل المطر"),
        # One sentence of ten thousand tokens.
        ("fa-long", "fa", "واژه‌ها " * 9_999 + "آمد."),
    ]:
        source = sources / f"{name}.txt"
        source.write_bytes(text.encode("utf-8"))
        muwazi(
            "add", "--quiet", "--lang", language, "--id", name, "--meta", "title=A & B <\"'>",
            "--meta", "outlet=خبر & گزارش", "--meta", "published=persian:1399-04-18",
            "--meta", "code=۱۲&۳", "--meta", "url=https://news.example/?a=1&b=<2>",
            "--meta", "rights=© <All> & \"none\"", directory, source)
    muwazi("build", "--quiet", directory)
    sides = {
        document: [
            json.loads(line)
            for line in (directory / "layers" / f"{document}.segments.jsonl")
            .read_text("utf-8").split("\n")[:-1]
        ]
        for document in PAIR
    }
    write(directory / "pairs.jsonl", [dict(fa=PAIR[0], ar=PAIR[1], score=0.9),
                                      dict(fa="fa-blank", ar=None, score=0.5),
                                      dict(fa="fa-long", ar=None, score=0.5),
                                      dict(fa=None, ar="ar-line", score=0.5)])
    write(directory / "alignments" / f"{PAIR[0]}__{PAIR[1]}.beads.jsonl",
          [bead(number, *entry, sides) for number, entry in enumerate(BEADS, 1)])


def annotations(document: str, text: str) -> list[dict]:
    """Annotations that are hard on formats: they overlap, cut words, cross sentences, hold anything."""
    if document != PAIR[0]:
        return []

    def place(first: str, last: str) -> dict:
        start = text.index(first)
        end = text.index(last, start) + len(last)
        return {"start": start, "end": end, "text": text[start:end]}

    hard = {"note & <b>": "«دو» & <دو> \"سه\"\n\t'", "weight": 0.25, "list": [1, {"a": None}],
            "type": "a | b=c", "flag": False}
    return [
        {"layer": "names", **place("بغداد", "بغداد"), "type": "place", "key": "bghdad", "title": None,
         "rule": "by hand", "confidence": 1},
        {"layer": "names", **place("تهران", "عراق"), "type": "organization", "key": "a b/ج",
         "title": "«گروه»", "rule": "by hand", "confidence": 0.5},
        {"layer": "names", **place("دو کشور", "دو کشور"), "type": "person", "key": "x", "title": None,
         "rule": "by hand", "confidence": 0.1, "status": "rejected"},
        {"layer": "speech", **place("گفت‌وگو", "امضا"), "cue": "گفت", "speaker": "وزیر <نیرو>",
         "key": "bghdad", "direct": True, "resolution": "role", "confidence": 0.5},
        {"layer": "dates", **place("۲۰۱۹", "۲۰۱۹"), "calendar": "gregorian",
         "iso": "2019-01-01/2019-12-31", "original": None, "weekday": None, "relative": None,
         "uncertain": True, "reason": "vague"},
        {"layer": "own & <hard>", **place("👩", "🇮🇷"), **hard},
        {"layer": "own & <hard>", **place("رداد", "رداد"), "type": "cut", "weight": 2},
        {"layer": "own & <hard>", **place("\x01", "\ufffe\uffff"), "type": "x"},
    ]


def bead(number: int, persian: str, arabic: str, own: dict, sides: dict) -> dict:
    """The record of a bead, in the order of its keys."""
    found = [
        [
            next(index for index, segment in enumerate(sides[document])
                 if segment["text"].startswith(word))
            for word in words.split()
        ]
        for document, words in zip(PAIR, (persian, arabic))
    ]
    segments = [[sides[document][i] for i in side] for document, side in zip(PAIR, found)]
    spans = [[[segment["start"], segment["end"]] for segment in side] for side in segments]
    texts = [" ".join(segment["text"] for segment in side) for side in segments]
    status = own.get("status", "auto")
    return {
        "id": own.get("id", f"b{number}"), "fa": found[0], "ar": found[1],
        "type": f"{len(found[0])}-{len(found[1])}", "score": own["score"], "status": status,
        "method": "lexical" if status == "auto" else "manual",
        "annotators": own.get("annotators", []), "note": own.get("note", ""),
        "fa_spans": spans[0], "ar_spans": spans[1], "fa_text": texts[0], "ar_text": texts[1],
    }


def write(path: Path, objects: list[dict]) -> None:
    """Writes JSON Lines as Muwazi does."""
    path.parent.mkdir(exist_ok=True)
    lines = [json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in objects]
    path.write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
