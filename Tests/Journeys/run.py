"""Runs the journeys and says of each whether it arrived.

.venv/bin/python Tests/Journeys/run.py [NAME…] [--binary FILE] [--results FILE] [--list]
"""

import argparse
import json
import shutil
import sys
import time
import traceback
from pathlib import Path

import commands  # noqa: F401  registers its journeys
import deciding  # noqa: F401
import exports  # noqa: F401
import house
import keeping  # noqa: F401
import live  # noqa: F401
import machines  # noqa: F401
import moments  # noqa: F401
import paper  # noqa: F401
import reading  # noqa: F401
import writing  # noqa: F401
from browser import BrowserFailure
from house import JOURNEYS, ROOT, SHOTS, House, JourneyFailure


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Journeys through Tidemark in a real browser.")
    parser.add_argument("names", nargs="*", help="only journeys whose name contains one of these")
    parser.add_argument("--binary", type=Path, default=ROOT / ".build" / "debug" / "tidemark")
    parser.add_argument("--results", type=Path, help="where to write what passed, as JSON")
    parser.add_argument("--list", action="store_true", help="name the journeys and stop")
    return parser.parse_args()


def walk(one: house.Journey, walked: House) -> str | None:
    """Why the journey did not arrive, or nothing."""
    try:
        one.walk(walked)
    except (JourneyFailure, BrowserFailure) as failure:
        return str(failure)
    except Exception:  # a fault of the browser or of the journey itself
        return traceback.format_exc(limit=-4)
    finally:
        walked.end_journey()
    return None


def main() -> None:
    options = arguments()
    chosen = [one for one in JOURNEYS if not options.names or any(name in one.name for name in options.names)]
    if options.list:
        print("\n".join(one.name for one in JOURNEYS))
        return
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    results = []
    began = time.monotonic()
    with House(options.binary.resolve()) as walked:
        for one in chosen:
            started = time.monotonic()
            failure = walk(one, walked)
            mark = "✘" if failure else "✔"
            print(f"{mark} journey: {one.name} ({time.monotonic() - started:.1f} s)", flush=True)
            if failure:
                print("  " + failure.replace("\n", "\n  "), flush=True)
            results.append({"name": one.name, "passed": failure is None, "failure": failure})
    failed = sum(1 for one in results if not one["passed"])
    if options.results:
        options.results.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
    print(
        f"Journeys: {len(results) - failed} passed, {failed} failed in {time.monotonic() - began:.0f} s; "
        f"pictures in {SHOTS.relative_to(ROOT)}"
    )
    sys.exit(1 if failed or not results else 0)


main()
