import ArgumentParser
import Documents
import Foundation
import Kernel
import Office
import Plans
import StorageSQLite
import Words

/// The options that every subcommand shares.
struct WorldOptions: ParsableArguments {
    @Option(help: "The folder of the world's data (default: data, beside the product).")
    var data: String?
    @Option(
        name: .customLong("plan"),
        help: "A plan's folder; may be given several times (default: the shipped plan).")
    var plans: [String] = []
    @Flag(
        name: .customLong("draft"),
        help: "A world for a plan in the making, in data-draft: changed documents are adopted by themselves.")
    var isDraft = false
    @Option(help: "The folder that holds Home/, Library/ and Plans/.")
    var home: String?
    @Option(
        name: .customLong("as-of"),
        help: "What was known then: a vintage (12), a day (2022-07-15) or a moment (2022-07-15T18:30).")
    var asOf: String?
    @Option(help: "zh or en (default: by the environment).")
    var lang: Language?

    var terminal: Terminal { Terminal(lang ?? WorldOptions.environmentLanguage) }

    /// Chinese first: English only where the environment asks for it.
    static var environmentLanguage: Language {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
        return names.first?.hasPrefix("en") == true ? .en : .zh
    }

    func foundHome() throws -> Home { try Home.find(home) }

    /// The plan folders named, else the shipped ones.
    func planFolders(_ home: Home) -> [URL] {
        plans.isEmpty ? home.shippedPlans() : plans.map { URL(filePath: $0) }
    }

    func dataFolder(_ home: Home) -> URL {
        data.map { URL(filePath: $0) } ?? home.root.appending(path: isDraft ? "data-draft" : "data")
    }

    /// The kind of world that is opened.
    var kind: WorldKind { isDraft ? .draft : .real }

    /// The moment that is asked about. Refused where the text names none.
    func moment() throws(Refusal) -> AsOf {
        try AsOf(asOf ?? "", now: Today.now, hoursFromUTC: Today.hoursFromUTC)
    }

    /// Why a command answers only for now.
    enum OnlyNow: String {
        /// It writes, or shows what it would write.
        case writes
        /// It is about the data files, which hold every moment.
        case files
        /// It reads what lies in a folder.
        case folder
        /// It is about the program itself.
        case program
        /// It answers for every moment by its addresses.
        case serves
    }

    /// Refuses another moment than now, and says why.
    func onlyNow(_ reason: OnlyNow) throws(Refusal) {
        if try !moment().isNow { throw Refusal("server.only-now-\(reason.rawValue)") }
    }

    /// Opens the world, with the plans adopted, for as long as the body runs. A body that reads as of
    /// `moment()` names no reason why it should answer only for now; like any that only reads, it may do so
    /// beside a running server.
    func withWorld<Value>(
        _ terminal: Terminal, only reason: OnlyNow?, isReading: Bool = false,
        _ body: (OpenWorld) async throws -> Value
    ) async throws -> Value {
        if let reason { try onlyNow(reason) } else { _ = try moment() }
        let home = try foundHome()
        let open = reason == nil || isReading ? OpenWorld.openToRead : OpenWorld.open
        let world = try await open(
            dataFolder(home), planFolders(home), plans.isEmpty, kind, home, terminal)
        do {
            let value = try await body(world)
            try await world.store.close()
            return value
        } catch {
            try? await world.store.close()
            throw error
        }
    }

    /// The views of the plans that were named, or of all, at the moment asked about.
    func views(_ terminal: Terminal) async throws -> [PlanView] {
        try await withViews(terminal) { _, view in view }
    }

    /// What is made of each of these views while their world is open.
    func withViews<Value>(
        _ terminal: Terminal, _ body: (OpenWorld, PlanView) async throws -> Value
    ) async throws -> [Value] {
        let moment = try moment()
        return try await withWorld(terminal, only: nil) { world in
            let desk = PlanDesk(store: world.store, hoursFromUTC: Today.hoursFromUTC)
            var values: [Value] = []
            for plan in plans.isEmpty ? try await desk.planIDs(asOf: moment) : world.planIDs {
                values.append(try await body(world, desk.view(of: plan, asOf: moment, today: Today.day)))
            }
            return values
        }
    }
}

/// The one place that asks the machine for the date: China's day.
enum Today {
    static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
    static var day: Day { now.day(hoursFromUTC: hoursFromUTC) }
    static let hoursFromUTC = 8
}

extension Terminal {
    /// Runs a body; a refusal is told in words with exit code 1, a fault with 70.
    func orExit(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let refusal as Refusal {
            say(refusal.message)
            throw Exit.refused
        } catch let fault as StoreFault {
            say(fault.message)
            if !fault.detail.isEmpty { note("  " + fault.detail) }
            let isDamage =
                fault.message.code.hasPrefix("store.damage") || fault.message.code == "store.file-damaged"
            throw isDamage ? Exit.damaged : Exit.failed
        } catch let fault as CocoaError {
            // A path that the system does not give: no folder, not ours, a folder instead of a file.
            say(Message("server.path-closed", ["path": .text(fault.filePath ?? "?")]))
            note("  \(fault)")
            throw Exit.failed
        }
    }
}
