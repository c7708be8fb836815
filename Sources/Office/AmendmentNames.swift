import Kernel
import Plans

// What the plan's text names beside its claims.
extension AmendmentThings {
    var technologyFields: [Thing] {
        source.technologyFields.map { field in
            Thing(
                id: field.id, title: .title(field.title),
                fields: [
                    ("title", .title(field.title)), ("parent", text(field.parent)),
                    ("tasks", list(field.tasks.map { .text($0) })),
                ])
        }
    }

    var technologies: [Thing] {
        source.technologies.map { technology in
            Thing(
                id: technology.id, title: .title(technology.title),
                fields: [
                    ("title", .title(technology.title)), ("field", .text(technology.field)),
                    ("section", .text(technology.section)),
                ])
        }
    }

    var namedOrgs: [Thing] {
        source.namedOrgs.map { named in
            Thing(
                id: named.id, title: .title(named.title),
                fields: [
                    ("title", .title(named.title)), ("sort", .text(named.kind.rawValue)),
                    ("section", .text(named.section)), ("summary", .title(named.role)),
                    ("org", named.org.map { org($0) }),
                ])
        }
    }

    /// Days that are worked or not against the rule of the week, or that have a name.
    var workdays: [Thing] {
        source.workCalendar.announced.map { announced in
            let standing: Message =
                if case .holiday(let name) = announced.standing {
                    Message("amendment.holiday", ["name": .title(name)])
                } else {
                    Message("amendment.worked")
                }
            return Thing(
                id: "\(announced.day)", title: .day(announced.day),
                fields: [("standing", .message(standing))])
        }
    }
}
