/// Sentences about the documents of a plan.
enum PlansWords {
    static let text = """
        [documents.missing-file]
        zh = 缺少文件 {file}。
        en = The file {file} is missing.
        [documents.repeated-identifier]
        zh = “{text}”写了两次，第一次在 {first}。
        en = “{text}” is there twice; the first is at {first}.
        [documents.bad-horizon]
        zh = 规划期要写整年：base 早于 from，from 不晚于 to。
        en = A horizon has whole years: base before from, from not after to.
        [documents.bad-lag]
        zh = 时滞“{text}”不是 0 到 3650 天；例如 60 days。
        en = The lag “{text}” is not 0 to 3650 days; write 60 days, for example.
        [documents.lag-without-unit]
        zh = 时滞“{text}”没有单位，按天算；请写明 days。
        en = The lag “{text}” has no unit and is taken for days; write days behind it.
        [documents.bad-verdicts]
        zh = 判断参数要有 about 的 higher（不大于 1）、lower（不小于 1）和 at-risk（不大于 0）。
        en = Parameters of verdicts have about: higher (at most 1), lower (at least 1), and at-risk (at most 0).
        [documents.bad-range]
        zh = 表述 {text} 的上限不大于下限。
        en = The upper end of statement {text} is not above the lower one.
        [documents.half-a-range]
        zh = 表述 {text} 只有半个区间：comparator 写 range 时要有 high，有 high 时 comparator 要写 range。
        en = Statement {text} has half a range: the comparator range and the column high come together.
        [documents.statement-without-subject]
        zh = 表述 {text} 没有指标或任务；若不监测，请在 not-monitored.csv 说明理由。
        en = Statement {text} feeds no indicator or task; where it is not monitored, not-monitored.csv says why.
        [documents.incomplete-relation]
        zh = 关系 {kind} 要写 {key}。
        en = A relation {kind} needs the column {key}.
        [documents.part-of-itself]
        zh = 上级绕成了圈：{circle}。
        en = These are parts of each other: {circle}.
        [documents.computed-without-formula]
        zh = 指标 {text} 的 ways 有 computed，却没有 definitions。
        en = Indicator {text} is computed by its ways, but has no definitions.
        [documents.summed-without-axis]
        zh = 指标 {text} 的 ways 有 from-units，却没有 over。
        en = Indicator {text} is summed from units by its ways, but has no over.
        [documents.other-dimension]
        zh = 要素 {element} 的单位“{told}”不能换算成指标的“{wanted}”。
        en = The unit of element {element}, {told}, cannot be converted into the indicator’s, {wanted}.
        [documents.formula-of-other-unit]
        zh = 公式的结果不能用“{wanted}”表示。
        en = What the formula answers cannot be told in {wanted}.
        [documents.unknown-element]
        zh = 没有要素“{text}”；要素写在 elements/ 下。
        en = There is no element “{text}”; the files under elements/ list them.
        [documents.unknown-indicator]
        zh = 没有指标“{text}”；指标写在 indicators/ 下。
        en = There is no indicator “{text}”; the files under indicators/ list them.
        [documents.unknown-task]
        zh = 没有任务“{text}”；请先写入 tasks.csv。
        en = There is no task “{text}”; tasks.csv lists them.
        [documents.unknown-technology-field]
        zh = 没有产业或领域“{text}”；请先写入 technology_fields.csv。
        en = There is no industry or field “{text}”; technology_fields.csv lists them.
        [documents.named-org-taken]
        zh = “{text}”已经是 orgs.csv 里的机构编号；请另取一个编号，是同一个机构的写在 org 一栏。
        en = “{text}” is already an org of orgs.csv; take another identifier, and name the org under `org` if it is the same.
        [documents.unknown-section]
        zh = 没有章节“{text}”；请先写入 sections.csv。
        en = There is no section “{text}”; sections.csv lists them.
        [documents.unknown-statement]
        zh = 没有表述“{text}”；请先写入 statements.csv。
        en = There is no statement “{text}”; statements.csv lists them.
        [documents.unknown-axis]
        zh = 没有轴“{text}”；请先写入 plan.yaml 的 axes。
        en = There is no axis “{text}”; axes in plan.yaml lists them.
        [documents.unknown-way]
        zh = 没有取值方式“{text}”；可用 published、computed、from-units。
        en = There is no way “{text}”: published, computed, from-units.
        """
}
