/// Sentences of the machine interface: its problems, and the feed of changes.
enum APIWords {
    static let text = """
        [api.not-found]
        zh = 没有这个接口地址。全部地址见 /api/v1。
        en = There is nothing at this address. /api/v1 lists every address.

        [api.wrong-method]
        zh = 这个地址不支持这种方法，只支持 {methods}。
        en = This address does not take that method; it takes {methods}.

        [api.bad-query]
        zh = 地址里的查询串读不懂。请按 UTF-8 百分号编码，一个参数写一次。
        en = The query of the address cannot be read. Percent-encode it as UTF-8, each parameter once.

        [api.unknown-parameter]
        zh = 没有名为“{name}”的参数。可用的参数见 /api/v1/openapi.json。
        en = There is no parameter “{name}” here. /api/v1/openapi.json lists those there are.

        [api.bad-parameter]
        zh = 参数“{name}”的值不合要求，或者写了两次。允许的值见 /api/v1/openapi.json。
        en = The value of “{name}” does not fit, or it is there twice. /api/v1/openapi.json says what it may be.

        [api.bad-cursor]
        zh = 参数“after”不是本站给出的位置。请用上一页的 links.next。
        en = The value of “after” was not given by this site. Use links.next of the page before.

        [api.not-acceptable]
        zh = 这里只有 JSON。请求头 Accept 里要允许 application/json。
        en = Only JSON is told here. Let the Accept header allow application/json.

        [api.wrong-type]
        zh = 请求体的类型不对。请发 application/json 或 text/csv。
        en = The body has the wrong type. Send application/json or text/csv.

        [api.bad-json]
        zh = 请求体不是所要的 JSON。应为一个对象，只有 rows 一项，其值是列表。
        en = The body is not the JSON that is wanted: an object with one member, rows, which is a list.

        [api.bad-row]
        zh = 第 {row} 行不合要求：每个值都是文本，只能用规定的列名，必填的列不能少。
        en = Row {row} does not fit: every value is text, only known columns may be named, and none of the required ones may be missing.

        [api.too-many-rows]
        zh = 一次最多 {most} 行。请分几次发，或改发 CSV。
        en = A request takes {most} {most|row|rows} at most. Send them in parts, or as CSV.

        [api.no-command]
        zh = 写入要有请求头 Idempotency-Key：自己起一个编号，重发时不变。
        en = Writing needs the header Idempotency-Key: an identifier of your own that stays the same when you send again.

        [api.command-used]
        zh = 编号“{command}”已经用在别的内容上，没有写入。请换一个编号。
        en = The identifier “{command}” was used for something else, so nothing was written. Choose another one.

        [api.json-only]
        zh = 请求体的类型不对。请发 application/json。
        en = The body has the wrong type. Send application/json.

        [api.not-an-object]
        zh = 请求体不是所要的 JSON。应为一个对象；各项见 /api/v1/openapi.json。
        en = The body is not the JSON that is wanted: an object. /api/v1/openapi.json lists its members.

        [api.bad-member]
        zh = 请求体里的“{name}”不合要求、缺少，或者不是规定的一项。各项见 /api/v1/openapi.json。
        en = “{name}” of the body does not fit, is missing, or is none of its members. See /api/v1/openapi.json.

        [path.other-year]
        zh = 这里应为 {period} 的数，写的却是“{text}”。从基期的下一年起，一年一个，按顺序写。
        en = The value of {period} belongs here, and “{text}” is told. Give one a year from the year after the base, in order.

        [api.baseline-done]
        zh = 已记下对指标 {indicator} 基期值的决定。
        en = The decision on the baseline of {indicator} is recorded.

        [api.adoption-done]
        zh = 已采用改动的文件。
        en = The changed documents are adopted.

        [api.wrong-token]
        zh = 请求头 X-CSRF-Token 不对，没有写入。请从 /api/v1/session 取得。
        en = The header X-CSRF-Token is wrong, so nothing was written. Take it from /api/v1/session.

        [api.title-400]
        zh = 请求不合要求
        en = The request does not fit

        [api.title-403]
        zh = 没有权限
        en = Not allowed

        [api.title-404]
        zh = 没有找到
        en = Not found

        [api.title-405]
        zh = 方法不对
        en = Wrong method

        [api.title-406]
        zh = 没有所要的格式
        en = No such form

        [api.title-408]
        zh = 请求体来得太慢
        en = The body came too slowly

        [api.title-409]
        zh = 与先前的命令冲突
        en = In conflict with an earlier command

        [api.title-413]
        zh = 请求体太大
        en = The body is too large

        [api.title-414]
        zh = 地址太长
        en = The address is too long

        [api.title-415]
        zh = 请求体的类型不对
        en = The body has the wrong type

        [api.title-421]
        zh = 服务器名不对
        en = Another server's name

        [api.title-422]
        zh = 内容不能接受
        en = The content cannot be taken

        [api.title-428]
        zh = 缺少必要的请求头
        en = A header is missing

        [api.title-500]
        zh = 我们这边出了故障
        en = Something failed on our side

        [api.title-503]
        zh = 现在太忙
        en = Too busy just now

        [api.feed-title]
        zh = 更新
        en = Changes

        [api.feed-summary]
        zh = {what}（第 {vintage} 版，{hash}）
        en = {what} (vintage {vintage}, {hash})

        [api.change-other]
        zh = 其他变更（{kind}）
        en = Another change ({kind})
        """
}
