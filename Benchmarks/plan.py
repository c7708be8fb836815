"""plan.evaluate: from the plan's documents to every verdict."""

import hashlib
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import machine
from line import BINARY, ROOT, Line


def evaluate(quick: bool) -> Iterator[Line]:
    """The shipped plan: in one process (reading, linting, judging, nothing written), then as a command."""
    runs = 3 if quick else 15
    yield in_process(runs)
    yield from machine.fdatasync(True)
    yield from as_command(3 if quick else 9)


def in_process(runs: int) -> Line:
    """The program times itself, in two processes; each run parses every document anew from its bytes."""
    command = [str(BINARY), "bench", "plan-evaluate", "--runs", str(runs)]
    halves = [
        json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
        for _ in range(2)
    ]
    answers = [half["answers"] for half in halves]
    return Line(
        "plan.evaluate",
        "shipped plan: load + lint + evaluate, in process, warm",
        [float(value) for half in halves for value in half["milliseconds"]],
        "ms",
        "lower",
        answers[0] == answers[1],
        more=answers[0],
    )


def as_command(runs: int) -> Iterator[Line]:
    """`evaluate --format json` with an empty data folder (adopts, imports, journals), then the filled one."""
    cold: list[float] = []
    warm: list[float] = []
    answers: set[str] = set()
    for _ in range(runs):
        with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
            for values in (cold, warm):
                taken, answer = once(Path(folder) / "data")
                values.append(taken)
                answers.add(answer)
    same = len(answers) == 1
    empty = "evaluate --format json, new process, empty data folder: adopt, import, journal, evaluate"
    yield Line("plan.evaluate", empty, cold, "ms", "lower", same)
    filled = "evaluate --format json, new process, filled data folder"
    yield Line("plan.evaluate", filled, warm, "ms", "lower", same)


def once(data: Path) -> tuple[float, str]:
    """Milliseconds of one command, and the hash of what it answered."""
    command = [str(BINARY), "evaluate", "--format", "json", "--data", str(data)]
    began = time.perf_counter()
    output = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    taken = (time.perf_counter() - began) * 1000
    return taken, hashlib.sha256(output).hexdigest()


BENCHMARKS = {"plan.evaluate": evaluate}
