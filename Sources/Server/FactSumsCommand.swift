import ArgumentParser
import Foundation
import Kernel
import Logging
import Measures
import Office
import StorageSQLite

extension BenchCommand {
    /// Reads every figure of a data folder once and sums them by element and period, so that what an import
    /// stored can be compared with what another program makes of the same file.
    struct FactSums: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "fact-sums")

        @OptionGroup var options: WorldOptions

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                try options.onlyNow(.program)
                let home = try options.foundHome()
                let (folder, steps) = (options.dataFolder(home), home.files.appending(path: "migrations"))
                let store = try await SQLiteStore.open(SQLiteSettings(folder: folder, migrations: steps))
                let (clock, started) = (ContinuousClock(), ContinuousClock.now)
                let sums = try await store.read { try FigureSums($0) }
                let taken = String(format: "%.3f", Double((clock.now - started) / .microseconds(1)) / 1000)
                terminal.print(
                    JSONText.object([
                        ("milliseconds", .text(taken)), ("figures", .integer(sums.count)),
                        ("sums", .list(sums.told())),
                    ]).written())
                try await store.close()
            }
        }
    }
}

/// Sums of figures by element and period.
private struct FigureSums: Sendable {
    private struct Key: Hashable {
        let element: String
        let period: Period
    }

    private var sums: [Key: Exact] = [:]
    private(set) var count = 0

    init(_ reader: any Reader) throws {
        var (sums, count): ([Key: Exact], Int) = ([:], 0)
        try reader.allFigures { figure in
            let key = Key(element: figure.element, period: figure.period)
            guard let sum = (sums[key] ?? .zero).plus(figure.value) else {
                throw StoreFault.failed("a sum beyond bounds")
            }
            sums[key] = sum
            count += 1
        }
        (self.sums, self.count) = (sums, count)
    }

    func told() -> [JSONText] {
        sums.map { ($0.key.element, "\($0.key.period)", $0.value.text(decimals: 1)) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { .list([.text($0.0), .text($0.1), .text($0.2)]) }
    }
}
