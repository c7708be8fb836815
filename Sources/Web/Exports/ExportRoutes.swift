import Foundation
import Hummingbird
import Kernel
import Office
import Plans
import Words

/// The page of a plan's data, and the files that it offers.
struct ExportRoutes: Sendable {
    let site: Site
    let office: SiteOffice
    let papers: SitePapers

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/data") { request, context in
            let plan = try context.parameters.require("plan")
            let reader = try await office.reader(of: plan, context.visit)
            let model = reader.data(SiteExportLinks(plan: plan), papers.address(of: request))
            return site.page("data", model, title: model.title, reader, nil, context.visit)
        }
        router.get("plans/:plan/data/:file") { request, context in
            let plan = try context.parameters.require("plan")
            let reader = try await office.reader(of: plan, context.visit)
            let address = papers.address(of: request)
            switch try context.parameters.require("file") {
            case "figures.csv":
                let csv = ExportCSV(reader.figureTable(address), label: reader.worldLabel)
                return text(csv, reader.fileName("figures", .csv), .csv)
            case "targets.csv":
                let csv = ExportCSV(reader.targetTable(address), label: reader.worldLabel)
                return text(csv, reader.fileName("targets", .csv), .csv)
            case "figures.xlsx":
                return try await workbook(
                    reader.figureWorkbook(address), reader.fileName("figures", .xlsx))
            case "targets.xlsx":
                return try await workbook(
                    reader.completionWorkbook(address), reader.fileName("targets", .xlsx))
            default: throw Refusal("site.not-found")
            }
        }
    }

    /// A table in pieces, each made when the one before has been taken.
    private func text(_ csv: ExportCSV, _ name: String, _ format: ExportFormat) -> Response {
        Response(
            status: .ok, headers: SitePapers.headers(name, format),
            body: ResponseBody { writer in
                for index in 0..<csv.pieces {
                    try await writer.write(ByteBuffer(string: csv.piece(index)))
                }
                try await writer.finish(nil)
            })
    }

    private func workbook(_ workbook: Workbook, _ name: String) async throws -> Response {
        let file = try await papers.file(of: workbook)
        return Response(
            status: .ok, headers: SitePapers.headers(name, .xlsx),
            body: ResponseBody(contentLength: file.size) { writer in
                while let piece = try file.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }
}

/// Where files of data and reports lie.
struct SiteExportLinks: ExportLinks {
    let plan: String

    func data() -> String { path(.data) }
    func data(file: String) -> String { path(.dataFile(file)) }
    func report(kind: String?) -> String { path(.report(kind: kind ?? "")) }
    func report(_ format: ExportFormat, kind: String) -> String {
        path(.reportFile(format.rawValue, kind: kind))
    }

    private func path(_ page: SiteURL.PlanPage) -> String { SiteURL.plan(plan, page).path }
}
