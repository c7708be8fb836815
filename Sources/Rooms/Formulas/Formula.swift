public import Documents
public import Kernel

/// A checked formula of a document: a number, a day or a condition made of figures, parameters and literals.
///
/// The grammar, the operators and the bounds are in `docs/formulas.md`. A formula is at most 10,000
/// characters,
/// 2,000 terms and 64 levels, and reads at most 20,000 terms when evaluated.
public struct Formula: Hashable, Sendable {
    /// As written.
    public let text: String
    /// Where it was written.
    public let place: Place
    /// The elements whose figures it reads, sorted.
    public let symbolIDs: [String]
    /// The parameters it reads, sorted by name.
    public let parameters: [String]
    /// What it answers.
    public let result: FormulaResult
    let program: FormulaProgram
    private let dimensions: DimensionWords

    /// Reads and checks a formula; `nil` with findings in `problems` where it cannot be used. Warnings and
    /// notes may be added for one that can.
    public static func compile(
        _ source: Located<String>, symbols: SymbolTable, _ problems: Problems
    ) -> Formula? {
        let text = FormulaSource(source)
        guard let tree = FormulaParser.parse(text, symbols, problems) else { return nil }
        var checker = FormulaChecker(text, symbols, problems, tree)
        guard checker.check() else { return nil }
        let program = FormulaProgram(text, symbols, checker)
        guard FormulaTrial.run(program, checker) else { return nil }
        return Formula(source, program, symbols.dimensions)
    }

    private init(_ source: Located<String>, _ program: FormulaProgram, _ dimensions: DimensionWords) {
        text = source.value
        place = source.place
        symbolIDs = program.symbols.keys.sorted()
        parameters = program.parameters.keys.sorted()
        result = program.types[program.tree.root].result
        self.program = program
        self.dimensions = dimensions
    }

    /// What the formula is worth in a period, and why. Every term is read, decided or not.
    public func explain(in period: Period, facts: some FormulaFacts) -> Explanation {
        Evaluator(program: program, facts: facts, trial: nil)
            .evaluate(program.tree.root, in: period).explanation
    }

    /// Whether the formula's numbers can be told in the unit: the dimension is the same, and percentage
    /// points are told in points.
    public func fits(_ unit: UnitOfMeasure) -> Bool {
        let dimension = dimensions.dimension(of: unit)
        guard case .number(let type) = program.types[program.tree.root] else { return false }
        guard type.dimension == dimension else { return false }
        switch type.kind {
        case .point: return unit.isPoint
        case .quantity, .difference: return true
        case .plain, .ratio: return !unit.isPoint
        }
    }
}

extension FormulaType {
    var result: FormulaResult {
        switch self {
        case .truth: .truth
        case .date: .date
        case .number(let type): type.result
        }
    }
}

extension FormulaTrial {
    /// Tries a formula out and tells what it finds; `false` where the formula cannot be used.
    static func run(_ program: FormulaProgram, _ checker: FormulaChecker) -> Bool {
        let trial = FormulaTrial(program)
        let evaluator = Evaluator(program: program, facts: UnknownFacts(), trial: trial)
        _ = evaluator.evaluate(program.tree.root, in: .year(2000))
        for index in trial.zeroBases.sorted() { checker.report(.zeroBase, index) }
        var isUsable = trial.zeroBases.isEmpty
        for index in trial.overflows.sorted() {
            let isFixed = checker.figures[index].isEmpty
            checker.report(isFixed ? .outOfRange : .mayLeaveRange, index)
            if isFixed { isUsable = false }
        }
        for (index, answers) in trial.answers.sorted(by: { $0.key < $1.key }) {
            if answers == [.yes] { checker.report(.alwaysHolds, index) }
            if answers == [.no] { checker.report(.neverHolds, index) }
        }
        for (index, classes) in trial.repeated.sorted(by: { $0.key < $1.key }) {
            let names = program.classes.indices.filter { classes.contains(program.classes[$0]) }
                .map { program.texts[$0] }
            checker.report(.factTwice, index, ["names": .list(Set(names).sorted().map { .text($0) })])
        }
        return isUsable
    }
}
