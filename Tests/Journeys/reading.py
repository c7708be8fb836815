"""Journeys of somebody who looks: open, switch language, find an indicator, follow links, read on a phone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urldefrag, urljoin

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from browser import Browser, BrowserFailure
from house import House, JourneyFailure, World, expect, journey, verdicts

EVERY = [
    "",
    "indicators",
    "indicators/high-tech-enterprises",
    "outline",
    "tasks",
    "findings",
    "figures",
    "technologies",
    "orgs",
    "orgs/yancheng",
    "orgs/stb",
    "orgs/yannan-hitech",
    "orgs/E008",
    "figures/high-tech-enterprises/yancheng/2022",
    "history",
    "compare",
    "map",
    "leader",
    "calendar",
    "path",
    "/about",
]
WORDS = {"met", "onCourse", "atRisk", "offCourse", "noData", "disputed", "notDue", "unmeasurable"}
HAN = re.compile(r"[\u4e00-\u9fff]")
LINKS = 600


@journey("open the overview and see where the plan stands")
def overview(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open("/")
    expect(len(browser.all("h1")) == 1 and browser.text("h1"), "the overview has no heading")
    rows = browser.all("tr[data-indicator][data-verdict]")
    expect(len(rows) >= 9, f"the overview shows {len(rows)} main indicators, table 1 of the plan has 9")
    for row in rows:
        word = row.get_attribute("data-verdict")
        expect(word in WORDS, f"{word} is no verdict")
        expect(HAN.search(row.text), "a row without a word")
    expect(browser.all("tr[data-indicator] svg.gauge[role=img]"), "no row has a tide gauge")
    expect(
        all(label(gauge) for gauge in browser.all("svg.gauge[role=img]")), "a gauge without a spoken label"
    )
    browser.check("overview-zh")
    evaluated = {one["indicator"] for one in verdicts(house.run("evaluate", "--format", "json"))}
    for row in browser.all("tr[data-indicator]"):
        name = row.get_attribute("data-indicator")
        expect(name in evaluated, f"{name} is on the page and not in evaluate")


def label(gauge: WebElement) -> str:
    return (gauge.get_attribute("aria-label") or gauge.get_attribute("aria-labelledby") or "").strip()


@journey("switch the language and stay on the page")
def language(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open(world.page("indicators"))
    expect(browser.one("html").get_attribute("lang") == "zh-CN", "the first language is not Chinese")
    browser.follow(browser.one("header a[hreflang=en]"))
    expect(browser.one("html").get_attribute("lang") == "en", "the page did not become English")
    expect(browser.path == world.page("indicators"), f"the switch led to {browser.path}")
    expect(not HAN.search(browser.text("h1")), f"an English heading in Chinese: {browser.text('h1')}")
    navigation = browser.text("header nav")
    expect(not HAN.search(navigation), f"English navigation in Chinese: {navigation}")
    browser.check("indicators-en")
    browser.open(world.page())
    expect(browser.one("html").get_attribute("lang") == "en", "the choice was forgotten on the next page")
    browser.check("overview-en")
    browser.follow(browser.one("header a[hreflang=zh-CN], header a[hreflang=zh]"))
    expect(browser.one("html").get_attribute("lang") == "zh-CN", "there is no way back to Chinese")


@journey("find an indicator by a name and by its verdict, and read why")
def find(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open(world.page("indicators"))
    every = len(browser.all("tr[data-indicator]"))
    expect(every > 50, f"the list has {every} targets")
    browser.check("indicators-zh")
    browser.enter(browser.one("form[data-form=filter] input[name=q]"), "高企数")
    names = {row.get_attribute("data-indicator") or "" for row in browser.all("tr[data-indicator]")}
    expect(
        "high-tech-enterprises" in names, f"高企数, a synonym, does not find it; found {sorted(names)[:9]}"
    )
    expect(len(names) < every, "the filter filtered nothing")
    browser.open(world.page("indicators"))
    Select(browser.one("form[data-form=filter] select[name=verdict]")).select_by_value("offCourse")
    browser.submit(browser.one("form[data-form=filter]"))
    words = {row.get_attribute("data-verdict") or "" for row in browser.all("tr[data-indicator]")}
    expect(words == {"offCourse"}, f"asked for offCourse, the list shows {sorted(words)}")
    row = browser.one("tr[data-indicator='high-tech-enterprises']")
    browser.follow(row.find_element(By.CSS_SELECTOR, "a[href*='indicators/high-tech-enterprises']"))
    expect("高新技术企业" in browser.text("h1"), f"the link led to {browser.text('h1')}")
    main = browser.text("main")
    for number in ("1633", "3000"):
        expect(number in re.sub(r"[\s,\u2009\u202f]", "", main), f"the page does not say {number}")
    expect(browser.one("main [data-verdict]").get_attribute("data-verdict") == "offCourse", "another verdict")
    browser.wait_for("[data-chart] svg")
    browser.check("indicator-zh")
    browser.open(world.page("indicators/high-tech-enterprises?lang=en"))
    browser.wait_for("[data-chart] svg")
    browser.check("indicator-en")


@journey("read every page of the plan in both languages")
def pages(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    problems: list[str] = []
    for code in ("zh", "en"):
        for name in EVERY:
            with collecting(problems):
                read(world, browser, name, code)
                browser.check(shot_name(name, code))
    expect(not problems, "\n".join(problems))


def read(world: World, browser: Browser, name: str, code: str) -> None:
    """Opens a page in a language and refuses what no page may show."""
    path = name if name.startswith("/") else world.page(name)
    browser.open(f"{path}?lang={code}")
    expect(len(browser.all("h1")) == 1, f"{path} has not one heading of the first level")
    expect(len(browser.all("main")) == 1, f"{path} has no main part")
    codes = re.findall(r"\[[a-z][a-z-]*\.[a-z.-]+\]", browser.text())
    expect(not codes, f"{path} shows codes instead of sentences: {codes[:3]}")
    if code == "en":
        heading = browser.text("h1")
        expect(not HAN.search(heading), f"{path}: an English heading in Chinese: {heading}")


@contextmanager
def collecting(problems: list[str]) -> Iterator[None]:
    """Goes on after a failure, so that one run tells all of them."""
    try:
        yield
    except (JourneyFailure, BrowserFailure) as failure:
        problems.append(str(failure))


def shot_name(name: str, *more: object) -> str:
    return "-".join([(name.strip("/") or "overview").replace("/", "-"), *map(str, more)])


@journey("read every page on a phone without scrolling sideways")
def phone(house: House) -> None:
    world = house.reading()
    problems: list[str] = []
    for width, code in ((390, "zh"), (320, "en")):
        browser = world.browser(width=width, height=844)
        for name in EVERY:
            with collecting(problems):
                read(world, browser, name, code)
                browser.check(shot_name(name, "phone", width, code))
                check_touch(browser)
    expect(not problems, "\n".join(problems))


def check_touch(browser: Browser) -> None:
    """What a finger must meet is at least 44 pixels high."""
    for element in browser.all("header nav a, main button, main input:not([type=hidden]), main select"):
        if element.is_displayed() and element.get_attribute("type") not in ("checkbox", "radio"):
            height = element.rect["height"]
            expect(height >= 43, f"{browser.path}: {height:.0f} px high on a phone: {source(element)}")


def source(element: WebElement) -> str:
    return (element.get_attribute("outerHTML") or "")[:120]


@journey("go through a page with the keyboard alone")
def keyboard(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open(world.page("indicators"))
    browser.press(Keys.TAB)
    first = browser.driver.switch_to.active_element
    target = first.get_attribute("href") or ""
    expect(
        "#" in target and first.is_displayed(), "the first Tab does not show a link that skips to the content"
    )
    expect(browser.all("main#" + target.split("#")[1]), f"the skip link leads to {target}, which is not main")
    browser.press(Keys.ENTER)
    browser.press(Keys.TAB)
    inside = "return document.querySelector('main').contains(document.activeElement)"
    expect(browser.driver.execute_script(inside), "after the skip link Tab is not inside main")
    expect(
        not browser.all("[tabindex]:not([tabindex='0']):not([tabindex='-1'])"), "a tabindex bends the order"
    )
    browser.open(world.page("indicators"))
    order = []
    for _ in range(25):
        browser.press(Keys.TAB)
        order.append(browser.driver.execute_script(PLACE))
    reached = [place for place in order if place is not None]
    expect(len(reached) == 25, "Tab loses the focus")
    numbers = [place["number"] for place in reached]
    expect(numbers == sorted(numbers), f"Tab order is not reading order: {numbers}")
    blind = [place["html"] for place in reached if not place["shown"]]
    expect(not blind, f"the focus cannot be seen on {blind[:2]}")


PLACE = """
const e = document.activeElement;
if (!e || e === document.body) return null;
const style = getComputedStyle(e);
const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
const shown = outlined || style.boxShadow !== 'none';
const number = [...document.querySelectorAll('*')].indexOf(e);
return {number: number, shown: shown, html: e.outerHTML.slice(0, 120)};
"""


@journey("follow every link of the site")
def links(house: House) -> None:
    world = house.reading()
    waiting, seen, broken = ["/", "/about"], {"/", "/about"}, []
    while waiting and len(seen) < LINKS:
        path = waiting.pop(0)
        status, text = world.fetch(path)
        if status != 200:
            broken.append(f"{path}: {status}")
            continue
        for address in re.findall(r"<a\b[^>]*?\bhref=\"([^\"]*)\"", text):
            absolute, _ = urldefrag(urljoin(world.address + path, address.replace("&amp;", "&")))
            link = absolute.removeprefix(world.address)
            if absolute.startswith(world.address) and link not in seen and "lang=" not in link:
                seen.add(link)
                waiting.append(link)
    expect(not broken, "broken links: " + "; ".join(broken[:9]))
    expect(len(seen) > 40, f"only {len(seen)} pages can be reached")


@journey("read without JavaScript")
def without_javascript(house: House) -> None:
    world = house.reading()
    browser = world.browser(javascript=False)
    browser.open(world.page("indicators/high-tech-enterprises"))
    expect(browser.all("main table td"), "without JavaScript the figures have no table")
    seen = re.sub(r"[\s,\u2009\u202f]", "", browser.text("main"))
    expect("1633" in seen, "without JavaScript the latest figure is not shown")
    browser.shot("indicator-without-javascript")
    browser.open(world.page())
    expect(len(browser.all("tr[data-indicator]")) >= 9, "without JavaScript the overview is empty")
    browser.open(world.page("indicators"))
    browser.enter(browser.one("form[data-form=filter] input[name=q]"), "瞪羚")
    names = [row.text for row in browser.all("tr[data-indicator]")]
    expect(
        names and all("瞪羚" in name for name in names), f"without JavaScript the filter finds {names[:3]}"
    )


@journey("look without being able to write")
def without_the_link(house: House) -> None:
    world: World = house.reading()
    status, text = world.fetch(world.page("import"))
    expect('data-form="confirm"' not in text, "a stranger sees the button that imports")
    expect(status in (200, 401, 403, 404), f"the import page answers a stranger with {status}")
    browser = world.browser()
    browser.open(world.page("import"))
    for form in browser.all("form[data-form=import], form[data-form=figure]"):
        expect(not form.is_displayed(), "a browser without the link is offered a form")
    public = house.world("--public")
    expect(public.link is None, "--public printed a link that writes")
    expect(public.fetch(public.page("import"))[0] == 404, "--public answers the import page")
