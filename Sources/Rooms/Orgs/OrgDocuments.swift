public import Documents

extension OrgBook {
    /// Reads `orgs.csv`, `org_names.csv` and `memberships.csv`; `nil` with findings in `problems`.
    public static func load(
        orgs: DocumentFile, names: DocumentFile, memberships: DocumentFile, _ problems: Problems
    ) -> OrgBook? {
        nil
    }
}
