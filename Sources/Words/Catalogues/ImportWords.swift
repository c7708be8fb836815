/// What is said about files and forms of figures.
enum ImportWords {
    static let text = """
        # The file
        [import.plan-amended]
        zh = 核对这些数字时所依据的规划“{plan}”文件刚刚改过，没有写入。请再看一遍预览，然后确认。
        en = The documents of plan “{plan}” that these figures were checked against have just been amended, so nothing was written. Look at the preview again, then confirm.

        [import.seen-figures]
        zh = 您看过预览之后，有 {count} 行所对照的数字被人改过（例如 {place}，现为 {value}），没有写入。下面是新的预览，请再看一遍，然后确认。
        en = Since you looked, {count} {count|row is|rows are} compared with other figures (at {place}: now {value}), so nothing was written. Look at the new preview, then confirm.

        [import.seen-differs]
        zh = 现在要写入的与您看过的预览不同，没有写入。请看新的预览，然后确认。
        en = What would be written now is not the preview you looked at, so nothing was written. Look at the new preview, then confirm.

        [import.too-large]
        zh = {file} 大于 {most} MB。请拆成几个文件。
        en = {file} is larger than {most} MB. Split it into several files.
        [import.empty]
        zh = {file} 里没有内容。
        en = There is nothing in {file}.
        [import.header-only]
        zh = {file} 只有表头，没有数据行。
        en = {file} has a header and no rows.
        [import.utf16]
        zh = {file} 的编码是 UTF-16。请另存为 UTF-8 或 GB18030 的 CSV。
        en = {file} is in the encoding UTF-16. Save it as CSV in UTF-8 or GB18030.
        [import.binary]
        zh = {file} 不是文本文件。请导入 UTF-8 或 GB18030 的 CSV。
        en = {file} is not a text file. Import CSV in UTF-8 or GB18030.
        [import.damaged-utf8]
        zh = {file} 应是 UTF-8，但第 {line} 行有损坏的字符。请重新导出这个文件。
        en = {file} should be UTF-8, but line {line} holds a damaged character. Export the file again.
        [import.bad-encoding]
        zh = {file} 第 {line} 行既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 的 CSV。
        en = Line {line} of {file} is neither UTF-8 nor GB18030. Save the file as CSV in UTF-8.
        [import.no-gb18030]
        zh = {file} 不是 UTF-8，而这台机器缺少 GB18030 的转换表。请另存为 UTF-8 的 CSV。
        en = {file} is not UTF-8, and this machine has no table for GB18030. Save the file as CSV in UTF-8.
        [import.open-quote]
        zh = {file} 第 {line} 行（{address}）的引号没有结束。
        en = The quote that begins in line {line} ({address}) of {file} never ends.
        [import.too-many-rows]
        zh = {file} 多于 {most} 行。请拆成几个文件。
        en = {file} has more than {most} rows. Split it into several files.
        [import.too-many-cells]
        zh = {file} 第 {line} 行多于 {most} 格。
        en = Line {line} of {file} has more than {most} cells.
        [import.too-many-cells-in-all]
        zh = {file} 多于 {most} 格。请删去不需要的列，或拆成几个文件。
        en = {file} has more than {most} cells. Remove columns that are not needed, or split it into several files.
        [import.cell-too-long]
        zh = {file} 的 {address} 长于 {most} 字。
        en = Cell {address} of {file} has more than {most} characters.

        # The header
        [import.unknown-header]
        zh = {file} 的 {address}：不认识的列“{header}”。认识的列有：指标、地区、时期、数值、单位、来源、备注等，“录入”页有模板。不要导入的列，请删去或隐藏。
        en = {address} of {file}: unknown column “{header}”. Known are element, org, period, value, unit, origin, note and others; the page “Enter data” has a template. Delete or hide a column that is not to be imported.
        [import.no-header]
        zh = {file} 里没有找到表头：从 {address}“{header}”那一行起，没有一列叫指标、地区、时期、数值或单位。“录入”页有模板，照着填就能导入。
        en = No header was found in {file}: in the row of {address}, “{header}”, nothing is called element, org, period, value or unit. The page “Enter data” has a template to fill in.
        [import.unknown-header-meant]
        zh = {file} 的 {address}：不认识的列“{header}”，可能想写“{meant}”。
        en = {address} of {file}: unknown column “{header}”; probably meant: “{meant}”.
        [import.repeated-header]
        zh = {file} 的 {address}：“{header}”与 {other} 都是{column}，只能有一列。
        en = {address} of {file}: “{header}” and {other} both hold {column}; only one column may.
        [import.missing-headers]
        zh = {file} 缺少的列：{columns}。请加上；对全表都一样的，也可以在表的上方写一行，如“单位：…”“地区：…”。
        en = {file} lacks the columns {columns}. Add them; what holds for the whole table may stand in a line above it, such as “unit: …” or “org: …”.
        [import.column.element]
        zh = 指标（element）
        en = “element”
        [import.column.org]
        zh = 地区（org）
        en = “org”
        [import.column.code]
        zh = 代码（code）
        en = “code”
        [import.column.period]
        zh = 时期（period）
        en = “period”
        [import.column.value]
        zh = 数值（value）
        en = “value”
        [import.column.unit]
        zh = 单位（unit）
        en = “unit”
        [import.column.bound]
        zh = 界限（bound）
        en = “bound”
        [import.column.quality]
        zh = 数据性质（quality）
        en = “quality”
        [import.column.qualifier]
        zh = 限定（qualifier）
        en = “qualifier”
        [import.column.origin]
        zh = 来源（origin）
        en = “origin”
        [import.column.seen-as]
        zh = 见于（seen_as）
        en = “seen_as”
        [import.column.at]
        zh = 时点（at）
        en = “at”
        [import.column.note]
        zh = 备注（note）
        en = “note”
        [import.column.world]
        zh = 数据类别（world）
        en = “world”

        # A row
        [import.rows-refused]
        zh = 有 {count} 行不能导入，没有写入任何数。改正后再导入，或选择略过这些行。
        en = {count} {count|row|rows} cannot be imported and nothing was written. Correct them, or leave them out.
        [import.nothing-new]
        zh = {source} 里没有新的数或改动。
        en = {source} holds nothing new and no change.
        [import.cell-missing]
        zh = 缺少{column}。
        en = {column} is missing.
        [import.org-missing]
        zh = 没有写哪个地区：名称和代码都是空的。
        en = No region is named: name and code are both empty.
        [import.cell-without-header]
        zh = {address} 有内容，但这一列没有表头。数里的逗号没有加引号时，后面的格会错开。
        en = There is something in {address}, a column without a header. An unquoted comma in a number moves cells along.
        [import.hidden-character]
        zh = 有看不见的字符 {character}，请删去。
        en = It holds the invisible character {character}; remove it.
        [import.text-too-long]
        zh = {column}长于 {most} 字节。
        en = {column} has more than {most} bytes.
        [import.unknown-element]
        zh = 规划的文件里没有指标“{text}”。全部指标的名称见“录入”页的模板。
        en = The plan’s documents have no indicator “{text}”. The template on the page “Enter data” names them all.
        [import.unknown-element-like]
        zh = 规划的文件里没有指标“{text}”。名称相近的有：{names}。
        en = The plan’s documents have no indicator “{text}”. Similar names: {names}.
        [import.unknown-element-meant]
        zh = 规划的文件里没有指标“{text}”，可能想写“{meant}”。
        en = The plan’s documents have no indicator “{text}”; probably meant: “{meant}”.
        [import.unknown-org]
        zh = 规划的文件里没有地区或机构“{text}”。
        en = The plan’s documents have no region or body “{text}”.
        [import.unknown-org-meant]
        zh = 规划的文件里没有地区或机构“{text}”，可能想写“{meant}”。
        en = The plan’s documents have no region or body “{text}”; probably meant: “{meant}”.
        [import.ambiguous-org]
        zh = “{text}”可能指{orgs}。请写全名或代码。
        en = “{text}” may mean {orgs}. Write the full name or a code.
        [import.unknown-code]
        zh = 规划的文件里没有代码“{text}”（{day}）。
        en = The plan’s documents have no code “{text}” (on {day}).
        [import.code-disagrees]
        zh = 名称“{text}”与代码 {code} 不符：{day} 的 {code} 是{org}。
        en = The name “{text}” and the code {code} disagree: on {day}, {code} is {org}.
        [import.unknown-unit]
        zh = 不认识的单位“{text}”。
        en = Unknown unit “{text}”.
        [import.unknown-unit-meant]
        zh = 不认识的单位“{text}”，可能想写“{meant}”。
        en = Unknown unit “{text}”; probably meant: “{meant}”.
        [import.units-disagree]
        zh = 单位一栏写{unit}，数值后面写{other}。
        en = The unit is told as {unit} and, behind the value, as {other}.
        [import.bad-period]
        zh = “{text}”不是时期。年份要写全，如 2022、2022年三季度（2022Q3）、2022年7月（2022-07）、2022年1—7月（2022-01..07）。
        en = “{text}” is no period. It needs its year: 2022, 2022Q3, 2022-07, or January to July as 2022-01..07.
        [import.part-missing]
        zh = 只有年份“{year}”，没有写季度或月份。整年请写“全年”。
        en = There is the year “{year}”, but no quarter or month. For the whole year write “year”.
        [import.implausible-year]
        zh = “{text}”的年份不在 {first} 到 {last} 之间，多半写错了。
        en = The year of “{text}” is not between {first} and {last}; it is probably a slip.
        [import.day-as-period]
        zh = “{text}”是一天，不是时期。这个月写 {month}，这个季度写 {quarter}，年初到这个月的累计写 {sum}。
        en = “{text}” is a day, no period. Its month is {month}, its quarter {quarter}, the year up to it {sum}.
        [import.too-many-digits]
        zh = {told}太细：这个指标按{unit}只取 {decimals} 位小数，这里不代为四舍五入。如果可以取整，请写 {near}。
        en = {told} is too fine: the figure is kept in {unit} with {decimals} {decimals|decimal|decimals}, and nothing is rounded here. Where rounding is right, write {near}.
        [import.part-of-no-year]
        zh = 限定说的是一年的一部分，而时期（{period}）不是一整年。
        en = The qualifier speaks of a part of a year, and the period ({period}) is no whole year.
        [import.not-a-number]
        zh = “{text}”不是数。只写数字；约数、超过等写在“界限”一栏。
        en = “{text}” is no number. Write digits only; about, over and under belong into the column bound.
        [import.bad-grouping]
        zh = “{text}”里的逗号或空格不在千位上。小数点请写“.”。
        en = The commas or blanks of “{text}” do not part thousands. Write the decimal sign as a point.
        [import.exponent]
        zh = “{text}”是科学记数法，位数可能已经丢失。请把这一格设为数字格式，再重新导出。
        en = “{text}” is in scientific notation and may have lost digits. Format the cell as a plain number and export again.
        [import.unknown-bound]
        zh = 不认识的界限“{text}”。可写 about、over、under，准确的数不写。
        en = Unknown bound “{text}”. Write about, over or under; nothing for an exact number.
        [import.unknown-world]
        zh = 不认识的数据类别“{text}”。可写 real、sample、draft，也可以不写。
        en = Unknown kind of world “{text}”. Write real, sample or draft, or nothing.
        [import.worlds-differ]
        zh = 这一行来自{world}，前面的行来自{other}。请分成两个文件。
        en = This row comes from {world}, the rows above from {other}. Split the file in two.
        [import.unknown-quality]
        zh = 不认识的数据性质“{text}”。可写 estimated、provisional、final、revised。
        en = Unknown quality “{text}”. Write estimated, provisional, final or revised.
        [import.unknown-qualifier]
        zh = 不认识的限定“{text}”。可写 exact、about、over、under、estimate、h1、jan-jul 等。
        en = Unknown qualifier “{text}”. Write exact, about, over, under, estimate, h1, jan-jul and the like.
        [import.unknown-seen-as]
        zh = 不认识的见于“{text}”。可写 primary、press、reprint、secondary。
        en = Unknown seen_as “{text}”. Write primary, press, reprint or secondary.
        [import.unknown-at]
        zh = “{text}”不是日期。请写成 2022-12-31 的样子。
        en = “{text}” is no day. Write it like 2022-12-31.
        [import.bounds-disagree]
        zh = 两栏说的界限不一样。
        en = Two columns tell different bounds.
        [import.qualities-disagree]
        zh = 两栏说的数据性质不一样。
        en = Two columns tell different qualities.
        [import.sign-and-bound]
        zh = 符号“{text}”表示不足末位一个单位，不能再写别的界限。
        en = The sign “{text}” means less than one unit of the last digit; no other bound may be told.
        [import.target]
        zh = 这是目标，不是实际数。目标写在规划的文件里。
        en = This is a target, not an actual figure. Targets belong into the plan’s documents.
        [import.derived]
        zh = 这是推算出来的数，没有人这样公布过。请导入它所依据的数。
        en = This was derived; nobody published it. Import the figures it rests on.
        [import.conflict]
        zh = {address} 对同一指标、地区、时期和来源写的是 {other}。若出自同一文件的不同处，请在来源里写明位置；否则只留一行。
        en = {address} tells {other} for the same indicator, region, period and origin. Where both stand in one document, let each origin name its place in it; else keep one.
        [import.conflict-without-origin]
        zh = {address} 对同一指标、地区、时期写的是 {other}，两行都没有来源。请写明各自的来源，或只留一行。
        en = {address} tells {other} for the same indicator, region and period, and neither names an origin. Name both origins, or keep one.

        # Rows without a figure
        [import.note.blank]
        zh = 数值是空的：不知道，不导入。
        en = The value is empty: unknown, not imported.
        [import.note.does-not-occur]
        zh = “{text}”表示没有这种情况：不导入。
        en = “{text}” says that it does not occur: not imported.
        [import.note.line]
        zh = 表下面的说明、签名：没有读取。
        en = A note or a signature below the table: not read.
        [import.note.repeated]
        zh = 与 {address} 所写相同，只算一次。
        en = It tells the same as {address} and counts once.
        """
}
