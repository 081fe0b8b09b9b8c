"""A virtual environment of Python under .build with the readers of requirements.txt."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = ROOT / ".build" / "conformance-venv"


def reenter(arguments: list[str]) -> str | None:
    """Goes on under the environment's Python, made first where it is missing or out of date.

    Does not return where that works. Else returns why not: the checks then run under this Python,
    and those whose reader it lacks are skipped.
    """
    python = ENVIRONMENT / "bin" / "python"
    if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
        return None
    stamp = ENVIRONMENT / "requirements.sha256"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted and python.exists()):
        for command in (
            [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)],
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--retries", "1", "--timeout", "20",
             "--requirement", str(REQUIREMENTS)],
        ):
            try:
                made = subprocess.run(command, capture_output=True, text=True)
            except OSError as error:
                return f"{command[0]} does not start ({error.strerror})"
            if made.returncode != 0:
                lines = (made.stderr.strip() or made.stdout.strip() or "no message").splitlines()
                return f"`{' '.join(command[1:4])}` failed ({lines[-1].strip()})"
        stamp.write_text(wanted)
    sys.stdout.flush()
    os.execv(python, [str(python), str(HERE / "conformance.py"), *arguments])
