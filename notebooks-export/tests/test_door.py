"""The module against the binary: python3 -m unittest discover notebooks-export/tests."""

import os
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from muwazi_corpus import Corpus, MuwaziError, align, records, segment, tokenize  # noqa: E402

CORPUS = HERE.parent.parent / "corpus"


class Door(unittest.TestCase):
    def test_records_point_into_the_text(self):
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "a.txt"
            text = "یک 😀 جمله. دو جمله!\n"
            path.write_bytes(text.encode("utf-8"))
            for record in [*segment(path, "fa"), *tokenize(path, "fa")]:
                self.assertEqual(text[record["start"]:record["end"]], record["text"])

    def test_a_fault_is_an_exception_with_its_status(self):
        with self.assertRaises(MuwaziError) as caught:
            list(segment("/nowhere/at/all", "fa"))
        self.assertEqual(caught.exception.status, 3)

    def test_an_iterator_may_be_left_early(self):
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "a.txt"
            path.write_text("یک جمله.\n" * 50_000, "utf-8")
            first = next(iter(tokenize(path, "fa")))
            self.assertEqual(first["text"], "یک")

    def test_a_corpus(self):
        corpus = Corpus(CORPUS)
        self.assertTrue(corpus.pairs)
        for bead in corpus.beads():
            fa = bead["pair"].split("__")[0]
            self.assertEqual(
                " ".join(corpus.text(fa)[s:e] for s, e in bead["fa_spans"]), bead["fa_text"])

    def test_annotations_are_found_and_a_persons_stay(self):
        import json
        import shutil

        with tempfile.TemporaryDirectory() as directory:
            shutil.copytree(CORPUS, Path(directory) / "corpus")
            corpus = Corpus(Path(directory) / "corpus")
            document = next(iter(corpus.documents))
            found = corpus.annotate(document)
            self.assertTrue({"names", "speech"} <= {item["layer"] for item in found})
            text = corpus.text(document)
            for item in found:
                self.assertEqual(text[item["start"]:item["end"]], item["text"])
            name = corpus.annotations(document, "names")[0]
            lines = [dict(item, status="rejected") if item == name else item for item in found]
            path = corpus.directory / "layers" / f"{document}.annotations.jsonl"
            path.write_text("".join(json.dumps(item) + "\n" for item in lines), "utf-8")
            again = corpus.annotate(document)
            self.assertEqual(len(again), len(found))
            self.assertIn(dict(name, status="rejected"), again)

    def test_no_corpus(self):
        with self.assertRaises(FileNotFoundError):
            Corpus(HERE)


if __name__ == "__main__":
    unittest.main()
