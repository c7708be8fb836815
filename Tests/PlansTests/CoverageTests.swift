import Formulas
import Foundation
import Kernel
import Measures
import Plans
import Testing

/// Every commitment of the shipped plan's text is there and leads somewhere, or says why not.
struct CoverageTests {
    let plan: Plan
    /// The identifiers of the text's commitments, kept apart from the plan's own documents.
    let ids: [String]

    init() throws {
        plan = try PlanFixture.shipped.load()
        let url = PlanFixture.root.appending(path: "Tests/Fixtures/statement-ids.txt")
        ids = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func `the list names 211 commitments once each`() {
        #expect(ids.count == 211)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `the plan tells exactly the commitments of the list, in their order`() {
        #expect(plan.statements.map(\.id) == ids)
    }

    @Test func `every commitment feeds an indicator or a task, or says why it is not monitored, never both`()
    {
        for statement in plan.statements {
            let indicator = statement.task == nil ? statement.subject.flatMap { plan.indicator($0) } : nil
            let task = statement.task.flatMap { plan.task($0) }
            let isFed = indicator != nil || task != nil
            #expect(isFed == (statement.subject != nil), "\(statement.id) names \(statement.subject ?? "")")
            #expect(isFed != (plan.notMonitored[statement.id] != nil), "\(statement.id)")
        }
    }

    @Test func `every reason is told in both languages`() {
        #expect(!plan.notMonitored.isEmpty)
        for (id, reason) in plan.notMonitored {
            #expect(ids.contains(id))
            #expect(reason.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(id): \(reason.zh)")
            #expect(!reason.en.unicodeScalars.contains { $0.properties.isIdeographic }, "\(id): \(reason.en)")
            #expect(reason.en.contains(" "), "\(id): \(reason.en)")
        }
    }

    @Test func `every target of the text is part of exactly one target that is judged`() throws {
        let judged = plan.targets.flatMap(\.statements)
        let told = plan.statements.filter { $0.role == .target && $0.task == nil && $0.subject != nil }
        #expect(judged.count == Set(judged).count)
        #expect(Set(judged) == Set(told.map(\.id)))
        let verdicts = try PlanFixture.shipped.evaluate().verdicts
        #expect(verdicts.map(\.target) == plan.targets)
    }

    @Test
    func `every role is used, and every indicator is fed by the text or by a formula`() {
        let feeding = plan.statements.filter { $0.subject != nil }
        #expect(Set(feeding.map(\.role)) == Set(PlanStatement.Role.allCases))
        let fed = Set(feeding.compactMap(\.subject))
        let asked = Set(plan.indicators.flatMap(\.definitions).flatMap(\.formula.symbolIDs))
        for indicator in plan.indicators where !fed.contains(indicator.id) {
            #expect(indicator.element.map { asked.contains($0) } ?? false, "\(indicator.id) has no statement")
        }
    }
}
