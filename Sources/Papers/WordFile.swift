import Kernel
import Office
import Words

/// A text document as the files of its zip: what Office Open XML asks for and nothing more.
struct WordFile {
    let document: ReportDocument

    func bytes() throws -> [UInt8] {
        let xml = try DocumentXML(document.blocks)
        var files: [(name: String, bytes: [UInt8])] = []
        func add(_ name: String, _ text: String) {
            files.append(
                (name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text).utf8))
            )
        }
        add("[Content_Types].xml", contentTypes)
        add("_rels/.rels", packageRelations)
        add("docProps/core.xml", core)
        add("docProps/app.xml", app)
        add("word/document.xml", body(xml))
        add("word/_rels/document.xml.rels", relations(xml))
        add("word/styles.xml", WordStyles.text(document.language))
        add("word/settings.xml", settings)
        add("word/numbering.xml", numbering)
        add("word/header1.xml", header)
        add("word/footer1.xml", footer)
        for (index, picture) in xml.pictures.enumerated() {
            files.append(("word/media/gauge\(index + 1).png", picture))
        }
        return try ZipFile.bytes(files)
    }

    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private var contentTypes: String {
        let parts = [
            ("/word/document.xml", "\(Self.word).document.main+xml"),
            ("/word/styles.xml", "\(Self.word).styles+xml"),
            ("/word/settings.xml", "\(Self.word).settings+xml"),
            ("/word/numbering.xml", "\(Self.word).numbering+xml"),
            ("/word/header1.xml", "\(Self.word).header+xml"),
            ("/word/footer1.xml", "\(Self.word).footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"
            ),
        ]
        return "<Types xmlns=\"\(Self.package)/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
    }

    private var packageRelations: String {
        relationships([
            ("rDocument", "\(Self.office)/officeDocument", "word/document.xml", false),
            ("rCore", "\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml", false),
            ("rApp", "\(Self.office)/extended-properties", "docProps/app.xml", false),
        ])
    }

    private func relations(_ xml: DocumentXML) -> String {
        var relations = ["styles", "settings", "numbering"].map {
            ("r" + $0.capitalizedFirst, "\(Self.office)/\($0)", "\($0).xml", false)
        }
        relations.append(("rHeader", "\(Self.office)/header", "header1.xml", false))
        relations.append(("rFooter", "\(Self.office)/footer", "footer1.xml", false))
        relations += xml.pictures.indices.map {
            ("rPicture\($0 + 1)", "\(Self.office)/image", "media/gauge\($0 + 1).png", false)
        }
        relations += xml.links.enumerated().map {
            ("rLink\($0.offset + 1)", "\(Self.office)/hyperlink", $0.element, true)
        }
        return relationships(relations)
    }

    private func relationships(
        _ relations: [(id: String, type: String, target: String, isOutside: Bool)]
    ) -> String {
        "<Relationships xmlns=\"\(Self.package)/relationships\">"
            + relations.map { one in
                let mode = one.isOutside ? " TargetMode=\"External\"" : ""
                return "<Relationship Id=\"\(one.id)\" Type=\"\(one.type)\" Target=\""
                    + XMLText.escaped(one.target) + "\"\(mode)/>"
            }.joined() + "</Relationships>"
    }

    private var core: String {
        let moment = document.created.description
        let language = document.language == .zh ? "zh-CN" : "en"
        return "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(XMLText.escaped(document.title))</dc:title>"
            + "<dc:creator>\(XMLText.escaped(document.author))</dc:creator>"
            + "<dc:description>\(XMLText.escaped(document.remark))</dc:description>"
            + "<dc:language>\(language)</dc:language>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:created>"
            + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:modified>"
            + "</cp:coreProperties>"
    }

    private var app: String {
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>Tidemark</Application></Properties>"
    }

    private var settings: String {
        "<w:settings xmlns:w=\"\(Self.main)\"><w:defaultTabStop w:val=\"420\"/>"
            + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
            + "<w:compatSetting w:name=\"compatibilityMode\""
            + " w:uri=\"http://schemas.microsoft.com/office/word\""
            + " w:val=\"15\"/></w:compat></w:settings>"
    }

    private var numbering: String {
        "<w:numbering xmlns:w=\"\(Self.main)\"><w:abstractNum w:abstractNumId=\"0\">"
            + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
            + "<w:pPr><w:ind w:left=\"360\" w:hanging=\"240\"/></w:pPr></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    }

    private var header: String {
        "<w:hdr xmlns:w=\"\(Self.main)\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
            + plain(document.head) + "</w:p></w:hdr>"
    }

    private var footer: String {
        let texts = document.foot + Array(repeating: "", count: max(0, 3 - document.foot.count))
        return "<w:ftr xmlns:w=\"\(Self.main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
            + "<w:jc w:val=\"center\"/></w:pPr>" + plain(texts[0] + " ") + field("PAGE")
            + plain(" " + texts[1] + " ") + field("NUMPAGES") + plain(" " + texts[2]) + "</w:p></w:ftr>"
    }

    private func plain(_ text: String) -> String {
        "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    }

    private func field(_ name: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(name) "
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + plain("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    private func body(_ xml: DocumentXML) -> String {
        "<w:document xmlns:w=\"\(Self.main)\" xmlns:r=\"\(Self.office)\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>" + xml.body
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rFooter\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1247\""
            + " w:left=\"1134\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
            + "</w:body></w:document>"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
