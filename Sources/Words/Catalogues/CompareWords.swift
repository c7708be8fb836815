/// Sentences of the comparison, the map and the leader's sheet.
enum CompareWords {
    static let text = """
        [compare.title]
        zh = 放在一起比一比
        en = Side by side

        [compare.count]
        zh = 比较 **{count} 条走势**，其中 {known} 条有整年的数。
        en = **{count} {count|course|courses}**, {known} with figures of whole years.

        [compare.standing]
        zh = {period}有 {count} 家有数：{own} {value}，排第 **{rank}**；最好的是{best}，{most}。
        en = {count} are known for {period}: {own} with {value} stands **{rank} of {count}**; the best is {best} with {most}.

        [compare.no-common]
        zh = 没有哪一年与别家都有数，比不出先后。
        en = No year is known of more than one, so that nothing can be ranked.

        [compare.references]
        zh = {period}另有只作参照、不排名的：{names}。
        en = For reference in {period}, without a rank: {names}.

        [compare.bounds-apart]
        zh = {period}只知上限或下限、不排名的：{names}。
        en = Of {period} only a limit is known, which has no rank: {names}.

        [compare.indexed-at]
        zh = 单位不同，换算成指数：{base}为 100。
        en = Units differ, so that an index is drawn: {base} is 100.

        [compare.last]
        zh = {name}最近是{period}的 {value}。
        en = {name} was {value} in {period}, the latest.

        [compare.nothing]
        zh = 这些指标和机构还没有整年的数，画不出走势。
        en = Nothing is known of whole years for this choice, so that nothing can be drawn.

        [compare.indicator]
        zh = 指标 {number}
        en = Indicator {number}

        [compare.no-indicator]
        zh = （不选）
        en = (none)

        [compare.indicators]
        zh = 指标（最多 6 个；选一个时可以比多个机构）
        en = Indicators (6 at most; with one, several organisations can be compared)

        [compare.orgs]
        zh = 机构（最多 10 个）
        en = Organisations (10 at most)

        [compare.as-index]
        zh = 换算成指数（基年 = 100）
        en = as an index (base year = 100)

        [compare.apply]
        zh = 比较
        en = Compare

        [compare.index]
        zh = 指数
        en = index

        [compare.base]
        zh = 图中各条以{base}为 100，那是大家都有数的第一年。
        en = In the drawing {base} is 100 for each: the first year that all of them have.

        [compare.own-base]
        zh = 没有大家都有数的年份：图中各条以自己有数的第一年为 100，高低不能互相比。
        en = No year is known of all: in the drawing each course’s own first year is 100, so that heights cannot be compared.

        [compare.units-differ]
        zh = 单位不同，只能比快慢，不能比大小。
        en = Units differ: compare how fast, not how much.

        [compare.no-index]
        zh = {name}的基年不大于零，换算不成指数，图中没有画。
        en = {name} is not above zero in its base year and is not drawn as an index.

        [compare.one-org]
        zh = 选了多个指标时只看第一个机构。
        en = With several indicators only the first organisation is shown.

        [compare.breaks]
        zh = 两道斜线处换了口径或算法，前后不相连。
        en = Two strokes mark a change of definition or way; the line does not cross it.

        [compare.hollow]
        zh = 空心的点没有写明来源，未核实。
        en = Hollow points name no origin: unverified.

        [compare.bounds]
        zh = 写作“超过”“不足”的只是下限、上限，不是数值：列出，不排名，也不换算成指数；写作“约”的按所写的数排。
        en = “Over” and “under” tell a limit, not a number: shown, but without a rank or an index. “About” ranks as written.

        [compare.apart]
        zh = 只作参照，不排名
        en = for reference, not ranked

        [compare.over]
        zh = 下限
        en = lower limit

        [compare.under]
        zh = 上限
        en = upper limit

        [compare.manner]
        zh = 只比整年的数；线只连相邻的年份，没有数的年份不连。
        en = Only whole years are compared; lines join adjacent years and never cross a year without data.

        [compare.label]
        zh = {indicators}：{names}的逐年走势，数字在下表。
        en = {indicators} over the years: {names}; the figures are in the table below.

        [compare.course]
        zh = 走势
        en = Courses

        [compare.table]
        zh = 数字
        en = Figures

        [compare.missing]
        zh = 没有整年的数
        en = nothing known of whole years

        [compare.index-is]
        zh = 指数
        en = index

        [map.title]
        zh = 各个单位，这一年怎么样
        en = Unit by unit in one year

        [map.lead]
        zh = {indicator}，{period}：{of} 个单位里 **{known} 个有数**。
        en = {indicator}, {period}: **{known} of {of} units** are known.

        [map.most]
        zh = 最大的是{unit}，{value}。
        en = {unit} has the most, {value}.

        [map.missing]
        zh = 没有数的画斜纹，不当作零。
        en = Those without a figure are hatched, not counted as zero.

        [map.nothing]
        zh = 这个规划没有指标。
        en = This plan has no indicator.

        [map.told]
        zh = {year}（{count} 个有数）
        en = {year} ({count} known)

        [map.year]
        zh = 年份
        en = Year

        [map.show]
        zh = 看地图
        en = Show

        [map.scale]
        zh = 色阶，由浅到深
        en = Scale, from light to dark

        [map.bar]
        zh = 每格下沿的横条是与最大值的比。
        en = The bar at the foot of a tile is its share of the greatest value.

        [map.no-tiles]
        zh = 这个规划的单位没有写地图上的位置。
        en = The units of this plan have no place on a map.

        [map.whose]
        zh = 缺的数该谁报：
        en = Whose job the missing figures are:

        [leader.title]
        zh = 一页看全：哪些在轨，哪些要误，这周定什么
        en = One page: what is on course, what will miss, what to decide this week

        [leader.ended]
        zh = {due}的规划期已经结束。
        en = The plan ended with {due}.

        [leader.counts]
        zh = {total} 个目标里，{found}。
        en = Of {total} {total|target|targets}, {found}.

        [leader.unverified]
        zh = 要误的 {of} 个里，{count} 个的判断依据未核实的数。
        en = {count} of the {of} that lag rest on unverified figures.

        [leader.behind]
        zh = 要误的：偏离和有风险
        en = Will miss: off course and at risk

        [leader.no-behind]
        zh = 没有偏离或有风险的目标。
        en = No target is off course or at risk.

        [leader.ahead]
        zh = 在轨和已达成
        en = On course and met

        [leader.no-ahead]
        zh = 还没有在轨或已达成的目标。
        en = No target is on course or met yet.

        [leader.line]
        zh = {value}，目标{goal}
        en = {value}; target {goal}

        [leader.late]
        zh = 逾期的数，该谁报
        en = Overdue figures, and whose job they are

        [leader.no-late]
        zh = 没有逾期的数。
        en = No figure is overdue.

        [leader.overdue]
        zh = {count} 个，最早自 {since} 起；如{names}
        en = {count}, the first since {since}; such as {names}

        [leader.nobody]
        zh = 没有写明由谁负责
        en = nobody is named

        [leader.more]
        zh = 另有 {count} 个
        en = {count} more

        [leader.more-bodies]
        zh = 另有 {count} 个单位
        en = {count} more {count|body|bodies}

        [leader.decide]
        zh = 这周要定的事
        en = To decide this week

        [leader.no-decisions]
        zh = 没有要定的事。
        en = Nothing is to be decided.

        [leader.decide-behind.title]
        zh = 定追赶的办法
        en = How to catch up

        [leader.decide-behind]
        zh = {indicator}偏离得最多，由{owner}牵头；另有 {others} 个目标也偏离。
        en = {indicator} lags most; {owner} leads it. {others} more {others|target is|targets are} off course.

        [leader.decide-missed.title]
        zh = 定未完成怎么交代
        en = How to account for what was missed

        [leader.decide-missed]
        zh = {indicator}未完成，由{owner}牵头；另有 {others} 个目标也偏离。
        en = {indicator} was missed; {owner} leads it. {others} more {others|target is|targets are} off course.

        [leader.decide-overdue.title]
        zh = 定谁在哪天前补报
        en = Who hands in what, and by when

        [leader.decide-overdue]
        zh = {count} 个目标的数逾期，分在 {bodies} 个单位。
        en = The figures of {count} {count|target is|targets are} overdue, from {bodies} {bodies|body|bodies}.

        [leader.decide-baseline.title]
        zh = 定用哪个基期值
        en = Which baseline holds

        [leader.decide-baseline]
        zh = {count} 个目标的基期值规划写了不止一个，先定{indicator}。
        en = The plan states more than one baseline for {count} {count|target|targets}; first {indicator}.

        [leader.decide-origin.title]
        zh = 定谁去核实来源
        en = Who verifies the origin

        [leader.decide-origin]
        zh = {count} 个判断依据没有来源的数，先核{indicator}。
        en = {count} {count|verdict rests|verdicts rest} on figures without an origin; first {indicator}.

        [leader.decide-soon.title]
        zh = 定快到期的数
        en = What comes due soon

        [leader.decide-soon]
        zh = {days} 天内有 {count} 个目标的数到期，如{indicator}。
        en = The figures of {count} {count|target|targets} come due within {days} days, such as {indicator}.

        [leader.decide-plan.title]
        zh = 定规划自身的矛盾怎么改
        en = How to mend the plan’s contradictions

        [leader.decide-plan]
        zh = 规划有 {count} 处前后不一，修订时要改。
        en = The plan contradicts itself in {count} {count|place|places}, to be mended when it is amended.

        [leader.see-indicator]
        zh = 看这个指标
        en = See the indicator

        [leader.see-overdue]
        zh = 看没有数的目标
        en = See targets without figures

        [leader.see-findings]
        zh = 看这些问题
        en = See these problems
        """
}
