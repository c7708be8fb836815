"""Makes Sources/Office/Search/HanReadingTable.swift out of Debian's package unicode-data.

The table tells how the characters of China's general table of 2013 are read today (Unihan, kTGHZ2013), the
customary reading of each first (kMandarin). `--check` writes nothing and exits 1 where the file differs.
"""

import bz2
import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "Sources" / "Office" / "Search" / "HanReadingTable.swift"
SOURCE = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
COLUMNS = 106


def plain(syllable: str) -> str:
    """A syllable without its tone, ü as the key for it: lǜ is lv."""
    letters = unicodedata.normalize("NFD", syllable.strip()).replace("u\u0308", "v").replace("e\u0302", "e")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def readings(text: str) -> dict[str, list[str]]:
    """Every character's syllables, the customary one first."""
    fields: dict[str, dict[str, str]] = {"kMandarin": {}, "kTGHZ2013": {}}
    for line in text.splitlines():
        parts = line.split("\t")
        if len(parts) == 3 and parts[1] in fields:
            fields[parts[1]][chr(int(parts[0][2:], 16))] = parts[2]
    found = {}
    for character, told in fields["kTGHZ2013"].items():
        customary = fields["kMandarin"].get(character, "").split(" ")[0]
        rest = re.findall(r":([^ ]+)", told)
        syllables = [plain(one) for group in [customary, *rest] for one in group.split(",")]
        found[character] = list(dict.fromkeys(one for one in syllables if one))
    return found


def block(pairs: list[tuple[str, str]]) -> str:
    """Each syllable and its characters, as lines of text."""
    by_syllable: dict[str, list[str]] = {}
    for character, syllable in sorted(pairs):
        by_syllable.setdefault(syllable, []).append(character)
    lines, line = [], ""
    for syllable, characters in sorted(by_syllable.items()):
        rest = "".join(characters)
        while rest:
            room = COLUMNS - 4 - len(line) - len(syllable) - 2
            if room < min(len(rest), 8):
                lines.append(line.rstrip())
                line = ""
                continue
            line += f"{syllable} {rest[:room]} "
            rest = rest[room:]
    return "\n".join(f"        {one}" for one in [*lines, line.rstrip()] if one)


def table(found: dict[str, list[str]]) -> str:
    first = block([(character, syllables[0]) for character, syllables in found.items()])
    rest = [(character, one) for character, syllables in found.items() for one in syllables[1:]]
    other = block(rest)
    return f'''\
/// How Han characters are read. Made by Tools/readings.py out of the Unihan database, © Unicode, Inc., used
/// under the Unicode License (THIRD_PARTY.md); changed here: tones are left out, ü is written v.
enum HanReadingTable {{
    /// Syllables, each with the characters that are customarily read so.
    static let customary = """
{first}
        """

    /// Syllables, each with the characters that are read so in some words.
    static let other = """
{other}
        """
}}
'''


def main() -> None:
    if not SOURCE.is_file():
        sys.exit("Install Debian's package unicode-data first")
    wanted = table(readings(bz2.decompress(SOURCE.read_bytes()).decode("utf-8")))
    if "--check" in sys.argv[1:]:
        sys.exit(0 if TABLE.read_text(encoding="utf-8") == wanted else f"{TABLE.name} is not what is made")
    TABLE.write_text(wanted, encoding="utf-8")


main()
