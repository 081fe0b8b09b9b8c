"""The official test suite of JSON Schema, draft 2020-12, run against the command line.

The suite is never part of the project: it is read from $JSON_SCHEMA_TEST_SUITE, a checkout of it, or
taken from the source distribution of python-jsonschema, which carries it.
"""

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

from harness import Skip, check

DISTRIBUTION = "jsonschema==4.26.0"
# The share of cases that must hold. The required part has no exceptions.
OPTIONAL_SHARE = 0.95


def suite(directory: Path) -> Path:
    """The directory that holds tests/ and remotes/."""
    given = os.environ.get("JSON_SCHEMA_TEST_SUITE")
    if given:
        return Path(given)
    ended = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
         "--no-deps", "--no-binary", "jsonschema", "--dest", str(directory), DISTRIBUTION],
        capture_output=True, text=True)
    archives = list(directory.glob("jsonschema-*.tar.gz"))
    if not archives:
        lines = (ended.stderr.strip() or "no message").splitlines()
        raise Skip(f"the source distribution of {DISTRIBUTION} cannot be had ({lines[-1].strip()})")
    with tarfile.open(archives[0]) as archive:
        archive.extractall(directory, filter="data")
    return next(directory.glob("jsonschema-*/json"))


def outcomes(binary, group: dict, remotes: Path, asserts_formats: bool, place: Path):
    """For each case of a group, its description and whether the outcome is the right one."""
    (place / "schema.json").write_text(json.dumps(group["schema"]), "utf-8")
    lines = "".join(json.dumps(case["data"]) + "\n" for case in group["tests"])
    (place / "data.jsonl").write_text(lines, "utf-8")
    command = [str(binary), "validate", "--format", "json", "--schema", str(place / "schema.json"),
               "--ref-root", f"http://localhost:1234={remotes}", str(place / "data.jsonl")]
    if asserts_formats:
        command.append("--format-assertion")
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120)
    broken = ended.returncode not in (0, 1)
    wrong = {json.loads(line)["line"] for line in ended.stdout.splitlines()}
    for number, case in enumerate(group["tests"], 1):
        is_right = not broken and (number not in wrong) == case["valid"]
        told = ended.stderr.strip().splitlines()[0] if broken and ended.stderr.strip() else ""
        yield f"{group['description']}: {case['description']} {told}".strip(), is_right


def run(bench, paths: list[Path], root: Path, asserts_formats: bool) -> tuple[int, list[str]]:
    """The number of cases and the names of those that fail."""
    count, failures = 0, []
    place = bench.directory / "suite-case"
    place.mkdir(exist_ok=True)
    for path in paths:
        for group in json.loads(path.read_text("utf-8")):
            for name, is_right in outcomes(
                    bench.binary, group, root / "remotes", asserts_formats, place):
                count += 1
                if not is_right:
                    failures.append(f"{path.stem}: {name}")
    return count, failures


def settle(title: str, count: int, failures: list[str], share: float) -> None:
    assert count, f"{title}: the suite has no cases"
    print(f"   {title}: {count - len(failures)} of {count}")
    for failure in failures[: 40 if os.environ.get("VERBOSE") else 8]:
        print(f"     not: {failure}")
    assert len(failures) <= (1 - share) * count, f"{title}: {len(failures)} of {count} fail"


@check("the official suite of draft 2020-12, its required part")
def required_suite(bench):
    directory = bench.directory / "suite"
    directory.mkdir(exist_ok=True)
    root = suite(directory)
    paths = sorted((root / "tests" / "draft2020-12").glob("*.json"))
    settle("required", *run(bench, paths, root, False), share=1)


@check("the official suite of draft 2020-12, its optional part")
def optional_suite(bench):
    directory = bench.directory / "suite"
    root = next(directory.glob("jsonschema-*/json"), None) or suite(directory)
    tests = root / "tests" / "draft2020-12" / "optional"
    formats = sorted((tests / "format").glob("*.json"))
    settle("formats", *run(bench, formats, root, True), share=OPTIONAL_SHARE)
    # cross-draft.json asks to read a schema by the rules of an older draft; we read 2020-12 alone.
    others = [tests / name for name in ("bignum.json", "format-assertion.json", "float-overflow.json", "ecmascript-regex.json",
                                        "non-bmp-regex.json", "no-schema.json", "unknownKeyword.json",
                                        "id.json", "anchor.json", "refOfUnknownKeyword.json",
                                        "dynamicRef.json", "dependencies-compatibility.json")]
    settle(
        "others", *run(bench, [path for path in others if path.exists()], root, False),
        share=OPTIONAL_SHARE)
