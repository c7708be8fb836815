import Kernel
import Measures
import Plans
import Testing

@testable import Office
@testable import Web

/// What pages say of a figure that was corrected: the value in use, nowhere the one before it.
@Suite struct CorrectionTests {
    private static let id = "high-tech-enterprises"

    /// Accepts figures of the indicator one after the other, each a correction of the one before.
    private static func tell(
        _ office: SiteOffice, org: String, _ year: Int, _ numbers: [Int], origin: String = "公报"
    ) async throws {
        for number in numbers {
            let row = FigureRow(
                element: id, org: org, period: .year(year), text: DecimalText(exactly: number),
                published: "\(number)家", origin: origin)
            let figures = FigureImport(source: "\(number).csv", plan: ShippedWorld.plan, rows: [row])
            let outcome = try await office.store.submit(
                Command(
                    id: "tell-\(org)-\(number)", actor: .system("test"), at: ShippedWorld.now,
                    verb: .importFigures(figures)))
            #expect(outcome.refusal == nil)
        }
    }

    @Test func `the table of units tells the corrected value`() async throws {
        let office = try await ShippedWorld.office()
        let first = try await office.reader(of: ShippedWorld.plan, Visit())
        let indicator = try #require(first.plan.indicator(CorrectionTests.id))
        let unit = try #require(first.latestOfUnits(indicator).first?.org)
        try await CorrectionTests.tell(office, org: unit, 2024, [40, 50])
        let reader = try await office.reader(of: ShippedWorld.plan, Visit())
        let told = reader.latestOfUnits(indicator).first { $0.org == unit }?.reading
        #expect(told?.value == Exact(50) && told?.period == .year(2024))
        #expect(try reader.indicator(CorrectionTests.id).units.contains { $0.value.hasPrefix("50") })
    }

    @Test func `only the version that judges counts as used, and the steps begin with it`() async throws {
        let office = try await ShippedWorld.office()
        try await CorrectionTests.tell(office, org: "yancheng", 2025, [3100, 3200])
        let reader = try await office.reader(of: ShippedWorld.plan, Visit())
        let page = try reader.indicator(CorrectionTests.id)
        #expect(page.sources.filter(\.isUsed).map { $0.value.filter(\.isNumber) } == ["3200"])
        let why = try #require(page.why?.lines.first?.text)
        #expect(why.filter(\.isNumber).contains("3200"))
    }

    @Test func `a figure that cannot judge is not told as the one that does`() async throws {
        let office = try await ShippedWorld.office()
        // “Over 2 000” leads, proves nothing, and so the number behind it judges.
        try await CorrectionTests.tell(office, org: "yancheng", 2025, [2100])
        let row = FigureRow(
            element: CorrectionTests.id, org: "yancheng", period: .year(2025),
            text: DecimalText(exactly: 2000), published: "超过2000家", bound: .over, origin: "新闻发布会")
        _ = try await office.store.submit(
            Command(
                id: "over", actor: .system("test"), at: Instant(microseconds: 1_795_478_500_000_000),
                verb: .importFigures(
                    FigureImport(source: "o.csv", plan: ShippedWorld.plan, rows: [row]))))
        let reader = try await office.reader(of: ShippedWorld.plan, Visit())
        let page = try reader.indicator(CorrectionTests.id)
        #expect(page.sources.filter(\.isUsed).map { $0.value.filter(\.isNumber) } == ["2100"])
        let why = try #require(page.why?.lines.first?.text)
        #expect(why.filter(\.isNumber).contains("2100"))
    }
}
