/// Names of what an amendment may move beside a plan's claims, and why it cannot be adopted.
enum AmendmentFieldWords {
    static let text = """
        [amendment.other-plan]
        zh = 文件夹里现在是另一个规划“{other}”，不能作为“{plan}”采用。请在 plan.yaml 里改回标识，或者把新规划放进自己的文件夹。
        en = The folder now holds another plan, “{other}”, which cannot be adopted as “{plan}”. Restore the identifier in plan.yaml, or give the new plan a folder of its own.

        [amendment.no-folder]
        zh = 现在读不到这个规划的文件夹：启动时没有指明，或者已经移走。放回原处，或重新启动并指明文件夹，再刷新这一页。
        en = The plan’s folder cannot be read now: it was not named when the program started, or it was moved. Put it back, or start again with the folder, and load this page again.

        [amendment.suggested]
        zh = 编写者建议
        en = suggested by the author

        [amendment.axis-sums]
        zh = 可以相加
        en = sums

        [amendment.axis-alone]
        zh = 不相加
        en = never summed

        [amendment.duty]
        zh = {org}（{office}）
        en = {org} ({office})

        [amendment.point]
        zh = 百分点
        en = a percentage point

        [amendment.kind.workday]
        zh = 放假和调休
        en = Holiday or make-up day

        [amendment.holiday]
        zh = 放假：{name}
        en = a holiday: {name}

        [amendment.worked]
        zh = 上班
        en = worked

        [amendment.field.standing]
        zh = 当天
        en = the day

        [amendment.kind.field]
        zh = 技术领域
        en = Field of technology

        [amendment.kind.technology]
        zh = 关键技术
        en = Key technology

        [amendment.kind.named]
        zh = 规划提到的单位和地方
        en = Named in the plan

        [amendment.field.also]
        zh = 别名
        en = other names

        [amendment.field.axes]
        zh = 汇总的轴
        en = axes

        [amendment.field.field]
        zh = 技术领域
        en = field

        [amendment.field.outlook]
        zh = 展望
        en = outlook

        [amendment.field.point]
        zh = 百分点
        en = point

        [amendment.field.sign]
        zh = 比较号
        en = sign

        [amendment.field.formula-source]
        zh = 公式出处
        en = source of the formula

        [amendment.field.rules-source]
        zh = 判断参数的出处
        en = source of the parameters of verdicts

        [amendment.field.target-from]
        zh = 目标出自
        en = target from

        [amendment.field.behind]
        zh = 排在其后
        en = stands behind

        [amendment.section.text]
        zh = 正文
        en = running text

        [amendment.section.table]
        zh = 表
        en = table

        [amendment.section.box]
        zh = 专栏
        en = box

        [amendment.relation.sums]
        zh = 总数的一部分
        en = part of a total

        [amendment.relation.drawn-from]
        zh = 成果与它的来源
        en = outcome and the pool it comes from

        [amendment.relation.doubles]
        zh = 基期的倍数
        en = multiple of a baseline

        [amendment.relation.gap-to]
        zh = 与另一单位的差距
        en = distance from another org

        [amendment.relation.per-year]
        zh = 每年的量与几年的总量
        en = amount a year and the total of the years

        [amendment.relation.contains]
        zh = 范围的大小
        en = narrower and wider thing

        [amendment.relation.ratio-of]
        zh = 两数之比
        en = quotient of two

        [amendment.relation.change-of]
        zh = 两数之差
        en = change between two

        [amendment.lag]
        zh = 期末后 {days} 天
        en = {days} {days|day|days} after the period

        [amendment.missing.unknown]
        zh = 未知
        en = unknown

        [amendment.missing.partial]
        zh = 至少是已知的和
        en = at least what is known

        [amendment.nature.flow]
        zh = 时期量
        en = amount of the period

        [amendment.nature.cumulative]
        zh = 年初以来累计量
        en = amount since the year’s start

        [amendment.nature.level]
        zh = 期末量
        en = level at the period’s end

        [amendment.nature.spells]
        zh = 按有效期计的个数
        en = count of what is valid

        [amendment.nature.rate]
        zh = 比率
        en = rate

        [amendment.path.geometric]
        zh = 逐年等比
        en = equal growth rates

        [amendment.path.linear]
        zh = 逐年等量
        en = equal steps

        [amendment.path.none]
        zh = 不画路径
        en = no path

        [amendment.kind-of.binding]
        zh = 约束性
        en = binding

        [amendment.kind-of.expected]
        zh = 预期性
        en = expected

        [amendment.field.sort]
        zh = 类别
        en = sort

        [amendment.field.suggested]
        zh = 谁的说法
        en = whose word

        [amendment.field.tasks]
        zh = 任务
        en = tasks

        [amendment.field.tile]
        zh = 地图上的格
        en = tile

        [amendment.field.year-start]
        zh = 年度起始月
        en = first month of the year
        """
}
