import Documents
import Testing

/// One edit of the invented plan that its loader must refuse, with what is found and where.
struct MalformedPlan: CustomTestStringConvertible, Sendable {
    typealias Edit = @Sendable (PlanFixture) throws -> PlanFixture

    let name: String
    let code: String
    let file: String
    /// The text of the line that is complained of, which is there once in the edited file; `nil` for line 1.
    let line: String?
    /// What follows from the fault besides, by code: a missing file leaves names that lead nowhere.
    let also: Set<String>
    let edit: Edit
    var testDescription: String { name }

    init(
        _ name: String, _ code: String, _ file: String, _ line: String?, also: Set<String> = [],
        _ edit: @escaping Edit
    ) {
        (self.name, self.code, self.file, self.line) = (name, code, file, line)
        (self.also, self.edit) = (also, edit)
    }

    /// A statement with cells edited; the finding is at its line.
    static func statement(_ name: String, _ code: String, _ id: String, _ cells: [String: String]) -> Self {
        MalformedPlan(name, code, "statements.csv", "\(id),") {
            try $0.editing("statements.csv", id, cells)
        }
    }

    /// A text of a file replaced; the finding is at the line of the new text, or at another one.
    static func text(
        _ name: String, _ code: String, _ file: String, _ old: String, _ new: String, at line: String? = nil,
        also: Set<String> = []
    ) -> Self {
        MalformedPlan(name, code, file, line ?? new, also: also) {
            try $0.replacing(old, with: new, in: file)
        }
    }

    /// A line added at a file's end.
    static func line(_ name: String, _ code: String, _ file: String, _ line: String) -> Self {
        MalformedPlan(name, code, file, line) { $0.appending(line, to: file) }
    }

    /// A file left out.
    static func without(_ file: String) -> Self {
        MalformedPlan("without \(file)", "missing-file", file, nil) { plan in
            var plan = plan
            plan.files.removeAll { $0.path == file }
            return plan
        }
    }

    static let all = head + statements + indicators + trees + names + others
}

extension MalformedPlan {
    static let statements: [MalformedPlan] = [
        .statement(
            "a statement of an unknown indicator", "unknown-indicator", "L53",
            ["subject": "fiscal-marine-spent"]),
        .statement("a statement of an unknown task", "unknown-task", "L53", ["subject": "task:99"]),
        .statement("a statement in an unknown unit", "unknown-unit", "L06", ["unit": "佳"]),
        .statement("a statement in an unknown section", "unknown-section", "L06", ["section": "9"]),
        .statement("a statement of an unknown org", "unknown-org", "L06", ["org": "linhei"]),
        .statement("a number with words", "bad-number", "L06", ["value": "八十"]),
        .statement("a comparator that is none", "bad-choice", "L06", ["comparator": "≈"]),
        .statement("a basis that is none", "bad-choice", "L06", ["basis": "yearly"]),
        .statement("a statement without a role", "empty-value", "L06", ["role": ""]),
        .statement("a statement of a relation, without a basis", "empty-value", "L38", ["basis": ""]),
        .statement("a period that is none", "bad-period", "L06", ["period": "2022Q5"]),
        .statement("a range upside down", "bad-range", "L29", ["high": "50"]),
        .statement("a range without its end", "half-a-range", "L29", ["high": ""]),
        .statement("an end without a range", "half-a-range", "L41", ["comparator": ">="]),
        .statement(
            "a statement that feeds nothing and does not say why", "statement-without-subject", "L06",
            ["subject": ""]),
        .line(
            "a statement told twice", "repeated-identifier", "statements.csv",
            "L01,2,linhai,firm-pool,1,,=,家,2022,context,level,又一次"),
        .text(
            "a column that nobody knows", "unknown-column", "statements.csv", "basis,words", "basis,remarks",
            at: "id,section"),
        .line(
            "a reason for an unknown statement", "unknown-statement", "not-monitored.csv",
            "L99,没有这一条。,There is none."),
        .line("a reason in one language", "empty-value", "not-monitored.csv", "L16,只有中文。,"),
        .line(
            "a reason given twice", "repeated-identifier", "not-monitored.csv", "L05,再说一次。,Said again."),
    ]

    static let indicators: [MalformedPlan] = [
        .text(
            "an indicator without an English name", "missing-key", port,
            "{zh: 清洁能源船舶数, en: Ships on clean energy}", "{zh: 清洁能源船舶数}"),
        .text(
            "an indicator of an unknown element", "unknown-element", port, "element: clean-ships",
            "element: clean-ship"),
        .text(
            "an indicator adding up an unknown element", "unknown-element", innovation,
            "added: marine-firms-added", "added: marine-firms-new"),
        .text(
            "computed without a formula", "computed-without-formula", port,
            "element: clean-ships\n  ways: [published]",
            "element: clean-ships\n  ways: [published, computed]", at: "- indicator: clean-ships"),
        .text(
            "summed without an axis", "summed-without-axis", port,
            "element: clean-ships\n  ways: [published]\n  over: admin",
            "element: clean-ships\n  ways: [from-units]", at: "- indicator: clean-ships"),
        .text(
            "an unknown axis", "unknown-axis", port,
            "element: clean-ships\n  ways: [published]\n  over: admin",
            "element: clean-ships\n  ways: [published]\n  over: harbour", at: "- indicator: clean-ships"),
        .text(
            "an unknown way", "unknown-way", port, "element: clean-ships\n  ways: [published]",
            "element: clean-ships\n  ways: [publishd]", at: "ways: [publishd]"),
        .text(
            "a lag in weeks", "bad-lag", port, "frequency: once, lag: 30 days",
            "frequency: once, lag: 4 weeks"),
        .text(
            "a lag below zero", "bad-lag", port, "frequency: once, lag: 30 days",
            "frequency: once, lag: -1 days"),
        .text("an unknown frequency", "bad-choice", port, "frequency: once", "frequency: yearly"),
        .text(
            "an owner that is no org", "unknown-org", port, "with: [{org: lh-port}]", "with: [{org: lh-prt}]",
            at: "- indicator: data-centre"),
        .text(
            "a group that is no section", "unknown-section", port, "group: \"3.2\"", "group: \"3.9\"",
            at: "- indicator: data-centre"),
        .text(
            "an indicator in a unit of something else", "other-dimension", port, "element: clean-ships",
            "element: clean-ships\n  unit: 吨", at: "- indicator: clean-ships"),
        .text(
            "a formula that answers something else", "formula-of-other-unit", innovation,
            "formula: 海洋研发经费 / 海洋生产总值", "formula: 海洋研发经费 + 海洋生产总值"),
        .text(
            "a formula with an unknown name", "formula-unknown-name", innovation,
            "formula: 海洋研发经费 / 海洋生产总值", "formula: 海洋研发经费 / 海洋总产值"),
        .text("a key that nobody knows", "unknown-key", port, "kind: binding", "colour: green"),
        .line("an indicator told twice", "repeated-identifier", innovation, twice),
        .text(
            "an element with a range upside down", "bad-element-range", sea,
            "decimals: 0\n  range: [0, 10000000]\n  nature: flow\n  definition: {zh: 一个财年",
            "decimals: 0\n  range: [9, 1]\n  nature: flow\n  definition: {zh: 一个财年",
            at: "range: [9, 1]", also: ["unknown-element"]),
    ]

    private static let port = "indicators/green-port.yaml"
    private static let innovation = "indicators/innovation.yaml"
    private static let sea = "elements/sea.yaml"
    private static let twice = "- {indicator: firm-pool, title: {zh: 又, en: Again}, element: firm-pool}"
}
