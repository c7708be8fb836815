"""search: the first results of a question among 100,000 documents, beside a look for the characters."""

import json
import random
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from line import BINARY, ROOT, Line

PLAN = ROOT / "Tests" / "Fixtures" / "plans" / "linhai-2023-2027"
SEED = 20_261_124
HAN = [chr(code) for code in range(0x3400, 0x3400 + 1200)]  # found in no document of the plan itself
SHOWN = 20


def found(quick: bool) -> Iterator[Line]:
    """Every question is asked once: no answer can lie in a cache."""
    draw = random.Random(SEED)
    names = [("".join(draw.choices(HAN, k=draw.randint(4, 12)))) for _ in range(2_000 if quick else 100_000)]
    questions = [question(draw, names) for _ in range(200 if quick else 2_000)]
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
        plan = Path(folder) / "plan"
        write_plan(plan, names)
        asked = Path(folder) / "questions.txt"
        asked.write_text("\n".join(questions) + "\n", encoding="utf-8")
        command = [str(BINARY), "bench", "search", "--plan", str(plan), "--data", f"{folder}/data"]
        printed = subprocess.run(
            [*command, "--questions", str(asked)], cwd=ROOT, capture_output=True, check=True
        )
        told = json.loads(printed.stdout.splitlines()[-1])
    ours = [float(one) for one in told["milliseconds"]]
    theirs, answers = peer(names, questions)
    same = all(one.split() == other for one, other in zip(told["answers"], answers, strict=True))
    case = f"first results, {len(names)} documents, {len(questions)} distinct questions, seed {SEED}"
    p99 = sorted(ours)[int(len(ours) * 0.99)]
    yield Line(
        "search", case, ours, "ms", "lower", same, goal=30.0, peer=f"sqlite {sqlite3.sqlite_version} LIKE",
        peer_values=theirs, more={"p99": round(p99, 3)},
    )  # fmt: skip


def question(draw: random.Random, names: list[str]) -> str:
    """Two to four characters of some name, or one pair that many names may have."""
    name = draw.choice(names)
    length = draw.randint(2, 4)
    start = draw.randint(0, len(name) - length)
    return name[start : start + length]


def write_plan(plan: Path, names: list[str]) -> None:
    """The invented plan with as many technologies and organisations more; each document bounded in bytes."""
    plan.mkdir()
    for source in PLAN.rglob("*"):
        if source.is_file() and source.name != "figures.csv":
            target = plan / source.relative_to(PLAN)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    half = len(names) // 2
    with (plan / "technologies.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"B{n},fishery,3.1,{name},x\n" for n, name in enumerate(names[:half]))
    with (plan / "named_orgs.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"B{n},place,1,{name},x,a,a,\n" for n, name in enumerate(names[half:], half))


def peer(names: list[str], questions: list[str]) -> tuple[list[float], list[list[str]]]:
    """The same documents in a table without an index of text, in the order in which we answer."""
    half = len(names) // 2
    ordered = [(n, names[n]) for n in [*range(half, len(names)), *range(half)]]
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE document (row INTEGER PRIMARY KEY, id TEXT, name TEXT)")
    rows = ((f"B{n}", name) for n, name in ordered)
    base.executemany("INSERT INTO document (id, name) VALUES (?, ?)", rows)
    times, answers = [], []
    for asked in questions:
        began = time.perf_counter()
        rows = base.execute(
            "SELECT id FROM document WHERE name LIKE ? ORDER BY row LIMIT ?", (f"%{asked}%", SHOWN)
        ).fetchall()
        times.append((time.perf_counter() - began) * 1000)
        answers.append([row[0] for row in rows])
    return times, answers


BENCHMARKS = {"search": found}
