using System.Reflection;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Fulfilment.Options.Loading;

namespace FulfilSim.Scenarios.Binding;

/// <summary>Lists that are too long for a scenario file and may stand in a file of their own.</summary>
internal static class FileValues
{
    private static readonly (Type Record, string Property)[] Known =
    [
        (typeof(SourceOptions), nameof(SourceOptions.Recorded)),
        (typeof(RecordedStage), nameof(RecordedStage.Moments)),
    ];

    public static bool Include(PropertyInfo property) => Known.Contains((property.DeclaringType!, property.Name));
}
