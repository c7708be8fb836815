import Kernel
import Measures
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// Who is ranked with whom, and what is only shown beside.
@Suite struct CompareStandingTests {
    private static let invented = "Tests/Fixtures/plans/linhai-2023-2027"

    private func view(_ folder: String = invented, _ rows: [FigureRow] = []) async throws -> PlanView {
        let office = try await ShippedWorld.office(folder: folder)
        let plan = try await office.defaultPlan()
        if !rows.isEmpty {
            let figures = FigureImport(source: "more.csv", plan: plan, rows: rows)
            let outcome = try await office.store.submit(
                Command(
                    id: "more", actor: .system("test"), at: ShippedWorld.now, verb: .importFigures(figures)))
            #expect(outcome.refusal == nil)
        }
        return try await office.view(of: plan)
    }

    private func row(_ org: String, _ value: String, _ bound: FigureBound) throws -> FigureRow {
        FigureRow(
            element: "marine-rd-intensity", org: org, period: .fiscalYear(2022, starts: 4),
            text: try #require(DecimalText(value)), published: value, bound: bound, origin: "年鉴")
    }

    private func lead(_ view: PlanView, _ indicator: String, _ orgs: [String]) throws -> String {
        let reader = OfflinePages.reader(view, Words(language: .zh))
        let model = try reader.compare(CompareChoice(indicators: [indicator], orgs: orgs))
        return Words.plainSpaces(model.lead.map(\.text).joined())
    }

    @Test(arguments: [
        (
            ["yancheng", "jiangsu", "china", "nantong", "suzhou", "subei", "dafeng"],
            "yancheng nantong suzhou"
        ),
        (["jiangsu", "china", "nantong", "yancheng"], "nantong yancheng"),
        (["dafeng", "dongtai", "yancheng", "jiangsu"], "dafeng dongtai"), (["jiangsu", "china"], ""),
    ])
    func `a city is ranked with cities, a unit with units`(orgs: [String], ranked: String) async throws {
        let view = try await view("Plans/yancheng-2021-2025")
        let field = CompareField(orgs, view.plan, on: view.evaluation.today)
        #expect(orgs.filter(field.ranked.contains).joined(separator: " ") == ranked)
        #expect(field.subject == orgs.first(where: field.ranked.contains))
    }

    @Test(arguments: [
        (["linhai", "donglan", "wangwan", "qingyu", "gangwan"], "linhai wangwan qingyu"),
        (["gangwan", "yunling", "beigang", "linhai"], "gangwan yunling"),
        (["beigang", "gangwan", "songling"], "beigang songling"),
    ])
    func `nothing is ranked with what it is a part of`(orgs: [String], ranked: String) async throws {
        let view = try await view()
        let field = CompareField(orgs, view.plan, on: view.evaluation.today)
        #expect(orgs.filter(field.ranked.contains).joined(separator: " ") == ranked)
    }

    @Test func `the province and the nation are lines of reference, shown apart`() async throws {
        let shipped = try await view("Plans/yancheng-2021-2025")
        let told = try lead(shipped, "rd-intensity", ["yancheng", "jiangsu", "china"])
        #expect(!told.contains("排第") && told.contains("比不出先后"), "\(told)")
        #expect(told.contains("2021 年另有只作参照、不排名的：江苏省 2.95"), "\(told)")
        let reader = OfflinePages.reader(shipped, Words(language: .zh))
        let model = try reader.compare(
            CompareChoice(indicators: ["rd-intensity"], orgs: ["jiangsu", "yancheng"]))
        #expect(model.rows.map { $0.apart == nil } == [true, false])
        #expect(model.rows.first?.org.title == "盐城市")

        let other = try lead(try await view(), "marine-rd-intensity", ["linhai", "donglan"])
        #expect(!other.contains("排第") && other.contains("东澜省 2.7"), "\(other)")
        let cities = try lead(
            try await view(), "city-innovation-rank", ["linhai", "wangwan", "qingyu", "donglan"])
        #expect(cities.contains("3 家有数") && cities.contains("排第 3"), "\(cities)")
    }

    @Test func `over and under tell no number: they are shown, and neither rank nor make an index`()
        async throws
    {
        let rows = [
            try row("wangwan", "2.40", .over), try row("qingyu", "2.30", .about),
        ]
        let view = try await view(Self.invented, rows)
        let told = try lead(view, "marine-rd-intensity", ["linhai", "wangwan", "qingyu", "donglan"])
        // Over 2.40 is not 2.40: it neither shares the place nor counts.
        #expect(told.contains("2 家有数") && told.contains("排第 1"), "\(told)")
        #expect(told.contains("只知上限或下限、不排名的：望湾市"), "\(told)")
        let below = try await self.view(Self.invented, [try row("wangwan", "9", .under)])
        let alone = try lead(below, "marine-rd-intensity", ["linhai", "wangwan"])
        #expect(!alone.contains("排第") && alone.contains("比不出先后"), "\(alone)")

        let reader = OfflinePages.reader(view, Words(language: .zh))
        let model = try reader.compare(
            CompareChoice(
                indicators: ["marine-rd-intensity"], orgs: ["linhai", "wangwan", "qingyu"], isIndexed: true))
        let wangwan = try #require(model.rows.first { $0.org.title == "望湾市" }?.values.first)
        #expect(wangwan.index == nil && wangwan.tags.map(\.text) == ["下限"])
        #expect(wangwan.value.hasPrefix("超过"), "\(wangwan.value)")
        let qingyu = try #require(model.rows.first { $0.org.title == "青屿市" }?.values.first)
        #expect(qingyu.index == "100.0" && qingyu.tags.isEmpty)
        #expect(model.notes.contains { $0.contains("下限") })
    }
}
