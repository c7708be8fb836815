/// CSV that is malformed, or does not fit the schema.
extension Malformed {
    static let tables: [Malformed] = [
        Malformed(
            "an empty table", "a.csv", text: "",
            """
            a.csv:1:1: error[empty-document]: The file is empty. Write something in it, or remove it.
            """),
        Malformed(
            "a table of empty lines", "a.csv", text: "\n\n",
            """
            a.csv:1:1: error[empty-document]: The file is empty. Write something in it, or remove it.
            """),
        Malformed(
            "a column without a name", "a.csv", text: "item,,kind\na,b,small\n",
            """
            a.csv:1:6: error[empty-header]: This column has no name.
            item,,kind
                 ^
            """),
        Malformed(
            "a column named twice", "a.csv", text: "item,name,item\na,b,c\n",
            """
            a.csv:1:11: error[repeated-header]: The column name “item” stands at character 1 already.
            item,name,item
                      ^
            """),
        Malformed(
            "a record that is too long", "a.csv", text: "item,name\na,b,c\n",
            """
            a.csv:2:5: error[long-record]: This record has 3 cells, the header 2. Text with commas needs quotes.
            a,b,c
                ^
            """),
        Malformed(
            "a record that is too short", "a.csv", text: "item,name,kind\na,甲\n",
            """
            a.csv:2:1: error[short-record]: This record has 2 cells, the header 3: it ends before “kind”. Empty cells need their commas too.
            a,甲
            ^
            """),
        Malformed(
            "a comma in Han text without quotes", "a.csv", text: "item,name\na,研发,经费\n",
            """
            a.csv:2:6: error[long-record]: This record has 3 cells, the header 2. Text with commas needs quotes.
            a,研发,经费
                   ^
            """),
        Malformed(
            "a quote that does not end", "a.csv", text: "item,name\na,\"甲\nb,乙\n",
            """
            a.csv:2:3: error[open-quote]: The quote is not closed.
            a,"甲
              ^
            """),
        Malformed(
            "text after a quote", "a.csv", text: "item,name\na,\"甲\"乙\n",
            """
            a.csv:2:6: error[text-after-quote]: Text follows the closing quote. Double the quotes inside a cell.
            a,"甲"乙
                  ^
            """),
        Malformed(
            "a quote inside a cell", "a.csv", text: "item,name\na,所谓\"甲\"\n",
            """
            a.csv:2:5: error[quote-inside]: There is a quote in a cell without quotes. Quote the whole cell, and double the quotes in it.
            a,所谓"甲"
                  ^
            """),
        Malformed(
            "a cell that is too long", "a.csv",
            text: "item,name\na," + String(repeating: "x", count: 16_385) + "\n",
            """
            a.csv:2:3: error[cell-too-long]: This cell has more than 16 384 bytes.
            a,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
              ^
            """),
        Malformed(
            "a record with too many cells", "a.csv",
            text: "item,name\n" + String(repeating: ",", count: 256) + "\n",
            """
            a.csv:2:257: error[too-many-cells]: This record has more than 256 cells.
            …,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
                                                                               ^
            """),
        Malformed(
            "a column that is one letter off", "a.csv", text: "item,nam,kind\na,甲,small\nb,乙,large\n",
            """
            a.csv:1:6: error[misspelt-key]: “name” is missing; here stands “nam”.
            item,nam,kind
                 ^
            probably meant: name
            """),
        Malformed(
            "a column that nobody knows", "a.csv", text: "item,name,colour\na,甲,red\n",
            """
            a.csv:1:11: error[unknown-column]: Unknown column “colour”. Known here: item, name, kind, share, since and when.
            item,name,colour
                      ^
            """),
        Malformed(
            "a column that is missing", "a.csv", text: "item,kind\na,small\nb,large\n",
            """
            a.csv:1:1: error[missing-column]: The header lacks the column “name”.
            item,kind
            ^
            """),
        Malformed(
            "a cell that must not be empty", "a.csv", text: "item,name\na,\n",
            """
            a.csv:2:3: error[empty-value]: “name” has no value.
            a,
              ^
            """),
        Malformed(
            "a choice behind Han cells", "a.csv", text: "item,name,kind\na,高新技术企业,smal\n",
            """
            a.csv:2:10: error[bad-choice]: “kind” cannot be “smal”. It is one of: small, medium and large.
            a,高新技术企业,smal
                           ^
            probably meant: small
            """),
        Malformed(
            "a number in a record of two lines", "a.csv", text: "item,name,share\na,\"甲\n乙\",\"1,5\"\n",
            """
            a.csv:3:4: error[bad-number]: “share” must be a plain decimal number without separators and unit, not “1,5”.
            乙","1,5"
                ^
            """),
        Malformed(
            "a table separated by semicolons", "a.csv", text: "item;name\na;甲\n",
            """
            a.csv:1:1: error[other-separator]: Cells are separated by commas here, not by “;”.
            item;name
            ^
            """),
        Malformed(
            "a table separated by tabs", "a.csv", text: "item\tname\na\t甲\n",
            """
            a.csv:1:1: error[other-separator]: Cells are separated by commas here, not by “⇥”.
            item name
            ^
            """),
        Malformed(
            "a table that is not UTF-8", "a.csv",
            bytes: Array("item,name\na,".utf8) + [0xD1, 0xD0, 0xB7, 0xA2, 0x0A],
            """
            a.csv:2:3: error[bad-encoding]: This is not UTF-8. Save the file in the encoding UTF-8.
            a,�з�
              ^
            """),
        Malformed(
            "a table with a hidden character", "a.csv", text: "item,name\na,甲\u{200B}\n",
            """
            a.csv:2:4: error[bad-character]: The character U+200B is invisible or makes the text look other than it is; remove it.
            a,甲�
                ^
            """),
        Malformed(
            "two faults in one table", "a.csv", text: "item,name\na,\"甲\"x\nb\n",
            """
            a.csv:2:6: error[text-after-quote]: Text follows the closing quote. Double the quotes inside a cell.
            a,"甲"x
                  ^

            a.csv:3:1: error[short-record]: This record has 1 cell, the header 2: it ends before “name”. Empty cells need their commas too.
            b
            ^
            """),
        Malformed(
            "a wrong day behind a byte order mark", "a.csv",
            text: "\u{FEFF}item,name,since\na,甲,2021-4-30\n",
            """
            a.csv:2:5: error[bad-day]: “since” must be a day such as 2021-04-30, not “2021-4-30”.
            a,甲,2021-4-30
                 ^
            probably meant: 2021-04-30
            """),
    ]
}
