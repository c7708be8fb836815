/// Files that are no YAML text of ours: encodings, anchors, tags, several documents, bounds.
extension Malformed {
    static let files: [Malformed] = [
        Malformed(
            "an empty file", "a.yaml", text: "",
            """
            a.yaml:1:1: error[empty-document]: The file is empty. Write something in it, or remove it.
            """),
        Malformed(
            "a file of comments", "a.yaml", text: "# nothing yet\n\n",
            """
            a.yaml:1:1: error[empty-document]: The file is empty. Write something in it, or remove it.
            # nothing yet
            ^
            """),
        Malformed(
            "bytes that are not UTF-8", "a.yaml", bytes: Array("item: a\nnote: caf".utf8) + [0xE9, 0x0A],
            """
            a.yaml:2:10: error[bad-encoding]: This is not UTF-8. Save the file in the encoding UTF-8.
            note: caf�
                     ^
            """),
        Malformed(
            "GB18030 instead of UTF-8", "a.yaml",
            bytes: Array("item: a\nnote: ".utf8) + [0xD1, 0xD0, 0xB7, 0xA2, 0xBE, 0xAD, 0xB7, 0xD1, 0x0A],
            """
            a.yaml:2:7: error[bad-encoding]: This is not UTF-8. Save the file in the encoding UTF-8.
            note: �з�����
                  ^
            """),
        Malformed(
            "UTF-16 instead of UTF-8", "a.yaml",
            bytes: [
                0xFF, 0xFE, 0x69, 0x00, 0x74, 0x00, 0x65, 0x00, 0x6D, 0x00, 0x3A, 0x00, 0x20, 0x00, 0x61,
                0x00, 0x0A, 0x00,
            ],
            """
            a.yaml:1:1: error[bad-encoding]: This is not UTF-8. Save the file in the encoding UTF-8.
            ��i�t�e�m�:� �a�
            ^
            """),
        Malformed(
            "a NUL", "a.yaml", text: "item: a\0b\n",
            """
            a.yaml:1:8: error[bad-character]: The character U+0000 is invisible or makes the text look other than it is; remove it.
            item: a�b
                   ^
            """),
        Malformed(
            "a blank without width", "a.yaml", text: "item: a\nno\u{200B}te: b\n",
            """
            a.yaml:2:3: error[bad-character]: The character U+200B is invisible or makes the text look other than it is; remove it.
            no�te: b
              ^
            """),
        Malformed(
            "text that is turned round", "a.yaml", text: "item: a\nnote: 名称\u{202E}gnp.exe\n",
            """
            a.yaml:2:9: error[bad-character]: The character U+202E is invisible or makes the text look other than it is; remove it.
            note: 名称�gnp.exe
                      ^
            """),
        Malformed(
            "a carriage return alone", "a.yaml", text: "item: a\rnote: b\n",
            """
            a.yaml:1:8: error[bad-character]: The character U+000D is invisible or makes the text look other than it is; remove it.
            item: a�note: b
                   ^
            """),
        Malformed(
            "a line end that few programs see", "a.yaml", text: "item: a\u{2028}note: b\n",
            """
            a.yaml:1:8: error[bad-character]: The character U+2028 is invisible or makes the text look other than it is; remove it.
            item: a�note: b
                   ^
            """),
        Malformed(
            "an escape that brings in a control character", "a.yaml", text: "item: a\nnote: \"bell \\a\"\n",
            """
            a.yaml:2:7: error[bad-character]: The character U+0007 is invisible or makes the text look other than it is; remove it.
            note: "bell \\a"
                  ^
            """),
        Malformed(
            "an anchor", "a.yaml", text: "item: &first a\nnote: b\n",
            """
            a.yaml:1:7: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            item: &first a
                  ^
            """),
        Malformed(
            "an anchor behind Han characters", "a.yaml", text: "标题: {zh: 高新技术企业, en: &en High-tech}\n",
            """
            a.yaml:1:22: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            标题: {zh: 高新技术企业, en: &en High-tech}
                                         ^
            """),
        Malformed(
            "an anchor in a list", "a.yaml", text: "marks:\n- a\n- &b b\n",
            """
            a.yaml:3:3: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            - &b b
              ^
            """),
        Malformed(
            "an alias", "a.yaml", text: "item: a\nnote: *first\n",
            """
            a.yaml:2:7: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            note: *first
                  ^
            """),
        Malformed(
            "an alias as a key", "a.yaml", text: "item: a\n*first : b\n",
            """
            a.yaml:2:1: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            *first : b
            ^
            """),
        Malformed(
            "a merge of mappings", "a.yaml", text: "part: &base\n  name: a\nrows:\n- <<: *base\n",
            """
            a.yaml:1:7: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            part: &base
                  ^

            a.yaml:4:7: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            - <<: *base
                  ^
            """),
        Malformed(
            "entities that double with every level", "a.yaml",
            text: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
            """
            a.yaml:1:4: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            a: &a [x, x]
               ^

            a.yaml:2:4: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            b: &b [*a, *a]
               ^

            a.yaml:2:8: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            b: &b [*a, *a]
                   ^

            a.yaml:2:12: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            b: &b [*a, *a]
                       ^

            a.yaml:3:4: error[anchor]: Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.
            c: &c [*b, *b]
               ^

            a.yaml:3:8: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            c: &c [*b, *b]
                   ^

            a.yaml:3:12: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            c: &c [*b, *b]
                       ^
            """),
        Malformed(
            "a pattern that YAML takes for an alias", "a.yaml", text: "item: a\nnote: *.csv\n",
            """
            a.yaml:2:7: error[alias]: Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.
            note: *.csv
                  ^
            """),
        Malformed(
            "a tag", "a.yaml", text: "item: a\nshare: !!float 1\n",
            """
            a.yaml:2:8: error[tag]: Tags (!) are not allowed: the format knows the types. If this is only text, put it in quotes.
            share: !!float 1
                   ^
            """),
        Malformed(
            "a tag of a program", "a.yaml", text: "item: a\nnote: !ruby/object:Gem x\n",
            """
            a.yaml:2:7: error[tag]: Tags (!) are not allowed: the format knows the types. If this is only text, put it in quotes.
            note: !ruby/object:Gem x
                  ^
            """),
        Malformed(
            "a directive", "a.yaml", text: "%YAML 1.1\n---\nitem: a\n",
            """
            a.yaml:1:1: error[directive]: Directives (lines that begin with %) are not allowed. Remove the line.
            %YAML 1.1
            ^
            """),
        Malformed(
            "a second document", "a.yaml", text: "item: a\n---\nitem: b\n",
            """
            a.yaml:2:1: error[several-documents]: A file holds one document. Move what follows into a file of its own.
            ---
            ^
            """),
        Malformed(
            "a second document after an end", "a.yaml", text: "item: a\n...\nitem: b\n",
            """
            a.yaml:2:1: error[several-documents]: A file holds one document. Move what follows into a file of its own.
            ...
            ^
            """),
        Malformed(
            "brackets that nest too deep", "a.yaml",
            text: "note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
            """
            a.yaml:1:39: error[too-deep]: The values are nested more than 32 levels deep.
            note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                                                  ^
            """),
        Malformed(
            "lines that nest too deep", "a.yaml",
            text: (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            """
            a.yaml:33:35: error[too-deep]: The values are nested more than 32 levels deep.
                                            a:
                                              ^
            """),
        Malformed(
            "too many values", "a.yaml",
            text: "marks: [" + Array(repeating: "x", count: 200_001).joined(separator: ", ") + "]\n",
            """
            a.yaml:1:600001: error[too-many-values]: The file holds more than 200 000 values. Split it into several files.
            …, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]
                                                                               ^
            """),
        Malformed(
            "too many bytes", "a.yaml", text: String(repeating: "x", count: 4_000_001),
            """
            a.yaml:1:1: error[too-large]: The file has more than 4 000 000 bytes. Split it into several files.
            xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
            ^
            """),
    ]
}
