/// Sentences of Orgs and Measures.
enum MeasuresWords {
    static let text = """
        [documents.repeated-org]
        zh = 单位“{org}”写了两次；同一单位的更名是 org_names.csv 的另一行。
        en = Org “{org}” is there twice; a renaming is another line of org_names.csv.
        [documents.org-without-name]
        zh = 单位“{org}”在 org_names.csv 里没有名称。
        en = Org “{org}” has no name in org_names.csv.
        [documents.unknown-org]
        zh = 没有单位“{text}”；请先写入 orgs.csv。
        en = There is no org “{text}”; orgs.csv lists them.
        [documents.unknown-unit]
        zh = 没有计量单位“{text}”；请先写入 units.yaml。
        en = There is no unit of measure “{text}”; units.yaml lists them.
        [documents.days-reversed]
        zh = 终止日 {to} 早于起始日 {from}。
        en = The last day, {to}, is before the first, {from}.
        [documents.names-overlap]
        zh = 单位“{org}”在 {day} 有两个名称；上一个名称要先终止。
        en = Org “{org}” has two names on {day}; the former must end first.
        [documents.code-not-unique]
        zh = 代码 {code} 在 {day} 既是“{org}”又是“{other}”。
        en = Code {code} means both “{org}” and “{other}” on {day}.
        [documents.repeated-membership]
        zh = 轴“{axis}”上，“{org}”属于“{parent}”在 {day} 写了两次。
        en = On axis “{axis}”, “{org}” under “{parent}” is there twice on {day}.
        [documents.membership-cycle]
        zh = 轴“{axis}”上，{day} 的隶属关系绕成了圈：{orgs}。
        en = On axis “{axis}”, orgs lie inside each other on {day}: {orgs}.
        [documents.bad-tile]
        zh = “{text}”不是方格位置；应写列和行，各为 1 到 99，如 3,1。
        en = “{text}” is no tile; write column and row, each 1 to 99, such as 3,1.
        [documents.repeated-unit]
        zh = 计量单位“{unit}”写了两次。
        en = Unit of measure “{unit}” is there twice.
        [documents.bad-scale]
        zh = 换算比例“{text}”应大于零。
        en = The scale “{text}” must be above zero.
        [documents.repeated-element]
        zh = 指标要素“{element}”写了两次。
        en = Element “{element}” is there twice.
        [documents.repeated-name]
        zh = 名称“{text}”既是“{element}”又是“{other}”，导入和公式无法分辨。
        en = The name “{text}” means both “{element}” and “{other}”; imports and formulas cannot tell them apart.
        [documents.bad-element-range]
        zh = range 应为两个数，先小后大，如 [0, 100]；按 decimals 的位数须能存入 64 位。
        en = The range takes two numbers, the lower first, such as [0, 100]; they must fit 64 bits at its decimals.
        [documents.carry-without-level]
        zh = 只有 nature 为 level 的要素可以写 carry。
        en = Only an element of nature level may have carry.
        [measures.wrong-unit]
        zh = 单位“{unit}”不能换算为“{wanted}”；请按“{wanted}”或可换算的单位填报。
        en = “{unit}” does not convert into “{wanted}”; tell it in “{wanted}” or in a unit that does.
        [measures.inexact-unit]
        zh = “{unit}”换算为“{wanted}”除不尽；请直接按“{wanted}”填报。
        en = “{unit}” does not convert into “{wanted}” without a rest; tell it in “{wanted}”.
        [measures.too-many-digits]
        zh = {value} 的小数位超过 {decimals} 位；系统不代为四舍五入，请按规定位数填报。
        en = {value} has more than {decimals} decimals; nothing is rounded here, so tell it with as many.
        [measures.out-of-range]
        zh = {value} 不在允许的范围 {low} 至 {high} 内；请核对数和单位。
        en = {value} is outside the range {low} to {high}; check the number and its unit.
        """
}
