extension Reader {
    /// Whether the adoption of a plan is the last thing that was accepted, and all that ever was about it:
    /// whoever began it ended before the plan's own figures were in, and they are still to come.
    public func awaitsFirstFigures(of plan: String) throws -> Bool {
        guard let adopted = try adoption(of: plan), let change = try change(at: adopted.entry),
            change.vintage == position.vintage
        else { return false }
        return try changes(of: plan, limit: 2).changes.count == 1
    }
}
