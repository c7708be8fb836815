public import Documents
import Kernel

extension OrgBook {
    /// Reads `orgs.csv`, `org_names.csv` and `memberships.csv`; `nil` with findings in `problems`.
    ///
    /// Refused: an identifier used twice, an org without a name, a name or membership of an org that is not
    /// there, days in the wrong order, two names or two equal memberships of an org on one day, a code that
    /// two orgs have on one day, and orgs that lie inside each other. Two parents on one axis are no error
    /// here: only an axis that sums must be disjoint.
    public static func load(
        orgs: DocumentFile, names: DocumentFile, memberships: DocumentFile, _ problems: Problems
    ) -> OrgBook? {
        let own = Problems()
        defer { for finding in own.found { problems.add(finding) } }
        var reader = OrgReader(problems: own)
        guard let orgRecords = CSVDocument.read(orgs, own), let nameRecords = CSVDocument.read(names, own),
            let memberRecords = CSVDocument.read(memberships, own)
        else { return nil }
        for record in orgRecords { reader.readOrg(record) }
        for record in nameRecords { reader.readName(record) }
        for record in memberRecords { reader.readMembership(record) }
        let book = reader.book()
        return own.hasErrors ? nil : book
    }
}

/// Reads the three tables, one record at a time.
struct OrgReader {
    let problems: Problems
    private var rows: [OrgRecord] = []
    private var index: [String: Int] = [:]
    private var names: [String: [Located<OrgName>]] = [:]
    private var memberships: [Located<Membership>] = []

    private struct OrgRecord {
        let id: Located<String>
        let from: Day?
        let to: Day?
        let succeeds: [Located<String>]
    }

    init(problems: Problems) { self.problems = problems }

    mutating func readOrg(_ record: DocumentValue) {
        guard let fields = Fields(record, problems) else { return }
        let id = fields.identifier("org")
        let (from, to) = days(fields)
        let succeeds = fields.words("succeeds")
        fields.finish()
        guard let id else { return }
        if index[id.value] != nil {
            problems.add(Diagnostic("repeated-org", at: id.place, ["org": .text(id.value)]))
            return
        }
        index[id.value] = rows.count
        rows.append(OrgRecord(id: id, from: from, to: to, succeeds: succeeds))
    }

    mutating func readName(_ record: DocumentValue) {
        guard let fields = Fields(record, problems) else { return }
        let org = known(fields.identifier("org"))
        let (zh, en, kind) = (fields.text("name_zh"), fields.text("name_en"), fields.identifier("kind"))
        let code = fields.optionalText("code")?.value
        let tile = tile(fields)
        let also = fields.optionalText("also")?.value ?? ""
        let (from, to) = days(fields)
        fields.finish()
        guard let org, let zh, let en, let kind else { return }
        let name = OrgName(
            title: Title(zh: zh.value, en: en.value), also: others(also), kind: kind.value, code: code,
            tile: tile, from: from, to: to)
        names[org.value, default: []].append(Located(name, at: org.place))
    }

    mutating func readMembership(_ record: DocumentValue) {
        guard let fields = Fields(record, problems) else { return }
        let (org, parent) = (known(fields.identifier("org")), known(fields.identifier("parent")))
        let axis = fields.identifier("axis")
        let (from, to) = days(fields)
        fields.finish()
        guard let org, let parent, let axis else { return }
        let membership = Membership(
            org: org.value, parent: parent.value, axis: axis.value, from: from, to: to)
        memberships.append(Located(membership, at: org.place))
    }

    func book() -> OrgBook {
        for row in rows {
            for former in row.succeeds { _ = known(former) }
            if names[row.id.value] == nil {
                problems.add(Diagnostic("org-without-name", at: row.id.place, ["org": .text(row.id.value)]))
            }
        }
        OrgChecks(problems: problems).check(
            names: rows.map { ($0.id.value, names[$0.id.value] ?? []) }, memberships: memberships)
        let orgs = rows.map { row in
            Org(
                id: row.id.value, from: row.from, to: row.to, succeeds: row.succeeds.map(\.value),
                names: (names[row.id.value] ?? []).map(\.value))
        }
        return OrgBook(orgs: orgs, memberships: memberships.map(\.value))
    }

    /// The identifier where such an org was read; else a finding.
    private func known(_ id: Located<String>?) -> Located<String>? {
        guard let id, index[id.value] == nil else { return id }
        problems.add(
            Diagnostic(
                "unknown-org", at: id.place, ["text": .text(id.value)],
                suggestion: Suggestion.nearest(to: id.value, among: rows.map(\.id.value))))
        return nil
    }

    private func days(_ fields: Fields) -> (from: Day?, to: Day?) {
        let (from, to) = (fields.day("from"), fields.day("to"))
        guard let from, let to, to < from else { return (from, to) }
        problems.add(Diagnostic("days-reversed", at: fields.place, ["from": .day(from), "to": .day(to)]))
        return (nil, nil)
    }

    /// `3,1`: column and row, 1…99.
    private func tile(_ fields: Fields) -> OrgTile? {
        guard let text = fields.optionalText("tile") else { return nil }
        let numbers = text.value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 2, numbers.allSatisfy((1...99).contains) else {
            problems.add(Diagnostic("bad-tile", at: text.place, ["text": .text(text.value)]))
            return nil
        }
        return OrgTile(column: numbers[0], row: numbers[1])
    }

    private func others(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == ";" || $0 == "；" }).map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }
}
