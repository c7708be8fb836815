import Documents
import Formulas
import Foundation
import Kernel
import Measures
import Plans
import StorageMemory
import Testing
import Words

@testable import Office

/// A number that a rule sets and that changes during the plan: it is read with the plan, formulas use the one
/// of their period, and who reads a value is told whose number it rests on.
@Suite struct FormulaParameterTests {
    private static let plan = "linhai-2023-2027"
    private static let indicator = "marine-output"
    private let today = Day(number: 20_781)

    /// The invented plan, its parameters edited.
    private static func files(_ edit: (String) -> String = { $0 }) throws -> [DocumentFile] {
        try TwoPlansTests.files("Tests/Fixtures/plans/\(plan)").map { file in
            guard file.path == "parameters.yaml" else { return file }
            return DocumentFile(
                path: file.path, bytes: Array(edit(String(decoding: file.bytes, as: UTF8.self)).utf8))
        }
    }

    /// A world with the three industries' outputs of two years, before and after the share changed.
    private func view(_ edit: (String) -> String = { $0 }) async throws -> PlanView {
        let rows = try ["fishery-output", "shipbuilding-output", "tourism-output"].flatMap { element in
            try [2023, 2025].map { year in
                FigureRow(
                    element: element, org: "linhai", period: .fiscalYear(year, starts: 4),
                    text: try #require(DecimalText("1000")), published: "1000", origin: "年鉴")
            }
        }
        let store = try await MemoryStore.adopted(
            Self.files(edit), plan: Self.plan, rows: rows, today: today)
        return try await PlanDesk(store: store).view(of: Self.plan, today: today)
    }

    private func readings(_ view: PlanView) throws -> [Reading] {
        view.evaluation.readings(try #require(view.plan.indicator(Self.indicator)), org: "linhai")
    }

    private func explained(_ view: PlanView, _ language: Language) throws -> String {
        let indicator = try #require(view.plan.indicator(Self.indicator))
        return Words.plainSpaces(IndicatorExplanation(view, indicator, Words(language: language)).text())
    }

    @Test func `each period is reckoned with the number of its own day`() async throws {
        let readings = try readings(await view())
        #expect(readings.map(\.period.description) == ["FY2023", "FY2025"])
        #expect(readings.map(\.value) == [Exact(3000), Exact(2900)])
        let used = readings.compactMap { reading in
            reading.explanation?.children.flatMap(\.children).first { $0.parameter != nil }
        }
        #expect(used.map(\.document) == ["林海市海洋经济统计制度", "林海市海洋经济统计制度（2025 年修订）"])
        #expect(used.map(\.article) == ["第四条", "第四条第二款"])
    }

    @Test func `explaining names the parameter, its numbers and their articles`() async throws {
        let view = try await view()
        let zh = try explained(view, .zh)
        #expect(zh.contains("参数“滨海旅游计入比例”至 2025-03-31：100"), "\(zh)")
        #expect(zh.contains("林海市海洋经济统计制度（2025 年修订） 第四条第二款"))
        let en = try explained(view, .en)
        #expect(en.contains("Parameter “Share of coastal tourism counted” from 2025-04-01: 90"), "\(en)")
        let indicator = try #require(view.plan.indicator(Self.indicator))
        let json = IndicatorExplanation(view, indicator, Words(language: .en)).json().written()
        #expect(json.contains("\"id\":\"tourism-counted\"") && json.contains("\"value\":\"90\""))
        #expect(json.contains("\"unreckoned\":[]"))
    }

    @Test func `without a value a year is unknown, never zero, and the reason is told`() async throws {
        let view = try await view { $0.replacing("value: 90%, ", with: "") }
        #expect(try readings(view).map(\.period.description) == ["FY2023"])
        let zh = try explained(view, .zh)
        #expect(zh.contains("文件没有给出数"))
        #expect(zh.contains("2025 财年各数已有，按公式仍算不出：“滨海旅游计入比例”在文件里没有数"), "\(zh)")
        let indicator = try #require(view.plan.indicator(Self.indicator))
        #expect(view.evaluation.unreckoned(indicator, org: "linhai").map(\.period.description) == ["FY2025"])
        #expect(
            view.evaluation.findings.contains {
                $0.code == "parameter-without-value" && $0.indicator == Self.indicator
            })
    }

    @Test func `outside the days in force a year is unknown too`() async throws {
        let view = try await view { $0.replacing("{from: 2025-04-01,", with: "{from: 2026-04-01,") }
        #expect(try readings(view).map(\.period.description) == ["FY2023"])
        let en = try explained(view, .en)
        #expect(en.contains("Share of coastal tourism counted is not in force"), "\(en)")
        #expect(view.evaluation.findings.contains { $0.code == "parameter-gap" })
    }

    @Test func `an amendment tells what a changed number was and would be`() async throws {
        let view = try await view()
        let files = try Self.files { $0.replacing("value: 90%", with: "value: 85%") }
        let amendment = try #require(PlanAmendment.prepare(files, against: view, Problems()))
        let item = try #require(amendment.items.first)
        #expect(amendment.items.count == 1 && item.kind == .parameter && item.id == "tourism-counted")
        #expect(item.fields.map(\.name) == ["versions"])
        let text = Words.plainSpaces(AmendmentReport(amendment, words: Words(language: .en)).text())
        #expect(text.contains("Parameter of formulas tourism-counted"), "\(text)")
        #expect(text.contains("from 2025-04-01: 90") && text.contains("from 2025-04-01: 85"), "\(text)")
        let indicator = try #require(amendment.after.plan.indicator(Self.indicator))
        #expect(amendment.after.readings(indicator, org: "linhai").last?.value == Exact(2850))
    }
}
