/// Sentences of the reports on a plan.
enum ReportWords {
    static let text = """
        [report.title.mid-term]
        zh = {plan}中期评估报告
        en = Mid-term report on the {plan}

        [report.title.final]
        zh = {plan}终期评估报告
        en = Final report on the {plan}

        [report.kind.mid-term]
        zh = 中期评估
        en = Mid-term

        [report.kind.final]
        zh = 终期评估
        en = Final

        [report.lead]
        zh = 全文由规划的文本和录入的数算出，没有一句是手写的结论。方括号里的号指向文末的出处。
        en = Every sentence is computed from the plan’s text and the figures recorded; none is typed in. Numbers in brackets lead to the references at the end.

        [report.form.docx]
        zh = DOCX 文档
        en = DOCX

        [report.form.xlsx]
        zh = 完成情况表 XLSX
        en = Table of targets, XLSX

        [report.section.summary]
        zh = 总的情况
        en = Summary

        [report.section.main]
        zh = 主要指标
        en = Main targets

        [report.section.chapters]
        zh = 分章节看
        en = Part by part

        [report.section.targets]
        zh = 全部目标
        en = All targets

        [report.section.findings]
        zh = 规划自身的问题
        en = Faults of the plan itself

        [report.section.method]
        zh = 口径和方法
        en = Method

        [report.section.references]
        zh = 出处
        en = References

        [report.contents]
        zh = 目录
        en = Contents

        [report.section.forms]
        zh = 其他格式
        en = Other forms

        [report.summary.counts]
        zh = 规划的 **{total} 个目标**里，{found}。
        en = Of the plan’s **{total} targets**, {found}.

        [report.summary.mid-term]
        zh = 规划期的时间已过 **{passed}**；到{due}应达成的 {asked} 个目标，有 {reached} 个已经达成（{share}）。
        en = **{passed}** of the plan’s time has passed; of the {asked} targets due by {due}, {reached} are reached already ({share}).

        [report.summary.final]
        zh = 到{due}应达成的 **{asked} 个目标**，有数证明达成的 **{reached} 个**（{share}），有数证明未完成的 {missed} 个；其余不能下结论。
        en = Of the **{asked} targets** due by {due}, figures prove **{reached}** reached ({share}) and {missed} missed; of the others nothing can be concluded.

        [report.summary.final-none-missed]
        zh = 到{due}应达成的 **{asked} 个目标**，有数证明达成的 **{reached} 个**（{share}）；其余还没有到期的数，不能下结论。
        en = Of the **{asked} targets** due by {due}, figures prove **{reached}** reached ({share}); of the others no final figure is known, so nothing can be concluded.

        [report.summary.evidence]
        zh = {unverified} 个判断依据的数没有来源；{overdue} 个目标的数已经逾期未报；规划文本自身有 {findings} 个问题。
        en = {unverified} {unverified|verdict rests|verdicts rest} on figures without an origin; the figures of {overdue} {overdue|target|targets} are overdue; the plan’s own text has {findings} {findings|problem|problems}.

        [report.promised]
        zh = 写了 {count} 个目标：{parts}。
        en = {count} {count|target|targets}: {parts}.

        [report.promised-numbers]
        zh = {count} 个有数值
        en = {count} with a number

        [report.promised-events]
        zh = {count} 个只写方向或事件
        en = {count} with a direction or an event

        [report.promised-free]
        zh = {count} 个没有可考核的数
        en = {count} with nothing to measure

        [report.label.promised]
        zh = 承诺
        en = Promised:

        [report.label.stands]
        zh = 现状
        en = Where it stands

        [report.label.why]
        zh = 依据
        en = Why

        [report.label.missing]
        zh = 缺什么，由谁提供
        en = What is missing, and whose job it is

        [report.overdue]
        zh = 自 {day} 起逾期
        en = overdue since {day}

        [report.no-figure]
        zh = 没有可用的数
        en = no usable figure

        [report.no-origin]
        zh = 缺来源
        en = no origin

        [report.nobody]
        zh = 责任单位未定
        en = Nobody named

        [report.column.base]
        zh = 基期
        en = Base

        [report.target-count]
        zh = {count} 个目标
        en = {count} {count|target|targets}

        [report.reference-count]
        zh = {count} 处
        en = {count} {count|reference|references}

        [report.findings]
        zh = 检查发现 **{count} 个问题**，每类举一个。
        en = The check found **{count} problems**; one of each kind is told.

        [report.method.figure]
        zh = 判断只看基期以后、目标期为止的最后一个数，整期比整期；有来源的在先。今天的日期只决定什么算到期。
        en = A verdict rests on the last figure after the base and not after the due period, whole periods against whole periods, those with an origin first. Today’s date only decides what is due.

        [report.method.path]
        zh = 个数和金额按等比、比率和位次按等差从基期走到目标；落后不超过计划变化的 {share} 为有风险，更多为偏离。
        en = Counts and amounts go from base to target by equal growth, rates and ranks by equal steps; up to {share} of the planned change behind is at risk, more is off course.

        [report.method.unknown]
        zh = 未知不是 0：没有数就写没有数，没有来源的数标作未核实。
        en = Unknown is not zero: where there is no figure we say so, and a figure without an origin is called unverified.

        [report.page.before]
        zh = 第
        en = Page

        [report.page.between]
        zh = 页，共
        en = of

        [report.page.after]
        zh = 页
        en = .
        """
}
