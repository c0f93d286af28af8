using FsCheck;
using FsCheck.Fluent;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>
/// The integral of the number in system is the sum of the times in system (Little 1961): as an identity of integers, on
/// every schedule, from counters that know nothing of each other.
/// </summary>
public sealed class LittlesLaw
{
    private const int Steps = 300;

    [Fact]
    public void The_integral_of_the_number_in_system_is_the_sum_of_the_times_in_system() => OnEverySchedule(schedule =>
    {
        schedule.Totals.NumberInSystemIntegral.ShouldBe(schedule.Totals.TimesInSystem);
        schedule.Totals.TimesInSystem.ShouldBe(schedule.TimesInSystem);
    });

    [Fact]
    public void The_hours_add_up_to_the_whole() => OnEverySchedule(schedule =>
    {
        SumOf(schedule.Totals.QueueByHour!.Sums).ShouldBe(schedule.Totals.QueueIntegral);
        SumOf(schedule.Totals.ServersByHour!.Sums).ShouldBe(schedule.Totals.ServerIntegral);
        SumOf(schedule.Totals.OfferedByHour!.Sums).ShouldBe(schedule.Work);
    });

    private static Int128 SumOf(IEnumerable<long> sums) => sums.Aggregate((Int128)0, (total, sum) => total + sum);

    private static void OnEverySchedule(Action<RandomSchedule> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law(RandomSchedule.Played(seed, Steps)))
            .QuickCheckThrowOnFailure();
}
