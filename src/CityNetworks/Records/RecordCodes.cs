namespace CityNetworks.Records;

/// <summary>A kind of problem in records: its stable code, how bad it is, what it means.</summary>
/// <param name="Id"><c>CN1xx</c>; never given to another meaning.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Meaning">One sentence for people.</param>
public sealed record RecordCode(string Id, Severity Severity, string Meaning);

/// <summary>Every kind of problem that reading records can report.</summary>
/// <remarks>10x files, 11x text, 12x headers, 13x cells, 14x rows, 15x references, 16x time, 17x what may be meant otherwise, 18x and 19x how a file is read;
/// 2xx are those of graph files.</remarks>
public static class RecordCodes
{
    /// <summary>CN101.</summary>
    public static RecordCode NoSuchPath { get; } = Error(101, "There is no such file or folder.");

    /// <summary>CN102.</summary>
    public static RecordCode Unreadable { get; } = Error(102, "The file cannot be read.");

    /// <summary>CN103.</summary>
    public static RecordCode NoTies { get; } = Error(103, "The folder has neither participations.csv nor contacts.csv.");

    /// <summary>CN104.</summary>
    public static RecordCode UnknownFile { get; } = Warning(104, "A CSV file of that name is not part of a record folder; it is not read.");

    /// <summary>CN105.</summary>
    public static RecordCode BadPackage { get; } = Warning(105, "datapackage.json cannot be understood; name and title are not taken from it.");

    /// <summary>CN106.</summary>
    public static RecordCode EmptyFile { get; } = Error(106, "The file is empty: it has not even a header.");

    /// <summary>CN107.</summary>
    public static RecordCode NoRows { get; } = Warning(107, "The table has a header and no row; it counts as absent.");

    /// <summary>CN108.</summary>
    public static RecordCode NoTieRows { get; } = Error(108, "There is no row of participations or contacts at all.");

    /// <summary>CN109.</summary>
    public static RecordCode TwoFiles { get; } = Error(109, "A table stands in two files, or in a file and a folder of files.");

    /// <summary>CN111.</summary>
    public static RecordCode NotUtf8 { get; } = Error(111, "The text is not UTF-8.");

    /// <summary>CN112.</summary>
    public static RecordCode NulByte { get; } = Error(112, "There is a NUL byte in the text.");

    /// <summary>CN113.</summary>
    public static RecordCode LoneReturn { get; } = Error(113, "A line ends in CR alone.");

    /// <summary>CN114.</summary>
    public static RecordCode UnclosedQuote { get; } = Error(114, "A quoted field is never closed.");

    /// <summary>CN115.</summary>
    public static RecordCode StrayQuote { get; } = Error(115, "A quote stands inside a field that is not quoted, or text follows a closing quote.");

    /// <summary>CN116.</summary>
    public static RecordCode LongField { get; } = Error(116, "A field is longer than 1 MB.");

    /// <summary>CN117.</summary>
    public static RecordCode FieldCount { get; } = Error(117, "A row has more or fewer fields than the header.");

    /// <summary>CN121.</summary>
    public static RecordCode MissingColumn { get; } = Error(121, "A required column is missing.");

    /// <summary>CN122.</summary>
    public static RecordCode DuplicateColumn { get; } = Error(122, "Two columns have the same name.");

    /// <summary>CN123.</summary>
    public static RecordCode UnknownColumn { get; } = Warning(123,
        "The table has no column of that name; it is not read, or, in cities.csv, kept as a covariate though it looks like a misspelt column.");

    /// <summary>CN124.</summary>
    public static RecordCode NamelessColumn { get; } = Warning(124, "A column has no name; it is not read.");

    /// <summary>CN125.</summary>
    public static RecordCode TooManyColumns { get; } = Error(125, "The header has more than 10000 columns.");

    /// <summary>CN126.</summary>
    public static RecordCode HeaderBelow { get; } = Note(126, "Lines stand above the names of columns; they are passed over.");

    /// <summary>CN131.</summary>
    public static RecordCode BlankCell { get; } = Error(131, "A required cell is blank.");

    /// <summary>CN132.</summary>
    public static RecordCode BadNumber { get; } = Error(132, "The cell is not a number.");

    /// <summary>CN133.</summary>
    public static RecordCode NumberOutOfRange { get; } = Error(133, "The number is out of range.");

    /// <summary>CN134.</summary>
    public static RecordCode BadScore { get; } = Error(134, "A score is not a whole number of its scale.");

    /// <summary>CN135.</summary>
    public static RecordCode BadDate { get; } = Error(135, "The cell is not a date.");

    /// <summary>CN136.</summary>
    public static RecordCode UnknownWord { get; } = Error(136, "The cell is none of the words its column allows.");

    /// <summary>CN137.</summary>
    public static RecordCode BadCountry { get; } = Error(137, "The country is not two capital letters.");

    /// <summary>CN138.</summary>
    public static RecordCode PaddedId { get; } = Warning(138, "An id begins or ends with white space, which is part of it.");

    /// <summary>CN139.</summary>
    public static RecordCode LookalikeIds { get; } = Warning(
        139, "Two ids differ only in case, accents, white space or the way a letter is composed; they are two.");

    /// <summary>CN141.</summary>
    public static RecordCode DuplicateId { get; } = Error(141, "Two rows have the same id or key.");

    /// <summary>CN142.</summary>
    public static RecordCode DuplicateRow { get; } = Warning(142, "Two rows say the same; both are kept.");

    /// <summary>CN143.</summary>
    public static RecordCode EndBeforeStart { get; } = Error(143, "The end is before the start.");

    /// <summary>CN144.</summary>
    public static RecordCode OverlappingPeriods { get; } = Error(144, "Two periods overlap.");

    /// <summary>CN145.</summary>
    public static RecordCode PeriodAndSpan { get; } = Error(145, "A row gives a single period together with from or to.");

    /// <summary>CN146.</summary>
    public static RecordCode OverlappingSpells { get; } = Warning(146,
        "A city takes part in an event in the same role by two spells that overlap; together they count as one.");

    /// <summary>CN147.</summary>
    public static RecordCode MembershipTwice { get; } = Error(147, "A city has rows in memberships.csv and joined or left in cities.csv.");

    /// <summary>CN151.</summary>
    public static RecordCode UnknownCity { get; } = Error(151, "There is no city of that id.");

    /// <summary>CN152.</summary>
    public static RecordCode UnknownEvent { get; } = Error(152, "There is no event of that id.");

    /// <summary>CN153.</summary>
    public static RecordCode UnknownPeriod { get; } = Error(153, "There is no period of that id.");

    /// <summary>CN154.</summary>
    public static RecordCode UnknownPolicy { get; } = Error(154, "There is no policy of that id.");

    /// <summary>CN155.</summary>
    public static RecordCode UnknownOrganisation { get; } = Error(155, "There is no organisation of that id.");

    /// <summary>CN156.</summary>
    public static RecordCode SelfReference { get; } = Error(156, "A row points at itself.");

    /// <summary>CN157.</summary>
    public static RecordCode ChainedOccasion { get; } = Error(157, "Two events of one occasion point at each other or on to a third.");

    /// <summary>CN161.</summary>
    public static RecordCode NoPeriod { get; } = Error(161, "An event has neither period nor date, though others have.");

    /// <summary>CN162.</summary>
    public static RecordCode OutsidePeriod { get; } = Warning(162, "An event's date lies outside its period; the period counts.");

    /// <summary>CN163.</summary>
    public static RecordCode DateWithoutPeriod { get; } = Error(163, "An event without a period has a date that does not lie in exactly one period.");

    /// <summary>CN164.</summary>
    public static RecordCode TwoPeriods { get; } = Error(164, "An event is stated to be in two periods.");

    /// <summary>CN165.</summary>
    public static RecordCode EarlyAdoption { get; } = Warning(165, "An adoption is earlier than its policy's first period.");

    /// <summary>CN166.</summary>
    public static RecordCode UndatedPeriods { get; } = Warning(166, "Some periods have no start; all stand in the order of their ids instead.");

    /// <summary>CN167.</summary>
    public static RecordCode SpellOutside { get; } = Warning(167, "A spell overlaps no period in which it could count; it makes no tie.");

    /// <summary>CN168.</summary>
    public static RecordCode UnknownStart { get; } = Warning(168,
        "Participations without from stand in events where others have one; they count from the event's start unless asked otherwise.");

    /// <summary>CN169.</summary>
    public static RecordCode EndAfterPeriod { get; } = Warning(169, "An event ends after the period stated for it; the period counts.");

    /// <summary>CN170.</summary>
    public static RecordCode PeriodNamesWindow { get; } = Error(170, "A period has the name of a window, such as all; tables could not tell them apart.");

    /// <summary>CN171.</summary>
    public static RecordCode HiddenLetters { get; } = Warning(
        171, "Ids or names hold characters that cannot be seen: of no width, of control, or of the direction of writing.");

    /// <summary>CN172.</summary>
    public static RecordCode MixedAlphabets { get; } = Warning(
        172, "Ids or names mix letters of alphabets that look alike, Latin, Greek and Cyrillic, in one word.");

    /// <summary>CN173.</summary>
    public static RecordCode UnassignedCountry { get; } = Warning(
        173, "A country is not a code of ISO 3166-1; its cities are grouped by the value as written.");

    /// <summary>CN174.</summary>
    public static RecordCode OutsideMembership { get; } = Warning(
        174, "Cities take part in events that lie before they joined or after they left; the participations count.");

    /// <summary>CN175.</summary>
    public static RecordCode CountryNamed { get; } = Note(
        175, "A country stands in words, in small letters or with three letters; it is read as its code of two.");

    /// <summary>CN180.</summary>
    public static RecordCode EncodingFound { get; } = Note(180, "The file is not UTF-8; it is read in the encoding that was found.");

    /// <summary>CN181.</summary>
    public static RecordCode SeparatorFound { get; } = Note(181, "The fields are not separated by commas; the separator that was found is used.");

    /// <summary>CN182.</summary>
    public static RecordCode UnknownEncoding { get; } = Error(182, "There is no encoding of that name.");

    /// <summary>CN183.</summary>
    public static RecordCode BlanksIgnored { get; } = Note(183, "Cells or rows that hold nothing, at the end of rows or of the file, are passed over.");

    /// <summary>CN184.</summary>
    public static RecordCode AmbiguousNumber { get; } = Error(184, "A number has two readings: its comma or point may mark decimals or thousands.");

    /// <summary>CN185.</summary>
    public static RecordCode DecimalComma { get; } = Note(185, "Numbers with a decimal comma are read as such.");

    /// <summary>CN186.</summary>
    public static RecordCode AmbiguousDate { get; } = Error(186, "Dates have two readings: day first or month first.");

    /// <summary>CN187.</summary>
    public static RecordCode DateOrder { get; } = Note(
        187, "Dates that are not written year first are read day first or month first, as no other reading is possible.");

    /// <summary>CN188.</summary>
    public static RecordCode PeriodOrder { get; } = Error(188, "Periods look like dates, but would not stand in the order of time.");

    /// <summary>CN189.</summary>
    public static RecordCode TwoFacts { get; } = Error(189, "The rows of one file state different values for one event or city.");

    /// <summary>CN190.</summary>
    public static RecordCode NearTwins { get; } = Warning(190, "Two names of one file are nearly the same; they count as two.");

    /// <summary>CN194.</summary>
    public static RecordCode ReadAsContacts { get; } = Note(194, "A single file of sources and targets is read as direct ties of cities.");

    /// <summary>CN197.</summary>
    public static RecordCode OtherWord { get; } = Note(
        197, "A role or kind is none of the known ones; it is kept as written and has no meaning of its own.");

    /// <summary>CN196.</summary>
    public static RecordCode SeveralDates { get; } = Warning(196, "An event has several dates in one period; it is placed at the first.");

    /// <summary>CN195.</summary>
    public static RecordCode SheetRead { get; } = Note(195, "A workbook has several sheets, of which one is read.");

    /// <summary>CN198.</summary>
    public static RecordCode ReturnsFound { get; } = Note(
        198, "All lines end in CR alone, as old programs for the Macintosh write them; they are read as such.");

    /// <summary>CN199.</summary>
    public static RecordCode UnmetRole { get; } = Warning(199, "An option names a role that no row has; it changes nothing.");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<RecordCode> All { get; } =
    [
        NoSuchPath, Unreadable, NoTies, UnknownFile, BadPackage, EmptyFile, NoRows, NoTieRows, TwoFiles,
        NotUtf8, NulByte, LoneReturn, UnclosedQuote, StrayQuote, LongField, FieldCount,
        MissingColumn, DuplicateColumn, UnknownColumn, NamelessColumn, TooManyColumns, HeaderBelow,
        BlankCell, BadNumber, NumberOutOfRange, BadScore, BadDate, UnknownWord, BadCountry, PaddedId, LookalikeIds,
        DuplicateId, DuplicateRow, EndBeforeStart, OverlappingPeriods, PeriodAndSpan, OverlappingSpells, MembershipTwice,
        UnknownCity, UnknownEvent, UnknownPeriod, UnknownPolicy, UnknownOrganisation, SelfReference, ChainedOccasion,
        NoPeriod, OutsidePeriod, DateWithoutPeriod, TwoPeriods, EarlyAdoption, UndatedPeriods, SpellOutside, UnknownStart, EndAfterPeriod, PeriodNamesWindow,
        HiddenLetters, MixedAlphabets, UnassignedCountry, OutsideMembership, CountryNamed,
        EncodingFound, SeparatorFound, UnknownEncoding, BlanksIgnored, AmbiguousNumber, DecimalComma, AmbiguousDate, DateOrder, PeriodOrder, TwoFacts,
        NearTwins,
        ReadAsContacts, SheetRead, SeveralDates, OtherWord, ReturnsFound, UnmetRole,
    ];

    private static RecordCode Error(int number, string meaning) => new($"CN{number}", Severity.Error, meaning);

    private static RecordCode Note(int number, string meaning) => new($"CN{number}", Severity.Note, meaning);

    private static RecordCode Warning(int number, string meaning) => new($"CN{number}", Severity.Warning, meaning);
}
