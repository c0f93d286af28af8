using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// An unevaluated sum of two numbers: about 106 bits from plain additions and multiplications, so the same on every
/// processor. No fused multiply-add is used, on purpose.
/// </summary>
/// <remarks>Error-free sum: Knuth, TAOCP 2, 4.2.2. Error-free product: Dekker, Num. Math. 18 (1971).</remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private const double Splitter = (1 << 27) + 1;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        var middle = OrderedSum(high.High, high.Low + low.High);
        return OrderedSum(middle.High, middle.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = Product(left.High, right.High);
        return OrderedSum(product.High, product.Low + (left.High * right.Low + left.Low * right.High));
    }

    public static DoubleDouble operator /(DoubleDouble left, double right)
    {
        var first = left.High / right;
        var rest = left - Product(first, right);
        var second = rest.High / right;
        rest -= Product(second, right);
        return OrderedSum(first, second) + rest.High / right;
    }

    /// <summary>The rounded sum and exactly what rounding took from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        var rightPart = sum - left;
        return new(sum, left - (sum - rightPart) + (right - rightPart));
    }

    /// <summary>The same, where <paramref name="larger"/> is at least as large, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble OrderedSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new(sum, smaller - (sum - larger));
    }

    /// <summary>The rounded product and exactly what rounding took from it, barring over- and underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double left, double right)
    {
        var product = left * right;
        var (leftHigh, leftLow) = Split(left);
        var (rightHigh, rightLow) = Split(right);
        var error = leftHigh * rightHigh - product + leftHigh * rightLow + leftLow * rightHigh + leftLow * rightLow;
        return new(product, error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Split(double value)
    {
        var scaled = Splitter * value;
        var high = scaled - (scaled - value);
        return (high, value - high);
    }
}
