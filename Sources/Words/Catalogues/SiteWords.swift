/// Sentences of the site itself: its bar, its forms' answers, its error pages, and why it would not start.
enum SiteWords {
    static let text = """
        [site.name]
        zh = 潮标
        en = Tidemark

        [site.skip]
        zh = 跳到正文
        en = Skip to the content

        [site.pages]
        zh = 规划的页面
        en = Pages of the plan

        [site.path]
        zh = 所在位置
        en = Where this page is

        [site.as-of]
        zh = 截至
        en = As of

        [site.rounding]
        zh = 显示的数四舍六入五成双，分项与合计因修约可能不等。
        en = Shown figures are rounded half to even; parts may not add up to a total.

        [site.language.switch]
        zh = 用中文看这一页
        en = Read this page in English

        [site.error.home]
        zh = 回到总览
        en = Back to the overview

        [site.error.title-refusal]
        zh = 这里没有办成
        en = This was not done

        [site.error.title-fault]
        zh = 我们这边出了故障
        en = Something failed on our side

        [site.not-found]
        zh = 没有这个地址。请检查拼写，或从总览重新进入。
        en = There is nothing at this address. Check its spelling, or start again from the overview.

        [site.no-plan]
        zh = 还没有采用任何规划。请用 --plan 指定规划的文件夹，再重新启动。
        en = No plan has been adopted yet. Name a plan’s folder with --plan and start again.

        [site.bad-request]
        zh = 这个请求读不懂。请回到上一页，重新提交。
        en = This request cannot be read. Go back and submit it again.

        [site.too-large]
        zh = 文件太大。请分成几个文件，分别导入。
        en = The file is too large. Split it and import the parts one by one.

        [site.store-fault]
        zh = {what}事故号 {incident}：需要帮助时请把它告诉管理员。
        en = {what} Incident {incident}: give it to the administrator if you need help.

        [site.fault]
        zh = 没有改动任何数据。请稍后再试；若再次出现，请把事故号 {incident} 告诉管理员。
        en = No data was changed. Try again later; if it happens again, give the administrator the incident number {incident}.

        [site.wrong-host]
        zh = 这台服务器不叫“{host}”。请用启动时打印的地址打开。
        en = This server is not called “{host}”. Use the address printed at its start.

        [site.link-spent]
        zh = 这个一次性链接不对，或者已经用过：一个链接只让一个浏览器录入。请向运行潮标的人要新链接；重新启动服务，就会打印一个。
        en = This one-time link is wrong or was used before: a link lets one browser in. Ask whoever runs Tidemark here for a new one; the server prints it when it is started again.

        [site.writing-needs-link]
        zh = 这个浏览器还不能录入数据，只能查看。请向运行潮标的人要“一次性链接”（启动服务时打印，地址里有 /open/），在这个浏览器里打开它，再回到这里。服务重新启动以后，要用新的链接。
        en = This browser may look, but not enter data yet. Ask whoever runs Tidemark here for the one-time link (printed when the server starts; its address holds /open/), open it in this browser, and come back here. After a restart of the server a new link is needed.

        [site.foreign-form]
        zh = 这张表单不是从本站提交的，没有保存。请回到本站的页面，重新填写提交。
        en = This form was not sent from this site, so nothing was saved. Go back to the page and submit it again.

        [site.home-folder-missing]
        zh = 找不到文件夹 {folder}。请用 --home 指定 Home 文件夹的位置。
        en = The folder {folder} is missing. Say with --home where the Home folder is.

        [site.home-file-unreadable]
        zh = 读不出文件 {file}。请检查它的权限和编码。
        en = The file {file} cannot be read. Check its permissions and encoding.

        [site.template-broken]
        zh = 页面模板 {file} 写错了，无法解析。
        en = The page template {file} cannot be parsed.

        [site.template-unescaped]
        zh = 页面模板 {file} 含有不转义的标签，不予使用。
        en = The page template {file} holds an unescaped tag and is not used.

        [site.template-unknown-code]
        zh = 页面模板 {file} 用了词表里没有的代码 {code}。
        en = The page template {file} uses the code {code}, which no catalogue has.

        [nav.overview]
        zh = 总览
        en = Overview

        [nav.outline]
        zh = 规划
        en = Plan

        [nav.indicators]
        zh = 指标
        en = Indicators

        [nav.tasks]
        zh = 任务
        en = Tasks

        [nav.findings]
        zh = 问题
        en = Findings

        [nav.figures]
        zh = 数据
        en = Figures

        [nav.technologies]
        zh = 技术
        en = Technologies

        [nav.orgs]
        zh = 单位
        en = Orgs

        [nav.calendar]
        zh = 日历
        en = Calendar

        [nav.report]
        zh = 报告
        en = Report

        [nav.path]
        zh = 年度路径
        en = Yearly path

        [nav.data]
        zh = 数据下载
        en = Take the data away

        [nav.history]
        zh = 变更历史
        en = History of changes

        [nav.leader]
        zh = 领导一页
        en = Page for leaders

        [nav.compare]
        zh = 比较
        en = Compare

        [nav.map]
        zh = 地图
        en = Map

        [nav.import]
        zh = 录入
        en = Enter data

        [nav.about]
        zh = 关于这份数据
        en = About these data

        [nav.health]
        zh = 运行状况
        en = Health

        [plan.status.draft-for-comment]
        zh = 征求意见稿
        en = draft for comment

        [plan.status.adopted]
        zh = 已发布
        en = adopted

        [plan.status.amended]
        zh = 已修订
        en = amended
        """
}
