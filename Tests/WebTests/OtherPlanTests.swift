import Hummingbird
import HummingbirdTesting
import Plans
import Testing

@testable import Office
@testable import Web

/// Pages know no plan by name: an invented one with fiscal years, ranks and other units shows as well.
@Suite struct OtherPlanTests {
    private static let pages = [
        "", "outline", "indicators", "tasks", "findings", "figures", "data", "report",
    ]

    @Test func `every page of an invented plan answers`() async throws {
        let office = try await ShippedWorld.office(folder: "Tests/Fixtures/plans/linhai-2023-2027")
        let plan = try await office.defaultPlan()
        let view = try await office.view(of: plan)
        let indicators = view.plan.indicators.map { "indicators/\($0.id)" }
        let tasks = view.plan.tasks.map { "tasks/\($0.id)" }
        try await TestBrowser.visit(office) { browser in
            for page in OtherPlanTests.pages + indicators + tasks {
                for language in ["zh", "en"] {
                    let response = try await browser.get("/plans/\(plan)/\(page)?lang=\(language)")
                    #expect(response.status == .ok, "\(page)")
                    #expect(
                        response.text.firstMatch(of: /\[[a-z]+\.[a-z.-]+\]/) == nil, "\(page) shows a code")
                }
            }
        }
    }
}
