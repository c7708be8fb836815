import Formulas
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// Handing figures in: who may, what is shown before, and what is written.
@Suite(.serialized) struct WritingTests {
    private static let own = "/plans/\(ShippedWorld.plan)"
    private static let head = "element,org,period,value,unit,origin"
    private static let row = "high-tech-enterprises,yancheng,2025,3100,家,市统计公报2025年"

    @Test func `the one-time link opens one browser, once`() async throws {
        try await TestBrowser.visit { browser in
            let closed = try await browser.get(WritingTests.own + "/import")
            #expect(closed.status == .forbidden)
            let opened = try await browser.get("/open/\(TestSite.token)")
            #expect(opened.status == .seeOther && opened.headers[.location] == WritingTests.own + "/")
            let cookie = opened.headers[.setCookie] ?? ""
            #expect(
                cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict")
                    && !cookie.contains("Max-Age"))
            let open = try await browser.get(WritingTests.own + "/import")
            #expect(open.status == .ok)
            let again = try await browser.get("/open/\(TestSite.token)")
            #expect(again.status == .seeOther)
        }
        try await TestBrowser.visit { browser in
            let wrong = try await browser.get("/open/guess")
            #expect(wrong.status == .forbidden)
        }
    }

    @Test func `a second browser finds the link spent`() async throws {
        let router = try TestSite.make().router(try await ShippedWorld.office())
        try await Application(router: router).test(.router) { client in
            _ = try await TestBrowser(client).open()
            let second = try await TestBrowser(client).get("/open/\(TestSite.token)")
            #expect(second.status == .forbidden)
        }
    }

    @Test func `forms of other sites, and without the token, are refused`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let path = WritingTests.own + "/import/figure"
            let fields = [("element", "high-tech-enterprises"), ("csrf", token)]
            for origin in [nil, "null", "http://evil.example", "http://localhost.evil.example"] {
                let foreign = try await browser.post(path, fields, origin: origin)
                #expect(foreign.status == .forbidden, "\(origin ?? "no origin")")
            }
            let guessed = try await browser.post(path, [("csrf", "guess")])
            #expect(guessed.status == .forbidden)
            let ours = try await browser.post(path, fields)
            #expect(ours.status == .ok && ours.text.contains("aria-invalid"))
        }
    }

    @Test func `a public site has no writing route at all`() async throws {
        try await TestBrowser.visit(isPublic: true) { browser in
            for path in [
                "/open/\(TestSite.token)", WritingTests.own + "/import", WritingTests.own + "/import/figure",
            ] {
                let asked = try await browser.get(path)
                #expect(asked.status == .notFound, "\(path)")
                let sent = try await browser.post(path, [])
                #expect(sent.status == .notFound, "\(path)")
            }
        }
    }

    @Test func `a file is previewed, then confirmed, and the verdict changes`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let content = WritingTests.head + "\n" + WritingTests.row + "\n"
            let preview = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "数.csv", content)
            #expect(preview.status == .ok)
            #expect(preview.text.matches(of: /data-row="new"/).count == 1)
            let indicator = WritingTests.own + "/indicators/high-tech-enterprises"
            let before = try await browser.get(indicator)
            #expect(before.text.contains("data-verdict=\"offCourse\""))
            let id = try #require(preview.text.firstMatch(of: /name="import" value="([^"]+)"/)).1
            let done = try await browser.post(
                WritingTests.own + "/import/confirm", [("csrf", token), ("import", String(id))])
            #expect(done.status == .seeOther)
            let told = try await browser.get(done.headers[.location] ?? "")
            #expect(told.text.contains("role=\"status\""))
            let later = try await browser.get(WritingTests.own + "/import")
            #expect(!later.text.contains("role=\"status\""))
            let after = try await browser.get(indicator)
            #expect(after.text.contains("data-verdict=\"met\""))
            let again = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "数.csv", content)
            #expect(!again.text.contains("data-form=\"confirm\""))
        }
    }

    @Test(arguments: Language.allCases)
    func `a template, filled in, is imported row by row`(language: Language) async throws {
        let view = try await ShippedWorld.office().view(of: ShippedWorld.plan)
        let reader = PageReader(
            view, words: Words(language: language), links: SiteLinks(plan: ShippedWorld.plan))
        let book = try reader.entryWorkbook(org: "dongtai", period: "2025Q3")
        let (table, lines) = (book.sheets[0].table, [book.sheets[0].title] + book.sheets[0].lines)
        #expect(table.count == view.plan.elements.count && table.count > 100)
        func filled(_ index: Int) -> [String] {
            let element = reader.entryElements[index]
            return table.row(index).enumerated().map { column, cell in
                guard case .text(let text) = cell else { return "?" }
                if column == 3 { return element.range.low.text(decimals: element.decimals) }
                return column == 5 ? "the bureau, 2025-10" : text
            }
        }
        let rows = lines.map { [$0] } + [table.columns.map(\.title)] + (0..<table.count).map(filled)
        let sheet = Sheet(
            file: "t.xlsx", name: "t",
            rows: rows.enumerated().map { SheetRow(number: $0 + 1, line: $0 + 1, cells: $1) })
        let preview = try FigureFiles.preview([sheet], bytes: [1], plan: view.plan, known: view.figures)
        #expect(preview.refused.map { "\($0.text) \($0.reason)" } == [])
        #expect(preview.new.count == table.count)
        #expect(Set(preview.new.map(\.row.element)) == Set(view.plan.elements.keys))
        #expect(preview.new.allSatisfy { $0.row.org == "dongtai" && $0.row.period == .quarter(2025, 3) })
    }

    @Test func `the import page leads to the template, and a wrong period is refused with a reason`()
        async throws
    {
        try await TestBrowser.visit { browser in
            _ = try await browser.open()
            let page = try await browser.get(WritingTests.own + "/import").text
            #expect(page.contains("action=\"\(WritingTests.own)/data/template.xlsx\""))
            let file = WritingTests.own + "/data/template.xlsx?org=dongtai&period="
            let taken = try await browser.get(file + "2025Q3")
            #expect(taken.status == .ok && taken.headers[.contentType]?.contains("spreadsheetml") == true)
            let wrong = try await browser.get(file + "soon")
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("soon"))
        }
    }

    @Test func `figures of a sample world are not taken into a real one`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let content = WritingTests.head + ",world\n" + WritingTests.row + ",sample\n"
            let seen = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "数.csv", content)
            #expect(seen.text.contains("两者不能混在一起") && !seen.text.contains("data-row=\"new\""))
        }
    }

    @Test func `a refused row stops the file until it is left out`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let bad = "high-tech-enterprises,yancheng,2024,许多,家,"
            let content = [WritingTests.head, WritingTests.row, bad].joined(separator: "\n")
            let preview = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "a.csv", content)
            #expect(preview.text.contains("data-row=\"refused\"") && preview.text.contains("许多"))
            let id = String(try #require(preview.text.firstMatch(of: /name="import" value="([^"]+)"/)).1)
            let path = WritingTests.own + "/import/confirm"
            let stopped = try await browser.post(path, [("csrf", token), ("import", id)])
            #expect(stopped.status == .ok && stopped.text.contains("data-form=\"confirm\""))
            let done = try await browser.post(path, [("csrf", token), ("import", id), ("leave-out", "yes")])
            #expect(done.status == .seeOther)
        }
    }

    @Test func `a refused figure stays in the form and its field says why`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let path = WritingTests.own + "/import/figure"
            var fields = [
                ("csrf", token), ("element", "tech-contract-value"), ("org", "yancheng"), ("period", "2025"),
                ("value", "多<b>"), ("origin", "公报"),
            ]
            let refused = try await browser.post(path, fields)
            #expect(refused.status == .ok)
            let field = try #require(refused.text.firstMatch(of: /<input id="value"[^>]*>/)).0
            #expect(field.contains("value=\"多&lt;b&gt;\"") && field.contains("aria-invalid=\"true\""))
            fields[4].1 = "210"
            let taken = try await browser.post(path, fields)
            #expect(taken.status == .seeOther)
            let page = try await browser.get(WritingTests.own + "/indicators/tech-contract-value").text
            #expect(page.contains("data-verdict=\"met\""))
        }
    }
}
