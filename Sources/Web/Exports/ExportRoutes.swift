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
        addReports(to: router)
        router.get("plans/:plan/data") { request, context in
            let plan = try context.parameters.require("plan")
            let reader = try await office.reader(of: plan, context.visit)
            let links = SiteExportLinks(plan: plan, asOf: context.visit.asOf.text)
            let model = reader.data(links, papers.address(of: request))
            return site.page("data", model, title: model.title, reader, .data, context.visit)
        }
        router.get("plans/:plan/data/:file") { request, context in
            let plan = try context.parameters.require("plan")
            let reader = try await office.reader(of: plan, context.visit.forFiles)
            let address = papers.address(of: request)
            switch try context.parameters.require("file") {
            case "figures.csv":
                let csv = ExportCSV(reader.figureTable(address), label: reader.worldLabel)
                return text(csv, reader.fileName("figures", .csv), .csv)
            case "targets.csv":
                let csv = ExportCSV(reader.targetTable(address), label: reader.worldLabel)
                return text(csv, reader.fileName("targets", .csv), .csv)
            case "figures.sdmx.csv":
                let csv = ExportCSV(reader.observationTable(address), label: nil, isForMachines: true)
                return text(
                    csv, reader.fileName("figures-sdmx", .csv), .csv, as: ExportFormat.observations)
            case "structure.sdmx.json":
                let json = reader.figureStructure().written(isPretty: true) + "\n"
                return file(
                    Array(json.utf8), reader.fileName("structure-sdmx", .json), .json,
                    as: ExportFormat.structures)
            case "figures.xlsx":
                return try await workbook(
                    reader.figureWorkbook(address), reader.fileName("figures", .xlsx))
            case "targets.xlsx":
                return try await workbook(
                    reader.completionWorkbook(address), reader.fileName("targets", .xlsx))
            case "template.xlsx":
                let query = context.visit.query
                let book = try reader.entryWorkbook(org: query["org"], period: query["period"])
                return try await workbook(book, reader.fileName("template", .xlsx))
            default: throw Refusal("site.not-found")
            }
        }
    }

    /// The report as a page, and in the forms that can be taken away.
    func addReports(to router: Router<SiteContext>) {
        router.get("plans/:plan/report") { request, context in
            let (reader, kind, links) = try await report(context, context.visit)
            let model = reader.report(kind, links, papers.address(of: request))
            return site.page("report", model, title: model.title, reader, .report, context.visit)
        }
        router.get("plans/:plan/report.docx") { request, context in
            let (reader, kind, links) = try await report(context, context.visit.forFiles)
            let document = reader.reportDocument(kind, links, papers.address(of: request))
            let bytes = try await papers.bytes(of: document)
            return file(bytes, reader.fileName("report-\(kind.rawValue)", .docx), .docx)
        }
        router.get("plans/:plan/report.pdf") { request, context in
            let (reader, kind, links) = try await report(context, context.visit.forFiles)
            let page = site.paper(reader, kind, links, papers.address(of: request), context.visit.language)
            let bytes = try await papers.pdf(page)
            return file(bytes, reader.fileName("report-\(kind.rawValue)", .pdf), .pdf)
        }
    }

    /// What a report is asked of; without a kind, the one that fits the day.
    private func report(
        _ context: SiteContext, _ visit: Visit
    ) async throws -> (reader: PageReader, kind: ReportKind, links: SiteExportLinks) {
        let plan = try context.parameters.require("plan")
        let reader = try await office.reader(of: plan, visit)
        let kind = ReportKind(rawValue: visit.query["kind"]) ?? reader.fittingReport
        return (reader, kind, SiteExportLinks(plan: plan, asOf: visit.asOf.text))
    }

    private func file(
        _ bytes: [UInt8], _ name: String, _ format: ExportFormat, as mediaType: String? = nil
    ) -> Response {
        Response(
            status: .ok, headers: SitePapers.headers(name, format, as: mediaType),
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A table in pieces, each made when the one before has been taken.
    private func text(
        _ csv: ExportCSV, _ name: String, _ format: ExportFormat, as mediaType: String? = nil
    ) -> Response {
        Response(
            status: .ok, headers: SitePapers.headers(name, format, as: mediaType),
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
    /// The moment, as addresses name it; `nil` for now.
    var asOf: String?

    func data() -> String { path(.data) }
    func data(file: String) -> String { path(.dataFile(file)) }
    func report(kind: String?) -> String { path(.report(kind: kind ?? "")) }
    func report(_ format: ExportFormat, kind: String) -> String {
        path(.reportFile(format.rawValue, kind: kind))
    }

    private func path(_ page: SiteURL.PlanPage) -> String { SiteURL.plan(plan, page).path(asOf: asOf) }
}
