using FulfilSim.Actors;

namespace FulfilSim.Tests.Actors;

public sealed class MessageSpec
{
    [Fact]
    public void Messages_of_one_type_have_one_kind_and_others_another()
    {
        new Note(1).Kind.ShouldBe(new Note(2, Attempt: 3).Kind);
        new Note(1).Kind.ShouldBe(Note.KindNumber);
        new Aside(1).Kind.ShouldNotBe(new Note(1).Kind);
    }

    /// <summary>FNV-1a of "Note", worked out apart from the code.</summary>
    [Fact]
    public void A_kind_follows_from_the_name_alone_so_that_traces_of_two_builds_compare() =>
        Note.KindNumber.ShouldBe(0x1440C15Du);

    [Fact]
    public void What_a_message_is_about_and_which_attempt_it_is_stand_on_it()
    {
        Message message = new Note(17, Attempt: 2);
        (message.Entity, message.Occurrence).ShouldBe((17, 2));
    }
}
