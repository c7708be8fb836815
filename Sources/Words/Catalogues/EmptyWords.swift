/// Sentences of pages that have nothing to tell yet: what is missing, and what to do next.
enum EmptyWords {
    static let text = """
        [empty.claims]
        zh = 规划的文件里还没有一句可核对的话。下一步：在 sections.csv 里写下章节，在 statements.csv 里把每句话写成一行；docs/how-to-write-a-plan.zh-CN.md 一步一步讲。{then}
        en = The plan’s documents hold no claim yet. Next: write its headings into sections.csv, and every sentence that can be checked as a row of statements.csv; docs/how-to-write-a-plan.md goes step by step. {then}

        [empty.targets]
        zh = 规划的文件里还没有目标，所以没有什么可判断。下一步：在 statements.csv 里把要达到的数写成 target 一行，在 indicators 里写出它说的指标。{then}
        en = The plan’s documents hold no target yet, so there is nothing to judge. Next: write what is to be reached as a row of statements.csv with the role target, and its indicator into indicators. {then}

        [empty.tasks]
        zh = 规划的文件里没有任务。下一步：在 tasks.csv 里一件事写一行，写明章节、牵头单位和看哪些指标。{then}
        en = The plan’s documents hold no task. Next: write a row of tasks.csv for each, with its section, its lead body and the indicators that show it. {then}

        [empty.then-draft]
        zh = 这里是草稿：存盘以后刷新本页就能看到。
        en = This is a draft: save, and reload this page.

        [empty.then-adopt]
        zh = 改好以后，用 ./tidemark adopt 先看会变什么，再采用。
        en = Then look with ./tidemark adopt at what moves, and adopt it.

        [empty.figures]
        zh = 还没有录入一个数，所以没有一个目标能按数判断。下一步：导入一张表，或只填一个数；不知道怎么排，就先拿一份填报表。
        en = No figure is recorded yet, so no target can be judged by one. Next: import a table or enter a single figure; where its columns are in doubt, take a template.

        [empty.figures-reader]
        zh = 还没有录入一个数，所以没有一个目标能按数判断。用服务启动时打印的一次性链接打开浏览器，就能录入。
        en = No figure is recorded yet, so no target can be judged by one. Figures are entered in a browser that has opened the one-time link printed at the server’s start.

        [empty.no-targets]
        zh = 规划的文件里还没有目标。
        en = The plan’s documents hold no target yet.

        [empty.main]
        zh = 没有列出主要指标：在 plan.yaml 的 main 里写上它们的名称。
        en = No main indicators are listed: name them under main in plan.yaml.
        """
}
