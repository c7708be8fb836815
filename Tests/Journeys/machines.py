"""Journeys of programs: the machine interface as a stranger's tools see it."""

import json
import os
import re
import subprocess
import urllib.request
from http.cookiejar import CookieJar

import feedparser

from house import ROOT, SHOTS, House, World, expect, journey

SEED = 20261124

# What schemathesis cannot know: identifiers of the plan; that a cursor fits its pattern and is still not one
# that the site gave; that well-formed rows need not be figures of the plan; that pages are not the interface.
SETTINGS = """
[parameters]
"path.plan" = "{plan}"
"path.indicator" = "high-tech-enterprises"
"path.task" = "4.1"
"path.org" = "{org}"
"path.element" = "high-tech-enterprises"
"path.period" = "2022"

[auth.openapi.oneTimeLink]
api_key = "{session}"

[[operations]]
include-name = "GET /api/v1/plans/{{plan}}/figures"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]

[[operations]]
include-name = "GET /api/v1/plans/{{plan}}/changes"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]

[[operations]]
include-name = "GET /api/v1/about"
checks.positive_data_acceptance.expected-statuses = ["2xx", "404"]

[[operations]]
include-name = "POST /api/v1/plans/{{plan}}/figures"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "403", "409", "422", "428"]
checks.negative_data_rejection.expected-statuses = [
    "400", "403", "404", "405", "406", "413", "415", "422", "428",
]

[[operations]]
include-name = "GET /plans/{{plan}}/changes.atom"
checks.unsupported_method.enabled = false
"""

# Decisions are refused for what a stranger cannot know: documents, years and names of the plan.
DECISION = """
[[operations]]
include-name = "POST /api/v1/plans/{{plan}}/{path}"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "403", "409", "422"]
checks.negative_data_rejection.expected-statuses = [
    "400", "403", "404", "405", "406", "409", "413", "415", "422", "428",
]
checks.missing_required_header.expected-statuses = ["400", "403", "406", "415", "422", "428"]
"""
DECISIONS = ["indicators/{indicator}/baseline", "path", "amendment"]


def session(world: World) -> tuple[str, str]:
    """The session of a program that opened the one-time link, and the token it sends."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.open(world.address + (world.link or ""), timeout=60).close()
    with opener.open(world.address + "/api/v1/session", timeout=60) as answer:
        token = json.load(answer)["formToken"]
    return next(cookie.value or "" for cookie in jar if cookie.name.startswith("tidemark_session_")), token


def schemathesis(world: World) -> str:
    """Runs the tool against a world; fails where it finds anything, and answers what it said."""
    is_long = os.environ.get("TIDEMARK_LONG") == "1"
    orgs = json.loads(world.fetch(f"/api/v1/plans/{world.plan}")[1])
    settings = world.data / "schemathesis.toml"
    cookie, token = session(world)
    told = SETTINGS.format(plan=world.plan, org=orgs["data"]["org"]["id"], session=cookie)
    told += "".join(DECISION.format(path=path) for path in DECISIONS)
    settings.write_text(told, encoding="utf-8")
    command = [
        str(ROOT / ".venv" / "bin" / "schemathesis"),
        *("--config-file", str(settings), "run", world.address + "/api/v1/openapi.json"),
        *("--phases", "examples,coverage,fuzzing", "--max-examples", "80" if is_long else "3"),
        *("--seed", str(SEED), "--no-color", "--exclude-path-regex", r"/events$"),
        *("-H", f"X-CSRF-Token: {token}", "-H", f"Origin: {world.address}"),
    ]
    print(f"  schemathesis, seed {SEED}", flush=True)
    done = subprocess.run(
        command,
        cwd=world.data,
        env={**os.environ, "HOME": str(world.data)},
        capture_output=True,
        text=True,
        timeout=3000 if is_long else 600,
        check=False,
    )
    said = done.stdout + done.stderr
    (SHOTS / "schemathesis.txt").write_text(said, encoding="utf-8")
    expect(done.returncode == 0, f"schemathesis ends with {done.returncode}:\n{said[-4000:]}")
    return said


@journey("let schemathesis ask the interface over the shipped plan")
def fuzz(house: House) -> None:
    world = house.world()
    said = schemathesis(world)
    found = re.search(r"Tested:\s+(\d+)", said)
    expect(found and int(found.group(1)) > 15, f"schemathesis asked too few addresses:\n{said[-2000:]}")
    cases = re.search(r"(\d+) generated, (\d+) found no|(\d+) generated", said)
    print(f"  {cases.group(0) if cases else 'cases not counted'}", flush=True)


@journey("read the feed of changes with a feed reader")
def feed(house: House) -> None:
    world = house.reading()
    for language in ("zh", "en"):
        status, text = world.fetch(world.page(f"changes.atom?lang={language}"))
        expect(status == 200, f"the feed answers {status}")
        read = feedparser.parse(text.encode())
        expect(not read.bozo, f"the feed is malformed: {read.get('bozo_exception')}")
        expect(read.version == "atom10", f"the feed is read as {read.version}")
        expect(len(read.entries) >= 2, f"the feed has {len(read.entries)} entries")
        for entry in read.entries:
            for name in ("id", "updated_parsed", "title", "summary", "link", "author"):
                expect(entry.get(name), f"an entry has no {name}: {entry}")
            expect("?as-of=" in entry.link, f"an entry leads to no moment: {entry.link}")
            status, _ = world.fetch(entry.link.removeprefix(world.address))
            expect(status == 200, f"{entry.link} answers {status}")


@journey("follow the examples of docs/api.md")
def examples(house: House) -> None:
    world = house.world()
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    expect(len(blocks) >= 5, f"docs/api.md has {len(blocks)} examples")
    values = {"SITE": world.address, "PLAN": world.plan, "LINK": world.address + (world.link or "")}
    done = subprocess.run(
        ["bash", "-ec", "\n".join(blocks)],
        cwd=world.data,
        env={**os.environ, **values},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    expect(done.returncode == 0, f"the examples end with {done.returncode}: {done.stderr[-1500:]}")
    for said in ('"state": "preview"', '"state": "recorded"', '"state": "known"', "304", "api.not-found"):
        expect(said in done.stdout, f"the examples do not show {said}: {done.stdout[-1500:]}")
