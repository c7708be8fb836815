import Testing

@testable import Web

@Suite struct RequestTests {
    @Test func `addresses are encoded once and hold nothing else`() {
        #expect(SiteURL.home.path == "/")
        #expect(SiteURL.plan("p", .overview).path == "/plans/p/")
        #expect(SiteURL.plan("p", .indicator("a/b ?")).path == "/plans/p/indicators/a%2Fb%20%3F")
        #expect(
            SiteURL.plan("p", .outlineSection("三(四)")).path == "/plans/p/outline#s-%E4%B8%89%28%E5%9B%9B%29")
        let filter = [SiteQueryItem("q", "a&b=1"), SiteQueryItem("verdict", "")]
        #expect(SiteURL.plan("p", .indicatorsWhere(filter)).path == "/plans/p/indicators?q=a%26b%3D1")
        #expect(SiteURL.vendor("echarts/index.js").path == "/vendor/echarts/index.js")
    }

    @Test func `queries are decoded as forms encode them`() {
        let fields = FormFields(encoded: "q=a+b%20c&empty=&q=2&broken=%zz&half=%4&%E4%B8%80=1")
        #expect(fields["q"] == "a b c")
        #expect(fields["empty"] == "" && fields["broken"] == "" && fields["half"] == "")
        #expect(fields["一"] == "1")
        #expect(fields.query(replacing: "q", with: "x y") == "?%E4%B8%80=1&q=x%20y")
    }

    @Test func `bodies with files are taken apart`() throws {
        let body = [
            "--x", "Content-Disposition: form-data; name=\"a\"", "", "一\r\n二", "--x",
            "Content-Disposition: form-data; name=\"file\"; filename=\"表.csv\"", "Content-Type: text/csv", "",
            "1,2",
            "--x--", "",
        ].joined(separator: "\r\n")
        let multipart = try #require(
            Multipart(Array(body.utf8), contentType: "multipart/form-data; boundary=\"x\""))
        #expect(multipart.fields["a"] == "一\r\n二")
        #expect(multipart.files.first?.name == "表.csv")
        #expect(multipart.files.first?.bytes == Array("1,2".utf8))
    }

    @Test(arguments: [
        ("", "multipart/form-data; boundary=x"), ("--x", "multipart/form-data; boundary=x"),
        ("--x\r\nno head\r\n--x--", "multipart/form-data; boundary=x"), ("--x--", "text/plain"),
        (
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nopen end",
            "multipart/form-data; boundary=x"
        ),
        ("--x--", "multipart/form-data"),
    ])
    func `a body that is not what it promises is refused`(body: String, type: String) {
        #expect(Multipart(Array(body.utf8), contentType: type) == nil)
    }

    @Test func `secrets are compared whole`() {
        #expect(SessionBook.isEqual("abc", "abc"))
        #expect(
            !SessionBook.isEqual("abc", "abd") && !SessionBook.isEqual("abc", "ab")
                && !SessionBook.isEqual("", "a"))
    }
}
