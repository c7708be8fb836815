/// Sentences of the lint's report for code scanners.
enum SARIFWords {
    static let text = """
        [sarif.document-error]
        zh = 文档不能用（{code}）
        en = A document cannot be used ({code})

        [sarif.document-error.why]
        zh = 文档没有读通，规划不会被采用。请按提示改正所指的那一行。
        en = The document could not be read as meant, and nothing is adopted. Correct the line as the message says.

        [sarif.plan-base]
        zh = 规划所在的文件夹
        en = The plan’s folder

        [sarif.home-base]
        zh = 存放规划文件夹和通用文件（Library）的文件夹
        en = The folder that holds the plans’ folders and the Library
        """
}
