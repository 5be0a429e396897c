import MessageBus

extension AccessTable.Role {
    /// The role of another service's user in `SHAGYM_BUS_UIDS`.
    public static let serviceName = "service"
}
