public import Kernel
import Plans

/// How the technologies, organisations and places that a plan names are told to machines.
enum NamesTwin {
    static let field = Shape<TechnologyField>(
        "TechnologyField", "An industry, or a field in one.",
        [
            .text("id", "Its identifier.") { $0.id },
            .known("parent", "What it lies in; null for an industry.") { $0.parent },
            .part("title", "Its name.", TwinParts.title) { $0.title },
            .texts("tasks", "The tasks that take it up.") { $0.tasks },
        ])

    static let technology = Shape<PlanTechnology>(
        "Technology", "A key technology that the plan names.",
        [
            .text("id", "Its identifier.") { $0.id }, .text("field", "The field it belongs to.") { $0.field },
            .text("section", "The section that names it.") { $0.section },
            .part("title", "Its name.", TwinParts.title) { $0.title },
        ])

    static let technologies = Shape<Told<[PlanTechnology]>>(
        "Technologies", "The technologies that the filter leaves, and the fields they lie in.",
        [
            .count("count", "How many are told.") { $0.it.count },
            .count("total", "How many the plan names.") { $0.by.plan.technologies.count },
            .parts("fields", "Industries and fields, in document order.", field) {
                $0.by.plan.technologyFields
            },
            .parts("technologies", "The technologies, in document order.", technology) { $0.it },
        ])

    static let named = Shape<NamedOrg>(
        "NamedOrg", "Somebody or something that the plan's text names.",
        [
            .text("id", "Its identifier.") { $0.id },
            .text("kind", "What sort of thing it is.", .choice(NamedOrg.Kind.allCases.map(\.rawValue))) {
                $0.kind.rawValue
            },
            .text("section", "The section that names it.") { $0.section },
            .part("title", "What it is called there.", TwinParts.title) { $0.title },
            .part("role", "What it is or does.", TwinParts.title) { $0.role },
            .known("org", "The org that is meant, where figures may be told of it.") { $0.org },
        ])

    static let shapes: [NamedSchema] = [field.told, technology.told, technologies.told, named.told]
}

extension TwinReader {
    /// The twin of the page of technologies.
    public func technologies(_ filter: TechnologyFilter) -> JSONText {
        NamesTwin.technologies.json(told(page.kept(filter, TechnologyIndex(plan))))
    }
}
