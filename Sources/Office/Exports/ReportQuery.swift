import Documents
import Kernel
import Measures
import Plans
import Words

extension PageReader {
    /// The kind that fits the day: the final report once the plan is over.
    public var fittingReport: ReportKind { today > plan.horizon.to.lastDay ? .final : .midTerm }

    /// The report on the plan.
    public func report(_ kind: ReportKind, _ files: any ExportLinks, _ address: ExportAddress) -> ReportModel
    {
        let lines = targetLines(address)
        let book = ReportReferences(lines)
        let sections = unique(lines.map(\.section))
        let findings = evaluation.findings.filter { $0.severity == .warning }
        return ReportModel(
            title: say("report.title.\(kind.rawValue)", ["plan": .title(plan.title)]), subtitle: provenance,
            lead: TextPart.parts(say("report.lead")), label: worldLabel,
            kinds: ReportKind.allCases.map { choice in
                ReportChoiceModel(
                    title: say("report.kind.\(choice.rawValue)"),
                    href: files.report(kind: choice.rawValue), isCurrent: choice == kind)
            },
            forms: [
                LinkModel(title: "PDF", href: files.report(.pdf, kind: kind.rawValue)),
                LinkModel(title: say("report.form.docx"), href: files.report(.docx, kind: kind.rawValue)),
                LinkModel(title: say("report.form.xlsx"), href: files.data(file: "targets.xlsx")),
            ],
            tallies: tallies(lines), summary: summary(kind, lines, findings.count),
            main: reportTable(
                say("report.section.main"),
                plan.main.compactMap { id in
                    leading(verdictOf: id).flatMap { verdict in lines.first { $0.verdict == verdict } }
                }, book), hasMain: !plan.main.isEmpty,
            chapters: sections.enumerated().map { index, section in
                chapter(index + 1, section, lines.filter { $0.section == section }, book)
            },
            tables: sections.map { section in
                reportTable(
                    section.isEmpty ? say("indicators.no-group") : section,
                    lines.filter { $0.section == section }, book)
            },
            findingsLead: ReportSentenceModel(
                parts: TextPart.parts(say("report.findings", ["count": .integer(findings.count)]))),
            findings: reportFindings(findings), method: method, facts: sourceFacts(address),
            references: book.all,
            referenceCount: say("report.reference-count", ["count": .integer(book.all.count)]))
    }

    private func reportTable(
        _ title: String, _ lines: [TargetLine], _ book: ReportReferences
    ) -> ReportTableModel {
        ReportTableModel(
            title: title, count: say("report.target-count", ["count": .integer(lines.count)]),
            rows: lines.map { reportRow($0, book) })
    }

    private func tallies(_ lines: [TargetLine]) -> [ReportTallyModel] {
        Verdict.Word.reportOrder.compactMap { word in
            let count = lines.count { $0.verdict.word == word }
            return count == 0 ? nil : ReportTallyModel(mark: mark(word), count: words.integer(count))
        }
    }

    private func summary(_ kind: ReportKind, _ lines: [TargetLine], _ findings: Int) -> [ReportSentenceModel]
    {
        if lines.isEmpty { return [ReportSentenceModel(parts: TextPart.parts(say("empty.no-targets")))] }
        var arguments: [String: MessageArgument] = [
            "due": .period(plan.horizon.to), "findings": .integer(findings),
            "overdue": .integer(lines.count { $0.verdict.overdueSince != nil }),
            "unverified": .integer(lines.count { $0.verdict.figure?.isVerified == false }),
        ]
        arguments.merge(tally(lines.map(\.verdict))) { own, _ in own }
        let due = lines.filter { $0.target.due <= plan.horizon.to && $0.verdict.word != .unmeasurable }
        let reached = due.count { $0.verdict.word == .met }
        let missed = due.count { $0.verdict.word == .offCourse && $0.verdict.isFinal }
        arguments["asked"] = .integer(due.count)
        arguments["reached"] = .integer(reached)
        arguments["missed"] = .integer(missed)
        arguments["share"] = .text(share(reached, of: due.count))
        arguments["passed"] = .text(passed)
        let end = kind == .final && missed == 0 ? "final-none-missed" : kind.rawValue
        return ["counts", end, "evidence"].map {
            ReportSentenceModel(parts: TextPart.parts(say("report.summary.\($0)", arguments)))
        }
    }

    private func share(_ part: Int, of whole: Int) -> String {
        Exact(Int128(part), over: Int128(whole)).map { words.percent($0) } ?? "—"
    }

    /// The part of the plan's years that has passed today.
    private var passed: String {
        let (first, last) = (plan.horizon.from.firstDay, plan.horizon.to.lastDay)
        let days = min(max(today.number - first.number + 1, 0), last.number - first.number + 1)
        return share(days, of: last.number - first.number + 1)
    }

    /// How many targets a part of the plan sets, and how many of them can be checked by what.
    private func promised(_ lines: [TargetLine]) -> String {
        let free = lines.count { $0.verdict.word == .unmeasurable }
        let numbers = lines.count { $0.verdict.word != .unmeasurable && $0.target.value != nil }
        let kinds = [("numbers", numbers), ("events", lines.count - numbers - free), ("free", free)]
        let parts = kinds.filter { $0.1 > 0 }.map { kind, count in
            MessageArgument.message(Message("report.promised-\(kind)", ["count": .integer(count)]))
        }
        return say("report.promised", ["count": .integer(lines.count), "parts": .list(parts)])
    }

    private func chapter(
        _ index: Int, _ section: String, _ lines: [TargetLine], _ book: ReportReferences
    ) -> ReportChapterModel {
        let judged = lines.filter { $0.verdict.figure != nil }
        let missing = missing(lines, book)
        return ReportChapterModel(
            number: "2.\(index)", title: section.isEmpty ? say("indicators.no-group") : section,
            promised: promised(lines),
            stands: Verdict.Word.reportOrder.compactMap { word in
                let own = lines.filter { $0.verdict.word == word }
                if own.isEmpty { return nil }
                return ReportStandModel(
                    mark: mark(word), count: words.integer(own.count),
                    names: own.map { book.name($0, book.isAlone($0) ? nil : $0.goal) })
            },
            reasons: judged.map { ReportReasonModel(name: book.name($0, $0.goal), text: $0.reason) },
            hasReasons: !judged.isEmpty, missing: missing, hasMissing: !missing.isEmpty)
    }

    /// What is due or unproven, by the body whose job it is.
    private func missing(_ lines: [TargetLine], _ book: ReportReferences) -> [ReportMissingModel] {
        let open = lines.compactMap { line -> (owner: String, name: ReportNameModel)? in
            let note: String
            if let since = line.verdict.overdueSince {
                note = say("report.overdue", ["day": .day(since)])
            } else if line.verdict.word == .noData {
                note = say("report.no-figure")
            } else if line.verdict.figure?.isVerified == false {
                note = say("report.no-origin")
            } else {
                return nil
            }
            return (line.owner ?? say("report.nobody"), book.name(line, note))
        }
        return unique(open.map(\.owner)).map { owner in
            ReportMissingModel(
                owner: owner, names: unique(open.filter { $0.owner == owner }.map(\.name)))
        }
    }

    private func reportRow(_ line: TargetLine, _ book: ReportReferences) -> ReportRowModel {
        ReportRowModel(
            name: book.name(line),
            base: line.verdict.baseline.map { base in
                FigureModel(
                    bound: "", number: words.number(base.value, atMost: line.baseDecimals), unit: "",
                    note: words.period(base.period), href: nil)
            },
            value: line.verdict.figure.map { value($0, line.indicator) }, goal: line.goal,
            due: words.period(line.target.period), gauge: gauge(line.verdict, line.indicator),
            mark: mark(line.verdict))
    }

    private func reportFindings(_ findings: [Finding]) -> [ReportFindingModel] {
        Lint.rules.compactMap { rule in
            let own = findings.filter { $0.code == rule.code }
            guard let first = own.first else { return nil }
            return ReportFindingModel(
                title: words.sentence(rule.title), count: words.integer(own.count),
                text: words.sentence(first.message))
        }
    }

    private var method: [String] {
        [
            say("report.method.figure"),
            say(
                "report.method.path",
                ["share": .text(words.percent(plan.parameters.atRisk.magnitude))]),
            say("report.method.unknown"), say("export.completion.shares"), say("site.rounding"),
        ]
    }
}

extension Verdict.Word {
    /// The order in which reports tell them.
    static let reportOrder: [Verdict.Word] = [
        .met, .onCourse, .atRisk, .offCourse, .disputed, .noData, .notDue, .unmeasurable,
    ]
}

/// The numbers that stand for addresses: one for each indicator, in the order of the report.
struct ReportReferences {
    let all: [ReportReferenceModel]
    private let numbers: [String: Int]
    private let counts: [String: Int]

    init(_ lines: [TargetLine]) {
        var numbers: [String: Int] = [:]
        var all: [ReportReferenceModel] = []
        for line in lines where numbers[line.indicator.id] == nil {
            let number = all.count + 1
            numbers[line.indicator.id] = number
            all.append(
                ReportReferenceModel(
                    number: String(number), id: "ref-\(number)", title: line.title, href: line.address))
        }
        self.all = all
        self.numbers = numbers
        counts = Dictionary(grouping: lines, by: \.indicator.id).mapValues(\.count)
    }

    /// Whether an indicator has one target, so that its name says which.
    func isAlone(_ line: TargetLine) -> Bool { counts[line.indicator.id] == 1 }

    func name(_ line: TargetLine, _ note: String? = nil) -> ReportNameModel {
        let number = numbers[line.indicator.id] ?? 0
        return ReportNameModel(
            title: line.title, note: note, reference: String(number), anchor: "#ref-\(number)")
    }
}
