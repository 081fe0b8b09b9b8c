"""The standard's own output of JSON Schema: what the official suite asks of annotations and errors."""

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

from check_suite import suite
from harness import Faults, check

DIALECT = 2020


def output(bench, place: Path, schema, instance, form: str, roots=()) -> tuple[dict, str]:
    """What `validate --output` says of an instance, and the line as it was written."""
    (place / "schema.json").write_text(json.dumps(schema), "utf-8")
    (place / "data.json").write_text(json.dumps(instance), "utf-8")
    command = [str(bench.binary), "validate", "--quiet", "--format", "json", "--output", form,
               "--schema", str(place / "schema.json")]
    for uri, directory in roots:
        command += ["--ref-root", f"{uri}={directory}"]
    ended = subprocess.run(
        command + [str(place / "data.json")], capture_output=True, text=True, timeout=60)
    assert ended.returncode in (0, 1), ended.stderr
    written = json.loads(ended.stdout)
    assert written["valid"] == (ended.returncode == 0), "the status says something else"
    return written, ended.stdout


def units(node: dict):
    """Every unit of an output, those within others too."""
    pending = [node]
    while pending:
        unit = pending.pop()
        yield unit
        pending += unit.get("errors", []) + unit.get("annotations", [])


def applies(compatibility: str) -> bool:
    """Whether a case is one of draft 2020-12."""
    for part in filter(None, compatibility.split(",")):
        sign, number = re.fullmatch(r"(<=|=|)(\d+)", part).groups()
        year = int(number)
        if not {"": DIALECT >= year, "<=": DIALECT <= year, "=": DIALECT == year}[sign]:
            return False
    return True


def place_for(bench) -> tuple[Path, Path]:
    """A directory to write into, and the suite's."""
    directory = bench.directory / "suite"
    directory.mkdir(exist_ok=True)
    root = next(directory.glob("jsonschema-*/json"), None) or suite(directory)
    place = bench.directory / "output-case"
    place.mkdir(exist_ok=True)
    return place, root


@check("`--output basic` is what the official output tests ask for")
def official_output(bench):
    place, root = place_for(bench)
    tests = root / "output-tests" / "draft2020-12"
    faults, count = Faults(), 0
    remotes = place / "remotes" / "draft" / "2020-12" / "output"
    remotes.mkdir(parents=True, exist_ok=True)
    (remotes / "schema").write_bytes((tests / "output-schema.json").read_bytes())
    for path in sorted((tests / "content").glob("*.json")):
        for group in json.loads(path.read_text("utf-8")):
            for case in group["tests"]:
                written, _ = output(bench, place, group["schema"], case["data"], "basic")
                judged, _ = output(
                    bench, place, case["output"]["basic"], written, "basic",
                    [("https://json-schema.org", place / "remotes")])
                count += 1
                faults.expect(judged["valid"], f"{path.stem}: {case['description']}: {written}")
    assert count >= 4, "the suite has no output tests"
    faults.settle()


@check("`--output` gives the annotations of the official suite, in both forms")
def official_annotations(bench):
    place, root = place_for(bench)
    faults, count = Faults(), 0
    for path in sorted((root / "annotations" / "tests").glob("*.json")):
        for case in json.loads(path.read_text("utf-8"))["suite"]:
            if not applies(case.get("compatibility", "")) or "externalSchemas" in case:
                continue
            base = "https://suite.example/case"
            schema = {"$id": base} | case["schema"]
            for test in case["tests"]:
                for form in ("basic", "detailed"):
                    written, _ = output(bench, place, schema, test["instance"], form)
                    for claim in test["assertions"]:
                        count += 1
                        found = {
                            unquote(unit["absoluteKeywordLocation"].removeprefix(schema["$id"])
                                    .removesuffix("/" + claim["keyword"])): unit["annotation"]
                            for unit in units(written)
                            if "annotation" in unit and unit["instanceLocation"] == claim["location"]
                            and unit["keywordLocation"].endswith("/" + claim["keyword"])}
                        expected = {unquote(key): value for key, value in claim["expected"].items()}
                        faults.expect(
                            found == expected,
                            f"{path.stem}: {case['description']}: {form}: {claim}: found {found}")
    print(f"   {count} assertions")
    assert count > 100, "the suite has no annotation tests"
    faults.settle()
