/// Sentences of the overview, the lists of targets, the gauge and the chart.
enum PagesWords {
    static let text = """
        [page.indicator-not-found]
        zh = 这个规划里没有指标“{indicator}”。请从指标列表里找。
        en = This plan has no indicator “{indicator}”. Look for it in the list of indicators.

        [page.task-not-found]
        zh = 这个规划里没有任务“{task}”。请从任务列表里找。
        en = This plan has no task “{task}”. Look for it in the list of tasks.

        [overview.title]
        zh = {due}的目标，现在走到哪里了
        en = Where the targets for {due} stand now

        [overview.ended-overdue]
        zh = {due}已经结束，其中 {count} 个目标的数字**逾期未公布**。
        en = {due} is over; the figures of {count} {count|target|targets} are **overdue**.

        [overview.ended]
        zh = {due}已经结束，目标的数字都已公布。
        en = {due} is over, and the figures of all targets are published.

        [overview.running]
        zh = 离{due}结束还有 {months} 个月。
        en = {months} {months|month|months} are left until the end of {due}.

        [overview.counts]
        zh = {total} 个目标里，{found}。
        en = Of {total} {total|target|targets}, {found}.

        [overview.manner]
        zh = 下面按最近一次可比的数判断，并写明是哪一年；没有数的目标不画线，只写缺什么、该由谁报。
        en = Each is judged by its latest comparable figure, whose year is told; a target without figures is not drawn, but says what is missing and whose job it is.

        [overview.all]
        zh = 全部 {count} 个目标
        en = All {count} targets

        [overview.all-findings]
        zh = {count} 项
        en = All {count}

        [overview.main]
        zh = 主要指标
        en = Main indicators

        [overview.findings]
        zh = 规划自身的问题
        en = The plan’s own problems

        [overview.no-findings]
        zh = 没有发现问题。
        en = Nothing was found.

        [overview.changes]
        zh = 最近变动
        en = Recent changes

        [overview.no-changes]
        zh = 还没有变动。
        en = No changes yet.

        [overview.units]
        zh = 县（市、区）与园区
        en = Counties and zones

        [change.adopted]
        zh = 采用规划文本，{count} 个文件
        en = Adopted the plan’s documents, {count} {count|file|files}

        [change.imported]
        zh = 从“{source}”导入 {count} 个数
        en = Imported {count} {count|figure|figures} from “{source}”

        [tile.known]
        zh = {count} 项有数
        en = {count} known

        [tile.label]
        zh = {units} 个单位，其中 {known} 个有主要指标的数
        en = {units} units, {known} of them with figures of main indicators

        [targets.name]
        zh = 指标与理由
        en = Indicator and reason

        [targets.value]
        zh = 最近值
        en = Latest

        [targets.gauge]
        zh = 潮位
        en = Tide

        [targets.key-goal]
        zh = 目标
        en = target

        [targets.key-expected]
        zh = 应到
        en = expected

        [targets.key-value]
        zh = 实到
        en = actual

        [targets.goal]
        zh = 目标
        en = Target

        [targets.verdict]
        zh = 判断
        en = Verdict

        [targets.baselines]
        zh = 基期有 {count} 个值
        en = {count} baselines

        [gauge.label]
        zh = 潮尺：{parts}
        en = Tide gauge: {parts}

        [gauge.baseline]
        zh = 基期 {period} {value}
        en = baseline {period} {value}

        [gauge.no-baseline]
        zh = 没有基期值
        en = no baseline

        [gauge.disputed]
        zh = 另有一说 {value}
        en = also told as {value}

        [gauge.value]
        zh = 最近 {period} {value}
        en = latest {period} {value}

        [gauge.no-value]
        zh = 基期以后没有数
        en = no figure since

        [gauge.expected]
        zh = 路径应到 {value}
        en = expected {value}

        [gauge.target]
        zh = {period} 目标 {goal}
        en = target {period} {goal}

        [indicators.title]
        zh = {due}的每个目标和它的判断
        en = Every target for {due}, and its verdict

        [indicators.all]
        zh = 共 {total} 个目标，按规划的章节排列；现在列出 {count} 个。
        en = {total} targets in the order of the plan’s sections; {count} are listed.

        [indicators.some]
        zh = {total} 个目标里，符合条件的有 **{count} 个**。
        en = **{count}** of {total} targets fit.

        [indicators.no-group]
        zh = 其他
        en = Others

        [indicators.any-group]
        zh = 全部章节
        en = All sections

        [indicators.any-verdict]
        zh = 全部判断
        en = All verdicts

        [indicators.any-owner]
        zh = 全部牵头单位
        en = All lead bodies

        [filter.text]
        zh = 名称
        en = Name

        [filter.verdict]
        zh = 判断
        en = Verdict

        [filter.group]
        zh = 章节
        en = Section

        [filter.owner]
        zh = 牵头单位
        en = Lead body

        [filter.rule]
        zh = 规则
        en = Rule

        [filter.severity]
        zh = 程度
        en = Severity

        [filter.org]
        zh = 单位
        en = Org

        [filter.origin]
        zh = 来源
        en = Origin

        [filter.apply]
        zh = 筛选
        en = Filter

        [filter.reset]
        zh = 清除条件
        en = Clear

        [filter.empty]
        zh = 没有符合条件的目标。
        en = No target fits.

        [chart.path]
        zh = 目标路径
        en = Path

        [chart.target]
        zh = 目标
        en = Target

        [chart.actual]
        zh = 实际
        en = Actual

        [chart.unverified]
        zh = 未核实
        en = Unverified

        [chart.estimated]
        zh = 估计
        en = Estimated

        [chart.disputed]
        zh = 说法不一
        en = Disputed

        [chart.stated]
        zh = 规划所写
        en = Told by the plan

        [chart.goal]
        zh = 目标 {goal}
        en = Target {goal}

        [chart.expected]
        zh = 应到 {value}
        en = Expected {value}

        [chart.overdue]
        zh = {due}：逾期未公布
        en = {due}: overdue

        [chart.label]
        zh = {indicator}的走势：{count} 个数，最近 {period}为 {value}
        en = Course of {indicator}: {count} {count|figure|figures}, the latest {value} in {period}

        [chart.label-empty]
        zh = {indicator}的走势：还没有数
        en = Course of {indicator}: no figures yet

        [course.stated]
        zh = 规划所写
        en = told by the plan

        [course.units]
        zh = {of} 个单位里有 {known} 个
        en = {known} of {of} units
        """
}
