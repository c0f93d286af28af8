using FulfilSim.Actors;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors;

public sealed class StreamsOfTurnsSpec
{
    private static readonly Purpose Patience = Purpose.Named("patience");
    private static readonly Purpose Weather = Purpose.Named("weather");

    [Fact]
    public void Luck_depends_on_the_key_and_not_on_the_order_of_drawing() =>
        Drawn([3, 1, 2]).OrderBy(drawn => drawn.Key).ShouldBe(Drawn([1, 2, 3]).OrderBy(drawn => drawn.Key));

    [Fact]
    public void Who_else_draws_and_how_often_changes_nobodys_luck() =>
        Drawn([1, 2, 3], bystanders: 5).ShouldBe(Drawn([1, 2, 3]));

    [Fact]
    public void Asking_again_gives_the_same_luck_again()
    {
        var twice = Drawn([4, 4]);
        twice[0].ShouldBe(twice[1]);
    }

    [Fact]
    public void Another_occurrence_another_purpose_another_replication_are_other_luck()
    {
        ulong[] lucks =
        [
            Luck(turn => turn.Draw(Patience, entity: 1)),
            Luck(turn => turn.Draw(Patience, entity: 2)),
            Luck(turn => turn.Draw(Patience, entity: 1, occurrence: 1)),
            Luck(turn => turn.Draw(Weather, entity: 1)),
            Luck(turn => turn.Draw(Patience, entity: 1), replication: 1),
        ];
        lucks.ShouldBeUnique();
    }

    private static ulong Luck(Func<Turn, RandomStream> draw, int replication = 0)
    {
        var simulation = Simulation(seed: 7, replication);
        ulong luck = 0;
        simulation.PutStarter(turn =>
        {
            var stream = draw(turn);
            luck = stream.NextUInt64();
        });
        simulation.RunUntil(SimTime.Zero);
        return luck;
    }

    private static List<(long Key, double Luck)> Drawn(long[] entities, int bystanders = 0)
    {
        var simulation = Simulation();
        var drawn = new List<(long, double)>();
        for (var index = 0; index < bystanders; index++)
        {
            simulation.PutStarter(turn =>
            {
                for (var entity = 0; entity < 10; entity++)
                    turn.Draw(Weather, entity).NextUnit();
            });
        }
        var drawer = simulation.Put((message, turn) => drawn.Add((message.Entity, turn.Draw(Patience, message.Entity).NextUnit())));
        foreach (var entity in entities)
            simulation.Inject(drawer, new Note(entity));
        simulation.RunUntil(SimTime.Zero);
        return drawn;
    }
}
