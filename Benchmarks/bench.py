"""The driver of ./bench: chooses benchmarks by name, prints their lines and keeps them."""

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import machine
import plan
import workbook
from line import ROOT, Line

BENCHMARKS: dict[str, Callable[[bool], Iterator[Line]]] = {
    "machine.fdatasync": machine.fdatasync,
    "plan.evaluate": plan.evaluate,
    "import.xlsx": workbook.read,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./bench", description="Times what Tidemark promises to be fast.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="benchmarks, or the part of a name before the dot"
    )
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="json: no remarks")
    parser.add_argument("--list", action="store_true", help="name the benchmarks and stop")
    return parser.parse_args()


def chosen(names: list[str]) -> list[str]:
    for name in names:
        if not any(matches(name, one) for one in BENCHMARKS):
            sys.exit(f"./bench: no benchmark is called {name}; there are {', '.join(BENCHMARKS)}")
    return [one for one in BENCHMARKS if not names or any(matches(name, one) for name in names)]


def matches(name: str, benchmark: str) -> bool:
    return benchmark == name or benchmark.startswith(name + ".")


def describe_machine() -> str:
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = " ".join(f"{value:.2f}" for value in os.getloadavg())
    return f"{model}, {os.cpu_count()} cores, {platform.platform()}, load {load}"


def commit() -> str:
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def main() -> None:
    options = arguments()
    if options.list:
        print("\n".join(BENCHMARKS))
        return
    names = chosen(options.names)
    if options.format == "text":
        print(f"Machine: {describe_machine()}", file=sys.stderr)
    context = {
        "commit": commit(),
        "configuration": "release",
        "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
    }
    with (ROOT / "Benchmarks" / "results.jsonl").open("a", encoding="utf-8") as kept:
        for name in names:
            for line in BENCHMARKS[name](options.quick):
                text = json.dumps(line.told() | context, ensure_ascii=False)
                print(text, flush=True)
                print(text, file=kept)
                if options.format == "text":
                    print(f"  {line.sentence()}", file=sys.stderr)


main()
