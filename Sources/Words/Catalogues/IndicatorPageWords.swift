/// Sentences of the page of one indicator, and the columns of tables.
enum IndicatorPageWords {
    static let text = """
        [owner.lead]
        zh = 牵头：{who}。
        en = Lead: {who}.

        [owner.with]
        zh = 配合：{who}。
        en = With {who}.

        [indicator.suggested]
        zh = 建议，规划未写
        en = suggested, the plan names none

        [indicator.parts]
        zh = 本页内容
        en = On this page

        [indicator.how]
        zh = 这句话怎么来的
        en = How this came about

        [indicator.course]
        zh = 走势与目标路径
        en = Course and path

        [indicator.no-course]
        zh = 还没有数，也没有可画的目标。
        en = There are no figures yet, and no target that can be drawn.

        [indicator.table]
        zh = 看表格
        en = Show the table

        [indicator.why]
        zh = 为什么
        en = Why

        [indicator.no-why]
        zh = 没有公式，也没有可以判断的目标。
        en = There is no formula and no target that can be judged.

        [indicator.sources]
        zh = 来源与历次版本
        en = Sources and vintages

        [indicator.no-sources]
        zh = 还没有人报过数。
        en = Nobody has told a figure yet.

        [indicator.enter]
        zh = 录入一个数
        en = Enter a figure

        [indicator.used]
        zh = 采用
        en = used

        [indicator.claims]
        zh = 规划怎么写
        en = What the plan says

        [indicator.units]
        zh = 县区与园区
        en = Counties and zones

        [indicator.no-units]
        zh = 没有下级单位。
        en = There are no units.

        [indicator.axis]
        zh = 按{axis}划分
        en = {axis}

        [indicator.tasks]
        zh = 任务
        en = Tasks

        [indicator.no-tasks]
        zh = 没有任务与它相连。
        en = No task is linked to it.

        [indicator.findings]
        zh = 规划自身的问题
        en = The plan’s own problems

        [indicator.no-findings]
        zh = 没有发现问题。
        en = Nothing was found.

        [indicator.rhythm]
        zh = 什么时候有数
        en = When figures come

        [indicator.no-rhythm]
        zh = 没有写明由谁公布、何时公布。
        en = Nobody says who publishes it and when.

        [indicator.told]
        zh = {frequency}公布，期末后 {days} 天内。
        en = Published {frequency}, within {days} days of the period’s end.

        [indicator.told-by]
        zh = {frequency}公布，期末后 {days} 天内，由{by}公布。
        en = Published {frequency}, within {days} days of the period’s end, by {by}.

        [indicator.told-never]
        zh = 没有机构公布这个数。
        en = Nobody publishes it.

        [indicator.goal]
        zh = 目标 {period} {goal}
        en = target {period} {goal}

        [indicator.latest]
        zh = 最近 {period}
        en = latest {period}

        [indicator.unverified]
        zh = 依据未核实的数
        en = rests on an unverified figure

        [indicator.final]
        zh = 终局
        en = final

        [indicator.overdue]
        zh = 自 {since} 起逾期
        en = overdue since {since}

        [fact.latest]
        zh = 最近值
        en = Latest value

        [fact.expected]
        zh = 路径应到 · {period}
        en = Expected by the path · {period}

        [fact.gap]
        zh = 差 {gap}
        en = difference {gap}

        [fact.target]
        zh = 目标
        en = Target

        [fact.baseline]
        zh = 基期
        en = Baseline

        [fact.no-baseline]
        zh = 规划没有写
        en = the plan tells none

        [fact.not-by-plan]
        zh = 非规划所写
        en = not told by the plan

        [fact.from-nothing]
        zh = 新增从零算起
        en = additions start at nothing

        [fact.other-baseline]
        zh = {sections} 写 {value}，按它是{word}
        en = {sections}: {value}, then {word}

        [measure.completion]
        zh = 完成率
        en = Completion

        [measure.completion-is]
        zh = 实际 ÷ 目标
        en = actual ÷ target

        [measure.progress]
        zh = 进度
        en = Progress

        [measure.progress-is]
        zh = 已走 ÷ 要走
        en = done ÷ to be done

        [measure.elapsed]
        zh = 时间进度
        en = Elapsed time

        [measure.elapsed-is]
        zh = 该数的时点
        en = at the figure’s period

        [measure.distance]
        zh = 与路径的距离
        en = Distance from the path

        [measure.distance-is]
        zh = 占规划增量
        en = of the planned change

        [claims.none]
        zh = 规划没有具体的表述。
        en = The plan makes no claim of its own here.

        [column.period]
        zh = 时期
        en = Period

        [column.value]
        zh = 值
        en = Value

        [column.path]
        zh = 路径
        en = Path

        [column.way]
        zh = 怎么得到
        en = Way

        [column.origin]
        zh = 来源
        en = Origin

        [column.recorded]
        zh = 录入
        en = Recorded

        [column.unit]
        zh = 单位
        en = Unit

        [column.element]
        zh = 数据元
        en = Data element

        [column.org]
        zh = 单位
        en = Org

        [column.file]
        zh = 文件
        en = File

        [column.bytes]
        zh = 字节
        en = Bytes

        [why.value]
        zh = {period}的值 {value}
        en = The value of {period} is {value}

        [why.figure]
        zh = {org} {period}：{value}
        en = {org} {period}: {value}

        [why.verdict]
        zh = 因此判断为
        en = Hence the verdict

        [why.suggested]
        zh = 判断参数为建议值
        en = the parameters of the verdict are a suggestion

        [truth.yes]
        zh = 是
        en = yes

        [truth.no]
        zh = 否
        en = no

        [truth.unknown]
        zh = 不知
        en = unknown
        """
}
