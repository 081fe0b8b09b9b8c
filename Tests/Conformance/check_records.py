"""The records of a corpus, read with nothing but Python."""

from harness import Faults, Skip, check
from bench import LANGUAGES


@check("the repository's corpus builds")
def seed_corpus_builds(bench):
    if bench.seed_corpus is None:
        raise Skip("corpus/corpus.yaml is not there; `make corpus` makes it")
    assert bench.seed_corpus.pairs, "no pair of documents was found"


@check("text[start:end] is the text of every record")
def spans_are_slices(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for document in corpus.documents:
            text = corpus.text(document)
            for layer in ("segments", "tokens"):
                for line, record in enumerate(corpus.layer(document, layer), 1):
                    found = text[record["start"]:record["end"]]
                    faults.expect(
                        found == record["text"],
                        f"{document}.{layer}:{line}: {found!r} is not {record['text']!r}")
        for pair in corpus.pairs:
            for record in corpus.beads(pair):
                for language, document in zip(LANGUAGES, pair):
                    text = corpus.text(document)
                    found = " ".join(text[s:e] for s, e in record[f"{language}_spans"])
                    faults.expect(
                        found == record[f"{language}_text"],
                        f"{corpus.name} {pair} {record['id']}: {found!r}")
                    segments = corpus.layer(document, "segments")
                    numbered = [
                        [segments[i]["start"], segments[i]["end"]] for i in record[language]
                    ]
                    faults.expect(
                        numbered == record[f"{language}_spans"],
                        f"{pair} {record['id']}: spans are not those of its sentences")
    faults.settle()


# The roles of lines that are no sentences of their report.
SURROUNDINGS = ("dateline", "credit", "boilerplate")


@check("every sentence of a report stands in one bead, what surrounds it in none")
def beads_cover_the_report(bench):
    faults = Faults()
    if bench.seed_corpus is None:
        raise Skip("corpus/corpus.yaml is not there; `make corpus` makes it")
    corpus = bench.seed_corpus
    for pair in corpus.pairs:
        for language, document in zip(LANGUAGES, pair):
            counts = [0] * len(corpus.layer(document, "segments"))
            for bead in corpus.beads(pair):
                if bead["status"] != "rejected":
                    for index in bead[language]:
                        counts[index] += 1
            for index, segment in enumerate(corpus.layer(document, "segments")):
                wanted = 0 if segment["role"] in SURROUNDINGS else 1
                faults.expect(
                    counts[index] == wanted,
                    f"{document} {index} ({segment['role']}) stands in {counts[index]} beads")
    faults.settle()
