/// Sentences of the pages of orgs and of whoever the text names.
enum OrgWords {
    static let text = """
        [filter.kind]
        zh = 类别
        en = Kind

        [orgs.title]
        zh = 规划说到哪些机构和地方
        en = Whom and which places the plan speaks of

        [orgs.crumb]
        zh = 机构
        en = Organisations

        [orgs.lead]
        zh = {org}的规划涉及 {count} 个可以报数的机构，其中 **{known} 个有数**。
        en = The plan of {org} has {count} organisations that figures can be told of; **{known} of them have any**.

        [orgs.named]
        zh = 正文还点名了 {count} 处机构、园区、项目和地方，其中 {own} 处就是上面的机构。
        en = Its text names {count} organisations, parks, projects and places; {own} of them are among those above.

        [orgs.units]
        zh = 下属单位怎样划分
        en = How the units nest

        [orgs.suggested]
        zh = 建议，规划未写
        en = a suggestion, not the plan’s

        [orgs.axis-sums]
        zh = {count} 个单位，互不重叠，可以相加
        en = {count} {count|unit|units}, disjoint, may be summed

        [orgs.axis-apart]
        zh = {count} 个单位，会重叠，从不相加
        en = {count} {count|unit|units}, overlapping, never summed

        [orgs.no-axes]
        zh = 规划没有列出下属单位。
        en = The plan lists no units.

        [orgs.figures]
        zh = {count} 个数
        en = {count} {count|figure|figures}

        [orgs.no-figures]
        zh = 无数据
        en = no data

        [orgs.outside]
        zh = 对照与负责的机构
        en = Compared with, or responsible

        [orgs.named-title]
        zh = 正文点名的机构、园区、项目和地方
        en = Organisations, parks, projects and places named in the text

        [axis.admin]
        zh = 行政区划
        en = Administrative divisions

        [axis.board]
        zh = 考核单位
        en = Units assessed against each other

        [axis.zone]
        zh = 园区
        en = Parks and zones

        [named.any-kind]
        zh = 全部类别
        en = All kinds

        [named.absent]
        zh = 这个规划的文件没有列出点名的机构（没有 named_orgs.csv）。
        en = The documents of this plan list nobody by name (there is no named_orgs.csv).

        [named.empty]
        zh = 没有符合条件的名称。
        en = No name fits.

        [named.kind.bureau]
        zh = 机关
        en = Public bodies

        [named.kind.enterprise]
        zh = 企业
        en = Firms

        [named.kind.park]
        zh = 园区
        en = Parks and zones

        [named.kind.institute]
        zh = 研究机构
        en = Research institutes

        [named.kind.university]
        zh = 高校
        en = Universities

        [named.kind.platform]
        zh = 平台
        en = Platforms

        [named.kind.incubator]
        zh = 孵化器
        en = Incubators

        [named.kind.project]
        zh = 项目与活动
        en = Projects and events

        [named.kind.county]
        zh = 县（市、区）
        en = Counties and districts

        [named.kind.country]
        zh = 国家
        en = Countries

        [named.kind.place]
        zh = 地区与地点
        en = Regions and places

        [named.named-in]
        zh = 点名处
        en = Named in

        [named.role]
        zh = 规划怎么说它
        en = What the plan says of it

        [named.tasks]
        zh = 这一节的任务
        en = Tasks of that section

        [named.others]
        zh = 别处也点了它的名
        en = Named elsewhere too

        [named.neighbours]
        zh = 同一处还点名了
        en = Named in the same section

        [named.no-neighbours]
        zh = 同一处没有点别的名。
        en = Nothing else is named there.

        [named.no-figures]
        zh = 它不是报数的机构，没有数字。
        en = No figures are told of it.

        [page.org-not-found]
        zh = 这个规划里没有机构“{org}”。请从机构列表里找。
        en = This plan has no organisation “{org}”. Look for it in the list of organisations.

        [org.kind.nation]
        zh = 全国
        en = Nation

        [org.kind.province]
        zh = 省
        en = Province

        [org.kind.city]
        zh = 市
        en = City

        [org.kind.county-city]
        zh = 县级市
        en = County-level city

        [org.kind.district]
        zh = 区
        en = District

        [org.kind.county]
        zh = 县
        en = County

        [org.kind.town]
        zh = 镇
        en = Town

        [org.kind.township]
        zh = 乡
        en = Township

        [org.kind.zone]
        zh = 园区
        en = Park or zone

        [org.kind.peer]
        zh = 对照城市与园区
        en = Peer

        [org.kind.region]
        zh = 地区
        en = Region

        [org.kind.bureau]
        zh = 机关
        en = Public body

        [org.kind.enterprise]
        zh = 企业
        en = Firm

        [org.kind.university]
        zh = 高校
        en = University

        [org.asked]
        zh = 规划给它定了 {total} 个目标：{found}。
        en = The plan sets it {total} {total|target|targets}: {found}.

        [org.owns]
        zh = 它牵头 {total} 个指标：{found}。
        en = It is responsible for {total} {total|indicator|indicators}: {found}.

        [org.leads]
        zh = 它牵头 {count} 项任务。
        en = It leads {count} {count|task|tasks}.

        [org.known]
        zh = 已知它 {count} 项数字，最近到{period}。
        en = {count} {count|element has|elements have} figures of it, up to {period}.

        [org.unknown]
        zh = 还没有它的数字。
        en = No figure of it is known yet.

        [org.main-targets]
        zh = 主要目标
        en = Main targets

        [org.targets]
        zh = 规划对它的目标
        en = What the plan asks of it

        [org.no-targets]
        zh = 规划没有给它单独定目标。
        en = The plan sets it no target of its own.

        [org.owned]
        zh = 它负责的指标
        en = Indicators it is responsible for

        [org.all-owned]
        zh = 全部 {count} 个
        en = All {count}

        [org.tasks-lead]
        zh = 牵头的任务（{count}）
        en = Tasks it leads ({count})

        [org.tasks-with]
        zh = 配合的任务（{count}）
        en = Tasks it takes part in ({count})

        [org.more]
        zh = 另有 {count} 项
        en = {count} more

        [org.courses]
        zh = 逐年走势
        en = Over the years

        [org.latest]
        zh = 最近的数
        en = Latest figures

        [org.all-figures]
        zh = 全部数字和来源
        en = All figures and origins

        [org.no-latest]
        zh = 没有它的数字。
        en = No figure of it is known.

        [org.names]
        zh = 名称与沿革
        en = Names over time

        [org.places]
        zh = 隶属
        en = Where it belongs

        [org.no-places]
        zh = 不在任何划分之内。
        en = It belongs to no other org.

        [org.units]
        zh = 下属单位
        en = Its units

        [org.no-unit-figures]
        zh = 这些单位都没有数字。
        en = None of these units has a figure.

        [org.statements]
        zh = 规划怎么说它
        en = What the plan says of it

        [org.all-statements]
        zh = 全部 {count} 处表述
        en = All {count} claims

        [org.current]
        zh = 现用
        en = now

        [column.kind]
        zh = 类别
        en = Kind

        [column.code]
        zh = 代码
        en = Code

        [column.days]
        zh = 起止
        en = From – to

        [column.name]
        zh = 名称
        en = Name

        [column.axis]
        zh = 划分
        en = Axis

        [column.parent]
        zh = 上级
        en = Unit of

        [column.known]
        zh = 有数的单位
        en = Units known

        [column.latest]
        zh = 最近的数
        en = Latest figures

        [column.indicator]
        zh = 指标
        en = Indicator

        [days.between]
        zh = {from} 至 {to}
        en = {from} to {to}

        [days.since]
        zh = {from} 起
        en = since {from}

        [days.until]
        zh = 至 {to}
        en = until {to}

        [days.always]
        zh = 未写起止
        en = not dated
        """
}
