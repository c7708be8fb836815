import Kernel
import Plans
import Words

/// What of the plan can be taken away, in which forms, and how to cite it.
public struct DataModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    /// What the data are, where they are not real.
    public let label: String?
    public let files: [DataFileModel]
    public let facts: [FactLineModel]
    public let citation: String
    /// The address under which this vintage stays.
    public let permanent: LinkModel
}

/// One set of data in its forms.
public struct DataFileModel: Sendable {
    public let title: String
    public let text: String
    public let count: String
    public let forms: [LinkModel]
}

/// Where files of data and reports lie on the site.
public protocol ExportLinks: Sendable {
    func data() -> String
    func data(file: String) -> String
    func report(kind: String?) -> String
    func report(_ format: ExportFormat, kind: String) -> String
}

extension PageReader {
    /// The page of the plan's data.
    public func data(_ files: any ExportLinks, _ address: ExportAddress) -> DataModel {
        let figures = recordedFigures
        let permanent = address.of(files.data(), vintage: vintage)
        func link(_ code: String, _ file: String) -> LinkModel {
            LinkModel(title: say("data.form.\(code)"), href: files.data(file: file))
        }
        return DataModel(
            title: say("data.title"),
            lead: TextPart.parts(
                say(
                    "data.lead",
                    ["figures": .integer(figures.count), "targets": .integer(evaluation.verdicts.count)])),
            label: worldLabel,
            files: [
                DataFileModel(
                    title: say("data.figures"), text: say("data.figures-text"),
                    count: words.integer(figures.count),
                    forms: [
                        link("csv", "figures.csv"), link("xlsx", "figures.xlsx"),
                        link("sdmx-csv", "figures.sdmx.csv"), link("sdmx-json", "structure.sdmx.json"),
                    ]),
                DataFileModel(
                    title: say("data.targets"), text: say("data.targets-text"),
                    count: words.integer(evaluation.verdicts.count),
                    forms: [link("csv", "targets.csv"), link("xlsx", "targets.xlsx")]),
            ],
            facts: sourceFacts(address), citation: citation(permanent),
            permanent: LinkModel(title: permanent, href: address.of(files.data(), vintage: vintage)))
    }

    private func citation(_ permanent: String) -> String {
        say(
            "data.citation",
            [
                "publisher": .title(plan.publisher ?? plan.title), "plan": .title(plan.title),
                "world": .message(Message("world.\(worldKind.rawValue)")),
                "vintage": .integer(vintage), "hash": .text(view.position.vintage.hash.description),
                "day": .day(today), "address": .text(permanent),
            ])
    }

    /// What an export was made from, as facts.
    func sourceFacts(_ address: ExportAddress) -> [FactLineModel] {
        func line(_ code: String, _ text: String, isHash: Bool = false) -> FactLineModel {
            FactLineModel(title: say("about.\(code)"), text: text, isHash: isHash)
        }
        let changed = lastChange(recordedFigures)
        var facts = [
            line("world", say("world.\(worldKind.rawValue)")), line("plan", words.title(plan.title)),
            line("status", say("plan.status.\(plan.status.rawValue)")),
        ]
        if let publisher = plan.publisher { facts.append(line("publisher", words.title(publisher))) }
        return facts + [
            line("today", words.day(today)), line("vintage", words.integer(vintage)),
            line("vintage-hash", view.position.vintage.hash.description, isHash: true),
            FactLineModel(
                title: say("data.changed"), text: words.moment(changed, hoursFromUTC: hoursFromUTC),
                isHash: false),
            line("licence-data", say("about.licence-data-is")),
            FactLineModel(
                title: say("data.seen-at"), text: address.of(links.overview(), vintage: vintage),
                isHash: false),
        ]
    }
}
