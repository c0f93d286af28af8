using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MG1WithBreakdownsSpec
{
    [Theory]
    [InlineData(0.5, 1, 0.1, 1, 1.1, 2.62, 0.55, 1.455555556, 2.555555556, 1.277777778)]
    [InlineData(0.6, 1, 0.01, 0.1, 1.1, 4.42, 0.66, 3.9, 5, 3)]
    public void Times_are_as_published(
        double arrivalRate,
        double serviceRate,
        double breakdownRate,
        double repairRate,
        double completion,
        double completionSquare,
        double busy,
        double waiting,
        double sojourn,
        double inSystem)
    {
        var queue = Exponential(arrivalRate, serviceRate, breakdownRate, repairRate);
        queue.CompletionTime.Mean.ShouldBePublished(completion);
        queue.CompletionTime.MeanSquare.ShouldBePublished(completionSquare);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
    }

    [Theory]
    [InlineData(0.4, 1, 0.2, 0.7)]
    [InlineData(0.3, 1.5, 1, 0.9)]
    [InlineData(0.1, 0.5, 0.05, 0.3)]
    public void It_is_what_the_chain_of_its_states_gives(
        double arrivalRate, double serviceRate, double breakdownRate, double repairRate)
    {
        const int countMax = 250;
        var chain = new MarkovChain(2 * (countMax + 1));
        for (var count = 0; count <= countMax; count++)
        {
            var (works, broken) = (2 * count, 2 * count + 1);
            if (count < countMax)
            {
                chain.Add(works, works + 2, arrivalRate);
                chain.Add(broken, broken + 2, arrivalRate);
            }
            chain.Add(broken, works, repairRate);
            if (count == 0)
                continue; // an idle server doesn't break
            chain.Add(works, works - 2, serviceRate);
            chain.Add(works, broken, breakdownRate);
        }
        var states = chain.SteadyState();
        var queue = Exponential(arrivalRate, serviceRate, breakdownRate, repairRate);
        var mean = states.Select((state, index) => index / 2 * state).Sum();
        queue.NumberInSystemMean.ShouldAgree(mean, relative: 1e-8);
        (1 - queue.UtilisationRatio).ShouldAgree(states[0], relative: 1e-8);

        // Those whom a job leaves behind came during its sojourn: Var N = λ W + λ² Var W.
        var spread = states.Select((state, index) => Math.Pow(index / 2 - mean, 2) * state).Sum();
        (mean + arrivalRate * arrivalRate * queue.SojournTimeVariance).ShouldAgree(spread, relative: 1e-8);
    }

    [Fact]
    public void A_server_that_never_breaks_is_an_ordinary_one()
    {
        var (queue, ordinary) = (Exponential(0.8, 1, breakdownRate: 0, repairRate: 1), MM1.Of(0.8, 1));
        queue.SojournTimeMean.ShouldAgree(ordinary.SojournTimeMean);
        queue.QueueLengthMean.ShouldAgree(ordinary.QueueLengthMean);
        queue.WaitingTimeVariance.ShouldAgree(ordinary.WaitingTimeVariance);
    }

    [Fact]
    public void Repairs_count_as_work() =>
        Should.Throw<OptionRejectedException>(() => Exponential(0.8, 1, breakdownRate: 0.5, repairRate: 1)).Message
            .ShouldStartWith("UtilisationRatio is 1.2");

    private static MG1WithBreakdowns Exponential(
        double arrivalRate, double serviceRate, double breakdownRate, double repairRate) => MG1WithBreakdowns.Of(
            arrivalRate, Moments.OfExponential(1 / serviceRate), breakdownRate, Moments.OfExponential(1 / repairRate));
}
