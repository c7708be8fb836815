import Words

/// The styles of a document: a Song face for titles, sans for the rest, as on pages.
enum WordStyles {
    static func text(_ language: Language) -> String {
        let tag = language == .zh ? "zh-CN" : "en-US"
        let styles = [
            style(
                "Title", "Title", size: 40, "<w:spacing w:after=\"120\"/>", song, isBold: true),
            style(
                "Heading1", "heading 1", size: 30,
                "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", song,
                isBold: true),
            style(
                "Heading2", "heading 2", size: 24,
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", sans,
                isBold: true),
            style(
                "Heading3", "heading 3", size: 21,
                "<w:keepNext/><w:spacing w:before=\"100\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/>", sans,
                isBold: true),
            style("LeadIn", "Lead In", size: 21, "<w:keepNext/><w:spacing w:after=\"60\"/>", sans),
            style(
                "ListBullet", "List Bullet", size: 21,
                "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>", sans),
            style("TableText", "Table Text", size: 18, "<w:spacing w:before=\"30\" w:after=\"30\"/>", sans),
            style("SmallPrint", "Small Print", size: 17, "<w:spacing w:after=\"30\"/>", sans),
            style(
                "WorldLabel", "World Label", size: 22,
                "<w:pBdr><w:top w:val=\"thinDiagonalStripe\" w:sz=\"24\" w:space=\"4\" w:color=\"B86A00\"/>"
                    + "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBEEDD\"/>", sans),
            style("Header", "header", size: 16, "", sans), style("Footer", "footer", size: 16, "", sans),
        ]
        return "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:docDefaults><w:rPrDefault><w:rPr>\(sans)<w:color w:val=\"14252E\"/><w:sz w:val=\"21\"/>"
            + "<w:szCs w:val=\"21\"/><w:lang w:val=\"\(tag)\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr>"
            + "</w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
            + "<w:qFormat/></w:style>" + styles.joined()
            + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>"
            + "<w:color w:val=\"0E5A6D\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name"
            + " w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>" + grid + "</w:styles>"
    }

    private static let sans = fonts(ascii: "Arial", asian: "Microsoft YaHei")
    private static let song = fonts(ascii: "Times New Roman", asian: "SimSun")

    private static func fonts(ascii: String, asian: String) -> String {
        "<w:rFonts w:ascii=\"\(ascii)\" w:hAnsi=\"\(ascii)\" w:cs=\"\(ascii)\" w:eastAsia=\"\(asian)\"/>"
    }

    private static func style(
        _ id: String, _ name: String, size: Int, _ paragraph: String, _ fonts: String, isBold: Bool = false
    ) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(fonts)"
            + (isBold ? "<w:b/>" : "")
            + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
    }

    private static let grid: String = {
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map { edge in
            "<w:\(edge) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"E2DFD7\"/>"
        }
        return "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
            + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" + edges.joined()
            + "</w:tblBorders></w:tblPr></w:style>"
    }()
}
