/// Sentences of live pages and of a site that has too much to do.
enum LiveWords {
    static let text = """
        [live.changed]
        zh = 数据刚刚更新，本页已随之变化。
        en = The data have just changed, and this page with them.

        [site.busy]
        zh = 现在同时处理的请求太多。请过几秒再打开这一页；您没有提交的内容没有写入。
        en = Too many requests are being worked on. Open this page again in a few seconds; nothing of yours was written.

        [site.busy-streams]
        zh = 实时更新的连接已满。页面照常可用，只是不会自己更新；过一会儿会再试。
        en = All live connections are taken. Pages work as ever, only they do not update by themselves; a browser tries again later.

        [site.body-slow]
        zh = 内容传得太慢，没有收完。什么也没有写入，请在更快的网络上再提交一次。
        en = The content came in too slowly and was not taken. Nothing was written; submit it again on a faster line.

        [site.address-too-long]
        zh = 地址太长（最多 {most} 字节）。请减少筛选条件。
        en = The address is too long (at most {most} bytes). Use fewer filters.
        """
}
