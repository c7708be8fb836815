/// YAML whose values do not fit the schema.
extension Malformed {
    static let values: [Malformed] = [
        Malformed(
            "a list instead of a mapping", "a.yaml", text: "- a\n- b\n",
            """
            a.yaml:1:1: error[not-a-mapping]: This must be a mapping, “key: value”.
            - a
            ^
            """),
        Malformed(
            "text instead of a mapping", "a.yaml", text: "just text\n",
            """
            a.yaml:1:1: error[not-a-mapping]: This must be a mapping, “key: value”.
            just text
            ^
            """),
        Malformed(
            "a key that is one letter off", "a.yaml", text: "item: a\nnoet: b\n",
            """
            a.yaml:2:1: error[unknown-key]: Unknown key “noet”. Known here: item, title, kind, count, share, scale, open, since, when, note, marks, others, part and rows.
            noet: b
            ^
            probably meant: note
            """),
        Malformed(
            "a key in capitals", "a.yaml", text: "Item: a\n",
            """
            a.yaml:1:1: error[misspelt-key]: “item” is missing; here stands “Item”.
            Item: a
            ^
            probably meant: item
            """),
        Malformed(
            "a key that nobody knows", "a.yaml", text: "item: a\nspectrum: wide\n",
            """
            a.yaml:2:1: error[unknown-key]: Unknown key “spectrum”. Known here: item, title, kind, count, share, scale, open, since, when, note, marks, others, part and rows.
            spectrum: wide
            ^
            """),
        Malformed(
            "a key that is missing", "a.yaml", text: "note: b\n",
            """
            a.yaml:1:1: error[missing-key]: The key “item” is missing.
            note: b
            ^
            """),
        Malformed(
            "a key without a value", "a.yaml", text: "item:\nnote: b\n",
            """
            a.yaml:1:1: error[empty-value]: “item” has no value.
            item:
            ^
            """),
        Malformed(
            "an identifier in capitals with an underscore", "a.yaml", text: "item: High_Tech\n",
            """
            a.yaml:1:7: error[bad-identifier]: “High_Tech” is no identifier: only small letters, digits, hyphens and dots, at most 80 characters.
            item: High_Tech
                  ^
            probably meant: high-tech
            """),
        Malformed(
            "an identifier in Han", "a.yaml", text: "item: 高新技术企业\n",
            """
            a.yaml:1:7: error[bad-identifier]: “高新技术企业” is no identifier: only small letters, digits, hyphens and dots, at most 80 characters.
            item: 高新技术企业
                  ^
            """),
        Malformed(
            "an identifier that is too long", "a.yaml",
            text: "item: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
            """
            a.yaml:1:7: error[bad-identifier]: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa” is no identifier: only small letters, digits, hyphens and dots, at most 80 characters.
            item: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                  ^
            """),
        Malformed(
            "a title in one language", "a.yaml", text: "item: a\ntitle: 高新技术企业数\n",
            """
            a.yaml:2:8: error[not-a-title]: “title” needs both languages: {zh: …, en: …}.
            title: 高新技术企业数
                   ^
            """),
        Malformed(
            "a title that lacks English", "a.yaml", text: "item: a\ntitle: {zh: 高新技术企业数}\n",
            """
            a.yaml:2:8: error[missing-key]: The key “en” is missing.
            title: {zh: 高新技术企业数}
                   ^
            """),
        Malformed(
            "a title with a third language", "a.yaml", text: "item: a\ntitle: {zh: 甲, en: A, jp: B}\n",
            """
            a.yaml:2:23: error[unknown-key]: Unknown key “jp”. Known here: zh, en and also.
            title: {zh: 甲, en: A, jp: B}
                                   ^
            """),
        Malformed(
            "synonyms that are no list", "a.yaml", text: "item: a\ntitle: {zh: 甲, en: A, also: 乙}\n",
            """
            a.yaml:2:29: error[not-a-list]: “also” must be a list.
            title: {zh: 甲, en: A, also: 乙}
                                         ^
            """),
        Malformed(
            "a list where text belongs", "a.yaml", text: "item: a\nnote: [b, c]\n",
            """
            a.yaml:2:7: error[not-text]: “note” must be text, not a list or a mapping.
            note: [b, c]
                  ^
            """),
        Malformed(
            "text where a list belongs", "a.yaml", text: "item: a\nmarks: b\n",
            """
            a.yaml:2:8: error[not-a-list]: “marks” must be a list.
            marks: b
                   ^
            """),
        Malformed(
            "a mapping inside a list of texts", "a.yaml", text: "item: a\nmarks: [b, {c: d}]\n",
            """
            a.yaml:2:12: error[not-text]: “marks” must be text, not a list or a mapping.
            marks: [b, {c: d}]
                       ^
            """),
        Malformed(
            "text where a mapping belongs", "a.yaml", text: "item: a\npart: b\n",
            """
            a.yaml:2:7: error[not-a-mapping]: This must be a mapping, “key: value”.
            part: b
                  ^
            """),
        Malformed(
            "text where a list of mappings belongs", "a.yaml", text: "item: a\nrows:\n- b\n",
            """
            a.yaml:3:3: error[not-a-mapping]: This must be a mapping, “key: value”.
            - b
              ^
            """),
        Malformed(
            "a choice that is one letter off", "a.yaml", text: "item: a\nkind: smal\n",
            """
            a.yaml:2:7: error[bad-choice]: “kind” cannot be “smal”. It is one of: small, medium and large.
            kind: smal
                  ^
            probably meant: small
            """),
        Malformed(
            "a choice that nobody knows", "a.yaml", text: "item: a\nkind: 大\n",
            """
            a.yaml:2:7: error[bad-choice]: “kind” cannot be “大”. It is one of: small, medium and large.
            kind: 大
                  ^
            """),
        Malformed(
            "a whole number out of bounds", "a.yaml", text: "item: a\ncount: 101\n",
            """
            a.yaml:2:8: error[bad-integer]: “count” must be a whole number from 0 to 100, not “101”.
            count: 101
                   ^
            """),
        Malformed(
            "a whole number with a point", "a.yaml", text: "item: a\ncount: 1.5\n",
            """
            a.yaml:2:8: error[bad-integer]: “count” must be a whole number from 0 to 100, not “1.5”.
            count: 1.5
                   ^
            """),
        Malformed(
            "a whole number in full width", "a.yaml", text: "item: a\ncount: １２\n",
            """
            a.yaml:2:8: error[bad-integer]: “count” must be a whole number from 0 to 100, not “１２”.
            count: １２
                   ^
            probably meant: 12
            """),
        Malformed(
            "a number with separators", "a.yaml", text: "item: a\nshare: \"1,234.5\"\n",
            """
            a.yaml:2:9: error[bad-number]: “share” must be a plain decimal number without separators and unit, not “1,234.5”.
            share: "1,234.5"
                    ^
            probably meant: 1234.5
            """),
        Malformed(
            "a number with its unit", "a.yaml", text: "item: a\nshare: 5%\n",
            """
            a.yaml:2:8: error[bad-number]: “share” must be a plain decimal number without separators and unit, not “5%”.
            share: 5%
                   ^
            """),
        Malformed(
            "a number in scientific writing", "a.yaml", text: "item: a\nshare: 1e3\n",
            """
            a.yaml:2:8: error[bad-number]: “share” must be a plain decimal number without separators and unit, not “1e3”.
            share: 1e3
                   ^
            """),
        Malformed(
            "a fraction of nothing", "a.yaml", text: "item: a\nscale: 1/0\n",
            """
            a.yaml:2:8: error[bad-number]: “scale” must be a plain decimal number without separators and unit, not “1/0”.
            scale: 1/0
                   ^
            """),
        Malformed(
            "a yes that is no true", "a.yaml", text: "item: a\nopen: yes\n",
            """
            a.yaml:2:7: error[bad-flag]: “open” must be true or false, not “yes”.
            open: yes
                  ^
            probably meant: true
            """),
        Malformed(
            "a flag in Han", "a.yaml", text: "item: a\nopen: 是\n",
            """
            a.yaml:2:7: error[bad-flag]: “open” must be true or false, not “是”.
            open: 是
                  ^
            probably meant: true
            """),
        Malformed(
            "a flag that is neither", "a.yaml", text: "item: a\nopen: maybe\n",
            """
            a.yaml:2:7: error[bad-flag]: “open” must be true or false, not “maybe”.
            open: maybe
                  ^
            """),
        Malformed(
            "a period with a Han year", "a.yaml", text: "item: a\nwhen: 2022年\n",
            """
            a.yaml:2:7: error[bad-period]: “when” must be a period such as 2022, 2021-2025, 2022H1, 2022Q3, 2022-07 or 2022-01..07, not “2022年”.
            when: 2022年
                  ^
            probably meant: 2022
            """),
        Malformed(
            "a period with a long dash", "a.yaml", text: "item: a\nwhen: 2021—2025\n",
            """
            a.yaml:2:7: error[bad-period]: “when” must be a period such as 2022, 2021-2025, 2022H1, 2022Q3, 2022-07 or 2022-01..07, not “2021—2025”.
            when: 2021—2025
                  ^
            probably meant: 2021-2025
            """),
        Malformed(
            "a period with a month that is none", "a.yaml", text: "item: a\nwhen: 2022-13\n",
            """
            a.yaml:2:7: error[bad-period]: “when” must be a period such as 2022, 2021-2025, 2022H1, 2022Q3, 2022-07 or 2022-01..07, not “2022-13”.
            when: 2022-13
                  ^
            """),
        Malformed(
            "a period in a year that nobody plans for", "a.yaml", text: "item: a\nwhen: 0000\n",
            """
            a.yaml:2:7: error[implausible-year]: The years of “when” must lie between 1900 and 2199, not “0000”.
            when: 0000
                  ^
            """),
        Malformed(
            "a day with slashes", "a.yaml", text: "item: a\nsince: 2021/4/30\n",
            """
            a.yaml:2:8: error[bad-day]: “since” must be a day such as 2021-04-30, not “2021/4/30”.
            since: 2021/4/30
                   ^
            probably meant: 2021-04-30
            """),
        Malformed(
            "a day that never was", "a.yaml", text: "item: a\nsince: 2021-02-29\n",
            """
            a.yaml:2:8: error[bad-day]: “since” must be a day such as 2021-04-30, not “2021-02-29”.
            since: 2021-02-29
                   ^
            """),
        Malformed(
            "several faults, each told once", "a.yaml", text: "itme: a\nkind: smal\ncount: -1\n",
            """
            a.yaml:1:1: error[misspelt-key]: “item” is missing; here stands “itme”.
            itme: a
            ^
            probably meant: item

            a.yaml:2:7: error[bad-choice]: “kind” cannot be “smal”. It is one of: small, medium and large.
            kind: smal
                  ^
            probably meant: small

            a.yaml:3:8: error[bad-integer]: “count” must be a whole number from 0 to 100, not “-1”.
            count: -1
                   ^
            """),
    ]
}
