import CivilTime
import Law

extension CaseFetch {
    /// What is going on, in words: on a day, with how much of it here.
    public var words: Text3 {
        let day = KazakhstanTime.local(since).day.iso
        guard parts != nil else {
            return Text3(
                kk: "Әкімшілік іс \(day) бастап тыңдау қызметінен алынуда; мерзімдер тоқтамайды.",
                ru: "Дело запрашивается у службы заслушиваний с \(day); сроки идут.",
                en: "The case is being fetched from the hearings service since \(day); the terms run on."
            )
        }
        let all = documents.count
        let here = all - documents.filter { !stored.contains($0.sha256) }.count
        return Text3(
            kk: "Әкімшілік іс \(day) бастап тыңдау қызметінен алынуда, құжаттар: \(here)/\(all); мерзімдер тоқтамайды.",
            ru: "Дело передаётся службой заслушиваний с \(day), документов: \(here)/\(all); сроки идут.",
            en: "The case is being fetched from the hearings service since \(day), documents: \(here)/\(all); the terms run on."
        )
    }
}
