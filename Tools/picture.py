"""Takes docs/picture.png, the picture of the README, from the running program: see Tools/picture.sh."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Journeys"))

from browser import Browser  # noqa: E402
from house import SHOTS, House  # noqa: E402


def main() -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with House(Path(sys.argv[1]).resolve()) as house:
        world = house.reading()
        browser = Browser(world.address, 1280, 1330, True, ROOT / "docs")
        try:
            browser.open(world.page())
            browser.driver.save_screenshot(str(ROOT / "docs" / "picture.png"))
        finally:
            browser.close()


main()
