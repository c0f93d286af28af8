using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MMcSpec
{
    [Theory]
    [InlineData(2, 1.5, 1, 1.5, 0.75, 0.6428571429, 1.928571429, 3.428571429, 1.285714286, 2.285714286)]
    [InlineData(5, 4, 1, 4, 0.8, 0.5541125541, 2.216450216, 6.216450216, 0.5541125541, 1.554112554)]
    [InlineData(10, 5, 1, 5, 0.5, 0.03610535916, 0.03610535916, 5.036105359, 0.007221071832, 1.007221072)]
    [InlineData(20, 18, 1, 18, 0.9, 0.5507690048, 4.956921043, 22.95692104, 0.2753845024, 1.275384502)]
    [InlineData(50, 48, 1, 48, 0.96, 0.6944556112, 16.66693467, 64.66693467, 0.3472278056, 1.347227806)]
    public void Means_are_as_published(
        int servers,
        double arrivalRate,
        double serviceRate,
        double load,
        double busy,
        double waits,
        double inLine,
        double inSystem,
        double waiting,
        double sojourn)
    {
        var queue = MMc.Of(arrivalRate, serviceRate, servers);
        queue.OfferedLoad.ShouldBePublished(load);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.WaitProbability.ShouldBePublished(waits);
        queue.QueueLengthMean.ShouldBePublished(inLine);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
    }

    [Theory]
    [InlineData(2, 1.5, 1, 2, 0.3103448276, 0.389912567)]
    [InlineData(5, 4, 1, 1, 0.199066874, 0.2038466168)]
    [InlineData(10, 5, 1, 0.2, 0.01838457034, 0.0002432759964)]
    [InlineData(20, 18, 1, 0.5, 0.1092128459, 0.07453847926)]
    [InlineData(50, 48, 1, 0.5, 0.08333735349, 0.09398434684)]
    public void Waiting_is_as_published(
        int servers, double arrivalRate, double serviceRate, double waitingOfWaiting, double refusedWithoutLine, double longWait)
    {
        var queue = MMc.Of(arrivalRate, serviceRate, servers);
        queue.WaitingTimeMeanOfWaiting.ShouldBePublished(waitingOfWaiting);
        queue.WithoutLine.RefusedProbability.ShouldBePublished(refusedWithoutLine);
        queue.WaitingTimeTail(1 / serviceRate).ShouldBePublished(longWait);
    }

    [Theory]
    [InlineData(2, 1.5, 1, 3.721504681, 5.107799043, 8.326674867, 1.688067923, 5.072298871, 9.709503442)]
    [InlineData(5, 4, 1, 1.712197646, 2.405344827, 4.014782739, 1.204394924, 3.352610432, 6.079662525)]
    [InlineData(10, 5, 1, 0, 0, 0.2567712429, 0.701592352, 2.311570076, 4.614156032)]
    [InlineData(20, 18, 1, 0.8530726531, 1.199646243, 2.0043652, 0.9904370831, 2.717604557, 5.041623008)]
    [InlineData(50, 48, 1, 0.9689790297, 1.31555262, 2.120271576, 1.068819576, 2.804831581, 5.130104168)]
    public void Quantiles_are_as_published(
        int servers,
        double arrivalRate,
        double serviceRate,
        double waiting90,
        double waiting95,
        double waiting99,
        double sojourn50,
        double sojourn90,
        double sojourn99)
    {
        var queue = MMc.Of(arrivalRate, serviceRate, servers);
        queue.WaitingTimeQuantile(0.9).ShouldBePublished(waiting90);
        queue.WaitingTimeQuantile(0.95).ShouldBePublished(waiting95);
        queue.WaitingTimeQuantile(0.99).ShouldBePublished(waiting99);
        queue.SojournTimeQuantile(0.5).ShouldBePublished(sojourn50);
        queue.SojournTimeQuantile(0.9).ShouldBePublished(sojourn90);
        queue.SojournTimeQuantile(0.99).ShouldBePublished(sojourn99);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_what_its_states_add_up_to(int number)
    {
        var chance = new Chance(number);
        var (servers, serviceRate) = (chance.Count(1, 12), chance.Between(0.1, 20));
        var queue = MMc.Of(chance.Between(0.1, 0.9) * servers * serviceRate, serviceRate, servers);
        var states = States(queue);
        queue.WaitProbability.ShouldAgree(states.Skip(servers).Sum());
        queue.NumberInSystemMean.ShouldAgree(states.Select((state, count) => count * state).Sum());
        queue.QueueLengthMean.ShouldAgree(states.Select((state, count) => Math.Max(0, count - servers) * state).Sum());
        for (var count = 0; count < 2 * servers; count++)
            queue.NumberInSystemTail(count).ShouldAgree(states.Skip(count + 1).Sum());
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void A_sojourn_is_a_wait_and_a_service_after_it(int number)
    {
        var chance = new Chance(number);
        var servers = chance.Count(1, 8);
        var queue = MMc.Of(chance.Between(0.2, 0.95) * servers, 1, servers);
        var time = chance.Between(0.1, 6);
        queue.SojournTimeTail(time).ShouldAgree(Convolved(queue, time), relative: 1e-9);
    }

    [Fact]
    public void A_line_that_drains_as_fast_as_one_server_works_is_no_special_case()
    {
        var queue = MMc.Of(arrivalRate: 1, serviceRate: 1, servers: 2); // c μ - λ = μ: both exponentials are alike
        foreach (var time in new[] { 0, 0.01, 1, 30 })
        {
            queue.SojournTimeTail(time).ShouldAgree(Math.Exp(-time) * (1 + queue.WaitProbability * time));
            var neighbour = MMc.Of(arrivalRate: 1 + 1e-9, serviceRate: 1, servers: 2);
            neighbour.SojournTimeTail(time).ShouldAgree(queue.SojournTimeTail(time), relative: 1e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void With_one_server_it_is_M_M_1(int number)
    {
        var chance = new Chance(number);
        var serviceRate = chance.Between(0.1, 20);
        var arrivalRate = chance.Between(0.05, 0.99) * serviceRate;
        var (many, one) = (MMc.Of(arrivalRate, serviceRate, servers: 1), MM1.Of(arrivalRate, serviceRate));
        many.WaitProbability.ShouldAgree(one.WaitProbability);
        many.NumberInSystemMean.ShouldAgree(one.NumberInSystemMean);
        many.QueueLengthMean.ShouldAgree(one.QueueLengthMean);
        many.SojournTimeMean.ShouldAgree(one.SojournTimeMean);
        many.SojournTimeVariance.ShouldAgree(one.SojournTimeVariance);
        many.WaitingTimeVariance.ShouldAgree(one.WaitingTimeVariance);
        many.NumberInSystemTail(3).ShouldAgree(one.NumberInSystemTail(3));
        foreach (var p in new[] { 0.01, 0.5, 0.99 })
        {
            many.WaitingTimeQuantile(p).ShouldAgree(one.WaitingTimeQuantile(p));
            many.SojournTimeQuantile(p).ShouldAgree(one.SojournTimeQuantile(p));
            many.SojournTimeTail(p).ShouldAgree(one.SojournTimeTail(p));
        }
    }

    [Theory]
    [InlineData(100_000, 99_000)]
    [InlineData(100_000, 10)]
    [InlineData(1, 1e-12)]
    public void Neither_many_servers_nor_few_jobs_break_it(int servers, double load)
    {
        var queue = MMc.Of(load, serviceRate: 1, servers);
        queue.WaitProbability.ShouldBeInRange(0, 1);
        queue.NumberInSystemMean.ShouldBeInRange(load, load / (1 - load / servers));
        queue.NumberInSystemTail((int)load).ShouldBeInRange(0, 1);
        queue.SojournTimeQuantile(0.99).ShouldBeInRange(4.6, 8);
    }

    [Theory]
    [InlineData(3, 1, 3, "UtilisationRatio is 1; it must be below 1, or the line grows for ever.")]
    [InlineData(0.3, 0.1, 3, "UtilisationRatio is 0.9999999999999999; it must be below 1, or the line grows for ever.")]
    [InlineData(12, 1, 10, "UtilisationRatio is 1.2; it must be below 1, or the line grows for ever.")]
    [InlineData(1, 1, 0, "servers is 0; it must be at least 1.")]
    public void What_has_no_steady_state_is_refused(double arrivalRate, double serviceRate, int servers, string message) =>
        Should.Throw<OptionRejectedException>(() => MMc.Of(arrivalRate, serviceRate, servers)).Message.ShouldBe(message);

    /// <summary>From p(0) = 1 upwards, then scaled: as the textbook has it.</summary>
    private static double[] States(MMc queue)
    {
        var states = new double[3000];
        states[0] = 1;
        for (var count = 1; count < states.Length; count++)
            states[count] = states[count - 1] * queue.ArrivalRate / (Math.Min(count, queue.Servers) * queue.ServiceRate);
        var total = states.Sum();
        return [.. states.Select(state => state / total)];
    }

    private static double Convolved(MMc queue, double time)
    {
        var drain = queue.Servers * queue.ServiceRate - queue.ArrivalRate;
        return (1 - queue.WaitProbability) * Math.Exp(-queue.ServiceRate * time) + queue.WaitingTimeTail(time)
            + Quadrature.Of(
                wait => queue.WaitProbability * drain * Math.Exp(-drain * wait - queue.ServiceRate * (time - wait)), 0, time);
    }
}
