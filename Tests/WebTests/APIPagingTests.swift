import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Plans
import Testing

@testable import Office
@testable import Web

/// Pages by key: nothing is told twice or left out, whatever is accepted between two pages.
@Suite(.serialized) struct APIPagingTests {
    private static let own = "/api/v1/plans/\(ShippedWorld.plan)"

    /// Walks every page, doing something between them.
    private static func walk(
        _ api: APIBrowser, _ first: String, _ list: String,
        between: () async throws -> Void = {}
    ) async throws -> (pages: Int, items: [JSONRead], labels: [JSONRead]) {
        var (path, pages, items, labels) = (Optional(first), 0, [JSONRead](), [JSONRead]())
        while let one = path, pages < 200 {
            let seen = try await api.get(one)
            #expect(seen.status == .ok, "\(one)")
            items += seen.data?[list]?.list ?? []
            if let label = seen.json["label"], !labels.contains(label) { labels.append(label) }
            path = seen.next
            pages += 1
            try await between()
        }
        return (pages, items, labels)
    }

    @Test(arguments: [1, 7, 50, 500])
    func `figures come page by page, each once`(limit: Int) async throws {
        let office = try await ShippedWorld.office()
        try await APIBrowser.visit(office) { api in
            let query = limit == 1 ? "&element=high-tech-enterprises" : ""
            let path = APIPagingTests.own + "/figures?limit=\(limit)" + query
            let whole = try await APIPagingTests.walk(
                api, APIPagingTests.own + "/figures?limit=500" + query, "figures")
            let paged = try await APIPagingTests.walk(api, path, "figures")
            #expect(paged.items == whole.items && !whole.items.isEmpty)
            #expect(paged.pages == (whole.items.count + limit - 1) / limit)
        }
    }

    @Test func `figures accepted between two pages shift, repeat, add and hide nothing`() async throws {
        let office = try await ShippedWorld.office()
        try await APIBrowser.visit(office) { api in
            let path = APIPagingTests.own + "/figures?limit=20"
            let before = try await APIPagingTests.walk(api, path, "figures").items
            let during = try await APIPagingTests.walk(api, path, "figures") {
                try await ShippedWorld.add(office)
            }
            #expect(during.items == before && during.pages > 2)
            #expect(during.labels.count == 1, "the pages tell several states")
            #expect(during.labels.first?[path: "vintage", "number"] == .number("2"))
            let after = try await APIPagingTests.walk(api, path, "figures")
            #expect(after.items.count == before.count + during.pages)
        }
    }

    @Test func `a walk keeps the day on which it began`() async throws {
        let office = try await ShippedWorld.office()
        let walk = PageWalk(vintage: 1, day: office.today)
        let view = try await office.desk.view(
            of: ShippedWorld.plan, asOf: .vintage(1), today: office.today.adding(days: 3), on: walk.day)
        #expect(view.evaluation.today == walk.day && view.position.vintage.number == 1)
        for forged in [office.today.adding(days: -9000), office.today.adding(days: 9000)] {
            let own = try await office.desk.view(
                of: ShippedWorld.plan, asOf: .vintage(1), today: office.today, on: forged)
            #expect(own.evaluation.today == office.today, "no day before the vintage or after today")
        }
    }

    @Test func `a cursor is of its own state alone`() async throws {
        let office = try await ShippedWorld.office()
        try await ShippedWorld.add(office)
        try await APIBrowser.visit(office) { api in
            for list in ["figures?limit=5", "changes?limit=1"] {
                let then = try await api.get(APIPagingTests.own + "/\(list)&as-of=2")
                let next = try #require(then.next)
                #expect(next.contains("as-of=2"))
                #expect(try await api.get(next).status == .ok)
                let other = try await api.get(next.replacing("as-of=2", with: "as-of=3"))
                #expect(other.status == .badRequest, "\(list)")
                let day = office.today
                let forged = [
                    FigureCursor.text(1, PageWalk(vintage: 99, day: day)), FigureCursor.text("v1"),
                    FigureCursor.text("v9\n2\n\(day)"), FigureCursor.text("v1\n2\nsoon"),
                ]
                for cursor in forged {
                    let seen = try await api.get(APIPagingTests.own + "/changes?after=\(cursor)")
                    #expect(seen.status == .badRequest, "\(cursor)")
                }
            }
        }
    }

    @Test func `filters leave what the page leaves`() async throws {
        try await APIBrowser.visit { api in
            let path = APIPagingTests.own + "/figures?limit=500"
            let none = try await APIPagingTests.walk(api, path + "&origin=none", "figures").items
            #expect(none.allSatisfy { $0["origin"] == .null && $0["verified"] == .flag(false) })
            let told = try await APIPagingTests.walk(api, path + "&origin=told", "figures").items
            let all = try await APIPagingTests.walk(api, path, "figures").items
            #expect(told.count + none.count == all.count && !told.isEmpty)
            let found = try await APIPagingTests.walk(api, path + "&q=%E9%AB%98%E4%BC%81", "figures").items
            #expect(found.contains { $0["element"] == .text("high-tech-enterprises") })
            #expect(found.count < all.count)
        }
    }

    @Test func `changes are told by vintage, the newest first`() async throws {
        let office = try await ShippedWorld.office()
        for _ in 0..<7 { try await ShippedWorld.add(office) }
        try await APIBrowser.visit(office) { api in
            let walked = try await APIPagingTests.walk(
                api, APIPagingTests.own + "/changes?limit=2", "changes"
            ) { try await ShippedWorld.add(office) }
            let numbers = walked.items.compactMap { $0[path: "vintage", "number"]?.integer }
            #expect(numbers == [9, 8, 7, 6, 5, 4, 3, 2, 1])
            #expect(walked.items.last?["kind"] == .text("adopted"))
            #expect(walked.items.first?["figures"] == .number("1"))
        }
    }

    @Test func `a decision is a change, and its verdicts say who decided`() async throws {
        let office = try await ShippedWorld.office()
        let view = try await office.view(of: ShippedWorld.plan)
        let indicator = try #require(view.plan.indicator("high-tech-enterprises"))
        let options = view.baselineOptions(of: indicator)
        let choosing = try view.choosing(
            options.candidates.first, options, seen: view.adopted.fingerprint, reason: "以表内数据为准")
        _ = try await office.store.decide(
            .chooseBaseline(choosing), from: view, actor: office.actor, at: office.now())
        try await APIBrowser.visit(office) { api in
            let changes = try await api.get(APIPagingTests.own + "/changes")
            let first = try #require(changes.data?["changes"]?.list?.first)
            #expect(first["kind"] == .text("baseline-chosen"))
            #expect(first["indicator"] == .text("high-tech-enterprises"))
            #expect(first["by"] == .text(office.actor.name))
            #expect(first[path: "summary", "zh"]?.text?.contains(indicator.title.zh) == true)
            #expect(first[path: "summary", "en"]?.text?.contains(indicator.title.en) == true)
            let seen = try await api.get(APIPagingTests.own + "/indicators/high-tech-enterprises")
            let decided = seen.data?["verdicts"]?.list?.compactMap { $0[path: "baselineChosen", "reason"] }
            #expect(decided?.contains(.text("以表内数据为准")) == true)
        }
    }

    @Test func `changes of other plans and refusals are passed over`() async throws {
        let office = try await ShippedWorld.office()
        try await ShippedWorld.refuse(office)
        let before = try await office.store.read { try $0.changes(of: "other", limit: 10) }
        #expect(before.changes.isEmpty && before.next == nil)
        let own = try await office.store.read { try $0.changes(of: ShippedWorld.plan, limit: 10) }
        #expect(own.changes.map(\.vintage.number) == [2, 1])
    }

    @Test(arguments: [
        "after=x", "after=v1", "after=MQ", "after=Zm9v", "limit=0", "limit=501", "limit=-1",
        "limit=1&limit=2", "limit=1e2", "skip=3", "origin=maybe", "after=%ff", "after=",
    ])
    func `a page that does not exist is refused`(query: String) async throws {
        try await APIBrowser.visit { api in
            let seen = try await api.get(APIPagingTests.own + "/figures?" + query)
            #expect(seen.status == .badRequest, "\(query)")
        }
    }

    @Test func `cursors are read as they were written`() async throws {
        let office = try await ShippedWorld.office()
        let period = Period.toDate(2024, through: 7)
        let place = FigurePlace(
            subject: FigureSubject(element: "要素-e", org: "o"), period: period, entry: 2, number: 3)
        let walk = PageWalk(vintage: 2, day: office.today)
        let text = try #require(FigureCursor.text(place, 2, walk))
        #expect(text.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil)
        let read = try await FigureCursor.place(text, office)
        #expect(read?.place == place && read?.walk == walk)
        let changes = try FigureCursor.vintage(FigureCursor.text(2, walk))
        #expect(changes?.vintage == 2 && changes?.walk == walk)
        let late = PageWalk(vintage: 99, day: office.today)
        await #expect(throws: SiteRefusal.self) {
            try await FigureCursor.place(FigureCursor.text(place, 99, late) ?? "", office)
        }
    }
}
