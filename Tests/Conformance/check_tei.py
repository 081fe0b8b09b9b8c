"""`export --format tei`: TEI's own schema, and what a schema cannot say."""

import os
import re
import subprocess
from pathlib import Path

from bench import LANGUAGES
from harness import Faults, Skip, check

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
SPACES = {"t": TEI.strip("{}")}
# Production 2 of XML 1.0 (Char), inverted.
MARKS = ("punctuation", "symbol")
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Attributes whose words are pointers (TEI's data class teidata.pointer).
POINTERS = ("target", "ana", "resp", "who", "domains", "calendar", "datingMethod", "rendition",
            "corresp", "decls", "source", "ref", "sameAs", "next", "prev")

# XPaths that must find something: in each document's file, and in the file of the corpus.
EVERYWHERE = [
    "t:teiHeader/t:fileDesc/t:titleStmt/t:title[normalize-space()]",
    "t:teiHeader/t:fileDesc/t:titleStmt/t:respStmt[t:resp and (t:name or t:orgName or t:persName)]",
    "t:teiHeader/t:fileDesc/t:editionStmt",
    "t:teiHeader/t:fileDesc/t:extent/t:measure[@unit and @quantity]",
    "t:teiHeader/t:fileDesc/t:publicationStmt/t:idno",
    "t:teiHeader/t:fileDesc/t:publicationStmt/t:availability",
    "t:teiHeader/t:fileDesc/t:sourceDesc/t:listBibl/t:bibl[t:title]",
    "t:teiHeader/t:encodingDesc/t:appInfo/t:application[@ident and @version]",
    "t:teiHeader/t:encodingDesc/t:projectDesc",
    "t:teiHeader/t:encodingDesc/t:samplingDecl",
    "t:teiHeader/t:encodingDesc/t:editorialDecl[t:normalization/@method and t:segmentation"
    " and t:quotation/@marks and t:punctuation and t:hyphenation]",
    "t:teiHeader/t:encodingDesc/t:classDecl/t:taxonomy/t:category",
    "t:teiHeader/t:profileDesc/t:calendarDesc/t:calendar",
    "t:teiHeader/t:profileDesc/t:langUsage/t:language/@ident",
    "t:teiHeader/t:revisionDesc/t:change[@who]",
]
DOCUMENT = [
    "t:teiHeader/t:encodingDesc/t:tagsDecl//t:tagUsage",
    "t:teiHeader/t:encodingDesc/t:tagsDecl/t:rendition[contains(., 'rtl')]",
    "t:text[@xml:lang]/t:body",
]
CORPUS = ["t:teiHeader/t:encodingDesc/t:listPrefixDef/t:prefixDef[@matchPattern]"]


def parsed(export) -> dict[str, object]:
    """The root of every file, by path; entities and the network are left alone."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return {
        entry["path"]: etree.parse(str(export.directory / entry["path"]), parser).getroot()
        for entry in export.files
    }


def pointed(word: str, path: str, prefixes: list[tuple[str, str, str]]) -> tuple[str, str] | None:
    """The file and `xml:id` that a pointer means; nothing where it leads out of the export."""
    for ident, pattern, replacement in prefixes:
        if word.startswith(ident + ":"):
            rest = word[len(ident) + 1:]
            match = re.fullmatch(pattern, rest)
            assert match, f"{word} does not match {pattern}"
            word = re.sub(r"\$(\d)", lambda group: match[int(group[1])], replacement)
            break
    if word.startswith(("http://", "https://", "mailto:")):
        return None
    # A range of the characters of an element is in that element.
    word = re.sub(r"^(.*)#string-range\(([^,()]+),\d+,\d+\)$", r"\1#\2", word)
    file, _, name = word.partition("#")
    return (os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path, name)


def prefixes(root) -> list[tuple[str, str, str]]:
    """The private URI schemes that a file declares."""
    return [
        (item.get("ident"), item.get("matchPattern"), item.get("replacementPattern"))
        for item in root.iter(TEI + "prefixDef")
    ]


@check("jing finds every TEI file valid by tei_all", programs=("jing",))
def schema(bench):
    shared = os.environ.get("MUWAZI_SHARED")
    if not shared:
        raise Skip("MUWAZI_SHARED does not name the directory with conformance/tei_all.rng")
    rules = Path(shared) / "conformance" / "tei_all.rng"
    if not rules.is_file():
        raise Skip(f"{rules} is not there")
    files = [
        str(export.directory / entry["path"])
        for export in (bench.export(corpus, "tei") for corpus in bench.corpora)
        for entry in export.files
    ]
    assert files, "no TEI file was written"
    ended = subprocess.run(["jing", str(rules), *files], capture_output=True, text=True)
    assert ended.returncode == 0, (ended.stdout + ended.stderr).strip()


@check("jing finds every TEI file valid by muwazi.rng", programs=("jing",))
def own_schema(bench):
    rules = Path(__file__).resolve().parents[2] / "schemas" / "tei" / "muwazi.rng"
    files = [
        str(export.directory / entry["path"])
        for export in (bench.export(corpus, "tei") for corpus in bench.corpora)
        for entry in export.files
    ]
    ended = subprocess.run(["jing", str(rules), *files], capture_output=True, text=True)
    assert ended.returncode == 0, (ended.stdout + ended.stderr).strip()


@check("words in Latin letters stand in TEI beside theirs", modules=("lxml",), programs=("jing",))
def romanized(bench):
    rules = Path(__file__).resolve().parents[2] / "schemas" / "tei" / "muwazi.rng"
    for corpus in bench.corpora:
        export = bench.export(corpus, "tei", "romanized", "--romanize", "ala-lc")
        paths = [str(export.directory / entry["path"]) for entry in export.files]
        ended = subprocess.run(["jing", str(rules), *paths], capture_output=True, text=True)
        assert ended.returncode == 0, (ended.stdout + ended.stderr).strip()
        for path, root in parsed(export).items():
            words = {e.get(XML + "id") for e in root.iter(TEI + "w") if e.get("type") is None}
            spans = [e.get("target")[1:] for e in root.iter(TEI + "span")]
            assert sorted(spans) == sorted(words), f"{path}: {len(spans)} of {len(words)} words"


@check("the annotations in TEI are those of the layers, and stand where their text does",
       modules=("lxml",))
def annotations(bench):
    faults = Faults()
    names = {"person": "persName", "organization": "orgName", "place": "placeName"}
    for corpus in bench.corpora:
        roots = parsed(bench.export(corpus, "tei"))
        for path, root in roots.items():
            document = Path(path).stem
            if document not in corpus.documents:
                continue
            body = "".join(root.find(f"{TEI}text/{TEI}body").itertext())
            found = []
            for group in root.iter(TEI + "listAnnotation"):
                for element in group.iter(TEI + "annotation"):
                    where = re.fullmatch(
                        rf"#string-range\({document}\.body,(\d+),(\d+)\)", element.get("target"))
                    if not faults.expect(bool(where), f"{path}: {element.get('target')}"):
                        continue
                    start, length = map(int, where.groups())
                    words = "".join(element.find(TEI + "note").itertext())
                    faults.expect(
                        body[start:start + length] == words, f"{path}: {words!r} stands elsewhere")
                    found.append((group.get("n") or group.get("type"), start, start + length))
                    if found[-1][0] == "names":
                        item = next(
                            i for i in corpus.annotations(document)
                            if (i["layer"], i["start"], i["end"]) == found[-1])
                        name = element.find(f"{TEI}note/{TEI}{names[item['type']]}")
                        faults.expect(
                            name is not None and name.get("key") == item["key"],
                            f"{path}: {words!r} is no {item['type']} {item['key']}")
            wanted = [(i["layer"], i["start"], i["end"]) for i in corpus.annotations(document)]
            faults.expect(
                sorted(found) == sorted(wanted),
                f"{path}: {len(found)} annotations are not the {len(wanted)} of its layers")
        keys = {
            item["key"] for document in corpus.documents
            for item in corpus.annotations(document, held=True) if item["layer"] == "names"}
        listed = {e.text for e in roots["corpus.xml"].iter(TEI + "idno") if e.get("type") == "key"}
        faults.expect(keys <= listed, f"{corpus.name}: {sorted(keys - listed)} are in no list")
    faults.settle()


@check("the headers tell what a TEI reader looks for", modules=("lxml",))
def headers(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for path, root in parsed(bench.export(corpus, "tei")).items():
            documents = root.find(f"{TEI}text[@{XML}lang]")
            own = DOCUMENT if documents is not None else CORPUS
            for xpath in EVERYWHERE + own:
                faults.expect(
                    bool(root.xpath(xpath, namespaces=SPACES)),
                    f"{corpus.name} {path}: no {xpath.replace('t:', '')}")
            for usage in root.iter(TEI + "tagUsage"):
                count = len(root.findall(f"{TEI}text//{TEI}{usage.get('gi')}"))
                faults.expect(
                    usage.get("occurs") == str(count),
                    f"{path}: {usage.get('occurs')} <{usage.get('gi')}> said, {count} there")
            for date in root.iter(TEI + "date"):
                faults.expect(
                    date.get("calendar") is None or bool(date.text),
                    f"{path}: an empty date with a calendar")
    faults.settle()


@check("editors, date, licence and rights of a corpus stand in its TEI", modules=("lxml",))
def description(bench):
    faults = Faults()
    roots = parsed(bench.export(bench.hard_corpus, "tei"))
    for xpath in [
        "t:titleStmt//t:respStmt[contains(., 'نرگس & لیلا')]",
        "t:titleStmt//t:respStmt[contains(., 'A \"B\" <C>')]",
        "t:publicationStmt/t:date[@when = '2020-07-09']",
        "t:publicationStmt/t:availability/t:licence[contains(@target, 'CC0-1.0')]",
        "t:publicationStmt/t:availability[contains(., \"publishers' & nobody\")]",
        "../t:revisionDesc/t:change[@when = '2020-07-09']",
    ]:
        found = roots["corpus.xml"].xpath(
            f"t:teiHeader/t:fileDesc/{xpath}", namespaces=SPACES)
        faults.expect(bool(found), f"corpus.xml: no {xpath.replace('t:', '')}")
    faults.settle()


@check("every xml:id is unique and every pointer arrives", modules=("lxml",))
def pointers(bench):
    faults = Faults()
    for corpus in bench.corpora:
        roots = parsed(bench.export(corpus, "tei"))
        names: dict[str, set[str]] = {}
        for path, root in roots.items():
            found = root.xpath("//@xml:id")
            faults.expect(len(found) == len(set(found)), f"{path}: an xml:id stands twice")
            names[path] = set(found)
        for path, root in roots.items():
            schemes = prefixes(root)
            for element in root.iter(TEI + "*"):
                for attribute in POINTERS:
                    for word in (element.get(attribute) or "").split():
                        place = pointed(word, path, schemes)
                        if place is None:
                            continue
                        file, name = place
                        # Without a fragment, a pointer means the file as a whole.
                        faults.expect(
                            file in roots and (not name or name in names[file]),
                            f"{path}:{element.sourceline}: @{attribute} {word} leads nowhere")
    faults.settle()


@check("the text of a TEI file is its source, character for character", modules=("lxml",))
def sources(bench):
    faults = Faults()
    for corpus in bench.corpora:
        export = bench.export(corpus, "tei")
        replaced = 0
        seen = set()
        for path, root in parsed(export).items():
            body = root.find(f"{TEI}text[@{XML}lang]/{TEI}body")
            if body is None:
                continue
            document = Path(path).stem
            seen.add(document)
            source = corpus.text(document)
            replaced += len(FORBIDDEN.findall(source))
            wanted = FORBIDDEN.sub("\ufffd", source)
            text = "".join(body.itertext())
            if not faults.expect(
                len(text) == len(wanted),
                f"{document}: {len(text)} characters in TEI, {len(wanted)} in the source"
            ):
                continue
            faults.expect(text == wanted, f"{document}: the text differs from its source")
            faults.expect(
                root.find(f"{TEI}text").get(XML + "lang") == corpus.documents[document],
                f"{document}: wrong xml:lang")
        faults.expect(seen == set(corpus.documents), f"{corpus.name}: {sorted(seen)} were exported")
        replaced += sum(
            len(FORBIDDEN.findall(bead["note"]))
            for pair in corpus.pairs for bead in corpus.beads(pair))
        said = re.search(r"XML cannot hold.*: (\d+)", export.losses)
        faults.expect(
            # A headline stands in the headers too.
            int(said[1] if said else 0) >= replaced,
            f"{corpus.name}: {replaced} characters were replaced, stderr says: {export.losses!r}")
    faults.settle()


@check("sentences and words of a TEI file are those of the layers", modules=("lxml",))
def sentences(bench):
    faults = Faults()
    for corpus in bench.corpora:
        for path, root in parsed(bench.export(corpus, "tei")).items():
            document = Path(path).stem
            if document not in corpus.documents:
                continue
            body = root.find(f"{TEI}text/{TEI}body")
            starts: dict[object, int] = {}
            position = 0

            def measure(element) -> None:
                nonlocal position
                starts[element] = position
                position += len(element.text or "")
                for child in element:
                    measure(child)
                    position += len(child.tail or "")

            measure(body)

            def span(element) -> tuple[int, int]:
                return (starts[element], starts[element] + len("".join(element.itertext())))

            tokens = corpus.layer(document, "tokens")
            written = list(body.iter(TEI + "s"))
            wanted = corpus.layer(document, "segments")
            if not faults.expect(
                [span(s) for s in written] == [(s["start"], s["end"]) for s in wanted],
                f"{path}: its <s> are not the segments of {corpus.name}"
            ):
                continue
            for index, sentence in enumerate(written):
                faults.expect(
                    sentence.get(XML + "id") == f"{document}.s{index}",
                    f"{path}: sentence {index} is {sentence.get(XML + 'id')}")
                role = wanted[index]["role"]
                paragraph = sentence.getparent()
                faults.expect(
                    paragraph.get("n") == str(wanted[index]["paragraph"]),
                    f"{path}: sentence {index} stands in block {paragraph.get('n')}")
                faults.expect(
                    any(f"#role.{role}" in (element.get("ana") or "").split()
                        for element in [sentence, *sentence.iterancestors()]),
                    f"{path}: sentence {index} is not marked as {role}")
                own = [t for t in tokens if t["segment"] == index]
                words = [e for e in sentence if e.tag in (TEI + "w", TEI + "pc")]
                faults.expect(
                    [(*span(e), e.tag == TEI + "pc") for e in words]
                    == [(t["start"], t["end"], t["kind"] in MARKS) for t in own],
                    f"{path}: the words of sentence {index} are not the tokens")
                for left, right in zip(words, words[1:]):
                    touching = span(left)[1] == span(right)[0]
                    joined = left.get("join") in ("right", "both") or right.get("join") in (
                        "left", "both")
                    faults.expect(
                        touching == joined, f"{path}: @join of {left.get(XML + 'id')} is wrong")
    faults.settle()


@check("the alignment in TEI is that of the beads", modules=("lxml",))
def alignment(bench):
    faults = Faults()
    for corpus in bench.corpora:
        written = {}
        for path, root in parsed(bench.export(corpus, "tei")).items():
            schemes = prefixes(root)
            elements = {e.get(XML + "id"): e for e in root.iter(TEI + "*") if e.get(XML + "id")}

            def said(element, attribute: str, kind: str) -> list[str]:
                """The texts of what the pointers of one kind in an attribute mean."""
                words = (element.get(attribute) or "").split()
                return ["".join(elements[word[1:]].itertext()).strip()
                        for word in words if word.startswith(f"#{kind}.")]

            def leaves(word: str) -> list[str]:
                file, name = pointed(word, path, schemes)
                if file == path and name in elements:
                    words = elements[name].get("target").split()
                    return [leaf for word in words for leaf in leaves(word)]
                return [name]

            for group in root.iter(TEI + "linkGrp"):
                for element in group:
                    words = element.get("target").split()
                    # A <ptr> that is a side of a link is no bead of its own.
                    if element.tag == TEI + "ptr" and "#counterpart.none" not in element.get("ana"):
                        continue
                    faults.expect(
                        element.tag == TEI + "ptr" or len(words) == 2,
                        f"{element.get(XML + 'id')}: a link of {len(words)} targets")
                    sides = [leaves(w) for w in words]
                    if element.tag == TEI + "ptr":
                        sides = [sum(sides, [])]
                    written[tuple(map(tuple, sides))] = (
                        element.get("cert"), element.get("type"),
                        re.search(r"#status\.(\w+)", element.get("ana"))[1], group.get("type"),
                        said(element, "ana", "method"), said(element, "resp", "person"))
        wanted = {}
        for pair in corpus.pairs:
            for bead in corpus.beads(pair):
                sides = [
                    tuple(f"{document}.s{i}" for i in bead[language])
                    for language, document in zip(LANGUAGES, pair)
                ]
                wanted[tuple(side for side in sides if side)] = (
                    f"{bead['score']:.4f}", bead["type"], bead["status"],
                    "rejected" if bead["status"] == "rejected" else "alignment",
                    [bead["method"]], bead["annotators"])
        for key in sorted(wanted.keys() | written.keys()):
            faults.expect(
                wanted.get(key) == written.get(key),
                f"{corpus.name} {key}: {written.get(key)} is not {wanted.get(key)}")
        for bead in (b for pair in corpus.pairs for b in corpus.beads(pair)):
            text = FORBIDDEN.sub("\ufffd", bead["note"])
            if text:
                found = any(
                    "".join(note.itertext()) == text
                    for root in parsed(bench.export(corpus, "tei")).values()
                    for note in root.iter(TEI + "note"))
                faults.expect(found, f"the remark on {bead['id']} is lost")
    faults.settle()
