"""Journeys of pages that follow the figures, and of a server that is asked too much or asked to end."""

import resource
import socket
import time
from contextlib import ExitStack

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import Browser
from house import House, World, expect, journey
from writing import HEAD, ROW, upload, writer

CONNECTIONS = 1024
USUAL_FILES = 1024
STREAMS = 256
ALL_HEADERS = 32 << 10


def exchange(world: World, request: bytes, seconds: float = 20) -> bytes:
    """Sends raw bytes and answers everything up to the end of the connection."""
    with connect(world) as link:
        link.settimeout(seconds)
        link.sendall(request)
        answer = b""
        while piece := link.recv(65536):
            answer += piece
        return answer


def connect(world: World) -> socket.socket:
    host, port = world.address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=20)


def ask(world: World, path: str, *headers: str) -> bytes:
    host = world.address.removeprefix("http://")
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode()


def stream(world: World) -> socket.socket:
    """An open live stream whose first lines have come."""
    link = connect(world)
    link.sendall(ask(world, world.page("events")).replace(b"Connection: close\r\n", b""))
    link.settimeout(20)
    answer = b""
    while b"event: vintage" not in answer:
        piece = link.recv(4096)
        expect(piece, f"a live stream ended with {answer!r}")
        answer += piece
    return link


@journey("a figure imported in one browser changes the verdict in another, without a reload")
def live(house: House) -> None:
    world = house.world()
    reader = world.browser()
    reader.open(world.page("indicators/high-tech-enterprises"))
    reader.driver.execute_script("window.sameDocument = true; window.scrollTo(0, 300)")
    overview = world.browser()
    overview.open(world.page("indicators?q=" + "%E9%AB%98%E6%96%B0%E6%8A%80%E6%9C%AF%E4%BC%81%E4%B8%9A"))
    browser = writer(world)
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    form = browser.one("form[data-form=confirm]")
    form.find_element(By.CSS_SELECTOR, "button, input[type=submit]").click()
    began = time.monotonic()
    WebDriverWait(reader.driver, 10, poll_frequency=0.02).until(
        lambda driver: driver.find_elements(By.CSS_SELECTOR, "main [data-verdict=met]")
    )
    print(f"    seen in the other browser {time.monotonic() - began:.2f} s after the click")
    expect(reader.driver.execute_script("return window.sameDocument"), "the page was loaded again")
    expect(reader.text("#live-told"), "the change is not announced")
    WebDriverWait(overview.driver, 10, poll_frequency=0.02).until(
        lambda driver: driver.find_elements(
            By.CSS_SELECTOR, "[data-indicator=high-tech-enterprises][data-verdict=met]"
        )
    )
    reader.check("live-changed")
    expect(browser.text("[role=status]"), "the live update took the message of what was done away")


def shows(browser: Browser, verdict: str, seconds: float) -> None:
    WebDriverWait(browser.driver, seconds, poll_frequency=0.05).until(
        lambda driver: driver.find_elements(By.CSS_SELECTOR, f"main [data-verdict={verdict}]")
    )


@journey("a browser that saw more than a restored backup holds is shown what holds now")
def restored(house: House) -> None:
    world = house.world()
    shelf = house.folder() / "before.sqlite"
    made = house.run("backup", str(shelf), data=world.data)
    expect(made.returncode == 0, f"backup: {made.stdout}{made.stderr}")
    browser = writer(world)
    upload(world, browser, "figures.csv", (HEAD + ROW).encode())
    browser.submit(browser.one("form[data-form=confirm]"))
    reader = world.browser()
    reader.open(world.page("indicators/high-tech-enterprises"))
    shows(reader, "met", 10)
    reader.driver.execute_script("window.sameDocument = true")
    expect(world.end() == 0, "the server did not end well")
    data = house.folder()
    back = house.run("restore", str(shelf), data=data)
    expect(back.returncode == 0, f"restore: {back.stdout}{back.stderr}")
    house.again(world, data)
    shows(reader, "offCourse", 90)
    expect(reader.driver.execute_script("return window.sameDocument"), "the page was loaded again")


@journey("bounds of connections: headers, addresses, live streams, slow clients")
def bounds(house: House) -> None:
    world = house.world()
    fits = exchange(world, ask(world, "/health", "X-Fill: " + "a" * 8000))
    expect(fits.startswith(b"HTTP/1.1 200"), f"a header of 8000 bytes was answered {fits[:60]!r}")
    large = [f"X-Fill-{number}: " + "a" * 8000 for number in range(5)]
    expect(sum(map(len, large)) > ALL_HEADERS, "the test does not pass the bound")
    huge = exchange(world, ask(world, "/health", *large))
    expect(huge.startswith(b"HTTP/1.1 400"), f"40 KB of headers were answered {huge[:60]!r}")
    many = exchange(world, ask(world, "/health", *[f"X-{number}: a" for number in range(200)]))
    expect(many.startswith(b"HTTP/1.1 400"), f"200 headers were answered {many[:60]!r}")
    long = exchange(world, ask(world, "/health?q=" + "a" * 9000))
    expect(long.startswith(b"HTTP/1.1 414"), f"an address of 9 KB was answered {long[:60]!r}")
    with ExitStack() as links:
        for _ in range(40):  # clients that begin a request and say nothing more
            slow = links.enter_context(connect(world))
            slow.sendall(b"GET /health HTTP/1.1\r\nHost: ")
        for _ in range(STREAMS):
            links.enter_context(stream(world))
        full = exchange(world, ask(world, world.page("events")))
        expect(full.startswith(b"HTTP/1.1 503"), f"stream {STREAMS + 1} was answered {full[:60]!r}")
        expect(b"retry-after" in full.lower(), "a refused stream does not say when to come back")
        expect(world.fetch("/health")[0] == 200, "pages do not answer beside open streams")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:  # gone clients give their places back
        if exchange_is_stream(world):
            return
        time.sleep(0.2)
    expect(False, "the places of gone streams are not free again")


def exchange_is_stream(world: World) -> bool:
    with connect(world) as link:
        link.settimeout(5)
        link.sendall(ask(world, world.page("events")))
        return link.recv(4096).startswith(b"HTTP/1.1 200")


@journey("the server ends with open streams and slow readers, and says goodbye to each")
def farewell(house: House) -> None:
    world = house.world()
    with ExitStack() as links:
        streams = [links.enter_context(stream(world)) for _ in range(5)]
        slow = links.enter_context(connect(world))
        slow.sendall(ask(world, world.page("indicators")))  # never reads its answer
        code = world.stop()
        expect(code == 0, f"the server ended with {code}")
        for link in streams:
            rest = b""
            while piece := link.recv(4096):
                rest += piece
            expect(rest.endswith(b"0\r\n\r\n"), f"a stream was cut off instead of ended: {rest[-40:]!r}")
    checked = house.run("verify", data=world.data)
    expect(checked.returncode == 0, f"verify: {checked.stdout}{checked.stderr}")


@journey("as many connections as are allowed, and one that waits for its turn")
def connections(house: House) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (USUAL_FILES, hard))
    world = house.world()  # granted what many systems grant, it asks for more
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(CONNECTIONS + USUAL_FILES, hard)), hard))
    request = ask(world, "/health").replace(b"Connection: close\r\n", b"")
    with ExitStack() as links:
        served = []
        for number in range(CONNECTIONS):
            link = links.enter_context(connect(world))
            link.sendall(request)
            link.settimeout(20)
            answer = link.recv(4096)
            expect(answer.startswith(b"HTTP/1.1 200"), f"connection {number + 1}: {answer[:60]!r}")
            served.append(link)
        waiting = links.enter_context(connect(world))
        waiting.sendall(request)
        for link in served[-20:]:  # the others are answered meanwhile
            link.sendall(request)
            expect(link.recv(4096).startswith(b"HTTP/1.1 200"), "an open connection is not answered any more")
        waiting.setblocking(False)
        try:
            expect(False, f"connection {CONNECTIONS + 1} was answered {waiting.recv(4096)[:60]!r}")
        except BlockingIOError:
            pass
        served[0].close()
        waiting.settimeout(20)
        expect(waiting.recv(4096).startswith(b"HTTP/1.1 200"), "a free place is not given to who waits")
