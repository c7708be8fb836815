/// Sentences of the pages that take figures in.
enum EntryPagesWords {
    static let text = """
        [importing.title]
        zh = 录入数据
        en = Enter data

        [importing.lead]
        zh = 先看会改变什么，再确认写入；有一行不对就整批不写，除非你选择跳过那几行。文件最大 {megabytes} MB。
        en = First see what would change, then confirm. One wrong row stops the whole file, unless you choose to leave it out. A file has {megabytes} MB at most.

        [importing.file]
        zh = 从文件导入
        en = Import a file

        [importing.choose]
        zh = 电子表格（.xlsx）或 CSV 文件（UTF-8 或 GB18030）
        en = Workbook (.xlsx) or CSV file (UTF-8 or GB18030)

        [importing.sheet]
        zh = 工作表
        en = Sheet

        [importing.choose-sheet]
        zh = 看这个工作表
        en = Look at this sheet

        [importing.periods]
        zh = 时期写 2025、2025Q3（或 2025年三季度）、2025-07，累计写 2025-01..09。不知道怎么排，就先拿一份填报表。
        en = Periods: 2025, 2025Q3, 2025-07; to date 2025-01..09. Not sure how to lay it out? Take the template.

        [importing.columns]
        zh = 要有指标、地区、时期、数值、单位这几列，最好有来源；也可以一行一个指标、一列一年，单位、地区、来源写在表的上方。
        en = Columns: element, org, period, value, unit, and better also origin. Or a row an indicator and a column a year, with “unit: …”, “org: …” and “origin: …” in lines above the table.

        [template.heading]
        zh = 拿一份填报表
        en = Take a template

        [template.text]
        zh = 每个指标一行，名称和单位都已写好；填上数值和来源，再从上面导入。空着的行不会写入。
        en = A row for every figure, with names and units as they are read. Fill in values and origins and import it; rows left empty are passed over.

        [template.take]
        zh = 下载填报表（.xlsx）
        en = Download the template (.xlsx)

        [template.sheet]
        zh = 填报表
        en = Template

        [template.title]
        zh = 填报表，空着的行不导入
        en = Template; rows left empty are not imported

        [template.lead]
        zh = 只填“数值”“来源”“备注”三列，存成 .xlsx，在“录入”页导入。“最近的数”只供核对。
        en = Fill in value, origin and note only, save as .xlsx, and import it on the page “Enter data”. The latest figures are there to compare with.

        [template.element]
        zh = 指标
        en = Indicator

        [template.org]
        zh = 地区
        en = Region

        [template.period]
        zh = 时期
        en = Period

        [template.value]
        zh = 数值
        en = Value

        [template.unit]
        zh = 单位
        en = Unit

        [template.origin]
        zh = 来源
        en = Origin

        [template.note]
        zh = 备注
        en = Note

        [template.latest]
        zh = 最近的数
        en = Latest figure

        [template.guide]
        zh = 填写说明
        en = How to fill it in

        [template.column]
        zh = 栏目
        en = Name of the column

        [template.help]
        zh = 怎么填
        en = What to write

        [template.unit-help]
        zh = 可以换成同类的单位，如万元与亿元；换算后的小数位不能多于这个指标的位数。
        en = Another unit of the same kind will do, such as yuan for 10,000 yuan; converted, it may have no more decimals than the figure has.

        [importing.preview]
        zh = 看会改变什么
        en = See what would change

        [importing.single]
        zh = 只录一个数
        en = A single figure

        [importing.single-help]
        zh = 手里只有一个数时，不必做文件。
        en = With one figure at hand there is no need for a file.

        [importing.one]
        zh = 填一个数
        en = Enter one figure

        [importing.preview-title]
        zh = “{source}”会改变什么
        en = What “{source}” would change

        [importing.counts]
        zh = **新增 {new} 个，改动 {changed} 个**；与已有的相同 {same} 个，不能用 {refused} 行，没有数 {notes} 行。现在还没有写入。
        en = **{new} new, {changed} changed**; {same} known already, {refused} refused, {notes} without a figure. Nothing is written yet.

        [importing.new]
        zh = 新
        en = new

        [importing.changed]
        zh = 改动
        en = changed

        [importing.refused]
        zh = 不能用
        en = refused

        [importing.note]
        zh = 没有数
        en = no figure

        [importing.before]
        zh = 原为 {value}
        en = was {value}

        [importing.unlisted]
        zh = 另有 {count} 行没有列出。
        en = {count} more rows are not listed.

        [importing.nothing]
        zh = 没有可以写入的数。
        en = There is nothing to write.

        [importing.leave-out]
        zh = 跳过 {count} 行不能用的，只写入其余的
        en = Leave out {count} refused {count|row|rows} and write the rest

        [importing.confirm]
        zh = 写入 {count} 个数
        en = Write {count} {count|figure|figures}

        [importing.again]
        zh = 换一个文件
        en = Take another file

        [importing.row]
        zh = 行
        en = Row

        [importing.form]
        zh = 表单
        en = the form

        [importing.done]
        zh = 已写入 {count} 个数（来自“{source}”），判断已重新计算。
        en = {count} {count|figure|figures} from “{source}” written; the verdicts are reckoned anew.

        [importing.opened]
        zh = 这个浏览器现在可以录入数据：点上方的“录入”。
        en = This browser may enter data now: choose “Enter data” in the bar.

        [importing.effect]
        zh = 这次录入改变了哪些判断
        en = What this moved

        [importing.effect-words]
        zh = **{words} 个判断变了**，另有 {others} 个判断没变、但依据的数变了。
        en = **{words} {words|verdict|verdicts} moved**; {others} {others|other keeps its|others keep their} word and {others|rests|rest} on other numbers now.

        [importing.effect-only]
        zh = **{words} 个判断变了。**
        en = **{words} {words|verdict|verdicts} moved.**

        [importing.effect-numbers]
        zh = **没有判断改变**；有 {others} 个判断依据的数变了。
        en = **No verdict moved**; {others} {others|rests|rest} on other numbers now.

        [importing.effect-none]
        zh = **没有判断改变**：这些数不是任何目标现在所依据的数。
        en = **No verdict moved**: no target rests on these figures now.

        [importing.effect-before]
        zh = 录入以前
        en = Before

        [importing.effect-after]
        zh = 录入以后
        en = After

        [importing.effect-indicators]
        zh = 这些数属于：
        en = The figures are told of:

        [importing.effect-figures]
        zh = 到“数据”页看这些数
        en = See the figures on their page

        [importing.known]
        zh = “{source}”以前导入过，或者与已有的数完全相同，没有改动。
        en = “{source}” was imported before, or tells only what is known; nothing changed.

        [importing.no-file]
        zh = 没有选文件。请先选一个文件。
        en = No file was chosen. Choose one first.

        [importing.gone]
        zh = 这次预览已经失效（服务重启，或者又传了别的文件）。请重新选文件。
        en = This preview is gone: the server was restarted, or another file was handed in. Choose the file again.

        [figure-form.title]
        zh = 录入一个数
        en = Enter one figure

        [figure-form.lead]
        zh = 没有来源的数会标作未核实，照样参与判断。
        en = A figure without an origin is marked unverified, and still counts.

        [figure-form.correcting]
        zh = 正在更正 {recorded} 录入的 {value}。改好再写入；来源不变，新的数就取代它，原来的仍留在记录里。
        en = You correct {value}, recorded {recorded}. With the origin unchanged the new number takes its place; the former stays on record.

        [figure-form.at]
        zh = 时点
        en = The day it speaks of

        [figure-form.element]
        zh = 报哪个数
        en = Which figure

        [figure-form.org]
        zh = 哪个单位的数
        en = Whose figure

        [figure-form.recent-none]
        zh = 选定的数以前报过什么，会列在这里。现在还没有选，或者还没有人报过。
        en = What was told before of the chosen figure is listed here; none is chosen yet, or none is known.

        [figure-form.choose]
        zh = 请选择
        en = Choose

        [figure-form.period-help]
        zh = 2025、2025-07、2025Q3、2025H1；累计写 2025-01..07。
        en = 2025, 2025-07, 2025Q3, 2025H1; to date: 2025-01..07.

        [figure-form.value-help]
        zh = 照公布的位数写，不要自己四舍五入。
        en = With the digits published; do not round.

        [figure-form.unit]
        zh = 计量单位
        en = Unit

        [figure-form.unit-help]
        zh = 空着就用这个数平常的单位。
        en = Left empty, the usual unit of the figure is taken.

        [figure-form.bound]
        zh = 公布的说法
        en = How it was told

        [figure-form.quality]
        zh = 数据性质
        en = Quality

        [figure-form.origin-help]
        zh = 发布机构、文件名、日期。
        en = Issuing body, document, date.

        [figure-form.seen]
        zh = 在哪里看到的
        en = Where it was seen

        [figure-form.submit]
        zh = 写入
        en = Write

        [figure-form.recent]
        zh = 最近报过的数
        en = Told before

        [figure-form.source]
        zh = 表单：{element}
        en = Form: {element}

        [column.place]
        zh = 位置
        en = Place

        [column.remark]
        zh = 说明
        en = Remark

        [seen.primary]
        zh = 原件
        en = the original document

        [seen.not-said]
        zh = 没有说明
        en = not said
        """
}
