"""Journeys of somebody who keeps the data safe: back up, restore, check, rebuild, erase."""

import json
import sqlite3
import threading
from pathlib import Path
from subprocess import CompletedProcess

from house import House, expect, journey, verdicts
from writing import HEAD, upload, writer

ROUNDS = 4


def done(result: CompletedProcess[str], code: int, what: str) -> str:
    """What a command printed, once it ended as it should."""
    told = result.stdout + result.stderr
    expect(result.returncode == code, f"{what} ended with {result.returncode}: {told[-400:]}")
    return told


def answer(result: CompletedProcess[str], code: int, what: str) -> dict[str, object]:
    done(result, code, what)
    return dict(json.loads(result.stdout))


@journey("back up a running server while figures come in, and restore the backup")
def backup_and_restore(house: House) -> None:
    world = house.world()
    browser = writer(world)
    wrong: list[BaseException] = []

    def write() -> None:
        try:
            for number in range(ROUNDS):
                row = f"high-tech-enterprises,yancheng,2025,{3100 + number},家,,,市统计公报2025年,primary,,\n"
                upload(world, browser, f"figures-{number}.csv", (HEAD + row).encode())
                browser.submit(browser.one("form[data-form=confirm]"))
        except BaseException as error:
            wrong.append(error)

    writing = threading.Thread(target=write)
    writing.start()
    shelf = house.folder()
    heads = []
    for number in range(ROUNDS):
        made = answer(
            house.run("backup", str(shelf / f"{number}.sqlite"), "--format", "json", data=world.data),
            0,
            "backup beside the server",
        )
        heads.append(made["head"])
        expect(made["kept"] and not made["damages"], f"the backup is not whole: {made}")
    writing.join(timeout=300)
    expect(not wrong and not writing.is_alive(), f"writing while backing up failed: {wrong}")
    last = shelf / "last.sqlite"
    told = done(house.run("backup", str(last), data=world.data), 0, "the last backup")
    for number, head in enumerate(heads):
        found = house.run("verify", "--head", str(head), data=world.data)
        done(found, 0, f"verify --head of backup {number}")
    before = last.read_bytes()
    done(house.run("backup", str(last), data=world.data), 1, "a backup onto a file that exists")
    expect(last.read_bytes() == before, "a backup overwrote a file")
    done(house.run("restore", str(last), data=world.data), 1, "a restore over a living world")
    world.stop()
    done(house.run("restore", str(last), data=world.data), 1, "a restore over a world at rest")
    restored = house.folder()
    made = answer(
        house.run("restore", str(last), "--format", "json", data=restored), 0, "restore into an empty folder"
    )
    expect(str(made["head"]) in told, "the backup did not print the head that the restore tells")
    done(house.run("verify", "--head", str(made["head"]), data=restored), 0, "verify after the restore")
    words = {
        one["verdict"]
        for one in verdicts(house.run("evaluate", "--format", "json", data=restored))
        if one["indicator"] == "high-tech-enterprises"
    }
    expect("met" in words, "the restored world does not know the figures")
    elsewhere = house.folder()
    head = "0" * 64
    done(house.run("restore", str(last), "--head", head, data=elsewhere), 2, "a restore with another head")
    expect(not (elsewhere / "tidemark.sqlite").exists(), "a refused backup was installed")


@journey("check a running world, damage it at rest, and rebuild it")
def check_and_rebuild(house: House) -> None:
    world = house.world()
    checked = house.run("check", "--format", "json", data=world.data)
    done(checked, 0, "check while it runs")
    lines = json.loads(checked.stdout)
    expect(len(lines) > 10 and all(one["ok"] for one in lines), f"check while it runs: {lines}")
    done(house.run("rebuild", data=world.data), 1, "a rebuild beside the server")
    world.stop()
    equal = answer(house.run("rebuild", "--format", "json", data=world.data), 0, "rebuild of a sound world")
    expect(equal["equal"], f"a sound world differs from its journal: {equal}")
    damage(world.data, "UPDATE figure SET note = 'by hand' WHERE element = (SELECT min(element) FROM figure)")
    done(house.run("check", data=world.data), 2, "check of a damaged world")
    found = answer(house.run("rebuild", "--format", "json", data=world.data), 1, "rebuild of a damaged world")
    different = [one for one in list_of(found["projections"]) if not one["equal"]]
    expect([one["table"] for one in different] == ["figure"], f"the wrong tables differ: {found}")
    expect(list_of(different[0]["differences"]), f"no row is named: {found}")
    done(house.run("backup", str(house.folder() / "x"), data=world.data), 2, "a backup of a damaged world")
    done(house.run("rebuild", "--replace", data=world.data), 0, "rebuild --replace")
    done(house.run("verify", data=world.data), 0, "verify after the rebuild")
    done(house.run("check", data=world.data), 0, "check after the rebuild")
    expect((world.data / "replaced-1.sqlite").exists(), "the old file was not kept")


@journey("read by subcommands beside a running server, and be told where it answers instead of writing")
def read_beside(house: House) -> None:
    world = house.world()
    browser = writer(world)
    row = "high-tech-enterprises,yancheng,2025,3100,家,,,市统计公报2025年,primary,,\n"
    upload(world, browser, "figures.csv", (HEAD + row).encode())
    browser.submit(browser.one("form[data-form=confirm]"))
    told = verdicts(house.run("evaluate", "--format", "json", data=world.data))
    words = {one["verdict"] for one in told if one["indicator"] == "high-tech-enterprises"}
    expect("met" in words, "evaluate beside the server does not know what it has just recorded")
    shelf = house.folder()
    table = shelf / "figures.csv"
    done(house.run("export", "figures", "-o", str(table), data=world.data), 0, "export beside the server")
    expect("市统计公报2025年" in table.read_text(encoding="utf-8"), "the export misses the newest figure")
    report = ("report", "--format", "html", "-o", str(shelf / "report.html"))
    for command in (
        report,
        ("search", "高新技术企业"),
        ("calendar",),
        ("explain", "high-tech-enterprises"),
        ("path",),
        ("baseline", "high-tech-enterprises"),
        ("check",),
        ("import", "figures", str(table), "--preview"),
    ):
        done(house.run(*command, data=world.data), 0, f"{command[0]} beside the server")
    other = shelf / "more.csv"
    other.write_text(HEAD + row.replace("3100", "3200"), encoding="utf-8")
    writing = (("import", "figures", str(other)), ("path", "--confirm-all", "--reason", "x"), ("erase",))
    for command in writing:
        refused = done(house.run(*command, data=world.data), 1, f"{command[0]} that writes beside the server")
        expect(world.address + "/" in refused, f"{command[0]} does not say where the server is: {refused}")
    plan = ("--plan", "Tests/Fixtures/plans/linhai-2023-2027")
    done(house.run("evaluate", *plan, data=world.data), 1, "evaluate of a plan the server does not have")
    expect(world.stop() == 0, "the server did not end well")
    done(house.run("import", "figures", str(other), data=world.data), 0, "the import after the server")


@journey("erase an import on a basis")
def erase(house: House) -> None:
    data = house.folder()
    done(house.run("evaluate", data=data), 0, "evaluate")
    listed = done(house.run("erase", data=data), 0, "the list of contents")
    hashes = [line.split()[0] for line in listed.splitlines() if " figures " in line]
    expect(len(hashes) == 1, f"erase does not list the import: {listed[:400]}")
    document = next(line.split()[0] for line in listed.splitlines() if " document " in line)
    basis = ("--basis", "《个人信息保护法》第四十七条")
    done(house.run("erase", hashes[0], data=data), 1, "erase without a basis")
    done(house.run("erase", hashes[0], *basis, data=data), 1, "erase without --yes")
    done(house.run("erase", document, *basis, "--yes", data=data), 1, "erase of a document in force")
    done(house.run("erase", hashes[0], *basis, "--yes", data=data), 0, "erase")
    told = done(house.run("verify", data=data), 0, "verify after erasing")
    expect(hashes[0] in told and "四十七" in told, f"verify does not tell of the erasure: {told}")
    done(house.run("erase", hashes[0], *basis, "--yes", data=data), 1, "erase a second time")
    done(house.run("rebuild", data=data), 0, "rebuild after erasing")
    done(house.run("check", data=data), 0, "check after erasing")


def damage(data: Path, sql: str) -> None:
    with sqlite3.connect(data / "tidemark.sqlite") as database:
        database.execute(sql)
    database.close()


def list_of(value: object) -> list[dict[str, object]]:
    expect(isinstance(value, list), f"no list: {value}")
    return value if isinstance(value, list) else []
