/// Sentences of the pages.
enum PagesWords {
    static let text = """
        [mark.met]
        zh = 已达成
        en = Met

        [mark.on]
        zh = 在轨
        en = On course

        [mark.risk]
        zh = 有风险
        en = At risk

        [mark.off]
        zh = 偏离
        en = Off course

        [mark.none]
        zh = 无数据
        en = No data

        [mark.disputed]
        zh = 有争议
        en = Disputed

        [mark.due]
        zh = 未到期
        en = Not due

        [mark.free]
        zh = 不可考核
        en = Cannot be judged

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
        """
}
