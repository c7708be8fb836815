import Kernel
import Plans
import Words

/// What an import moved, on the page that follows it.
public struct ImportEffectModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let verdicts: [JudgementModel]
    public let hasVerdicts: Bool
    /// What is not listed.
    public let unlisted: String?
    /// The indicators that the figures are told of.
    public let indicators: [LinkModel]
    public let hasIndicators: Bool
    public let figures: LinkModel
}

extension PageReader {
    /// How many verdicts, and how many indicators, are listed.
    static var listedEffects: Int { 100 }

    /// What an import moved; `nil` where it was one of another plan.
    public func importEffect(_ effect: ImportEffect?) -> ImportEffectModel? {
        guard let effect, effect.plan == plan.id else { return nil }
        let shown = effect.moved.prefix(PageReader.listedEffects)
        let indicators = effect.indicators.compactMap { plan.indicator($0) }
        let named = indicators.prefix(PageReader.listedEffects)
        let rest = effect.moved.count - shown.count + indicators.count - named.count
        let others = effect.moved.count - effect.wordChanges
        let code =
            switch (effect.wordChanges, others) {
            case (0, 0): "none"
            case (0, _): "numbers"
            case (_, 0): "only"
            default: "words"
            }
        return ImportEffectModel(
            title: say("importing.effect"),
            lead: TextPart.parts(
                say(
                    "importing.effect-\(code)",
                    ["words": .integer(effect.wordChanges), "others": .integer(others)])),
            verdicts: shown.map {
                judgement($0, plan.indicator($0.indicator), plan.indicator($0.indicator))
            },
            hasVerdicts: !shown.isEmpty,
            unlisted: rest > 0 ? say("amendment.unlisted", ["count": .integer(rest)]) : nil,
            indicators: named.map { link($0) }, hasIndicators: !named.isEmpty,
            figures: LinkModel(
                title: say("importing.effect-figures"),
                href: links.figures(effect.org.map { [("org", $0)] } ?? [])))
    }
}
