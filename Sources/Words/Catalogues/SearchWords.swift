/// Sentences of the search.
enum SearchWords {
    static let text = """
        [search.title]
        zh = 规划里哪里讲到“{text}”
        en = Where the plan speaks of “{text}”

        [search.title-empty]
        zh = 在规划里找什么
        en = What to look for in the plan

        [search.lead]
        zh = 找到 **{count}** 处，先列名称正是这个的，再列名称里有的。
        en = **{count}** {count|place|places} found, those called exactly so first, then those with it in their name.

        [search.lead-many]
        zh = 找到 **{count}** 处以上，先列名称正是这个的；多写一个词，结果会更准。
        en = **{count}** {count|place|places} or more found, those called exactly so first; one more word narrows them.

        [search.near]
        zh = 没有哪里写着“{text}”，可能打错了一个字母，改找“{near}”。
        en = Nothing is called “{text}”; a letter may have slipped, so “{near}” was looked for.

        [search.lead-empty]
        zh = 可以找指标、单位、任务、章节、表述、发现的问题和数据；几个词之间用空格隔开。
        en = Indicators, organisations, tasks, sections, statements, findings and figures can be found; put a space between words.

        [search.advice]
        zh = 没有找到。换一个更短的词试试，例如指标名称里的两个字，或单位的简称。
        en = Nothing to show. Try a shorter word: two characters of an indicator’s name, or an organisation’s short name.

        [search.field]
        zh = 要找的词
        en = Words to look for

        [search.submit]
        zh = 查找
        en = Search

        [search.more]
        zh = 看全部 {count} 处
        en = See all {count} {count|place|places}

        [search.figures]
        zh = {count} 个数
        en = {count} {count|figure|figures}

        [search.hint]
        zh = 名称可以用拼音找：首字母 gxjsqy 或全拼 gaoxinjishu 都能找到“高新技术企业”；多音字的各种读法都算。数字连同单位也能找：3000 家、2.5%。
        en = Chinese names can be found by their pinyin: initials (gxjsqy) or syllables (gaoxinjishu), in every reading of a character. Numbers are found with their unit: 2.5%.

        [search.column.kind]
        zh = 种类
        en = Kind

        [search.column.id]
        zh = 编号
        en = Identifier

        [search.column.name]
        zh = 名称或原文
        en = Name or words

        [search.kind.indicator]
        zh = 指标
        en = Indicators

        [search.kind.org]
        zh = 单位
        en = Organisations

        [search.kind.task]
        zh = 任务
        en = Tasks

        [search.kind.technology]
        zh = 关键技术
        en = Key technologies

        [search.kind.section]
        zh = 章节
        en = Sections

        [search.kind.statement]
        zh = 表述
        en = Statements

        [search.kind.finding]
        zh = 发现的问题
        en = Findings

        [search.kind.series]
        zh = 数据
        en = Figures
        """
}
