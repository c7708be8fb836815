import Kernel
import Office
import Words

/// Builds the body of a document, and collects the pictures and links that it names.
struct DocumentXML {
    /// Twips that a line may be wide on A4 between our margins.
    static let width = 9638

    private(set) var body = ""
    private(set) var pictures: [[UInt8]] = []
    private(set) var links: [String] = []
    private var drawings = 0

    init(_ blocks: [ReportBlock]) throws {
        for block in blocks { try add(block) }
    }

    private mutating func add(_ block: ReportBlock) throws {
        switch block {
        case .title(let text): body += try paragraph("Title", [.text(text)])
        case .heading(let level, let text): body += try paragraph("Heading\(level)", [.text(text)])
        case .paragraph(let runs): body += try paragraph(nil, runs)
        case .lead(let runs): body += try paragraph("LeadIn", runs)
        case .label(let text): body += try paragraph("WorldLabel", [.strong(text)])
        case .item(let runs): body += try paragraph("ListBullet", runs)
        case .note(let runs): body += try paragraph("SmallPrint", runs)
        case .table(let grid): try add(grid)
        }
    }

    private mutating func paragraph(
        _ style: String?, _ runs: [ReportRun], isRight: Bool = false
    ) throws -> String {
        var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        if isRight { properties += "<w:jc w:val=\"right\"/>" }
        let head = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
        return "<w:p>" + head + (try runs.map { try run($0) }.joined()) + "</w:p>"
    }

    private mutating func run(_ run: ReportRun) throws -> String {
        switch run {
        case .text(let text): return DocumentXML.text(text)
        case .strong(let text): return DocumentXML.text(text, "<w:b/>")
        case .quiet(let text):
            return DocumentXML.text(text, "<w:color w:val=\"4A5A62\"/><w:sz w:val=\"17\"/>")
        case .mark(let mark):
            let colour = GaugeColour.of(mark.kind).hex
            let word = (DocumentXML.shape(mark.kind) + mark.word).replacing(" ", with: Words.hardSpace)
            return DocumentXML.text(word, "<w:b/><w:color w:val=\"\(colour)\"/>")
        case .newLine: return "<w:r><w:br/></w:r>"
        case .link(let text, let href): return link(text, href)
        case .gauge(let gauge): return try picture(gauge)
        }
    }

    private static func text(_ text: String, _ properties: String = "") -> String {
        let dress = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(dress)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    }

    /// The shape of a verdict as a sign, so that grey print tells it too.
    private static func shape(_ kind: String) -> String {
        switch kind {
        case "met": "✓ "
        case "on": "● "
        case "risk": "▲ "
        case "off": "▼ "
        case "disputed": "◇ "
        case "none": "○ "
        case "free": "□ "
        default: "– "
        }
    }

    private mutating func link(_ text: String, _ href: String) -> String {
        guard href.hasPrefix("http") else { return DocumentXML.text(text) }
        links.append(href)
        let run = DocumentXML.text(text, "<w:rStyle w:val=\"Hyperlink\"/>")
        return "<w:hyperlink r:id=\"rLink\(links.count)\" w:history=\"1\">\(run)</w:hyperlink>"
    }

    private mutating func picture(_ gauge: GaugeModel) throws -> String {
        let bytes = try GaugePicture(gauge).png()
        let known = pictures.firstIndex(of: bytes)
        if known == nil { pictures.append(bytes) }
        drawings += 1
        let name = "rPicture\((known ?? pictures.count - 1) + 1)"
        // 26 mm wide, which its column holds, in English metric units of 1/360 000 cm.
        let (wide, high) = (936_000, 936_000 * GaugePicture.height / GaugePicture.width)
        let label = XMLText.escaped(gauge.label)
        return """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(wide)" cy="\(high)"/>\
            <wp:docPr id="\(drawings)" name="Gauge \(drawings)" descr="\(label)"/>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:pic><pic:nvPicPr><pic:cNvPr id="\(drawings)" name="Gauge \(drawings)" descr="\(label)"/>\
            <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\(name)"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext cx="\(wide)" cy="\(high)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
            </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """
    }

    private mutating func add(_ grid: ReportGrid) throws {
        let total = max(1, grid.columns.reduce(0) { $0 + $1.share })
        let widths = grid.columns.map { DocumentXML.width * $0.share / total }
        body += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>"
        body += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
        body += "<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\""
        body += " w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        body += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        body += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for (column, width) in zip(grid.columns, widths) {
            let text = try paragraph("TableText", [.strong(column.title)], isRight: column.isNumber)
            body += cell(width, text, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF5F6\"/>")
        }
        body += "</w:tr>"
        for row in grid.rows {
            body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for ((runs, column), width) in zip(zip(row, grid.columns), widths) {
                body += cell(width, try paragraph("TableText", runs, isRight: column.isNumber))
            }
            body += "</w:tr>"
        }
        body += "</w:tbl>"
    }

    private func cell(_ width: Int, _ content: String, _ shade: String = "") -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)</w:tcPr>\(content)</w:tc>"
    }
}
