using FulfilSim.Experiments.Engine;

namespace FulfilSim.Tests.Experiments.Engine;

public sealed class EngineProgressSpec
{
    [Fact]
    public void The_time_left_goes_by_the_cells_of_this_run_only() =>
        new EngineProgress(CellsDone: 6, CellsTotal: 10, CellsResumed: 4, SimulatedCount: 100, TimeSpan.FromSeconds(8))
            .TimeLeft.ShouldBe(TimeSpan.FromSeconds(16));

    [Fact]
    public void Nobody_knows_the_time_left_before_a_cell_is_finished() =>
        new EngineProgress(CellsDone: 4, CellsTotal: 10, CellsResumed: 4, SimulatedCount: 0, TimeSpan.FromSeconds(8))
            .TimeLeft.ShouldBeNull();

    [Fact]
    public void The_pace_is_simulated_orders_per_second_of_wall_time() =>
        new EngineProgress(1, 2, 0, SimulatedCount: 100, TimeSpan.FromSeconds(8)).SimulatedPerSecond.ShouldBe(12.5);
}
