using System.Collections.Concurrent;
using System.Reflection;

namespace FulfilSim.Scenarios.Binding;

/// <summary>The properties of an options record, found by reflection: the records are the one source of what a file may
/// say.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private readonly Dictionary<string, PropertyShape> _byName;

    private RecordShape(Type type)
    {
        Properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true })
                .OrderBy(property => property.MetadataToken)
                .Select(property => new PropertyShape(property)),
        ];
        _byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<PropertyShape> Properties { get; }

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static unknown => new RecordShape(unknown));

    public PropertyShape? Find(string name) => _byName.GetValueOrDefault(name);
}
