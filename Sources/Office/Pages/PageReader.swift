import Documents
public import Kernel
import Measures
import Orgs
public import Plans
public import Words

/// Answers every page of one plan, for one reader: what is known, in the reader's words, with links.
///
/// One function a page. All of them read the same view, so that no page mixes two moments.
public struct PageReader: Sendable {
    /// How many entries back the latest changes are looked for.
    public static let latestEntries = 200

    let view: PlanView
    let words: Words
    let links: any PageLinks
    /// Hours from UTC of the clock that pages show.
    public let hoursFromUTC: Int
    /// Whether the reader may enter data.
    let canWrite: Bool

    public init(
        _ view: PlanView, words: Words, links: any PageLinks, hoursFromUTC: Int = 8, canWrite: Bool = false
    ) {
        self.view = view
        self.words = words
        self.links = links
        self.hoursFromUTC = hoursFromUTC
        self.canWrite = canWrite
    }

    /// The plan of the pages.
    public var plan: Plan { view.plan }
    /// The entry that adopted the documents of the pages; it stays inside the house.
    public var adoption: Int64 { view.adopted.entry }
    /// Names that stand for each other in a search.
    public var synonyms: [[String]] { SearchDocument.synonyms(of: plan) }
    /// The names of the plan's things, for those that are asked for whole.
    var searchNames: SearchNameShelf { view.searchNames }
    /// The vintage that the pages show.
    public var vintage: Int { view.position.vintage.number }
    /// What the data are.
    public var worldKind: WorldKind { view.world.kind }
    /// The day that decides what is due.
    public var today: Day { view.evaluation.today }
    /// Where the reader stands: which vintage, and when it was accepted.
    public var position: ReadPosition { view.position }
    var evaluation: PlanEvaluation { view.evaluation }

    func say(_ code: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        words.sentence(Message(code, arguments))
    }

    /// The name of an org today; its identifier where it has none.
    func orgTitle(_ id: String) -> String {
        plan.orgs.name(of: id, on: today).map { words.title($0.title) } ?? id
    }

    func unit(_ indicator: Indicator) -> Title { indicator.unitTitle }

    func quantity(_ value: Exact, _ indicator: Indicator, decimals: Int? = nil) -> String {
        words.quantity(value, of: indicator, decimals: decimals)
    }

    /// A section, as a link into the outline.
    func section(_ id: String) -> LinkModel { LinkModel(title: id, href: links.outline(section: id)) }

    func link(_ indicator: Indicator) -> LinkModel {
        LinkModel(title: words.title(indicator.title), href: links.indicator(indicator.id))
    }

    func link(task: PlanTask) -> LinkModel {
        LinkModel(title: task.id + " " + words.title(task.title), href: links.task(task.id))
    }

    /// A section with its heading, which is not said twice.
    func heading(_ section: PlanSection) -> String {
        section.id == section.title.zh
            ? words.title(section.title) : section.id + " " + words.title(section.title)
    }

    /// A claim's number as the text puts it; `nil` where it is only the year spoken of, or a thing done or
    /// not.
    func statementValue(_ statement: PlanStatement) -> String? {
        guard let text = statement.value, statement.basis != .done,
            !(text.decimals == 0 && statement.period.map { text.value == Exact($0.startYear) } ?? false)
        else { return nil }
        let unit = statement.unit.flatMap { plan.units[$0]?.title } ?? Title(zh: "", en: "")
        if let high = statement.high {
            return words.range(
                text.value, high.value, decimals: max(text.decimals, high.decimals), unit: unit)
        }
        let sign =
            switch statement.comparator {
            case .equal, .range, nil: ""
            case .more: ">"
            case .atLeast: "≥"
            case .less: "<"
            case .atMost: "≤"
            case .about: words.sign(.about)
            }
        return sign + words.quantity(text.value, decimals: text.decimals, unit: unit)
    }

    /// A finding with what it is about; `on` is the indicator whose page this is, which need not be told.
    func finding(_ finding: Finding, on page: String? = nil) -> FindingModel {
        let sections = finding.statements.compactMap { plan.statement($0)?.section }
        let indicator = finding.indicator == page ? nil : finding.indicator.flatMap { plan.indicator($0) }
        let task = finding.task.flatMap { plan.task($0) }
        return FindingModel(
            code: finding.code,
            tag: TagModel(kind: finding.severity.rawValue, text: say("lint.\(finding.code).title")),
            title: say("lint.\(finding.code).title"), text: words.sentence(finding.message),
            place: "\(finding.place.file):\(finding.place.line)",
            sections: unique(sections).map { section($0) }, indicator: indicator.map { link($0) },
            task: task.map { link(task: $0) })
    }

    func owner(_ owner: IndicatorOwner) -> OwnerModel {
        self.owner(lead: duty(owner.lead), with: owner.with.map { duty($0) }, isSuggested: owner.isSuggested)
    }

    func owner(lead: String, with: [String], isSuggested: Bool) -> OwnerModel {
        OwnerModel(
            lead: say("owner.lead", ["who": .text(lead)]),
            with: with.isEmpty ? nil : say("owner.with", ["who": .list(with.map { .text($0) })]),
            isSuggested: isSuggested)
    }

    func duty(_ duty: IndicatorOwner.Duty) -> String {
        let office = duty.office.map { words.title($0) } ?? ""
        let name = orgTitle(duty.org)
        if office.isEmpty { return name }
        return words.language == .zh ? name + office : "\(office), \(name)"
    }
}

/// The values in their first order, each once.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}

extension PageMark {
    init(_ word: Verdict.Word) {
        self =
            switch word {
            case .met: .met
            case .onCourse: .on
            case .atRisk: .risk
            case .offCourse: .off
            case .disputed: .disputed
            case .noData: .none
            case .notDue: .due
            case .unmeasurable: .free
            }
    }
}
