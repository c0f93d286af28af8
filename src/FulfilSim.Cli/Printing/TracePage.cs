using FulfilSim.Experiments.Tracing;

namespace FulfilSim.Cli.Printing;

/// <summary>Where a run parts from a trace.</summary>
internal static class TracePage
{
    /// <param name="trace">After the run.</param>
    /// <param name="name">What the trace is called: its file, "the first run".</param>
    public static void PrintDifference(TraceComparer trace, string name, TextWriter output)
    {
        if (trace.First is not { } first)
        {
            output.WriteLine($"This run ends after {Show.Count(trace.Count)} deliveries; {name} has {Show.Count(trace.TraceCount)}.");
            return;
        }
        output.WriteLine(first.Number <= trace.TraceCount
            ? $"Delivery {Show.Count(first.Number)} of {Show.Count(trace.TraceCount)} is the first that {name} has otherwise:"
            : $"{name} ends after {Show.Count(trace.TraceCount)} deliveries, and this run goes on with:");
        output.WriteLine($"  at       {first.At}");
        output.WriteLine($"  from     {first.From}");
        output.WriteLine($"  to       {first.To}");
        output.WriteLine($"  message  {first.Message}");
    }
}
