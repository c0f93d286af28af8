using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MG1WithPrioritiesSpec
{
    private const int CountMax = 50;

    [Theory]
    [InlineData(0.3, 0.5, 1, 1.142857143, 5.714285714, 4, 1.428571429, 7.142857143)]
    [InlineData(0.45, 0.45, 1, 1.636363636, 16.36363636, 9, 1.818181818, 18.18181818)]
    public void Two_classes_are_as_published(
        double highRate,
        double lowRate,
        double serviceRate,
        double highWaits,
        double lowWaits,
        double withoutPriorities,
        double highStaysWithPreemption,
        double lowStaysWithPreemption)
    {
        var queue = Exponential(serviceRate, highRate, lowRate);
        queue.WithoutPreemption()[0].WaitingTimeMean.ShouldBePublished(highWaits);
        queue.WithoutPreemption()[1].WaitingTimeMean.ShouldBePublished(lowWaits);
        queue.WaitingTimeMeanWithoutPriorities.ShouldBePublished(withoutPriorities);
        queue.WithPreemption()[0].SojournTimeMean.ShouldBePublished(highStaysWithPreemption);
        queue.WithPreemption()[1].SojournTimeMean.ShouldBePublished(lowStaysWithPreemption);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void What_one_class_gains_another_loses(int number)
    {
        var queue = OfAnyService(new Chance(number));
        var lost = queue.WithoutPreemption().Zip(queue.Classes, (times, one) => one.OfferedLoad * times.WaitingTimeMean).Sum();
        (lost / queue.UtilisationRatio).ShouldAgree(queue.WaitingTimeMeanWithoutPriorities); // Kleinrock (1965)
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Preemption_among_equals_moves_nobody_into_or_out_of_the_system(int number)
    {
        var chance = new Chance(number);
        double[] rates = [chance.Between(0.01, 0.3), chance.Between(0.01, 0.3), chance.Between(0.01, 0.3)];
        Exponential(1, rates).WithPreemption().Sum(times => times.NumberInSystemMean)
            .ShouldAgree(MM1.Of(rates.Sum(), 1).NumberInSystemMean);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void With_preemption_the_best_class_never_notices_the_others(int number)
    {
        var queue = OfAnyService(new Chance(number));
        var (best, alone) = (queue.WithPreemption()[0], MG1.Of(queue.Classes[0].ArrivalRate, queue.Classes[0].ServiceTime));
        best.WaitingTimeMean.ShouldAgree(alone.WaitingTimeMean);
        best.SojournTimeMean.ShouldAgree(alone.SojournTimeMean);
    }

    [Fact]
    public void One_class_is_a_line_like_any_other()
    {
        var (queue, alone) = (MG1WithPriorities.Of([new(0.4, Moments.OfConstant(2))]), MG1.Of(0.4, Moments.OfConstant(2)));
        queue.WithoutPreemption()[0].WaitingTimeMean.ShouldAgree(alone.WaitingTimeMean);
        queue.WithPreemption()[0].WaitingTimeMean.ShouldAgree(alone.WaitingTimeMean);
    }

    [Theory]
    [InlineData(0.2, 0.3, 1, 1.4)]
    [InlineData(0.4, 0.1, 1.5, 0.6)]
    public void Both_disciplines_give_what_the_chain_of_their_states_gives(
        double highRate, double lowRate, double highServiceRate, double lowServiceRate)
    {
        var queue = MG1WithPriorities.Of(
            [new(highRate, Moments.OfExponential(1 / highServiceRate)), new(lowRate, Moments.OfExponential(1 / lowServiceRate))]);
        foreach (var (isPreemptive, times) in new[] { (false, queue.WithoutPreemption()), (true, queue.WithPreemption()) })
        {
            var (high, low) = NumbersInSystem(highRate, lowRate, highServiceRate, lowServiceRate, isPreemptive);
            times[0].NumberInSystemMean.ShouldAgree(high, relative: 1e-6);
            times[1].NumberInSystemMean.ShouldAgree(low, relative: 1e-6);
        }
    }

    [Fact]
    public void What_has_no_steady_state_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => Exponential(1, 0.6, 0.5)).Found.ShouldBe("1.1");
        Should.Throw<OptionRejectedException>(() => Exponential(1, 0.6, 0)).Message
            .ShouldBe("arrivalRate of class number 2 is 0; it must be a finite number above 0.");
        Should.Throw<OptionRejectedException>(() => MG1WithPriorities.Of([]));
    }

    private static MG1WithPriorities Exponential(double serviceRate, params double[] arrivalRates) => MG1WithPriorities.Of(
        [.. arrivalRates.Select(rate => new PriorityClass(rate, Moments.OfExponential(1 / serviceRate)))]);

    private static MG1WithPriorities OfAnyService(Chance chance) => MG1WithPriorities.Of(
    [
        new(chance.Between(0.01, 0.3), Moments.OfConstant(chance.Between(0.1, 1))),
        new(chance.Between(0.01, 0.3), Moments.OfExponential(chance.Between(0.1, 1))),
        new(chance.Between(0.01, 0.3), Moments.OfLognormal(chance.Between(0.1, 1), chance.Between(0, 3))),
    ]);

    /// <summary>States are high jobs, low jobs, and which of them is served: the other kind only while there is some.</summary>
    private static (double High, double Low) NumbersInSystem(
        double highRate, double lowRate, double highServiceRate, double lowServiceRate, bool isPreemptive)
    {
        var chain = new MarkovChain(State(CountMax, CountMax, isLowServed: true) + 1);
        for (var high = 0; high <= CountMax; high++)
        {
            for (var low = 0; low <= CountMax; low++)
            {
                foreach (var isLowServed in new[] { false, true })
                    Connect(high, low, isLowServed);
            }
        }
        var states = chain.SteadyState();
        return (
            states.Select((state, index) => index / 2 / (CountMax + 1) * state).Sum(),
            states.Select((state, index) => index / 2 % (CountMax + 1) * state).Sum());

        void Connect(int high, int low, bool isLowServed)
        {
            var from = State(high, low, isLowServed);
            if (isLowServed != LowIsServed(high, low, isLowServed))
            {
                chain.Add(from, State(high, low, !isLowServed), 1e3); // no such state: it is left at once, and never entered
                return;
            }
            if (high < CountMax)
                chain.Add(from, State(high + 1, low, LowIsServed(high + 1, low, isLowServed && !isPreemptive)), highRate);
            if (low < CountMax)
                chain.Add(from, State(high, low + 1, LowIsServed(high, low + 1, isLowServed)), lowRate);
            if (isLowServed)
                chain.Add(from, State(high, low - 1, LowIsServed(high, low - 1, wasLow: false)), lowServiceRate);
            else if (high > 0)
                chain.Add(from, State(high - 1, low, LowIsServed(high - 1, low, wasLow: false)), highServiceRate);
        }

        bool LowIsServed(int high, int low, bool wasLow) => low > 0 && (high == 0 || (wasLow && !isPreemptive));
    }

    private static int State(int high, int low, bool isLowServed) =>
        (high * (CountMax + 1) + low) * 2 + (isLowServed ? 1 : 0);
}
