"""Journeys to paper: what a printed page must still say."""

import re

from house import House, expect, journey

# Verdicts in words: on grey paper nothing else is left.
WORDS = ["已达成", "在轨", "偏离", "无数据"]


@journey("print the overview and an indicator")
def paper(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open(world.page())
    title = browser.text("h1")
    printed = browser.pdf("overview")
    expect(squeeze(title) in squeeze(printed), f"the printed overview lacks its heading: {printed[:200]}")
    for word in WORDS:
        expect(word in squeeze(printed), f"the printed overview lacks the word {word}")
    browser.open(world.page("indicators/high-tech-enterprises"))
    browser.wait_for("[data-chart] svg")
    printed = squeeze(browser.pdf("indicator"))
    for word in ("高新技术企业", "1633", "3000", "偏离"):
        expect(word in printed, f"the printed indicator lacks {word}")
    browser.open(world.page("indicators"))
    printed = squeeze(browser.pdf("indicators"))
    expect("瞪羚" in printed, "the printed list lacks its rows")


@journey("print the sheet for leaders on one page")
def sheet(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    for code in ("zh", "en"):
        browser.open(world.page(f"leader?lang={code}"))
        printed = browser.pdf(f"leader-{code}")
        pages = printed.count("\f")
        expect(pages == 1, f"the sheet for leaders takes {pages} pages of A4 ({code})")
        expect(squeeze(browser.text("h1")) in squeeze(printed), "the printed sheet lacks its heading")


def squeeze(text: str) -> str:
    """Without spaces and line ends, which paper moves."""
    return re.sub(r"[\s,\u2009\u202f\u00a0]", "", text)
