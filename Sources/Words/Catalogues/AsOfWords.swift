/// Sentences about moments other than now.
enum AsOfWords {
    static let text = """
        [as-of.unreadable]
        zh = “{text}”不是日期、时刻或版次号。请写成 2022-07-15、2022-07-15T18:30 或 12；一年的年末写成 2022-12-31。
        en = “{text}” is no day, moment or vintage. Write 2022-07-15, 2022-07-15T18:30 or 12; for the end of a year, 2022-12-31.

        [as-of.future]
        zh = {moment}还没有到，那时会知道什么现在无法回答。请选一个已经过去的时刻。
        en = {moment} has not come yet, so nobody knows what will be known then. Choose a moment that has passed.

        [as-of.plan-not-yet]
        zh = 那时还没有采用规划“{plan}”。请选一个晚一些的时刻，或回到现在。
        en = The plan “{plan}” had not been adopted then. Choose a later moment, or go back to now.

        [as-of.read-only]
        zh = 这是过去某一时刻的情况，只能看，不能改动；没有写入任何数据。请先回到现在。
        en = This is a past moment: it can be read, not changed, and nothing was written. Go back to now first.

        [as-of.past]
        zh = 您看到的是 {moment} 时的情况（第 {vintage} 版），这里不能改动。
        en = You are looking at what was known at {moment} (vintage {vintage}). Nothing can be changed here.

        [as-of.past-vintage]
        zh = 您看到的是第 {vintage} 版的情况（{at} 接受），这里不能改动。
        en = You are looking at what was known at vintage {vintage}, accepted at {at}. Nothing can be changed here.

        [as-of.back]
        zh = 回到现在
        en = Back to now

        [as-of.vintage]
        zh = 这一页是第 {vintage} 版数据。
        en = This page shows vintage {vintage} of the data.

        [as-of.label]
        zh = 看哪一时刻的情况
        en = Show what was known at

        [as-of.help]
        zh = 写某一天（2022-07-15）、某一时刻（2022-07-15T18:30）或版次号（12）；空着就是现在。
        en = A day (2022-07-15), a moment (2022-07-15T18:30) or a vintage (12); empty is now.

        [as-of.show]
        zh = 看那时
        en = Show

        [server.only-now-writes]
        zh = 这个命令要写入数据，或先列出将写入什么；过去不能改动，所以没有执行。请去掉 --as-of。
        en = This command writes, or shows what it would write, and the past cannot be changed: nothing was done. Leave out --as-of.

        [server.only-now-files]
        zh = 这个命令处理的是数据文件本身，里面有每一版，没有“那时”可选，所以没有执行。请去掉 --as-of；要看那时的数值，用 evaluate、export 或 report。
        en = This command is about the data files, which hold every vintage, so it was not run. Leave out --as-of; for the values of then use evaluate, export or report.

        [server.only-now-folder]
        zh = 文件夹里只有现在的文件，所以没有检查。请去掉文件夹来检查那时采用的文件，或去掉 --as-of。
        en = A folder holds the documents of now, so it was not linted. Leave out the folder to lint what was adopted then, or leave out --as-of.

        [server.only-now-program]
        zh = 这个命令说的是程序本身，与数据的时刻无关，所以没有执行。请去掉 --as-of。
        en = This command is about the program and not about the data of a moment, so it was not run. Leave out --as-of.

        [server.only-now-serves]
        zh = 网站随时能看任何时刻，所以没有启动。请去掉 --as-of，打开网站后在页首选时刻，或在地址后写 ?as-of=。
        en = The site shows any moment by itself, so it was not started. Leave out --as-of and choose the moment on the page, or write ?as-of= in the address.

        [site.search]
        zh = 搜索这份规划
        en = Search this plan
        """
}
