"""import.facts: a million figures through the real import, with journal and fsync, beside DuckDB."""

import csv
import json
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import machine
from line import BINARY, ROOT, Line

PLAN = ROOT / "Tests" / "Fixtures" / "plans" / "linhai-2023-2027"
ELEMENTS = [
    "aquatic-output", "fiscal-marine-spend", "fishery-output", "gross-marine-product", "marine-firms-added",
    "marine-output", "shipbuilding-output", "tourism-output",
]  # fmt: skip
UNITS = {"aquatic-output": "吨", "marine-firms-added": "家"}
MONTHS = [f"{2013 + month // 12}-{month % 12 + 1:02}" for month in range(125)]
TOWNS = 1000
ROWS_OF_A_FILE = 200_000
SEED = 20_261_124


def facts(quick: bool) -> Iterator[Line]:
    """An invented city with a thousand towns more, eight elements, 125 months; a fifth of it when quick."""
    yield from machine.fdatasync(True)
    towns = TOWNS // 5 if quick else TOWNS
    runs = 1 if quick else 3
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as name:
        folder = Path(name)
        plan = town_plan(folder / "plan", towns)
        files = write_figures(folder, towns)
        rows = towns * len(ELEMENTS) * len(MONTHS)
        ours = [once(folder / f"data-{run}", plan, files, rows) for run in range(runs)]
        theirs = [duckdb_once(folder / f"peer-{run}.duckdb", files) for run in range(runs)]
        same = all(run["sums"] == theirs[0]["sums"] for run in ours + theirs)
        peer = theirs[0]["version"]
        yield Line(
            "import.facts",
            f"{rows} figures in {len(files)} CSV files, a process each: check, journal, fsync, project",
            [rows / run["seconds"] for run in ours],
            "rows/s",
            "higher",
            same,
            peer=f"{peer}, the same files into a table of its own file, committed",
            peer_values=[rows / run["seconds"] for run in theirs],
            more={"seed": SEED, "bytes_a_row": round(ours[0]["bytes"] / rows, 1),
                  "peak_mib": max(run["peak_mib"] for run in ours)},
        )  # fmt: skip
        yield Line(
            "import.facts",
            "the same sums by element and month over what was stored, in process",
            [rows / run["sum_seconds"] for run in ours],
            "rows/s",
            "higher",
            same,
            peer=peer,
            peer_values=[rows / run["sum_seconds"] for run in theirs],
        )


def town_plan(folder: Path, towns: int) -> Path:
    """The invented plan, without its figures, and with so many towns in one of its districts."""
    shutil.copytree(PLAN, folder)
    (folder / "figures.csv").unlink()
    with (folder / "orgs.csv").open("a", encoding="utf-8") as orgs:
        orgs.writelines(f"town-{number:04},,,\n" for number in range(towns))
    with (folder / "org_names.csv").open("a", encoding="utf-8") as names:
        names.writelines(f"town-{n:04},甲{n:04}镇,Town {n:04},town,9902{n:05},,,,\n" for n in range(towns))
    with (folder / "memberships.csv").open("a", encoding="utf-8") as members:
        members.writelines(f"town-{number:04},yunling,admin,,\n" for number in range(towns))
    return folder


def write_figures(folder: Path, towns: int) -> list[Path]:
    """The rows in a shuffled order, cut into files that one import takes."""
    generator = random.Random(SEED)
    keys = [(element, town, month) for element in ELEMENTS for town in range(towns) for month in MONTHS]
    generator.shuffle(keys)
    files = []
    for first in range(0, len(keys), ROWS_OF_A_FILE):
        path = folder / f"figures-{first // ROWS_OF_A_FILE}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["element", "org", "period", "value", "unit", "origin"])
            for element, town, month in keys[first : first + ROWS_OF_A_FILE]:
                value = generator.randrange(1, 100_000)
                writer.writerow(
                    [element, f"town-{town:04}", month, value, UNITS.get(element, "万美元"), "月报"]
                )
        files.append(path)
    return files


def once(data: Path, plan: Path, files: list[Path], rows: int) -> dict:
    """One world: adopted first, then the files imported, then summed."""
    world = ["--data", str(data), "--plan", str(plan)]
    run([str(BINARY), "evaluate", "--format", "json", *world])
    seconds, peak = 0.0, 0
    for file in files:
        began = time.perf_counter()
        peak = max(peak, run([str(BINARY), "import", "figures", str(file), *world])[1])
        seconds += time.perf_counter() - began
    told = json.loads(run([str(BINARY), "bench", "fact-sums", "--data", str(data)])[0])
    if told["figures"] != rows:
        raise SystemExit(f"import.facts: {told['figures']} figures were stored, not {rows}")
    size = (data / "tidemark.sqlite").stat().st_size
    shutil.rmtree(data)
    return {
        "seconds": seconds, "peak_mib": peak // 1024, "bytes": size,
        "sum_seconds": float(told["milliseconds"]) / 1000,
        "sums": {(element, period): Decimal(value) for element, period, value in told["sums"]},
    }  # fmt: skip


def run(command: list[str]) -> tuple[str, int]:
    """What a command wrote, and the KiB that it had in memory at most."""
    timed = ["/usr/bin/env", "python3", "-c", PEAK, *command]
    done = subprocess.run(timed, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout, int(done.stderr.rsplit("\n", 2)[-2])


PEAK = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(status)
"""


def duckdb_once(path: Path, files: list[Path]) -> dict:
    """Loads the same files into a database file, committed, and makes the same sums."""
    import duckdb

    began = time.perf_counter()
    peer = duckdb.connect(str(path))
    columns = "{'element': 'VARCHAR', 'org': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DECIMAL(18,1)', " \
        "'unit': 'VARCHAR', 'origin': 'VARCHAR'}"  # fmt: skip
    names = ", ".join(f"'{file}'" for file in files)
    peer.execute(f"CREATE TABLE figure AS FROM read_csv([{names}], header = true, columns = {columns})")
    peer.execute("CHECKPOINT")
    loaded = time.perf_counter()
    sums = peer.execute(
        "SELECT element, period, sum(value) FROM figure GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    summed = time.perf_counter()
    peer.close()
    path.unlink()
    return {
        "seconds": loaded - began, "sum_seconds": summed - loaded,
        "version": f"DuckDB {duckdb.__version__}, its own defaults",
        "sums": {(element, period): Decimal(value) for element, period, value in sums},
    }  # fmt: skip


BENCHMARKS = {"import.facts": facts}
