-- Files complaints of about 2 KB, each with its own text, so that nothing can be answered from a cache.
local thread = 0
function setup(t) t:set("id", thread); thread = thread + 1 end
local head, tail, count, run
function init(args)
  count = 0
  run = args[1] or "run"
  head = '{"body":"almaty-bostandyk","respondent":{"kind":"PRV","body":"almaty-bostandyk"},"object":{"kind":"act","caseNumber":"K-1"},'
    .. '"reviewingBodyName":"Алматы қаласының Полиция департаменті","respondentName":"Бостандық аудандық полиция басқармасы",'
    .. '"complainant":{"name":"Ахметова Айгерім","identificationNumber":"900615400345","postalAddress":"Алматы, Абай даңғылы, 10",'
    .. '"actualResidence":"Алматы, Абай даңғылы, 10"},"circumstances":"Тұрақты тұруға шығудан бас тарту туралы шешіммен келіспеймін: '
    .. 'алдын ала шешім маған жіберілген жоқ, тыңдауға шақырылмадым, дәлелдерім қаралмады, ал негіз ретінде көрсетілген берешек '
    .. 'толық өтелген. Түбіртек пен банктің анықтамасы қоса беріліп отыр. Шешімді қайта қарауды сұраймын. Өтініш нөмірі '
  tail = '","demands":["Бас тарту туралы шешімнің күші жойылсын","Шығуға рұқсат беру туралы шешім шығарылсын"],'
    .. '"writtenOn":"2026-07-03","signature":"digitallySigned"}'
end
function request()
  count = count + 1
  local body = head .. run .. "-" .. id .. "-" .. count .. tail
  return wrk.format("POST", "/v1/complaints", { ["Content-Type"] = "application/json" }, body)
end
function done(summary, latency)
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
