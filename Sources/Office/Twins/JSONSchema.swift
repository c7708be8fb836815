public import Kernel

/// What a JSON value may be: the part of JSON Schema 2020-12 that our documents need. Every member of an
/// object is required and no other is allowed, so that unknown is always said, as `null`.
public indirect enum JSONSchema: Hashable, Sendable {
    /// Any text.
    case text
    /// Text that matches a whole pattern, with an example.
    case pattern(String, example: String)
    /// Text of a form that JSON Schema names, such as `date-time`.
    case format(String)
    /// One of some texts.
    case choice([String])
    /// `true` or `false`.
    case flag
    /// A whole number between two bounds.
    case integer(ClosedRange<Int>)
    /// A list of at most so many.
    case list(JSONSchema, most: Int?)
    /// An object.
    case object([Member])
    /// The same, or `null`.
    case nullable(JSONSchema)
    /// A schema that is told once, under a name.
    case named(String)

    /// A member of an object: its name, what it may be, and what it means.
    public struct Member: Hashable, Sendable {
        public let name: String
        public let schema: JSONSchema
        public let about: String
        /// Whether it may be left out; only in what is sent to us.
        public let isOptional: Bool

        public init(_ name: String, _ schema: JSONSchema, _ about: String, isOptional: Bool = false) {
            self.name = name
            self.schema = schema
            self.about = about
            self.isOptional = isOptional
        }
    }

    /// A decimal number as text.
    public static let decimal = JSONSchema.pattern("^-?[0-9]+(\\.[0-9]+)?$", example: "3.25")
    /// A period, as documents write it.
    public static let period = JSONSchema.pattern(
        "^(FY|AY)?[0-9]{4}(H[12]|Q[1-4]|-[0-9]{2}(\\.\\.([0-9]{4}-)?[0-9]{2})?|-(FY)?[0-9]{4})?$",
        example: "2024")
    /// A SHA-256 in hexadecimal digits.
    public static let hash = JSONSchema.pattern(
        "^[0-9a-f]{64}$", example: String(repeating: "0", count: 64))
    /// A day.
    public static let day = JSONSchema.format("date")
    /// A moment in UTC.
    public static let moment = JSONSchema.format("date-time")
    /// A count of things.
    public static let count = JSONSchema.integer(0...9_007_199_254_740_991)

    /// The schema as JSON.
    public var json: JSONText { .object(members) }

    private var members: [(String, JSONText)] {
        switch self {
        case .text: [("type", .text("string"))]
        case .pattern(let pattern, let example):
            [
                ("type", .text("string")), ("pattern", .text(pattern)),
                ("examples", .list([.text(example)])),
            ]
        case .format(let format): [("type", .text("string")), ("format", .text(format))]
        case .choice(let texts): [("type", .text("string")), ("enum", .list(texts.map { .text($0) }))]
        case .flag: [("type", .text("boolean"))]
        case .integer(let range):
            [
                ("type", .text("integer")), ("minimum", .integer(range.lowerBound)),
                ("maximum", .integer(range.upperBound)),
            ]
        case .list(let schema, let most):
            [("type", .text("array")), ("items", schema.json)]
                + (most.map { [("maxItems", .integer($0))] } ?? [])
        case .object(let members): JSONSchema.object(members)
        case .nullable(let schema):
            [("anyOf", .list([schema.json, .object([("type", .text("null"))])]))]
        case .named(let name): [("$ref", .text("#/components/schemas/\(name)"))]
        }
    }

    private static func object(_ members: [Member]) -> [(String, JSONText)] {
        let properties = members.map { member in
            (member.name, JSONText.object(member.schema.members + [("description", .text(member.about))]))
        }
        return [
            ("type", .text("object")), ("properties", .object(properties)),
            ("required", .list(members.filter { !$0.isOptional }.map { .text($0.name) })),
            ("additionalProperties", .flag(false)),
        ]
    }
}

/// A document's part, told once: what it is called, and of each member its name, its schema, its meaning and
/// how it is written. Schema and document come from the same lines, so that neither can say what the other
/// does not.
public struct Shape<Subject>: Sendable {
    public let name: String
    public let about: String
    public let members: [ShapeMember<Subject>]

    public init(_ name: String, _ about: String, _ members: [ShapeMember<Subject>]) {
        self.name = name
        self.about = about
        self.members = members
    }

    /// A subject as JSON.
    public func json(_ subject: Subject) -> JSONText {
        .object(members.map { ($0.schema.name, $0.write(subject)) })
    }

    /// A reference to the schema.
    public var reference: JSONSchema { .named(name) }

    /// The name and the schema.
    public var told: NamedSchema {
        NamedSchema(name: name, about: about, schema: .object(members.map(\.schema)))
    }
}

/// A schema with its name.
public struct NamedSchema: Sendable {
    public let name: String
    public let about: String
    public let schema: JSONSchema

    public init(name: String, about: String, schema: JSONSchema) {
        self.name = name
        self.about = about
        self.schema = schema
    }
}

/// One member of a shape.
public struct ShapeMember<Subject>: Sendable {
    public let schema: JSONSchema.Member
    let write: @Sendable (Subject) -> JSONText

    public init(
        _ name: String, _ schema: JSONSchema, _ about: String,
        _ write: @escaping @Sendable (Subject) -> JSONText
    ) {
        self.schema = JSONSchema.Member(name, schema, about)
        self.write = write
    }

    /// Text of a schema.
    static func text(
        _ name: String, _ about: String, _ schema: JSONSchema = .text,
        _ value: @escaping @Sendable (Subject) -> String
    ) -> Self { .init(name, schema, about) { .text(value($0)) } }

    /// Text of a schema, or `null` for unknown.
    static func known(
        _ name: String, _ about: String, _ schema: JSONSchema = .text,
        _ value: @escaping @Sendable (Subject) -> String?
    ) -> Self { .init(name, .nullable(schema), about) { .optional(value($0)) } }

    static func flag(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Subject) -> Bool
    ) -> Self { .init(name, .flag, about) { .flag(value($0)) } }

    static func count(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Subject) -> Int
    ) -> Self { .init(name, .count, about) { .integer(value($0)) } }

    /// Texts of a schema.
    static func texts(
        _ name: String, _ about: String, _ schema: JSONSchema = .text,
        _ values: @escaping @Sendable (Subject) -> [String]
    ) -> Self {
        .init(name, .list(schema, most: nil), about) { .list(values($0).map { .text($0) }) }
    }

    /// A part of another shape.
    static func part<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>,
        _ value: @escaping @Sendable (Subject) -> Part
    ) -> Self { .init(name, shape.reference, about) { shape.json(value($0)) } }

    /// A part of another shape, or `null`.
    static func known<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>,
        _ value: @escaping @Sendable (Subject) -> Part?
    ) -> Self {
        .init(name, .nullable(shape.reference), about) { value($0).map { shape.json($0) } ?? .null }
    }

    /// Parts of another shape.
    static func parts<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>,
        _ values: @escaping @Sendable (Subject) -> [Part]
    ) -> Self {
        .init(name, .list(shape.reference, most: nil), about) { .list(values($0).map { shape.json($0) }) }
    }
}
