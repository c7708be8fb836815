"""What the machine itself can do, so that times of writes can be read."""

import os
import tempfile
import time
from collections.abc import Iterator

from line import ROOT, Line


def fdatasync(quick: bool) -> Iterator[Line]:
    """Appends 4 KiB and syncs it, in the folder where builds and data lie."""
    values = []
    with tempfile.NamedTemporaryFile(dir=ROOT / ".build") as file:
        block = os.urandom(4096)
        for _ in range(200 if quick else 1000):
            began = time.perf_counter()
            os.write(file.fileno(), block)
            os.fdatasync(file.fileno())
            values.append((time.perf_counter() - began) * 1000)
    ordered = sorted(values)
    p99 = round(ordered[int(len(ordered) * 0.99)], 3)
    yield Line("machine.fdatasync", "append 4 KiB", values, "ms", "lower", True, more={"p99": p99})


BENCHMARKS = {"machine.fdatasync": fdatasync}
