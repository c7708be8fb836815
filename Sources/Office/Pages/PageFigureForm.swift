public import Kernel
public import Measures
import Orgs
import Plans
import Words

/// The form for one figure; what was typed stays, and every refused field says why.
public struct FigureFormModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let formToken: String
    public let elements: [OptionModel]
    public let elementWrong: String?
    public let orgs: [OptionModel]
    public let orgWrong: String?
    public let period: FieldModel
    public let value: FieldModel
    public let unit: FieldModel
    public let bounds: [OptionModel]
    public let qualities: [OptionModel]
    public let origin: FieldModel
    public let seen: [OptionModel]
    public let note: FieldModel
    public let wrong: String?
    public let recent: [SourceRowModel]
    public let hasRecent: Bool
    /// The day that the figure speaks of, where one was told.
    public let at: FieldModel?
    /// What is being corrected.
    public let correcting: String?
    /// What the figure before it moved.
    public let effect: ImportEffectModel?
}

/// One field of a form.
public struct FieldModel: Sendable {
    public let value: String
    public let wrong: String?
}

/// A form as it came, and what is wrong with it.
public struct FigureFormState: Sendable {
    public let fields: [String: String]
    public let refused: [RefusedRow]
    public let refusal: Refusal?
    /// The figure that is corrected.
    public let correcting: Figure?
    /// What the figure typed before it moved.
    public let effect: ImportEffect?

    public init(
        fields: [String: String], refused: [RefusedRow] = [], refusal: Refusal? = nil,
        effect: ImportEffect? = nil
    ) {
        self.fields = fields
        self.refused = refused
        self.refusal = refusal
        self.effect = effect
        correcting = nil
    }

    /// A form that tells a figure again, to be changed and sent.
    public init(correcting figure: Figure, unit: String) {
        fields = [
            "element": figure.element, "org": figure.org, "period": figure.period.description,
            "value": figure.text.plainText, "unit": unit, "bound": figure.bound.rawValue,
            "quality": figure.quality == .final ? "" : figure.quality.rawValue,
            "origin": figure.origin ?? "", "seen_as": figure.seenAs?.rawValue ?? "",
            "at": figure.at?.description ?? "", "note": figure.note ?? "",
        ]
        refused = []
        refusal = nil
        effect = nil
        correcting = figure
    }
}

extension PageReader {
    /// The form for one figure.
    public func figureForm(_ state: FigureFormState, action: String, formToken: String) -> FigureFormModel {
        func text(_ name: String) -> String { state.fields[name] ?? "" }
        func wrong(_ name: String) -> String? {
            state.refused.first { $0.column == name }.map { words.sentence($0.reason) }
        }
        func field(_ name: String) -> FieldModel { FieldModel(value: text(name), wrong: wrong(name)) }
        let element = plan.elements[text("element")]
        let named: Set<String> = ["element", "org", "period", "value", "unit", "origin", "at", "note"]
        let other = state.refused.first { !named.contains($0.column) }.map { words.sentence($0.reason) }
        let recent = recentFigures(text("element"), text("org").isEmpty ? plan.org : text("org"))
        return FigureFormModel(
            title: say("figure-form.title"), lead: TextPart.parts(say("figure-form.lead")), action: action,
            formToken: formToken, elements: elementOptions(text("element")), elementWrong: wrong("element"),
            orgs: orgOptions(text("org")), orgWrong: wrong("org"), period: field("period"),
            value: field("value"),
            unit: FieldModel(
                value: text("unit").isEmpty ? element?.unit.symbol ?? "" : text("unit"),
                wrong: wrong("unit")),
            bounds: options(
                FigureBound.allCases.filter { $0 != .exact }.map {
                    ($0.rawValue, say("bound.\($0.rawValue)"))
                },
                text("bound"), any: "bound.exact"),
            qualities: options(
                FigureQuality.allCases.filter { $0 != .final }.map {
                    ($0.rawValue, say("quality.\($0.rawValue)"))
                },
                text("quality"), any: "quality.final"),
            origin: field("origin"),
            seen: options(
                SeenAs.allCases.map { ($0.rawValue, say("seen.\($0.rawValue)")) }, text("seen_as"),
                any: "seen.not-said"),
            note: field("note"), wrong: state.refusal.map { words.sentence($0.message) } ?? other,
            recent: recent,
            hasRecent: !recent.isEmpty, at: text("at").isEmpty ? nil : field("at"),
            correcting: state.correcting.map { figure in
                say(
                    "figure-form.correcting",
                    [
                        "value": .text(figureNumber(figure)),
                        "recorded": .text(words.moment(figure.recorded, hoursFromUTC: hoursFromUTC)),
                    ])
            }, effect: importEffect(state.effect))
    }

    private func elementOptions(_ chosen: String) -> [OptionModel] {
        options(entryElements.map { ($0.id, words.title($0.title)) }, chosen, any: "figure-form.choose")
    }

    /// Everything that figures are told of: first what indicators rest on, in the plan's order.
    var entryElements: [Element] {
        let judged = unique(plan.indicators.flatMap { [$0.element, $0.added] }.compactMap(\.self))
        let rest = plan.elements.keys.sorted().filter { !judged.contains($0) }
        return (judged + rest).compactMap { plan.elements[$0] }
    }

    func orgOptions(_ chosen: String) -> [OptionModel] {
        let units = plan.axes.keys.sorted().flatMap { plan.orgs.children(of: plan.org, axis: $0, on: today) }
        let orgs = unique([plan.org] + units + plan.peers + plan.orgs.orgs.map(\.id))
        let selected = chosen.isEmpty ? plan.org : chosen
        return orgs.map { OptionModel(value: $0, title: orgTitle($0), isSelected: $0 == selected) }
    }

    /// What was told last, to compare with.
    private func recentFigures(_ element: String, _ org: String) -> [SourceRowModel] {
        let figures = view.figures.figures(element: element, org: org)
        return figures.sorted { ($1.period, $1.entry) < ($0.period, $0.entry) }.prefix(5).map {
            source($0, isNamed: false, isUsed: false)
        }
    }
}
