import Documents
import Foundation
import Kernel
import Measures
import Office
import Plans
import Sheets
import Testing
import Words

/// A small invented plan, files made of text, and what is known: all that an import needs.
struct ImportWorld {
    let plan: Plan
    var known = ImportedFigures()

    /// The invented harbour, with calendar years unless a month is given.
    init(yearStart: Int = 1) throws {
        let year = yearStart == 1 ? "" : "year: {kind: fiscal, starts: \(yearStart)}\n"
        var files = Self.files
        files["plan.yaml"] = Self.head + year
        plan = try Self.load(files.map { DocumentFile(path: $0.key, bytes: Array($0.value.utf8)) })
    }

    /// A plan of the repository.
    init(folder: String, library: String? = nil) throws {
        var files = try Self.documents(folder, prefix: "")
        if let library { files += try Self.documents("Library/\(library)", prefix: "Library/\(library)/") }
        plan = try Self.load(files)
    }

    static let shipped = ("Plans/yancheng-2021-2025", "cn")
    static let invented = "Tests/Fixtures/plans/linhai-2023-2027"

    /// What a file would change.
    func preview(_ text: String, name: String = "boats.csv") throws -> FigurePreview {
        try preview(Array(text.utf8), name: name)
    }

    func preview(_ bytes: [UInt8], name: String = "boats.csv") throws -> FigurePreview {
        try FigureFiles.preview(
            SheetFiles().sheets(bytes, name: name), bytes: bytes, plan: plan, known: known)
    }

    /// What one row would change, under the usual header.
    func row(_ cells: String, header: String = header) throws -> FigurePreview {
        try preview(header + "\n" + cells)
    }

    static let header = "element,org,period,value,unit,bound,quality,origin,seen_as,at,note"

    /// Why a whole file is refused.
    func refusal(_ text: String) -> Refusal? { refusal(Array(text.utf8)) }

    func refusal(_ bytes: [UInt8]) -> Refusal? {
        do {
            _ = try preview(bytes)
            return nil
        } catch {
            return error as? Refusal
        }
    }

    /// Records what a preview promised, as an entry would.
    mutating func record(_ preview: FigurePreview) {
        known.entry += 1
        let at = Instant(microseconds: known.entry)
        known.figures += preview.rows.map { $0.figure(recorded: at, entry: known.entry) }
    }

    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    private static func load(_ files: [DocumentFile]) throws -> Plan {
        let problems = Problems()
        let plan = PlanLoader.load(files, problems)
        #expect(problems.found.filter { $0.severity == .error } == [])
        return try #require(plan)
    }

    private static func documents(_ folder: String, prefix: String) throws -> [DocumentFile] {
        let base = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
            .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
            .map { DocumentFile(path: prefix + $0, bytes: try bytes(folder + "/" + $0)) }
    }
}

/// Known figures in an array.
struct ImportedFigures: FigureBook {
    var figures: [Figure] = []
    var entry: Int64 = 0

    func figures(element: String, org: String) -> [Figure] {
        figures.filter { $0.element == element && $0.org == org }
    }
}

extension Message {
    func said(_ language: Language) -> String { Words(language: language).sentence(self) }
}

extension ImportWorld {
    private static let head = """
        plan: harbour
        title: {zh: 港口规划, en: Harbour plan}
        status: adopted
        horizon: {base: 2020, from: 2021, to: 2025}
        org: linhai

        """

    private static let files = [
        "units.yaml": """
        - {unit: 艘, title: {zh: 艘, en: ships}, dimension: ships, scale: "1"}
        - {unit: 元, title: {zh: 元, en: yuan}, dimension: money, scale: "1"}
        - {unit: 万元, title: {zh: 万元, en: "10,000 yuan"}, dimension: money, scale: "10000"}
        - {unit: 亿元, title: {zh: 亿元, en: 100 million yuan}, dimension: money, scale: "100000000"}
        - {unit: 打, title: {zh: 打, en: dozens}, dimension: ships, scale: "12"}
        - {unit: 对, title: {zh: 对, en: sevenths}, dimension: ships, scale: "1/7"}
        - {unit: "%", title: {zh: 百分之, en: percent}, dimension: ratio, scale: "1/100"}
        - {unit: 个百分点, title: {zh: 个百分点, en: points}, dimension: ratio, scale: "1/100", point: true}
        """,
        "elements/sea.yaml": """
        - {element: ships, title: {zh: 船只数, en: Ships, also: [ship_count, 船数]}, unit: 艘, decimals: 0,
           range: [0, 10000], nature: level}
        - {element: landed, title: {zh: 渔获产值, en: Value landed}, unit: 亿元, decimals: 2,
           range: [0, 1000], nature: flow}
        - {element: deep-share, title: {zh: 深海占比, en: Deep-sea share}, unit: "%", decimals: 1,
           range: [0, 100], nature: rate}
        - {element: gap, title: {zh: 差距, en: Gap}, unit: 个百分点, decimals: 1, range: [-50, 50], nature: rate}
        """,
        "sections.csv": "section,parent,title_zh,title_en,kind,order\n一,,总则,General,text,1\n",
        "statements.csv": "id,section,org,subject,value,high,comparator,unit,period,role,basis,words\n",
        "orgs.csv": "org,from,to,succeeds\nlinhai,,,\nnanwan,,,\neast-pier,,,\nwest-pier,,,\n",
        "org_names.csv": """
        org,name_zh,name_en,kind,code,tile,from,to,also
        linhai,林海市,Linhai,city,990100,,,,林海;全市
        nanwan,南湾乡,Nanwan Township,town,990102,,,2019-06-30,
        nanwan,南湾镇,Nanwan Town,town,990112,,2019-07-01,,南湾
        east-pier,东码头,East Pier,pier,,,,,码头
        west-pier,西码头,West Pier,pier,,,,,码头
        """,
        "memberships.csv": "org,parent,axis,from,to\n",
        "verdicts.yaml": """
        verdicts: suggested
        source: {document: invented, article: "1"}
        suggested: true
        about: {higher: "0.975", lower: "1.025"}
        at-risk: "-0.10"
        """,
    ]
}
