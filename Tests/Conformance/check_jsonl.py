"""`export --format jsonl`, read with datasets and pandas."""

import hashlib

from bench import LANGUAGES, records
from harness import Faults, check

TRANSLATION = ["id", "translation", "type", "score", "status", "fa_document", "ar_document",
               "fa_spans", "ar_spans"]


def translations(corpus) -> list[dict]:
    """What `translation.jsonl` has to hold: every bead with two sides that nobody rejected."""
    return [
        {
            "translation": {"ar": bead["ar_text"], "fa": bead["fa_text"]},
            "type": bead["type"], "score": bead["score"], "status": bead["status"],
            "fa_document": pair[0], "ar_document": pair[1],
            "fa_spans": bead["fa_spans"], "ar_spans": bead["ar_spans"],
        }
        for pair in corpus.pairs
        for bead in corpus.beads(pair)
        if bead["fa"] and bead["ar"] and bead["status"] != "rejected"
    ]


@check("export prints path, format, sha256 and records of every file")
def listing(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for form in ("jsonl", "tei"):
            export = bench.export(corpus, form)
            listed = {}
            for entry in export.files:
                faults.expect(
                    list(entry) == ["path", "format", "sha256", "records"], f"keys: {list(entry)}")
                faults.expect(entry["format"] == form, f"{entry['path']}: format {entry['format']}")
                listed[entry["path"]] = entry["sha256"]
                if entry["path"].endswith(".jsonl"):
                    count = len(records(export.directory / entry["path"]))
                    faults.expect(
                        count == entry["records"],
                        f"{entry['path']}: {entry['records']} records said, {count} written")
            faults.expect(
                listed == export.digests, f"{corpus.name} {form}: {listed} are not the files there")
    faults.settle()


@check("translation.jsonl holds the beads with two sides")
def translation_is_complete(bench):
    faults = Faults()
    for corpus in bench.corpora:
        written = records(bench.export(corpus, "jsonl").directory / "translation.jsonl")
        for line in written:
            faults.expect(list(line) == TRANSLATION, f"{line.get('id')}: keys {list(line)}")
            faults.expect(list(line["translation"]) == ["ar", "fa"], "languages are not ar, fa")
        ids = [line.pop("id") for line in written]
        faults.expect(len(set(ids)) == len(ids), f"{corpus.name}: an id stands twice")
        wanted = translations(corpus)
        faults.expect(
            written == wanted,
            f"{corpus.name}: {len(written)} translations are not the {len(wanted)} of its beads")
        for line in written:
            for language in LANGUAGES:
                text = corpus.text(line[f"{language}_document"])
                found = " ".join(text[s:e] for s, e in line[f"{language}_spans"])
                faults.expect(found == line["translation"][language], f"{language}: {found!r}")
    faults.settle()


@check("annotations.jsonl holds the segments, verifiable by their text")
def annotations_are_complete(bench):
    faults = Faults()
    for corpus in bench.corpora:
        written = records(bench.export(corpus, "jsonl").directory / "annotations.jsonl")
        keys = list(written[0])
        for line in written:
            faults.expect(list(line) == keys, f"keys {list(line)} are not {keys}")
            faults.expect(line["offset_unit"] == "code point", f"unit {line['offset_unit']!r}")
            found = corpus.text(line["document"])[line["start"]:line["end"]]
            faults.expect(found == line["text"], f"{line['document']}: {found!r}")
        segments = [
            (document, segment["start"], segment["end"], segment["role"])
            for document in sorted(corpus.documents)
            for segment in corpus.layer(document, "segments")
        ]
        listed = [
            (line["document"], line["start"], line["end"], line["label"])
            for line in written if line["layer"] == "segments"
        ]
        faults.expect(
            sorted(listed) == sorted(segments),
            f"{corpus.name}: {len(listed)} segments are not the {len(segments)} of its layers")
    faults.settle()


def layer_file(layer: str) -> str:
    """The name of a layer's file."""
    name = "".join(
        chr(b) if chr(b).isascii() and (chr(b).isalnum() or b == 0x2D) else f"_{b:02x}"
        for b in layer.encode("utf-8"))
    return f"{name}.annotations.jsonl"


@check("a layer's file holds its annotations, members and all")
def layers_are_complete(bench):
    faults = Faults()
    for corpus in bench.corpora:
        directory = bench.export(corpus, "jsonl").directory
        wanted: dict[str, list[dict]] = {}
        for document in sorted(corpus.documents):
            for item in corpus.annotations(document):
                wanted.setdefault(layer_file(item["layer"]), []).append(
                    {"document": document, "language": corpus.documents[document], **item})
        assert wanted, f"{corpus.name} has no annotations"
        written = {path.name for path in directory.glob("*.annotations.jsonl")}
        faults.expect(written == set(wanted), f"{sorted(written)} are not {sorted(wanted)}")
        for name in written & set(wanted):
            lines = records(directory / name)
            keys = list(lines[0])

            def bare(item: dict) -> str:
                return str(sorted(
                    (key, value) for key, value in item.items()
                    if value is not None and key not in ("index", "segment", "offset_unit")
                    and (key, value) != ("status", "auto")))

            faults.expect(
                sorted(map(bare, lines)) == sorted(map(bare, wanted[name])),
                f"{corpus.name} {name}: the annotations differ")
            for line in lines:
                faults.expect(list(line) == keys, f"{name}: keys {list(line)} are not {keys}")
                text = corpus.text(line["document"])
                faults.expect(
                    text[line["start"]:line["end"]] == line["text"], f"{name}: {line['text']!r}")
                segment = corpus.layer(line["document"], "segments")[line["segment"]]
                faults.expect(
                    line["segment"] == -1
                    or segment["start"] <= line["start"] < segment["end"], f"{name}: {segment}")
    faults.settle()


@check("datasets and pandas read every layer", modules=("datasets", "pandas"))
def layers_load(bench):
    import pandas
    from datasets import load_dataset

    for corpus in bench.corpora:
        for path in sorted(bench.export(corpus, "jsonl").directory.glob("*.annotations.jsonl")):
            lines = records(path)
            loaded = load_dataset("json", data_files=str(path), split="train")
            assert len(loaded) == len(lines), path
            assert [row["text"] for row in loaded] == [line["text"] for line in lines], path
            frame = pandas.read_json(path, lines=True, encoding="utf-8", convert_dates=False)
            assert list(frame["start"]) == [line["start"] for line in lines], path


@check("datasets loads the JSON Lines and casts them to Translation", modules=("datasets",))
def datasets_loads(bench):
    from datasets import Sequence, Translation, Value, load_dataset

    for corpus in bench.corpora:
        wanted = translations(corpus)
        # Neither datasets nor pandas finds columns in a file without a line.
        if not wanted:
            continue
        directory = bench.export(corpus, "jsonl").directory
        loaded = load_dataset(
            "json", data_files=str(directory / "translation.jsonl"), split="train")
        assert list(loaded.features) == TRANSLATION, list(loaded.features)
        assert len(loaded) == len(wanted), f"{len(loaded)} rows for {len(wanted)} beads"
        for name in ("id", "type", "status", "fa_document", "ar_document"):
            assert loaded.features[name] == Value("string"), (name, loaded.features[name])
        assert loaded.features["score"] == Value("float64"), loaded.features["score"]
        cast = loaded.cast_column("translation", Translation(languages=["ar", "fa"]))
        for row, bead in zip(cast, wanted):
            for key, value in bead.items():
                assert row[key] == value, (key, row[key], value)
        annotations = load_dataset(
            "json", data_files=str(directory / "annotations.jsonl"), split="train")
        for name, feature in annotations.features.items():
            assert feature != Value("null"), f"the column {name} has no type"


@check("pandas reads the JSON Lines", modules=("pandas",))
def pandas_reads(bench):
    import pandas

    for corpus in bench.corpora:
        wanted = translations(corpus)
        if not wanted:
            continue
        directory = bench.export(corpus, "jsonl").directory
        frame = pandas.read_json(
            directory / "translation.jsonl", lines=True, encoding="utf-8", convert_dates=False)
        assert list(frame.columns) == TRANSLATION, list(frame.columns)
        assert not frame.isna().any().any(), "a value is missing"
        # A corpus whose scores are all 1.0000 must not change the column's type.
        assert frame["score"].dtype.kind in "fi", frame["score"].dtype
        assert list(frame["translation"]) == [bead["translation"] for bead in wanted]
        annotations = pandas.read_json(
            directory / "annotations.jsonl", lines=True, encoding="utf-8", convert_dates=False)
        assert annotations["start"].dtype.kind == "i" and annotations["end"].dtype.kind == "i"
        assert not annotations.isna().any().any(), "a value is missing"
