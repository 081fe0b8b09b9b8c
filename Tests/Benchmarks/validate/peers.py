#!/usr/bin/env python3
"""Validates JSON Lines with a Python package, as a program of one's own would.

    peers.py jsonschema|jsonschema_rs SCHEMA DATA
"""

import importlib
import json
import sys


def main() -> int:
    name, schema, data = sys.argv[1:]
    module = importlib.import_module(name)
    with open(schema, encoding="utf-8") as file:
        description = json.load(file)
    kind = getattr(module, "Draft202012Validator", None) or module.validator_for
    validator = kind(description)
    wrong = 0
    with open(data, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            for error in validator.iter_errors(json.loads(line)):
                wrong += 1
                print(f"{data}:{number}: {error.message}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
