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
                    ("title", .title(named.title)),
                    ("sort", .message(Message("named.kind.\(named.kind.rawValue)"))),
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

/// Words for what documents write as a code.
enum AmendmentWord {
    /// The word for a code that every plan shares.
    static func word(_ kind: String, _ code: String) -> MessageArgument {
        .message(Message("amendment.\(kind).\(code)"))
    }

    /// An axis; one of the plan's own keeps its name.
    static func axis(_ name: String) -> MessageArgument {
        PageReader.axes.contains(name) ? .message(Message("axis.\(name)")) : .text(name)
    }

    /// A kind of org; one of the plan's own keeps its word.
    static func org(_ kind: String) -> MessageArgument {
        PageReader.kinds.contains(kind) ? .message(Message("org.kind.\(kind)")) : .text(kind)
    }
}
