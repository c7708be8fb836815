/// Sentences about what persons decide: baselines and yearly paths.
enum DecisionWords {
    static let text = """
        [decision.plan-amended]
        zh = 规划文件在您看过之后改过：请重新看一遍再决定。
        en = The plan’s documents were amended since you looked at them: look again, then decide.
        [decision.no-reason]
        zh = 请写明理由：决定连同理由一起长期保存。
        en = Say why: the reason is kept with the decision.
        [decision.reason-too-long]
        zh = 理由太长，最多 {most} 字节。
        en = The reason is too long: at most {most} bytes.
        [decision.no-target]
        zh = 没有可确认的目标。
        en = There is no target to confirm.
        [decision.too-large]
        zh = 这个决定超出范围：标识太长，或目标、年份太多。
        en = The decision is out of bounds: an identifier is too long, or there are too many targets or years.
        [decision.target-twice]
        zh = 目标 {target} 写了两次。
        en = The target {target} is there twice.
        [decision.nothing-stands]
        zh = 没有可撤回的决定。
        en = There is no decision to take back.
        [decision.already]
        zh = 已经是这样决定的，没有改动。
        en = It is decided so already; nothing was changed.
        [decision.one-baseline]
        zh = “{indicator}”的基期没有分歧，不用选。
        en = The baseline of “{indicator}” is not in question; there is nothing to choose.
        [decision.unknown-candidate]
        zh = 没有这个基期“{text}”：可选的有 {count} 个。
        en = There is no such baseline “{text}”: there {count|is|are} {count} to choose from.
        [decision.no-candidate]
        zh = 请先选一个基期。
        en = Pick a baseline first.
        [decision.reason]
        zh = 理由
        en = Reason
        [decision.reason-help]
        zh = 例如依据哪份文件、哪次会议；与您的名字和时间一起保存并公开显示。
        en = Such as the document or meeting it rests on; kept and shown with your name and the time.
        [decision.withdraw]
        zh = 撤回
        en = Take back
        [baseline.title]
        zh = 选定“{indicator}”的基期
        en = Choose the baseline of “{indicator}”
        [baseline.heading]
        zh = 选定基期
        en = Choose the baseline
        [baseline.lead]
        zh = 基期有 {count} 个不同的值。选定一个后，判断只按它算，并写明是谁、何时、为何选定。
        en = There {count|is|are} {count} {count|value|values} for the baseline. Once one is chosen, verdicts go by it and say who chose it, when and why.
        [baseline.which]
        zh = 以哪一个为准
        en = Which one holds
        [baseline.then]
        zh = 判断将是
        en = The verdict would be
        [baseline.choose]
        zh = 选定
        en = Choose
        [baseline.standing]
        zh = {who} 于{day}选定 {value}，理由：{reason}。
        en = {who} chose {value} on {day}, because: {reason}.
        [baseline.lapsed]
        zh = {who} 于{day}选定的 {value} 已不在规划或数据中，不再生效（理由：{reason}）。
        en = The {value} that {who} chose on {day} is no longer in the plan or the figures and has no effect (reason: {reason}).
        [baseline.by-figure]
        zh = 基期的公布数，规划没有写
        en = the figure of the base period, not stated by the plan
        [baseline.by-statements]
        zh = {sections}（{statements}）
        en = {sections} ({statements})
        [indicator.chosen]
        zh = 基期由 {who} 选定，{day}
        en = Baseline chosen by {who}, {day}
        [indicator.confirmed]
        zh = 已确认年度路径，{who}，{day}
        en = Yearly path confirmed by {who}, {day}
        [decision.chosen]
        zh = 已选定“{indicator}”的基期：{value}。
        en = The baseline of “{indicator}” is chosen: {value}.
        [decision.choice-withdrawn]
        zh = 已撤回“{indicator}”的基期选择。
        en = The choice of a baseline for “{indicator}” is taken back.
        """
}
