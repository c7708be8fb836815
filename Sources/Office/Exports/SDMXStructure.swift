import Kernel
import Measures
import Orgs
import Plans
import Words

/// The structure of a plan's figures as an SDMX-JSON 2.0.0 structure message (SDMX 3.0): concepts, codelists
/// of elements, orgs and units, the data structure and the dataflow. Every vintage is a version.
struct SDMXStructure {
    /// Who maintains the artefacts.
    static let agency = "TIDEMARK"

    let plan: Plan
    let vintage: Int
    let worldKind: WorldKind
    let created: Instant
    let units: SDMXUnits

    init(plan: Plan, vintage: Int, worldKind: WorldKind, created: Instant) {
        self.plan = plan
        self.vintage = vintage
        self.worldKind = worldKind
        self.created = created
        units = SDMXUnits(plan.elements.values.map(\.unit))
    }

    /// The dataflow's name: that of the plan.
    var flow: String { SDMXName.artefact(plan.id) }
    var version: String { "1.0.\(vintage)" }
    /// How a data file names the structure that it follows.
    var reference: String { "\(SDMXStructure.agency):\(flow)(\(version))" }

    func json() -> JSONText {
        let names = Title(zh: plan.title.zh, en: plan.title.en)
        return .object([
            (
                "meta",
                .object([
                    (
                        "schema",
                        .text(
                            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/"
                                + "tools/schemas/2.0.0/sdmx-json-structure-schema.json")
                    ),
                    ("id", .text("\(flow)-v\(vintage)")), ("test", .flag(worldKind != .real)),
                    ("prepared", .text(created.description)),
                    ("contentLanguages", .list([.text("zh"), .text("en")])),
                    ("sender", .object([("id", .text(SDMXStructure.agency))])),
                ])
            ),
            (
                "data",
                .object([
                    ("dataStructures", .list([dataStructure(names)])),
                    ("conceptSchemes", .list([concepts])), ("codelists", .list(codelists)),
                    (
                        "dataflows",
                        .list([
                            artefact(
                                flow, names,
                                [("structure", .text(urn("datastructure.DataStructure", flow)))])
                        ])
                    ),
                ])
            ),
        ])
    }

    private func urn(_ kind: String, _ id: String, item: String? = nil) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind)=\(SDMXStructure.agency):\(id)(\(version))"
            + (item.map { ".\($0)" } ?? "")
    }

    private func artefact(
        _ id: String, _ title: Title, _ members: [(String, JSONText)]
    ) -> JSONText {
        .object(
            [
                ("id", .text(id)), ("agencyID", .text(SDMXStructure.agency)), ("version", .text(version)),
            ] + SDMXStructure.names(title) + members)
    }

    /// A name in both languages; SDMX wants the best one beside.
    private static func names(_ title: Title) -> [(String, JSONText)] {
        let (zh, en) = (title.zh.isEmpty ? title.en : title.zh, title.en.isEmpty ? title.zh : title.en)
        return [
            ("name", .text(zh)), ("names", .object([("zh", .text(zh)), ("en", .text(en))])),
        ]
    }

    private func dataStructure(_ title: Title) -> JSONText {
        func part(_ component: SDMXComponent, _ members: [(String, JSONText)]) -> JSONText {
            .object(
                [
                    ("id", .text(component.id)),
                    ("conceptIdentity", .text(urn("conceptscheme.Concept", "CONCEPTS", item: component.id))),
                    ("localRepresentation", representation(component)),
                ] + members)
        }
        let dimensions = SDMXComponent.dimensions.enumerated().map { index, component in
            part(component, [("position", .integer(index + 1))])
        }
        let attributes = SDMXComponent.attributes.map { component in
            part(
                component,
                [
                    ("usage", .text(component.isMandatory ? "mandatory" : "optional")),
                    ("attributeRelationship", .object([("observation", .object([]))])),
                ])
        }
        let components: JSONText = .object([
            (
                "dimensionList",
                .object([
                    ("id", .text("DimensionDescriptor")), ("dimensions", .list(dimensions)),
                    ("timeDimension", part(.time, [])),
                ])
            ),
            (
                "measureList",
                .object([
                    ("id", .text("MeasureDescriptor")),
                    ("measures", .list([part(.value, [("usage", .text("mandatory"))])])),
                ])
            ),
            (
                "attributeList",
                .object([("id", .text("AttributeDescriptor")), ("attributes", .list(attributes))])
            ),
        ])
        return artefact(flow, title, [("dataStructureComponents", components)])
    }

    private func representation(_ component: SDMXComponent) -> JSONText {
        switch component.form {
        case .coded(let list): .object([("enumeration", .text(urn("codelist.Codelist", list)))])
        case .format(let type): .object([("format", .object([("dataType", .text(type))]))])
        }
    }

    private var concepts: JSONText {
        let all =
            SDMXComponent.dimensions + [.time, .value] + SDMXComponent.attributes
        return artefact(
            "CONCEPTS", Title(zh: "概念", en: "Concepts"),
            [
                (
                    "concepts",
                    .list(
                        all.map { .object([("id", .text($0.id))] + SDMXStructure.names($0.title)) })
                )
            ])
    }

    private var codelists: [JSONText] {
        func list(_ id: String, _ title: Title, _ codes: [(id: String, title: Title)]) -> JSONText {
            artefact(
                id, title,
                [
                    (
                        "codes",
                        .list(codes.map { .object([("id", .text($0.id))] + SDMXStructure.names($0.title)) })
                    )
                ])
        }
        let elements = plan.elements.values.sorted { $0.id < $1.id }
        let orgs = plan.orgs.orgs.sorted { $0.id < $1.id }
        return SDMXComponent.fixedLists.map { list($0.id, $0.title, $0.codes) } + [
            list(
                "CL_INDICATOR", Title(zh: "指标", en: "Indicators"),
                elements.map { (SDMXName.code($0.id), $0.title) }),
            list(
                "CL_REF_AREA", Title(zh: "地区和单位", en: "Areas and bodies"),
                orgs.map { (SDMXName.code($0.id), $0.names.last?.title ?? Title(zh: $0.id, en: $0.id)) }),
            list("CL_UNIT", Title(zh: "单位", en: "Units"), units.codes),
        ]
    }
}

/// The codes of units: the English name where it is a good one, else the symbol letter by letter.
struct SDMXUnits {
    let codes: [(id: String, title: Title)]
    private let bySymbol: [String: String]

    init(_ units: [UnitOfMeasure]) {
        let sorted = Dictionary(units.map { ($0.symbol, $0.title) }, uniquingKeysWith: { first, _ in first })
            .sorted { $0.key < $1.key }
        let short = sorted.map { SDMXUnits.short($0.value.en) }
        var codes: [(id: String, title: Title)] = []
        var bySymbol: [String: String] = [:]
        for (unit, name) in zip(sorted, short) {
            let isUnique = !name.isEmpty && short.count { $0 == name } == 1
            let code = isUnique ? name : SDMXName.code(unit.key)
            bySymbol[unit.key] = code
            codes.append((code, unit.value))
        }
        self.codes = codes
        self.bySymbol = bySymbol
    }

    func code(_ symbol: String) -> String { bySymbol[symbol] ?? SDMXName.code(symbol) }

    /// `100 million yuan` as `100_MILLION_YUAN`; empty where a sign would be lost.
    private static func short(_ name: String) -> String {
        guard
            name.unicodeScalars.allSatisfy({
                $0 == " " || $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
            })
        else { return "" }
        return name.uppercased().replacing(" ", with: "_")
    }
}
