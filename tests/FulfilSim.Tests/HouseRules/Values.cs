using System.Reflection;
using System.Runtime.CompilerServices;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Tests.HouseRules;

/// <summary>What is handed from one to another cannot be changed by either.</summary>
public sealed class Values
{
    private const BindingFlags PublicOnes = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Places = ["Options", "Faults", "Mitigations", "Results", "Messages"];

    [Fact]
    public void Options_faults_mitigations_results_and_messages_are_immutable()
    {
        var types = typeof(FulfilmentCell).Assembly.GetExportedTypes()
            .Where(type => Places.Any(place => type.Namespace == $"FulfilSim.Fulfilment.{place}"))
            .ToList();
        types.Select(type => type.Namespace).Distinct().Count().ShouldBe(Places.Length);
        types.SelectMany(ChangeableOf)
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty("Make it init or read-only; a changed value is a new one (with).");
    }

    [Fact]
    public void What_can_be_changed_is_found() =>
        ChangeableOf(typeof(Changeable)).ShouldBe(["Changeable.Count", "Changeable.Total", "Changeable.Last"], ignoreOrder: true);

    private static IEnumerable<string> ChangeableOf(Type type) =>
        Settable(type).Concat(Open(type)).Select(member => $"{type.Name}.{member}");

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(PublicOnes)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => property.Name);

    private static IEnumerable<string> Open(Type type) =>
        type.GetFields(PublicOnes)
            .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !(type.IsEnum && !field.IsStatic))
            .Select(field => field.Name);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>What must not be.</summary>
    private sealed record Changeable(int Fine)
    {
        public const int Fixed = 1;
        public static readonly int Constant = 2;
        public static int Last = 3;
        public int Total = 4;

        public int Count { get; set; }

        public int Also { get; private set; }

        public int Allowed { get; init; }
    }
}
