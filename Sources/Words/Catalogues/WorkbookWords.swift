/// What is said about workbooks, and about tables with a title, declared lines or a column a period.
enum WorkbookWords {
    static let text = """
        [import.sheet-of]
        zh = {file} 的工作表“{sheet}”
        en = sheet “{sheet}” of {file}
        [import.cell-of]
        zh = 工作表“{sheet}” {address}
        en = sheet “{sheet}” {address}

        # The file
        [import.workbook.old]
        zh = {file} 是旧格式的电子表格（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。
        en = {file} is a workbook of the old format (.xls or .et). Open it in Excel or WPS and save it as .xlsx.
        [import.workbook.encrypted]
        zh = {file} 设了密码。请打开后去掉密码，另存为 .xlsx 再导入。
        en = {file} is protected by a password. Open it, remove the password and save it as .xlsx.
        [import.workbook.ods]
        zh = {file} 是 OpenDocument 文件。请另存为 .xlsx 再导入。
        en = {file} is an OpenDocument file. Save it as .xlsx.
        [import.workbook.xlsb]
        zh = {file} 是二进制的电子表格（.xlsb）。请另存为 .xlsx 再导入。
        en = {file} is a binary workbook (.xlsb). Save it as .xlsx.
        [import.workbook.none]
        zh = {file} 是压缩文件，里面没有电子表格。请导入 .xlsx 或 CSV。
        en = {file} is an archive without a workbook in it. Import .xlsx or CSV.
        [import.workbook.damaged]
        zh = {file} 已损坏，读不出“{part}”。请用 Excel 或 WPS 打开并重新保存。
        en = {file} is damaged: “{part}” cannot be read. Open it in Excel or WPS and save it again.
        [import.workbook.doctype]
        zh = {file} 的“{part}”含有文档类型声明，电子表格不会这样写，不予读取。请用 Excel 或 WPS 重新保存。
        en = “{part}” of {file} declares a document type, which no workbook needs, and is not read. Save it again in Excel or WPS.
        [import.workbook.unpacks-too-large]
        zh = {file} 的“{part}”解开后超过 {most} MB，不予读取。请删去不需要的工作表和格式，或拆成几个文件。
        en = “{part}” of {file} unpacks to more than {most} MB and is not read. Remove sheets and formats that are not needed, or split the file.
        [import.workbook.too-many-parts]
        zh = {file} 里多于 {most} 个部分。请只留下要导入的工作表。
        en = {file} has more than {most} parts. Keep only the sheets to be imported.
        [import.workbook.too-many-sheets]
        zh = {file} 多于 {most} 个工作表。请只留下要导入的工作表。
        en = {file} has more than {most} sheets. Keep only those to be imported.
        [import.workbook.too-many-merges]
        zh = {file} 有多于 {most} 处合并单元格。请取消不需要的合并。
        en = There are more than {most} merged ranges in {file}. Unmerge those that are not needed.
        [import.workbook.no-sheet]
        zh = {file} 没有工作表“{sheet}”。有这些：{sheets}。
        en = {file} has no sheet “{sheet}”. It has {sheets}.
        [import.workbook.all-hidden]
        zh = {file} 的工作表都隐藏了：{sheets}。请取消隐藏，或指定其中一个。
        en = Every sheet of {file} is hidden: {sheets}. Unhide one, or name it.
        [import.workbook.no-figures]
        zh = {file} 的工作表（{sheets}）都不像数据表。第一个：{reason}
        en = No sheet of {file} ({sheets}) looks like a table of figures. The first: {reason}

        # A cell
        [import.workbook.not-calculated]
        zh = 这一格是公式，文件里没有算好的结果。请用 Excel 或 WPS 打开，保存后再导入。
        en = This cell is a formula, and the file holds no result of it. Open it in Excel or WPS, save it, and import it again.
        [import.workbook.error-value]
        zh = 这一格显示错误 {text}。请改正公式。
        en = This cell shows the error {text}. Correct the formula.
        [import.workbook.no-date]
        zh = 这一格是日期格式，但 {text} 不是日期。
        en = This cell is formatted as a date, but {text} is none.
        [import.workbook.misleading-format]
        zh = 这一格存的是 {text}，它的数字格式显示的是别的数（缩小了千倍，或在数字间插入了符号）。请改用普通数字格式。
        en = This cell holds {text}, and its number format shows other digits (divided by thousands, or parted by signs). Use a plain number format.
        [import.merged-value]
        zh = {address} 是合并单元格的一部分：一个数对着几行或几列，说不清属于哪一个。请取消合并，逐格填写。
        en = {address} is a part of a merged cell: one number for several rows or columns belongs to none of them. Unmerge it and fill each cell.
        [import.note.hidden-row]
        zh = 这一行是隐藏的：不导入。要导入请先取消隐藏或清除筛选。
        en = This row is hidden: not imported. To import it, unhide it or clear the filter.
        [import.note.compared-column]
        zh = “{header}”这一列是同别的时期比较，没有读取；那个时期的数请另报一行。
        en = The column “{header}” compares with another period and was not read; hand its figures in as rows of their own.
        [import.note.hidden-column]
        zh = {address} 所在的列是隐藏的：没有读取。要读取请先取消隐藏。
        en = The column of {address} is hidden and was not read. To read it, unhide it.

        # Tables with a column a period
        [import.too-many-values]
        zh = {file} 的表多于 {most} 个数。请拆成几个文件。
        en = The table in {file} holds more than {most} values. Split it into several files.
        [import.column-told-twice]
        zh = {file} 的 {address}：{column}说了两遍：“{header}”和“{other}”。
        en = {address} of {file}: {column} is told twice, “{header}” and “{other}”.
        [import.label-unit-disagrees]
        zh = 指标名称里写{unit}，别处写{other}。
        en = The indicator’s name tells the unit {unit}, another place {other}.
        """
}
