/// Sentences about the yearly path.
enum PathWords {
    static let text = """
        [path.title]
        zh = 每个目标，每年应到多少
        en = What each target asks for, year by year
        [path.lead]
        zh = **{count} 个目标**可以分到各年，其中 **{confirmed} 个已由人确认**；{without} 个没有年度路径，原因列在下面。未确认的按基期到目标值推算，只是建议。
        en = **{count} {count|target|targets}** can be told year by year; a person has confirmed **{confirmed}** of them. {without} have no yearly path, for the reasons below. What is not confirmed is reckoned from baseline to target and only a proposal.
        [path.lead-none]
        zh = **{count} 个目标**可以分到各年，还没有人确认过，下面的数都按基期到目标值推算，只是建议。{without} 个没有年度路径，原因列在下面。
        en = **{count} {count|target|targets}** can be told year by year; nobody has confirmed any yet, so the values below are reckoned from baseline to target and only a proposal. {without} have no yearly path, for the reasons below.
        [path.empty]
        zh = 没有可以分到各年的目标。
        en = No target can be told year by year.
        [path.state]
        zh = 状态
        en = State
        [path.confirmed]
        zh = 已确认年度路径
        en = Yearly path confirmed
        [path.proposed]
        zh = 建议
        en = Proposed
        [path.lapsed]
        zh = 曾确认，规划已改，须重新确认
        en = Confirmed before the plan changed; confirm again
        [path.disputed]
        zh = 基期有争议
        en = Baseline in question
        [path.edit]
        zh = 修改
        en = Edit
        [path.confirm]
        zh = 确认
        en = Confirm
        [path.told]
        zh = {who}，{day}：{reason}
        en = {who}, {day}: {reason}
        [path.standing]
        zh = {who} 于 {day} 确认，理由：{reason}。
        en = {who} confirmed it on {day}, because: {reason}.
        [path.standing-lapsed]
        zh = {who} 于 {day} 确认的数已不合现在的规划，不再生效（理由：{reason}）。
        en = What {who} confirmed on {day} no longer fits the plan and has no effect (reason: {reason}).
        [path.all-title]
        zh = 一次确认全部建议
        en = Confirm every proposal at once
        [path.all-lead]
        zh = 把 {count} 个目标的建议都定为年度目标，判断从此按它们算；已确认的不变。
        en = Makes the proposals for {count} {count|target|targets} the yearly targets that verdicts go by; what is confirmed already stays.
        [path.all]
        zh = 全部确认
        en = Confirm all
        [path.without]
        zh = 没有年度路径的目标
        en = Targets without a yearly path
        [path.none-without]
        zh = 没有。
        en = None.
        [path.form-title]
        zh = 确认“{indicator}”的年度目标
        en = Confirm the yearly targets of “{indicator}”
        [path.form-geometric]
        zh = 从基期 **{base}** 到 {due}的**{goal}**，建议按每年相同的增速推算，可以修改。
        en = From **{base}** at the base to **{goal}** in {due}. The proposal grows at one rate every year; change it as needed.
        [path.form-linear]
        zh = 从基期 **{base}** 到 {due}的**{goal}**，建议按每年相同的增量推算，可以修改。
        en = From **{base}** at the base to **{goal}** in {due}. The proposal takes one step of equal size every year; change it as needed.
        [path.proposal]
        zh = 建议
        en = Proposed:
        [path.goal-help]
        zh = 规划的目标，不能在这里改。
        en = The plan’s own target, which cannot be changed here.
        [path.done]
        zh = 已确认 {count} 个目标的年度目标。
        en = The yearly targets of {count} {count|target|targets} are confirmed.
        [path.done-doubt]
        zh = 已确认“{indicator}”的年度目标。请再看一眼：{doubt}
        en = The yearly targets of “{indicator}” are confirmed. Look once more: {doubt}
        [path.withdrawn]
        zh = 已撤回“{indicator}”的年度目标，判断恢复按推算的路径。
        en = The yearly targets of “{indicator}” are taken back; verdicts go by the reckoned path again.
        [path.turns-back]
        zh = {period}比前一年离目标更远。
        en = {period} lies further from the target than the year before.
        [path.unknown-target]
        zh = 没有目标“{text}”，或它没有年度路径。
        en = There is no target “{text}”, or it has no yearly path.
        [path.several-targets]
        zh = “{indicator}”有几个目标，请写明是哪一个：{targets}。
        en = “{indicator}” has several targets; name one: {targets}.
        [path.not-possible]
        zh = 这个目标没有年度路径：{why}
        en = This target has no yearly path: {why}
        [path.misses-target]
        zh = 须从{from}到{due}逐年写出，最后一年等于规划的目标（{goal}）。
        en = Give every year from {from} to {due}; the last one is the plan’s target ({goal}).
        [path.outside]
        zh = {period}的值超出了这个指标可能的范围。
        en = The value of {period} is outside what this indicator can be.
        [path.no-number]
        zh = {period}的“{text}”不是最多 {decimals} 位小数的数。
        en = “{text}” for {period} is no number with at most {decimals} {decimals|decimal|decimals}.
        [path.none-basis]
        zh = 目标不是一个要逐年接近的数。
        en = The target is not a number to be approached year by year.
        [path.none-each-year]
        zh = 规划本身就写了每年的目标。
        en = The plan itself states the target of every year.
        [path.none-value]
        zh = 目标没有数字。
        en = The target has no number.
        [path.none-baseline]
        zh = 没有基期。
        en = There is no baseline.
        [path.none-wanted]
        zh = 指标文件写明不画路径。
        en = The indicator’s document says that no path is drawn.
        [path.none-met]
        zh = 基期已达到目标。
        en = The baseline meets the target already.
        [path.none-break]
        zh = 基期以后口径断开，不可比。
        en = The definition broke after the base; the two cannot be compared.
        [path.none-time]
        zh = 基期和目标之间没有整年，或两者相等。
        en = There is no whole year between base and target, or the two are equal.
        """
}
