import Documents
import Kernel

extension LintContext {
    /// The place of a statement.
    func place(_ statement: String) -> Place { plan.place("statement:\(statement)") }

    /// A statement's number with its unit, as the text tells it.
    func quantity(_ statement: PlanStatement) -> MessageArgument {
        guard let (low, high) = ends(statement) else { return .text("—") }
        return high.map { .message(GoalPhrase.number(.range, low, $0)) } ?? low
    }

    /// A statement's number and the upper end of its range, as the text tells them.
    private func ends(_ statement: PlanStatement) -> (low: MessageArgument, high: MessageArgument?)? {
        let unit = statement.unit.flatMap { plan.units[$0]?.title } ?? Title(zh: "", en: "")
        func told(_ text: DecimalText) -> MessageArgument {
            .quantity(text.value, decimals: text.decimals, unit: unit)
        }
        return statement.value.map { (told($0), statement.high.map(told)) }
    }

    /// “id (section)” of a statement, as findings name it.
    func label(_ statement: PlanStatement) -> MessageArgument {
        .message(Message("lint.label", ["id": .text(statement.id), "section": .text(statement.section)]))
    }

    /// The numbers of statements with their labels, joined.
    func list(_ statements: [PlanStatement]) -> MessageArgument {
        .list(
            statements.map {
                .message(Message("lint.item", ["value": quantity($0), "label": label($0)]))
            })
    }

    /// The numbers of statements as firmly as each puts them, with their labels, joined.
    func listWithBounds(_ statements: [PlanStatement], _ indicator: Indicator) -> MessageArgument {
        .list(
            statements.map { statement in
                let value = ends(statement).map { low, high in
                    MessageArgument.message(
                        GoalPhrase.number(plan.bound(of: statement, indicator), low, high))
                }
                return .message(
                    Message("lint.item", ["value": value ?? .text("—"), "label": label(statement)]))
            })
    }

    /// A number in an indicator's unit and decimals.
    func quantity(_ value: Exact, _ indicator: Indicator, decimals: Int? = nil) -> MessageArgument {
        indicator.quantity(value, decimals: decimals)
    }

    /// The indicator a statement feeds.
    func indicator(of statement: PlanStatement) -> Indicator? {
        statement.subject.flatMap { plan.indicator($0) }
    }

    /// A statement's value in base units of its dimension, so that 万元 and 亿元 compare.
    func base(_ statement: PlanStatement, high: Bool = false) -> Exact? {
        guard let value = (high ? statement.high ?? statement.value : statement.value)?.value else {
            return nil
        }
        guard let unit = statement.unit.flatMap({ plan.units[$0] }) else { return value }
        return value.times(unit.scale)
    }

    /// Base units told in a statement's unit.
    func quantity(_ base: Exact, like statement: PlanStatement) -> MessageArgument {
        let unit = statement.unit.flatMap { plan.units[$0] }
        let value = unit.flatMap { base.divided(by: $0.scale) } ?? base
        return .quantity(
            value, decimals: statement.value?.decimals ?? 0, unit: unit?.title ?? Title(zh: "", en: ""))
    }
}
