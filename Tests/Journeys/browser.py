"""A headless Chromium, with what every journey wants of a page."""

import base64
import subprocess
from importlib.resources import files
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

WAIT_SECONDS = 15
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


class BrowserFailure(Exception):
    """What a page must never show: an accessibility fault, an error in the console, a missing hook."""


class Browser:
    """One browser with its own cookies; it opens paths of one server."""

    def __init__(self, address: str, width: int, height: int, javascript: bool, shots: Path) -> None:
        self.address = address
        self.shots = shots
        self.width = width
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--lang=zh-CN",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            f"--window-size={max(width, 500)},{height}",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.add_experimental_option(
            "prefs",
            {
                "intl.accept_languages": "zh-CN,zh",
                **({} if javascript else {"profile.managed_default_content_settings.javascript": 2}),
            },
        )
        if width < 500:
            options.add_experimental_option(
                "mobileEmulation", {"deviceMetrics": {"width": width, "height": height, "pixelRatio": 2.0}}
            )
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)

    def close(self) -> None:
        self.driver.quit()

    # Going about

    def open(self, path: str) -> None:
        self.driver.get(self.address + path)

    @property
    def path(self) -> str:
        return self.driver.current_url.removeprefix(self.address).split("?")[0]

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        found = self.all(selector)
        if not found:
            raise BrowserFailure(f"{self.path} has no {selector}")
        return found[0]

    def wait_for(self, selector: str) -> WebElement:
        try:
            WebDriverWait(self.driver, WAIT_SECONDS).until(lambda _: self.all(selector))
        except Exception as error:
            raise BrowserFailure(f"{self.path} never showed {selector}") from error
        return self.one(selector)

    def text(self, selector: str = "body") -> str:
        return self.one(selector).text

    def press(self, *keys: str) -> None:
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def follow(self, element: WebElement) -> None:
        """Clicks something that leads to another page, or to this one anew, and waits for it."""
        body = self.one("body")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self._wait_for_next(body)

    def submit(self, form: WebElement) -> None:
        body = self.one("body")
        button = form.find_element(By.CSS_SELECTOR, "button[type=submit], button:not([type])")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        self._wait_for_next(body)

    def enter(self, field: WebElement, text: str) -> None:
        """Types a line and presses Enter."""
        body = self.one("body")
        field.clear()
        field.send_keys(text, Keys.ENTER)
        self._wait_for_next(body)

    def _wait_for_next(self, body: WebElement) -> None:
        """Until the page was replaced, whole or in part (a swap leaves the body but changes the text)."""
        before = self._state(body)
        try:
            WebDriverWait(self.driver, 3).until(lambda _: self._state(body) != before)
        except Exception:  # nothing changed: the assertions that follow will say what is missing
            return
        WebDriverWait(self.driver, WAIT_SECONDS).until(
            lambda driver: driver.execute_script("return document.readyState") == "complete"
        )

    def _state(self, body: WebElement) -> str:
        try:
            return f"{self.driver.current_url}\n{body.text}"
        except Exception:  # the body is gone with its page
            return "another page"

    # What every page must keep

    def shot(self, name: str) -> None:
        """Saves the whole page as a picture."""
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {
                "captureBeyondViewport": True,
                "clip": {
                    "x": 0,
                    "y": 0,
                    "width": size["width"],
                    "height": min(size["height"], 8000),
                    "scale": 1,
                },
            },
        )
        (self.shots / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def pdf(self, name: str) -> str:
        """Prints the page and answers the text on paper."""
        printed = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"printBackground": True, "paperWidth": 8.27, "paperHeight": 11.69}
        )
        path = self.shots / f"{name}.pdf"
        path.write_bytes(base64.b64decode(printed["data"]))
        return subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout

    def check(self, name: str) -> None:
        """Saves a picture, then refuses accessibility faults, script errors and sideways scrolling."""
        self.shot(name)
        problems = []
        for check in (self.check_console, self.check_width, self.check_axe):
            try:
                check()
            except BrowserFailure as failure:
                problems.append(str(failure))
        if problems:
            raise BrowserFailure("\n".join(problems))

    def check_axe(self) -> None:
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']})"
            ".then(r => done(r.violations), e => done(String(e)))"
        )
        if isinstance(found, str):
            raise BrowserFailure(f"axe on {self.path}: {found}")
        grave = [one for one in found if one["impact"] in ("serious", "critical")]
        if grave:
            told = "\n".join(
                f"  {one['id']} ({one['impact']}): {one['help']}: {node['html'][:160]}"
                for one in grave
                for node in one["nodes"][:2]
            )
            raise BrowserFailure(f"axe on {self.path} at {self.width}:\n{told}")

    def check_console(self) -> None:
        """Errors of scripts, of the content policy, of missing files; a refused form answers 422 by right."""
        lines = self.driver.get_log("browser")
        errors = [line["message"] for line in lines if line["level"] == "SEVERE"]
        errors = [message for message in errors if "status of 422" not in message]
        if errors:
            raise BrowserFailure(f"the console on {self.path}: " + "; ".join(errors)[:800])

    def check_width(self) -> None:
        wide, room = self.driver.execute_script(
            "return [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]"
        )
        if wide > min(room, max(self.width, 320)) + 1:
            culprit = self.driver.execute_script(
                "const edge = arguments[0]; const bad = [...document.body.querySelectorAll('*')]"
                ".filter(e => e.getBoundingClientRect().right > edge + 1);"
                "const e = bad[bad.length - 1]; return e ? e.outerHTML.slice(0, 200) : ''",
                self.width,
            )
            raise BrowserFailure(f"{self.path} scrolls sideways: {wide} px in {self.width}: {culprit}")
