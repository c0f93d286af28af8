using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class KeyingErrorSpec
{
    [Theory]
    [InlineData(12, 0.003333333333, 0.03927475403, 0, 0.003927475403, 1.481481481e-05)]
    [InlineData(13, 0.005, 0.06308530712, 0, 0.006308530712, 3.611111111e-05)]
    [InlineData(12, 3.333333333e-07, 3.999992667e-06, 0, 3.999992667e-07, 1.481481481e-13)]
    public void Errors_and_what_escapes_notice_are_as_published(
        int characters, double perCharacter, double field, double missedSubstitutions, double missedAtRandom, double missedTwice)
    {
        var keying = KeyingError.Of(characters, perCharacter);
        keying.FieldErrorProbability.ShouldBePublished(field);
        CheckDigit.Gs1(characters).MissedSubstitutionRatio.ShouldBePublished(missedSubstitutions);
        keying.UndetectedProbability(modulus: 10).ShouldBePublished(missedAtRandom);
        keying.DoubleKeyingUndetectedBound(wrongCharacters: 9).ShouldBePublished(missedTwice);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Keying_twice_is_what_every_pair_of_mistakes_adds_up_to(int number)
    {
        var chance = new Chance(number);
        var (characters, perCharacter, wrong) = (chance.Count(1, 20), chance.Between(0, 0.6), chance.Count(1, 35));
        var keying = KeyingError.Of(characters, perCharacter);
        var alike = Enumerable.Range(1, characters).Sum(errors => // the same places, and the same character in each
            Binomial(characters, errors) * Math.Pow(perCharacter * perCharacter / wrong, errors)
            * Math.Pow(1 - perCharacter, 2 * (characters - errors)));
        keying.DoubleKeyingUndetectedProbability(wrong).ShouldAgree(alike);
        keying.DoubleKeyingUndetectedBound(wrong).ShouldBeGreaterThanOrEqualTo(alike * (1 - 1e-12));
        keying.SingleErrorProbability.ShouldAgree(characters * perCharacter * Math.Pow(1 - perCharacter, characters - 1));
    }

    [Fact]
    public void The_bound_is_close_where_errors_are_rare()
    {
        var keying = KeyingError.Of(characters: 12, errorProbability: 1e-6);
        keying.DoubleKeyingUndetectedProbability(9).ShouldAgree(keying.DoubleKeyingUndetectedBound(9), relative: 1e-4);
    }

    [Fact]
    public void At_the_ends_nothing_or_everything_is_wrong()
    {
        (KeyingError.Of(5, 0).FieldErrorProbability, KeyingError.Of(5, 0).DoubleKeyingUndetectedProbability(9)).ShouldBe((0, 0));
        KeyingError.Of(5, 1).FieldErrorProbability.ShouldBe(1);
        KeyingError.Of(5, 1).DoubleKeyingUndetectedProbability(10).ShouldAgree(1e-5);
    }

    [Fact]
    public void A_check_digit_misses_what_trying_all_mistakes_finds()
    {
        CheckDigit[] schemes = [CheckDigit.Gs1(4), CheckDigit.Of(10, [2, 5, 1, 1]), CheckDigit.Of(11, [3, 2, 1]), CheckDigit.Iso7064Modulus97(4)];
        foreach (var scheme in schemes)
        {
            var (substitutions, transpositions) = MissedByTrial(scheme);
            scheme.MissedSubstitutionRatio.ShouldBe(substitutions, tolerance: 1e-12);
            scheme.MissedTranspositionRatio.ShouldBe(transpositions, tolerance: 1e-12);
        }
    }

    [Fact]
    public void Parcel_numbers_miss_one_in_nine_transpositions_and_account_numbers_none()
    {
        CheckDigit.Gs1(18).MissedTranspositionRatio.ShouldAgree(1.0 / 9); // digits that differ by 5
        var account = CheckDigit.Iso7064Modulus97(22);
        (account.MissedSubstitutionRatio, account.MissedTranspositionRatio).ShouldBe((0, 0));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => KeyingError.Of(0, 0.1)).Option.ShouldBe("characters");
        Should.Throw<OptionRejectedException>(() => KeyingError.Of(1, -0.1)).Option.ShouldBe("errorProbability");
        Should.Throw<OptionRejectedException>(() => CheckDigit.Of(10, [1])).Message.ShouldBe("the number of weights is 1; it must be at least 2.");
    }

    private static double Binomial(int count, int chosen) =>
        Enumerable.Range(1, chosen).Aggregate(1.0, (product, index) => product * (count - chosen + index) / index);

    /// <summary>Every number of that many digits that is accepted, with every mistake.</summary>
    private static (double Substitutions, double Transpositions) MissedByTrial(CheckDigit scheme)
    {
        var length = scheme.Weights.Count;
        var (substituted, transposed) = (new Tally(), new Tally());
        for (var number = 0; number < Math.Pow(10, length); number++)
        {
            int[] digits = [.. Enumerable.Range(0, length).Select(place => number / (int)Math.Pow(10, place) % 10)];
            if (!IsAccepted(digits))
                continue;
            for (var place = 0; place < length; place++)
            {
                foreach (var other in Enumerable.Range(0, 10).Where(digit => digit != digits[place]))
                    substituted.Add(IsAccepted([.. digits[..place], other, .. digits[(place + 1)..]]));
                if (place + 1 < length && digits[place] != digits[place + 1])
                    transposed.Add(IsAccepted([.. digits[..place], digits[place + 1], digits[place], .. digits[(place + 2)..]]));
            }
        }
        return (substituted.Ratio, transposed.Ratio);

        bool IsAccepted(int[] digits) => digits.Zip(scheme.Weights, (digit, weight) => digit * weight).Sum() % scheme.Modulus == 0;
    }

    private sealed class Tally
    {
        private int _missed;
        private int _tried;

        public double Ratio => (double)_missed / _tried;

        public void Add(bool isMissed) => (_missed, _tried) = (_missed + (isMissed ? 1 : 0), _tried + 1);
    }
}
