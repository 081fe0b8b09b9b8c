"""The same bytes from run to run, whatever the threads, the locale, the time zone."""

import shutil

from bench import digests
from harness import Faults, check

FORMS = ("jsonl", "tei", "xces", "tmx", "moses", "conllu", "croissant", "notebook", "stam", "cas",
         "webanno", "brat", "spacy", "csv", "tsv")
CIRCUMSTANCES = {
    "again": ((), {}),
    "one thread": (("--jobs", "1"), {}),
    "two threads": (("--jobs", "2"), {}),
    "another locale and time zone": (
        (), {"LC_ALL": "fa_IR.UTF-8", "LANG": "ar", "TZ": "Asia/Tehran"}),
}


@check("exports are the same bytes every time")
def exports_repeat(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for form in FORMS:
            first = bench.export(corpus, form)
            for name, (options, environment) in CIRCUMSTANCES.items():
                other = bench.export(corpus, form, name.replace(" ", "-"), *options, **environment)
                here = f"{corpus.name}, {form}, {name}"
                faults.expect(first.listing == other.listing, f"{here}: the listing differs")
                changed = [
                    path for path in sorted(first.digests.keys() | other.digests.keys())
                    if first.digests.get(path) != other.digests.get(path)
                ]
                faults.expect(not changed, f"{here}: {', '.join(changed)} differ")
    faults.settle()


@check("a corpus built from its sources is the same bytes every time")
def builds_repeat(bench):
    faults = Faults()
    original = bench.seed_corpus or bench.hard_corpus
    made = {}
    for name, (options, environment) in CIRCUMSTANCES.items():
        copy = bench.directory / "builds" / name.replace(" ", "-") / "corpus"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir(parents=True)
        shutil.copy(original.directory / "corpus.yaml", copy)
        shutil.copytree(original.directory / "sources", copy / "sources")
        bench.muwazi("build", "--quiet", *options, copy, environment=environment)
        made[name] = digests(copy)
    first = made["again"]
    for name, files in made.items():
        changed = [path for path in sorted(first.keys() | files.keys())
                   if first.get(path) != files.get(path)]
        faults.expect(not changed, f"{name}: {', '.join(changed)} differ")
    faults.settle()
