"""pages.*: how soon a page is there: the first of a new process, and under load."""

import hashlib
import http.client
import json
import os
import random
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from line import BINARY, ROOT, Line

SEED = 20_261_124
RATE = 1000
CONNECTIONS = 64
STREAMS = 20


class Site:
    """A process that serves a data folder."""

    def __init__(self, data: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.began = time.perf_counter()
        command = [str(BINARY), "serve", "--data", str(data), "--port", str(self.port), "--lang", "en"]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self.process.stdout
        while line := self.process.stdout.readline():
            if f"http://127.0.0.1:{self.port}/\n".encode() in line:
                return
        raise SystemExit("pages: the site did not start")

    def get(self, path: str) -> tuple[float, bytes]:
        """Milliseconds from connecting to the last byte, and the page."""
        began = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        taken = (time.perf_counter() - began) * 1000
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"pages: {path} answered {answer.status}")
        return taken, body

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)


@contextmanager
def site(data: Path) -> Iterator[Site]:
    running = Site(data)
    try:
        yield running
    finally:
        running.stop()


@contextmanager
def filled_data() -> Iterator[tuple[Path, str, list[str]]]:
    """A data folder with the shipped plan, the plan's name, and its indicators."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
        data = Path(folder) / "data"
        command = [str(BINARY), "evaluate", "--format", "json", "--data", str(data)]
        verdicts = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
        yield data, verdicts[0]["plan"], sorted({verdict["indicator"] for verdict in verdicts})


def overview(quick: bool) -> Iterator[Line]:
    with filled_data() as (data, plan, _):
        path = f"/plans/{plan}"
        yield from first("pages.overview", data, path, 3 if quick else 9, goal=50)
        yield from under_load("pages.overview", data, plan, [path], quick)


def indicator(quick: bool) -> Iterator[Line]:
    """Every indicator of the plan, shuffled."""
    with filled_data() as (data, plan, indicators):
        paths = [f"/plans/{plan}/indicators/{one}" for one in indicators]
        random.Random(SEED).shuffle(paths)
        yield from first("pages.indicator", data, paths[0], 3 if quick else 9, goal=50)
        yield from under_load("pages.indicator", data, plan, paths, quick)


def figures(quick: bool) -> Iterator[Line]:
    """The figures' page, asked for ten thousand different texts and origins."""
    with filled_data() as (data, plan, indicators):
        generator = random.Random(SEED)
        paths = [
            f"/plans/{plan}/figures?q={generator.choice(indicators)[:6]}{number:x}&skip={number % 50}"
            for number in range(10_000)
        ]
        yield from under_load("pages.figures", data, plan, paths, quick)


def first(bench: str, data: Path, path: str, runs: int, goal: float) -> Iterator[Line]:
    """The first request of a new process, and the second."""
    started, cold, warm, pages = [], [], [], set()
    for _ in range(runs):
        with site(data) as running:
            taken, body = running.get(path)
            started.append((time.perf_counter() - running.began) * 1000)
            cold.append(taken)
            pages.add(hashlib.sha256(body).hexdigest())
            taken, body = running.get(path)
            warm.append(taken)
            pages.add(hashlib.sha256(body).hexdigest())
    same = len(pages) == 1
    yield Line(bench, "first request of a new process", cold, "ms", "lower", same, goal=goal)
    yield Line(bench, "second request", warm, "ms", "lower", same)
    yield Line(bench, "from starting the process to the first answer", started, "ms", "lower", same)


def under_load(bench: str, data: Path, plan: str, paths: list[str], quick: bool) -> Iterator[Line]:
    """p99 at a rate, alone and with open live streams, and how many requests a second at most."""
    seconds, runs = (3, 1) if quick else (10, 3)
    with site(data) as running:
        for path in paths[:200]:
            running.get(path)
        told = f"{len(paths)} addresses, wrk on the same machine"
        yield at_rate(bench, f"{RATE} requests/s, {told}", running, paths, seconds, runs)
        streams = open_streams(running, plan)
        if streams:
            case = f"{RATE} requests/s with {len(streams)} live streams open, {told}"
            yield at_rate(bench, case, running, paths, seconds, runs)
            for stream in streams:
                stream.close()
        loads = [wrk(running, paths, 0, seconds) for _ in range(runs)]
        yield Line(
            bench,
            f"as many requests as it answers, {CONNECTIONS} connections, {told}",
            [load["requests"] / load["seconds"] for load in loads],
            "requests/s",
            "higher",
            all(load["failed"] == 0 for load in loads),
            more={"p50": loads[0]["p50"], "p99": loads[0]["p99"]},
        )


def at_rate(bench: str, case: str, running: Site, paths: list[str], seconds: int, runs: int) -> Line:
    loads = [wrk(running, paths, RATE, seconds) for _ in range(runs)]
    return Line(
        bench, f"p99 at {case}", [load["p99"] for load in loads], "ms", "lower",
        all(load["failed"] == 0 for load in loads), goal=10,
        more={
            "p50": loads[0]["p50"], "max": loads[0]["max"],
            "rate": round(min(load["requests"] / load["seconds"] for load in loads), 1),
        },
    )  # fmt: skip


def wrk(running: Site, paths: list[str], rate: int, seconds: int) -> dict:
    with tempfile.NamedTemporaryFile("w", dir=ROOT / ".build") as list_of_paths:
        list_of_paths.write("\n".join(paths) + "\n")
        list_of_paths.flush()
        environment = os.environ | {
            "PATHS": list_of_paths.name, "RATE": str(rate), "CONNECTIONS": str(CONNECTIONS),
            "SEED": str(SEED),
        }  # fmt: skip
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", "Benchmarks/wrk.lua"]
        done = subprocess.run(
            [*command, f"http://127.0.0.1:{running.port}"],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
    return json.loads(done.stdout.strip().split("\n")[-1])


def open_streams(running: Site, plan: str) -> list[socket.socket]:
    """Connections that follow the plan's events; none where the site has no such address."""
    streams = []
    for _ in range(STREAMS):
        stream = socket.create_connection(("127.0.0.1", running.port), timeout=10)
        head = f"GET /plans/{plan}/events HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n"
        stream.sendall(head.encode())
        if b"text/event-stream" not in stream.recv(4096):
            stream.close()
            return []
        streams.append(stream)
    return streams


BENCHMARKS = {"pages.overview": overview, "pages.indicator": indicator, "pages.figures": figures}
