"""search: the first results of a question among 100,000 documents, beside a look for the characters."""

import bisect
import json
import random
import re
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from line import BINARY, ROOT, Line

PLAN = ROOT / "Tests" / "Fixtures" / "plans" / "linhai-2023-2027"
READINGS = ROOT / "Sources" / "Office" / "Search" / "HanReadingTable.swift"
SEED = 20_261_124
SHOWN = 20


def found(quick: bool) -> Iterator[Line]:
    """Every question is asked once: no answer can lie in a cache."""
    draw = random.Random(SEED)
    heard = readings()
    signs = strange(heard)
    names = ["".join(draw.choices(signs, k=draw.randint(4, 12))) for _ in range(2_000 if quick else 100_000)]
    count = 200 if quick else 2_000
    by_words = distinct(count, lambda: question(draw, names))
    by_sound = distinct(count // 4, lambda: initials(draw, names, heard))
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
        plan = Path(folder) / "plan"
        write_plan(plan, names)
        ours, answers = asked(plan, Path(folder), by_words + by_sound)
    size = f"{len(names)} documents, seed {SEED}"
    theirs, expected = peer(names, by_words)
    yield Line(
        "search", f"first results, {count} distinct questions, {size}", ours[:count], "ms", "lower",
        answers[:count] == expected, goal=30.0, peer=f"sqlite {sqlite3.sqlite_version} LIKE",
        peer_values=theirs, more={"p99": p99(ours[:count])},
    )  # fmt: skip
    theirs, expected = listener(names, by_sound, heard)
    yield Line(
        "search", f"first results by initials, {len(by_sound)} distinct questions, {size}", ours[count:],
        "ms", "lower", all(map(agrees, answers[count:], expected)), goal=30.0, peer="re over all names",
        peer_values=theirs, more={"p99": p99(ours[count:])},
    )  # fmt: skip


def agrees(answer: list[str], expected: list[str]) -> bool:
    """Whether an answer is the expected one, apart from what the plan itself has that sounds so."""
    ours = [one for one in answer if one.startswith("B")]
    return ours == expected[: len(ours)] and (len(answer) == SHOWN or len(ours) == len(expected))


def p99(values: list[float]) -> float:
    return round(sorted(values)[int(len(values) * 0.99)], 3)


def distinct(count: int, draw: Callable[[], str]) -> list[str]:
    """As many different texts."""
    texts: dict[str, None] = {}
    while len(texts) < count:
        texts[draw()] = None
    return list(texts)


def readings() -> dict[str, set[str]]:
    """The initials of every character that the product can hear."""
    heard: dict[str, set[str]] = {}
    for syllable, characters in syllables().items():
        for character in characters:
            heard.setdefault(character, set()).add(syllable[0])
    return heard


def strange(heard: dict[str, set[str]]) -> list[str]:
    """Common characters that stand in no document of the plan itself."""
    known = {sign for path in PLAN.rglob("*.*") for sign in path.read_text(encoding="utf-8")}
    return [sign for sign in sorted(heard) if sign not in known and is_common(sign)][:3000]


def is_common(sign: str) -> bool:
    try:
        return len(sign.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def asked(plan: Path, folder: Path, questions: list[str]) -> tuple[list[float], list[list[str]]]:
    """How long each question took, and the identifiers that answered it."""
    file = folder / "questions.txt"
    file.write_text("\n".join(questions) + "\n", encoding="utf-8")
    command = [str(BINARY), "bench", "search", "--plan", str(plan), "--data", f"{folder}/data"]
    printed = subprocess.run([*command, "--questions", str(file)], cwd=ROOT, capture_output=True, check=False)
    if printed.returncode != 0:
        raise SystemExit(printed.stderr.decode()[-2000:])
    told = json.loads(printed.stdout.splitlines()[-1])
    return [float(one) for one in told["milliseconds"]], [one.split() for one in told["answers"]]


def question(draw: random.Random, names: list[str]) -> str:
    """Two to four characters of some name, or one pair that many names may have."""
    name = draw.choice(names)
    length = draw.randint(2, 4)
    start = draw.randint(0, len(name) - length)
    return name[start : start + length]


def initials(draw: random.Random, names: list[str], heard: dict[str, set[str]]) -> str:
    """The initials of two to six characters of some name, in any reading."""
    name = draw.choice(names)
    length = draw.randint(2, min(6, len(name)))
    start = draw.randint(0, len(name) - length)
    return "".join(draw.choice(sorted(heard[sign])) for sign in name[start : start + length])


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


def answering(names: list[str]) -> list[tuple[int, str]]:
    """The names in the order in which we answer."""
    half = len(names) // 2
    return [(n, names[n]) for n in [*range(half, len(names)), *range(half)]]


def listener(
    names: list[str], questions: list[str], heard: dict[str, set[str]]
) -> tuple[list[float], list[list[str]]]:
    """Which names sound as asked: every name is looked through, letter by letter. Two letters or three may
    also begin a syllable (`an`, `ge`): those names count too."""
    ordered = answering(names)
    text = "".join(f"{name}\n" for _, name in ordered)
    ends = [end for end, sign in enumerate(text) if sign == "\n"]
    spelt = syllables()
    signs = {
        letter: "[" + "".join(sign for sign, all_of in heard.items() if letter in all_of) + "]"
        for letter in {letter for all_of in heard.values() for letter in all_of}
    }
    times, answers = [], []
    for question in questions:
        began = time.perf_counter()
        pattern = "|".join(["".join(signs[letter] for letter in question), *spoken(question, spelt)])
        rows = first_rows(re.compile(pattern), text, ends)
        times.append((time.perf_counter() - began) * 1000)
        answers.append([f"B{ordered[row][0]}" for row in rows])
    return times, answers


def syllables() -> dict[str, str]:
    """Every syllable with the characters that are read so."""
    spelt: dict[str, str] = {}
    for table in re.findall(r'"""(.*?)"""', READINGS.read_text(encoding="utf-8"), re.DOTALL):
        syllable = ""
        for piece in table.split():
            if piece.isascii():
                syllable = piece
            else:
                spelt[syllable] = spelt.get(syllable, "") + piece
    return spelt


def spoken(asked: str, spelt: dict[str, str]) -> list[str]:
    """The ways to read a text as syllables, the last of which may go on."""
    ways = []
    begun = "".join(signs for syllable, signs in spelt.items() if syllable.startswith(asked))
    if begun:
        ways.append(f"[{begun}]")
    for length in range(1, len(asked)):
        if asked[:length] in spelt:
            ways += [f"[{spelt[asked[:length]]}]{rest}" for rest in spoken(asked[length:], spelt)]
    return ways


def first_rows(pattern: re.Pattern[str], text: str, ends: list[int]) -> list[int]:
    rows: list[int] = []
    at = 0
    while len(rows) < SHOWN:
        match = pattern.search(text, at)
        if match is None:
            break
        row = bisect.bisect_left(ends, match.start())
        rows.append(row)
        at = ends[row] + 1
    return rows


def peer(names: list[str], questions: list[str]) -> tuple[list[float], list[list[str]]]:
    """The same documents in a table without an index of text, in the order in which we answer."""
    ordered = answering(names)
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
