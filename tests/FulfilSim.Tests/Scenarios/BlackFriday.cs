using FulfilSim.Scenarios.Files;

namespace FulfilSim.Tests.Scenarios;

/// <summary>A scenario that uses most of what a file can say.</summary>
internal static class BlackFriday
{
    private static readonly string Day = $"[1, 2{string.Concat(Enumerable.Repeat(", 3", 22))}]";

    public const string Text = """
        {
          // What is read in an editor.
          "$schema": "../scenarios.schema.json",
          "title": "Black Friday",
          "question": "Which mitigations keep failed orders low at the peak?",
          "model": "fulfilment",
          "clock": { "start": "2017-11-02T00:00:00-02:00", "runIn": "21d", "cohort": "72h", "horizon": "120d" },
          "demand": { "meanRate": "3100/d", "profile": "../seeds/week.json", "dayToDayCv": "18%",
                      "surges": [ { "from": "22d", "for": "24h", "factor": 6.9 } ] },
          "buyers": { "patience": { "lognormal": { "p50": "20s", "p95": "2min" } }, "retries": { "max": 3, "backoff": { "constant": "5s" } },
                      "goodsValue": { "lognormal": { "mean": "120 BRL", "cv": 1.1 } },
                      "paymentMix": { "card": "74.7%", "bankSlip": "19.9%", "voucher": "3.9%", "debit": "1.5%" } },
          "orderSystem": { "workers": 2, "queueCapacity": 400, "serviceTime": { "lognormal": { "mean": "2.4s", "p99": "9s" } } },
          "paymentGateways": [ { "name": "acquirer-a", "methods": ["card", "debit"], "slots": 8,
                                 "approvalDelay": { "empirical": "../seeds/approval.json" } },
                               { "name": "bank", "methods": ["bankSlip", "voucher"] } ],
          "warehouses": [ { "name": "sp", "pickers": 40, "pickTime": { "weibull": { "shape": 1.5, "scale": "4min" } }, "shifts": "mon-sat 08:00-20:00" } ],
          "couriers": [ { "name": "correios", "cutOff": "17:30", "intake": "scanned",
                           "transit": { "triangular": { "min": "1d", "mode": "3d", "max": "9d" } } } ],
          "economics": { "currency": "BRL", "contactCost": "4.50 BRL" },
          "faults": [ { "mode": "pay-gateway-outage", "at": "acquirer-a", "from": "22d 11h", "for": "40min", "severity": "grey" },
                      { "mode": "address-wrong", "rate": "2%" }, { "mode": "waybill-mis-key" }, ],
          "reference": ["retry-backoff-jitter"],
          "arms": { "address": ["@reference", { "use": "address-verify", "costPerOrder": "0.02 BRL" }],
                    "peak": ["@reference", "peak-protection"],
                    /* later entries win */
                    "everything": ["@address", "@peak", { "use": "address-verify", "catches": "90%" }] },
          "experiment": { "replications": 12, "confidence": "99%", "seed": 18446744073709551615 },
        }
        """;

    public static MemoryFiles Files => new MemoryFiles()
        .With("scenarios/black-friday.json", Text)
        .With("seeds/week.json", $$"""{ "hourOfWeek": [{{string.Join(", ", Enumerable.Repeat(Day, 7))}}], "basis": "measured" }""")
        .With("seeds/approval.json", """{ "unit": "h", "quantiles": [[0, 0.1], [0.5, 1], [1, 10]], "basis": "measured", "source": "orders" }""");
}
