namespace FulfilSim.Scenarios.Problems;

/// <summary>Every code a problem can carry. From 1100 they are warnings.</summary>
public static class ProblemCodes
{
    /// <summary>A file is missing, a directory, or may not be read.</summary>
    public const string FileUnreadable = "FS1001";

    /// <summary>A file is larger than 50 MB.</summary>
    public const string FileTooLarge = "FS1002";

    /// <summary>A file is not UTF-8 text.</summary>
    public const string NotUtf8 = "FS1003";

    /// <summary>A file is not JSON.</summary>
    public const string JsonSyntax = "FS1004";

    /// <summary>An object names the same property twice.</summary>
    public const string DuplicateKey = "FS1005";

    /// <summary>Objects and lists are nested more than 64 deep.</summary>
    public const string NestedTooDeep = "FS1006";

    /// <summary>A file extends itself, or a scenario is made of more than 100 files.</summary>
    public const string ExtendsChain = "FS1007";

    /// <summary>An override does not read <c>path=value</c>.</summary>
    public const string OverrideForm = "FS1008";

    /// <summary>An override's path leads to an entry that is not there.</summary>
    public const string OverridePath = "FS1009";

    /// <summary>A property that nothing knows.</summary>
    public const string UnknownProperty = "FS1010";

    /// <summary>A property that must be there is not.</summary>
    public const string MissingProperty = "FS1011";

    /// <summary>A value of another kind, or without its unit.</summary>
    public const string WrongValue = "FS1012";

    /// <summary>A value of the right kind, but outside its range.</summary>
    public const string OutOfRange = "FS1013";

    /// <summary>An amount of money in another currency than the scenario's.</summary>
    public const string WrongCurrency = "FS1014";

    /// <summary>A distribution that does not name itself with exactly one known word.</summary>
    public const string UnknownDistribution = "FS1015";

    /// <summary>Parameters that do not make a distribution.</summary>
    public const string DistributionParameters = "FS1016";

    /// <summary>A reference file that does not hold what it should.</summary>
    public const string ReferenceFile = "FS1017";

    /// <summary>A failure mode that the catalogue does not know.</summary>
    public const string UnknownFault = "FS1018";

    /// <summary>A failure mode that arises and cannot be switched on.</summary>
    public const string FaultArises = "FS1019";

    /// <summary>A mitigation that the catalogue does not know.</summary>
    public const string UnknownMitigation = "FS1020";

    /// <summary>An arm refers to an arm that is not there.</summary>
    public const string UnknownArm = "FS1021";

    /// <summary>Arms refer to each other in a circle.</summary>
    public const string ArmCycle = "FS1022";

    /// <summary>An arm's name is reserved, or would not do as the name of a folder.</summary>
    public const string ArmName = "FS1023";

    /// <summary>Shares do not add up to 100%.</summary>
    public const string SharesSum = "FS1024";

    /// <summary>No gateway takes a payment method of the mix.</summary>
    public const string MethodWithoutGateway = "FS1025";

    /// <summary>A fault or a mitigation acts at a plant that is not there.</summary>
    public const string UnknownPlant = "FS1026";

    /// <summary>A region that is not among the buyers' regions.</summary>
    public const string UnknownRegion = "FS1027";

    /// <summary>Two entries of a list bear the same name, or one has none.</summary>
    public const string NamesNotUnique = "FS1028";

    /// <summary>The horizon ends before the cohort does.</summary>
    public const string HorizonTooShort = "FS1029";

    /// <summary>Nobody wants to buy anything.</summary>
    public const string NoDemand = "FS1030";

    /// <summary>Two mitigations of an arm want to replace the same decision.</summary>
    public const string DecisionConflict = "FS1031";

    /// <summary>The same fault with the same parameters, twice.</summary>
    public const string FaultTwice = "FS1032";

    /// <summary>A list that must have an entry has none.</summary>
    public const string EmptyList = "FS1033";

    /// <summary>More problems than are shown.</summary>
    public const string TooManyProblems = "FS1034";

    /// <summary>A property that belongs to the other model.</summary>
    public const string OtherModel = "FS1035";

    /// <summary>A name that is reserved, or that a measure's path could not hold.</summary>
    public const string PlaceName = "FS1036";

    /// <summary>A way leads to a place that is not there.</summary>
    public const string UnknownPlace = "FS1037";

    /// <summary>A source that is not there.</summary>
    public const string UnknownSource = "FS1038";

    /// <summary>Places from which nobody can leave.</summary>
    public const string NoWayOut = "FS1039";

    /// <summary>A source does not say in exactly one way when customers come.</summary>
    public const string SourceWorkload = "FS1040";

    /// <summary>A rate is to change, and there is none.</summary>
    public const string ChangeWithoutRate = "FS1041";

    /// <summary>Orders of a stock point that do not follow from its numbers.</summary>
    public const string ReorderRule = "FS1042";

    /// <summary>The parts of a customer do not all meet at one join.</summary>
    public const string PartsDoNotMeet = "FS1043";

    /// <summary>A way leads to a shared item, which only a source may call.</summary>
    public const string SharedItemOnTheWay = "FS1044";

    /// <summary>Options of a queue that make no sense together.</summary>
    public const string QueueOptions = "FS1045";

    /// <summary>The bound of waits before retries is below the first of them.</summary>
    public const string RetryBounds = "FS1046";

    /// <summary>An expectation that says nothing, or two things.</summary>
    public const string ExpectationForm = "FS1047";

    /// <summary>Recorded moments that do not rise.</summary>
    public const string RecordedOrder = "FS1048";

    /// <summary>A courier's cut-off comes at no time of the week, or not before the horizon.</summary>
    public const string NoPickup = "FS1049";

    /// <summary>Two entries of a fault that acts everywhere, so that one would undo the other.</summary>
    public const string FaultReplaced = "FS1050";

    /// <summary>An arm's list names the same mitigation twice, with different options.</summary>
    public const string MitigationTwice = "FS1051";

    /// <summary>An objective without a bound, or with two.</summary>
    public const string ObjectiveForm = "FS1052";

    /// <summary>An objective on a measure that is not there.</summary>
    public const string UnknownMeasure = "FS1053";

    /// <summary>A window that is longer than the cohort, or no multiple of five minutes.</summary>
    public const string ObjectiveWindow = "FS1054";

    /// <summary>An objective on a part of the cohort that is not there.</summary>
    public const string UnknownPart = "FS1055";

    /// <summary>Two objectives that cannot be kept together, or that say the same twice.</summary>
    public const string ObjectivesContradict = "FS1056";

    /// <summary>A window or a part of a measure that has none.</summary>
    public const string MeasureWithoutWindow = "FS1057";

    /// <summary>A precision for a network, whose measures have no one unit.</summary>
    public const string PrecisionOfNetwork = "FS1060";

    /// <summary>A stage of a load that is of no kind, or of several.</summary>
    public const string StageForm = "FS1061";

    /// <summary>A load's rate whose lower end lies above its upper end.</summary>
    public const string StageRates = "FS1062";

    /// <summary>Running systems of which none is the reference.</summary>
    public const string NoReferenceDeployment = "FS1063";

    /// <summary>Running systems without a journey at them.</summary>
    public const string NoJourney = "FS1064";

    /// <summary>An address that no request could go to.</summary>
    public const string DeploymentAddress = "FS1065";

    /// <summary>Another machine is to be driven, without a stop file or a way to clean up.</summary>
    public const string TargetUnguarded = "FS1066";

    /// <summary>A template uses a name that nobody gives a value to.</summary>
    public const string UnknownTemplateName = "FS1067";

    /// <summary>A template that cannot be taken apart.</summary>
    public const string TemplateForm = "FS1068";

    /// <summary>A JSON path that does not lead to one value.</summary>
    public const string AnswerPath = "FS1069";

    /// <summary>What an answer is to look like cannot be found out.</summary>
    public const string AnswerCondition = "FS1070";

    /// <summary>A header that cannot be sent, or that is somebody else's to write.</summary>
    public const string StepHeader = "FS1071";

    /// <summary>A value is taken under a name that has a meaning of its own.</summary>
    public const string TakenName = "FS1072";

    /// <summary>Two steps bear the same name, or one has none.</summary>
    public const string StepName = "FS1073";

    /// <summary>A step's path leads out of the deployment, or its body is of two kinds.</summary>
    public const string StepRequest = "FS1074";

    /// <summary>No answer and no notice says that the milestone is reached.</summary>
    public const string MilestoneUnreachable = "FS1075";

    /// <summary>A step waits for a notice that can never come.</summary>
    public const string NoticeNeverComes = "FS1076";

    /// <summary>Notices that cannot be received as they are described.</summary>
    public const string WebhookForm = "FS1077";

    /// <summary>A threshold without a bound, with two, or with one that its measure cannot have.</summary>
    public const string ThresholdForm = "FS1078";

    /// <summary>A threshold on a measure that is not there.</summary>
    public const string ThresholdMeasure = "FS1079";

    /// <summary>Stock of an item that the catalogue does not have.</summary>
    public const string StockItem = "FS1080";

    /// <summary>A feeder that is neither a file nor people, or both, or whose name means something else.</summary>
    public const string FeederForm = "FS1081";

    /// <summary>A certificate that nobody vouches for, on another machine.</summary>
    public const string CertificateUnchecked = "FS1082";

    /// <summary>Warning: two arms are the same.</summary>
    public const string EqualArms = "FS1100";

    /// <summary>Warning: a stretch or a moment lies where it touches nothing that counts.</summary>
    public const string WindowOutsideClock = "FS1101";

    /// <summary>Warning: a place that nobody can reach.</summary>
    public const string UnreachablePlace = "FS1102";

    /// <summary>Warning: more work comes to a station than it can do, for as long as the run lasts.</summary>
    public const string StationOverloaded = "FS1103";

    /// <summary>Warning: an option that nothing heeds.</summary>
    public const string OptionWithoutEffect = "FS1104";

    /// <summary>Warning: an arm that is taken in brings other options for a mitigation that is there.</summary>
    public const string MitigationReplaced = "FS1105";

    internal static Severity SeverityOf(string code) =>
        string.CompareOrdinal(code, EqualArms) >= 0 ? Severity.Warning : Severity.Error;
}
