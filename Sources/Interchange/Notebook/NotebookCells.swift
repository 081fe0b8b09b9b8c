/// The cells of the notebook. Their Python needs pandas and matplotlib; what else they load is passed over
/// where it is not installed.
enum NotebookCells {
  static func all(of corpus: CorpusDescription) -> [NotebookCell] {
    [
      .text(
        "# \(DisplayText.flattening(corpus.name))\n\n"
          + (corpus.description.isEmpty
            ? DatasetCard.summary(corpus) : DisplayText.flattening(corpus.description))
          + "\n\nWritten by `muwazi export --format notebook` (\(corpus.toolVersion)). It reads the "
          + "files in `data/`."),
      .code(load), .text("## What there is"), .code(overview),
      .text(
        "## The alignment of a pair\n\nEach point joins a Persian and an Arabic sentence; its colour "
          + "is the score of their bead. Two reports of one event tell it in different orders: where "
          + "the line turns back, beads cross. Sentences without counterpart are ticks at the axes."
      ),
      .code(matrix), .text("## Scores and types"), .code(scores), .text("## Lengths"),
      .code(lengths),
      .text(
        "## Shared words\n\nPersian took much of its vocabulary from Arabic. Which share of the "
          + "Persian words of a bead stands, in the same letters, in its Arabic side?"),
      .code(cognates),
      .text(
        "## A word and its counterparts\n\nEach occurrence in its context, with the sentence on the "
          + "other side."),
      .code(concordance),
      .text(
        "## Names in both languages\n\nNames that share a key are spellings of one. The layer is there "
          + "where the corpus has annotations (`muwazi annotate`)."),
      .code(names), .text("## Elsewhere\n\nThe same data in `datasets` and in TEI."),
      .code(elsewhere),
    ]
  }

  private static let load = #"""
    import html
    import json
    import re
    from pathlib import Path

    import matplotlib.pyplot as plt
    import pandas as pd
    from matplotlib import ft2font
    from IPython.display import HTML, display

    data = Path("data")


    def records(path):
        """The objects of a file of JSON Lines."""
        return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


    def shaped(text):
        """A text for a plot: letters joined and in visual order, where matplotlib does not see to that."""
        # Since 3.11 matplotlib shapes text itself.
        if hasattr(ft2font, "__libraqm_version__"):
            return text
        try:
            from arabic_reshaper import reshape
            from bidi.algorithm import get_display
        except ImportError:
            return text
        return get_display(reshape(text))


    def table(rows, headings):
        """A table whose Arabic script stands right to left, each cell isolated from the others."""
        def cell(value, tag="td"):
            is_text = isinstance(value, str)
            content = value if getattr(value, "is_html", False) else html.escape(str(value))
            style = "text-align:start" if is_text else "text-align:end"
            return f'<{tag} dir="auto" style="{style}"><bdi>{content}</bdi></{tag}>'
        head = "".join(cell(heading, "th") for heading in headings)
        body = "".join("<tr>" + "".join(cell(value) for value in row) + "</tr>" for row in rows)
        display(HTML(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"))


    beads = pd.DataFrame([
        {"pair": path.name.removesuffix(".beads.jsonl"), **record}
        for path in sorted((data / "beads").glob("*.jsonl"))
        for record in records(path)
    ], columns=["pair", "id", "fa", "ar", "type", "score", "status", "method", "annotators", "note",
                "fa_spans", "ar_spans", "fa_text", "ar_text"])
    held = beads[beads.status != "rejected"]
    translations = held[held.fa.map(len).gt(0) & held.ar.map(len).gt(0)].copy()
    segments = pd.DataFrame(
        records(data / "jsonl" / "annotations.jsonl"),
        columns=["layer", "document", "language", "index", "start", "end", "offset_unit", "text",
                 "label", "paragraph"])
    """#

  private static let overview = #"""
    table(
        segments.groupby(["language", "document"]).agg(
            segments=("text", "size"),
            report=("label", lambda labels: int(
                labels.isin(["headline", "kicker", "lead", "body"]).sum())),
            letters=("text", lambda texts: int(texts.str.len().sum())),
        ).reset_index().itertuples(index=False),
        ["language", "document", "segments", "of the report", "characters"])
    table(
        held.groupby("pair").agg(
            beads=("id", "size"), score=("score", lambda scores: round(float(scores.mean()), 2)),
        ).reset_index().itertuples(index=False),
        ["pair", "beads", "mean score"])
    """#

  private static let matrix = #"""
    def crossings(links):
        """How many pairs of links cross."""
        return sum(
            (a[0] - b[0]) * (a[1] - b[1]) < 0
            for index, a in enumerate(links) for b in links[:index])


    for pair in held.pair.unique()[:4]:
        own = held[held.pair == pair]
        fig, ax = plt.subplots(figsize=(6.5, 5.5))
        centres = []
        for bead in own.itertuples():
            for fa in bead.fa:
                for ar in bead.ar:
                    ax.scatter(fa, ar, c=[bead.score], vmin=0, vmax=1, cmap="viridis", s=70, zorder=3,
                               marker="s" if bead.status == "manual" else "o")
            if bead.fa and bead.ar:
                centres.append((sum(bead.fa) / len(bead.fa), sum(bead.ar) / len(bead.ar)))
        low_fa = min((i for side in own.fa for i in side), default=0) - 1
        low_ar = min((i for side in own.ar for i in side), default=0) - 1
        for bead in own.itertuples():
            if not bead.ar:
                ax.scatter(bead.fa, [low_ar] * len(bead.fa), marker="|", c="crimson", s=120)
            if not bead.fa:
                ax.scatter([low_fa] * len(bead.ar), bead.ar, marker="_", c="crimson", s=120)
        ax.plot(*zip(*sorted(centres)), c="0.7", lw=1, zorder=1) if centres else None
        fig.colorbar(ax.collections[0] if not centres else plt.cm.ScalarMappable(
            plt.Normalize(0, 1), "viridis"), ax=ax, label="score")
        ax.set(xlabel="Persian sentence", ylabel="Arabic sentence")
        ax.set_title(f"{pair}\n{len(centres)} beads, {crossings(centres)} crossings", fontsize=10)
        ax.invert_yaxis()
        ax.grid(alpha=0.2)
        plt.show()
    """#

  private static let scores = #"""
    fig, (left, right) = plt.subplots(1, 2, figsize=(11, 3.8))
    left.hist(translations.score, bins=[n / 20 for n in range(21)], color="tab:blue", edgecolor="white")
    left.set(xlabel="probability that the bead is right", ylabel="beads", title="scores", xlim=(0, 1))
    # Where the scores are calibrated, so many beads are right.
    expected = translations.score.sum()
    left.text(0.02, 0.95, f"right, if calibrated: {expected:.1f} of {len(translations)}",
              transform=left.transAxes, va="top")
    types = held.type.value_counts()
    right.bar(types.index, types.values, color="tab:orange")
    for ax in (left, right):
        ax.yaxis.get_major_locator().set_params(integer=True)
    right.set(xlabel="Persian sentences - Arabic sentences", ylabel="beads", title="types")
    plt.tight_layout()
    plt.show()
    """#

  private static let lengths = #"""
    fa, ar = translations.fa_text.str.len(), translations.ar_text.str.len()
    fig, (left, right) = plt.subplots(1, 2, figsize=(11, 3.8))
    left.scatter(fa, ar, s=20, alpha=0.7)
    top = max(fa.max(), ar.max(), 1) if len(fa) else 1
    left.plot([0, top], [0, top], c="0.7", lw=1)
    left.set(xlabel="Persian characters", ylabel="Arabic characters", title="length of the two sides")
    if len(fa):
        right.hist((ar / fa.clip(lower=1)), bins=30, color="tab:green", edgecolor="white")
    right.set(xlabel="Arabic / Persian", ylabel="beads", title="ratio")
    plt.tight_layout()
    plt.show()
    """#

  private static let cognates = #"""
    LETTERS = str.maketrans({
        "ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ۀ": "ه",
        "ؤ": "و", "ئ": "ی", "\u0640": "", "\u200c": ""})


    def words(text, language):
        """The words of a text in the letters that both languages write alike."""
        plain = re.sub("[\u064b-\u065f\u0670]", "", text).translate(LETTERS)
        found = re.findall(r"[^\W\d_]+", plain)
        if language == "ar":
            # Arabic joins the article and the prepositions to the word.
            found = [re.sub("^(?:[وفبلک]?ال|لل)(?=...)", "", word) for word in found]
        return [word for word in found if len(word) > 2]


    shared, share = [], []
    for bead in translations.itertuples():
        fa, ar = words(bead.fa_text, "fa"), set(words(bead.ar_text, "ar"))
        common = [word for word in fa if word in ar]
        shared += common
        share.append(len(common) / max(len(fa), 1))
    fig, (left, right) = plt.subplots(1, 2, figsize=(11, 4))
    left.hist(share, bins=20, range=(0, 1), color="tab:purple", edgecolor="white")
    left.set(xlabel="share of the Persian words", ylabel="beads", title="words in the same letters")
    counts = pd.Series(shared, dtype=object).value_counts().head(12)[::-1]
    right.barh([shaped(word) for word in counts.index], counts.values, color="tab:purple")
    right.set(title="the most frequent of them", xlabel="occurrences")
    right.yaxis.tick_right()
    plt.tight_layout()
    plt.show()
    """#

  private static let concordance = #"""
    class Marked(str):
        """HTML that is to stay as it is."""
        is_html = True


    def concordance(word, language="fa", width=40):
        """Every occurrence of a word in its context, beside the other side of its bead."""
        other = "ar" if language == "fa" else "fa"
        rows = []
        for bead in translations.itertuples():
            text = getattr(bead, f"{language}_text")
            for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
                before = html.escape(text[max(0, found.start() - width):found.start()])
                after = html.escape(text[found.end():found.end() + width])
                rows.append((
                    bead.pair, bead.id, Marked(f"{before}<mark>{html.escape(word)}</mark>{after}"),
                    getattr(bead, f"{other}_text"), round(bead.score, 2)))
        table(rows, ["pair", "bead", language, other, "score"])


    frequent = pd.Series(
        [word for text in translations.fa_text for word in re.findall(r"[^\W\d_]{5,}", text)],
        dtype=object).value_counts()
    if len(frequent):
        concordance(frequent.index[0])
    """#

  private static let names = #"""
    layer = data / "jsonl" / "names.annotations.jsonl"
    if layer.exists():
        names = pd.DataFrame(records(layer))
        found = names[names.key.notna()].groupby(["type", "key"])
        rows = []
        for (kind, key), own in found:
            spellings = [
                "، ".join(own[own.language == language].text.value_counts().index[:3])
                for language in ("fa", "ar")]
            rows.append((kind, key, *spellings, len(own)))
        # Those of both languages first, then the most frequent.
        rows.sort(key=lambda row: (not (row[2] and row[3]), -row[4], row[1]))
        table(rows[:20], ["type", "key", "fa", "ar", "times"])
    else:
        print("the corpus has no layer of names")
    """#

  private static let elsewhere = #"""
    try:
        from datasets import load_dataset
        print(load_dataset("json", data_files=str(data / "jsonl" / "translation.jsonl"), split="train"))
    except ImportError:
        print("datasets is not installed")
    except Exception as error:
        # A file without a line has no columns.
        print(type(error).__name__, error)

    try:
        from lxml import etree
        TEI = {"t": "http://www.tei-c.org/ns/1.0"}
        for path in sorted((data / "tei" / "documents").glob("*.xml")):
            root = etree.parse(path).getroot()
            print(path.stem, len(root.xpath("//t:s", namespaces=TEI)), "sentences,",
                  len(root.xpath("//t:w", namespaces=TEI)), "words")
    except ImportError:
        print("lxml is not installed")
    """#
}
