using System.Numerics;

namespace FulfilSim.Statistics;

/// <summary>Angles as a number of quarter turns and a rest of at most an eighth of a turn.</summary>
internal static class QuarterTurns
{
    private const double TurnsPerRadian = 0.6366197723675814; // 2 / π
    private const double FirstPart = 1.5707963267341256; // π / 2, cut to 33 bits, so that 2^20 of it are exact
    private const double SecondPart = 6.077100506303966e-11; // the next 33 bits
    private const double ThirdPart = 2.0222662487959506e-21; // the rest
    private const double SmallAngle = 1_000_000;
    private const double SafeRest = 1.0 / (1 << 30); // below it, cancellation would show
    private const int FractionBits = 1216; // the largest number has 1024 bits before the point; its rest needs 192 more

    private static readonly Lazy<BigInteger> HalfPi = new(() => ScaledPi() >> 1);

    /// <summary>The number of quarter turns nearest to the angle, modulo 4, and what is left, in radians.</summary>
    /// <remarks>Cody and Waite (1980) in three parts; where these can't do, exact integer arithmetic.</remarks>
    public static (int Quadrant, DoubleDouble Remainder) Of(double angle)
    {
        if (Math.Abs(angle) >= SmallAngle)
            return ExactlyOf(angle);
        var turns = Math.Round(angle * TurnsPerRadian);
        var rest = DoubleDouble.Sum(angle - turns * FirstPart, -turns * SecondPart);
        rest += -turns * ThirdPart;
        return Math.Abs(rest.High) < SafeRest ? ExactlyOf(angle) : ((int)turns & 3, rest);
    }

    private static (int Quadrant, DoubleDouble Remainder) ExactlyOf(double angle)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(angle));
        var power = (int)(bits >> 52) - 1075;
        var mantissa = (BigInteger)((bits & 0xFFFFFFFFFFFFF) | 0x10000000000000);
        var scaled = mantissa << (power + FractionBits);
        var turns = ((scaled << 1) / HalfPi.Value + 1) >> 1;
        var rest = ToDoubleDouble(scaled - turns * HalfPi.Value);
        var quadrant = (int)(turns & 3);
        return angle < 0 ? (-quadrant & 3, -rest) : (quadrant, rest);
    }

    private static DoubleDouble ToDoubleDouble(BigInteger scaled)
    {
        var magnitude = BigInteger.Abs(scaled);
        var shift = (int)magnitude.GetBitLength() - 106;
        var top = shift > 0 ? magnitude >> shift : magnitude << -shift;
        var upper = (double)(long)(top >> 53);
        var lower = (double)(long)(top & ((1L << 53) - 1));
        var power = shift - FractionBits;
        var parts = DoubleDouble.OrderedSum(Math.ScaleB(upper, power + 53), Math.ScaleB(lower, power));
        return scaled.Sign < 0 ? -parts : parts;
    }

    /// <summary>π = 16 arctan(1/5) - 4 arctan(1/239) (Machin 1706), times 2^FractionBits.</summary>
    private static BigInteger ScaledPi()
    {
        const int guardBits = 32;
        return (16 * ArcTangentOfReciprocal(5, guardBits) - 4 * ArcTangentOfReciprocal(239, guardBits)) >> guardBits;
    }

    private static BigInteger ArcTangentOfReciprocal(int divisor, int guardBits)
    {
        var power = (BigInteger.One << (FractionBits + guardBits)) / divisor;
        var sum = power;
        for (var odd = 3; !power.IsZero; odd += 2)
        {
            power /= -divisor * divisor;
            sum += power / odd;
        }
        return sum;
    }
}
