using System.Globalization;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Every courier comes at least once before the end.</summary>
internal static class PickupRules
{
    public static void Check(RuleContext context)
    {
        var couriers = context.File.Couriers;
        if (!context.HasAllEntries(couriers.Count, "couriers") || !context.IsSound("clock"))
            return;
        for (var index = 0; index < couriers.Count; index++)
        {
            if (context.IsSound("couriers", index))
                Check(context, couriers[index], index);
        }
    }

    private static void Check(RuleContext context, CourierOptions courier, int index)
    {
        var clock = context.File.Clock;
        var cutOff = courier.CutOff.ToString("HH:mm", CultureInfo.InvariantCulture);
        var first = FirstPickup(courier, clock.Start);
        if (first is null)
        {
            context.Add(ProblemCodes.NoPickup, ["couriers", index, "cutOff"],
                $"a cut-off at {cutOff}, and pickups \"{courier.PickupDays}\"", "a cut-off within the hours of \"pickupDays\"",
                "choose another time, or write pickupDays without hours, such as \"mon-fri\"");
        }
        else if (first >= clock.Horizon && clock.Milestone == Milestone.Delivered)
        {
            context.Add(ProblemCodes.NoPickup, ["couriers", index, "pickupDays"],
                $"a first pickup {Duration.Format(first.Value)} after the start",
                $"a pickup before the horizon, {Duration.Format(clock.Horizon)}", "add days to pickupDays, or lengthen the horizon");
        }
    }

    /// <summary>Counted from moment zero; null where the cut-off is on no day of the week within the pickup hours.</summary>
    private static TimeSpan? FirstPickup(CourierOptions courier, DateTimeOffset start)
    {
        var now = start.DateTime.Ticks;
        var midnight = now - (now % TimeSpan.TicksPerDay);
        for (var day = 0; day <= 7; day++) // today's cut-off may be over
        {
            var at = midnight + (day * TimeSpan.TicksPerDay) + courier.CutOff.Ticks;
            var minuteOfWeek = (int)(at / TimeSpan.TicksPerMinute % WeekCalendar.MinutesPerWeek); // the first of all days was a Monday
            if (at > now && courier.PickupDays.IsOn(minuteOfWeek))
                return TimeSpan.FromTicks(at - now);
        }
        return null;
    }
}
