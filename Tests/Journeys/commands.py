"""Journeys on the command line, of the built program as a person types it."""

import json
import re
import shutil
import urllib.error
import urllib.request

from house import ROOT, House, expect, journey, verdicts


@journey("ask the command line for help")
def help_names_all(house: House) -> None:
    told = house.run("--help").stdout
    named = re.findall(r"^  ([a-z]+) ", told.split("SUBCOMMANDS:")[-1], re.MULTILINE)
    expect(named, f"--help names no subcommand: {told[:300]}")
    for language in ("en", "zh"):
        short = (ROOT / "Tools" / f"help.{language}.txt").read_text(encoding="utf-8")
        for name in named:
            told_of = name == "help" or f"./tidemark {name}" in short
            expect(told_of, f"Tools/help.{language}.txt does not tell of {name}")


@journey("evaluate and lint the shipped plan on the command line")
def evaluate(house: House) -> None:
    told = verdicts(house.run("evaluate", "--format", "json"))
    keys = {
        "indicator",
        "statements",
        "target",
        "verdict",
        "final",
        "overdueSince",
        "value",
        "period",
        "way",
        "verified",
        "baseline",
        "otherBaselines",
        "expected",
        "distance",
        "reason",
    }
    for one in told:
        expect(keys <= one.keys(), f"{one.get('indicator')} lacks {sorted(keys - one.keys())}")
    found = [one for one in told if one["indicator"] == "tech-smes" and one["verdict"] == "met"]
    expect(found, "the technology SMEs of 2024 do not meet their target")
    linted = house.run("lint", str(ROOT / "Plans" / "yancheng-2021-2025"), "--format", "json")
    expect(linted.returncode == 0, f"lint ends with {linted.returncode}: {linted.stderr[-300:]}")
    findings = json.loads(linted.stdout)
    expect(len(findings) > 10, f"lint finds {len(findings)} faults in the plan")
    for one in findings:
        place = {"code", "severity", "message", "file", "line", "column"}
        expect(place <= one.keys(), f"a finding lacks keys: {one}")
    explained = house.run("explain", "high-tech-enterprises").stdout
    squeezed = re.sub(r"[\s,\u2009\u202f]", "", explained)
    expect("1633" in squeezed, f"explain does not say 1633: {explained[:300]}")
    wrong = house.run("explain", "high-tech-enterprise")
    expect(wrong.returncode == 1, f"a slip of the pen ends with {wrong.returncode}")
    expect("tidemark evaluate" in wrong.stderr, f"a slip of the pen gets no advice: {wrong.stderr[-200:]}")


@journey("search on the command line, by words and by pinyin")
def search(house: House) -> None:
    for asked in ("高新技术企业", "gxjsqy", "gaoxinjishuqiye"):
        found = json.loads(house.run("search", asked, "--format", "json").stdout)
        kinds = [(one["kind"], one["id"]) for one in found]
        expect(("indicator", "high-tech-enterprises") in kinds, f"{asked} finds {kinds[:5]}")
        expect(len(found) <= 20, f"{asked} tells {len(found)} things")
    few = json.loads(
        house.run("search", "企业", "--kind", "series", "--limit", "2", "--format", "json").stdout
    )
    expect([one["kind"] for one in few] == ["series"] * 2, f"--kind and --limit tell {few}")
    told = house.run("search", "gxjsqy", "--lang", "en").stdout
    expect("Indicators" in told, f"text without a kind: {told[:300]}")
    nothing = house.run("search", "独角鲸飞船")
    expect(nothing.returncode == 0 and "没有找到" in nothing.stdout, f"nothing found: {nothing.stdout[:200]}")
    expect(house.run("search", "x", "--limit", "0").returncode == 64, "--limit 0 is not wrong usage")
    expect(house.run("search", "x", "--as-of", "1999-01-01").returncode == 1, "before the world")


@journey("ask every address that routes lists, as a stranger")
def routes(house: House) -> None:
    world = house.reading()
    listed = json.loads(house.run("routes", "--format", "json").stdout)
    expect(len(listed) > 10, f"routes lists {len(listed)} addresses")
    values = {"{plan}": world.plan, "{indicator}": "high-tech-enterprises", "{task}": "4.2.1.1"}
    for one in listed:
        path = one["path"]
        for name, value in values.items():
            path = path.replace(name, value)
        if one["method"] == "POST":
            status = send(world.address + path, {"Content-Type": "application/x-www-form-urlencoded"})
            expect(status in (401, 403, 404), f"a stranger's POST to {path} is answered with {status}")
        elif "*" not in path and "{" not in path and "/import" not in path:
            status = first_answer(world.address + path)
            forms = ("/adopt", "/baseline", "/path/target")
            private = path.endswith(("/session", "/amendment") if path.startswith("/api/") else forms)
            fits = status in (403, 404, 422) if private else status == 200
            expect(fits, f"{path} answers {status}")
    expect(world.fetch(world.page("nothing"))[0] == 404, "a page that does not exist is not 404")
    status = get_as(world.address, "tidemark.example")
    expect(status in (400, 403, 421), f"a request for another host is answered with {status}")


def send(address: str, headers: dict[str, str]) -> int:
    return answered(urllib.request.Request(address, data=b"value=1", headers=headers, method="POST"))


def first_answer(address: str) -> int:
    """The status alone: a live stream has no end."""
    return answered(urllib.request.Request(address))


def get_as(address: str, host: str) -> int:
    return answered(urllib.request.Request(address, headers={"Host": host}))


def answered(request: urllib.request.Request) -> int:
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@journey("end the server as Ctrl-C does")
def end(house: House) -> None:
    world = house.world()
    said = world.log.read_text(encoding="utf-8").strip().splitlines()
    expect(any(world.address in line for line in said), f"serve did not print its address: {said}")
    expect(world.stop() == 0, "the server did not end cleanly on SIGTERM")


@journey("begin a world again that ended between its plan and its figures")
def begun_again(house: House) -> None:
    plan = house.folder() / "plan"
    shutil.copytree(ROOT / "Plans" / "yancheng-2021-2025", plan)
    figures = plan / "figures.csv"
    kept = figures.read_bytes()
    figures.unlink()
    data = house.folder()
    first = house.run("evaluate", "--plan", str(plan), "--format", "json", data=data)
    expect(first.returncode == 0, f"a plan without figures is not adopted: {first.stderr[-300:]}")
    expect(not any(one["value"] for one in verdicts(first)), "there are figures before they came in")
    # Just so lies a world whose first process was killed behind the adoption.
    figures.write_bytes(kept)
    for _ in range(2):
        again = house.run("evaluate", "--plan", str(plan), "--format", "json", data=data)
        expect(again.returncode == 0, f"the world does not open again: {again.stderr[-300:]}")
        expect(any(one["value"] for one in verdicts(again)), "the plan's own figures never came in")
    checked = house.run("verify", "--format", "json", data=data)
    expect(checked.returncode == 0, f"the world is damaged: {checked.stderr[-300:]}")
    # From then on the folder's figures are the author's: what changes there is imported by a person.
    figures.write_bytes(kept.replace(b",2022,1633,", b",2022,1699,"))
    expect(figures.read_bytes() != kept, "the figure to change is not there")
    later = house.run("evaluate", "--plan", str(plan), "--format", "json", data=data)
    expect(later.stdout == again.stdout, "a changed figures.csv came in by itself")
