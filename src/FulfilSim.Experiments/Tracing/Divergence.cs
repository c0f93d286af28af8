using FulfilSim.Actors;

namespace FulfilSim.Experiments.Tracing;

/// <summary>The first delivery at which a run parts from a trace, as the run has it: the trace knows that it is another one, not which.</summary>
/// <param name="Number">1-based, in the order of deliveries.</param>
/// <param name="At">When it was due.</param>
/// <param name="From">Name of the sender.</param>
/// <param name="To">Name of the receiver.</param>
/// <param name="Message">The message with its fields.</param>
public sealed record Divergence(long Number, SimTime At, string From, string To, string Message)
{
    internal static Divergence Of(long number, in Delivery delivery, Simulation simulation) => new(
        number, delivery.Due, simulation.NameOf(delivery.From), simulation.NameOf(delivery.To), delivery.Message.ToString());
}
