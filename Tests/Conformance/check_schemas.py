"""The schemas of the records, judged and used by another validator than ours."""

import json
import subprocess
import sys

from bench import parse, records
from environment import HERE, ROOT
from harness import Faults, check

SCHEMAS = ROOT / "schemas"


def validator(name: str):
    """A validator of python-jsonschema for one of our schemas, which may refer to the others."""
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values())
    return Draft202012Validator(schemas[f"{name}.schema.json"], registry=registry)


@check("the schemas are schemas, and their examples follow them", modules=("jsonschema",))
def schemas_hold(bench):
    from jsonschema import Draft202012Validator

    faults = Faults()
    paths = sorted(SCHEMAS.glob("*.schema.json"))
    assert paths, f"no schemas in {SCHEMAS}"
    for path in paths:
        schema = json.loads(path.read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        for example in schema.get("examples", []):
            for error in validator(path.name.removesuffix(".schema.json")).iter_errors(example):
                faults.expect(False, f"{path.name}: example: {error.message}")
    faults.settle()


@check("every record follows its schema", modules=("jsonschema",))
def records_follow(bench):
    faults = Faults()
    for corpus in bench.corpora:
        jsonl = bench.export(corpus, "jsonl").directory
        files = [
            ("pair", corpus.directory / "pairs.jsonl"),
            ("translation-pair", jsonl / "translation.jsonl"),
            ("annotation", jsonl / "annotations.jsonl"),
        ]
        for name, pattern in [
            ("segment", "layers/*.segments.jsonl"), ("token", "layers/*.tokens.jsonl"),
            ("bead", "alignments/*.beads.jsonl"), ("bead", "gold/*.beads.jsonl"),
            ("annotation", "layers/*.annotations.jsonl"),
        ]:
            files += [(name, path) for path in sorted(corpus.directory.glob(pattern))]
        files += [("annotation", path) for path in sorted(jsonl.glob("*.annotations.jsonl"))]
        for name, path in files:
            judge = validator(name)
            for number, record in enumerate(records(path), 1):
                for error in judge.iter_errors(record):
                    faults.expect(
                        False, f"{path.name}:{number}: {error.json_path} {error.message}")
        judge = validator("export-file")
        for form in ("jsonl", "tei"):
            for record in bench.export(corpus, form).files:
                for error in judge.iter_errors(record):
                    faults.expect(False, f"listing of {form}: {error.json_path} {error.message}")
    faults.settle()


@check("`validate --schema` and python-jsonschema agree", modules=("jsonschema",))
def validators_agree(bench):
    ended = subprocess.run(
        [sys.executable, str(HERE / "json_schema_differential.py"), str(bench.binary)],
        capture_output=True, text=True)
    assert ended.returncode == 0, (ended.stdout + ended.stderr)[-2000:]


@check("`validate` finds nothing wrong with what `export` writes")
def exports_are_valid(bench):
    for corpus in bench.corpora:
        exported = [bench.export(corpus, form) for form in ("jsonl", "tei")]
        files = [e.directory / entry["path"] for e in exported for entry in e.files
                 if entry["path"].endswith((".jsonl", ".xml"))]
        ended = bench.muwazi("validate", "--format", "json", corpus.directory, *files)
        findings = parse(ended.stdout, "stdout")
        # Annotations cut words (a preposition joined to a name): rules may remark on it, no more.
        stray = [
            item for item in findings
            if item["severity"] == "error" or not item["file"].endswith(".annotations.jsonl")
            or str(corpus.directory) not in item["file"]]
        assert not stray, stray
