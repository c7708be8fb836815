import ArgumentParser
import Foundation
import Kernel
import Office
import Papers
import Web
import Words

/// Writes a plan's data into a file, as the site's page of data offers them.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write figures, targets or their structure into a file.")

    /// What is written.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case figures
        case targets
        case structure
    }

    /// How it is written.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case csv
        case xlsx
        case sdmx
    }

    @Argument(help: "figures, targets, or the structure of the figures (SDMX).") var subject: Subject
    @OptionGroup var options: WorldOptions
    @Option(help: "csv, xlsx, or sdmx (SDMX-CSV of figures, SDMX-JSON of the structure).") var format: Form =
        .csv
    @Option(
        name: [.customShort("o"), .long],
        help: "The file; it may not exist yet (default: the name that the site gives it).")
    var output: String?
    @Option(help: "Where readers reach the site, for the addresses in the file.") var baseAddress = ""

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let reader = try await options.onePlanReader(terminal)
            let address = ExportAddress(base: baseAddress)
            switch (subject, format) {
            case (.figures, .csv): try write(reader.figureTable(address), reader, "figures", terminal)
            case (.targets, .csv): try write(reader.targetTable(address), reader, "targets", terminal)
            case (.figures, .sdmx):
                let table = reader.observationTable(address)
                try write(table, reader, "figures-sdmx", terminal, isForMachines: true)
            case (.figures, .xlsx): try write(reader.figureWorkbook(address), reader, terminal)
            case (.targets, .xlsx): try write(reader.completionWorkbook(address), reader, terminal)
            case (.structure, _):
                let file = try NewFile(output ?? reader.fileName("structure-sdmx", .json))
                try file.write(Data((reader.figureStructure().written(isPretty: true) + "\n").utf8))
                terminal.note(file.path)
            case (.targets, .sdmx): throw Refusal("export.no-such-form")
            }
        }
    }

    private func write(
        _ table: ExportTable, _ reader: PageReader, _ name: String, _ terminal: Terminal,
        isForMachines: Bool = false
    ) throws {
        let label = isForMachines ? nil : reader.worldLabel
        let csv = ExportCSV(table, label: label, isForMachines: isForMachines)
        let file = try NewFile(output ?? reader.fileName(name, .csv))
        for index in 0..<csv.pieces { try file.write(Data(csv.piece(index).utf8)) }
        terminal.note(file.path)
    }

    private func write(_ workbook: Workbook, _ reader: PageReader, _ terminal: Terminal) throws {
        let file = try NewFile(output ?? reader.fileName(subject.rawValue, .xlsx))
        try PaperFiles().write(workbook, to: file.path)
        terminal.note(file.path)
    }
}

/// A file that this command makes; one that is there already is never overwritten.
struct NewFile {
    let path: String
    private let handle: FileHandle

    /// Refused where the file is there, or its folder is not.
    init(_ path: String) throws {
        self.path = path
        let number = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o644)
        guard number >= 0 else {
            throw Refusal(errno == EEXIST ? "export.file-there" : "export.no-folder", ["path": .text(path)])
        }
        handle = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    }

    func write(_ data: Data) throws { try handle.write(contentsOf: data) }
}

extension WorldOptions {
    /// The reader of the one plan that a command works on, at the moment asked about.
    func onePlanReader(_ terminal: Terminal) async throws -> PageReader {
        let view = try await withWorld(terminal, only: nil) { world in
            let desk = PlanDesk(store: world.store, hoursFromUTC: Today.hoursFromUTC)
            return try await desk.view(of: world.onePlan(), asOf: moment(), today: Today.day)
        }
        return OfflinePages.reader(view, terminal.words)
    }
}
