using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class ErlangASpec
{
    [Theory]
    [InlineData(50, 48, 1, 0.5, 0.4677740686, 0.03091224916, 0.06608371699, 0.06182449832, 0.132167434)]
    [InlineData(1, 1.5, 1, 0.2, 0.9224998197, 0.3850001202, 0.4173443853, 1.925000601, 2.086721926)]
    [InlineData(10, 9, 1, 1, 0.4125917557, 0.0859121116, 0.2082254684, 0.0859121116, 0.2082254684)]
    [InlineData(20, 18, 1, 0.1, 0.4874147504, 0.01566980391, 0.0321488094, 0.1566980391, 0.321488094)]
    public void Waiting_and_reneging_are_as_published(
        int servers,
        double arrivalRate,
        double serviceRate,
        double renegeRate,
        double waits,
        double reneged,
        double renegedOfWaiting,
        double waiting,
        double waitingOfWaiting)
    {
        var queue = ErlangA.Of(arrivalRate, serviceRate, servers, renegeRate);
        queue.WaitProbability.ShouldBePublished(waits);
        queue.RenegedProbability.ShouldBePublished(reneged);
        queue.RenegedProbabilityOfWaiting.ShouldBePublished(renegedOfWaiting);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
        queue.WaitingTimeMeanOfWaiting.ShouldBePublished(waitingOfWaiting);
    }

    [Theory]
    [InlineData(50, 48, 1, 0.5, 0.96, 2.96757592, 49.48378796, 0.9303242408, 46.51621204)]
    [InlineData(1, 1.5, 1, 0.2, 1.5, 2.887500901, 3.810000721, 0.9224998197, 0.9224998197)]
    [InlineData(10, 9, 1, 1, 0.9, 0.7732090044, 9, 0.8226790996, 8.226790996)]
    [InlineData(20, 18, 1, 0.1, 0.9, 2.820564704, 20.53850823, 0.8858971765, 17.71794353)]
    public void Numbers_are_as_published(
        int servers,
        double arrivalRate,
        double serviceRate,
        double renegeRate,
        double offered,
        double inLine,
        double inSystem,
        double busy,
        double throughput)
    {
        var queue = ErlangA.Of(arrivalRate, serviceRate, servers, renegeRate);
        (queue.OfferedLoad / servers).ShouldBePublished(offered);
        queue.QueueLengthMean.ShouldBePublished(inLine);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.Throughput.ShouldBePublished(throughput);
    }

    [Fact]
    public void A_call_centre_with_patience_of_two_minutes_is_as_Garnett_Mandelbaum_and_Reiman_print_it()
    {
        var (patient, endless) = (ErlangA.Of(48, 1, servers: 50, renegeRate: 0.5), MMc.Of(48, 1, servers: 50)); // per minute
        patient.RenegedProbability.ShouldBe(0.031, tolerance: 0.0005);
        (60 * patient.WaitingTimeMean).ShouldBe(3.7, tolerance: 0.05);
        patient.UtilisationRatio.ShouldBe(0.93, tolerance: 0.005);
        (60 * endless.WaitingTimeMean).ShouldBe(20.8, tolerance: 0.05);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_what_its_states_add_up_to(int number)
    {
        var chance = new Chance(number);
        var (servers, serviceRate) = (chance.Count(1, 12), chance.Between(0.1, 5));
        var (arrivalRate, renegeRate) = (chance.Between(0.2, 2) * servers * serviceRate, chance.Between(0.05, 3) * serviceRate);
        var queue = ErlangA.Of(arrivalRate, serviceRate, servers, renegeRate);
        var states = States(queue);
        var inLine = states.Select((state, count) => Math.Max(0, count - servers) * state).Sum();
        queue.WaitProbability.ShouldAgree(states.Skip(servers).Sum());
        queue.QueueLengthMean.ShouldAgree(inLine);
        queue.NumberInSystemMean.ShouldAgree(states.Select((state, count) => count * state).Sum());
        queue.NumberInSystemProbability(servers).ShouldAgree(states[servers]);
        queue.NumberInSystemTail(servers + 2).ShouldAgree(states.Skip(servers + 3).Sum());
        queue.Throughput.ShouldAgree(arrivalRate * (1 - queue.RenegedProbability)); // served or reneged
        queue.QueueLengthMean.ShouldAgree(arrivalRate * queue.WaitingTimeMean);
    }

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(5, 4)]
    [InlineData(50, 48)]
    public void With_patience_without_end_it_is_M_M_c(int servers, double arrivalRate)
    {
        var endless = MMc.Of(arrivalRate, 1, servers);
        foreach (var renegeRate in new[] { 1e-3, 1e-5, 5e-8 })
        {
            var patient = ErlangA.Of(arrivalRate, 1, servers, renegeRate);
            patient.WaitProbability.ShouldAgree(endless.WaitProbability, relative: 1000 * renegeRate); // nearer and nearer
            patient.WaitingTimeMean.ShouldAgree(endless.WaitingTimeMean, relative: 1000 * renegeRate);
            patient.RenegedProbability.ShouldBeLessThan(renegeRate * endless.WaitingTimeMean);
        }
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Who_reneges_as_fast_as_he_would_be_served_leaves_a_Poisson_number(int number)
    {
        var chance = new Chance(number);
        var (servers, load) = (chance.Count(1, 60), chance.Between(0.5, 60));
        var queue = ErlangA.Of(load, 1, servers, renegeRate: 1);
        queue.NumberInSystemMean.ShouldAgree(load);
        queue.NumberInSystemProbability(0).ShouldAgree(Math.Exp(-load), relative: 1e-10);
    }

    [Fact]
    public void Millions_in_line_are_no_trouble()
    {
        var queue = ErlangA.Of(arrivalRate: 2000, serviceRate: 1, servers: 1000, renegeRate: 1e-4);
        queue.QueueLengthMean.ShouldAgree(1000 / 1e-4, relative: 1e-9); // all servers busy: what is too much reneges
        queue.UtilisationRatio.ShouldAgree(1);
    }

    [Fact]
    public void Patience_without_end_is_refused() =>
        Should.Throw<OptionRejectedException>(() => ErlangA.Of(arrivalRate: 2, serviceRate: 1, servers: 1, renegeRate: 0)).Message
            .ShouldBe("renegeRate is 0; it must be at least 2E-09.");

    private static double[] States(ErlangA queue)
    {
        var states = new double[1500];
        states[0] = 1;
        for (var count = 1; count < states.Length; count++)
        {
            var leaving = Math.Min(count, queue.Servers) * queue.ServiceRate + Math.Max(0, count - queue.Servers) * queue.RenegeRate;
            states[count] = states[count - 1] * queue.ArrivalRate / leaving;
        }
        var total = states.Sum();
        return [.. states.Select(state => state / total)];
    }
}
