"""Runs `muwazi` and yields its records.

    from muwazi_corpus import Corpus, align, segment

    for bead in align("report.txt", "taqrir.txt"):
        print(bead["score"], bead["fa_text"], bead["ar_text"])
    frame = Corpus("corpus").beads_frame()

Offsets are code points: `text[record["start"]:record["end"]]` is the record's text. The binary is the
one on PATH, or `$MUWAZI`.
"""

from ._corpus import Corpus
from ._tool import MuwaziError, align, annotate, frame, records, romanize, run, segment, tokenize

__all__ = [
    "Corpus", "MuwaziError", "align", "annotate", "frame", "records", "romanize", "run", "segment",
    "tokenize",
]
