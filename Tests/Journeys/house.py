"""What a journey is given: worlds (a running server with its own data folder) and browsers."""

import json
import re
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from browser import Browser

ROOT = Path(__file__).resolve().parent.parent.parent
SHOTS = ROOT / ".build" / "journeys"
START_SECONDS = 180


class JourneyFailure(Exception):
    """A promise of a page that was not kept."""


def expect(holds: object, what: str) -> None:
    if not holds:
        raise JourneyFailure(what)


@dataclass
class Journey:
    """A named walk through the program."""

    name: str
    walk: Callable[["House"], None]


JOURNEYS: list[Journey] = []


def journey(name: str) -> Callable[[Callable[["House"], None]], Callable[["House"], None]]:
    def register(walk: Callable[["House"], None]) -> Callable[["House"], None]:
        JOURNEYS.append(Journey(name, walk))
        return walk

    return register


@dataclass
class World:
    """A server on a free loopback port over a data folder of its own."""

    address: str
    plan: str
    link: str | None
    data: Path
    process: subprocess.Popen[bytes]
    log: Path
    browsers: ExitStack = field(default_factory=ExitStack)

    def browser(self, width: int = 1280, height: int = 900, javascript: bool = True) -> Browser:
        opened = Browser(self.address, width, height, javascript, SHOTS)
        self.browsers.callback(opened.close)
        return opened

    def page(self, name: str = "") -> str:
        """The address of a page of the default plan."""
        return f"/plans/{self.plan}/{name}"

    def fetch(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as answer:
                return answer.status, answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")

    def stop(self) -> int:
        """Asks the server to end, as Ctrl-C does, and answers its exit code."""
        self.browsers.close()
        return self.end()

    def end(self) -> int:
        """Asks the server to end and leaves its browsers open."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


class House:
    """The built program; ends every world that a journey opened."""

    def __init__(self, binary: Path) -> None:
        self.binary = binary
        self._worlds: list[World] = []
        self._shared: World | None = None
        self._folders = ExitStack()

    def run(self, *arguments: str, data: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Runs a subcommand to its end."""
        where = ["--data", str(data or self.folder())]
        return subprocess.run(
            [str(self.binary), *arguments, *where],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def folder(self) -> Path:
        return Path(self._folders.enter_context(tempfile.TemporaryDirectory(prefix="tidemark-")))

    def reading(self) -> World:
        """One world for all journeys that only read."""
        if self._shared is None:
            self._shared = self._start()
        return self._shared

    def world(self, *options: str) -> World:
        """A new world for one journey."""
        world = self._start(*options)
        self._worlds.append(world)
        return world

    def again(self, world: World, data: Path) -> World:
        """A server over other data at the address of one that has ended."""
        after = self._start(port=int(world.address.rsplit(":", 1)[1]), data=data)
        self._worlds.append(after)
        return after

    def end_journey(self) -> None:
        for world in self._worlds:
            world.stop()
        self._worlds.clear()
        if self._shared is not None:
            self._shared.browsers.close()

    def close(self) -> None:
        self.end_journey()
        if self._shared is not None:
            self._shared.stop()
        self._folders.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self, *options: str, port: int | None = None, data: Path | None = None) -> World:
        port = port or free_port()
        data = data or self.folder()
        log = SHOTS / f"server-{port}.log"
        command = [str(self.binary), "serve", "--port", str(port), "--data", str(data), *options]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        world = World(f"http://127.0.0.1:{port}", "", None, data, process, log)
        try:
            wait_until_healthy(world)
            said = log.read_text(encoding="utf-8", errors="replace")
            link = re.search(rf"http://(?:127\.0\.0\.1|localhost):{port}(/open/[\w-]+)", said)
            world.link = link.group(1) if link else None
            world.plan = default_plan(world)
        except BaseException:
            world.stop()
            raise
        return world


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(world: World) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if world.process.poll() is not None:
            break
        try:
            if world.fetch("/health")[0] == 200:
                return
        except OSError:
            time.sleep(0.1)
    end = world.log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise JourneyFailure(f"the server does not answer /health; it said:\n{end}")


def default_plan(world: World) -> str:
    """The plan that `/` answers for: from the address it leads to, else from the links of the page."""
    with urllib.request.urlopen(world.address + "/", timeout=60) as answer:
        text = f"{answer.url}\n{answer.read().decode('utf-8')}"
    found = re.search(r"/plans/([a-z0-9-]+)", text)
    expect(found, "/ neither leads to a plan nor links to one")
    return found.group(1) if found else ""


def verdicts(result: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    """What `evaluate --format json` printed."""
    expect(result.returncode == 0, f"evaluate ended with {result.returncode}: {result.stderr[-500:]}")
    return list(json.loads(result.stdout))
