using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Planning;

/// <summary>A heading and the table below it.</summary>
internal sealed record PlanSection(string Id, string Heading, Table? Table)
{
    /// <summary>The parts of a plan in reading order, those that have something to say.</summary>
    public static IReadOnlyList<PlanSection> All(PlanReport plan) =>
    [
        .. new PlanSection[]
        {
            new("capacities", "The capacities", PlanTables.Capacities(plan)),
            new("objectives", "The objectives", PlanTables.Objectives(plan)),
            new("curve", "If demand grows", PlanTables.Curve(plan)),
            new("limits", "What breaks first", PlanTables.Limits(plan)),
            new("backlogs", "How long the backlog lasts", PlanTables.Backlogs(plan)),
            new("losses", "If a plant is lost", PlanTables.Losses(plan)),
            new("values", "What one unit more is worth", PlanTables.UnitValues(plan)),
            new("asked", "What the search asked", PlanTables.Asked(plan)),
        }.Where(section => section.Table is not null),
    ];
}
