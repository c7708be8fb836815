import Documents
import Kernel
import Office
import Plans
import Sheets

/// The figures that a plan ships with.
struct OwnFigures {
    let files: [DocumentFile]
    let plan: Plan

    /// What `figures.csv` holds, read as an import is; `nil` where the plan has none, or only their header.
    func preview() throws -> FigurePreview? {
        guard let file = files.first(where: { $0.path == "figures.csv" }) else { return nil }
        do {
            let sheets = try SheetFiles().sheets(file.bytes, name: file.path)
            return try FigureFiles.preview(sheets, bytes: file.bytes, plan: plan, known: NoFigures())
        } catch {
            if error.message.code == "import.header-only" { return nil }
            throw error
        }
    }
}
