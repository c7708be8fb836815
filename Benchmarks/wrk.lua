-- For wrk: takes paths one after another from the file PATHS, at RATE requests a second over all
-- CONNECTIONS (0: as fast as answers come), and prints the summary as one JSON object.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local rate = tonumber(os.getenv("RATE"))
local connections = tonumber(os.getenv("CONNECTIONS"))
local next_path = 0

request = function()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end

if rate > 0 then
  math.randomseed(tonumber(os.getenv("SEED")))
  -- Waiting times drawn evenly, so that requests do not come in step; an answer takes about a millisecond.
  local mean = connections / rate * 1000 - 1
  delay = function() return math.random(0, math.floor(2 * mean + 0.5)) end
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"p50": %.3f, "p99": %.3f, "max": %.3f, "requests": %d, "seconds": %.6f, "failed": %d}\n',
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.requests, summary.duration / 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
