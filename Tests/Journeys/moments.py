"""Journeys through other moments: what was known then, and the adoption of an amended plan."""

import shutil
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser
from house import ROOT, House, World, expect, journey, verdicts
from writing import writer

GOAL = "clean-ships,150,,>,艘,2027"
EASIER = "clean-ships,70,,>,艘,2027"


def ask(browser: Browser, moment: str) -> None:
    """Chooses a moment in the bar, by the keyboard."""
    browser.one(".as-of > summary").send_keys(Keys.ENTER)
    browser.enter(browser.one("form[data-form=as-of] input[name=as-of]"), moment)


def is_past(browser: Browser) -> bool:
    return bool(browser.all("header.bar.past"))


@journey("look at a moment of the past, go about in it, and come back")
def past(house: House) -> None:
    world = house.reading()
    for width in (1280, 390):
        browser = world.browser(width=width)
        browser.open(world.page("indicators") + "?verdict=offCourse")
        expect(not is_past(browser), "the bar is amber at the present")
        ask(browser, "1")
        expect(is_past(browser), "the bar is not amber at vintage 1")
        expect("第 1 版" in browser.text(".bar-past"), "the bar does not say which vintage")
        query = browser.driver.current_url.split("?")[1]
        expect("verdict=offCourse" in query, f"the form forgot what the page was asked: {query}")
        browser.follow(browser.all("header nav a")[0])
        expect("as-of=1" in browser.driver.current_url, "a link of the bar leads out of the moment")
        expect(is_past(browser), "the bar is not amber after a link")
        browser.check(f"past-overview-{width}")
        browser.follow(browser.one(".bar-past a"))
        expect(not is_past(browser), "the way back leads to no present")
    plain = world.browser(javascript=False)
    plain.open(world.page())
    ask(plain, "1")
    expect(is_past(plain), "without JavaScript no other moment can be chosen")


@journey("name a moment that cannot be, and be told what to write")
def no_moment(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    for moment, told in (("gestern", "2022-07-15"), ("2199-01-01", "还没有到"), ("999", "没有第 999 版")):
        browser.open(world.page("figures"))
        ask(browser, moment)
        shown = browser.text("main")
        expect(told in shown, f"{moment} is not refused in words: {shown[:200]}")
        browser.follow(browser.one("main a"))
        expect(browser.path == world.page("figures"), f"from {moment} the first link leads to {browser.path}")
        expect(not is_past(browser), "the way back leads to no present")


def amended(house: House) -> Path:
    """A copy of the invented plan, which a journey may change."""
    folder = house.folder() / "linhai"
    shutil.copytree(ROOT / "Tests" / "Fixtures" / "plans" / "linhai-2023-2027", folder)
    return folder


def amend(folder: Path) -> None:
    path = folder / "statements.csv"
    text = path.read_text(encoding="utf-8")
    expect(GOAL in text, "the invented plan has no such goal any more")
    path.write_text(text.replace(GOAL, EASIER), encoding="utf-8")


def shown(world: World, browser: Browser, query: str = "") -> str | None:
    browser.open(world.page("indicators/clean-ships") + query)
    return browser.one("main [data-verdict]").get_attribute("data-verdict")


@journey("adopt an amended plan: see what moves, state the basis, and keep its past")
def amendment(house: House) -> None:
    folder = amended(house)
    world = house.world("--plan", str(folder))
    browser = writer(world)
    expect(shown(world, browser) == "onCourse", "the invented plan's ships are not on course")
    browser.open(world.page("history"))
    expect(not browser.all("main a[href$='/adopt']"), "an amendment waits where nothing was changed")
    amend(folder)
    browser.open(world.page("history"))
    browser.check("history-waiting-zh")
    browser.follow(browser.one("main a[href$='/adopt']"))
    expect(len(browser.all("tr[data-moved=verdict]")) == 1, "not one verdict moves")
    expect("达成" in browser.text("tr[data-moved=verdict]"), "the new word is not told")
    expect(len(browser.all("li[data-moved=statement]")) == 1, "not one claim moves")
    browser.check("amendment-zh")
    unchanged = world.browser(width=390)
    expect(shown(world, unchanged) == "onCourse", "looking at an amendment already adopted it")
    form = browser.one("form[data-form=adopt]")
    form.find_element(By.CSS_SELECTOR, "input[name=basis]").send_keys("林海市政府令第 12 号")
    browser.submit(form)
    expect(browser.text("[role=status]"), "nobody says that the amendment is adopted")
    expect("林海市政府令第 12 号" in browser.text("main table"), "the history does not tell the basis")
    browser.check("history-zh")
    expect(shown(world, browser) == "met", "the amended goal does not judge")
    expect(shown(world, browser, "?as-of=2") == "onCourse", "the goal of then does not judge then")
    browser.open(world.page("figures/clean-ships/linhai/FY2024?lang=en"))
    browser.check("versions-en")


@journey("adopt an amended plan on the command line, and ask for what was known before")
def amendment_by_command(house: House) -> None:
    folder, data = amended(house), house.folder()

    def words(*options: str) -> list[object]:
        told = verdicts(house.run("evaluate", "--format", "json", "--plan", str(folder), *options, data=data))
        return [one["verdict"] for one in told if one["indicator"] == "clean-ships"]

    expect(words() == ["onCourse"], "the invented plan's ships are not on course")
    same = house.run("adopt", str(folder), data=data)
    expect(same.returncode == 0 and not same.stdout.strip(), f"an unchanged folder moves: {same.stdout}")
    amend(folder)
    looked = house.run("adopt", str(folder), data=data)
    expect("在轨 → 已达成" in looked.stdout, f"adopt does not tell what moves: {looked.stdout}")
    expect(words() == ["onCourse"], "looking at an amendment already adopted it")
    hasty = house.run("adopt", str(folder), "--yes", data=data)
    expect(hasty.returncode == 1, "a real world adopted without a basis")
    done = house.run("adopt", str(folder), "--yes", "--basis", "令第 12 号", data=data)
    expect(done.returncode == 0, f"adopt --yes: {done.stderr}")
    expect(words() == ["met"], "the amended goal does not judge")
    expect(words("--as-of", "2") == ["onCourse"], "the goal of then does not judge then")
    lint = house.run("lint", "--as-of", "2", "--plan", str(folder), data=data)
    expect(lint.returncode == 0, f"lint --as-of: {lint.stderr}")
    for refused in (
        ("verify", "--as-of", "2"), ("evaluate", "--as-of", "gestern"), ("routes", "--as-of", "1"),
    ):  # fmt: skip
        told = house.run(*refused, data=data)
        expect(told.returncode == 1, f"{refused} ends with {told.returncode}")


@journey("let a draft adopt what changed by itself")
def draft(house: House) -> None:
    folder, data = amended(house), house.folder()
    options = ("--format", "json", "--draft", "--plan", str(folder))

    def words() -> list[object]:
        told = verdicts(house.run("evaluate", *options, data=data))
        return [one["verdict"] for one in told if one["indicator"] == "clean-ships"]

    expect(words() == ["onCourse"], "the invented plan's ships are not on course")
    amend(folder)
    expect(words() == ["met"], "a draft did not adopt what changed")
    real = house.run("evaluate", "--plan", str(folder), data=data)
    expect(real.returncode == 1, "a draft was opened as if it were real")
