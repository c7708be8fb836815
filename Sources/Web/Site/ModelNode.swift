import Mustache

/// A page's model as the templates ask it: reflected once, when its first name is asked for, instead of once
/// for every name. Answers just what the template library would find by itself.
final class ModelNode: MustacheParent {
    private let model: Any
    private var fields: [String: Any]?

    private init(_ model: Any) { self.model = model }

    func child(named name: String) -> Any? {
        if let fields { return fields[name] }
        var found: [String: Any] = [:]
        for (label, value) in Mirror(reflecting: model).children {
            if let label, found[label] == nil { found[label] = ModelNode.seen(value) }
        }
        fields = found
        return found[name]
    }

    /// A value for a template: texts, numbers and choices as they are, a list with its members seen, an
    /// optional as what it holds; everything that has fields as a node. `nil` where the optional is empty.
    static func seen(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is any MustacheParent: return value
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { seen($0.value) }
        case .collection: return mirror.children.compactMap { seen($0.value) }
        case .struct, .class, .tuple: return ModelNode(value)
        default: return value
        }
    }
}
