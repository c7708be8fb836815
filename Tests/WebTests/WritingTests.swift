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

    /// What a page tells of the import before it.
    private static func effect(_ page: String) throws -> Substring {
        try #require(page.firstMatch(of: /<section[^>]*data-effect[\s\S]*?<\/section>/)).0
    }

    /// What the form of a preview sends when it is confirmed.
    private static func confirming(_ page: String, _ token: String) throws -> [(String, String)] {
        let (id, seen) = (
            try #require(page.firstMatch(of: /name="import" value="([^"]+)"/)).1,
            try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)).1
        )
        return [("csrf", token), ("import", String(id)), ("seen", String(seen))]
    }

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

    @Test func `files sent by other sites, and without the token, are refused`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            func status(_ token: String, _ origin: String?) async throws -> HTTPResponse.Status {
                let content = WritingTests.head + "\n" + WritingTests.row + "\n"
                return try await browser.upload(
                    WritingTests.own + "/import", token: token, name: "a.csv", content, origin: origin
                ).status
            }
            #expect(try await status(token, "http://localhost") == .ok)
            for wrong in ["", "x", String(token.dropLast()), token + "x"] {
                #expect(try await status(wrong, "http://localhost") == .forbidden, "token \(wrong)")
            }
            for foreign in [nil, "null", "http://evil.example", "http://localhost.evil.example"] {
                #expect(try await status(token, foreign) == .forbidden, "origin \(foreign ?? "none")")
            }
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
            let fields = try WritingTests.confirming(preview.text, token)
            let done = try await browser.post(WritingTests.own + "/import/confirm", fields)
            #expect(done.status == .seeOther)
            let twice = try await browser.post(WritingTests.own + "/import/confirm", fields)
            #expect(twice.status == .seeOther && twice.headers[.location] == done.headers[.location])
            let told = try await browser.get(done.headers[.location] ?? "")
            #expect(told.text.contains("role=\"status\""))
            // What moved, from and to, with the way to it; again when the page is fetched again.
            for page in [told, try await browser.get(done.headers[.location] ?? "")] {
                let effect = try WritingTests.effect(page.text)
                #expect(effect.contains("href=\"\(indicator)\"") && effect.contains("data-moved=\"verdict\""))
                let words = effect.matches(of: /class="verdict ([a-z]+)"/).map { String($0.1) }
                #expect(words.prefix(2) == ["off", "met"])
            }
            let other = try await browser.get(WritingTests.own + "/import?after=99").text
            #expect(!other.contains("data-effect"))
            let later = try await browser.get(WritingTests.own + "/import")
            #expect(!later.text.contains("role=\"status\""))
            let after = try await browser.get(indicator)
            #expect(after.text.contains("data-verdict=\"met\""))
            let again = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "数.csv", content)
            #expect(!again.text.contains("data-form=\"confirm\""))
        }
    }

    @Test func `figures that no target rests on say so, with the way to their indicator`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let fields = [
                ("csrf", token), ("element", "high-tech-enterprises"), ("org", "dongtai"),
                ("period", "2025Q3"), ("value", "310"), ("origin", "区统计局 2025-10"),
            ]
            let done = try await browser.post(WritingTests.own + "/import/figure", fields)
            let page = try await browser.get(done.headers[.location] ?? "").text
            let effect = try WritingTests.effect(page)
            #expect(effect.contains("没有判断改变") && !effect.contains("data-moved"))
            #expect(effect.contains("href=\"\(WritingTests.own)/indicators/high-tech-enterprises\""))
            #expect(effect.contains("/figures?org=dongtai"))
        }
    }

    @Test func `a version leads to the form that corrects it, filled in`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let form = WritingTests.own + "/import/figure"
            var fields = [
                ("csrf", token), ("element", "high-tech-enterprises"), ("org", "yancheng"),
                ("period", "2025"), ("value", "3100"), ("origin", "市统计公报 <2025>"), ("note", "快报"),
                ("quality", "provisional"), ("seen_as", "primary"),
            ]
            #expect(try await browser.post(form, fields).status == .seeOther)
            let page = WritingTests.own + "/figures/high-tech-enterprises/yancheng/2025"
            let told = try await browser.get(page).text
            let link = try #require(told.firstMatch(of: /href="([^"]*version=[^"]*)"/))
            let address = String(link.1).replacing("&amp;", with: "&")
            let filled = try await browser.get(address).text
            for (name, value) in [
                ("period", "2025"), ("value", "3100"), ("unit", "家"), ("origin", "市统计公报 &lt;2025&gt;"),
                ("note", "快报"),
            ] {
                let field = try #require(filled.firstMatch(of: try Regex("<input id=\"\(name)\"[^>]*>"))).0
                #expect(
                    String(filled[field.startIndex..<field.endIndex]).contains("value=\"\(value)\""),
                    "\(name)")
            }
            for chosen in ["yancheng", "high-tech-enterprises", "provisional", "primary"] {
                #expect(filled.contains("<option value=\"\(chosen)\" selected"), "\(chosen)")
            }
            fields[4].1 = "2900"
            #expect(try await browser.post(form, fields).status == .seeOther)
            let after = try await browser.get(page).text
            // Only what the origin told last is corrected; the address still names what it named.
            #expect(after.matches(of: /;version=/).count == 1 && !after.contains("href=\"\(link.1)\""))
            #expect(try await browser.get(address).text.contains("value=\"3100\""))
            for wrong in ["0", "x", "2.7", "1.-1", "99"] {
                let address = address.replacing(/version=.*/, with: "version=\(wrong)")
                #expect(try await browser.get(address).status == .notFound, "\(wrong)")
            }
        }
        try await TestBrowser.visit { browser in
            let page = WritingTests.own + "/figures/high-tech-enterprises/yancheng/2022"
            let text = try await browser.get(page).text
            #expect(text.contains("data-version") && !text.contains(";version="))
        }
    }

    @Test func `a stranger is told whom to ask, and the link's browser that it may write`() async throws {
        try await TestBrowser.visit { browser in
            for (lang, words) in [("zh", "请向运行潮标的人要"), ("en", "Ask whoever runs Tidemark here")] {
                let closed = try await browser.get(WritingTests.own + "/import?lang=\(lang)")
                #expect(closed.status == .forbidden && closed.text.contains(words))
                let wrong = try await browser.get("/open/guess?lang=\(lang)")
                #expect(wrong.status == .forbidden && wrong.text.contains(words))
            }
            let opened = try await browser.get("/open/\(TestSite.token)")
            let first = try await browser.get(opened.headers[.location] ?? "")
            #expect(first.text.contains("role=\"status\""))
            let next = try await browser.get(opened.headers[.location] ?? "")
            #expect(!next.text.contains("role=\"status\""))
        }
    }

    @Test func `what was corrected after the preview is shown again and not written`() async throws {
        let office = try await ShippedWorld.office()
        @Sendable func type(_ value: String, _ org: String = "yancheng") async throws {
            let form = [
                "element": "high-tech-enterprises", "org": org, "period": "2025", "value": value,
                "origin": "市统计公报2025年",
            ]
            let preview = try await office.preview(form: form, plan: ShippedWorld.plan)
            _ = try await office.record(preview, leavingOutRefused: false)
        }
        try await TestBrowser.visit(office) { browser in
            let token = try await browser.open()
            let path = WritingTests.own + "/import/confirm"
            let content = WritingTests.head + "\n" + WritingTests.row + "\n"
            let shown = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "a.csv", content)
            let fields = try WritingTests.confirming(shown.text, token)
            try await type("3000")
            let known = try await office.store.read { $0.position.vintage.number }
            let stopped = try await browser.post(path, fields)
            #expect(stopped.status == .ok && stopped.text.contains("role=\"alert\""))
            #expect(stopped.text.contains("有 1 行所对照的数字被人改过") && stopped.text.contains("3000"))
            #expect(
                stopped.text.contains("data-row=\"changed\"") && !stopped.text.contains("data-row=\"new\""))
            #expect(try await office.store.read { $0.position.vintage.number } == known)
            let again = try await browser.post(path, fields)
            #expect(again.status == .ok)
            let old = Array(fields.dropLast())
            #expect(try await browser.post(path, old).status == .ok, "a form that says not what was seen")
            // What moves elsewhere does not matter.
            try await type("12", "dongtai")
            let done = try await browser.post(path, WritingTests.confirming(stopped.text, token))
            #expect(done.status == .seeOther)
            #expect(try await office.store.read { $0.position.vintage.number } == known + 2)
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

    @Test func `of a template's empty rows a few are listed, and the rest is counted`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let blanks = (2000...2024).map { "high-tech-enterprises,yancheng,\($0),,家," }
            let lines = [WritingTests.head, WritingTests.row] + blanks + ["注：快报"]
            let seen = try await browser.upload(
                WritingTests.own + "/import", token: token, name: "a.csv", lines.joined(separator: "\n"))
            #expect(seen.text.matches(of: /data-row="new"/).count == 1)
            #expect(seen.text.matches(of: /data-row="note"/).count == 11)
            #expect(seen.text.contains("注：快报") && seen.text.contains("另有 15 行"))
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
            let fields = try WritingTests.confirming(preview.text, token)
            let path = WritingTests.own + "/import/confirm"
            let stopped = try await browser.post(path, fields)
            #expect(stopped.status == .ok && stopped.text.contains("data-form=\"confirm\""))
            let done = try await browser.post(path, fields + [("leave-out", "yes")])
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
