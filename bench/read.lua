-- Reads complaints by number, at random among those that were filed, as staff of the body.
-- The requests are made before the run, so that making them is not what is measured.
local requests, sent, different = {}, 0, 8192
function init(args)
  local year, most, token, path = args[1], tonumber(args[2]), args[3], args[4]
  math.randomseed(17)
  for number = 1, different do
    local target = path
    if target == "one" then target = string.format("/v1/complaints/ALM-BOS-%s-%06d", year, math.random(1, most)) end
    requests[number] = wrk.format("GET", target, { ["Authorization"] = "Bearer " .. token })
  end
end
function request()
  sent = sent + 1
  return requests[sent % different + 1]
end
function done(summary, latency)
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
