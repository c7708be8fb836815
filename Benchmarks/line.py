"""A benchmark line: what was timed, against whom, and whether a promise was kept."""

import statistics
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build" / "release" / "tidemark"


@dataclass
class Line:
    """Values are of single runs, in the unit; the median is told."""

    bench: str
    case: str
    values: list[float]
    unit: str
    better: str
    same_answers: bool
    goal: float | None = None
    # What the goal is for: the value, or the ratio to the peer, which is better the larger it is.
    goal_of: str = "value"
    peer: str | None = None
    peer_values: list[float] = field(default_factory=list)
    more: dict[str, object] = field(default_factory=dict)

    @property
    def value(self) -> float:
        return round(statistics.median(self.values), 3)

    @property
    def ratio(self) -> float | None:
        if not self.peer_values:
            return None
        peer = statistics.median(self.peer_values)
        return round(peer / self.value if self.better == "lower" else self.value / peer, 2)

    @property
    def met(self) -> bool | None:
        if self.goal is None:
            return None
        if self.goal_of == "ratio":
            reached = (self.ratio or 0) >= self.goal
        else:
            reached = self.value <= self.goal if self.better == "lower" else self.value >= self.goal
        return reached and self.same_answers

    def told(self) -> dict[str, object]:
        peer_value = round(statistics.median(self.peer_values), 3) if self.peer_values else None
        return {
            "bench": self.bench, "case": self.case, "value": self.value, "unit": self.unit,
            "better": self.better, "peer": self.peer, "peer_value": peer_value, "ratio": self.ratio,
            "goal": self.goal, "goal_of": self.goal_of if self.goal is not None else None, "met": self.met,
            "same_answers": self.same_answers, "runs": len(self.values),
            "low": round(min(self.values), 3), "high": round(max(self.values), 3), **self.more,
        }  # fmt: skip

    def sentence(self) -> str:
        spread = f"{min(self.values):.3g} to {max(self.values):.3g}"
        answers = "" if self.same_answers else "; THE ANSWERS DIFFER, so the time does not count"
        runs = f"({spread}, {len(self.values)} runs)"
        beside = f", {self.ratio:g} times {self.peer}" if self.peer and self.ratio else ""
        return f"{self.bench}, {self.case}: {self.value:g} {self.unit} {runs}{beside}{answers}"
