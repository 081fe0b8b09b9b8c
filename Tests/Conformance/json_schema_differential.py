#!/usr/bin/env python3
"""Compares `muwazi validate --schema` with python-jsonschema on generated schemas and instances.

    python json_schema_differential.py MUWAZI [--full] [--schemas 150] [--instances 50] [--seed 1]

7,500 cases, with --full 100,000. Needs `jsonschema` from PyPI. Prints every disagreement and the number of
cases; status 1 if the two disagree, or if what `--output` says of every tenth schema's instances is
something else. Left out of the generator, because there python-jsonschema departs from the specification:
numbers that binary floating point cannot hold, and patterns in which Python and ECMA-262 differ.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

KEYS = ["a", "b", "c", "ab", "کلید", "é", "e\u0301", "a/b", "m~n", "", "%25"]
STRINGS = ["", "a", "b", "ab", "abc", "سلام", "می\u200cرود", "é", "e\u0301", "😀", "😀😀", "x-1", "12"]
NUMBERS = [0, 1, 2, 3, -1, 5, 10, 1.0, 2.0, 0.5, 1.5, -0.0, 2.5, 100, 1e3, 1099511627777]
PATTERNS = ["a", "^a", "b$", "^$", "^[a-c]+$", "^x-[0-9]$", "(a|b)c?", "سلا", "^.{2}$", "^[^a]*$"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]
SCALARS = [None, True, False] + STRINGS + NUMBERS


class Generator:
    """Schemas and instances from one seed."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.references: list[str] = []
        # Whether the schema in the making is for a part of the value: then it may refer to any other,
        # as every round takes a step down. Else only the root's own parts may, and not to the root.
        self.is_below = False
        self.is_definition = False

    def value(self, depth: int = 3):
        roll = self.random.random()
        if depth == 0 or roll < 0.4:
            return self.random.choice(SCALARS)
        if roll < 0.65:
            return [self.value(depth - 1) for _ in range(self.random.randrange(5))]
        keys = self.random.sample(KEYS, self.random.randrange(5))
        return {key: self.value(depth - 1) for key in keys}

    def document(self) -> dict:
        """A schema with definitions that its parts refer to, some of them resources of their own."""
        names = ["one", "two/2", "three~3"][: self.random.randrange(4)]
        self.references = ["root#"] + [
            "root#/$defs/" + name.replace("~", "~0").replace("/", "~1") for name in names
        ]
        if self.random.random() < 0.3:
            names.append("anchored")
            self.references.append("root#anchored")
        if self.random.random() < 0.3:
            names.append("resource")
            self.references += ["http://example.test/other", "other"]
        if self.random.random() < 0.3:
            names.append("dynamic")
            self.references.append("root#dynamic")
        schema = self.schema(3, is_root=True)
        if self.random.random() < 0.5:
            schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["$id"] = "http://example.test/root"
        if names:
            schema["$defs"] = {name: self.definition(name) for name in names}
        return schema

    def definition(self, name: str):
        self.is_definition = True
        schema = self.schema(2, is_root=name in ("anchored", "resource", "dynamic"))
        self.is_definition = False
        if name == "anchored":
            schema["$anchor"] = "anchored"
        if name == "resource":
            schema["$id"] = "other"
            if self.random.random() < 0.5:
                schema["$dynamicAnchor"] = "dynamic"
        if name == "dynamic":
            schema["$dynamicAnchor"] = "dynamic"
        return schema

    def schema(self, depth: int, is_root: bool = False):
        if not is_root and self.random.random() < 0.08:
            return self.random.random() < 0.6
        count = self.random.choice([1, 1, 2, 2, 3, 4]) if depth else 1
        schema: dict = {}
        for _ in range(count):
            self.add_keyword(schema, depth)
        return schema

    def below(self, depth: int):
        """A schema for a part of the value."""
        before, self.is_below = self.is_below, True
        schema = self.schema(depth)
        self.is_below = before
        return schema

    def add_keyword(self, schema: dict, depth: int):
        simple = [
            self.add_type, self.add_enum, self.add_number, self.add_size, self.add_pattern,
            self.add_required,
        ]
        nested = [
            self.add_properties, self.add_properties, self.add_items, self.add_contains,
            self.add_combination, self.add_combination, self.add_condition, self.add_dependent,
            self.add_unevaluated, self.add_unevaluated, self.add_names,
        ]
        if depth == 0 or self.random.random() < 0.35:
            self.random.choice(simple)(schema)
        elif self.random.random() < 0.15:
            self.add_reference(schema)
        else:
            self.random.choice(nested)(schema, depth - 1)

    def add_type(self, schema):
        names = self.random.sample(TYPES, self.random.choice([1, 1, 2, 3]))
        schema["type"] = names[0] if len(names) == 1 else names

    def add_enum(self, schema):
        if self.random.random() < 0.5:
            schema["const"] = self.value(2)
        else:
            schema["enum"] = [self.value(2) for _ in range(self.random.randrange(1, 5))]

    def add_number(self, schema):
        keyword = self.random.choice(
            ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])
        schema[keyword] = (
            self.random.choice([1, 2, 3, 0.5, 1.5, 2.0]) if keyword == "multipleOf"
            else self.random.choice(NUMBERS))

    def add_size(self, schema):
        keyword = self.random.choice(
            ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"])
        schema[keyword] = self.random.choice([0, 1, 2, 2.0, 3])
        if self.random.random() < 0.3:
            schema["uniqueItems"] = self.random.random() < 0.8

    def add_pattern(self, schema):
        schema["pattern"] = self.random.choice(PATTERNS)

    def add_required(self, schema):
        keys = self.random.sample(KEYS, self.random.randrange(1, 3))
        if self.random.random() < 0.6:
            schema["required"] = keys
        else:
            schema["dependentRequired"] = {self.random.choice(KEYS): keys}

    def add_properties(self, schema, depth):
        keys = self.random.sample(KEYS, self.random.randrange(1, 4))
        schema["properties"] = {key: self.below(depth) for key in keys}
        if self.random.random() < 0.3:
            schema["patternProperties"] = {self.random.choice(PATTERNS): self.below(depth)}
        if self.random.random() < 0.4:
            schema["additionalProperties"] = self.below(depth)

    def add_items(self, schema, depth):
        if self.random.random() < 0.5:
            schema["prefixItems"] = [
                self.below(depth) for _ in range(self.random.randrange(1, 4))]
        if self.random.random() < 0.7:
            schema["items"] = self.below(depth)

    def add_contains(self, schema, depth):
        schema["contains"] = self.below(depth)
        if self.random.random() < 0.4:
            schema["minContains"] = self.random.randrange(3)
        if self.random.random() < 0.4:
            schema["maxContains"] = self.random.randrange(1, 3)

    def add_combination(self, schema, depth):
        keyword = self.random.choice(["allOf", "anyOf", "oneOf", "not"])
        schema[keyword] = (
            self.schema(depth) if keyword == "not"
            else [self.schema(depth) for _ in range(self.random.randrange(1, 4))])

    def add_condition(self, schema, depth):
        schema["if"] = self.schema(depth)
        if self.random.random() < 0.8:
            schema["then"] = self.schema(depth)
        if self.random.random() < 0.6:
            schema["else"] = self.schema(depth)

    def add_dependent(self, schema, depth):
        schema["dependentSchemas"] = {self.random.choice(KEYS): self.schema(depth)}

    def add_unevaluated(self, schema, depth):
        keyword = self.random.choice(["unevaluatedProperties", "unevaluatedItems"])
        schema[keyword] = self.random.choice([False, False, True, self.below(depth)])

    def add_names(self, schema, depth):
        schema["propertyNames"] = self.below(depth)

    def add_reference(self, schema):
        references = self.references
        if not self.is_below:
            references = [] if self.is_definition else references[1:]
        if references:
            reference = self.random.choice(references)
            schema["$dynamicRef" if reference.endswith("#dynamic") else "$ref"] = reference


def expected(schema: dict, instances: list) -> list[bool]:
    """What python-jsonschema says."""
    validator = Draft202012Validator(schema)
    return [validator.is_valid(instance) for instance in instances]


def actual(
        muwazi: str, folder: Path, schema: dict, instances: list, with_output: bool) -> list[bool]:
    """What muwazi says: an instance a line, so that the lines of findings tell."""
    path = folder / "schema.json"
    path.write_text(json.dumps(schema, ensure_ascii=False), encoding="utf-8")
    lines = folder / "instances.jsonl"
    lines.write_text(
        "".join(json.dumps(instance, ensure_ascii=False) + "\n" for instance in instances),
        encoding="utf-8")
    command = [muwazi, "validate", "--quiet", "--format", "json", "--schema", path, lines]

    def records(*options: str) -> list[dict]:
        process = subprocess.run(
            [*command, *options], capture_output=True, text=True, check=False)
        if process.returncode not in (0, 1):
            raise RuntimeError(f"status {process.returncode}: {process.stderr}")
        return [json.loads(line) for line in process.stdout.splitlines()]

    refused = {finding["line"] for finding in records()}
    verdicts = [number not in refused for number in range(1, len(instances) + 1)]
    for form in ("basic", "detailed") if with_output else ():
        told = [output["valid"] for output in records("--output", form)]
        if told != verdicts:
            raise RuntimeError(f"--output {form} says {told}, the findings {verdicts}: {schema}")
    return verdicts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("muwazi")
    parser.add_argument("--full", action="store_true", help="2,000 schemas: 100,000 cases")
    parser.add_argument("--schemas", type=int, default=150)
    parser.add_argument("--instances", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.full:
        options.schemas = 2000
    cases = accepted = disagreements = 0
    with tempfile.TemporaryDirectory() as name:
        for number in range(options.schemas):
            generator = Generator(options.seed * 1_000_003 + number)
            schema = generator.document()
            instances = [generator.value() for _ in range(options.instances)]
            theirs = expected(schema, instances)
            ours = actual(options.muwazi, Path(name), schema, instances, number % 10 == 0)
            cases += len(instances)
            accepted += sum(theirs)
            for instance, their, our in zip(instances, theirs, ours):
                if their != our:
                    disagreements += 1
                    print(json.dumps(
                        {"schema": schema, "instance": instance, "jsonschema": their,
                         "muwazi": our}, ensure_ascii=False))
    print(
        f"{cases} cases, {accepted} of them valid, {disagreements} disagreements",
        file=sys.stderr)
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
