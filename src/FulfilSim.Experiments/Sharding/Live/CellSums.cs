using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Sharding.Live;

/// <summary>What adds up, added up.</summary>
internal static class CellSums
{
    public static CohortCounts Of(IReadOnlyList<CohortCounts> parts) => new()
    {
        PotentialIntents = parts.Sum(part => part.PotentialIntents),
        Submitted = parts.Sum(part => part.Submitted),
        Fulfilled = parts.Sum(part => part.Fulfilled),
        Late = parts.Sum(part => part.Late),
        Failed = parts.Sum(part => part.Failed),
        UnpaidByBuyer = parts.Sum(part => part.UnpaidByBuyer),
        CancelledByBuyer = parts.Sum(part => part.CancelledByBuyer),
        CorrectlyRefused = parts.Sum(part => part.CorrectlyRefused),
        Deterred = parts.Sum(part => part.Deterred),
        Open = parts.Sum(part => part.Open),
        FalseRejects = parts.Sum(part => part.FalseRejects),
        PerfectOrders = parts.Sum(part => part.PerfectOrders),
        DeliveryAttempted = parts.Sum(part => part.DeliveryAttempted),
        DeliveredFirstAttempt = parts.Sum(part => part.DeliveredFirstAttempt),
        FirstOrders = parts.Sum(part => part.FirstOrders),
        FirstOrdersFailed = parts.Sum(part => part.FirstOrdersFailed),
        Unrecoverable = parts.Sum(part => part.Unrecoverable),
        PaidNotFulfilled = parts.Sum(part => part.PaidNotFulfilled),
        DuplicateCaptures = parts.Sum(part => part.DuplicateCaptures),
        Complaints = parts.Sum(part => part.Complaints),
        Contacts = parts.Sum(part => part.Contacts),
        Submissions = parts.Sum(part => part.Submissions),
        Refusals = parts.Sum(part => part.Refusals),
    };

    public static MoneySummary Of(IReadOnlyList<MoneySummary> parts) => new()
    {
        SalesCents = parts.Sum(part => part.SalesCents),
        ContributionCents = parts.Sum(part => part.ContributionCents),
        FreightCents = parts.Sum(part => part.FreightCents),
        PaymentFeeCents = parts.Sum(part => part.PaymentFeeCents),
        ContactCents = parts.Sum(part => part.ContactCents),
        MitigationCents = parts.Sum(part => part.MitigationCents),
        OwedCents = parts.Sum(part => part.OwedCents),
        NetCents = parts.Sum(part => part.NetCents),
    };

    /// <summary>Hour by hour; an hour that a part does not have adds nothing. Queues are left out, as stations are.</summary>
    public static HourlySeries Of(IReadOnlyList<HourlySeries> parts)
    {
        var first = parts.Min(part => part.FirstHour);
        var length = parts.Max(part => part.FirstHour - first + part.Lines.Select(line => line.Values.Count).DefaultIfEmpty(0).Max());
        var lines = from part in parts
                    from line in part.Lines
                    where !line.Name.StartsWith("queue:", StringComparison.Ordinal)
                    group (part.FirstHour - first, line.Values) by line.Name into same
                    select new HourlyLine(same.Key, Sum(same, length));
        return new(first, [.. lines]);
    }

    private static double[] Sum(IEnumerable<(int Offset, IReadOnlyList<double> Values)> lines, int length)
    {
        var sums = new double[length];
        foreach (var (offset, values) in lines)
        {
            for (var hour = 0; hour < values.Count; hour++)
                sums[offset + hour] += values[hour];
        }
        return sums;
    }
}
