using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Binding;

/// <summary>A property of an options record as a scenario file sees it.</summary>
internal sealed class PropertyShape
{
    private readonly Lazy<string> _range;

    public PropertyShape(PropertyInfo property)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        Wanted = new Wanted(
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
            property.GetCustomAttribute<MeasuredAttribute>()?.Unit ?? In.Duration,
            MayBeFile: FileValues.Include(property));
        _range = new(ProbedRange);
    }

    public PropertyInfo Property { get; }

    /// <summary>In camelCase.</summary>
    public string Name { get; }

    public bool IsRequired { get; }

    public Wanted Wanted { get; }

    /// <summary>What the guard allows, e.g. "from 0 to 10"; empty when it allows everything.</summary>
    public string Range => _range.Value;

    /// <summary>Sets it although it is <c>init</c>: reflection may, and the guard runs all the same.</summary>
    /// <exception cref="OptionRejectedException">The guard refuses the value.</exception>
    public void Set(object record, object value) => Property.SetValue(
        record, value, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);

    public object? Default(object record) => Property.GetValue(record);

    /// <summary>
    /// A guard tells its bounds only when it refuses, so a scratch record is offered what no guard takes. The record
    /// stays the only place where the bounds stand.
    /// </summary>
    private string ProbedRange()
    {
        object[] extremes = Wanted.Type switch
        {
            var type when type == typeof(int) => [int.MinValue, int.MaxValue],
            var type when type == typeof(double) => [double.NaN],
            var type when type == typeof(TimeSpan) => [TimeSpan.MinValue, TimeSpan.MaxValue],
            var type when type == typeof(Ratio) => [Ratio.Zero, Ratio.One],
            var type when type == typeof(Rate) => [new Rate(0), new Rate(1e9)],
            var type when type == typeof(Money) => [new Money(long.MinValue), new Money(long.MaxValue)],
            _ => [],
        };
        var scratch = Activator.CreateInstance(Property.DeclaringType!)!;
        foreach (var extreme in extremes)
        {
            try
            {
                Set(scratch, extreme);
            }
            catch (OptionRejectedException refusal)
            {
                return refusal.Expected;
            }
        }
        return "";
    }
}
