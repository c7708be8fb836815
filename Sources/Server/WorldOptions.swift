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
    @Option(help: "The folder that holds Home/, Library/ and Plans/.")
    var home: String?
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
        data.map { URL(filePath: $0) } ?? home.root.appending(path: "data")
    }

    /// Opens the world, with the plans adopted, for as long as the body runs.
    func withWorld<Value>(
        _ terminal: Terminal, _ body: (OpenWorld) async throws -> Value
    ) async throws -> Value {
        let home = try foundHome()
        let world = try await OpenWorld.open(
            data: dataFolder(home), plans: planFolders(home), areDefault: plans.isEmpty, home: home,
            terminal: terminal)
        do {
            let value = try await body(world)
            try await world.store.close()
            return value
        } catch {
            try? await world.store.close()
            throw error
        }
    }

    /// The views of the plans that were named, or of all.
    func views(_ terminal: Terminal) async throws -> [PlanView] {
        try await withWorld(terminal) { world in
            let desk = PlanDesk(store: world.store)
            var views: [PlanView] = []
            for plan in plans.isEmpty ? try await desk.planIDs() : world.planIDs {
                views.append(try await desk.view(of: plan, today: Today.day))
            }
            return views
        }
    }
}

/// The one place that asks the machine for the date: China's day.
enum Today {
    static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
    static var day: Day { now.day(hoursFromUTC: 8) }
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
            let isDamage = fault.message.code.hasPrefix("store.damage") || fault.message.code == "store.file-damaged"
            throw isDamage ? Exit.damaged : Exit.failed
        }
    }
}
