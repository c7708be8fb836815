import Documents
public import Kernel
import Measures
import Orgs
import Plans
import Words

/// Answers the JSON twin of every page of one plan, from the same view as the page. Documents are the same in
/// every language: sentences and names come in both.
public struct TwinReader: Sendable {
    /// The reader of the page itself.
    public let page: PageReader
    /// The vintage of each entry that a figure of the document came with.
    let vintages: [Int64: Int]
    let zh: Words
    let en: Words

    /// The twin of a page's reader. `vintages` are those of `entries(…)`.
    public init(_ page: PageReader, vintages: [Int64: Int] = [:]) {
        self.page = page
        self.vintages = vintages
        zh = Words(language: .zh)
        en = Words(language: .en)
    }

    var view: PlanView { page.view }
    var plan: Plan { page.plan }
    var evaluation: PlanEvaluation { page.evaluation }

    func told<Value>(_ value: Value) -> Told<Value> { Told(it: value, by: self) }

    func told<Value>(_ values: [Value]) -> [Told<Value>] { values.map { told($0) } }

    /// A message in both languages.
    func say(_ message: Message) -> Title { Title(zh: zh.sentence(message), en: en.sentence(message)) }

    func say(_ messages: [Message]) -> Title { Title(zh: zh.sentences(messages), en: en.sentences(messages)) }

    func orgTitle(_ id: String) -> Title {
        plan.orgs.name(of: id, on: page.today)?.title ?? Title(zh: id, en: id)
    }

    /// A document: the label, the links, and what it tells.
    public func document(_ data: JSONText, _ links: DocumentLinks) -> JSONText {
        WorldTwin.document(
            DocumentLabel(
                world: view.world.kind, plan: plan.id, vintage: view.position.vintage, today: page.today),
            data, links)
    }
}

/// A value and the reader that tells it.
struct Told<Value> {
    let it: Value
    let by: TwinReader

    func with<Other>(_ other: Other) -> Told<Other> { Told<Other>(it: other, by: by) }

    func each<Other>(_ others: [Other]) -> [Told<Other>] { others.map { with($0) } }

    func known<Other>(_ other: Other?) -> Told<Other>? { other.map { with($0) } }
}

extension Exact {
    /// Decimal text: exact where it ends within 18 decimals, else rounded half to even to as many of 12, 6 or
    /// 0 decimals as its size leaves room for.
    var decimalText: String {
        for decimals in 0...18 where Exact.powerOfTen(decimals) % denominator == 0 {
            if scaled(decimals: decimals) != nil { return text(decimals: decimals) }
        }
        for decimals in [12, 6] where scaled(decimals: decimals) != nil { return text(decimals: decimals) }
        return text(decimals: 0)
    }
}

/// A number in a unit.
struct TwinQuantity {
    let value: Exact
    let unit: String?
}

/// The parts that documents share.
enum TwinParts {
    static let title = Shape<Title>(
        "Bilingual", "The same in Chinese and English.",
        [.text("zh", "Chinese.") { $0.zh }, .text("en", "English.") { $0.en }])

    static let quantity = Shape<TwinQuantity>(
        "Quantity",
        "A number as decimal text and the identifier of its unit. Exact where the decimals end within 18, "
            + "else rounded half to even to 12.",
        [
            .text("value", "The number.", .decimal) { $0.value.decimalText },
            .known("unit", "The unit's identifier; null for a bare number.") { $0.unit },
        ])

    static let unit = Shape<UnitOfMeasure>(
        "Unit", "A unit of measure.",
        [
            .text("id", "Its identifier.") { $0.symbol }, .part("title", "Its name.", title) { $0.title },
            .text("dimension", "What it measures.") { $0.dimension },
        ])

    static let org = Shape<Told<String>>(
        "OrgName", "An org by identifier, with its name on the day the document speaks of.",
        [
            .text("id", "Its identifier.") { $0.it },
            .part("title", "Its name.", title) { $0.by.orgTitle($0.it) },
        ])

    static let place = Shape<Place>(
        "Place", "Where something is written in the plan's documents.",
        [
            .text("file", "The file, as the plan's folder names it.") { $0.file },
            .count("line", "The line, from 1.") { $0.line },
            .count("column", "The column, from 1.") { $0.column },
        ])

    static let bound = JSONSchema.choice(["exact", "about", "over", "under"])
    static let quality = JSONSchema.choice(FigureQuality.allCases.map(\.rawValue))
    static let way = JSONSchema.choice(Way.allCases.map { EvaluationReport.code($0) })

    static func bound(_ bound: FigureBound) -> String { bound == .exact ? "exact" : bound.rawValue }

    static let figure = Shape<Told<Figure>>(
        "Figure", "One value of an element for an org in a period, as somebody told it.",
        [
            .text("element", "The element's identifier.") { $0.it.element },
            .part("title", "The element's name.", title) { told in
                told.by.plan.elements[told.it.element]?.title
                    ?? Title(zh: told.it.element, en: told.it.element)
            },
            .part("org", "Whose figure it is.", org) { $0.with($0.it.org) },
            .text("period", "Its period.", .period) { $0.it.period.description },
            .part("value", "The value in the element's unit.", quantity) { told in
                TwinQuantity(
                    value: told.it.value, unit: told.by.plan.elements[told.it.element]?.unit.symbol)
            },
            .count("decimals", "The decimals it was published with.") { $0.it.text.decimals },
            .text("published", "The text as it was handed in.") { $0.it.published },
            .text("bound", "Whether it is a number or a bound.", bound) { bound($0.it.bound) },
            .text("quality", "How far its making had come.", quality) { $0.it.quality.rawValue },
            .known("origin", "The issuing body, document and date; null: nobody vouches for it.") {
                $0.it.origin
            },
            .flag("verified", "Whether it has an origin.") { $0.it.origin != nil },
            .known("seenAs", "Where it was seen.", .choice(SeenAs.allCases.map(\.rawValue))) {
                $0.it.seenAs?.rawValue
            },
            .known("at", "The day it speaks of, where that is not its period's end.", .day) {
                $0.it.at?.description
            },
            .known("note", "A remark.") { $0.it.note },
            .text("recorded", "When it was accepted here.", .moment) { $0.it.recorded.description },
            ShapeMember(
                "vintage", .nullable(.count), "The vintage that brought it; null where it is not looked up."
            ) { told in
                told.by.vintages[told.it.entry].map { .integer($0) } ?? .null
            },
        ])

    static let shapes: [NamedSchema] = [
        title.told, quantity.told, unit.told, org.told, place.told, figure.told,
    ]
}

extension TwinReader {
    /// The same reader with the vintages of some entries.
    public func knowing(_ vintages: [Int64: Int]) -> TwinReader { TwinReader(page, vintages: vintages) }

    /// The vintage of an entry that the reader was told of.
    public func vintage(of entry: Int64) -> Int? { vintages[entry] }
}
