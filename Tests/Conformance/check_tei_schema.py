"""Our TEI customization: made from its ODD, and judged by jing and by `validate` alike."""

import copy
import json
import random
import re
import subprocess
import sys
from pathlib import Path

from environment import ROOT
from harness import check

TEI = "{http://www.tei-c.org/ns/1.0}"
SCHEMA = ROOT / "schemas" / "tei" / "muwazi.rng"
MUTATIONS = 360
SEED = 1


@check("muwazi.rng is what muwazi.odd says")
def schema_is_made(bench):
    script = ROOT / ".ci" / "scripts" / "tei-schema"
    ended = subprocess.run([sys.executable, str(script), "--check"])
    assert ended.returncode == 0, "muwazi.rng is not what the ODD gives; run .ci/scripts/tei-schema"


def mutations(tree, chance: random.Random):
    """Changes one thing in a copy of a document; a name for it, and the copy."""
    from lxml import etree

    root = copy.deepcopy(tree)
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    within = [e for e in elements if e.tag in (TEI + "s", TEI + "p", TEI + "title", TEI + "bibl")]
    element = chance.choice(elements[1:])
    parent = element.getparent()
    word = next(iter(root.iter(TEI + "w")), element)

    def wrap(name: str, **attributes):
        inner = chance.choice(list(root.iter(TEI + "w")) or elements[1:])
        outer = etree.Element(TEI + name, attributes)
        outer.tail, inner.tail = inner.tail, None
        inner.addprevious(outer)
        outer.append(inner)

    def delete():
        if element.tail and element.getprevious() is None:
            parent.text = (parent.text or "") + element.tail
        elif element.tail:
            element.getprevious().tail = (element.getprevious().tail or "") + element.tail
        parent.remove(element)

    choices = {
        "unknown element": lambda: chance.choice(within).insert(0, etree.Element(TEI + "sentance")),
        "foreign element": lambda: chance.choice(within).append(etree.Element("{urn:x}y")),
        "unknown attribute": lambda: element.set("lema", "x"),
        "bad date": lambda: wrap("date", when="yesterday"),
        "good date": lambda: wrap("date", **{"when": "2017-04-09", "when-custom": "1396-01-20"}),
        "good name": lambda: wrap("persName", ref="#p1 #p2"),
        "good speech": lambda: wrap("said", who="#p1", direct="true"),
        "bad speech": lambda: wrap("said", direct="maybe"),
        "good number": lambda: wrap("num", value="12.5"),
        "bad number": lambda: wrap("num", value="zwölf"),
        "good lemma": lambda: word.set("lemma", "x y"),
        "bad join": lambda: word.set("join", "up"),
        "bad certainty": lambda: element.set("cert", "1.5"),
        "good certainty": lambda: element.set("cert", "0.5"),
        "bad pointer": lambda: element.set("ana", "#a  b c"),
        "empty pointer": lambda: element.set("corresp", ""),
        "bad id": lambda: element.set("{http://www.w3.org/XML/1998/namespace}id", "1 2"),
        "deleted": delete,
        "doubled": lambda: element.addnext(copy.deepcopy(element)),
        "misplaced": lambda: chance.choice(within).append(etree.Element(TEI + "body")),
        "renamed": lambda: setattr(element, "tag", TEI + chance.choice(["w", "p", "note", "head"])),
    }
    name = chance.choice(list(choices))
    choices[name]()
    return name, root


def jing_lines(files: list[Path]) -> dict[str, list[int]]:
    """The lines of jing's errors, by file. Where an ID stands twice, it also tells where it stood first,
    which is no error of its own."""
    lines: dict[str, list[int]] = {str(path): [] for path in files}
    ended = subprocess.run(
        ["jing", str(SCHEMA), *map(str, files)], capture_output=True, text=True)
    for match in re.finditer(
            r"^(.+?):(\d+):\d+: (?:error|fatal)(?!.*first occurrence of ID)", ended.stdout, re.MULTILINE):
        lines[match[1]].append(int(match[2]))
    return lines


@check("our TEI schema: jing and `validate` agree on valid and broken files",
       modules=("lxml",), programs=("jing",))
def validators_agree(bench):
    from lxml import etree

    chance = random.Random(SEED)
    place = bench.directory / "tei-mutations"
    place.mkdir(exist_ok=True)
    trees = []
    for corpus in bench.corpora:
        export = bench.export(corpus, "tei")
        trees += [etree.parse(export.directory / entry["path"]).getroot() for entry in export.files]
    names, files = {}, []
    for number in range(MUTATIONS):
        name, root = mutations(chance.choice(trees), chance)
        path = place / f"{number:04}.xml"
        path.write_bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))
        names[str(path)] = name
        files.append(path)
    theirs = jing_lines(files)
    ended = subprocess.run(
        [str(bench.binary), "validate", "--format", "json", *map(str, files)],
        capture_output=True, text=True)
    ours: dict[str, list[int]] = {str(path): [] for path in files}
    for line in ended.stdout.splitlines():
        finding = json.loads(line)
        ours[finding["file"]].append(finding["line"])
    disagreements = []
    broken = 0
    for path in map(str, files):
        broken += bool(theirs[path])
        if bool(ours[path]) != bool(theirs[path]):
            disagreements.append(f"({names[path]}): ours {ours[path]}, jing {theirs[path]}")
        elif ours[path] and min(ours[path]) != min(theirs[path]):
            disagreements.append(f"({names[path]}): first line {ours[path]}, jing {theirs[path]}")
    print(f"   {len(files)} files, {broken} of them broken")
    assert broken > MUTATIONS // 4 and broken < MUTATIONS, "the mutations are one-sided"
    assert not disagreements, "\n".join(disagreements)
