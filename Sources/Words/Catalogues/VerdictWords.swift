/// Targets, verdicts and the sentences that say why.
enum VerdictWords {
    static let text = """
        [verdict.word.met]
        zh = 已达成
        en = Met
        [verdict.word.onCourse]
        zh = 在轨
        en = On course
        [verdict.word.atRisk]
        zh = 有风险
        en = At risk
        [verdict.word.offCourse]
        zh = 偏离
        en = Off course
        [verdict.word.disputed]
        zh = 有争议
        en = Disputed
        [verdict.word.noData]
        zh = 无数据
        en = No data
        [verdict.word.notDue]
        zh = 未到期
        en = Not due
        [verdict.word.unmeasurable]
        zh = 不可考核
        en = Unmeasurable
        [verdict.word.early]
        zh = 提前达成
        en = Met early
        [verdict.word.missed]
        zh = 未完成
        en = Missed
        [target.atLeast]
        zh = 至少 {value}
        en = at least {value}
        [target.moreThan]
        zh = 超过 {value}
        en = more than {value}
        [target.atMost]
        zh = 不超过 {value}
        en = at most {value}
        [target.about]
        zh = {value}左右
        en = about {value}
        [target.range]
        zh = {low}–{high}
        en = {low}–{high}
        [target.of-basis]
        zh = {basis}{goal}
        en = {basis}: {goal}
        [target.level]
        zh = 水平
        en = level
        [target.increment]
        zh = 新增
        en = increment
        [target.eachYear]
        zh = 每年
        en = every year
        [target.rises]
        zh = 比基期提高
        en = above the base
        [target.risesEveryYear]
        zh = 逐年提高
        en = higher every year
        [target.done]
        zh = 建成
        en = done
        [target.unmeasurable]
        zh = 没有可考核的数
        en = nothing to measure
        [frequency.month]
        zh = 每月
        en = every month
        [frequency.quarter]
        zh = 每季
        en = every quarter
        [frequency.half]
        zh = 每半年
        en = every half year
        [frequency.year]
        zh = 每年
        en = every year
        [frequency.once]
        zh = 期末一次
        en = once at the end
        [frequency.never]
        zh = 从不
        en = never
        [verdict.why.unmeasurable]
        zh = 规划没有写出数、方向或事件，无法判断。
        en = The plan names no number, direction or event, so there is nothing to judge.
        [verdict.why.level.met]
        zh = {period}为 {value}，达到目标（{goal}）。
        en = {period}: {value}, which reaches the target ({goal}).
        [verdict.why.level.met-early]
        zh = {period}已达 {value}，提前 {years} 年达到 {due}的目标（{goal}）。
        en = {period}: {value} already, {years} {years|year|years} ahead of the target for {due} ({goal}).
        [verdict.why.level.missed]
        zh = {period}为 {value}，没有达到目标（{goal}）。
        en = {period}: {value}, short of the target ({goal}).
        [verdict.why.level.below-path]
        zh = {period}为 {value}，比路径应到的 {expected}落后 {gap}，相当于规划增量的 {share}。
        en = {period}: {value}, behind the path’s {expected} by {gap}, which is {share} of the planned change.
        [verdict.why.level.above-path]
        zh = {period}为 {value}，比路径应到的 {expected}领先 {gap}，相当于规划增量的 {share}。
        en = {period}: {value}, ahead of the path’s {expected} by {gap}, which is {share} of the planned change.
        [verdict.why.level.on-path]
        zh = {period}为 {value}，正好在路径上（应到 {expected}）。
        en = {period}: {value}, exactly on the path ({expected}).
        [verdict.why.level.met-at-base-no-longer]
        zh = 基期 {base}已达到目标（{goal}），{period}为 {value}，不再达到。
        en = The base of {base} already met the target ({goal}); {period}: {value}, which no longer does.
        [verdict.why.level.no-path]
        zh = {period}为 {value}；没有基期值，无法判断离 {due}的目标（{goal}）是快是慢。
        en = {period}: {value}; without a baseline nobody can tell the pace towards the target for {due} ({goal}).
        [verdict.why.level.pathless]
        zh = {period}为 {value}；离 {due}的目标（{goal}）没有路径可比。
        en = {period}: {value}; there is no path towards the target for {due} ({goal}).
        [verdict.why.increment.met]
        zh = 到 {period}累计新增 {value}，达到目标（{goal}）。
        en = Up to {period}, {value} were added, which reaches the target ({goal}).
        [verdict.why.increment.met-early]
        zh = 到 {period}累计新增 {value}，提前 {years} 年达到 {due}的目标（{goal}）。
        en = Up to {period}, {value} were added, {years} {years|year|years} ahead of the target for {due} ({goal}).
        [verdict.why.increment.missed]
        zh = 到 {period}累计新增 {value}，没有达到目标（{goal}）。
        en = Up to {period}, {value} were added, short of the target ({goal}).
        [verdict.why.increment.below-path]
        zh = 到 {period}累计新增 {value}，比路径应到的 {expected}落后 {gap}，相当于规划新增的 {share}。
        en = Up to {period}, {value} were added, behind the path’s {expected} by {gap}, {share} of what is planned.
        [verdict.why.increment.above-path]
        zh = 到 {period}累计新增 {value}，比路径应到的 {expected}领先 {gap}，相当于规划新增的 {share}。
        en = Up to {period}, {value} were added, ahead of the path’s {expected} by {gap}, {share} of what is planned.
        [verdict.why.increment.on-path]
        zh = 到 {period}累计新增 {value}，正好在路径上（应到 {expected}）。
        en = Up to {period}, {value} were added, exactly on the path ({expected}).
        [verdict.why.increment.met-at-base-no-longer]
        zh = 基期 {base}已达到目标（{goal}），到{period}累计新增 {value}，不再达到。
        en = The base of {base} already met the target ({goal}); up to {period}, {value} were added.
        [verdict.why.increment.no-path]
        zh = 到 {period}累计新增 {value}；离 {due}的目标（{goal}）没有路径可比。
        en = Up to {period}, {value} were added; there is no path towards the target for {due} ({goal}).
        [verdict.why.done-yes]
        zh = {period}已完成。
        en = Done in {period}.
        [verdict.why.done-no]
        zh = {period}尚未完成，应于 {due}完成。
        en = Not done in {period}; due in {due}.
        [verdict.why.rises]
        zh = {period}为 {value}，高于基期的 {base}。
        en = {period}: {value}, above the base of {base}.
        [verdict.why.fell]
        zh = {period}为 {value}，没有高于基期的 {base}。
        en = {period}: {value}, not above the base of {base}.
        [verdict.why.rises-yearly]
        zh = 到 {period}（{value}）逐年提高，没有间断。
        en = Higher every year up to {period} ({value}), without a gap.
        [verdict.why.fell-in-year]
        zh = {period}为 {value}，没有高于上一年。
        en = {period}: {value}, not above the year before.
        [verdict.why.rises-no-base]
        zh = {period}为 {value}；规划没有基期值，无法判断是否提高。
        en = {period}: {value}; without a baseline nobody can tell whether it rose.
        [verdict.why.rises-gap]
        zh = 最近为 {period}的 {value}；中间有年份没有数，无法判断是否逐年提高。
        en = The last value is {value} of {period}; years are missing, so nobody can tell whether it rose every year.
        [verdict.why.each-year]
        zh = 应有的 {asked} 年都达到（{goal}），最近 {period}为 {value}。
        en = All {asked} {asked|year|years} due reached it ({goal}); last, {period}: {value}.
        [verdict.why.each-year-missed]
        zh = {period}为 {value}，没有达到每年的目标（{goal}）。
        en = {period}: {value}, short of the yearly target ({goal}).
        [verdict.why.each-year-gap]
        zh = 应有 {asked} 年，已知 {known} 年；缺的年份无法判断（{goal}）。
        en = {known} of {asked} years due are known; the missing ones cannot be judged ({goal}).
        [verdict.why.no-data]
        zh = {base}以后没有可用的数；{due}的目标（{goal}）无法判断。
        en = No usable figure after {base}; the target for {due} ({goal}) cannot be judged.
        [verdict.why.no-data-no-base]
        zh = 规划没有写基期值，{base}以后也没有可用的数；{due}的目标（{goal}）无法判断。
        en = The plan states no baseline and there is no usable figure after {base}; {due} ({goal}) cannot be judged.
        [verdict.why.no-data-met-at-base]
        zh = 基期已达到目标（{goal}）；{base}以后没有可用的数，不知是否保持。
        en = The base already met the target ({goal}); no usable figure after {base} tells whether it lasts.
        [verdict.why.not-due]
        zh = 第一个数应在 {expected} 前公布，还未到期；目标为 {due}（{goal}）。
        en = The first figure is expected by {expected}, which has not passed; the target is {goal} in {due}.
        [verdict.why.unverified]
        zh = 依据未核实的数。
        en = It rests on an unverified figure.
        [verdict.why.provisional]
        zh = 依据初步数，以后可能修订。
        en = It rests on a provisional figure that may be revised.
        [verdict.why.not-comparable]
        zh = 口径已调整而基期没有重述，与基期不可比。
        en = The definition changed and the baseline was not restated: not comparable with the base.
        [verdict.why.same-under-each]
        zh = 规划的基期有不同的值（{baselines}），按哪一个判断都相同。
        en = The plan states different baselines ({baselines}); the word is the same under each.
        [verdict.why.disputed]
        zh = 规划的基期有不同的值（{baselines}），判断因此不同，须先由人选定。
        en = The plan states different baselines ({baselines}) and they lead to different words: a person must choose.
        [verdict.why.chosen]
        zh = 基期有不同的值（{baselines}），{who} 选定 {chosen}，理由：{reason}。
        en = Baselines differ ({baselines}); {who} chose {chosen}, because: {reason}.
        [verdict.why.confirmed]
        zh = 路径用 {who} 确认的年度目标，理由：{reason}。
        en = The path has the yearly targets that {who} confirmed, because: {reason}.
        [verdict.why.pace-growth]
        zh = 要在 {due}达到，此后每年需增长 {pace}。
        en = To reach it in {due} takes a growth of {pace} a year from here.
        [verdict.why.pace-step]
        zh = 要在 {due}达到，此后每年需增加 {pace}。
        en = To reach it in {due} takes {pace} more a year from here.
        [verdict.why.pace-step-down]
        zh = 要在 {due}达到，此后每年需减少 {pace}。
        en = To reach it in {due} takes {pace} less a year from here.
        [verdict.why.first-expected]
        zh = 第一个数应在 {since} 前公布，至今没有。
        en = The first figure was expected by {since} and has not come.
        [verdict.why.first-expected-by]
        zh = 第一个数应由{who}在 {since} 前提供，至今没有。
        en = The first figure was expected from {who} by {since} and has not come.
        [verdict.why.overdue]
        zh = {due}的数应在 {since} 前公布，至今逾期 {days} 天。
        en = The figure for {due} was expected by {since} and is {days} {days|day|days} overdue.
        [verdict.why.overdue-by]
        zh = {due}的数应由{who}在 {since} 前提供，至今逾期 {days} 天。
        en = The figure for {due} was expected from {who} by {since} and is {days} {days|day|days} overdue.
        [verdict.why.overdue-year]
        zh = 第一个缺数的年份自 {since} 起逾期，已 {days} 天；期限为 {due}。
        en = The first missing year has been overdue since {since}, {days} {days|day|days}; the target runs to {due}.
        [explain.formula]
        zh = 公式：{formula}
        en = Formula: {formula}
        [explain.owner]
        zh = 牵头：{owner}
        en = Lead: {owner}
        [explain.owner-suggested]
        zh = 牵头：{owner}（建议，规划未写）
        en = Lead: {owner} (suggested; the plan names none)
        [explain.statements]
        zh = 规划的表述
        en = What the plan says
        [explain.readings]
        zh = 已知的数
        en = What is known
        [explain.path-geometric]
        zh = {period}路径应到 {expected}：从 {base}等比到 {target}，第 {step} 年，共 {length} 年。
        en = Path at {period}: {expected}, from {base} to {target} by equal growth, year {step} of {length}.
        [explain.path-linear]
        zh = {period}路径应到 {expected}：从 {base}等差到 {target}，第 {step} 年，共 {length} 年。
        en = Path at {period}: {expected}, from {base} to {target} in equal steps, year {step} of {length}.
        [explain.path-confirmed]
        zh = {period}路径应到 {expected}：由人确认的年度目标，从 {base}到 {target}，第 {step} 年，共 {length} 年。
        en = Path at {period}: {expected}, a yearly target a person confirmed, from {base} to {target}, year {step} of {length}.
        [explain.distance]
        zh = 与路径的距离 d =（{value} − {expected}）÷ |{target} − {base}| = {distance}
        en = Distance from the path d = ({value} − {expected}) ÷ |{target} − {base}| = {distance}
        [explain.shares]
        zh = 完成率 {completion}，进度 {progress}，时间进度 {elapsed}
        en = Completion {completion}, progress {progress}, elapsed time {elapsed}
        [tally.met]
        zh = {count} 个已达成
        en = {count} met
        [tally.onCourse]
        zh = {count} 个在轨
        en = {count} on course
        [tally.atRisk]
        zh = {count} 个有风险
        en = {count} at risk
        [tally.offCourse]
        zh = {count} 个偏离
        en = {count} off course
        [tally.disputed]
        zh = {count} 个有争议
        en = {count} disputed
        [tally.noData]
        zh = {count} 个没有可用的数
        en = {count} without a usable figure
        [tally.notDue]
        zh = {count} 个未到期
        en = {count} not due yet
        [tally.unmeasurable]
        zh = {count} 个不可考核
        en = {count} that cannot be measured
        [role.target]
        zh = 目标
        en = target
        [role.baseline]
        zh = 基期
        en = baseline
        [role.achievement]
        zh = 已有成绩
        en = achievement
        [role.context]
        zh = 背景
        en = context
        [way.published]
        zh = 公布
        en = published
        [way.computed]
        zh = 计算
        en = computed
        [way.fromUnits]
        zh = 分县加总
        en = summed
        [quality.estimated]
        zh = 估计
        en = estimated
        [quality.provisional]
        zh = 初步
        en = provisional
        [quality.final]
        zh = 最终
        en = final
        [quality.revised]
        zh = 修订
        en = revised
        [bound.exact]
        zh = 恰为
        en = exactly
        [bound.about]
        zh = 约
        en = about
        [bound.over]
        zh = 超过
        en = over
        [bound.under]
        zh = 不足
        en = under
        [origin.none]
        zh = 未核实
        en = unverified
        """
}
