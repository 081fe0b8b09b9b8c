"""SARIF as other programs read it."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

from harness import Skip, check

READER = "pysarif==0.1.0"


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


@check("SARIF says what the findings say, and pysarif reads it")
def a_reader_takes_it(bench):
    written, findings, place = log(bench)
    results = written["runs"][0]["results"]
    assert len(results) == len(findings) > 5
    for result, finding in zip(results, findings):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (finding["line"], finding["column"])
        assert result["ruleId"] == finding["rule"]
        assert result["message"]["text"] == finding["message"]
    modules = place.parent / "modules"
    ended = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--target", str(modules), READER],
        capture_output=True, text=True)
    if ended.returncode != 0:
        raise Skip(f"{READER} cannot be installed ({ended.stderr.strip().splitlines()[-1]})")
    sys.path.insert(0, str(modules))
    read = importlib.import_module("pysarif").load_from_file(str(place))
    assert [r.rule_id for r in read.runs[0].results] == [f["rule"] for f in findings]


@check("SARIF follows the schema of SARIF 2.1.0, by our own validator")
def it_follows_its_schema(bench):
    shared = os.environ.get("MUWAZI_SHARED")
    schema = Path(shared or "") / "conformance" / "sarif-schema-2.1.0.json"
    if not shared or not schema.is_file():
        raise Skip("$MUWAZI_SHARED/conformance/sarif-schema-2.1.0.json is not there")
    place = log(bench)[2]
    ended = subprocess.run(
        [str(bench.binary), "validate", "--schema", str(schema), "--format-assertion",
         str(place.rename(place.with_suffix(".json")))],
        capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
