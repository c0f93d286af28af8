using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Options;

/// <summary>What buyers do at a running system: requests, and what their answers mean.</summary>
public sealed record JourneyOptions
{
    /// <summary>Logs in before anything else. Default: nobody does.</summary>
    public LogInOptions LogIn { get; init; } = new();

    /// <summary>What one submission does, step after step.</summary>
    public IReadOnlyList<StepOptions> Steps { get; init; } = [];

    /// <summary>What a buyer does who does not want the order any more. Default: nothing.</summary>
    public IReadOnlyList<StepOptions> Withdraw { get; init; } = [];

    /// <summary>Once for each deployment before its first block. Default: nothing.</summary>
    public IReadOnlyList<StepOptions> SetUp { get; init; } = [];

    /// <summary>Before each block, so that all begin alike. Default: nothing.</summary>
    public IReadOnlyList<StepOptions> Reset { get; init; } = [];

    /// <summary>At the end, for each order made that is to be taken away again. What it could not take away is listed. Default: nothing.</summary>
    public IReadOnlyList<StepOptions> CleanUp { get; init; } = [];

    /// <summary>Whether each buyer keeps cookies. Default true.</summary>
    public bool Cookies { get; init; } = true;

    /// <summary>Longest answer that is read, in bytes; the rest is thrown away. Default 1048576; from 1024 to 67108864.</summary>
    public int BodyMax { get; init => field = Require.InRange(value, 1024, 64 * 1024 * 1024); } = 1024 * 1024;

    /// <summary>
    /// What the shop is known to have of items, by rank of the item in the catalogue ("0" sells best): confirmed orders beyond
    /// it were accepted without goods, and have failed. Default: nothing is known.
    /// </summary>
    public IReadOnlyDictionary<string, int> Stock { get; init; } = new OrderedDictionary<string, int>();
}

/// <summary>How somebody logs in.</summary>
public sealed record LogInOptions
{
    /// <summary>What is done; a value taken as "token" goes into the Authorization header of every later request. Default: nothing.</summary>
    public IReadOnlyList<StepOptions> Steps { get; init; } = [];

    /// <summary>Who logs in: every buyer, or the tool once for all. Default run.</summary>
    public LogInScope Per { get; init; }

    /// <summary>Logged in anew after this time, or when an answer is 401. Default 1h; from 1s to 30d.</summary>
    public TimeSpan ValidFor { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)); } = TimeSpan.FromHours(1);

    /// <summary>What stands before the token. Default Bearer.</summary>
    public string Scheme { get; init; } = "Bearer";
}

/// <summary>Who logs in.</summary>
public enum LogInScope
{
    /// <summary>The tool, once for all buyers.</summary>
    Run = 0,

    /// <summary>Every buyer for themselves.</summary>
    Buyer,
}

/// <summary>One request, what it has to come back with, and what that means.</summary>
public sealed record StepOptions
{
    /// <summary>In figures and messages.</summary>
    public required string Name { get; init; }

    /// <summary>Default get.</summary>
    public HttpVerb Method { get; init; }

    /// <summary>Path and query at the deployment; a template.</summary>
    public required string Path { get; init; }

    /// <summary>Headers; values are templates.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new OrderedDictionary<string, string>();

    /// <summary>JSON whose texts are templates; a text that is one placeholder with ":number" becomes a number. Default: no body.</summary>
    public JsonText Body { get; init; } = JsonText.None;

    /// <summary>Body that is no JSON; a template. Default: none.</summary>
    public string Text { get; init; } = "";

    /// <summary>What kind of body a text is. Default text/plain.</summary>
    public string TextType { get; init; } = "text/plain";

    /// <summary>The answer has to come in this time. Default 30s; from 1ms to 1h.</summary>
    public TimeSpan Timeout { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(30);

    /// <summary>What a good answer looks like. Default: any status from 200 to 299.</summary>
    public AnswerOptions Expect { get; init; } = new();

    /// <summary>Values for later templates, by name: "$.id" from the JSON body, "header:Location", "status".</summary>
    public IReadOnlyDictionary<string, string> Take { get; init; } = new OrderedDictionary<string, string>();

    /// <summary>What a good answer says of the order, in this order. Default: nothing.</summary>
    public IReadOnlyList<NoticeMeaning> Means { get; init; } = [];

    /// <summary>What other answers say of the order; the first that fits counts. 429 and 503 say busy without being told.</summary>
    public IReadOnlyList<OtherwiseOptions> Otherwise { get; init; } = [];

    /// <summary>Asks again until the answer is good. Default: once.</summary>
    public PollOptions Poll { get; init; } = new();

    /// <summary>Waits for a notice with this meaning before the next step. Default: none.</summary>
    public IReadOnlyList<NoticeMeaning> AwaitNotice { get; init; } = [];

    /// <summary>Time the buyer thinks before it. Default constant 0s.</summary>
    public Distribution ThinkTime { get; init; } = Constant.Of(0);
}

/// <summary>What an answer has to look like; all that is given has to hold.</summary>
public sealed record AnswerOptions
{
    /// <summary>One of these statuses. Default: any from 200 to 299.</summary>
    public IReadOnlyList<int> Status { get; init; } = [];

    /// <summary>Headers that have to be there and hold this text.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new OrderedDictionary<string, string>();

    /// <summary>By JSON path: the text, number, truth or null that has to stand there; a text that begins with "~" is a regular expression.</summary>
    public IReadOnlyDictionary<string, JsonText> Json { get; init; } = new OrderedDictionary<string, JsonText>();
}

/// <summary>What an answer that is not the good one says.</summary>
public sealed record OtherwiseOptions
{
    /// <summary>What it looks like.</summary>
    public AnswerOptions When { get; init; } = new();

    /// <summary>What it says.</summary>
    public NoticeMeaning Means { get; init; } = NoticeMeaning.Busy;
}

/// <summary>Asking again.</summary>
public sealed record PollOptions
{
    /// <summary>Time between two questions; 0s: there is only one. Default 0s; to 1h.</summary>
    public TimeSpan Every { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromHours(1)); } = TimeSpan.Zero;

    /// <summary>It is given up after this time. Default 1min; from 1ms to 1d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(1);
}

/// <summary>Methods of HTTP.</summary>
public enum HttpVerb
{
    Get = 0,
    Post,
    Put,
    Patch,
    Delete,
    Head,
}
