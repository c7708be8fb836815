import Kernel
import Plans
import Words

/// Where the plan's documents and figures come from, and what they can be proven by.
public struct AboutModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let world: [FactLineModel]
    public let plans: [LinkModel]
    public let files: [FileLineModel]
    public let licences: [FactLineModel]
}

/// A name and what it is.
public struct FactLineModel: Sendable {
    public let title: String
    public let text: String
    public let isHash: Bool
}

/// One adopted document.
public struct FileLineModel: Sendable {
    public let path: String
    public let size: String
    public let hash: String
}

extension PageReader {
    /// What is behind the pages of the plan. `plans` are all plans of the world, with their addresses.
    public func about(plans: [LinkModel]) -> AboutModel {
        let position = view.position
        func line(_ code: String, _ text: String, isHash: Bool = false) -> FactLineModel {
            FactLineModel(title: say("about.\(code)"), text: text, isHash: isHash)
        }
        var world = [
            line("world", say("world.\(view.world.kind.rawValue)")),
            line("plan", words.title(plan.title)), line("status", say("plan.status.\(plan.status.rawValue)")),
        ]
        if let publisher = plan.publisher { world.append(line("publisher", words.title(publisher))) }
        world += [
            line("adopted", words.moment(view.adopted.adoptedAt, hoursFromUTC: hoursFromUTC)),
            line("figures", words.integer(view.figures.count)),
            line("vintage", words.integer(position.vintage.number)),
            line("vintage-hash", position.vintage.hash.description, isHash: true),
            line("today", words.day(today)),
        ]
        return AboutModel(
            title: say("about.title"), lead: TextPart.parts(say("about.lead")), world: world, plans: plans,
            files: view.adopted.files.map {
                FileLineModel(path: $0.path, size: words.integer($0.size), hash: $0.hash.description)
            },
            licences: [
                line("licence-code", "Apache-2.0"), line("licence-data", say("about.licence-data-is")),
                line("licence-parts", "htmx (0BSD), Apache ECharts (Apache-2.0)"),
            ])
    }
}
