using FulfilSim.Actors;
using FulfilSim.Statistics;
using FulfilSim.Tests.Statistics.Distributions;

namespace FulfilSim.Tests.HouseRules;

/// <summary>What every member of a family promises is tested for every member.</summary>
public sealed class Contracts
{
    [Fact]
    public void Every_distribution_has_a_contract()
    {
        var covered = typeof(Contracts).Assembly.GetTypes()
            .SelectMany(Parents)
            .Where(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(DistributionContract<>))
            .Select(parent => parent.GetGenericArguments()[0])
            .ToHashSet();
        Concrete<Distribution>()
            .Where(type => !covered.Contains(type))
            .Select(type => type.Name)
            .ShouldBeEmpty("Add a line for it to DistributionContracts.");
    }

    [Fact]
    public void Every_kind_of_message_has_a_number_of_its_own() =>
        Concrete<Message>()
            .GroupBy(type => (uint)typeof(Message<>).MakeGenericType(type).GetProperty(nameof(KindOnly.KindNumber))!.GetValue(null)!)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" and ", group.Select(type => type.FullName)))
            .ShouldBeEmpty("Rename one of them: the number follows from the name, and traces tell messages apart by it.");

    private static IEnumerable<Type> Parents(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    private static IEnumerable<Type> Concrete<T>() =>
        Repository.Rooms
            .SelectMany(room => Repository.AssemblyOf(room).GetTypes())
            .Where(type => type.IsSubclassOf(typeof(T)) && type is { IsAbstract: false, IsGenericTypeDefinition: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Lends its property's name.</summary>
    private sealed record KindOnly() : Message<KindOnly>(0);
}
