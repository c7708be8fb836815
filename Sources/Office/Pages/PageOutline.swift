import Kernel
import Plans
import Words

/// The plan as an outline: every claim where it stands, with its target's verdict and what is wrong with it.
public struct OutlineModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let contents: [LinkModel]
    public let sections: [OutlineSectionModel]
    /// What to write first, where the documents hold no claim.
    public let next: NextStepModel?
}

/// One part of the text; the parts stand in document order, deeper ones under a smaller heading.
public struct OutlineSectionModel: Sendable {
    /// The anchor.
    public let id: String
    /// 1…4.
    public let level: Int
    public let isTop: Bool
    public let isSecond: Bool
    public let isDeep: Bool
    public let title: String
    public let statements: [StatementModel]
    public let hasStatements: Bool
    public let tasks: [LinkModel]
}

extension PageReader {
    /// The outline of the plan.
    public func outline() -> OutlineModel {
        let sections = plan.sections.map { outlineSection($0) }
        let found = evaluation.findings.count
        return OutlineModel(
            title: words.title(plan.title),
            lead: TextPart.parts(
                say(
                    "outline.lead",
                    [
                        "statements": .integer(plan.statements.count),
                        "targets": .integer(evaluation.verdicts.count),
                        "findings": .integer(found),
                    ])),
            contents: plan.sections.filter { $0.parent == nil }.map {
                LinkModel(title: heading($0), href: "#s-" + $0.id)
            },
            sections: sections, next: plan.statements.isEmpty ? nextStep : nil)
    }

    private func outlineSection(_ section: PlanSection) -> OutlineSectionModel {
        let level = min(depth(section) + 1, 4)
        let statements = plan.statements.filter { $0.section == section.id }.map { statement($0) }
        return OutlineSectionModel(
            id: section.id, level: level, isTop: level == 1, isSecond: level == 2, isDeep: level > 2,
            title: heading(section), statements: statements,
            hasStatements: !statements.isEmpty,
            tasks: plan.tasks.filter { $0.section == section.id }.map { link(task: $0) })
    }

    private func depth(_ section: PlanSection) -> Int {
        var depth = 0
        var parent = section.parent
        while let id = parent, depth < 8 {
            depth += 1
            parent = plan.section(id)?.parent
        }
        return depth
    }
}
