import Documents
import Kernel

/// What can be wrong with a formula or a parameter, by the code of its sentence.
enum FormulaFault: String, CaseIterable, Sendable {
    case empty = "formulas.empty"
    case tooLong = "formulas.too-long"
    case tooDeep = "formulas.too-deep"
    case tooManyTerms = "formulas.too-many-terms"
    case tooCostly = "formulas.too-costly"
    case strangeSign = "formulas.strange-sign"
    case openQuote = "formulas.open-quote"
    case badNumber = "formulas.bad-number"
    case badDate = "formulas.bad-date"
    case unknownUnit = "formulas.unknown-unit"
    case badWindow = "formulas.bad-window"
    case expected = "formulas.expected"
    case chain = "formulas.chain"
    case windowElsewhere = "formulas.window-elsewhere"
    case unknownName = "formulas.unknown-name"
    case ambiguousName = "formulas.ambiguous-name"
    case wordNeedsBlanks = "formulas.word-needs-blanks"
    case notCallable = "formulas.not-callable"
    case needsInput = "formulas.needs-input"
    case needsBands = "formulas.needs-bands"
    case argumentCount = "formulas.argument-count"
    case typeClash = "formulas.type-clash"
    case ratioAndPoints = "formulas.ratio-and-points"
    case baseClash = "formulas.base-clash"
    case notAFlow = "formulas.not-a-flow"
    case atLeastBounds = "formulas.at-least-bounds"
    case zeroBase = "formulas.zero-base"
    case outOfRange = "formulas.out-of-range"
    case mayLeaveRange = "formulas.may-leave-range"
    case alwaysHolds = "formulas.always-holds"
    case neverHolds = "formulas.never-holds"
    case factTwice = "formulas.fact-twice"
    case badLiteral = "formulas.bad-literal"
    case overlap = "formulas.overlap"
    case backwards = "formulas.backwards"
    case edgeTwice = "formulas.edge-twice"
    case edgeMissing = "formulas.edge-missing"
    case edgesUnsorted = "formulas.edges-unsorted"
    case valueOrBands = "formulas.value-or-bands"
    case inputMissing = "formulas.input-missing"
    case withoutVersions = "formulas.without-versions"
    case tooManyVersions = "formulas.too-many-versions"

    var severity: Severity {
        switch self {
        case .mayLeaveRange: .warning
        case .alwaysHolds, .neverHolds, .factTwice: .note
        default: .error
        }
    }

    /// The finding's code: `formula-unknown-name`.
    var code: String { "formula-" + rawValue.dropFirst("formulas.".count) }

    func diagnostic(
        at place: Place, _ arguments: [String: MessageArgument] = [:], suggestion: String? = nil
    ) -> Diagnostic {
        let message = Message(rawValue, arguments.mapValues(FormulaFault.shortened))
        return Diagnostic(code, severity, at: place, message: message, suggestion: suggestion)
    }

    /// Words of the document are told up to a length that a person still reads.
    private static func shortened(_ argument: MessageArgument) -> MessageArgument {
        guard case .text(let text) = argument, text.count > FormulaLimits.told else { return argument }
        return .text(text.prefix(FormulaLimits.told - 1) + "…")
    }
}

/// Reading stopped; the finding is in the problems.
struct FormulaStop: Error, Hashable, Sendable {}

/// The bounds of a formula, so that reading and evaluating it always end soon.
enum FormulaLimits {
    static let characters = 10_000
    static let terms = 2_000
    static let depth = 64
    static let years = 50
    /// Versions of a parameter, and bands of a version.
    static let versions = 200
    /// How many terms one evaluation may visit, windows multiplied out.
    static let visits = 20_000
    /// How much of a document's text a finding repeats, and how long a name is that could be mistyped.
    static let told = 80
}
