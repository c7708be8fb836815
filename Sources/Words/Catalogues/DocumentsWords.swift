/// Sentences of Documents.
enum DocumentsWords {
    static let text = """
        # About a whole file
        [documents.too-large]
        zh = 文件超过 {bytes} 字节。请拆成几个文件。
        en = The file has more than {bytes} bytes. Split it into several files.

        [documents.empty-document]
        zh = 文件是空的。请写上内容，或删去这个文件。
        en = The file is empty. Write something in it, or remove it.

        [documents.bad-encoding]
        zh = 这里不是 UTF-8 编码。请把文件另存为 UTF-8。
        en = This is not UTF-8. Save the file in the encoding UTF-8.

        [documents.bad-character]
        zh = 字符 {character} 看不见，或会让文字显示得与实际不同；请删去。
        en = The character {character} is invisible or makes the text look other than it is; remove it.

        [documents.meant]
        zh = 可能想写：{text}
        en = probably meant: {text}

        # YAML
        [documents.anchor]
        zh = 不能使用锚点（&）。请把内容写出来；若只是文字，请加引号。
        en = Anchors (&) are not allowed. Write the value out; if this is only text, put it in quotes.

        [documents.alias]
        zh = 不能使用别名（*）。请把内容写出来；若只是文字，请加引号。
        en = Aliases (*) are not allowed. Write the value out; if this is only text, put it in quotes.

        [documents.tag]
        zh = 不能使用标签（!）。各项的类型由格式决定；若只是文字，请加引号。
        en = Tags (!) are not allowed: the format knows the types. If this is only text, put it in quotes.

        [documents.directive]
        zh = 不能使用以 % 开头的指令。请删去这一行。
        en = Directives (lines that begin with %) are not allowed. Remove the line.

        [documents.several-documents]
        zh = 一个文件只能有一份文档。请把这里以下的内容放进另一个文件。
        en = A file holds one document. Move what follows into a file of its own.

        [documents.too-deep]
        zh = 嵌套超过 {levels} 层。
        en = The values are nested more than {levels} levels deep.

        [documents.too-many-values]
        zh = 文件里的值超过 {values} 个。请拆成几个文件。
        en = The file holds more than {values} values. Split it into several files.

        [documents.bad-key]
        zh = 键必须是一段非空的文字，不能是列表或映射。
        en = A key must be text that is not empty; it cannot be a list or a mapping.

        [documents.repeated-key]
        zh = 键“{key}”已经写在第 {line} 行。请只留一处。
        en = The key “{key}” stands on line {line} already. Keep one of them.

        [documents.missing-colon]
        zh = 这一行像是一个键，但后面没有冒号和空格。
        en = This looks like a key, but no colon and blank follow it.

        [documents.colon-not-here]
        zh = 这里不能有冒号。文字里若有冒号，请加引号；若是键，请另起一行并对齐。
        en = A colon cannot stand here. Quote text that holds one; begin a key on a line of its own, aligned.

        [documents.dash-not-here]
        zh = 列表项（-）不能写在这里。请另起一行。
        en = A list item (-) cannot begin here. Put it on a line of its own.

        [documents.key-not-here]
        zh = 复杂键（?）不能写在这里。若只是文字，请加引号。
        en = A complex key (?) cannot begin here. If this is only text, put it in quotes.

        [documents.open-quote]
        zh = 引号没有结束。
        en = The quote is not closed.

        [documents.bad-escape]
        zh = 双引号里没有这种转义。反斜杠本身请写成两个，或改用单引号。
        en = There is no such escape in double quotes. Write the backslash twice, or use single quotes.

        [documents.bad-start]
        zh = 值不能以“{character}”开头。请给文字加引号。
        en = A value cannot begin with “{character}”. Put the text in quotes.

        [documents.tab-indentation]
        zh = 缩进里有制表符。请改用空格。
        en = There is a tab in the indentation. Use blanks.

        [documents.bad-block-header]
        zh = “|”或“>”后面只能跟缩进数 1–9、+、-，然后换行。
        en = After “|” or “>” may stand only an indentation from 1 to 9, + or -, and then the end of the line.

        [documents.bad-indentation]
        zh = 缩进与上面的行不一致：这里应是下一个键、下一个列表项，或者结束。
        en = The indentation does not fit the lines above: a next key, a next list item or the end belongs here.

        [documents.open-list]
        zh = 列表“[”没有正确结束：项之间用逗号，末尾用“]”。
        en = The list “[” does not end: commas go between its items, “]” at its end.

        [documents.open-mapping]
        zh = 映射“{”没有正确结束：项之间用逗号，末尾用“}”。
        en = The mapping “{” does not end: commas go between its items, “}” at its end.

        [documents.nothing-here]
        zh = 这里缺一个值。
        en = A value is missing here.

        [documents.text-after-end]
        zh = 文档在此之前已经结束。请检查缩进。
        en = The document has ended before this. Check the indentation.

        [documents.bad-yaml]
        zh = 这不是 YAML：{problem}。
        en = This is not YAML: {problem}.

        # CSV
        [documents.other-separator]
        zh = 各格应以逗号分隔，这里用的是“{separator}”。
        en = Cells are separated by commas here, not by “{separator}”.

        [documents.empty-header]
        zh = 这一列没有列名。
        en = This column has no name.

        [documents.repeated-header]
        zh = 列名“{key}”已在第 {column} 个字符处写过。
        en = The column name “{key}” stands at character {column} already.

        [documents.long-record]
        zh = 这一行有 {cells} 格，而表头只有 {header} 列。含逗号的文字要加引号。
        en = This record has {cells} {cells|cell|cells}, the header {header}. Text with commas needs quotes.

        [documents.short-record]
        zh = 这一行只有 {cells} 格，而表头有 {header} 列：从“{key}”起缺格。空格也要用逗号留出。
        en = This record has {cells} {cells|cell|cells}, the header {header}: it ends before “{key}”. Empty cells need their commas too.

        [documents.quote-inside]
        zh = 没有加引号的格里出现了引号。请把整格放进引号，里面的引号写成两个。
        en = There is a quote in a cell without quotes. Quote the whole cell, and double the quotes in it.

        [documents.text-after-quote]
        zh = 引号结束后还有文字。里面的引号要写成两个。
        en = Text follows the closing quote. Double the quotes inside a cell.

        [documents.cell-too-long]
        zh = 这一格超过 {bytes} 字节。
        en = This cell has more than {bytes} bytes.

        [documents.too-many-cells]
        zh = 这一行超过 {cells} 格。
        en = This record has more than {cells} cells.

        [documents.unknown-column]
        zh = 不认识的列“{key}”。可用的列：{known}。
        en = Unknown column “{key}”. Known here: {known}.

        [documents.missing-column]
        zh = 表头缺少列“{key}”。
        en = The header lacks the column “{key}”.

        # Values
        [documents.not-a-mapping]
        zh = 这里应是“键: 值”。
        en = This must be a mapping, “key: value”.

        [documents.not-a-list]
        zh = “{key}”应是列表。
        en = “{key}” must be a list.

        [documents.not-text]
        zh = “{key}”应是一段文字，不是列表或映射。
        en = “{key}” must be text, not a list or a mapping.

        [documents.not-a-title]
        zh = “{key}”应同时有两种语言：{zh: …, en: …}。
        en = “{key}” needs both languages: {zh: …, en: …}.

        [documents.unknown-key]
        zh = 不认识的键“{key}”。可用的键：{known}。
        en = Unknown key “{key}”. Known here: {known}.

        [documents.misspelt-key]
        zh = 缺少“{meant}”，这里写的是“{key}”。
        en = “{meant}” is missing; here stands “{key}”.

        [documents.missing-key]
        zh = 缺少键“{key}”。
        en = The key “{key}” is missing.

        [documents.empty-value]
        zh = “{key}”没有值。
        en = “{key}” has no value.

        [documents.bad-identifier]
        zh = “{text}”不能作标识：只能用小写字母、数字、连字符和点，最多 80 个字符。
        en = “{text}” is no identifier: only small letters, digits, hyphens and dots, at most 80 characters.

        [documents.bad-choice]
        zh = “{key}”不能是“{text}”。可选：{choices}。
        en = “{key}” cannot be “{text}”. It is one of: {choices}.

        [documents.bad-integer]
        zh = “{key}”应是 {low} 到 {high} 之间的整数，不能是“{text}”。
        en = “{key}” must be a whole number from {low} to {high}, not “{text}”.

        [documents.bad-number]
        zh = “{key}”应是不带分隔符和单位的十进制数，不能是“{text}”。
        en = “{key}” must be a plain decimal number without separators and unit, not “{text}”.

        [documents.bad-flag]
        zh = “{key}”应是 true 或 false，不能是“{text}”。
        en = “{key}” must be true or false, not “{text}”.

        [documents.implausible-year]
        zh = “{key}”的年份要在 1900 到 2199 之间，不能是“{text}”。
        en = The years of “{key}” must lie between 1900 and 2199, not “{text}”.

        [documents.bad-period]
        zh = “{key}”应是时期，如 2022、2021-2025、2022H1、2022Q3、2022-07、2022-01..07，不能是“{text}”。
        en = “{key}” must be a period such as 2022, 2021-2025, 2022H1, 2022Q3, 2022-07 or 2022-01..07, not “{text}”.

        [documents.bad-day]
        zh = “{key}”应是日期，如 2021-04-30，不能是“{text}”。
        en = “{key}” must be a day such as 2021-04-30, not “{text}”.
        """
}
