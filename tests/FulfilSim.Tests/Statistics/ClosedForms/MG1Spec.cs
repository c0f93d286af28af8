using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MG1Spec
{
    [Theory]
    [InlineData("constant", 0.5, 0.5, 0.5, 1.5, 0.25, 0.75, 0.5833333333)]
    [InlineData("Erlang, 2 phases", 0.5, 0.5, 0.75, 1.75, 0.375, 0.875, 1.5625)]
    [InlineData("lognormal, cv² 0.25", 0.5, 0.5, 0.625, 1.625, 0.3125, 0.8125, 1.041666667)]
    [InlineData("hyperexponential, cv² 4", 0.5, 0.5, 2.5, 3.5, 1.25, 1.75, 26.25)]
    [InlineData("uniform from 0 to 2", 0.8, 0.8, 2.666666667, 3.666666667, 2.133333333, 2.933333333, 9.777777778)]
    [InlineData("exponential", 0.8, 0.8, 4, 5, 3.2, 4, 24)]
    [InlineData("lognormal, cv² 2", 0.8, 0.8, 6, 7, 4.8, 5.6, 72)]
    [InlineData("constant", 0.9, 0.9, 4.5, 5.5, 4.05, 4.95, 23.25)]
    [InlineData("Erlang, 2 phases", 0.9, 0.9, 6.75, 7.75, 6.075, 6.975, 54.5625)]
    [InlineData("lognormal, cv² 0.25", 0.9, 0.9, 5.625, 6.625, 5.0625, 5.9625, 37.5)]
    [InlineData("hyperexponential, cv² 4", 0.9, 0.9, 22.5, 23.5, 20.25, 21.15, 686.25)]
    public void Waiting_is_as_published(
        string serviceTime, double arrivalRate, double busy, double waiting, double sojourn, double inLine, double inSystem, double spread)
    {
        var queue = MG1.Of(arrivalRate, MomentsSpec.WithMeanOne(serviceTime));
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.WaitProbability.ShouldBePublished(busy);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
        queue.QueueLengthMean.ShouldBePublished(inLine);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.WaitingTimeVariance.ShouldBePublished(spread);
    }

    [Fact]
    public void Rare_slow_calls_make_everybody_wait()
    {
        var calls = Moments.OfMixture([(0.999, Moments.OfExponential(0.1)), (0.001, Moments.OfExponential(10))]);
        calls.Mean.ShouldBePublished(0.1099);
        calls.MeanSquare.ShouldBePublished(0.21998);
        var queue = MG1.Of(arrivalRate: 7.279344859, calls);
        queue.UtilisationRatio.ShouldBePublished(0.8);
        queue.WaitingTimeMean.ShouldBePublished(4.003275705);
        queue.SojournTimeMean.ShouldBePublished(4.113175705);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Exponential_service_makes_it_M_M_1(int number)
    {
        var chance = new Chance(number);
        var (busy, serviceRate) = (chance.Between(0.05, 0.95), chance.Between(0.1, 20));
        var any = MG1.Of(busy * serviceRate, Moments.OfExponential(1 / serviceRate));
        var exponential = MM1.Of(busy * serviceRate, serviceRate);
        any.NumberInSystemMean.ShouldAgree(exponential.NumberInSystemMean);
        any.NumberInSystemVariance.ShouldAgree(exponential.NumberInSystemVariance);
        any.QueueLengthMean.ShouldAgree(exponential.QueueLengthMean);
        any.WaitingTimeVariance.ShouldAgree(exponential.WaitingTimeVariance);
        any.SojournTimeVariance.ShouldAgree(exponential.SojournTimeVariance);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.55)]
    [InlineData(0.75)]
    public void Constant_service_gives_what_the_chain_of_departures_gives(double load)
    {
        var queue = MG1.Of(load / 3, Moments.OfConstant(3));
        var states = LeftBehindWithConstantService(load, count: 400);
        var mean = states.Select((state, count) => count * state).Sum();
        queue.NumberInSystemMean.ShouldAgree(mean);
        queue.NumberInSystemVariance.ShouldAgree(states.Select((state, count) => Math.Pow(count - mean, 2) * state).Sum());
    }

    [Fact]
    public void What_has_no_steady_state_is_refused() =>
        Should.Throw<OptionRejectedException>(() => MG1.Of(arrivalRate: 0.5, Moments.OfConstant(2))).Message
            .ShouldBe("UtilisationRatio is 1; it must be below 1, or the line grows for ever.");

    /// <summary>
    /// Jobs left behind by a departure. Up-steps over a level balance down-steps: π(n + 1) a(0) = π(0) A(n) + Σ π(j)
    /// A(n + 1 - j), where A(m) is the chance of more than m arrivals in a service.
    /// </summary>
    private static double[] LeftBehindWithConstantService(double load, int count)
    {
        var arrivals = new double[count + 60];
        arrivals[0] = Math.Exp(-load);
        for (var index = 1; index < arrivals.Length; index++)
            arrivals[index] = arrivals[index - 1] * load / index;
        double[] more = [.. Enumerable.Range(0, count).Select(index => arrivals.Skip(index + 1).Sum())];
        var states = new double[count];
        states[0] = 1 - load;
        for (var level = 0; level + 1 < count; level++)
        {
            var up = states[0] * more[level];
            for (var state = 1; state <= level; state++)
                up += states[state] * more[level + 1 - state];
            states[level + 1] = up / arrivals[0];
        }
        return states;
    }
}
