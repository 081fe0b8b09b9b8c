"""CoNLL-U, STAM, CAS, Web Annotation, brat and spaCy, read with the tools of those who use them."""

import json
import subprocess
import sys
from pathlib import Path

from bench import LANGUAGES, records
from harness import Faults, check


def in_order(annotations: list[dict]) -> list[dict]:
    """Annotations by place, the longer first, the layers of `annotate` in its order, then by name."""
    layers = ["dates", "numbers", "names", "speech"]

    def rank(item: dict):
        layer = item["layer"]
        return (layers.index(layer), b"") if layer in layers else (len(layers), layer.encode())

    return sorted(annotations, key=lambda item: (item["start"], -item["end"], rank(item)))


def files(export, suffix: str) -> dict[tuple[str, str], Path]:
    """The files of an export that end so, by language and document."""
    return {
        (Path(entry["path"]).parts[-2], Path(entry["path"]).stem): export.directory / entry["path"]
        for entry in export.files
        if entry["path"].endswith(suffix) and Path(entry["path"]).parent.name in LANGUAGES
    }


@check("udvalidate passes every CoNLL-U file at level 1", modules=("udtools",))
def conllu_is_valid(bench):
    for corpus in bench.corpora:
        export = bench.export(corpus, "conllu")
        for (language, document), path in files(export, ".conllu").items():
            # A document without a sentence is an empty file, which the validator takes for none.
            if not path.stat().st_size:
                continue
            ended = subprocess.run(
                [str(Path(sys.executable).parent / "udvalidate"), "--level", "1", "--lang", language,
                 str(path)], capture_output=True, text=True)
            # The validator refuses U+FFFD itself, which stands where the text had a control character.
            if ended.returncode and "\ufffd" in path.read_text("utf-8"):
                told = ended.stdout + ended.stderr
                errors = [line for line in told.splitlines() if line.startswith("[Line")]
                assert all("UNICODE invalid-utf" in line for line in errors), told[-2000:]
                continue
            assert ended.returncode == 0, (ended.stdout + ended.stderr)[-2000:]


@check("conllu reads every token of every sentence", modules=("conllu",))
def conllu_is_read(bench):
    import re
    import unicodedata

    from conllu import parse

    faults = Faults()
    for corpus in bench.corpora:
        export = bench.export(corpus, "conllu", "romanized", "--romanize", "ala-lc")
        for (language, document), path in files(export, ".conllu").items():
            sentences = parse(path.read_text("utf-8"))
            tokens = corpus.layer(document, "tokens")
            # A control character would end a line or a field for some reader.
            wanted = [
                re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]", "\ufffd",
                       unicodedata.normalize("NFC", token["text"]))
                for token in tokens]
            found = [token["form"] for sentence in sentences for token in sentence]
            faults.expect(found == wanted, f"{document}: {len(found)} forms, {len(wanted)} tokens")
            segments = corpus.layer(document, "segments")
            written = [
                json.loads(line[len("# annotation = "):])
                for line in path.read_text("utf-8").split("\n")
                if line.startswith("# annotation = ")]
            wanted = [item for item in corpus.annotations(document)
                      if any(t["start"] < item["end"] and item["start"] < t["end"] for t in tokens)]
            faults.expect(
                sorted((i["layer"], i["start"], i["end"]) for i in written)
                == sorted((i["layer"], i["start"], i["end"]) for i in wanted),
                f"{document}: the annotations in comments differ")
            for sentence in sentences:
                index = int(sentence.metadata["sent_id"].rpartition(".s")[2])
                faults.expect(
                    int(sentence.metadata["start"]) == segments[index]["start"],
                    f"{document}: sentence {index} starts elsewhere")
            words = sum(token["kind"] == "word" for token in tokens)
            latin = sum(
                "Translit" in (token["misc"] or {}) for sentence in sentences for token in sentence)
            faults.expect(latin == words, f"{document}: {latin} of {words} words in Latin letters")
    faults.settle()


@check("stam reads the store, and its selections are our texts", modules=("stam",))
def stam_reads(bench):
    import os

    import stam

    faults = Faults()
    for corpus in bench.corpora:
        export = bench.export(corpus, "stam")
        here = os.getcwd()
        os.chdir(export.directory)
        try:
            store = stam.AnnotationStore(file="corpus.store.stam.json")
        finally:
            os.chdir(here)
        for document in corpus.documents:
            for index, segment in enumerate(corpus.layer(document, "segments")):
                text = str(store.annotation(f"{document}.s{index}"))
                faults.expect(text == segment["text"], f"{document}.s{index}: {text!r}")
            for number, item in enumerate(in_order(corpus.annotations(document))):
                own = store.annotation(f"{document}.a{number}")
                faults.expect(str(own) == item["text"], f"{document}.a{number}: {str(own)!r}")
                data = {datum.key().id(): datum.value().get() for datum in own}
                faults.expect(data["layer"] == item["layer"], f"{document}.a{number}: {data}")
                for key, value in item.items():
                    if key in ("layer", "start", "end", "text", "list") or value is None:
                        continue
                    faults.expect(data.get(key) == value, f"{document}.a{number} {key}: {data}")
        for pair in corpus.pairs:
            for bead in corpus.beads(pair):
                own = store.annotation(f"{pair[0]}__{pair[1]}.{bead['id']}").text()
                wanted = [corpus.text(pair[language == "ar"])[s:e] for language in LANGUAGES
                          for s, e in bead[f"{language}_spans"]]
                faults.expect(sorted(own) == sorted(wanted), f"{bead['id']}: {own}")
    faults.settle()


@check("cassis reads the CAS, and what it covers are our sentences and tokens", modules=("cassis",))
def cassis_reads(bench):
    from cassis import load_cas_from_json

    base = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
    faults = Faults()
    for corpus in bench.corpora:
        for (_, document), path in files(bench.export(corpus, "cas"), ".json").items():
            with open(path, "rb") as file:
                cas = load_cas_from_json(file)
            faults.expect(cas.sofa_string == corpus.text(document), f"{document}: another text")
            for kind, layer in (("Sentence", "segments"), ("Token", "tokens")):
                covered = [item.get_covered_text() for item in cas.select(base + kind)]
                wanted = [record["text"] for record in corpus.layer(document, layer)]
                faults.expect(covered == wanted, f"{document}: {kind}s differ")
            wanted = sorted(
                (item["layer"], item["text"]) for item in corpus.annotations(document))
            covered = sorted(
                (item.layer, item.get_covered_text()) for item in cas.select("muwazi.Annotation"))
            faults.expect(covered == wanted, f"{document}: the annotations differ")
            kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
            wanted = sorted(
                (kinds[item["type"]], item["key"], item["text"])
                for item in corpus.annotations(document, held=True) if item["layer"] == "names")
            names = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
            covered = sorted(
                (item.value, item.identifier, item.get_covered_text()) for item in cas.select(names))
            faults.expect(covered == wanted, f"{document}: the named entities differ")
    faults.settle()


@check("the Web Annotations quote what stands at their positions")
def web_annotations_quote(bench):
    faults = Faults()
    for corpus in bench.corpora:
        export = bench.export(corpus, "webanno")
        seen = set()
        for record in records(export.directory / "annotations.jsonl"):
            faults.expect(
                record["@context"] == "http://www.w3.org/ns/anno.jsonld"
                and record["type"] == "Annotation", f"{record['id']} is no annotation")
            faults.expect(record["id"] not in seen, f"{record['id']} stands twice")
            seen.add(record["id"])
            targets = record["target"]
            for target in targets if isinstance(targets, list) else [targets]:
                source = (export.directory / target["source"]).read_bytes().decode("utf-8")
                position, quotation = target["selector"]
                faults.expect(
                    source[position["start"]:position["end"]] == quotation["exact"],
                    f"{record['id']}: {quotation['exact']!r} stands elsewhere")
    faults.settle()


@check("brat's rules hold: fragments ascend, their texts joined are the annotation's")
def brat_follows_rules(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for (_, document), path in files(bench.export(corpus, "brat"), ".ann").items():
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            faults.expect(text == corpus.text(document), f"{document}: another text")
            lines = path.read_bytes().decode("utf-8").split("\n")[:-1]
            declared = (path.parent.parent / "annotation.conf").read_text("utf-8").split("\n")
            bound = [line for line in lines if line.startswith("T")]
            names = {line.split("\t")[0] for line in bound}
            for line in lines:
                if line.startswith("#"):
                    _, target, note = line.split("\t")
                    faults.expect(target.split()[1] in names, f"{document}: {line!r}")
                    json.loads(note)
                elif line.startswith("R"):
                    kind, *ends = line.split("\t")[1].split()
                    faults.expect(
                        kind == "speaker" and all(end.split(":")[1] in names for end in ends),
                        f"{document}: {line!r}")
                else:
                    faults.expect(line.startswith("T"), f"{document}: {line!r}")
            for number, line in enumerate(bound, 1):
                name, place, quoted = line.split("\t")
                faults.expect(place.split()[0] in declared, f"{document}: {place} is not declared")
                label, _, offsets = place.partition(" ")
                spans = [tuple(map(int, item.split())) for item in offsets.split(";")]
                faults.expect(name == f"T{number}", f"{document}: {name}")
                faults.expect(
                    all(s < e for s, e in spans) and spans == sorted(spans), f"{document}: {offsets}")
                faults.expect(
                    " ".join(text[s:e] for s, e in spans) == quoted, f"{document}: {quoted!r}")
    faults.settle()


@check("spaCy makes a Doc of every document", modules=("spacy",))
def spacy_reads(bench):
    import spacy
    from spacy.tokens import Doc

    vocabulary = spacy.blank("fa").vocab
    for corpus in bench.corpora:
        for (_, document), path in files(bench.export(corpus, "spacy"), ".json").items():
            content = json.loads(path.read_text("utf-8"))
            doc = Doc(vocabulary).from_json(content, validate=True)
            assert doc.text == corpus.text(document), document
            # Named entities may not overlap: from_json would have refused them.
            entities = [item for item in corpus.annotations(document, held=True)
                        if item["layer"] == "names"]
            assert bool(doc.ents) == bool(entities), document
            for entity in doc.ents:
                assert any(item["text"] in entity.text for item in entities), entity
            for layer in {item["layer"] for item in corpus.annotations(document, held=True)}:
                texts = [item["text"] for item in corpus.annotations(document, held=True)
                         if item["layer"] == layer]
                for span in doc.spans[layer]:
                    assert any(text in span.text for text in texts), (layer, span)
            own = [span.text for span in doc.spans["segments"]]
            texts = {segment["text"] for segment in corpus.layer(document, "segments")}
            assert set(own) <= texts


@check("the notebook follows nbformat", modules=("nbformat",))
def notebook_is_valid(bench):
    import nbformat

    for corpus in bench.corpora:
        path = bench.export(corpus, "notebook").directory / "explore.ipynb"
        nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))
        assert str(bench.directory) not in path.read_text("utf-8"), "a path of this machine"
