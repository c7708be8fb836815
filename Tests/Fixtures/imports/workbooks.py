"""Makes the workbooks beside it, as several programs write them; run again only to add cases.

python -m pip install openpyxl==3.1.5 xlsxwriter==3.3.1
python Tests/Fixtures/imports/workbooks.py        # with LibreOffice: also its three
"""

import datetime
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = Path(__file__).parent
HEAD = ["指标", "地区", "年份", "数值", "单位", "来源", "备注"]


def cells(path: Path, *, has_errors: bool = True) -> None:
    """One row a case, as XlsxWriter writes it: shared strings, the structure of Excel 2007."""
    book = xlsxwriter.Workbook(str(path))
    book.set_calc_mode("manual")
    book.add_worksheet("封面").write("A1", "港口统计")
    sheet = book.add_worksheet("数据")
    formats: dict[str, object] = {}

    def style(code: str) -> object:
        return formats.setdefault(code, book.add_format({"num_format": code}))

    sheet.merge_range("A1:G1", "港口主要指标", book.add_format({"bold": True}))
    sheet.write_row("A2", HEAD)
    origins = iter(range(100))

    def row(at: int, element: str, period: object, unit: str, note: str) -> None:
        sheet.write_row(at, 0, [element, "林海市"])
        if isinstance(period, tuple):
            sheet.write_datetime(at, 2, period[0], style(period[1]))
        else:
            sheet.write(at, 2, period)
        sheet.write_row(at, 4, [unit, f"年鉴{next(origins)}", note])

    numbers = [
        ("渔获产值", 2023, "亿元", 0.1 + 0.2, None, "noise of a binary fraction"),
        ("深海占比", 2023, "", 0.236, "0.0%", "a percent as it is seen"),
        ("深海占比", 2023, "%", 0.5, "0.00%", "zeros that are seen"),
        ("渔获产值", 2023, "", 123400, '#,##0"万元"', "the unit in the format"),
        ("渔获产值", 2023, "", 120000, "0!.0,\"万元\"", "a format that shows other digits"),
        ("渔获产值", 2023, "亿元", 12.5, "0.00E+00", "scientific on the screen only"),
        ("渔获产值", 2023, "亿元", 0, '#,##0.00;-#,##0.00;"—"', "zero shown as a dash"),
        ("船只数", 2023, "艘", 12, ";;;", "a hidden number"),
        ("差距", 2023, "个百分点", -1.5, "0.0;[Red](0.0)", "an accountant's minus"),
        ("船只数", (datetime.date(2022, 1, 1), "yyyy"), "艘", 7, None, "a year that is a date"),
        ("船只数", (datetime.date(2022, 7, 1), 'yyyy"年"m"月"'), "艘", 8, None, "a month that is a date"),
        ("船只数", (datetime.date(2022, 7, 31), "yyyy/m/d"), "艘", 9, None, "a day, which is no period"),
    ]
    at = 2
    for element, period, unit, value, code, note in numbers:
        row(at, element, period, unit, note)
        sheet.write_number(at, 3, value, style(code) if code else None)
        at += 1
    for text, note in [
        ("1,234", "a number stored as text"), ("１２", "full-width digits"), ("1.2E+03", "scientific text"),
        ("12艘", "the unit behind the number"), (" 15\n", "blanks around it"), ("…", "less than one"),
    ]:
        row(at, "船只数", 2023, "艘", note)
        sheet.write_string(at, 3, text)
        at += 1
    row(at, "船只数", 2023, "艘", "a formula with its result")
    sheet.write_formula(at, 3, "=SUM(10,3)", None, 13)
    row(at + 1, "船只数", 2023, "艘", "a formula whose result is a text")
    sheet.write_formula(at + 1, 3, '="1"&"4"', None, "14")
    row(at + 2, "船只数", 2023, "艘", "an error")
    row(at + 3, "船只数", 2023, "艘", "a truth")
    if has_errors:
        sheet.write_formula(at + 2, 3, "=NA()", None, "#N/A")
        sheet.write_boolean(at + 3, 3, True)
    row(at + 4, "船只数", 2023, "艘", "a hidden row")
    sheet.write_number(at + 4, 3, 99)
    sheet.set_row(at + 4, None, None, {"hidden": True})
    sheet.write_rich_string(at + 5, 0, "船", book.add_format({"bold": True}), "只", "数")
    sheet.write_row(at + 5, 1, ["林海市", 2021, 21, "艘", "年鉴a", "rich text"])
    sheet.merge_range(at + 6, 0, at + 7, 0, "船只数")
    sheet.write_row(at + 6, 1, ["林海市", 2020, 22, "艘", "年鉴b", "a merged label"])
    sheet.write_row(at + 7, 1, ["南湾镇", 2020, 23, "艘", "年鉴b", "the label carried down"])
    for index in (8, 9):
        sheet.write_row(at + index, 0, ["船只数", "林海市", 2010 + index])
        sheet.write_row(at + index, 4, ["艘", "年鉴c", "a merged value"])
    sheet.merge_range(at + 8, 3, at + 9, 3, 24)
    hidden = book.add_worksheet("隐藏")
    hidden.write_row("A1", HEAD)
    hidden.write_row("A2", ["船只数", "林海市", 2023, 77, "艘", "年鉴", ""])
    hidden.hide()
    book.close()


def years() -> None:
    """A column a year below a title, as openpyxl writes it; dates counted from 1904, formulas without results."""
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "分年"
    sheet["A1"] = "表3-1 港口指标"
    sheet.merge_cells("A1:F1")
    sheet["F2"] = "单位：万元"
    sheet.append(["指标", "地区", "2021年", None, "2022年", None])
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:B4")
    sheet.merge_cells("C3:D3")
    sheet.merge_cells("E3:F3")
    for column, text in zip("CDEF", ["上半年", "全年", "上半年", "全年"], strict=True):
        sheet[f"{column}4"] = text
    sheet.append(["渔获产值", "林海市", 60000, 125000, 61000, "=C5+E5"])
    sheet.append(["渔获产值", "南湾镇", 100, "—", None, 300])
    sheet.append(["船只数（艘）", "林海市", 1, 2, 3, 4])
    sheet["A7"].value = CellRichText("船只", TextBlock(InlineFont(b=True), "数（艘）"))
    sheet["A9"] = "注：全年数为快报数"
    sheet["A10"] = "资料来源：市统计局"
    sheet.column_dimensions["G"].hidden = True
    sheet["G5"] = "内部"
    dates = book.create_sheet("日期")
    dates.append(["指标", "地区", "年份", "数值", "单位", "时点"])
    dates.append(["船只数", "林海市", 2023, 5, "艘", datetime.date(2023, 12, 31)])
    book.save(HERE / "years.xlsx")


def phonetic() -> None:
    """As other programs write: prefixes before every tag, inline texts, phonetic readings, no references."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    text = "<x:c t='inlineStr'><x:is><x:t>{}</x:t></x:is></x:c>"
    head = "".join(text.format(one) for one in HEAD[:5])
    parts = {
        "_rels/.rels": f"<Relationships xmlns='{package}'><Relationship Id='r' Type='{office}/officeDocument'"
        " Target='/xl/workbook.xml'/></Relationships>",
        "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{package}'>"
        f"<Relationship Id='a' Type='{office}/worksheet' Target='/xl/worksheets/Sheet1.XML'/>"
        f"<Relationship Id='b' Type='{office}/sharedStrings' Target='sharedStrings.xml'/></Relationships>",
        "xl/workbook.xml": f"<x:workbook xmlns:x='{main}' xmlns:r='{office}'><x:sheets>"
        "<x:sheet name='A&amp;B' sheetId='1' r:id='a'/></x:sheets></x:workbook>",
        "xl/sharedStrings.xml": f"<x:sst xmlns:x='{main}'><x:si><x:t>林海</x:t><x:rPh sb='0' eb='1'>"
        "<x:t>リンカイ</x:t></x:rPh><x:phoneticPr fontId='1'/></x:si><x:si><x:t>a_x000D_&#10;b_x005F_c</x:t>"
        "</x:si></x:sst>",
        "xl/worksheets/sheet1.xml": f"\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<!-- > -->\n"
        f"<x:worksheet xmlns:x='{main}'><x:dimension ref='A1:XFD1048576'/><x:sheetData>\n"
        f"<x:row>{head}{text.format('备注')}</x:row>\n<x:row/>\n<x:row>{text.format('船只数')}"
        "<x:c t='s'><x:v>0</x:v></x:c><x:c t='d'><x:v>2023-01-01T00:00:00</x:v></x:c>"
        "<x:c><x:v> 12 </x:v></x:c>" + text.format("<![CDATA[艘]]>") + "<x:c t='s'><x:v>1</x:v></x:c></x:row>"
        f"<x:row r='1048576'>{text.format('船只数')}<x:c t='s'><x:v>0</x:v></x:c>"
        "<x:c><x:v>2.023E3</x:v></x:c><x:c><x:v>13</x:v></x:c>" + text.format("艘") + "</x:row>"
        "</x:sheetData></x:worksheet>",
    }
    with zipfile.ZipFile(HERE / "phonetic.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content)


def office() -> None:
    """The first one saved by LibreOffice: as .xlsx, and in formats that are refused. It computes nothing
    when it converts, and writes 0 for errors and truths: these stay out."""
    if not shutil.which("soffice"):
        return
    for kind, name in (("xlsx", "libreoffice.xlsx"), ("xls", "old.xls"), ("ods", "open.ods")):
        made = HERE / ".made"
        source = made / "from" / "cells.xlsx"
        source.parent.mkdir(parents=True)
        cells(source, has_errors=False)
        command = ["soffice", "--headless", "--convert-to", kind, "--outdir", made, source]
        subprocess.run([str(one) for one in command], check=True, capture_output=True)
        shutil.move(made / f"cells.{kind}", HERE / name)
        shutil.rmtree(made)


cells(HERE / "cells.xlsx")
years()
phonetic()
office()
