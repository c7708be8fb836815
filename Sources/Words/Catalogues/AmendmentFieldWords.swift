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
