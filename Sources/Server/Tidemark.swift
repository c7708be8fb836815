import ArgumentParser

/// The product's one executable.
@main
struct Tidemark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidemark",
        abstract: "潮标 Tidemark: a regional innovation plan that measures itself.",
        discussion: """
            Exit codes: 0 done; 1 refused, or a document cannot be used; 2 the journal is damaged; \
            64 wrong usage; 70 the machine failed.
            """,
        subcommands: [
            ServeCommand.self, AdoptCommand.self, LintCommand.self, ImportCommand.self, ExportCommand.self,
            ReportCommand.self, EvaluateCommand.self, ExplainCommand.self, SearchCommand.self,
            BaselineCommand.self, PathCommand.self, CalendarCommand.self, VerifyCommand.self,
            CheckCommand.self, BackupCommand.self, RestoreCommand.self, RebuildCommand.self,
            EraseCommand.self, RoutesCommand.self, BenchCommand.self,
        ])
}
