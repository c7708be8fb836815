/// Sentences of Formulas.
enum FormulasWords {
    static let text = """
        [formulas.empty]
        zh = 公式是空的。
        en = The formula is empty.
        [formulas.too-long]
        zh = 公式超过 {limit} 个字符。请拆成几个指标。
        en = The formula is longer than {limit} characters. Split it into several indicators.
        [formulas.too-deep]
        zh = 公式嵌套超过 {limit} 层。请去掉多余的括号，或拆成几个指标。
        en = The formula nests deeper than {limit} levels. Drop brackets, or split it into several indicators.
        [formulas.too-many-terms]
        zh = 公式超过 {limit} 项。请拆成几个指标。
        en = The formula has more than {limit} terms. Split it into several indicators.
        [formulas.too-costly]
        zh = 此处一层套一层的年份要读 {limit} 次以上。请缩短年数，或少套一层。
        en = Years nested here would be read more than {limit} times. Take fewer years, or nest one level less.
        [formulas.strange-sign]
        zh = 公式里不用“{sign}”。名称里有这个字符时，请给名称加引号。
        en = A formula has no use for “{sign}”. Put the name in quotes if the sign belongs to it.
        [formulas.open-quote]
        zh = 名称的引号没有合上。
        en = The quotes around a name are not closed.
        [formulas.bad-number]
        zh = “{text}”不是可用的数：写普通小数，不写指数，不分节，不超过 30 位。
        en = “{text}” is no number that can be used: write a plain decimal without exponent or separators, at most 30 digits.
        [formulas.bad-date]
        zh = 没有“{text}”这一天。
        en = There is no day “{text}”.
        [formulas.unknown-unit]
        zh = 不认识的单位“{unit}”。单位写在 units.yaml；单位和后面的词要分开。
        en = Unknown unit “{unit}”. Units are declared in units.yaml; a word after a unit needs a blank before it.
        [formulas.bad-window]
        zh = 年数应在 1 到 {limit} 之间。
        en = The number of years must be between 1 and {limit}.
        [formulas.expected]
        zh = 此处应有{expected}，却是{found}。
        en = Expected {expected} here, found {found}.
        [formulas.the-end]
        zh = 公式的结尾
        en = the end of the formula
        [formulas.expects.end]
        zh = 公式的结尾
        en = the end of the formula
        [formulas.expects.operand]
        zh = 数、名称、括号或函数
        en = a number, a name, a bracket or a function
        [formulas.expects.open]
        zh = 左括号
        en = an opening bracket
        [formulas.expects.close]
        zh = 右括号
        en = a closing bracket
        [formulas.expects.comma]
        zh = 逗号
        en = a comma
        [formulas.expects.then]
        zh = “则”
        en = “then”
        [formulas.expects.else]
        zh = “否则”
        en = “else”
        [formulas.expects.scale]
        zh = 分档参数的名称
        en = the name of a parameter with bands
        [formulas.chain]
        zh = 比较不能连写。请用“且”连接两个比较。
        en = Comparisons do not chain. Join two comparisons with “and”.
        [formulas.window-elsewhere]
        zh = 年份范围只能写在合计、计数、最大、最小、全部、任一、至少的第二个参数，前面只有一项。
        en = A range of years stands only as the second argument of sum, count, max, min, all, any and at least, after one term.
        [formulas.unknown-name]
        zh = 不认识的名称“{name}”。请用数据元的名称或别名。
        en = Unknown name “{name}”. Use the title of a data element, or one of its other names.
        [formulas.ambiguous-name]
        zh = “{name}”是几个数据元或参数共有的名称。请用各自的别名。
        en = Several data elements or parameters are called “{name}”. Use another of their names.
        [formulas.word-needs-blanks]
        zh = “{name}”里的“{word}”要和前后用空格或括号分开，才是运算。
        en = “{word}” in “{name}” is an operator only with blanks or brackets around it.
        [formulas.not-callable]
        zh = “{name}”后面不能跟括号。
        en = “{name}” takes no brackets after it.
        [formulas.needs-input]
        zh = “{name}”是分档参数，后面要有括号和一个数。
        en = “{name}” has bands: put a number in brackets after it.
        [formulas.needs-bands]
        zh = “{name}”不是分档参数。
        en = “{name}” is no parameter with bands.
        [formulas.argument-count]
        zh = “{name}”要 {expected} 个参数，这里有 {found} 个。
        en = “{name}” takes {expected} {expected|argument|arguments}, here are {found}.
        [formulas.type-clash]
        zh = 单位或类别不合：此处应为{expected}，却是{found}。
        en = Units or kinds clash: expected {expected}, found {found}.
        [formulas.ratio-and-points]
        zh = 比率与百分点不合：此处应为{expected}，却是{found}。百分点只与百分点，或与两个比率之差比较。
        en = Ratios and percentage points clash: expected {expected}, found {found}. Points compare with points, or with the difference of two ratios.
        [formulas.base-clash]
        zh = 两个比率的分母不同（{expected}；{found}），不能相加减。
        en = The ratios have different bases ({expected}; {found}) and cannot be added or subtracted.
        [formulas.kind.number]
        zh = 数
        en = a number
        [formulas.kind.plain]
        zh = 没有单位的数
        en = a number without a unit
        [formulas.kind.ratio]
        zh = 比率
        en = a ratio
        [formulas.kind.point]
        zh = 百分点
        en = percentage points
        [formulas.kind.date]
        zh = 日期
        en = a date
        [formulas.kind.truth]
        zh = 条件
        en = a condition
        [formulas.not-a-flow]
        zh = “{term}”不是流量，各年之和没有意义。
        en = “{term}” is no flow: its sum over years says nothing.
        [formulas.at-least-bounds]
        zh = 至少 {wanted} 项与一共 {count} 项不合。
        en = At least {wanted} of {count} cannot be meant.
        [formulas.zero-base]
        zh = 除数永远不大于零。
        en = The divisor is never above zero.
        [formulas.out-of-range]
        zh = 结果超出可精确计算的范围。
        en = The result is beyond exact arithmetic.
        [formulas.may-leave-range]
        zh = 数据元的取值范围相乘，可能超出可精确计算的范围；超出时结果为未知。
        en = The declared ranges may multiply beyond exact arithmetic; the result is then unknown.
        [formulas.always-holds]
        zh = 不论各数是多少，这个比较都成立。单位写对了吗？
        en = This comparison holds whatever the figures are. Is the unit right?
        [formulas.never-holds]
        zh = 不论各数是多少，这个比较都不成立。单位写对了吗？
        en = This comparison holds for no figures at all. Is the unit right?
        [formulas.fact-twice]
        zh = {names}在一个比较里留下不止一次：未知时，判断可能比实际更不确定。换一种写法会更准。
        en = {names} stays in one comparison more than once: while unknown, the answer may be less certain than need be. Write it another way.
        [formulas.bad-literal]
        zh = “{text}”不能用“{unit}”表示。
        en = “{text}” cannot be told in “{unit}”.
        [formulas.overlap]
        zh = 这一版的日期与前面一版重叠。
        en = The dates of this version overlap with an earlier one.
        [formulas.backwards]
        zh = 止日应在起日之后。
        en = The end must come after the start.
        [formulas.edge-twice]
        zh = 一档只能有一个上限：up-to（含）或 below（不含）。
        en = A band has one upper edge: up-to (included) or below (excluded).
        [formulas.edge-missing]
        zh = 只有最后一档可以没有上限。请写 up-to（含）或 below（不含）。
        en = Only the last band may go without an edge. Write up-to (included) or below (excluded).
        [formulas.edges-unsorted]
        zh = 各档的上限应逐档升高。
        en = The edges of bands must rise.
        [formulas.value-or-bands]
        zh = 一版要么有 value，要么有 bands。
        en = A version has a value or bands, not both.
        [formulas.input-missing]
        zh = 有分档的参数要用 by 写明分档所用的单位。
        en = A parameter with bands names the unit of its input under by.
        [formulas.without-versions]
        zh = 参数“{name}”没有 versions；没有数的一版写起止日，不写 value。
        en = Parameter “{name}” has no versions. A version without a number has its days and no value.
        [formulas.too-many-versions]
        zh = 一个参数最多 {limit} 版，一版最多 {limit} 档。
        en = A parameter has at most {limit} versions, and a version at most {limit} bands.
        [formulas.cause.missing-figure]
        zh = 缺{period}的{symbol}
        en = {symbol} for {period} is missing
        [formulas.cause.judgement]
        zh = {symbol}是一个判断，只知道范围
        en = {symbol} is a judgement within a range
        [formulas.cause.parameter-without-value]
        zh = “{parameter}”在文件里没有数
        en = “{parameter}” has no number in its document
        [formulas.cause.base-not-positive]
        zh = 分母不大于零
        en = the base is not above zero
        [formulas.cause.outside-effective-dates]
        zh = {symbol}在这一期没有效力或尚不存在
        en = {symbol} is not in force, or did not exist, in this period
        [formulas.cause.out-of-range]
        zh = 超出可精确计算的范围
        en = beyond exact arithmetic
        """
}
