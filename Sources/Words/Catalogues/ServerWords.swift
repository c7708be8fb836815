/// What the command line says.
enum ServerWords {
    static let text = """
        [server.no-home]
        zh = 找不到产品自己的文件（模板、迁移、资源），找过 {path}。用 --home 指出含有 Home 文件夹的目录。
        en = The product’s own files (templates, migrations, assets) are not at {path}. Name their folder with --home.
        [server.no-plan-folder]
        zh = 没有文件夹 {path}。用 --plan 指出规划的文件夹。
        en = There is no folder {path}. Name the plan’s folder with --plan.
        [server.no-plan-document]
        zh = {path} 里没有 plan.yaml，不是规划的文件夹。
        en = {path} holds no plan.yaml, so it is not a plan’s folder.
        [server.no-library]
        zh = 规划 {path} 要用的库“{library}”不在它旁边，也不在产品里。
        en = The library “{library}” that {path} uses is neither beside it nor in the product.
        [server.too-many-files]
        zh = {path} 里的文件多于 {limit} 个。
        en = {path} holds more than {limit} files.
        [server.file-too-large]
        zh = {path} 大于 {limit} 字节。
        en = {path} is larger than {limit} bytes.
        [server.lint-done]
        zh = {plan}：错误 {errors} 个，警告 {warnings} 个，提示 {notes} 个。
        en = {plan}: {errors} errors, {warnings} warnings, {notes} notes.
        [server.adopted]
        zh = 已采用规划 {plan}（{files} 个文件）。
        en = Adopted the plan {plan} ({files} files).
        [server.imported]
        zh = 已导入 {file}：新增 {new}，更正 {changed}，不变 {unchanged}。
        en = Imported {file}: {new} new, {changed} changed, {unchanged} unchanged.
        [server.differs]
        zh = 规划 {plan} 的文件与采用的不同（{files}）。正式数据不会自动采用改动：运行 tidemark adopt {folder}，看会改变什么再决定。
        en = The files of {plan} differ from what was adopted ({files}). A real world does not adopt changes by itself: run tidemark adopt {folder} to see what would move.
        [server.other-kind]
        zh = {path} 里的数据是另一种：草稿数据用 --draft 打开，其他的不用。数据的种类终生不变。
        en = The world in {path} is of another kind: open a draft with --draft, others without. A world keeps its kind for life.
        [server.address]
        zh = 潮标已打开：{address}
        en = Tidemark is open at {address}
        [server.link]
        zh = 要录入数据，用这个只能打开一次的链接：{address}
        en = To enter figures, open this link, which works once: {address}
        [server.port-taken]
        zh = 端口 {port} 已被占用。用 --port 换一个。
        en = Port {port} is taken. Choose another with --port.
        [server.public]
        zh = 公开方式：任何页面都不能写入。
        en = Public: no page can write anything.
        [server.no-indicator]
        zh = 没有指标“{text}”。用 tidemark evaluate 看全部指标。
        en = There is no indicator “{text}”. See them all with tidemark evaluate.
        [server.path-closed]
        zh = {path} 打不开，或无法建立。请检查路径和权限。
        en = {path} cannot be opened or made. Check the path and its permissions.
        [server.no-file]
        zh = 没有文件 {path}。
        en = There is no file {path}.
        [server.sheet]
        zh = 工作表“{sheet}”：
        en = Sheet “{sheet}”:
        [server.preview]
        zh = 新增 {new}，更正 {changed}，不变 {unchanged}，拒绝 {refused}。
        en = {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.
        [server.preview-seen]
        zh = 只写入以上内容：导入时加 --seen {seen}
        en = To write just this, import with --seen {seen}
        [server.import-known]
        zh = 这个文件已经导入过，没有新的改动。
        en = This file was imported before; nothing changed.
        [server.verified]
        zh = 日志完整：{entries} 条，最后的校验值 {head}。外面没有副本时，链条本身不能证明什么。
        en = The journal is whole: {entries} entries, head {head}. Without a copy of the head outside, a chain proves nothing.
        [server.damaged]
        zh = 日志有 {count} 处损坏：
        en = The journal is damaged in {count} places:
        [server.unusable]
        zh = 规划 {plan} 的文件有 {count} 处错误，不能采用。上面逐条说明了位置和改法。
        en = The documents of {plan} have {count} faults and cannot be adopted. Each is told above with its place.
        [server.bad-head]
        zh = “{text}”不是校验值：应为 64 位十六进制。
        en = “{text}” is not a head hash: 64 hexadecimal digits are expected.
        [server.head-known]
        zh = 给出的校验值在链条里。
        en = The given head is in the chain.
        [server.head-unknown]
        zh = 给出的校验值不在链条里：日志被改写过，或属于另一个数据文件夹。
        en = The given head is not in the chain: the journal was rewritten, or it belongs to another data folder.
        [documents.figure-refused]
        zh = 这一行的数不能用。
        en = The figure of this row cannot be used.
        [server.which-plan]
        zh = 有几个规划（{plans}），用 --plan 指出一个。
        en = There are several plans ({plans}); name one with --plan.
        [evaluate.column.indicator]
        zh = 指标
        en = Indicator
        [evaluate.column.target]
        zh = 目标
        en = Target
        [evaluate.column.latest]
        zh = 最近值
        en = Latest
        [evaluate.column.verdict]
        zh = 判断
        en = Verdict
        [evaluate.column.why]
        zh = 为什么
        en = Why
        [plan.unknown]
        zh = 没有采用过规划“{plan}”。
        en = The plan “{plan}” was never adopted.
        [plan.unreadable]
        zh = 规划“{plan}”采用过的文件现在读不出来（{count} 处），第一处：{first}
        en = The adopted files of the plan “{plan}” cannot be read ({count} findings), first: {first}
        """
}
