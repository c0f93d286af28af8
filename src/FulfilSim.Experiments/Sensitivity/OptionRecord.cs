using System.Reflection;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>Records of options, by reflection: the same record with one property changed. Its guards run all the same.</summary>
internal static class OptionRecord
{
    private const int HalvingsMax = 30;

    /// <summary>A copy with another value.</summary>
    public static T With<T>(T record, PropertyInfo property, object? value)
        where T : notnull
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
        return (T)copy;
    }

    /// <summary>The number nearest to the wanted one, on the way from the present one, that the property's guard takes.</summary>
    public static double Allowed(object record, PropertyInfo property, double present, double wanted)
    {
        var reached = present;
        var next = wanted;
        for (var halving = 0; halving < HalvingsMax; halving++)
        {
            if (Takes(record, property, next))
            {
                reached = next;
                if (halving == 0)
                    return next;
                next = (reached + wanted) / 2;
            }
            else
            {
                wanted = next;
                next = (reached + wanted) / 2;
            }
        }
        return reached;
    }

    private static bool Takes(object record, PropertyInfo property, double number)
    {
        try
        {
            With(record, property, NumberForm.ValueOf(property.GetValue(record)!, number));
            return true;
        }
        catch (OptionRejectedException)
        {
            return false;
        }
    }
}
