/// Texts that break the rules of YAML.
extension Malformed {
    static let yaml: [Malformed] = [
        Malformed(
            "a list as a key", "a.yaml", text: "item: a\n[b, c]: d\n",
            """
            a.yaml:2:1: error[bad-key]: A key must be text that is not empty; it cannot be a list or a mapping.
            [b, c]: d
            ^
            """),
        Malformed(
            "a complex key", "a.yaml", text: "? {b: c}\n: d\n",
            """
            a.yaml:1:3: error[bad-key]: A key must be text that is not empty; it cannot be a list or a mapping.
            ? {b: c}
              ^
            """),
        Malformed(
            "a key without text", "a.yaml", text: "title: {\"\": b}\n",
            """
            a.yaml:1:9: error[bad-key]: A key must be text that is not empty; it cannot be a list or a mapping.
            title: {"": b}
                    ^
            """),
        Malformed(
            "a key written twice", "a.yaml", text: "item: a\nnote: b\nitem: c\n",
            """
            a.yaml:3:1: error[repeated-key]: The key “item” stands on line 1 already. Keep one of them.
            item: c
            ^
            """),
        Malformed(
            "a key written twice in braces", "a.yaml", text: "title: {zh: 甲, en: A, zh: 乙}\n",
            """
            a.yaml:1:23: error[repeated-key]: The key “zh” stands on line 1 already. Keep one of them.
            title: {zh: 甲, en: A, zh: 乙}
                                   ^
            """),
        Malformed(
            "a key written twice deep inside", "a.yaml",
            text: "rows:\n- name: a\n  note: x\n- name: b\n  note: x\n  name: c\n",
            """
            a.yaml:6:3: error[repeated-key]: The key “name” stands on line 4 already. Keep one of them.
              name: c
              ^
            """),
        Malformed(
            "a Han key written twice, once in quotes", "a.yaml", text: "标题: a\n单位: b\n标题: c\n",
            """
            a.yaml:3:1: error[repeated-key]: The key “标题” stands on line 1 already. Keep one of them.
            标题: c
            ^
            """),
        Malformed(
            "a line that lacks its colon", "a.yaml", text: "item: a\nnote\nkind: small\n",
            """
            a.yaml:2:1: error[missing-colon]: This looks like a key, but no colon and blank follow it.
            note
            ^
            """),
        Malformed(
            "two keys on one line", "a.yaml", text: "item: note: b\n",
            """
            a.yaml:1:11: error[colon-not-here]: A colon cannot stand here. Quote text that holds one; begin a key on a line of its own, aligned.
            item: note: b
                      ^
            """),
        Malformed(
            "text with a colon", "a.yaml", text: "item: a\nnote: 注意: 口径不同\n",
            """
            a.yaml:2:9: error[colon-not-here]: A colon cannot stand here. Quote text that holds one; begin a key on a line of its own, aligned.
            note: 注意: 口径不同
                      ^
            """),
        Malformed(
            "a list item behind a key", "a.yaml", text: "item: - a\n",
            """
            a.yaml:1:7: error[dash-not-here]: A list item (-) cannot begin here. Put it on a line of its own.
            item: - a
                  ^
            """),
        Malformed(
            "a complex key behind a value", "a.yaml", text: "item: ? b\n",
            """
            a.yaml:1:7: error[key-not-here]: A complex key (?) cannot begin here. If this is only text, put it in quotes.
            item: ? b
                  ^
            """),
        Malformed(
            "a double quote that does not end", "a.yaml", text: "item: a\nnote: \"b\nkind: small\n",
            """
            a.yaml:2:7: error[open-quote]: The quote is not closed.
            note: "b
                  ^
            """),
        Malformed(
            "a single quote that does not end", "a.yaml", text: "item: a\nnote: 'b\n",
            """
            a.yaml:2:7: error[open-quote]: The quote is not closed.
            note: 'b
                  ^
            """),
        Malformed(
            "an apostrophe inside single quotes", "a.yaml", text: "item: a\nnote: 'it's'\n",
            """
            a.yaml:2:11: error[bad-indentation]: The indentation does not fit the lines above: a next key, a next list item or the end belongs here.
            note: 'it's'
                      ^
            """),
        Malformed(
            "an unknown escape", "a.yaml", text: "item: \"C:\\Data\"\n",
            """
            a.yaml:1:10: error[bad-escape]: There is no such escape in double quotes. Write the backslash twice, or use single quotes.
            item: "C:\\Data"
                     ^
            """),
        Malformed(
            "an escape that breaks the line unseen", "a.yaml", text: "item: \"C:\\Plans\"\n",
            """
            a.yaml:1:7: error[bad-character]: The character U+2029 is invisible or makes the text look other than it is; remove it.
            item: "C:\\Plans"
                  ^
            """),
        Malformed(
            "a hexadecimal escape without digits", "a.yaml", text: "item: \"\\xZZ\"\n",
            """
            a.yaml:1:10: error[bad-escape]: There is no such escape in double quotes. Write the backslash twice, or use single quotes.
            item: "\\xZZ"
                     ^
            """),
        Malformed(
            "an escape of half a character", "a.yaml", text: "item: \"\\ud800\"\n",
            """
            a.yaml:1:10: error[bad-escape]: There is no such escape in double quotes. Write the backslash twice, or use single quotes.
            item: "\\ud800"
                     ^
            """),
        Malformed(
            "a value that begins with an at sign", "a.yaml", text: "item: a\nnote: @home\n",
            """
            a.yaml:2:7: error[bad-start]: A value cannot begin with “@”. Put the text in quotes.
            note: @home
                  ^
            """),
        Malformed(
            "a value that begins with a backtick", "a.yaml", text: "item: `a`\n",
            """
            a.yaml:1:7: error[bad-start]: A value cannot begin with “`”. Put the text in quotes.
            item: `a`
                  ^
            """),
        Malformed(
            "a value that begins with a percent sign", "a.yaml", text: "item: a\nshare: %5\n",
            """
            a.yaml:2:8: error[bad-start]: A value cannot begin with “%”. Put the text in quotes.
            share: %5
                   ^
            """),
        Malformed(
            "a tab before a key", "a.yaml", text: "item: a\npart:\n\tname: b\n",
            """
            a.yaml:3:1: error[tab-indentation]: There is a tab in the indentation. Use blanks.
             name: b
            ^
            """),
        Malformed(
            "a block with a wrong head", "a.yaml", text: "item: a\nnote: |x\n  b\n",
            """
            a.yaml:2:8: error[bad-block-header]: After “|” or “>” may stand only an indentation from 1 to 9, + or -, and then the end of the line.
            note: |x
                   ^
            """),
        Malformed(
            "a block that is indented by nothing", "a.yaml", text: "item: a\nnote: |0\n  b\n",
            """
            a.yaml:2:8: error[bad-block-header]: After “|” or “>” may stand only an indentation from 1 to 9, + or -, and then the end of the line.
            note: |0
                   ^
            """),
        Malformed(
            "a key that is indented too far", "a.yaml", text: "item: a\n  note: b\n",
            """
            a.yaml:2:7: error[colon-not-here]: A colon cannot stand here. Quote text that holds one; begin a key on a line of its own, aligned.
              note: b
                  ^
            """),
        Malformed(
            "a key that is indented by half", "a.yaml", text: "part:\n    name: a\n  note: b\n",
            """
            a.yaml:3:3: error[bad-indentation]: The indentation does not fit the lines above: a next key, a next list item or the end belongs here.
              note: b
              ^
            """),
        Malformed(
            "a list item that is indented by half", "a.yaml", text: "marks:\n  - a\n - b\n",
            """
            a.yaml:3:2: error[bad-indentation]: The indentation does not fit the lines above: a next key, a next list item or the end belongs here.
             - b
             ^
            """),
        Malformed(
            "a list that lacks a comma", "a.yaml", text: "marks: [a, \"b\" c]\n",
            """
            a.yaml:1:16: error[open-list]: The list “[” does not end: commas go between its items, “]” at its end.
            marks: [a, "b" c]
                           ^
            """),
        Malformed(
            "a list that does not end", "a.yaml", text: "item: a\nmarks: [a, b\n",
            """
            a.yaml:2:8: error[open-list]: The list “[” does not end: commas go between its items, “]” at its end.
            marks: [a, b
                   ^
            """),
        Malformed(
            "a mapping that lacks a comma", "a.yaml", text: "title: {zh: 甲 en: A}\n",
            """
            a.yaml:1:17: error[open-mapping]: The mapping “{” does not end: commas go between its items, “}” at its end.
            title: {zh: 甲 en: A}
                             ^
            """),
        Malformed(
            "a mapping that does not end", "a.yaml", text: "title: {zh: 甲, en: A\nitem: a\n",
            """
            a.yaml:1:8: error[open-mapping]: The mapping “{” does not end: commas go between its items, “}” at its end.
            title: {zh: 甲, en: A
                   ^
            """),
        Malformed(
            "a list with nothing between commas", "a.yaml", text: "marks: [a, , b]\n",
            """
            a.yaml:1:12: error[nothing-here]: A value is missing here.
            marks: [a, , b]
                       ^
            """),
        Malformed(
            "text after a list", "a.yaml", text: "[a, b]\nitem: c\n",
            """
            a.yaml:2:1: error[text-after-end]: The document has ended before this. Check the indentation.
            item: c
            ^
            """),
        Malformed(
            "a bracket that closes nothing", "a.yaml", text: "item: a\nnote: ]\n",
            """
            a.yaml:2:7: error[nothing-here]: A value is missing here.
            note: ]
                  ^
            """),
        Malformed(
            "a colon before a bracket", "a.yaml", text: "marks: [a:[b]]\n",
            """
            a.yaml:1:10: error[colon-not-here]: A colon cannot stand here. Quote text that holds one; begin a key on a line of its own, aligned.
            marks: [a:[b]]
                     ^
            """),
    ]
}
