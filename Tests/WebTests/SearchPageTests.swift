import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import Words

@testable import Office
@testable import Web

/// The page of a search over the shipped plan.
@Suite(.serialized) struct SearchPageTests {
    private static let own = "/plans/\(ShippedWorld.plan)/search"

    private func path(_ text: String, _ rest: String = "") -> String {
        SearchPageTests.own + "?q=" + SiteURL.encode(text) + rest
    }

    @Test func `a synonym finds the indicator, the tasks and the figures`() async throws {
        try await TestBrowser.visit { browser in
            let page = try await browser.get(path("高新技术企业")).text
            #expect(page.contains("data-found=\"high-tech-enterprises\""))
            for kind in ["indicator", "task", "finding", "series"] {
                #expect(page.contains("data-kind=\"\(kind)\""), "\(kind)")
            }
            #expect(page.contains("<mark>高新技术企业</mark>"))
            let short = try await browser.get(path("高企")).text
            #expect(short.contains("data-found=\"high-tech-enterprises\""))
        }
    }

    @Test func `one kind is looked at alone, nothing is an answer too, and text stays text`() async throws {
        try await TestBrowser.visit { browser in
            let alone = try await browser.get(path("企业", "&kind=statement")).text
            #expect(alone.matches(of: /data-kind="([a-z]+)"/).map { String($0.1) } == ["statement"])
            let nothing = try await browser.get(path("独角鲸飞船")).text
            #expect(nothing.contains("class=\"empty\"") && !nothing.contains("data-found"))
            let empty = try await browser.get(SearchPageTests.own)
            #expect(empty.status == .ok && !empty.text.contains("data-found"))
            let hostile = try await browser.get(path("\"><script>x</script> OR *", "&lang=en"))
            #expect(hostile.status == .ok && !hostile.text.contains("<script>x"))
        }
    }

    @Test func `initials and syllables find names, and are emphasised where they sound`() async throws {
        try await TestBrowser.visit { browser in
            for asked in ["gxjsqy", "gaoxinjishuqiye"] {
                let page = try await browser.get(path(asked)).text
                #expect(page.contains("data-found=\"high-tech-enterprises\""), "\(asked)")
                #expect(page.contains("<mark>高新技术企业</mark>"), "\(asked)")
                for kind in ["indicator", "task", "series"] {
                    #expect(page.contains("data-kind=\"\(kind)\""), "\(asked) \(kind)")
                }
            }
            let english = try await browser.get(path("gxjsqy", "&lang=en")).text
            #expect(english.contains("data-found=\"high-tech-enterprises\""))
        }
    }

    @Test func `the command, the page and the machine find the same`() async throws {
        let office = try await ShippedWorld.office()
        let reader = OfflinePages.reader(try await office.view(of: ShippedWorld.plan), Words(language: .zh))
        for (text, kind) in [("高企", nil), ("gxjsqy", nil), ("企业", SearchKind.series), ("盐城 企业", nil)] {
            let answer = try await office.store.search(text, kind: kind, reader)
            #expect(!answer.hits.isEmpty && Set(answer.hits).count == answer.hits.count)
            let report = SearchReport(answer, reader, limit: 5)
            let (rows, objects) = (report.table().rows, report.json())
            #expect(rows.count == min(5, answer.hits.count) && objects.count == rows.count)
            #expect(rows.map { $0[1] } == answer.hits.prefix(5).map(\.id))
            let page = reader.search(answer)
            let names = Set(page.groups.flatMap(\.results).map { $0.title.map(\.text).joined() })
            if kind != nil { #expect(rows.allSatisfy { names.contains($0[2]) }) }
            #expect(report.lead() == page.lead.map(\.text).joined())
        }
        let nothing = try await office.store.search("独角鲸飞船", kind: nil, reader)
        let report = SearchReport(nothing, reader, limit: 5)
        #expect(report.table().rows.isEmpty && report.json().isEmpty && report.lead().contains("没有找到"))
    }
}
