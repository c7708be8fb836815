"""Journeys of somebody who hands figures in: import a file, one figure by a form, refused rows."""

import io
from pathlib import Path

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from browser import Browser
from house import House, World, expect, journey, verdicts

HEAD = "element,org,period,value,unit,bound,quality,origin,seen_as,at,note\n"
ROW = "high-tech-enterprises,yancheng,2025,3100,家,,,市统计公报2025年,primary,,\n"


def writer(world: World, width: int = 1280) -> Browser:
    """A browser that has opened the one-time link."""
    expect(world.link, "serve printed no one-time link")
    browser = world.browser(width=width)
    browser.open(world.link or "/")
    expect("/open/" not in browser.path, "the one-time link stays in the address bar")
    return browser


def upload(world: World, browser: Browser, name: str, content: bytes) -> None:
    """Hands a file to the import page; the answer is the preview."""
    path = Path(world.data) / name
    path.write_bytes(content)
    browser.open(world.page("import"))
    form = browser.one("form[data-form=import]")
    form.find_element(By.CSS_SELECTOR, "input[type=file][name=file]").send_keys(str(path))
    browser.submit(form)


def rows(browser: Browser, kind: str) -> list[WebElement]:
    return browser.all(f"table[data-preview] tr[data-row={kind}]")


def verdict(world: World, browser: Browser, indicator: str) -> str | None:
    browser.open(world.page(f"indicators/{indicator}"))
    return browser.one("main [data-verdict]").get_attribute("data-verdict")


@journey("import figures: preview, confirm, and see the verdict change")
def import_figures(house: House) -> None:
    world = house.world()
    browser = writer(world)
    before = verdict(world, browser, "high-tech-enterprises")
    expect(before == "offCourse", f"before the import the verdict is {before}")
    browser.open(world.page("import"))
    browser.check("import-zh")
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    expect(len(rows(browser, "new")) == 1, "the preview does not show the new figure")
    expect(not rows(browser, "refused"), "the preview refuses a good row")
    browser.check("import-preview-zh")
    unchanged = world.browser()
    expect(verdict(world, unchanged, "high-tech-enterprises") == "offCourse", "the preview already wrote")
    browser.submit(browser.one("form[data-form=confirm]"))
    expect(browser.text("[role=status]"), "nobody says that the import is done")
    moved = browser.all("[data-effect] [data-moved=verdict]")
    expect(len(moved) == 1, f"{len(moved)} verdicts are told to have moved")
    told = [mark.text for mark in moved[0].find_elements(By.CSS_SELECTOR, ".verdict")]
    expect(told == ["偏离", "已达成"], f"the import is told to have moved {told}")
    browser.check("import-done-zh")
    browser.follow(moved[0].find_element(By.TAG_NAME, "a"))
    expect(browser.path.endswith("/high-tech-enterprises"), f"what moved leads to {browser.path}")
    after = verdict(world, browser, "high-tech-enterprises")
    expect(after == "met", f"after importing 3100 of 3000 the verdict is {after}")
    browser.check("indicator-after-import-zh")
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    expect(not rows(browser, "new"), "the same file is new a second time")
    expect(not browser.all("form[data-form=confirm]"), "the same file can be imported a second time")
    world.stop()
    told = verdicts(house.run("evaluate", "--format", "json", data=world.data))
    words = {one["verdict"] for one in told if one["indicator"] == "high-tech-enterprises"}
    expect("met" in words, "the command line does not know the import")
    checked = house.run("verify", data=world.data)
    expect(checked.returncode == 0, f"verify: {checked.stdout}{checked.stderr}")


def workbook() -> bytes:
    """A bureau's workbook: a cover, and below a title and a line with the unit a column a year."""
    book = openpyxl.Workbook()
    book.active.title = "封面"
    book.active["A1"] = "全市科技统计"
    other = book.create_sheet("分区县")
    other.append(["指标", "地区", "年份", "数值", "单位"])
    other.append(["高新技术企业数", "盐城市", 2024, 1, "户"])
    sheet = book.create_sheet("全市", 1)
    sheet["A1"] = "表1 主要指标"
    sheet.merge_cells("A1:D1")
    sheet["A2"] = "单位：家 地区：yancheng"
    sheet.append(["指标", "2024年", "2025年", "来源"])
    sheet.append(["high-tech-enterprises", "=1+1", 3100, "市统计公报2025年"])
    told = io.BytesIO()
    book.save(told)
    return told.getvalue()


@journey("import a workbook: another sheet, a formula without result, and see the verdict change")
def import_workbook(house: House) -> None:
    world = house.world()
    browser = writer(world)
    upload(world, browser, "指标.xlsx", workbook())
    expect(len(rows(browser, "new")) == 1, "the workbook's new figure is not shown")
    expect("C4" in rows(browser, "new")[0].text, "the new figure does not say its cell")
    refused = rows(browser, "refused")
    expect(len(refused) == 1 and "工作表“全市” B4" in refused[0].text, "the formula does not say where it is")
    browser.check("import-workbook-zh")
    form = browser.one("form[data-form=sheet]")
    fill(form, "sheet", "分区县")
    browser.submit(form)
    expect(not rows(browser, "new") and len(rows(browser, "refused")) == 1, "the other sheet was not read")
    form = browser.one("form[data-form=sheet]")
    fill(form, "sheet", "全市")
    browser.submit(form)
    browser.one("form[data-form=confirm] input[name=leave-out]").click()
    browser.submit(browser.one("form[data-form=confirm]"))
    after = verdict(world, browser, "high-tech-enterprises")
    expect(after == "met", f"after importing 3100 of 3000 from a workbook the verdict is {after}")


@journey("import a file of GB18030 with a refused row, which stops it until it is left out")
def refused_row(house: House) -> None:
    world = house.world()
    browser = writer(world)
    bad = "high-tech-enterprises,yancheng,2024,许多,家,,,,,,\n"
    upload(world, browser, "数字.csv", (HEAD + ROW + bad).encode("gb18030"))
    refused = rows(browser, "refused")
    expect(len(refused) == 1 and "许多" in refused[0].text, "the refused row is not shown with its text")
    expect("3" in refused[0].text, "the refused row does not say that it is row 3")
    browser.check("import-refused-zh")
    form = browser.one("form[data-form=confirm]")
    browser.submit(form)
    stopped = verdict(world, world.browser(), "high-tech-enterprises")
    expect(stopped == "offCourse", "a refused row did not stop the import")
    upload(world, browser, "数字.csv", (HEAD + ROW + bad).encode("gb18030"))
    browser.one("form[data-form=confirm] input[name=leave-out]").click()
    browser.submit(browser.one("form[data-form=confirm]"))
    after = verdict(world, browser, "high-tech-enterprises")
    expect(after == "met", "with the refused row left out the rest was not imported")


@journey("hand in one figure by the form")
def one_figure(house: House) -> None:
    world = house.world()
    browser = writer(world)
    before = verdict(world, browser, "tech-contract-value")
    browser.open(world.page("import/figure?element=tech-contract-value"))
    form = browser.one("form[data-form=figure]")
    fill(form, "element", "tech-contract-value")
    fill(form, "org", "yancheng")
    fill(form, "period", "2025")
    fill(form, "value", "多")
    fill(form, "origin", "市统计公报2025年")
    browser.submit(form)
    kept = browser.one("form[data-form=figure]").find_element(By.NAME, "value")
    expect(kept.get_attribute("value") == "多", "a refused figure was cleared from the form")
    expect(kept.get_attribute("aria-invalid") == "true", "the field that is wrong is not marked")
    browser.check("figure-refused-zh")
    form = browser.one("form[data-form=figure]")
    fill(form, "value", "210")
    browser.submit(form)
    if browser.all("form[data-form=confirm]"):
        browser.submit(browser.one("form[data-form=confirm]"))
    expect(browser.text("[role=status]"), "nobody says that the figure is in")
    after = verdict(world, browser, "tech-contract-value")
    expect(before != "met" and after == "met", f"210 of 200 turned the verdict from {before} to {after}")


def fill(form: WebElement, name: str, value: str) -> None:
    field = form.find_element(By.NAME, name)
    if field.tag_name == "select":
        Select(field).select_by_value(value)
    else:
        field.clear()
        field.send_keys(value)


@journey("correct a figure from its versions")
def corrected(house: House) -> None:
    world = house.world()
    browser = writer(world)
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    browser.submit(browser.one("form[data-form=confirm]"))
    browser.open(world.page("figures/high-tech-enterprises/yancheng/2025"))
    browser.check("versions-correct-zh")
    browser.follow(browser.one("table.versions a[href*='version=']"))
    form = browser.one("form[data-form=figure]")
    kept = {name: form.find_element(By.NAME, name).get_attribute("value") for name in ("value", "origin")}
    expect(kept == {"value": "3100", "origin": "市统计公报2025年"}, f"the form is filled in with {kept}")
    browser.check("figure-correct-zh")
    fill(form, "value", "2900")
    browser.submit(form)
    expect(browser.all("[data-effect] [data-moved=verdict]"), "the correction does not say what it moved")
    browser.check("figure-corrected-zh")
    after = verdict(world, browser, "high-tech-enterprises")
    expect(after == "offCourse", f"corrected to 2900 of 3000 the verdict is {after}")


@journey("hand figures in on a phone")
def phone_import(house: House) -> None:
    world = house.world()
    browser = writer(world, width=390)
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    browser.check("import-preview-phone")
    browser.submit(browser.one("form[data-form=confirm]"))
    browser.check("import-done-phone")
    upload(world, browser, "指标.xlsx", workbook())
    browser.check("import-workbook-phone")
    for page in ("import", "import/figure"):
        browser.open(world.page(page) + "?lang=en")
        browser.check(page.replace("/", "-") + "-phone-en")
