import Kernel
import Measures
import Office
import Testing

@Suite struct HistoryTests {
    private func year(_ number: Int, _ text: String, origin: String? = "公报") throws -> FigureRow {
        let number = try Sample.row("boats", "linhai", number, text)
        return FigureRow(
            element: number.element, org: number.org, period: number.period, text: number.text,
            published: number.published, origin: origin)
    }

    @Test(arguments: Engine.allCases)
    func `the newest changes come first, page by page, and refusals do not come at all`(
        engine: Engine
    ) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a", basis: "会议纪要 7"))
            for number in 0..<70 {
                let rows = [try year(2000, "\(number)")]
                _ = try await store.submit(
                    Sample.figures("f\(number)", rows, plan: "harbour", second: 2 + number))
                _ = try await store.submit(Sample.adopt("again\(number)", second: 2 + number))
            }
            _ = try await store.submit(Sample.figures("other", [try year(2001, "1")], second: 99))
            var seen: [Int] = []
            var before: Int?
            var pages = 0
            repeat {
                let known = before.map { AsKnown.vintage($0 - 1) } ?? .now
                let page = try await store.read(at: known) { try $0.changes(of: "harbour") }
                #expect(page.changes.count <= ChangePage.size)
                seen += page.changes.map(\.vintage.number)
                before = page.next
                pages += 1
            } while before != nil
            #expect(seen == Array((1...72).reversed()))
            #expect(pages == 2)
            let last = try await store.read { try $0.changes(of: "harbour") }.changes.first
            #expect(last?.actor == Sample.mei && last?.at == Sample.at(99))
            let elsewhere = try await store.read { try $0.changes(of: "desert") }
            #expect(elsewhere.changes.map(\.vintage.number) == [72] && elsewhere.next == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `every version of a figure is kept, with who, when and which vintage`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            for (number, (text, origin)) in [("1.0", "公报"), ("2.0", "公报"), ("3.0", nil)].enumerated() {
                let rows = [try year(2000, text, origin: origin), try year(2001, "9\(number)")]
                _ = try await store.submit(Sample.figures("f\(number)", rows, second: 10 + number))
            }
            let period = Period.year(2000)
            let versions = try await store.read {
                try $0.versions(element: "boats", org: "linhai", period: period)
            }
            #expect(versions.map(\.figure.text.plainText) == ["3.0", "2.0", "1.0"])
            #expect(versions.map(\.change.vintage.number) == [4, 3, 2])
            #expect(versions.map(\.change.at) == [Sample.at(12), Sample.at(11), Sample.at(10)])
            #expect(versions.allSatisfy { $0.change.actor == Sample.mei })
            #expect(versions.map(\.isSuperseded) == [true, false, true], "an origin goes before none")
            let then = try await store.read(at: .vintage(2)) {
                try $0.versions(element: "boats", org: "linhai", period: period)
            }
            #expect(then.map(\.figure.text.plainText) == ["1.0"] && then.map(\.isSuperseded) == [false])
            let none = try await store.read {
                try $0.versions(element: "boats", org: "linhai", period: .year(1999))
            }
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of two values that one import tells of one thing only the later is in use`(
        engine: Engine
    ) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let rows = [
                try year(2000, "1.0", origin: "公报"), try year(2000, "2.0", origin: "年鉴"),
                try year(2000, "3.0", origin: nil), try year(2001, "4.0"),
            ]
            _ = try await store.submit(Sample.figures("f", rows))
            let versions = try await store.read {
                try $0.versions(element: "boats", org: "linhai", period: .year(2000))
            }
            #expect(versions.map(\.figure.text.plainText) == ["3.0", "2.0", "1.0"])
            #expect(versions.map(\.isSuperseded) == [true, false, true])
        }
    }

    @Test(arguments: Engine.allCases)
    func `only the newest versions of a figure are listed`(engine: Engine) async throws {
        try await engine.world { store in
            for number in 0..<(FigureVersion.limit + 5) {
                _ = try await store.submit(
                    Sample.figures("f\(number)", [try year(2000, "\(number)")], second: number + 2))
            }
            let versions = try await store.read {
                try $0.versions(element: "boats", org: "linhai", period: .year(2000))
            }
            #expect(versions.count == FigureVersion.limit)
            #expect(versions.first?.figure.text.plainText == "\(FigureVersion.limit + 4)")
        }
    }
}
