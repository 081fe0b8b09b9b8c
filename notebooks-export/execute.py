"""Executes a notebook where it stands and keeps its outputs; the pictures also go to PNG files."""

import base64
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def main() -> int:
    path = Path(sys.argv[1]).resolve()
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}}).execute()
    executed = path.with_name(path.stem + ".executed.ipynb")
    nbformat.validate(notebook)
    nbformat.write(notebook, executed)
    count = 0
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            picture = output.get("data", {}).get("image/png")
            if picture:
                count += 1
                path.with_name(f"picture-{count}.png").write_bytes(base64.b64decode(picture))
    print(f"{executed}: executed, {count} pictures")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
