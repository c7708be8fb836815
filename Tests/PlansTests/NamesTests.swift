import Foundation
import Kernel
import Orgs
import Plans
import Testing

@testable import Documents

/// Every technology and every name of the shipped plan's text is there; a plan without either loads.
struct NamesTests {
    let plan: Plan

    init() throws { plan = try PlanFixture.shipped.load() }

    private func lines(_ name: String) throws -> [[String]] {
        let url = PlanFixture.root.appending(path: "Tests/Fixtures").appending(path: name)
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `all 517 technologies stand under their industry and field, in the order of the text`() throws
    {
        let told = try lines("technology-names.txt")
        #expect(told.count == 517 && Set(told.map { $0[0] }).count == 517)
        let found = plan.technologies.map { technology in
            let field = plan.technologyField(technology.field)
            let industry = field?.parent.flatMap { plan.technologyField($0) }
            return [
                technology.id, industry?.title.zh ?? "", field?.title.zh ?? "", technology.section,
                technology.title.zh,
            ]
        }
        #expect(found == told)
    }

    @Test func `all 237 names are there with kind and section, in the order of the text`() throws {
        let told = try lines("named-org-names.txt")
        #expect(told.count == 237 && Set(told.map { $0[0] }).count == 237)
        #expect(plan.namedOrgs.map { [$0.id, $0.kind.rawValue, $0.section, $0.title.zh] } == told)
        #expect(Set(plan.namedOrgs.map(\.kind)) == Set(NamedOrg.Kind.allCases))
    }

    @Test func `titles and roles are told in both languages`() {
        let titles =
            plan.technologies.map(\.title) + plan.technologyFields.map(\.title)
            + plan.namedOrgs.map(\.title) + plan.namedOrgs.map(\.role)
        for title in titles {
            let en = title.en.replacing(/[一二三四五六七八九十]+\([一二三四五六七八九十]+\)/, with: "")
            #expect(!en.unicodeScalars.contains { $0.properties.isIdeographic }, "\(title.en)")
            #expect(title.en.count > 1 && title.zh.count > 0)
        }
    }

    @Test func `a name that is an org of the plan is named alike or is one of its other names`() {
        for named in plan.namedOrgs {
            guard let id = named.org, let org = plan.orgs[id] else { continue }
            let names = org.names.flatMap { [$0.title.zh] + $0.also }
            #expect(
                names.contains { $0.contains(named.title.zh) || named.title.zh.contains($0) }
                    || named.title.zh.hasPrefix("市"), "\(named.title.zh) is not \(names)")
        }
    }

    @Test func `a plan without technologies and names loads`() throws {
        var plan = PlanFixture.invented
        let optional = ["technologies.csv", "technology_fields.csv", "named_orgs.csv"]
        #expect(plan.files.count { optional.contains($0.path) } == 3)
        plan.files.removeAll { optional.contains($0.path) }
        let loaded = try plan.load()
        #expect(loaded.technologies.isEmpty && loaded.technologyFields.isEmpty && loaded.namedOrgs.isEmpty)
    }
}
