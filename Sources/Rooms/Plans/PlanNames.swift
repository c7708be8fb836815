import Documents
import Kernel

/// What the text names beside its claims: technologies by field, and whoever it mentions. Each file may be
/// left out.
struct PlanNames {
    let fields: [TechnologyField]
    let technologies: [PlanTechnology]
    let orgs: [NamedOrg]

    init(_ folder: PlanFolder, _ places: inout PlaceBook) {
        fields = PlanNames.fields(folder, &places)
        technologies = PlanNames.technologies(folder, &places)
        orgs = PlanNames.orgs(folder, &places)
    }

    private static func fields(_ folder: PlanFolder, _ places: inout PlaceBook) -> [TechnologyField] {
        let isRequired = folder.files["technologies.csv"] != nil
        return folder.table("technology_fields.csv", isRequired: isRequired).compactMap { fields in
            let id = fields.identifier("field")
            let parent = fields.optionalText("parent")?.value
            let title = PlanParts.pair(fields, "title")
            let tasks = fields.words("tasks").map(\.value)
            fields.finish()
            guard let id, let title, places.note("technology-field:\(id.value)", id.place) else {
                places.refuse("technology-field", id?.value)
                return nil
            }
            return TechnologyField(id: id.value, parent: parent, title: title, tasks: tasks)
        }
    }

    private static func technologies(
        _ folder: PlanFolder, _ places: inout PlaceBook
    ) -> [PlanTechnology] {
        folder.table("technologies.csv").compactMap { fields in
            let id = fields.text("technology")
            let (field, section) = (fields.text("field"), fields.text("section"))
            let title = PlanParts.pair(fields, "title")
            fields.finish()
            guard let id, let field, let section, let title,
                places.note("technology:\(id.value)", id.place)
            else { return nil }
            return PlanTechnology(
                id: id.value, field: field.value, section: section.value, title: title)
        }
    }

    private static func orgs(_ folder: PlanFolder, _ places: inout PlaceBook) -> [NamedOrg] {
        folder.table("named_orgs.csv").compactMap { fields in
            let id = fields.text("id")
            let kind = fields.choice("kind", NamedOrg.Kind.self)
            if !fields.has("kind") { _ = fields.text("kind") }
            let section = fields.text("section")
            let (title, role) = (PlanParts.pair(fields, "title"), PlanParts.pair(fields, "role"))
            let org = fields.optionalText("org")?.value
            fields.finish()
            guard let id, let kind, let section, let title, let role,
                places.note("named-org:\(id.value)", id.place)
            else { return nil }
            return NamedOrg(
                id: id.value, kind: kind, section: section.value, title: title, role: role, org: org)
        }
    }
}
