/// Parameters of formulas: how their values are told, and what the lint finds wrong with them.
enum ParameterWords {
    static let text = """
        [parameter.told.always]
        zh = 参数“{parameter}”：{value}
        en = Parameter “{parameter}”: {value}
        [parameter.told.from]
        zh = 参数“{parameter}”自 {from} 起：{value}
        en = Parameter “{parameter}” from {from}: {value}
        [parameter.told.to]
        zh = 参数“{parameter}”至 {to}：{value}
        en = Parameter “{parameter}” to {to}: {value}
        [parameter.told.between]
        zh = 参数“{parameter}”自 {from} 至 {to}：{value}
        en = Parameter “{parameter}” from {from} to {to}: {value}
        [parameter.version.always]
        zh = {value}（{source}）
        en = {value} ({source})
        [parameter.version.from]
        zh = 自 {from} 起 {value}（{source}）
        en = from {from}: {value} ({source})
        [parameter.version.to]
        zh = 至 {to} {value}（{source}）
        en = to {to}: {value} ({source})
        [parameter.version.between]
        zh = 自 {from} 至 {to} {value}（{source}）
        en = {from} to {to}: {value} ({source})
        [parameter.no-value]
        zh = 文件没有给出数
        en = without a value
        [parameter.band.upTo]
        zh = {edge}及以下为 {value}
        en = up to {edge}: {value}
        [parameter.band.below]
        zh = 低于{edge}为 {value}
        en = below {edge}: {value}
        [parameter.band.open]
        zh = 再高为 {value}
        en = above: {value}
        [parameter.unreckoned]
        zh = {period}各数已有，按公式仍算不出：{causes}
        en = {period}: the figures are known, and still the formula gives nothing: {causes}
        [amendment.kind.parameter]
        zh = 公式参数
        en = Parameter of formulas
        [amendment.field.versions]
        zh = 各时期的数
        en = values by date
        [amendment.field.input]
        zh = 分档依据的单位
        en = unit of its input
        [amendment.field.reviewed]
        zh = 最近核对
        en = last reviewed
        [lint.unused-parameter.title]
        zh = 参数没有用到
        en = A parameter nobody uses
        [lint.unused-parameter.why]
        zh = 规划文件夹里的参数没有公式读它；多半是公式漏写，或参数该删。
        en = No formula reads a parameter of the plan’s own folder: a formula forgot it, or it should go.
        [lint.unused-parameter]
        zh = 没有公式使用参数“{parameter}”。
        en = No formula uses the parameter “{parameter}”.
        [lint.parameter-gap.title]
        zh = 参数有空档
        en = A gap in a parameter
        [lint.parameter-gap.why]
        zh = 规划期内有几天没有一版参数，这些日子的公式算不出。最近的一版不会代用。
        en = On days of the plan without a version the formula gives nothing; the nearest version never stands in.
        [lint.parameter-gap]
        zh = 参数“{parameter}”在 {from} 至 {to} 没有一版；用到它的指标：{indicators}。
        en = The parameter “{parameter}” has no version from {from} to {to}. Read by: {indicators}.
        [lint.parameter-without-value.title]
        zh = 参数没有数
        en = A parameter without a value
        [lint.parameter-without-value.why]
        zh = 文件没有给出数的参数是未知，不是零；请向制定文件的单位问数。
        en = A parameter whose document gives no number is unknown, not zero. Ask whoever issued the document.
        [lint.parameter-without-value]
        zh = 参数“{parameter}”在 {from} 至 {to} 没有数；用到它的指标这些日子算不出：{indicators}。
        en = The parameter “{parameter}” has no value from {from} to {to}. Not computed on those days: {indicators}.
        [lint.parameter-without-article.title]
        zh = 参数没有写条文
        en = A parameter without its article
        [lint.parameter-without-article.why]
        zh = 只写文件、不写条文的参数难以核对。
        en = A number whose document is named without the article is hard to check.
        [lint.parameter-without-article]
        zh = 参数“{parameter}”写了文件“{document}”，没有写条文。
        en = The parameter “{parameter}” names the document “{document}” and not the article.
        """
}
