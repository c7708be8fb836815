"""import.xlsx: a large sheet, read beside openpyxl in its read-only mode."""

import json
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from line import BINARY, ROOT, Line

SEED = 20_261_124
COLUMNS = 10
PYTHON = ROOT / ".venv" / "bin" / "python"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def read(quick: bool) -> Iterator[Line]:
    """10⁵ rows of two shared texts, six decimals and two whole numbers, read whole by both, run by run."""
    rows = 10_000 if quick else 100_000
    runs = 3 if quick else 7
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
        path = Path(folder) / "sheet.xlsx"
        write(path, rows)
        ours: list[float] = []
        theirs: list[float] = []
        answers = []
        for _ in range(runs):
            told = run([BINARY, "bench", "read-sheet", path, "--runs", "1"])
            ours += [float(one) for one in told["milliseconds"]]
            answers.append(told["answers"])
            told = run([PYTHON, __file__, path])
            theirs += told["milliseconds"]
            answers.append(told["answers"])
        peer = subprocess.run(
            [PYTHON, "-c", "import openpyxl; print(openpyxl.__version__)"], capture_output=True, text=True
        ).stdout.strip()
        yield Line(
            "import.xlsx",
            f"{rows * COLUMNS:,} cells, {path.stat().st_size >> 10:,} KiB, seed {SEED}, new process each run",
            ours,
            "ms",
            "lower",
            all(one == answers[0] for one in answers),
            goal=10,
            goal_of="ratio",
            peer=f"openpyxl {peer}, read_only, values_only",
            peer_values=theirs,
        )


def run(command: list[object]) -> dict:
    done = subprocess.run([str(one) for one in command], cwd=ROOT, capture_output=True, check=True)
    return json.loads(done.stdout)


def write(path: Path, rows: int) -> None:
    """A workbook as Excel writes it: shared texts, one cell after the other, packed."""
    dice = random.Random(SEED)
    texts = [f"指标{one}" for one in range(4000)] + [f"地区{one}" for one in range(2000)]
    lines = []
    for row in range(1, rows + 1):
        cells = [f'<c r="A{row}" t="s"><v>{dice.randrange(4000)}</v></c>']
        cells.append(f'<c r="B{row}" t="s"><v>{4000 + dice.randrange(2000)}</v></c>')
        for column in "CDEFGH":
            cells.append(f'<c r="{column}{row}"><v>{dice.randrange(-(10**8), 10**8) / 100!r}</v></c>')
        for column in "IJ":
            cells.append(f'<c r="{column}{row}"><v>{dice.randrange(10**6)}</v></c>')
        lines.append(f'<row r="{row}" spans="1:{COLUMNS}">{"".join(cells)}</row>')
    relation = f'<Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
        + relation.format("r", "officeDocument", "xl/workbook.xml") + "</Relationships>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        + relation.format("a", "worksheet", "worksheets/sheet1.xml")
        + relation.format("b", "sharedStrings", "sharedStrings.xml") + "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="数据" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">'
        + "".join(f"<si><t>{one}</t></si>" for one in texts) + "</sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>'
        + "".join(lines) + "</sheetData></worksheet>",
    }  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def peer(path: str) -> None:
    """What openpyxl makes of it; only the reading is timed, as with ours."""
    import openpyxl

    began = time.perf_counter()
    book = openpyxl.load_workbook(path, read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    taken = (time.perf_counter() - began) * 1000
    width = max(len(row) for row in rows)
    sums = [Decimal(0)] * width
    letters = [0] * width
    for row in rows:
        for index, cell in enumerate(row):
            if isinstance(cell, str):
                letters[index] += len(cell.encode())
            elif cell is not None:
                sums[index] += Decimal(repr(cell))
    answers = {
        "rows": len(rows),
        "cells": sum(len(row) for row in rows),
        "sums": [f"{one:.2f}" for one in sums],
        "letters": letters,
    }
    print(json.dumps({"milliseconds": [taken], "answers": answers}))


BENCHMARKS = {"import.xlsx": read}


if __name__ == "__main__":
    peer(sys.argv[1])
