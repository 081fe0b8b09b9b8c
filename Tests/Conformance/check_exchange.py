"""XCES, TMX, Moses, tables and the data set, read with the tools of those who use them."""

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from bench import LANGUAGES, records
from check_jsonl import translations
from harness import Faults, Skip, check


def name(export, suffix: str) -> Path:
    """The one file of an export whose name ends so."""
    found = [export.directory / entry["path"] for entry in export.files
             if entry["path"].endswith(suffix)]
    assert len(found) == 1, f"{len(found)} files end in {suffix}"
    return found[0]


def aligned(corpus):
    """The beads that nobody rejected, those without a counterpart among them."""
    return [(pair, bead) for pair in corpus.pairs for bead in corpus.beads(pair)
            if bead["status"] != "rejected"]


def opus(export, directory: Path, mode: str, *more: str) -> str:
    """What opus_read prints of an export, packed as OPUS ships it."""
    directory.mkdir(parents=True, exist_ok=True)
    links = name(export, "ar-fa.xml")
    corpus = links.parent.parent
    for language in LANGUAGES:
        with zipfile.ZipFile(directory / f"{language}.zip", "w") as packed:
            for path in sorted((corpus / "raw" / language).glob("*.xml")):
                packed.write(path, f"{corpus.name}/raw/{language}/{path.name}")
    ended = subprocess.run(
        [str(Path(sys.executable).parent / "opus_read"), "-d", corpus.name, "-s", "ar", "-t", "fa",
         "-af", str(links), "-sz", str(directory / "ar.zip"), "-tz", str(directory / "fa.zip"),
         "-p", "raw", "-wm", mode, "-rd", str(directory), *more],
        capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert ended.returncode == 0, ended.stderr[-2000:]
    return ended.stdout


@check("opus_read reads the XCES in its normal, moses and links modes", modules=("opustools",))
def opus_reads(bench):
    faults = Faults()
    for corpus in bench.corpora:
        export = bench.export(corpus, "xces")
        here = bench.directory / "opus" / corpus.directory.name
        wanted = aligned(corpus)
        normal = opus(export, here, "normal")
        faults.expect(
            normal.count("=====") >= len(wanted), f"{corpus.name}: not all links are printed")
        for pair, bead in wanted:
            for language in LANGUAGES:
                for text in (corpus.text(pair[language == "ar"])[s:e]
                             for s, e in bead[f"{language}_spans"]):
                    clean = text.translate({1: 0xFFFD, 2: 0xFFFD, 0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})
                    faults.expect(
                        clean in normal, f"{corpus.name}: opus_read does not print {text!r}")
        links = opus(export, here, "links")
        faults.expect(
            links.count("<link ") == len(wanted),
            f"{corpus.name}: {links.count('<link ')} links for {len(wanted)} beads")
        moses = opus(export, here, "moses").rstrip("\n").split("\n") if wanted else []
        faults.expect(all("\t" in line for line in moses), f"{corpus.name}: a line has no two sides")
    faults.settle()


@check("TMX follows its DTD", modules=("lxml",))
def tmx_is_valid(bench):
    from lxml import etree

    shared = os.environ.get("MUWAZI_SHARED")
    rules = Path(shared or "") / "conformance" / "tmx14.dtd"
    if not shared or not rules.is_file():
        raise Skip("MUWAZI_SHARED does not name the directory with conformance/tmx14.dtd")
    dtd = etree.DTD(str(rules))
    for corpus in bench.corpora:
        root = etree.parse(str(name(bench.export(corpus, "tmx"), ".tmx"))).getroot()
        assert dtd.validate(root), dtd.error_log
        header = root.find("header")
        for attribute in ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang",
                          "srclang", "datatype"):
            assert header.get(attribute), f"the header has no {attribute}"


@check("translate-toolkit reads the TMX", modules=("translate",))
def toolkit_reads(bench):
    from translate.storage.tmx import tmxfile

    for corpus in bench.corpora:
        path = name(bench.export(corpus, "tmx"), ".tmx")
        with open(path, "rb") as file:
            memory = tmxfile(file, "fa", "ar")
        units = [(unit.source, unit.target) for unit in memory.unit_iter()]
        table = {1: 0xFFFD, 2: 0xFFFD, 0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}
        wanted = [(line["translation"]["fa"].translate(table),
                   line["translation"]["ar"].translate(table)) for line in translations(corpus)]
        # The toolkit takes white space of a unit for layout.
        plain = [tuple(" ".join(text.split()) for text in unit) for unit in units]
        assert plain == [tuple(" ".join(text.split()) for text in unit) for unit in wanted], (
            f"{corpus.name}: {len(units)} units are not the {len(wanted)} of the beads")


@check("the files of Moses have as many lines as there are beads, by any count of lines")
def moses_is_parallel(bench):
    for corpus in bench.corpora:
        export = bench.export(corpus, "moses")
        wanted = translations(corpus)
        for suffix in (".ar-fa.fa", ".ar-fa.ar", ".ar-fa.ids", ".ar-fa.scores"):
            text = name(export, suffix).read_bytes().decode("utf-8")
            assert text.count("\n") == len(wanted), f"{suffix}: {text.count(chr(10))} lines"
            assert len(text.splitlines()) == len(wanted), f"{suffix}: Python sees other lines"
            if not suffix.endswith(".ids"):
                assert "\t" not in text and "\r" not in text, suffix
        scores = name(export, ".scores").read_text("utf-8").split()
        assert [float(score) for score in scores] == [line["score"] for line in wanted]


@check("the tables are read back by Python's csv")
def tables_are_read(bench):
    for corpus in bench.corpora:
        wanted = translations(corpus)
        text = name(bench.export(corpus, "csv"), ".csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [row["fa"] for row in rows] == [line["translation"]["fa"] for line in wanted]
        assert [row["ar"] for row in rows] == [line["translation"]["ar"] for line in wanted]
        lines = name(bench.export(corpus, "tsv"), ".tsv").read_text("utf-8").split("\n")[:-1]
        assert len(lines) == len(wanted) + 1
        assert all(len(line.split("\t")) == 10 for line in lines)


@check("mlcroissant accepts the metadata and loads the records", modules=("mlcroissant",))
def croissant_loads(bench):
    import mlcroissant

    for corpus in bench.corpora:
        wanted = translations(corpus)
        if not wanted:
            continue
        directory = bench.export(corpus, "jsonl").directory
        data = mlcroissant.Dataset(jsonld=str(directory / "croissant.json"))
        assert not data.metadata.ctx.issues.errors, data.metadata.ctx.issues.report()
        loaded = list(data.records("translation"))
        assert len(loaded) == len(wanted), f"{len(loaded)} records for {len(wanted)} beads"
        for row, line in zip(loaded, wanted):
            for language in LANGUAGES:
                text = row[f"translation/{language}"]
                text = text.decode("utf-8") if isinstance(text, bytes) else text
                assert text == line["translation"][language], (text, line)
        assert len(list(data.records("annotations"))) == sum(
            len(corpus.layer(document, "segments")) for document in corpus.documents)


@check("datasets loads a split data set by its card", modules=("datasets",))
def card_loads(bench):
    from datasets import load_dataset

    corpus = bench.seed_corpus or bench.hard_corpus
    export = bench.export(corpus, "jsonl", "split", "--split", "train=0.5,test=0.5")
    paths = [entry["path"] for entry in export.files]
    assert "train/translation.jsonl" in paths and "test/translation.jsonl" in paths, paths
    whole = translations(corpus)
    parts = [records(export.directory / part / "translation.jsonl") for part in ("train", "test")]
    assert sum(map(len, parts)) == len(whole)
    for key in ("fa_document", "ar_document"):
        first, second = ({line[key] for line in part} for part in parts)
        assert not first & second, f"{first & second} stand in both parts"
    card = (export.directory / "README.md").read_text("utf-8")
    assert card.startswith("---\n") and "config_name: translation" in card
    if all(parts):
        loaded = load_dataset(str(export.directory), "translation")
        assert {key: len(part) for key, part in loaded.items()} == {
            "train": len(parts[0]), "test": len(parts[1])}


@check("what is exported, imported and exported again is the same")
def round_trips(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for form in ("tei", "jsonl", "stam", "tmx", "xces", "moses"):
            first = bench.export(corpus, form)
            files = [first.directory / entry["path"] for entry in first.files]
            if form == "xces":
                files = [path for path in files if path.name == "ar-fa.xml"]
            files = [path for path in files if path.suffix != ".md"]
            if form in ("jsonl", "tmx", "moses") and not translations(corpus):
                continue
            target = bench.directory / "imports" / corpus.directory.name / form
            subprocess.run(["rm", "-rf", str(target)], check=True)
            bench.muwazi("import", "--quiet", "--format", form, "--into", target, *files)
            output = bench.directory / "imports" / corpus.directory.name / f"{form}-again"
            bench.muwazi("export", "--quiet", target, "--format", form, "--out", output)
            for path in first.digests:
                if form == "moses" and path.endswith(".ids"):
                    continue
                again = output / path
                if form == "moses":
                    again = next(output.glob(f"*{path[path.index('.ar-fa'):]}"))
                # Links name documents of pairs only: the others do not come in with them.
                if form == "xces" and not list(output.rglob(Path(path).name)):
                    continue
                if form in ("tmx", "xces") and not again.is_file():
                    again = next(iter(sorted(output.rglob(Path(path).name))), again)
                    again = again if again.is_file() else next(output.rglob(f"*{Path(path).suffix}"))
                if not again.is_file():
                    faults.expect(False, f"{corpus.name} {form}: {path} is not written again")
                    continue
                before = (first.directory / path).read_bytes().decode("utf-8")
                after = again.read_bytes().decode("utf-8")
                # What XML cannot hold was replaced: the source, and so its hash, is another.
                if form == "tei" and "\ufffd" in before:
                    continue
                if form == "jsonl" and path in ("README.md", "croissant.json"):
                    continue
                faults.expect(before == after, f"{corpus.name} {form}: {path} differs")
    faults.settle()


@check("what brat and UIMA take comes back but for what they cannot hold")
def annotation_tools_round_trip(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for form, suffix in (("brat", ".ann"), ("cas", ".json")):
            first = bench.export(corpus, form)
            files = [first.directory / entry["path"] for entry in first.files
                     if entry["path"].endswith(suffix)]
            target = bench.directory / "imports" / corpus.directory.name / form
            subprocess.run(["rm", "-rf", str(target)], check=True)
            bench.muwazi("import", "--quiet", "--format", form, "--into", target, *files)
            for document, language in corpus.documents.items():
                again = target / "sources" / language / f"{document}.txt"
                faults.expect(
                    again.read_bytes().decode("utf-8") == corpus.text(document),
                    f"{form}: the text of {document} differs")
                path = target / "layers" / f"{document}.annotations.jsonl"
                found = records(path) if path.exists() else []
                own = corpus.annotations(document, held=form == "brat")
                # Layers of one's own are brat's when they come back, and control characters spaces.
                layers = {"dates", "numbers", "names", "speech"}

                def plain(item: dict) -> str:
                    # A status that nobody gave is automatic.
                    return str(sorted(
                        (k, v) for k, v in item.items()
                        if v is not None and (k, v) != ("status", "auto")))

                wanted = sorted(plain(i) for i in own if form == "cas" or i["layer"] in layers)
                same = sorted(plain(i) for i in found if form == "cas" or i["layer"] in layers)
                faults.expect(
                    same == wanted,
                    f"{form}: {len(same)} annotations of {document} are not the {len(wanted)}")
                faults.expect(len(found) == len(own), f"{form}: {len(found)} of {len(own)}")
    faults.settle()


@check("other tools' files become a corpus that can be exported")
def others_are_imported(bench):
    folder = bench.directory / "others"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "n1.ladder": "0\t0\t0.4\n1\t1\t0.3\n2\t3\t0\n",
        "n1.fa": "وزیر به تهران رفت.\nنشست برگزار شد.\n",
        "n1.ar": "سافر الوزير إلى طهران.\nعقد الاجتماع.\nوانتهى.\n",
        "page.html": "<html><title>تیتر</title><nav><a href=x>خانه</a></nav><article><h1>تیتر</h1><p>"
        + "وزیر نیرو در تهران گفت که همکاری با عراق ادامه دارد. " * 6 + "</article></html>",
        "plain.txt": "وزیر نیرو گفت.\n\nهمکاری ادامه دارد.\n",
    }.items():
        (folder / name).write_text(text, "utf-8", newline="")
    for form, names, options in (
        ("hunalign", ["n1.ladder", "n1.fa", "n1.ar"], []), ("html", ["page.html"], []),
        ("text", ["plain.txt"], ["--lang", "fa"]),
    ):
        target = folder / f"corpus-{form}"
        subprocess.run(["rm", "-rf", str(target)], check=True)
        bench.muwazi("import", "--quiet", "--format", form, *options, "--into", target,
                     *(folder / name for name in names))
        bench.muwazi("export", target, "--format", "jsonl", "--out", folder / f"out-{form}")
        lines = records(folder / f"out-{form}" / "annotations.jsonl")
        assert lines, form
        if form == "hunalign":
            beads = records(folder / "out-hunalign" / "translation.jsonl")
            assert [bead["type"] for bead in beads] == ["1-1", "1-2"], beads
        if form == "html":
            assert [line["label"] for line in lines] == ["boilerplate", "headline", "body"], lines


@check("an import that fails leaves nothing behind")
def imports_fail_whole(bench):
    source = bench.directory / "broken.tmx"
    source.write_text('<tmx version="1.4"><body><tu>\n<tuv xml:lang="fa"><seg>یک</seg>', "utf-8")
    target = bench.directory / "never"
    ended = subprocess.run(
        [str(bench.binary), "import", "--format", "tmx", "--into", str(target), str(source)],
        capture_output=True, text=True)
    assert ended.returncode == 3, ended
    assert ended.stderr.startswith(f"{source}:2:"), ended.stderr
    assert not target.exists(), "a corpus was begun"


@check("texts left out are put back byte for byte, and a changed source is refused")
def rehydrates(bench):
    for corpus in bench.corpora:
        whole = bench.export(corpus, "jsonl")
        bare = bench.export(corpus, "jsonl", "stand-off", "--stand-off")
        written = "".join((bare.directory / entry["path"]).read_text("utf-8") for entry in bare.files)
        for line in translations(corpus)[:5]:
            assert line["translation"]["fa"] not in written, "a text was left in"
        output = bench.directory / "rehydrated" / corpus.directory.name
        bench.muwazi(
            "rehydrate", bare.directory, "--out", output, corpus.directory / "sources")
        layers = [path.name for path in whole.directory.glob("*.annotations.jsonl")]
        assert layers, "no layer was exported"
        for path in ["translation.jsonl", "annotations.jsonl", *layers]:
            assert (output / path).read_bytes() == (whole.directory / path).read_bytes(), path
        changed = bench.directory / "changed" / corpus.directory.name
        changed.mkdir(parents=True, exist_ok=True)
        for document, language in corpus.documents.items():
            path = corpus.directory / "sources" / language / f"{document}.txt"
            (changed / path.name).write_bytes(path.read_bytes() + b" ")
        refused = bench.directory / "refused"
        ended = subprocess.run(
            [str(bench.binary), "rehydrate", str(bare.directory), "--out", str(refused),
             str(changed)], capture_output=True, text=True)
        assert ended.returncode == 3 and "SHA-256" in ended.stderr, ended
        assert not refused.exists()
