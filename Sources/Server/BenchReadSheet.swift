import ArgumentParser
import Foundation
import Kernel
import Office
import Sheets

extension BenchCommand {
    /// Read a workbook's first sheet from the bytes of its file; the exact sum of every column shows what was
    /// read.
    struct ReadSheet: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "read-sheet")

        @OptionGroup var options: WorldOptions
        @Argument(help: "The file.") var file: String
        @Option(help: "How many timed runs, 1…1000.") var runs = 5

        func validate() throws {
            guard (1...1000).contains(runs) else { throw ValidationError("--runs is 1…1000.") }
        }

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                try options.onlyNow(.program)
                let bytes = Array(try Data(contentsOf: URL(filePath: file)))
                let name = URL(filePath: file).lastPathComponent
                var times: [JSONText] = []
                var rows: [SheetRow] = []
                for _ in 0..<runs {
                    let clock = ContinuousClock()
                    let started = clock.now
                    rows = try SheetFiles().sheets(bytes, name: name).first?.rows ?? []
                    let taken = Double((clock.now - started) / .microseconds(1)) / 1000
                    times.append(.text(String(format: "%.3f", taken)))
                }
                terminal.print(
                    JSONText.object([("milliseconds", .list(times)), ("answers", ReadSheet.answers(rows))])
                        .written())
            }
        }

        /// Rows and cells, and of every column the exact sum of its numbers and the bytes of its texts.
        private static func answers(_ rows: [SheetRow]) -> JSONText {
            let width = rows.map(\.cells.count).max() ?? 0
            var (sums, letters) = (
                [Exact](repeating: Exact(0), count: width), [Int](repeating: 0, count: width)
            )
            for row in rows {
                for (index, cell) in row.cells.enumerated() {
                    if let number = DecimalText(cell) {
                        sums[index] = sums[index].plus(number.value) ?? sums[index]
                    } else {
                        letters[index] += cell.utf8.count
                    }
                }
            }
            return .object([
                ("rows", .integer(rows.count)), ("cells", .integer(rows.reduce(0) { $0 + $1.cells.count })),
                ("sums", .list(sums.map { .text($0.text(decimals: 2)) })),
                ("letters", .list(letters.map { .integer($0) })),
            ])
        }
    }
}
