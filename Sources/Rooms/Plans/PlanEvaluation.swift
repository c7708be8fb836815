public import Formulas
public import Kernel
public import Measures

/// Everything that can be said of a plan with the figures of one moment: verdicts, findings, readings.
public struct PlanEvaluation: Sendable {
    /// The plan.
    public let plan: Plan
    /// Today, as the evaluation was asked.
    public let today: Day
    /// One verdict a target, in the order of `plan.targets`.
    public let verdicts: [Verdict]
    /// The plan's own faults, by file and line.
    public let findings: [Finding]
    /// What persons decided, as the verdicts heed it.
    public let decisions: PlanDecisions
    private let engine: MeasureEngine
    private let ownReadings: [String: [Reading]]

    /// Evaluates every target of the plan for the org it names, and runs the lint.
    public init(
        plan: Plan, figures: any FigureBook, today: Day, decisions: PlanDecisions = PlanDecisions()
    ) {
        self.plan = plan
        self.today = today
        self.decisions = decisions
        let engine = MeasureEngine(
            elements: plan.elements, symbols: plan.symbols, orgs: plan.orgs, figures: figures,
            yearStart: plan.horizon.yearStart)
        self.engine = engine
        var own: [String: [Reading]] = [:]
        var verdicts: [Verdict] = []
        for indicator in plan.indicators {
            own[indicator.id] = engine.readings(PlanEvaluation.request(indicator, plan.org))
            verdicts += PlanEvaluation.judge(
                plan, indicator, own[indicator.id] ?? [], engine, (today, decisions))
        }
        self.verdicts = verdicts
        ownReadings = own
        let known = own
        findings = Lint.findings(
            LintContext(
                plan: plan,
                readings: { id, org in
                    if org == plan.org, let readings = known[id] { return readings }
                    return plan.indicator(id).map { engine.readings(PlanEvaluation.request($0, org)) } ?? []
                },
                cell: { engine.cell(element: $0, org: $1, axis: $2, period: $3) }))
    }

    /// The readings of an indicator for an org, by period, the shown one first.
    public func readings(_ indicator: Indicator, org: String) -> [Reading] {
        if org == plan.org, let readings = ownReadings[indicator.id] { return readings }
        return engine.readings(PlanEvaluation.request(indicator, org))
    }

    /// The cell of an element for an org in a period, over an axis.
    public func cell(_ element: String, org: String, axis: String, period: Period) -> Cell {
        engine.cell(element: element, org: org, axis: axis, period: period)
    }

    /// The verdicts of an indicator, in document order.
    public func verdicts(of indicator: String) -> [Verdict] {
        verdicts.filter { $0.target.indicator == indicator }
    }

    /// The verdicts an indicator would have under other decisions; what a person is shown before deciding.
    public func verdicts(of indicator: Indicator, deciding decisions: PlanDecisions) -> [Verdict] {
        PlanEvaluation.judge(
            plan, indicator, readings(indicator, org: plan.org), engine, (today, decisions))
    }

    /// The years begun by today whose figures are known and whose formula still gives nothing, with the
    /// reason: a parameter without a value or not in force, a base that is not above zero.
    public func unreckoned(_ indicator: Indicator, org: String) -> [UnreckonedYear] {
        guard indicator.ways.contains(.computed) else { return [] }
        let request = PlanEvaluation.request(indicator, org)
        return ([plan.horizon.base] + plan.horizon.years).filter { $0.firstDay <= today }.compactMap { year in
            guard let causes = engine.explain(request, in: year)?.causes, !causes.isEmpty else { return nil }
            let isMissing = causes.contains { cause in
                switch cause {
                case .missingFigure, .judgement: true
                case .parameterWithoutValue, .baseNotPositive, .outsideEffectiveDates, .outOfRange: false
                }
            }
            return isMissing ? nil : UnreckonedYear(period: year, causes: causes)
        }
    }

    private static func judge(
        _ plan: Plan, _ indicator: Indicator, _ readings: [Reading], _ engine: MeasureEngine,
        _ known: (today: Day, decisions: PlanDecisions)
    ) -> [Verdict] {
        plan.targets(of: indicator).map { target in
            let own =
                target.org == plan.org ? readings : engine.readings(request(indicator, target.org))
            let added = target.basis == .increment ? addedReadings(plan, indicator, target, engine) : []
            return Judge(
                plan: plan, indicator: indicator, target: target,
                evidence: Evidence(
                    readings: own, added: added, today: known.today, decisions: known.decisions)
            ).verdict()
        }
    }

    /// The flow that an increment sums: the one the indicator names, or its own element where that is a flow.
    private static func addedReadings(
        _ plan: Plan, _ indicator: Indicator, _ target: PlanTarget, _ engine: MeasureEngine
    ) -> [Reading] {
        let own = indicator.element.flatMap { plan.elements[$0] }
        let isFlow = own.map { $0.nature == .flow || $0.nature == .cumulative } ?? false
        guard let id = indicator.added ?? (isFlow ? own?.id : nil), let element = plan.elements[id] else {
            return []
        }
        return engine.readings(
            MeasureRequest(
                element: id, definitions: [], ways: indicator.ways.filter { $0 != .computed },
                axis: indicator.axis, missing: indicator.missing, org: target.org,
                resultUnit: indicator.unit ?? element.unit, decimals: indicator.decimals))
    }

    private static func request(_ indicator: Indicator, _ org: String) -> MeasureRequest {
        MeasureRequest(
            element: indicator.element, definitions: indicator.definitions, ways: indicator.ways,
            axis: indicator.axis, missing: indicator.missing, org: org, resultUnit: indicator.unit,
            decimals: indicator.decimals)
    }
}

/// A year whose figures are known and whose formula still gives nothing.
public struct UnreckonedYear: Hashable, Sendable {
    /// The year.
    public let period: Period
    /// Why, sorted; at least one.
    public let causes: [FormulaCause]
}
