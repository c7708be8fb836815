import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import Testing

@testable import Office
@testable import Web

/// All eight combinations of a town's district, a formula and a corrected figure, before and after, each
/// asked of a page by its vintage. The numbers are worked by hand: 港湾区 is 北港镇 (300, corrected 330, of
/// 10 000; by the later formula of 8 000) and, before the move, 南湾镇 (200 of 5 000; of 4 000).
@Suite(.serialized) struct EightStatesSiteTests {
    private static let folder = "Tests/Fixtures/plans/linhai-2023-2027"
    private static let plan = "linhai-2023-2027"

    /// Moved, later formula, corrected; and what the page shows for 港湾区 in per cent.
    private static let walk: [(moved: Bool, formula: Bool, corrected: Bool, shown: String)] = [
        (false, false, false, "3.33"), (false, false, true, "3.53"), (false, true, true, "4.42"),
        (false, true, false, "4.17"), (true, true, false, "3.75"), (true, true, true, "4.12"),
        (true, false, true, "3.30"), (true, false, false, "3.00"),
    ]

    private static func documents(moved: Bool, formula: Bool) throws -> [DocumentFile] {
        try ShippedWorld.documents(folder).filter { $0.path != "figures.csv" }.map { file in
            var text = String(decoding: file.bytes, as: UTF8.self)
            if moved, file.path == "memberships.csv" {
                text = text.replacing("nanwan,gangwan,admin", with: "nanwan,yunling,admin")
            }
            if formula, file.path == "indicators/innovation.yaml" {
                text = text.replacing("海洋研发经费 / 海洋生产总值", with: "海洋研发经费 / 海洋产业产值")
            }
            return DocumentFile(path: file.path, bytes: Array(text.utf8))
        }
    }

    private static func row(_ element: String, _ org: String, _ value: String) throws -> FigureRow {
        FigureRow(
            element: element, org: org, period: .fiscalYear(2023, starts: 4),
            text: try #require(DecimalText(value)), published: value, origin: "年鉴")
    }

    /// A world at vintage 2 with the plan and its own figures, then the towns' figures at 3, and each step of
    /// the walk at one vintage more.
    private static func office() async throws -> SiteOffice {
        let office = try await ShippedWorld.office(folder: folder)
        func submit(_ id: String, _ verb: Verb) async throws {
            let outcome = try await office.store.submit(
                Command(id: id, actor: office.actor, at: office.now(), verb: verb))
            #expect(outcome.refusal == nil, "\(id)")
        }
        func tell(_ id: String, _ rows: [FigureRow]) async throws {
            try await submit(id, .importFigures(FigureImport(source: id, plan: plan, rows: rows)))
        }
        try await tell(
            "towns",
            [
                row("marine-rd-spend", "beigang", "300.0"), row("marine-rd-spend", "nanwan", "200.0"),
                row("gross-marine-product", "beigang", "10000"),
                row("gross-marine-product", "nanwan", "5000"),
                row("marine-output", "beigang", "8000"), row("marine-output", "nanwan", "4000"),
            ])
        for (number, (state, next)) in zip(walk, walk.dropFirst()).enumerated() {
            if state.corrected != next.corrected {
                let value = next.corrected ? "330.0" : "300.0"
                try await tell("step\(number)", [row("marine-rd-spend", "beigang", value)])
            } else {
                let files = try documents(moved: next.moved, formula: next.formula)
                let ready = PlanAdoption.prepare(files, today: office.today, Problems())
                try await submit("step\(number)", .adopt(try #require(ready).adoption))
            }
        }
        return office
    }

    @Test func `a page tells each of the eight by its vintage`() async throws {
        try await TestBrowser.visit(try await EightStatesSiteTests.office()) { browser in
            for (number, state) in EightStatesSiteTests.walk.enumerated() {
                let page = "/plans/\(EightStatesSiteTests.plan)/indicators/marine-rd-intensity"
                let html = try await browser.get(page + "?as-of=\(number + 3)").text
                let row = try #require(
                    html.firstMatch(of: /<tr><th scope="row">港湾区<\/th><td class="num">([^<]*)</),
                    "vintage \(number + 3)")
                #expect(row.1.hasPrefix(state.shown), "vintage \(number + 3): \(row.1)")
            }
        }
    }
}
