"""store.rebuild: every derived table made anew from the journal and compared row by row."""

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import facts
import machine
from line import BINARY, ROOT, Line


def rebuild(quick: bool) -> Iterator[Line]:
    """The world of import.facts with 200 towns, imported as one file."""
    yield from machine.fdatasync(True)
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as name:
        folder = Path(name)
        towns = 200
        plan = facts.town_plan(folder / "plan", towns)
        files = facts.write_figures(folder, towns)
        world = ["--data", str(folder / "data"), "--plan", str(plan)]
        facts.run([str(BINARY), "evaluate", "--format", "json", *world])
        for file in files:
            facts.run([str(BINARY), "import", "figures", str(file), *world])
        rows = towns * len(facts.ELEMENTS) * len(facts.MONTHS)
        rates, answers, peak = [], [], 0
        for _ in range(1 if quick else 5):
            began = time.perf_counter()
            text, kib = facts.run(
                [str(BINARY), "rebuild", "--format", "json", "--data", str(folder / "data")]
            )
            rates.append(rows / (time.perf_counter() - began))
            peak = max(peak, kib // 1024)
            answers.append(json.loads(text))
        yield Line(
            "store.rebuild", f"{rows} figures, a new process", rates, "rows/s", "higher",
            all(answer == answers[0] for answer in answers), more={"peak_mib": peak, "seed": facts.SEED},
        )  # fmt: skip


BENCHMARKS = {"store.rebuild": rebuild}
