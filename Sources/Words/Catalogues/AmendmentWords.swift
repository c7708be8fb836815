/// Sentences about adopting changed documents of a plan.
enum AmendmentWords {
    static let text = """
        [amendment.title]
        zh = 采用改过的规划文件会改变什么
        en = What adopting the changed documents would move

        [amendment.none]
        zh = 规划文件夹与采用的文件相同，没有要采用的。
        en = The plan’s folder is the same as what was adopted. There is nothing to adopt.

        [amendment.unusable]
        zh = 改过的文件有 **{count} 处错误**，不能采用。改好后刷新这一页。
        en = The changed documents have **{count} {count|error|errors}** and cannot be adopted. Mend them and load this page again.

        [amendment.summary]
        zh = 改了 **{files} 个文件**、**{items} 项内容**；**{words} 个目标的判断**会变（连同数字有变的共 {verdicts} 个）；新出现问题 {appeared} 个，消失 {vanished} 个。确认以前什么都不会改变。
        en = **{files} {files|document|documents}** and **{items} {items|thing|things}** differ; **{words} {words|verdict|verdicts}** would get another word ({verdicts} with those whose numbers move); {appeared} {appeared|finding|findings} would appear and {vanished} vanish. Nothing changes before it is confirmed.

        [amendment.waiting]
        zh = 规划文件夹里有改动，等待采用
        en = Changed documents wait for adoption

        [amendment.verdicts]
        zh = 判断的变化
        en = Verdicts that move

        [amendment.before]
        zh = 现在
        en = Now

        [amendment.after]
        zh = 采用以后
        en = Once adopted

        [amendment.findings]
        zh = 规划自身问题的变化
        en = Findings that appear or vanish

        [amendment.appeared]
        zh = 新出现
        en = appears

        [amendment.vanished]
        zh = 消失
        en = vanishes

        [amendment.files]
        zh = 改动的文件
        en = Changed documents

        [amendment.no-target]
        zh = 没有这个目标
        en = No such target

        [amendment.unlisted]
        zh = 另有 {count} 项没有列在这里，tidemark adopt 会全部列出。
        en = {count} more {count|thing is|things are} not listed here; tidemark adopt lists all.

        [amendment.added]
        zh = 新增
        en = new

        [amendment.gone]
        zh = 删除
        en = gone

        [amendment.changed]
        zh = 改动
        en = changed

        [amendment.confirm]
        zh = 确认采用
        en = Adopt

        [amendment.basis]
        zh = 依据
        en = Basis

        [amendment.basis-help]
        zh = 决定的名称、文号或会议，例如“市政府令第 12 号”。它会写进变动记录，不能再改。
        en = The decision, its number or the meeting, such as “Decree No. 12”. It is written into the history for good.

        [amendment.adopt]
        zh = 采用这 {count} 个文件
        en = Adopt {count} {count|document|documents}

        [amendment.needs-basis]
        zh = 正式数据的规划只能依据决定修改，没有采用。请写明依据（决定、文号或会议）。
        en = The plan of a real world changes on a stated basis only, so nothing was adopted. Say the decision, its number or the meeting.

        [amendment.folder-changed]
        zh = 文件夹在您查看以后又变了，没有采用。下面是现在的改动，请再看一遍。
        en = The folder changed after you looked at it, so nothing was adopted. Below is what differs now; please look again.

        [amendment.done]
        zh = 已采用 {files} 个改动的文件，成为第 {vintage} 版。
        en = Adopted {files} changed {files|document|documents} as vintage {vintage}.

        [amendment.needs-yes]
        zh = 还没有采用。要采用，请加上 --yes 再运行一次；正式数据还要用 --basis 写明依据。
        en = Nothing was adopted yet. To adopt, run it again with --yes, and in a real world with --basis.

        [amendment.kind.plan]
        zh = 规划
        en = Plan

        [amendment.kind.section]
        zh = 章节
        en = Section

        [amendment.kind.statement]
        zh = 规划的话
        en = Claim

        [amendment.kind.indicator]
        zh = 指标
        en = Indicator

        [amendment.kind.element]
        zh = 填报项
        en = Element

        [amendment.kind.task]
        zh = 任务
        en = Task

        [amendment.kind.org]
        zh = 单位
        en = Org

        [amendment.kind.relation]
        zh = 规划自己写的关系
        en = Relation

        [amendment.kind.unit]
        zh = 计量单位
        en = Unit of measure

        [amendment.dated]
        zh = {what}（{of}{days}）
        en = {what} ({of}{days})

        [amendment.since]
        zh = ，自 {from}
        en = , from {from}

        [amendment.until]
        zh = ，至 {to}
        en = , to {to}

        [amendment.between]
        zh = ，{from} 至 {to}
        en = , {from} to {to}

        [amendment.formula-from]
        zh = 自{from}：{formula}
        en = from {from}: {formula}

        [amendment.formula-breaks]
        zh = 自{from}（与以前不可比）：{formula}
        en = from {from}, not comparable with before: {formula}

        [amendment.better.higher]
        zh = 越大越好
        en = higher is better

        [amendment.better.lower]
        zh = 越小越好
        en = lower is better

        [amendment.field.title]
        zh = 名称
        en = name

        [amendment.field.status]
        zh = 性质
        en = status

        [amendment.field.publisher]
        zh = 发布单位
        en = publisher

        [amendment.field.org]
        zh = 单位
        en = org

        [amendment.field.horizon]
        zh = 基期、起、止
        en = base, from, to

        [amendment.field.main]
        zh = 主要指标
        en = main indicators

        [amendment.field.peers]
        zh = 比较对象
        en = peers

        [amendment.field.rules]
        zh = 判断参数
        en = parameters of verdicts

        [amendment.field.parent]
        zh = 上级
        en = parent

        [amendment.field.value]
        zh = 数值
        en = value

        [amendment.field.period]
        zh = 时间
        en = period

        [amendment.field.basis]
        zh = 口径
        en = measured as

        [amendment.field.role]
        zh = 作用
        en = role

        [amendment.field.subject]
        zh = 指标或任务
        en = indicator or task

        [amendment.field.section]
        zh = 章节
        en = section

        [amendment.field.words]
        zh = 说法
        en = wording

        [amendment.field.not-monitored]
        zh = 不监测的理由
        en = why not monitored

        [amendment.field.formula]
        zh = 公式
        en = formula

        [amendment.field.ways]
        zh = 取数方式
        en = ways to a value

        [amendment.field.element]
        zh = 填报项
        en = element

        [amendment.field.added]
        zh = 增量
        en = increments

        [amendment.field.unit]
        zh = 计量单位
        en = unit

        [amendment.field.decimals]
        zh = 小数位
        en = decimals

        [amendment.field.axis]
        zh = 汇总的轴
        en = axis

        [amendment.field.missing]
        zh = 缺数时
        en = where units are missing

        [amendment.field.better]
        zh = 方向
        en = direction

        [amendment.field.path]
        zh = 路径
        en = path

        [amendment.field.kind]
        zh = 约束性
        en = kind

        [amendment.field.published]
        zh = 发布
        en = publication

        [amendment.field.lead]
        zh = 牵头
        en = lead

        [amendment.field.with]
        zh = 配合
        en = with

        [amendment.field.note]
        zh = 说明
        en = note

        [amendment.field.definition]
        zh = 定义
        en = definition

        [amendment.field.source]
        zh = 出处
        en = source

        [amendment.field.nature]
        zh = 性质
        en = nature

        [amendment.field.range]
        zh = 范围
        en = range

        [amendment.field.base]
        zh = 基数
        en = base

        [amendment.field.carry]
        zh = 沿用期数
        en = carried for

        [amendment.field.summary]
        zh = 内容
        en = summary

        [amendment.field.indicators]
        zh = 指标
        en = indicators

        [amendment.field.names]
        zh = 名称
        en = names

        [amendment.field.belongs]
        zh = 隶属
        en = belongs to

        [amendment.field.codes]
        zh = 代码
        en = codes

        [amendment.field.from]
        zh = 设立
        en = founded

        [amendment.field.to]
        zh = 撤销
        en = ended

        [amendment.field.succeeds]
        zh = 前身
        en = succeeds

        [amendment.field.factor]
        zh = 倍数
        en = factor

        [amendment.field.dimension]
        zh = 量纲
        en = dimension

        [amendment.field.scale]
        zh = 换算
        en = scale
        """
}
