/// Sentences of the page of technologies.
enum TechnologyWords {
    static let text = """
        [technologies.title]
        zh = 规划要攻克哪些关键技术
        en = Which key technologies the plan sets out to master

        [technologies.all]
        zh = 规划点名 **{total} 项关键技术**，分在 {industries} 个产业、{fields} 个领域。
        en = The plan names **{total} key technologies** in {industries} {industries|industry|industries} and {fields} {fields|field|fields}.

        [technologies.most]
        zh = 最多的是{industry}，有 {count} 项。
        en = Most are in {industry}: {count}.

        [technologies.linked]
        zh = 其中 {count} 项所在的领域有任务承接，任务连着的指标和判断列在旁边；其余只是点名。
        en = The fields of {count} of them have tasks, whose indicators and verdicts stand beside them; the others are only named.

        [technologies.repeated]
        zh = 有 {count} 个名称在不止一个领域出现。
        en = {count} {count|name stands|names stand} in more than one field.

        [technologies.some]
        zh = {total} 项关键技术里，符合条件的有 **{count} 项**。
        en = **{count}** of {total} key technologies fit.

        [technologies.absent]
        zh = 这个规划的文件没有列出关键技术（没有 technologies.csv）。
        en = The documents of this plan list no key technologies (there is no technologies.csv).

        [technologies.empty]
        zh = 没有符合条件的技术。
        en = No technology fits.

        [technologies.any-industry]
        zh = 全部产业
        en = All industries

        [technologies.any-field]
        zh = 全部领域
        en = All fields

        [technologies.also]
        zh = 也列在{fields}
        en = also under {fields}

        [technologies.count]
        zh = 项
        en = named

        [technologies.where]
        zh = 写在
        en = Written in

        [technologies.tasks]
        zh = 任务
        en = Tasks

        [technologies.indicators]
        zh = 指标
        en = Indicators

        [filter.industry]
        zh = 产业
        en = Industry

        [filter.field]
        zh = 领域
        en = Field
        """
}
