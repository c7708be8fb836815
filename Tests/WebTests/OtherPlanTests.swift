import Hummingbird
import HummingbirdTesting
import Orgs
import Plans
import Testing

@testable import Office
@testable import Web

/// Pages know no plan by name: an invented one with fiscal years, ranks and other units shows as well.
@Suite struct OtherPlanTests {
    private static let pages = [
        "", "outline", "indicators", "tasks", "findings", "figures", "data", "report",
        "technologies", "orgs",
        "compare", "map", "leader",
    ]

    @Test func `every page of an invented plan answers`() async throws {
        let office = try await ShippedWorld.office(folder: "Tests/Fixtures/plans/linhai-2023-2027")
        let plan = try await office.defaultPlan()
        let view = try await office.view(of: plan)
        let indicators = view.plan.indicators.map { "indicators/\($0.id)" }
        let tasks = view.plan.tasks.map { "tasks/\($0.id)" }
        let orgs = (view.plan.orgs.orgs.map(\.id) + view.plan.namedOrgs.map(\.id)).map { "orgs/\($0)" }
        try await TestBrowser.visit(office) { browser in
            for page in OtherPlanTests.pages + indicators + tasks + orgs {
                for language in ["zh", "en"] {
                    let response = try await browser.get("/plans/\(plan)/\(page)?lang=\(language)")
                    #expect(response.status == .ok, "\(page)")
                    #expect(
                        response.text.firstMatch(of: /\[[a-z]+\.[a-z.-]+\]/) == nil, "\(page) shows a code")
                }
            }
        }
    }

    @Test func `an axis has its name on the page of an indicator, not its identifier`() async throws {
        let office = try await ShippedWorld.office(folder: "Tests/Fixtures/plans/linhai-2023-2027")
        let plan = try await office.defaultPlan()
        try await TestBrowser.visit(office) { browser in
            let page = try await browser.get("/plans/\(plan)/indicators/aquatic-output?lang=zh").text
            #expect(page.contains("按行政区划划分") && !page.contains("admin"))
        }
    }

    @Test func `the page of an indicator names the parameters of its formula, with numbers and articles`()
        async throws
    {
        let office = try await ShippedWorld.office(folder: "Tests/Fixtures/plans/linhai-2023-2027")
        let plan = try await office.defaultPlan()
        try await TestBrowser.visit(office) { browser in
            let page = try await browser.get("/plans/\(plan)/indicators/marine-output?lang=en").text
            let told = page.replacing("\u{2060}", with: "")
            #expect(told.contains("Parameter “Share of coastal tourism counted” to 2025-03-31: 100"))
            #expect(told.contains("Parameter “Share of coastal tourism counted” from 2025-04-01: 90"))
            #expect(page.contains("林海市海洋经济统计制度（2025 年修订） 第四条第二款"))
        }
        try await APIBrowser.visit(office) { api in
            let told = try await api.get("/api/v1/plans/\(plan)/indicators/marine-output").data
            let parameter = told?["definitions"]?.list?.first?["parameters"]?.list?.first
            #expect(parameter?["id"] == .text("tourism-counted"))
            #expect(parameter?["versions"]?.list?.map { $0["value"] } == [.text("100"), .text("90")])
            #expect(parameter?["versions"]?.list?.last?["article"] == .text("第四条第二款"))
            #expect(told?["unreckoned"]?.list?.isEmpty == true)
        }
    }
}
