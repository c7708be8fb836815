/// Sentences about what was accepted, and about the versions of a figure.
enum HistoryWords {
    static let text = """
        [history.title]
        zh = 什么时候改过什么
        en = What was changed, and when

        [history.lead]
        zh = 每一次采用、导入和决定都留在这里，新的在前。点版次，看那时的情况。
        en = Every adoption, import and decision stays here, the newest first. Follow a vintage to see what was known then.

        [history.all]
        zh = 全部变动
        en = All changes

        [history.older]
        zh = 更早的变动
        en = Older changes

        [history.none]
        zh = 还没有任何变动。
        en = Nothing was changed yet.

        [history.vintage]
        zh = 第 {vintage} 版
        en = Vintage {vintage}

        [history.basis]
        zh = 依据：{basis}
        en = Basis: {basis}

        [history.baseline]
        zh = 选定“{indicator}”的基期
        en = Chose the baseline of “{indicator}”

        [history.baseline-withdrawn]
        zh = 撤回“{indicator}”的基期选择
        en = Took back the choice of a baseline for “{indicator}”

        [history.path]
        zh = 确认 {count} 个目标的年度路径
        en = Confirmed the yearly path of {count} {count|target|targets}

        [actor.system]
        zh = 程序（{name}）
        en = The program ({name})

        [actor.local]
        zh = 本机操作员 {user}
        en = Operator {user} of this machine

        [versions.title]
        zh = {element}，{org}，{period}：录入过哪些数
        en = {element}, {org}, {period}: every number recorded

        [versions.lead]
        zh = 共 **{count} 个**。有来源的先用，其次用最近录入的；被取代的仍留在这里。
        en = **{count} {count|version|versions}**. One with an origin goes first, then the latest; those it replaced stay here.

        [versions.superseded]
        zh = 已被取代
        en = superseded

        [versions.correct]
        zh = 更正这个数
        en = Correct this figure

        [versions.leading]
        zh = 现在用的
        en = in use

        [page.figure-not-found]
        zh = 这里没有录入过数，或那时还没有。请从“数据”页重新选择。
        en = No number was recorded here, or not yet at that time. Choose again on the page of figures.

        [history.who]
        zh = 谁
        en = Who

        [history.when]
        zh = 时间
        en = When

        [history.what]
        zh = 做了什么
        en = What

        [history.vintages]
        zh = 版次
        en = Vintage
        """
}
