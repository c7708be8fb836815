/// Sentences of exports: what files, tables and the page of the plan’s data say.
enum ExportWords {
    static let text = """
        [export.world-row]
        zh = {world}：{plan}，版次 {vintage}，截至 {day}
        en = {world}: {plan}, vintage {vintage}, as of {day}

        [export.provenance]
        zh = {world}，版次 {vintage}，截至 {day}
        en = {world}, vintage {vintage}, as of {day}

        [export.plan-line]
        zh = {plan}（{status}）
        en = {plan} ({status})

        [export.suggested]
        zh = {who}（建议）
        en = {who} (suggested)

        [export.too-many-rows]
        zh = 共 {count} 行，一个工作簿最多写 {limit} 行。请下载 CSV。
        en = There are {count} rows; a workbook holds {limit} at most. Take the CSV.

        [export.busy]
        zh = 正在制作的文件太多，这一份没有排上。请过 {seconds} 秒再试。
        en = Too many files are being made, and this one found no place. Try again in {seconds} seconds.

        [export.no-browser]
        zh = 这台机器上没有能打印 PDF 的浏览器（{path}）。请安装 chromium，或用 --browser 指明；DOCX 和网页不需要它。
        en = This machine has no browser that prints PDF ({path}). Install chromium or name one with --browser; DOCX and pages need none.

        [export.file-there]
        zh = 文件 {path} 已经存在；不会覆盖它，请换一个名字。
        en = The file {path} is there already and is not overwritten; take another name.

        [export.no-such-form]
        zh = 目标没有 SDMX 格式；请用 csv 或 xlsx。
        en = There is no SDMX form of targets; take csv or xlsx.

        [export.no-folder]
        zh = 不能写文件 {path}：目录不存在或不可写。
        en = The file {path} cannot be written: its folder is missing or closed to us.

        [export.completion.sheet]
        zh = 指标完成情况
        en = Targets

        [export.completion.title]
        zh = 指标完成情况表
        en = How far every target is

        [export.completion.unknown]
        zh = 画斜纹的空格是未知，不是 0；“—”表示没有可写的内容。
        en = Hatched empty cells are unknown, not 0; a dash means there is nothing to say.

        [export.completion.shares]
        zh = 完成率＝实际÷目标；进度＝（实际−基期）÷（目标−基期）；时间进度按数据所属时期计算。
        en = Completion is actual ÷ target; progress is (actual − base) ÷ (target − base); time passed is told at the figure’s period.

        [export.figures.sheet]
        zh = 数据
        en = Figures

        [export.figures.title]
        zh = 全部数据及来源
        en = All figures and their origins

        [export.figures.note]
        zh = 注：同一时期可以有几个来源的数，都列在这里；没有来源的数未经核实。
        en = Note: one period may have figures of several origins, all of them listed; a figure without an origin is unverified.

        [export.source.sheet]
        zh = 说明
        en = Source

        [export.source.title]
        zh = 这份文件由什么得出
        en = What this file was made from

        [export.source.note]
        zh = 在所列地址可以看到同一版次的页面；版次不变，数字和文件都不变。
        en = The address shows the pages of the same vintage; as long as the vintage stays, figures and file stay.

        [export.column.section]
        zh = 章节
        en = Section

        [export.column.indicator]
        zh = 指标
        en = Indicator

        [export.column.unit]
        zh = 单位
        en = Unit

        [export.column.base]
        zh = 基期值
        en = Base

        [export.column.base-period]
        zh = 基期
        en = Base period

        [export.column.goal]
        zh = 目标
        en = Target in words

        [export.column.target]
        zh = 目标值
        en = Target

        [export.column.due]
        zh = 目标期
        en = Due

        [export.column.value]
        zh = 数值
        en = Value

        [export.column.period]
        zh = 时期
        en = Period

        [export.column.origin]
        zh = 来源
        en = Origin

        [export.column.completion]
        zh = 完成率
        en = Completion

        [export.column.progress]
        zh = 进度
        en = Progress

        [export.column.elapsed]
        zh = 时间进度
        en = Time passed

        [export.column.verdict]
        zh = 判断
        en = Verdict

        [export.column.reason]
        zh = 依据
        en = Why

        [export.column.owner]
        zh = 责任单位
        en = Owner

        [export.column.address]
        zh = 地址
        en = Address

        [export.column.element]
        zh = 指标代码
        en = Element

        [export.column.org]
        zh = 机构代码
        en = Org

        [export.column.bound]
        zh = 界限
        en = Bound

        [export.column.quality]
        zh = 数据性质
        en = Quality

        [export.column.seen-as]
        zh = 见于
        en = Seen as

        [export.column.at]
        zh = 时点
        en = At

        [export.column.note]
        zh = 备注
        en = Note

        [export.column.title]
        zh = 指标全称
        en = Full name

        [export.column.org-title]
        zh = 机构全称
        en = Name of the org

        [export.column.published]
        zh = 公布的写法
        en = As published

        [export.column.recorded]
        zh = 录入时间
        en = Recorded

        [export.column.world]
        zh = 数据类别
        en = World

        [export.column.vintage]
        zh = 版次
        en = Vintage

        [export.column.fact]
        zh = 项目
        en = What

        [export.column.fact-text]
        zh = 内容
        en = Which

        [data.title]
        zh = 把规划的数据拿走用
        en = Take the plan’s data with you

        [data.lead]
        zh = **{figures} 个数**和 **{targets} 个目标**的判断，每一行都带版次和出处地址；版次不变，下载的文件一个字节也不变。
        en = **{figures} figures** and the verdicts on **{targets} targets**, each row with its vintage and the address it comes from; while the vintage stays, a file stays the same to the byte.

        [data.files]
        zh = 可以下载的文件
        en = Files

        [data.figures]
        zh = 数据和来源
        en = Figures and their origins

        [data.figures-text]
        zh = 每个录入的数一行：时期、数值、单位、来源、备注。CSV 和工作簿都可以原样再导入。
        en = A row for every figure recorded: period, value, unit, origin, note. Both files can be imported again as they are.

        [data.targets]
        zh = 目标和判断
        en = Targets and verdicts

        [data.targets-text]
        zh = 每个目标一行：基期、目标、最新值、完成率、判断和依据。工作簿就是指标完成情况表。
        en = A row for every target: base, target, latest value, completion, verdict and why. The workbook is printed as a table of completion.

        [data.form.csv]
        zh = CSV 文件
        en = CSV

        [data.form.xlsx]
        zh = XLSX 工作簿
        en = XLSX workbook

        [data.form.sdmx-csv]
        zh = SDMX-CSV 数据
        en = SDMX-CSV data

        [data.form.sdmx-json]
        zh = SDMX-JSON 结构
        en = SDMX-JSON structure

        [data.facts]
        zh = 这批数据
        en = These data

        [data.changed]
        zh = 最后变化
        en = Last change

        [data.seen-at]
        zh = 同一版次的页面
        en = Pages of this vintage

        [data.cite]
        zh = 怎样引用
        en = How to cite

        [data.citation]
        zh = {publisher}：《{plan}》监测数据（{world}），版次 {vintage}（SHA-256 {hash}），截至 {day}，{address}
        en = {publisher}: monitoring data of “{plan}” ({world}), vintage {vintage} (SHA-256 {hash}), as of {day}, {address}

        [data.permanent]
        zh = 这个地址永远显示这一版次：
        en = This address will always show this vintage:
        """
}
