import Law

/// What is said about an appeal against a refusal or revocation.
public enum AppealWords {
    /// A neutral text: the source gives no way of appeal for these decisions, and none is invented.
    public static let text = Text3(
        kk:
            "Шығуға рұқсат беруден бас тартуға шағымдану тәртібі № 259 бұйрықта белгіленбеген. Сіз заңда көзделген тәртіппен шешім "
            + "қабылдаған органға, жоғары тұрған органға немесе сотқа жүгіне аласыз.",
        ru:
            "Порядок обжалования отказа в разрешении на выезд Приказом № 259 не установлен. Вы вправе обратиться в принявший решение "
            + "орган, вышестоящий орган или суд в порядке, предусмотренном законом.",
        en:
            "Order No. 259 sets no procedure of appeal against a refused permission to leave. You may turn to the body that decided, to "
            + "the body above it or to a court as the law provides."
    )
}
