"""Adds up what ./test left in its results folder and prints the closing line `N passed, N failed`.

*.xml are xunit files of the test runner, *.json the journeys' own, *.check one word each.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def xunit(path: Path) -> tuple[int, list[str], int]:
    passed, skipped = 0, 0
    failed: list[str] = []
    for case in ElementTree.parse(path).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed.append(f"{case.get('classname')}: {case.get('name')}")
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def main() -> None:
    passed, skipped = 0, 0
    failed: list[str] = []
    for path in sorted(Path(sys.argv[1]).iterdir()):
        if path.suffix == ".xml":
            more = xunit(path)
            passed, failed, skipped = passed + more[0], failed + more[1], skipped + more[2]
        elif path.suffix == ".json":
            for journey in json.loads(path.read_text(encoding="utf-8")):
                if journey["passed"]:
                    passed += 1
                else:
                    failed.append(f"journey: {journey['name']}")
        elif path.read_text(encoding="utf-8").strip() == "passed":
            passed += 1
        else:
            failed.append(f"check: {path.stem}")
    for name in failed:
        print(f"✘ {name}")
    if passed == 0 and not failed:
        print("✘ nothing ran")
    skips = f", {skipped} skipped" if skipped else ""
    print(f"{passed} passed, {len(failed)} failed{skips}")
    sys.exit(0 if passed and not failed else 1)


main()
