using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MMcKSpec
{
    [Theory]
    [InlineData(1, 5, 0.8, 1, 0.08881949866, 0.7289444011, 1.868332032, 1.139387631, 2.563065207, 1.563065207)]
    [InlineData(1, 10, 1.5, 1, 0.3372320801, 0.9941518798, 8.128658645, 7.134506765, 8.176475657, 7.176475657)]
    [InlineData(5, 5, 4, 1, 0.199066874, 3.203732504, 3.203732504, 0, 1, 0)]
    [InlineData(10, 20, 12, 1, 0.1796659157, 9.844009012, 16.10449794, 6.260488923, 1.635969442, 0.6359694425)]
    public void Means_are_as_published(
        int servers,
        int capacity,
        double arrivalRate,
        double serviceRate,
        double refused,
        double throughput,
        double inSystem,
        double inLine,
        double sojourn,
        double waiting)
    {
        var queue = MMcK.Of(arrivalRate, serviceRate, servers, capacity);
        queue.RefusedProbability.ShouldBePublished(refused);
        queue.Throughput.ShouldBePublished(throughput);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.QueueLengthMean.ShouldBePublished(inLine);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
    }

    [Theory]
    [InlineData(1, 5, 0.8, 1, 0.7025226083, 0.7289444011, 0.2710555989)]
    [InlineData(1, 10, 1.5, 1, 0.9911762171, 0.9941518798, 0.005848120206)]
    [InlineData(5, 5, 4, 1, 0, 0.6407465008, 0.0233281493)]
    [InlineData(10, 20, 12, 1, 0.9182165541, 0.9844009012, 1.700606392e-06)]
    public void Shares_are_as_published(
        int servers, int capacity, double arrivalRate, double serviceRate, double waits, double busy, double empty)
    {
        var queue = MMcK.Of(arrivalRate, serviceRate, servers, capacity);
        queue.WaitProbability.ShouldBePublished(waits);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.EmptyProbability.ShouldBePublished(empty);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_what_its_states_add_up_to(int number)
    {
        var chance = new Chance(number);
        var (servers, serviceRate) = (chance.Count(1, 8), chance.Between(0.1, 20));
        var capacity = servers + chance.Count(0, 40);
        var arrivalRate = chance.Between(0.1, 3) * servers * serviceRate;
        var queue = MMcK.Of(arrivalRate, serviceRate, servers, capacity);
        var states = States(arrivalRate / serviceRate, servers, capacity);
        queue.RefusedProbability.ShouldAgree(states[^1]);
        queue.EmptyProbability.ShouldAgree(states[0]);
        queue.NumberInSystemMean.ShouldAgree(states.Select((state, count) => count * state).Sum());
        queue.QueueLengthMean.ShouldAgree(states.Select((state, count) => Math.Max(0, count - servers) * state).Sum());
        queue.Throughput.ShouldAgree(arrivalRate * states.SkipLast(1).Sum());
        queue.WaitProbability.ShouldAgree(states.Skip(servers).SkipLast(1).Sum() / states.SkipLast(1).Sum());
        queue.NumberInSystemTail(servers).ShouldAgree(states.Skip(servers + 1).Sum());
        queue.NumberInSystemProbability(servers).ShouldAgree(states[servers]);
        queue.NumberInSystemMean.ShouldAgree(queue.Throughput * queue.SojournTimeMean);
        queue.SojournTimeMean.ShouldAgree(queue.WaitingTimeMean + 1 / serviceRate);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Who_waits_sees_all_before_him_leave_and_one_more(int number)
    {
        var chance = new Chance(number);
        var (servers, capacity) = (chance.Count(1, 5), chance.Count(6, 30));
        var arrivalRate = chance.Between(0.3, 2) * servers;
        var (queue, time) = (MMcK.Of(arrivalRate, 1, servers, capacity), chance.Between(0, 5));
        var states = States(arrivalRate, servers, capacity);
        var stillWaiting = Enumerable.Range(servers, capacity - servers)
            .Sum(found => states[found] * AtMost(found - servers, servers * time));
        queue.WaitingTimeTail(time).ShouldAgree(stillWaiting / states.SkipLast(1).Sum());
        Quadrature.Of(queue.WaitingTimeTail, 0, 60, steps: 6000).ShouldAgree(queue.WaitingTimeMean, relative: 1e-6);
    }

    [Fact]
    public void A_quantile_of_waiting_leaves_its_share_in_the_tail()
    {
        var queue = MMcK.Of(arrivalRate: 12, serviceRate: 1, servers: 10, capacity: 20);
        queue.WaitingTimeTail(queue.WaitingTimeQuantile(0.99)).ShouldAgree(0.01);
        queue.WaitingTimeQuantile(0.05).ShouldBe(0);
        queue.WaitingTimeQuantile(1).ShouldBe(double.PositiveInfinity);
        MMcK.Of(arrivalRate: 4, serviceRate: 1, servers: 5, capacity: 5).WaitingTimeQuantile(0.99).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Without_a_line_it_loses_as_Erlang_says(int number)
    {
        var chance = new Chance(number);
        var (servers, load) = (chance.Count(1, 200), chance.Between(0.1, 250));
        var (queue, loss) = (MMcK.Of(load, 1, servers, capacity: servers), ErlangLoss.Of(load, servers));
        queue.RefusedProbability.ShouldAgree(loss.RefusedProbability);
        queue.NumberInSystemMean.ShouldAgree(loss.CarriedLoad);
        (queue.WaitProbability, queue.QueueLengthMean, queue.WaitingTimeMean).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void With_room_enough_it_is_M_M_c()
    {
        var (bounded, endless) = (MMcK.Of(48, 1, 50, capacity: 5000), MMc.Of(48, 1, 50));
        bounded.WaitProbability.ShouldAgree(endless.WaitProbability);
        bounded.NumberInSystemMean.ShouldAgree(endless.NumberInSystemMean);
        bounded.WaitingTimeMean.ShouldAgree(endless.WaitingTimeMean);
        bounded.WaitingTimeQuantile(0.99).ShouldAgree(endless.WaitingTimeQuantile(0.99));
        bounded.NumberInSystemTail(70).ShouldAgree(endless.NumberInSystemTail(70));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e-6)]
    [InlineData(1)]
    public void Thousands_of_places_and_any_load_are_no_trouble(double load)
    {
        var queue = MMcK.Of(load, 1, servers: 1, capacity: 5000);
        queue.RefusedProbability.ShouldAgree(
            load > 1 ? 1 - 1 / load : load == 1 ? 1.0 / 5001 : 0, relative: 1e-9);
        queue.NumberInSystemMean.ShouldAgree(
            load > 1 ? 5000 - 1 / (load - 1) : load == 1 ? 2500 : load / (1 - load), relative: 1e-9);
    }

    [Fact]
    public void Room_is_at_least_for_those_in_service() =>
        Should.Throw<OptionRejectedException>(() => MMcK.Of(arrivalRate: 1, serviceRate: 1, servers: 5, capacity: 4)).Message
            .ShouldBe("capacity is 4; it must be from 5 to 10000000.");

    private static double[] States(double load, int servers, int capacity)
    {
        var states = new double[capacity + 1];
        states[0] = 1;
        for (var count = 1; count <= capacity; count++)
            states[count] = states[count - 1] * load / Math.Min(count, servers);
        var total = states.Sum();
        return [.. states.Select(state => state / total)];
    }

    /// <summary>P(a Poisson count of this mean is at most so high).</summary>
    private static double AtMost(int count, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), Math.Exp(-mean));
        for (var index = 1; index <= count; index++)
            sum += term *= mean / index;
        return sum;
    }
}
