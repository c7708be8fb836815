import Kernel
import Plans
import Words

/// What is missing and what to do next, on a page that has nothing to tell.
public struct NextStepModel: Sendable, Hashable {
    public let text: String
    /// Where to do it, for those who may.
    public let link: LinkModel?
}

extension PageReader {
    /// What the plan's documents or figures lack before there is anything to judge; `nil` where they lack
    /// nothing.
    var nextStep: NextStepModel? {
        if plan.statements.isEmpty { return documentStep("claims") }
        if evaluation.verdicts.isEmpty { return documentStep("targets") }
        guard view.figures.subjects.isEmpty else { return nil }
        return NextStepModel(
            text: say(canWrite ? "empty.figures" : "empty.figures-reader"),
            link: canWrite ? LinkModel(title: say("figures.enter"), href: links.importing()) : nil)
    }

    /// What to write so that the plan has tasks; nothing where it has them.
    var taskStep: NextStepModel? { plan.tasks.isEmpty ? documentStep("tasks") : nil }

    private func documentStep(_ what: String) -> NextStepModel {
        let then = say(worldKind == .draft ? "empty.then-draft" : "empty.then-adopt")
        return NextStepModel(text: say("empty.\(what)", ["then": .text(then)]), link: nil)
    }
}
