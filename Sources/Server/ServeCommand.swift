import ArgumentParser
import Documents
import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import Office
import Papers
import Plans
import ServiceLifecycle
import Sheets
import StorageMemory
import StorageSQLite
import UnixSignals
import Web
import Words

/// Opens the product in the browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Open the product for browsers.",
        discussion: "Ends on Ctrl-C or SIGTERM, after the answers under way.")

    @OptionGroup var options: WorldOptions
    @Option(help: "The port, 1…65535.") var port = 8080
    @Option(help: "The address to listen on (default: this machine only).") var host = "127.0.0.1"
    @Flag(name: .customLong("public"), help: "Nobody can write: no writing route is there.") var isPublic =
        false

    @Option(help: "Chromium, for reports as PDF (default: the one that is installed).") var browser: String?
    @Option(help: "Where readers reach the site, https://… (default: as each request says).")
    var baseAddress = ""

    private var papers: SitePapers {
        SitePapers(
            writer: PaperFiles(), printer: ChromiumPrinter(browser: browser ?? InstalledBrowser.path),
            baseAddress: baseAddress)
    }

    func validate() throws {
        guard baseAddress.isEmpty || ["http://", "https://"].contains(where: baseAddress.hasPrefix) else {
            throw ValidationError("--base-address begins with http:// or https://.")
        }
        guard (1...65535).contains(port) else { throw ValidationError("--port is 1…65535.") }
    }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let home = try options.foundHome()
            try await options.withWorld(terminal, only: .serves) { world in
                let token = isPublic ? nil : SecretText.fresh()
                let id = try await world.store.read { try $0.world().id }
                let settings = SiteSettings(
                    home: home.files.path, hosts: isPublic ? [] : SiteHosts.local(host, port: port),
                    isPublic: isPublic,
                    openToken: token, world: id, papers: papers, newToken: { SecretText.fresh() })
                var logger = Logger(label: "tidemark")
                logger.logLevel = .warning
                let office = SiteOffice(
                    store: world.store, desk: PlanDesk(store: world.store, hoursFromUTC: Today.hoursFromUTC),
                    sheets: SheetFiles(),
                    actor: OpenWorld.operatorOfThisMachine, hoursFromUTC: Today.hoursFromUTC,
                    folders: world.folders, now: { Today.now })
                let site = try Site(settings, logger: logger)
                try await site.prepare(office)
                let router = site.router(office)
                let limits = ServerLimits()
                limits.makeRoomForFiles()
                let (address, words) = ("http://\(SiteHosts.name(host)):\(port)", terminal.words)
                let app = Application(
                    router: router, server: .http1(configuration: limits.channel),
                    configuration: limits.configuration(host: host, port: port, logger: logger),
                    onServerRunning: { _ in
                        world.own?.tell(address: address + "/")
                        announce(address, token, Terminal(words.language))
                    }, logger: logger)
                var group = ServiceGroupConfiguration(
                    services: [app], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
                group.maximumGracefulShutdownDuration = limits.farewell
                do {
                    try await ServiceGroup(configuration: group).run()
                } catch  where isAddressTaken(error) {
                    throw Refusal("server.port-taken", ["port": .text(String(port))])
                }
            }
        }
    }

    private func isAddressTaken(_ error: any Error) -> Bool { "\(error)".contains("errno: 98") }
}

/// The last lines of the start-up: the link that lets one browser write, and the address.
private func announce(_ address: String, _ token: String?, _ terminal: Terminal) {
    if let token {
        terminal.print(
            terminal.words.sentence(Message("server.link", ["address": .text("\(address)/open/\(token)")])))
    } else {
        terminal.print(terminal.words.sentence("server.public"))
    }
    terminal.print(terminal.words.sentence(Message("server.address", ["address": .text("\(address)/")])))
}

/// Texts that nobody can guess: 256 bits from the system's generator.
enum SecretText {
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef")
        return String((0..<64).map { _ in digits[Int(generator.next(upperBound: UInt8(16)))] })
    }
}

/// Lists every route of the site.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "List every address the site answers.")

    @OptionGroup var options: WorldOptions
    @Flag(name: .customLong("public"), help: "Only those that a public site has.") var isPublic = false
    @Option(help: "text or json.") var format: OutputFormat = .text

    /// The routes of a site over an empty world in memory.
    private func routes() throws -> [Router<SiteContext>.RouteDescription] {
        let settings = SiteSettings(
            home: try options.foundHome().files.path, hosts: [], isPublic: isPublic,
            openToken: isPublic ? nil : "",
            papers: SitePapers(writer: PaperFiles(), printer: ChromiumPrinter(browser: nil)),
            newToken: { SecretText.fresh() })
        let store = try MemoryStore(
            WorldBirth(world: World(id: "routes", kind: .draft), actor: .system("routes"), at: Today.now))
        let office = SiteOffice(
            store: store, desk: PlanDesk(store: store), sheets: SheetFiles(), actor: .system("routes"),
            now: { Today.now })
        return try Site(settings, logger: Logger(label: "tidemark")).router(office).routes
    }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            try options.onlyNow(.program)
            let routes = try routes().map { ($0.method.rawValue, $0.path.description) }.sorted { $0 < $1 }
            if format == .json {
                terminal.print(routes.map { .object([("method", .text($0.0)), ("path", .text($0.1))]) })
            } else {
                for (method, path) in routes { terminal.print("\(method)\t\(path)") }
            }
        }
    }
}
