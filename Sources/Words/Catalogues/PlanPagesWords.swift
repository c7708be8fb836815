/// Sentences of the outline, tasks, findings, figures and the plan’s documents.
enum PlanPagesWords {
    static let text = """
        [outline.lead]
        zh = 规划里的 **{statements}** 处表述逐条列在原来的位置，连着 {targets} 个目标的判断和 {findings} 个问题。文字是我们自己的概括。
        en = The plan’s **{statements}** claims, each where it stands, with the verdicts of {targets} targets and {findings} problems. The wording is our own summary.

        [outline.contents]
        zh = 目录
        en = Contents

        [tasks.title]
        zh = 规划要做的事，由谁做，看哪些指标
        en = What the plan sets out to do, who does it, and what shows it

        [tasks.lead]
        zh = 共 {count} 项任务，其中 {linked} 项连着指标。规划没有写牵头单位的，标明是建议。
        en = {count} tasks, {linked} of them linked to indicators. Where the plan names no lead body, ours is marked as a suggestion.

        [task.indicators]
        zh = 看哪些指标
        en = What shows it

        [task.no-indicators]
        zh = 还没有指标能说明这项任务做得怎样。
        en = No indicator shows yet how this task fares.

        [task.claims]
        zh = 规划怎么写
        en = What the plan says

        [task.parts]
        zh = 下一级任务
        en = Parts

        [task.no-parts]
        zh = 没有下一级任务。
        en = It has no parts.

        [findings.title]
        zh = 规划自身有哪些问题
        en = What is wrong with the plan itself

        [findings.all]
        zh = 用 {rules} 条规则检查，发现 **{total} 个问题**；全部列出的 {count} 个都由表述和数字算出，不是手写的结论。
        en = {rules} rules found **{total} problems**; all {count} listed are computed from claims and figures, none is typed in.

        [findings.some]
        zh = {total} 个问题里，符合条件的有 **{count} 个**（共 {rules} 条规则）。
        en = **{count}** of {total} problems fit ({rules} rules in all).

        [findings.any-rule]
        zh = 全部规则
        en = All rules

        [findings.any-severity]
        zh = 全部程度
        en = All severities

        [severity.error]
        zh = 错误
        en = error

        [severity.warning]
        zh = 问题
        en = problem

        [severity.note]
        zh = 提示
        en = note

        [figures.title]
        zh = 知道哪些数，从哪里来
        en = Which figures are known, and where they come from

        [figures.all]
        zh = 共 **{total} 个数**，列出 {count} 个；其中 {unverified} 个没有写明来源，标作未核实。
        en = **{total} figures**, {count} listed; {unverified} name no origin and are marked unverified.

        [figures.some]
        zh = {total} 个数里，符合条件的有 **{count} 个**（全部数里 {unverified} 个未核实）。
        en = **{count}** of {total} figures fit ({unverified} of all are unverified).

        [figures.empty]
        zh = 没有符合条件的数。
        en = No figure fits.

        [figures.told]
        zh = 有来源
        en = with an origin

        [figures.unverified]
        zh = 未核实
        en = unverified

        [figures.any-org]
        zh = 全部单位
        en = All orgs

        [figures.any-origin]
        zh = 全部
        en = All

        [figures.more]
        zh = 下一页，还有 {count} 个
        en = Next page, {count} more

        [figures.enter]
        zh = 录入数据
        en = Enter data

        [seen.press]
        zh = 见于报道
        en = seen in the press

        [seen.reprint]
        zh = 转载，原件未见
        en = seen in a reprint

        [seen.secondary]
        zh = 转引
        en = seen in another work

        [about.title]
        zh = 这些数字凭什么可信
        en = Why these figures can be trusted

        [about.lead]
        zh = 规划的文本、公式和参数都是文件，按内容的哈希值采用；数字只增不改，每一次改动都有版次。任何人拿着同样的文件和数字，都能重算出同样的判断。
        en = The plan’s text, formulas and parameters are documents, adopted by the hash of their content; figures are added, never overwritten, and every change has a vintage. Whoever holds the same documents and figures reckons the same verdicts.

        [about.this-world]
        zh = 这份数据
        en = These data

        [about.world]
        zh = 数据性质
        en = Kind of data

        [about.plan]
        zh = 规划
        en = Plan

        [about.status]
        zh = 状态
        en = Status

        [about.publisher]
        zh = 发布单位
        en = Publisher

        [about.adopted]
        zh = 采用时间
        en = Adopted at

        [about.figures]
        zh = 数字个数
        en = Figures

        [about.vintage]
        zh = 版次
        en = Vintage

        [about.vintage-hash]
        zh = 版次校验值
        en = Hash of the vintage

        [about.today]
        zh = 判断日期
        en = Judged as of

        [about.plans]
        zh = 所有规划
        en = All plans

        [about.files]
        zh = 采用的文件
        en = Adopted documents

        [about.licences]
        zh = 许可
        en = Licences

        [about.licence-code]
        zh = 程序
        en = Program

        [about.licence-data]
        zh = 数据
        en = Data

        [about.licence-data-is]
        zh = 公开发布的规划与统计数字；来源写在每个数旁边
        en = Publicly released plans and statistics; each figure names its origin

        [about.licence-parts]
        zh = 页面组件
        en = Parts of the pages

        [world.real]
        zh = 真实数据
        en = real data

        [world.sample]
        zh = 样例数据
        en = sample data

        [world.draft]
        zh = 草稿
        en = draft
        """
}
