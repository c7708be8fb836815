import Kernel
import Plans
import Words

/// The key technologies that the plan names, by industry and field.
public struct TechnologiesModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let text: String
    public let industries: [OptionModel]
    public let fields: [OptionModel]
    public let isFiltered: Bool
    public let reset: String
    public let contents: [LinkModel]
    public let branches: [TechnologyIndustryModel]
    /// What is said where no technology is shown.
    public let nothing: String?
}

/// One industry with its fields.
public struct TechnologyIndustryModel: Sendable {
    /// The anchor.
    public let id: String
    public let title: String
    public let href: String
    public let count: String
    public let fields: [TechnologyFieldModel]
}

/// One field: where the plan speaks of it, what takes it up, what shows it, and the technologies.
public struct TechnologyFieldModel: Sendable {
    public let id: String
    public let title: String
    public let count: String
    public let sections: [LinkModel]
    public let tasks: [LinkModel]
    public let indicators: [MarkedLinkModel]
    public let technologies: [TechnologyModel]
}

/// An indicator with the mark of its leading verdict.
public struct MarkedLinkModel: Sendable {
    public let title: String
    public let href: String
    public let mark: MarkModel?
}

/// One technology.
public struct TechnologyModel: Sendable {
    public let id: String
    public let title: String
    /// The other fields that name it too.
    public let also: String?
}

/// What narrows the technologies; empty text narrows nothing.
public struct TechnologyFilter: Hashable, Sendable {
    /// The longest text that is looked for; what is longer is cut.
    public static let textLimit = 200

    public let text: String
    public let industry: String
    public let field: String

    public init(text: String = "", industry: String = "", field: String = "") {
        self.text = String(text.prefix(TechnologyFilter.textLimit))
        self.industry = industry
        self.field = field
    }

    var isEmpty: Bool { text.isEmpty && industry.isEmpty && field.isEmpty }
}

extension PageReader {
    /// The technologies that fit, by industry and field, in document order.
    public func technologies(_ filter: TechnologyFilter) -> TechnologiesModel {
        let index = TechnologyIndex(plan)
        let kept = kept(filter, index)
        let industries = index.industries.compactMap { branch($0, kept, index) }
        return TechnologiesModel(
            title: say("technologies.title"), lead: TextPart.parts(technologiesLead(filter, kept, index)),
            action: links.technologies([]), text: filter.text,
            industries: options(
                index.industries.map { ($0.id, words.title($0.title)) }, filter.industry,
                any: "technologies.any-industry"),
            fields: fieldOptions(filter, index), isFiltered: !filter.isEmpty,
            reset: links.technologies([]),
            contents: industries.map { LinkModel(title: $0.title, href: "#" + $0.id) },
            branches: industries,
            nothing: plan.technologies.isEmpty
                ? say("technologies.absent") : kept.isEmpty ? say("technologies.empty") : nil)
    }

    /// The technologies that a filter leaves.
    func kept(_ filter: TechnologyFilter, _ index: TechnologyIndex) -> [PlanTechnology] {
        let part = NamePart(filter.text)
        return plan.technologies.filter { technology in
            if !filter.field.isEmpty, technology.field != filter.field { return false }
            if !filter.industry.isEmpty, index.industry(of: technology.field)?.id != filter.industry {
                return false
            }
            return part.isIn([technology.id, technology.title.zh, technology.title.en])
        }
    }

    private func fieldOptions(_ filter: TechnologyFilter, _ index: TechnologyIndex) -> [OptionModel] {
        let fields = plan.technologyFields.filter { field in
            index.byField[field.id] != nil
                && (filter.industry.isEmpty || index.industry(of: field.id)?.id == filter.industry)
        }
        return options(
            fields.map { field in
                let industry = index.industry(of: field.id)
                let prefix = industry.map { $0.id == field.id ? "" : words.title($0.title) + " · " } ?? ""
                return (field.id, prefix + words.title(field.title))
            }, filter.field, any: "technologies.any-field")
    }

    private func technologiesLead(
        _ filter: TechnologyFilter, _ kept: [PlanTechnology], _ index: TechnologyIndex
    ) -> String {
        if plan.technologies.isEmpty { return "" }
        if !filter.isEmpty {
            return say(
                "technologies.some",
                ["count": .integer(kept.count), "total": .integer(plan.technologies.count)])
        }
        let counts = index.industries.map { industry in
            (industry, plan.technologies.count { index.industry(of: $0.field)?.id == industry.id })
        }
        let most = counts.max { $0.1 < $1.1 }
        let linked = plan.technologies.count { !(plan.technologyField($0.field)?.tasks.isEmpty ?? true) }
        var sentences = [
            say(
                "technologies.all",
                [
                    "total": .integer(plan.technologies.count), "industries": .integer(counts.count),
                    "fields": .integer(index.byField.count),
                ])
        ]
        if let most, counts.count > 1 {
            sentences.append(
                say(
                    "technologies.most",
                    ["industry": .title(most.0.title), "count": .integer(most.1)]))
        }
        sentences.append(say("technologies.linked", ["count": .integer(linked)]))
        if index.repeatedCount > 0 {
            sentences.append(say("technologies.repeated", ["count": .integer(index.repeatedCount)]))
        }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private func branch(
        _ industry: TechnologyField, _ kept: [PlanTechnology], _ index: TechnologyIndex
    ) -> TechnologyIndustryModel? {
        let own = kept.filter { index.industry(of: $0.field)?.id == industry.id }
        if own.isEmpty { return nil }
        let fields = plan.technologyFields.compactMap { field -> TechnologyFieldModel? in
            let names = own.filter { $0.field == field.id }
            return names.isEmpty ? nil : model(field, names, index)
        }
        return TechnologyIndustryModel(
            id: "i-" + industry.id, title: words.title(industry.title),
            href: links.technologies([("industry", industry.id)]), count: words.integer(own.count),
            fields: fields)
    }

    private func model(
        _ field: TechnologyField, _ names: [PlanTechnology], _ index: TechnologyIndex
    ) -> TechnologyFieldModel {
        let tasks = field.tasks.compactMap { plan.task($0) }
        let indicators = unique(tasks.flatMap(\.indicators)).compactMap { plan.indicator($0) }
        return TechnologyFieldModel(
            id: "f-" + field.id, title: words.title(field.title), count: words.integer(names.count),
            sections: unique(names.map(\.section)).compactMap { plan.section($0) }.map {
                LinkModel(title: heading($0), href: links.outline(section: $0.id))
            },
            tasks: tasks.map { link(task: $0) },
            indicators: indicators.map { indicator in
                MarkedLinkModel(
                    title: words.title(indicator.title), href: links.indicator(indicator.id),
                    mark: leading(verdictOf: indicator.id).map { mark($0) })
            },
            technologies: names.map { technology in
                let others = index.others(technology).compactMap { plan.technologyField($0) }
                return TechnologyModel(
                    id: technology.id, title: words.title(technology.title),
                    also: others.isEmpty
                        ? nil
                        : say("technologies.also", ["fields": .list(others.map { .title($0.title) })]))
            })
    }
}

/// Technologies by field, and every field's industry.
struct TechnologyIndex {
    /// The fields that stand in no other, in document order, where they or what is in them name anything.
    let industries: [TechnologyField]
    /// The technologies of each field.
    let byField: [String: [PlanTechnology]]
    private let roots: [String: TechnologyField]
    private let byName: [String: [String]]

    init(_ plan: Plan) {
        byField = Dictionary(grouping: plan.technologies, by: \.field)
        let fields = Dictionary(
            plan.technologyFields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var roots: [String: TechnologyField] = [:]
        for field in plan.technologyFields {
            var top = field
            var steps = 0
            while let parent = top.parent.flatMap({ fields[$0] }), steps < plan.technologyFields.count {
                (top, steps) = (parent, steps + 1)
            }
            roots[field.id] = top
        }
        self.roots = roots
        let used = Set(plan.technologies.compactMap { roots[$0.field]?.id })
        industries = plan.technologyFields.filter { used.contains($0.id) }
        byName = Dictionary(grouping: plan.technologies, by: { TechnologyIndex.key($0) }).mapValues {
            unique($0.map(\.field))
        }
    }

    /// The industry of a field.
    func industry(of field: String) -> TechnologyField? { roots[field] }

    /// The other fields that name the same technology.
    func others(_ technology: PlanTechnology) -> [String] {
        (byName[TechnologyIndex.key(technology)] ?? []).filter { $0 != technology.field }
    }

    /// How many names stand in more than one field.
    var repeatedCount: Int { byName.values.count { $0.count > 1 } }

    private static func key(_ technology: PlanTechnology) -> String {
        technology.title.zh.filter { !$0.isWhitespace }.lowercased()
    }
}
