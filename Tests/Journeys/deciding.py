"""Journeys of somebody who decides (a yearly path, a baseline), and of those who wait for figures."""

import datetime

import icalendar
from selenium.webdriver.common.keys import Keys

from browser import Browser
from house import House, World, expect, journey
from paper import squeeze
from writing import HEAD, fill, upload, verdict, writer

INDICATOR = "high-tech-enterprises"
TARGET = f"{INDICATOR}/level/2025/C085"
# Between what the path asks for from either of the two baselines that the plan states.
BETWEEN = f"{INDICATOR},yancheng,2022,1992,家,,,市统计公报2022年,primary,,\n"


def row(world: World, browser: Browser) -> str:
    browser.open(world.page("path"))
    return browser.text(f"tr[data-target='{TARGET}']")


@journey("confirm a yearly path with a reason, see the verdict move, and take it back")
def confirm_path(house: House) -> None:
    world = house.world()
    browser = writer(world)
    expect(verdict(world, browser, INDICATOR) == "offCourse", "the verdict is another one to begin with")
    browser.open(world.page("path"))
    browser.check("path-writer-zh")
    browser.follow(browser.one(f"tr[data-target='{TARGET}'] a.act"))
    form = browser.one("form[data-form=path]")
    fill(form, "y1", "1550")
    fill(form, "y2", "1600")
    browser.submit(form)
    expect(browser.one("[name=reason]").get_attribute("aria-invalid") == "true", "no reason was taken")
    kept = browser.one("[name=y2]").get_attribute("value")
    expect(kept == "1600", f"a refused decision forgot what was typed: {kept}")
    browser.check("path-refused-zh")
    # The rest by keyboard alone: the reason, then Tab to the button.
    browser.one("[name=reason]").send_keys("与县区商定", Keys.TAB)
    button = browser.driver.switch_to.active_element
    expect(button.get_attribute("value") == "confirm", "after the reason Tab does not lead to the button")
    browser.press(Keys.ENTER)
    expect(browser.wait_for("[role=status]").text, "nobody says that the path is confirmed")
    browser.check("path-confirmed-zh")
    expect("与县区商定" in row(world, browser), "the list does not tell the reason")
    after = verdict(world, browser, INDICATOR)
    expect(after == "onCourse", f"1633 against a confirmed 1600 is {after}")
    expect("1600" in squeeze(browser.text("main")), "the indicator's page does not tell the confirmed value")
    stranger = world.browser()
    expect(verdict(world, stranger, INDICATOR) == "onCourse", "another browser sees another verdict")
    expect(not stranger.all("a.act"), "a stranger is offered to change a path")
    browser.open(world.page("path"))
    browser.follow(browser.one(f"tr[data-target='{TARGET}'] a.act"))
    fill(browser.one("form[data-form=path]"), "reason", "商定有误")
    browser.follow(browser.one("form[data-form=path] button[value=withdraw]"))
    back = verdict(world, browser, INDICATOR)
    expect(back == "offCourse", f"after the path was taken back the verdict is {back}")


@journey("choose a baseline with a reason, without JavaScript and on a phone, and see the verdict move")
def choose_baseline(house: House) -> None:
    world = house.world()
    browser = writer(world)
    upload(world, browser, "figures.csv", (HEAD + BETWEEN).encode())
    browser.submit(browser.one("form[data-form=confirm]"))
    before = verdict(world, browser, INDICATOR)
    expect(before == "disputed", f"1992 lies between the paths from two baselines and is {before}")
    session = browser.driver.get_cookies()
    words = set()
    for width, javascript in ((1280, False), (390, True)):
        reader = world.browser(width=width, javascript=javascript)
        reader.open(world.page())
        for cookie in session:
            reader.driver.add_cookie({key: cookie[key] for key in ("name", "value", "path")})
        reader.open(world.page(f"indicators/{INDICATOR}/baseline"))
        if javascript:
            reader.check(f"baseline-{width}-zh")
            reader.open(world.page(f"indicators/{INDICATOR}/baseline?lang=en"))
            reader.check(f"baseline-{width}-en")
            reader.open(world.page(f"indicators/{INDICATOR}/baseline?lang=zh"))
        form = reader.one("form[data-form=baseline]")
        choices = form.find_elements("css selector", "input[name=candidate]:not(:checked)")
        choices[-1].click()
        fill(form, "reason", "以表1为准" if javascript else "以正文为准")
        reader.submit(form)
        expect(reader.text("[role=status]"), "nobody says that the baseline is chosen")
        words.add(verdict(world, reader, INDICATOR))
        reader.shot(f"baseline-chosen-{width}")
    expect(words == {"onCourse", "atRisk"}, f"the two baselines lead to {sorted(map(str, words))}")
    reader.open(world.page(f"indicators/{INDICATOR}/baseline"))
    fill(reader.one("form[data-form=baseline]"), "reason", "再议")
    reader.follow(reader.one("form[data-form=baseline] button[value=withdraw]"))
    expect(verdict(world, reader, INDICATOR) == "disputed", "a choice taken back still holds")


@journey("read the calendar: overdue figures, days off, an owner's part, on paper and without JavaScript")
def read_calendar(house: House) -> None:
    world = house.reading()
    browser = world.browser()
    browser.open(world.page("calendar?year=2026"))
    expect("周末" in browser.text("#months"), "2026-03-01 is a Sunday and the calendar does not say so")
    expect("没有规定顺延" in browser.text("#months"), "the calendar does not say that the day stays")
    printed = squeeze(browser.pdf("calendar"))
    expect("高新技术企业数" in printed, "on paper the folded lists are missing")
    browser.open(world.page("calendar?year=2027"))
    expect("没有应报的数" in browser.text("#months"), "a year without figures is not told in words")
    plain = world.browser(javascript=False)
    plain.open(world.page("calendar"))
    fill(plain.one("form[data-form=filter]"), "owner", "stb")
    plain.submit(plain.one("form[data-form=filter]"))
    expect(len(plain.all("#overdue details")) == 1, "one owner's calendar tells other owners")
    plain.one("#months summary").send_keys(Keys.ENTER)
    expect(plain.all("#months li"), "the months cannot be opened by keyboard")


@journey("subscribe to the calendar: a calendar program reads the file and its links lead to pages")
def subscribe(house: House) -> None:
    world = house.reading()
    status, text = world.fetch(world.page("calendar.ics?lang=en"))
    expect(status == 200, f"the file answers {status}")
    calendar = icalendar.Calendar.from_ical(text)
    events = list(calendar.walk("VEVENT"))
    expect(len(events) > 50, f"the reader finds {len(events)} events")
    expect(not [one for one in events if one.errors], "the reader doubts an event")
    addresses = {str(one["URL"]) for one in events}
    for address in sorted(addresses)[:3]:
        expect(address.startswith(world.address + "/plans/"), f"an event leads to {address}")
        expect(world.fetch(address.removeprefix(world.address))[0] == 200, f"{address} is no page")
    one = next(event for event in events if str(event["UID"]).endswith(f"/{INDICATOR}/2025@tidemark"))
    expect(one.decoded("DTSTART") == datetime.date(2026, 3, 1), f"it starts on {one.decoded('DTSTART')}")
    expect(one.decoded("DTEND") == datetime.date(2026, 3, 2), "it is not one day long")
    expect("a weekend" in str(one["DESCRIPTION"]), "the event does not say that its day is a Sunday")
    again = icalendar.Calendar.from_ical(world.fetch(world.page("calendar.ics?lang=zh"))[1])
    same = [(str(event["UID"]), event.decoded("DTSTAMP")) for event in again.walk("VEVENT")]
    expect(same == [(str(event["UID"]), event.decoded("DTSTAMP")) for event in events], "not the same twice")
    base = ("--base-address", "https://plan.example.org/")
    told = house.run("calendar", "--format", "ics", "--owner", "stb", *base)
    own = icalendar.Calendar.from_ical(told.stdout)
    found = {str(event["URL"]) for event in own.walk("VEVENT")}
    start = f"https://plan.example.org/plans/{world.plan}/indicators/"
    expect(found and all(address.startswith(start) for address in found), f"not there: {sorted(found)[:2]}")
    wrong = house.run("calendar", "--base-address", "nowhere")
    expect(wrong.returncode != 0 and "nowhere" in wrong.stderr, "a site that is no address is taken")
