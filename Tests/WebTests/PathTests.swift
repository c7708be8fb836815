import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// The yearly path: what is proposed, and what a person confirms.
@Suite struct PathTests {
    private static let page = "/plans/\(ShippedWorld.plan)/path"

    @Test func `every target is proposed or says why not, and ends at its own number`() async throws {
        for folder in ["Plans/yancheng-2021-2025", "Tests/Fixtures/plans/linhai-2023-2027"] {
            let office = try await ShippedWorld.office(folder: folder)
            let view = try await office.view(of: office.defaultPlan())
            let path = view.yearlyPath()
            #expect(path.rows.count == view.evaluation.verdicts.count)
            #expect(path.rows.contains { !$0.steps.isEmpty } && path.rows.contains { $0.steps.isEmpty })
            for row in path.rows where !row.steps.isEmpty {
                #expect(PlanDecisions.fits(row.steps, row.target, base: view.plan.horizon.base))
                #expect(view.doubt(about: row.steps, of: row) == nil)
            }
        }
    }

    @Test func `values that are no path are refused, odd ones are doubted`() async throws {
        let office = try await ShippedWorld.office()
        let view = try await office.view(of: ShippedWorld.plan)
        let base = view.plan.horizon.base
        let row = try #require(
            view.yearlyPath().rows.first {
                $0.indicator.id == "high-tech-enterprises" && $0.target.basis == .level
                    && !$0.steps.isEmpty
            })
        func code(_ texts: [String]) -> String? {
            do {
                _ = try view.confirming(row, try YearlyPath.steps(texts, row, base: base), reason: "r")
                return nil
            } catch { return error.message.code }
        }
        #expect(code(["1600", "1800", "2000", "2500", "3000"]) == nil)
        #expect(code(["1600", "1800", "2000", "2500", "3001"]) == "path.misses-target")
        #expect(code(["1600", "1800", "2000", "3000"]) == "path.misses-target")
        #expect(code(["1600.5", "1800", "2000", "2500", "3000"]) == "path.no-number")
        #expect(code(["many", "1800", "2000", "2500", "3000"]) == "path.no-number")
        #expect(code(["-1", "1800", "2000", "2500", "3000"]) == "path.outside")
        let turning = try YearlyPath.steps(["1600", "1500", "2000", "2500", "3000"], row, base: base)
        #expect(view.doubt(about: turning, of: row)?.code == "path.turns-back")
        #expect(throws: Refusal.self) { try view.yearlyPath().row("nowhere") }
    }

    @Test func `one target is confirmed by a form, then all, and verdicts go by them`() async throws {
        let office = try await ShippedWorld.office()
        let view = try await office.view(of: ShippedWorld.plan)
        let row = try #require(
            view.yearlyPath().rows.first {
                $0.indicator.id == "high-tech-enterprises" && $0.target.basis == .level
            })
        let address = Self.page + "/target?id=" + SiteURL.encode(row.target.id)
        try await TestBrowser.visit(office) { browser in
            #expect(try await browser.get(address).status == .forbidden)
            let csrf = try await browser.open()
            let form = try await browser.get(address)
            #expect(form.status == .ok)
            let seen = String(try #require(form.text.firstMatch(of: /name="seen" value="([^"]+)"/)).1)
            var fields = [
                ("csrf", csrf), ("seen", seen), ("y1", "1550"), ("y2", "许多"), ("y3", "1800"), ("y4", "2400"),
                ("reason", "常务会"), ("action", "confirm"),
            ]
            let refused = try await browser.post(address, fields)
            #expect(refused.text.contains("role=\"alert\"") && refused.text.contains("value=\"许多\""))
            fields[3].1 = "1600"
            #expect(try await browser.post(address, fields).status == .seeOther)
            let indicator = try await browser.get(
                "/plans/\(ShippedWorld.plan)/indicators/high-tech-enterprises")
            #expect(
                indicator.text.contains("已确认年度路径") && indicator.text.contains("data-verdict=\"onCourse\""))
            let none = try await browser.post(Self.page, [("csrf", csrf), ("seen", seen), ("reason", "")])
            #expect(none.text.contains("role=\"alert\""))
            let all = try await browser.post(Self.page, [("csrf", csrf), ("seen", seen), ("reason", "年度计划")])
            #expect(all.status == .seeOther)
            let page = try await browser.get(Self.page)
            #expect(!page.text.contains("data-form=\"path-all\""))
            #expect(page.text.contains(Words(language: .zh).number(Exact(1550), decimals: 0)))
            let back = try await browser.post(
                address, [("csrf", csrf), ("seen", seen), ("reason", "有误"), ("action", "withdraw")])
            #expect(back.status == .seeOther)
            #expect(try await browser.get(Self.page).text.contains("data-form=\"path-all\""))
        }
        let after = try await office.view(of: ShippedWorld.plan)
        #expect(
            after.decisions.contains {
                $0.content.key == .path(target: row.target.id) && $0.content.isTakenBack
            })
    }
}
