"""Rewraps Swift comments wider than 110 columns, which the formatter leaves alone: see Tools/format.sh."""

import re
import sys
import textwrap
from pathlib import Path

COLUMNS = 110
COMMENT = re.compile(r"^(\s*///?) (\S.*)$")
LIST = re.compile(r"^([-*|`#>]|\d+\.)")


def rewrapped(lines: list[str]) -> list[str]:
    """The lines with each paragraph of comment wrapped again from its first wide line on."""
    result: list[str] = []
    index = 0
    while index < len(lines):
        found = COMMENT.match(lines[index])
        if found is None or len(lines[index]) <= COLUMNS:
            result.append(lines[index])
            index += 1
            continue
        head, words = found.group(1), [found.group(2)]
        index += 1
        while index < len(lines):
            more = COMMENT.match(lines[index])
            if more is None or more.group(1) != head or LIST.match(more.group(2)):
                break
            words.append(more.group(2))
            index += 1
        room = COLUMNS - len(head) - 1
        body = textwrap.wrap(" ".join(words), room, break_long_words=False, break_on_hyphens=False)
        result += [f"{head} {line}" for line in body]
    return result


def main() -> None:
    for name in sys.argv[1:]:
        for path in sorted(Path(name).rglob("*.swift")) if Path(name).is_dir() else [Path(name)]:
            text = path.read_text(encoding="utf-8")
            if '"""' in text and any(COMMENT.match(line) for line in inside_texts(text)):
                continue
            wrapped = "\n".join(rewrapped(text.split("\n")))
            if wrapped != text:
                path.write_text(wrapped, encoding="utf-8")


def inside_texts(text: str) -> list[str]:
    """Lines between triple quotes, where what looks like a comment is data."""
    return "\n".join(text.split('"""')[1::2]).split("\n")


main()
