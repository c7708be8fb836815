public import Kernel
import Measures
import Plans

/// What is behind the documents of a plan.
enum AboutTwin {
    static let file = Shape<AdoptedFile>(
        "AdoptedFile", "One adopted document.",
        [
            .text("path", "Its path.") { $0.path }, .count("bytes", "How many bytes it has.") { $0.size },
            .text("hash", "The SHA-256 of its bytes.", .hash) { $0.hash.description },
        ])

    static let lint = Shape<LintSummary>(
        "LintSummary", "What the lint said of the documents when they were adopted.",
        [
            .count("warnings", "Faults of the plan itself.") { $0.warnings },
            .count("notes", "What else is worth knowing.") { $0.notes },
        ])

    static let about = Shape<TwinReader>(
        "About", "Where the plan's documents and figures come from.",
        [
            .part("title", "The plan's name.", TwinParts.title) { $0.plan.title },
            .text("status", "What kind of text it is.", PlanTwin.status) { $0.plan.status.rawValue },
            .known("publisher", "Who published it.", TwinParts.title) { $0.plan.publisher },
            .text("adopted", "When its documents came to hold.", .moment) {
                $0.view.adopted.adoptedAt.description
            },
            .known("legalBasis", "On which basis.") { $0.view.adopted.legalBasis },
            .part("lint", "What the lint said.", lint) { $0.view.adopted.lint },
            .parts("documents", "The documents that hold.", file) { $0.view.adopted.files },
            .count("figures", "How many figures are known.") { $0.view.figures.count },
            .part("dataLicence", "What the data are, and under what they may be used.", TwinParts.title) {
                $0.say(Message("about.licence-data-is"))
            },
            .text("codeLicence", "Under what the program may be used.") { _ in "Apache-2.0" },
        ])

    static let shapes: [NamedSchema] = [file.told, lint.told, about.told]
}

extension TwinReader {
    /// The twin of the page about a plan's data.
    public func about() -> JSONText { AboutTwin.about.json(self) }
}
