using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MMcWithFixedPatienceSpec
{
    [Theory]
    [InlineData(1, 0.8, 1, 2, 0.1878320744, 0.6497343405, 0.8068547349, 0.5309130938, 0.6497343405, 0.6497343405)]
    [InlineData(1, 1, 1, 4, 0.1666666667, 0.8333333333, 2, 1.6, 0.8333333333, 0.8333333333)]
    [InlineData(5, 4.5, 1, 1, 0.07922193735, 0.593151496, 0.3148616812, 0.2559137249, 0.8287002564, 4.143501282)]
    public void Waiting_and_reneging_are_as_published(
        int servers,
        double arrivalRate,
        double serviceRate,
        double patience,
        double reneged,
        double waits,
        double waiting,
        double waitingOfServed,
        double busy,
        double throughput)
    {
        var queue = MMcWithFixedPatience.Of(arrivalRate, serviceRate, servers, patience);
        queue.RenegedProbability.ShouldBePublished(reneged);
        queue.WaitProbability.ShouldBePublished(waits);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
        queue.WaitingTimeMeanOfServed.ShouldBePublished(waitingOfServed);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.Throughput.ShouldBePublished(throughput);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void One_server_loses_as_Barrer_says(int number)
    {
        var chance = new Chance(number);
        var (load, patience) = (chance.Between(0.1, 3), chance.Between(0, 8));
        var left = Math.Exp(-(1 - load) * patience);
        MMcWithFixedPatience.Of(load, 1, servers: 1, patience).RenegedProbability
            .ShouldAgree(load * (1 - load) * left / (1 - load * load * left), relative: 1e-9);
        MMcWithFixedPatience.Of(1, 1, servers: 1, patience).RenegedProbability.ShouldAgree(1 / (2 + patience));
    }

    [Theory]
    [InlineData(1, 0.7, 3)]
    [InlineData(3, 2.5, 1.5)]
    [InlineData(4, 4, 2)]
    [InlineData(6, 9, 1)]
    [InlineData(2, 5, 4)]
    public void The_offered_wait_solves_its_integral_equation(int servers, double arrivalRate, double patience)
    {
        var (idle, served, waited, late) = Solved(servers, arrivalRate, patience);
        var queue = MMcWithFixedPatience.Of(arrivalRate, 1, servers, patience);
        queue.WaitProbability.ShouldAgree(1 - idle, relative: 1e-5);
        queue.ServedProbability.ShouldAgree(idle + served, relative: 1e-5);
        queue.RenegedProbability.ShouldAgree(late, relative: 1e-5);
        queue.WaitingTimeMeanOfServed.ShouldAgree(waited / (idle + served), relative: 1e-5);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Those_who_come_are_served_or_renege_and_servers_are_busy_with_the_first(int number)
    {
        var chance = new Chance(number);
        var (servers, serviceRate) = (chance.Count(1, 100), chance.Between(0.1, 10));
        var queue = MMcWithFixedPatience.Of(
            chance.Between(0.1, 4) * servers * serviceRate, serviceRate, servers, chance.Between(0, 10) / serviceRate);
        (queue.ServedProbability + queue.RenegedProbability).ShouldAgree(1);
        queue.UtilisationRatio.ShouldBeInRange(0, 1 + 1e-12);
        queue.WaitingTimeMean.ShouldBeInRange(0, queue.Patience * queue.WaitProbability);
        queue.WaitingTimeMeanOfServed.ShouldBeInRange(0, queue.Patience);
        queue.QueueLengthMean.ShouldAgree(queue.ArrivalRate * queue.WaitingTimeMean);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Without_patience_it_loses_as_Erlang_says_and_with_endless_patience_it_is_M_M_c(int number)
    {
        var chance = new Chance(number);
        var servers = chance.Count(1, 80);
        var arrivalRate = chance.Between(0.3, 0.95) * servers;
        MMcWithFixedPatience.Of(arrivalRate, 1, servers, patience: 0).RenegedProbability
            .ShouldAgree(ErlangLoss.Of(arrivalRate, servers).RefusedProbability);
        var (patient, endless) = (MMcWithFixedPatience.Of(arrivalRate, 1, servers, patience: 1e4), MMc.Of(arrivalRate, 1, servers));
        patient.WaitProbability.ShouldAgree(endless.WaitProbability);
        patient.WaitingTimeMean.ShouldAgree(endless.WaitingTimeMean);
    }

    [Fact]
    public void A_hopeless_load_is_worked_off_at_full_speed_by_those_who_waited_nearly_all_they_could()
    {
        var queue = MMcWithFixedPatience.Of(arrivalRate: 1e4, serviceRate: 1, servers: 10, patience: 100);
        queue.Throughput.ShouldAgree(10);
        queue.WaitingTimeMeanOfServed.ShouldBeInRange(99.9, 100);
    }

    [Fact]
    public void Patience_is_not_negative() =>
        Should.Throw<OptionRejectedException>(() => MMcWithFixedPatience.Of(1, 1, servers: 1, patience: -1)).Message
            .ShouldBe("patience is -1; it must be a finite number, 0 or above.");

    /// <summary>
    /// v(x) = λ p(c - 1) e^(-c μ x) + λ ∫ v(y) e^(-c μ (x - y)) dy, y up to min(x, τ), in small steps from p(c - 1) = 1 on;
    /// then scaled.
    /// </summary>
    private static (double Idle, double Served, double Waited, double Late) Solved(int servers, double arrivalRate, double patience)
    {
        const int steps = 20_000;
        var width = patience / steps;
        var fade = Math.Exp(-servers * width);
        var (start, inner) = (arrivalRate, 0.0);
        var (density, served, waited) = (arrivalRate, 0.0, 0.0);
        for (var step = 1; step <= steps; step++)
        {
            start *= fade;
            var known = start + (inner + arrivalRate * density * width / 2) * fade;
            var next = known / (1 - arrivalRate * width / 2); // trapezium: the new value stands on both sides
            inner = (inner + arrivalRate * density * width / 2) * fade + arrivalRate * next * width / 2;
            served += (density + next) / 2 * width;
            waited += (density * (step - 1) + next * step) / 2 * width * width;
            density = next;
        }
        var late = density / servers;
        var idle = 1.0;
        var state = 1.0;
        for (var count = servers - 1; count > 0; count--)
            idle += state *= count / arrivalRate;
        var total = idle + served + late;
        return (idle / total, served / total, waited / total, late / total);
    }
}
