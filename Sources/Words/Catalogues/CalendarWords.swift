/// Sentences about what is expected, and about forecasts.
enum CalendarWords {
    static let text = """
        [calendar.title]
        zh = 谁该在什么时候报出什么数
        en = Which figures are expected, from whom, by when
        [calendar.lead]
        zh = **{late} 项指标**的数已逾期，{coming} 个数还没到时候。期限按公布周期和滞后天数推算，规划目标的年份也列入；这里的一天是北京时间的一天。
        en = **{late} {late|indicator is|indicators are}** overdue; {coming} {coming|figure is|figures are} still to come. Days follow from how often and how late each is published, and from the years that targets are due in; a day is a day in China.
        [calendar.subscribe]
        zh = 订阅到日历（.ics）
        en = Subscribe in a calendar (.ics)
        [calendar.year]
        zh = 年份
        en = Year
        [calendar.overdue-title]
        zh = 已逾期
        en = Overdue
        [calendar.none-overdue]
        zh = 没有逾期的数。
        en = Nothing is overdue.
        [calendar.months-title]
        zh = 按月
        en = By month,
        [calendar.nothing]
        zh = 这一年没有应报的数。
        en = Nothing is expected in this year.
        [calendar.by]
        zh = 期限
        en = By
        [calendar.state]
        zh = 状态
        en = State
        [calendar.known]
        zh = 已有
        en = Known
        [calendar.overdue]
        zh = 逾期
        en = Overdue
        [calendar.coming]
        zh = 未到期
        en = To come
        [calendar.target]
        zh = 目标年
        en = Target due
        [calendar.no-owner]
        zh = 未写明由谁负责
        en = Nobody is named
        [calendar.missing]
        zh = 缺 {periods}，最早的应于 {since} 前报出，已过 {days} 天。
        en = Missing: {periods}; the first was expected by {since}, {days} {days|day|days} ago.
        [calendar.missing-run]
        zh = 缺 {period}共 {count} 个数，最早的应于 {since} 前报出，已过 {days} 天。
        en = Missing: {count} figures, {period}; the first was expected by {since}, {days} {days|day|days} ago.
        [calendar.missing-many]
        zh = 缺 {count} 个数（{periods}等），最早的应于 {since} 前报出，已过 {days} 天。
        en = Missing {count} figures ({periods} and later); the first was expected by {since}, {days} {days|day|days} ago.
        [calendar.event]
        zh = {indicator}：{period}的数
        en = {indicator}: the figure for {period}
        [calendar.event-target]
        zh = {indicator}：{period}的数（目标年）
        en = {indicator}: the figure for {period} (target due)
        [calendar.rest-weekend]
        zh = 周末
        en = a weekend
        [calendar.rest-holiday]
        zh = {name}放假
        en = a holiday, {name}
        [calendar.rest-stays]
        zh = 期限落在周末或节假日的照原样写出：规划没有规定顺延，期限不变。
        en = Where a day falls on a weekend or a holiday it says so; nothing in the plan moves it, so it stays.
        [calendar.rest-unknown]
        zh = 规划的文档里没有 {year} 年的放假安排，因此不知道哪些期限落在节假日。
        en = The plan’s documents name no holidays of {year}, so nobody can say which of these days are worked.
        [calendar.event-rest]
        zh = 这一天是{rest}；规划没有规定顺延。
        en = The day is {rest}; nothing in the plan moves it.
        [calendar.event-owner]
        zh = 由{who}报出。
        en = Expected from {who}.
        [calendar.event-goal]
        zh = 目标：{goal}。
        en = Target: {goal}.
        [forecast.sentence]
        zh = 照现在的走势，{period}大约为 **{value}**（{low}到 {high}之间）。
        en = By this course {period} would be about **{value}** (between {low} and {high}).
        [forecast.record]
        zh = 依据 {from}至{to}的 {points} 个数，方法是{method}；逐年回测 {tests} 次，预测下一年都差在 {miss} 以内，离得越远区间越宽。只是估计，不影响判断。
        en = It rests on {points} figures from {from} to {to} by {method}; in {tests} of {tests} {tests|back-test|back-tests} the next year lay within {miss}, and the interval widens with distance. An estimate: no verdict heeds it.
        [forecast.method-last]
        zh = 保持最近值
        en = the last value
        [forecast.method-linear]
        zh = 每年增量相同
        en = steps of equal size
        [forecast.method-geometric]
        zh = 每年增速相同
        en = equal growth rates
        [forecast.method-damped]
        zh = 增量逐年减弱
        en = steps that die away
        [forecast.label]
        zh = 照走势约 {value}（{low}–{high}）
        en = about {value} by this course ({low}–{high})
        """
}
