using System.Globalization;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>Fits from record folders equal R's glm on panels that R builds itself from the same files, by the rules of docs/fit.md.</summary>
public sealed class FitEqualsGlmTests
{
    // The risk set opens in the second recorded period; exposure is the share of adopters among the targets at the end of the period before.
    private const string Program = """
        read <- function(file) read.csv(file.path(folder, file), colClasses = "character", check.names = FALSE)
        given <- function(text, otherwise) ifelse(text == "", otherwise, match(text, ids))
        for (line in commandArgs(trailingOnly = TRUE)) {
          parts <- strsplit(line, "|", fixed = TRUE)[[1]]
          folder <- parts[1]; weighted <- parts[4] == "weighted"
          periods <- read("periods.csv"); ids <- periods$id; last <- length(ids)
          recorded <- periods$status != "no-record"; first <- which(recorded)[1]
          cities <- read("cities.csv"); adoptions <- read("adoptions.csv"); contacts <- read("contacts.csv")
          joined <- given(cities$joined, 1); left <- given(cities$left, last + 1)
          from <- given(contacts$from, 1); to <- given(contacts$to, last + 1)
          a <- match(contacts$source, cities$id); b <- match(contacts$target, cities$id); weight <- as.numeric(contacts$weight)
          rows <- list()
          for (policy in sort(unique(adoptions$policy))) {
            own <- adoptions[adoptions$policy == policy, ]
            who <- match(own$city, cities$id); since <- match(own$period, ids); until <- given(own$left, last + 1)
            holds <- function(t) seq_along(cities$id) %in% who[since <= t & t < until]
            for (t in seq_len(last)) if (t > first && recorded[t]) {
              before <- holds(t - 1)
              for (i in seq_along(cities$id)) if (!before[i] && joined[i] <= t && t < left[i]) {
                ties <- which(a == i & from <= t - 1 & t - 1 < to & joined[b] <= t - 1 & t - 1 < left[b])
                counts <- tapply(weight[ties], b[ties], sum)
                if (!weighted) counts[] <- 1
                target <- as.integer(names(counts))
                exposure <- if (length(target) == 0) 0 else sum(counts[before[target]]) / sum(counts)
                rows[[length(rows) + 1]] <- data.frame(
                  y = any(who == i & since == t), exposure = exposure, time = t - first, period = t, policy = policy,
                  x = suppressWarnings(as.numeric(cities$x[i])), region = cities$region[i])
              }
            }
          }
          d <- do.call(rbind, rows)
          model <- suppressWarnings(glm(as.formula(parts[3]), binomial(parts[2]), d, control = glm.control(epsilon = 1e-14, maxit = 100)))
          found <- coef(summary(model))
          cat(nrow(model$model), nrow(found), format(c(logLik(model), t(found[, 1:2])), digits = 15), "\n")
        }
        """;

    [Fact]
    public void A_folder_gives_the_coefficients_of_a_panel_that_R_builds_from_its_files()
    {
        using var folder = new TemporaryFolder();
        var cases = RecordSets.Seeds(12).Select(seed => Made(seed, folder)).ToArray();
        var numbers = new Queue<double>(Rscript.Numbers(
            Program, [.. cases.Select(made => $"{made.Data}|{made.Model}|{made.Formula}|{(made.IsWeighted ? "weighted" : "plain")}")]));
        var wrong = new List<string>();
        var compared = 0;
        foreach (var made in cases)
        {
            var (rows, count, logLikelihood) = (numbers.Dequeue(), (int)numbers.Dequeue(), numbers.Dequeue());
            (double Estimate, double Error)[] expected = [.. Enumerable.Range(0, count).Select(_ => (numbers.Dequeue(), numbers.Dequeue()))];
            var file = Path.Combine(made.Data, "fit");
            string[] words = ["fit", "--data", made.Data, "--model", made.Model, "--terms", made.Terms, "--resamples", "0", "--out", file];
            var (code, error) = InProcess.Run([.. words, .. made.IsWeighted ? ["--weighted"] : Array.Empty<string>()]);
            if (code == 3 && expected.Any(pair => pair.Error > 1000))
                continue; // separated: glm stops at no finite estimate, and we say so
            var found = code == 0 ? Coefficients(Path.Combine(file, "coefficients.csv")) : [];
            var models = code == 0 ? Cells(Path.Combine(file, "models.csv"))[0] : [];
            var isEqual = code == 0
                && found.Length == count
                && Number(models["observations"]) == rows
                && IsNear(Number(models["log_likelihood"]), logLikelihood)
                && found.Zip(expected).All(pair => IsNear(pair.First.Estimate, pair.Second.Estimate) && IsNear(pair.First.Error, pair.Second.Error));
            compared++;
            if (!isEqual)
                wrong.Add($"seed {made.Seed}, {made.Model}, {made.Terms}: {code}, {string.Join(' ', found)} instead of {string.Join(' ', expected)}; {error}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(compared > cases.Length / 2, $"{compared} of {cases.Length} had a finite estimate");
    }

    private static bool IsNear(double left, double right) => Math.Abs(left - right) <= 1e-5 * Math.Max(1, Math.Abs(right));

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] Cells(string file)
    {
        var lines = File.ReadAllLines(file).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"[^\"]*\"", "terms").Split(',')).ToArray();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static (double Estimate, double Error)[] Coefficients(string file) =>
        [.. Cells(file).Select(row => (Number(row["estimate"]), Number(row["std_error"])))];

    // A folder with what samples hold: isolates, several kinds of tie, spells, gaps, members in part, cells that are missing, policies given up.
    private static (int Seed, string Data, string Model, string Terms, string Formula, bool IsWeighted) Made(int seed, TemporaryFolder folder)
    {
        var random = new System.Random(seed);
        bool May(double share) => random.NextDouble() < share;
        var (n, last) = (random.Next(25, 90), random.Next(4, 14));
        string[] ids = random.Next(3) switch
        {
            0 => [.. Enumerable.Range(1, last).Select(period => $"{period}")],
            1 => [.. Enumerable.Range(1, last).Select(period => $"{1980 + (period * period)}")],
            _ => [.. Enumerable.Range(0, last).Select(period => $"wave {(char)('a' + period)}")],
        };
        var gap = May(0.3) ? random.Next(2, last - 1) : May(0.1) ? 0 : -1;
        var (hasMembers, hasSpells, hasEnds, isWeighted, scale) = (May(0.4), May(0.4), May(0.3), May(0.4), May(0.3) ? 1e6 : 1.0);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => scale * (random.NextDouble() - 0.5))];
        var hasYears = ids[0].Length == 4; // joined and left are dates
        (int Joined, int Left)[] member =
        [
            .. Enumerable.Range(0, n).Select(_ =>
                hasMembers && hasYears && May(0.3) ? (random.Next(0, last / 2), random.Next((last / 2) + 1, last)) : (0, last)),
        ];
        string Bound(int at, int open) => at == open ? string.Empty : ids[at];
        var name = $"{seed}";
        Directory.CreateDirectory(folder[name]);
        void Write(string file, string header, IEnumerable<string> rows) => folder.Write($"{name}/{file}", header + "\n" + string.Join('\n', rows) + "\n");
        Write("periods.csv", "id,status", ids.Select((id, t) => $"{id},{(t == gap ? "no-record" : "recorded")}"));
        Write("cities.csv", "id,joined,left,x,region", x.Select((value, i) => FormattableString.Invariant(
            $"c{i},{Bound(member[i].Joined, 0)},{Bound(member[i].Left, last)},{(May(0.05) ? "" : value)},{"nse"[i % 3]}")));
        var ties = new List<(int A, int B, double Weight, int From, int To)>();
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n && a % 7 != 0; b++)
            {
                if (a == b || !May(3.5 / n))
                    continue;
                var (from, to) = (hasSpells && May(0.3) ? random.Next(1, last / 2) : 0, hasSpells && May(0.3) ? random.Next((last / 2) + 1, last) : last);
                ties.Add((a, b, random.Next(1, 5) / 2.0, from, to));
            }
        }

        Write("contacts.csv", "source,target,kind,weight,from,to", ties.SelectMany(tie => Enumerable.Range(0, May(0.2) ? 2 : 1).Select(kind =>
            FormattableString.Invariant($"c{tie.A},c{tie.B},k{kind},{tie.Weight},{Bound(tie.From, 0)},{Bound(tie.To, last)}"))));
        var adoptions = new List<string>();
        for (var policy = 0; policy < (May(0.3) ? 2 : 1); policy++)
        {
            var since = new int?[n];
            for (var t = 0; t < last; t++)
            {
                var held = since.Select(value => value is not null).ToArray();
                for (var i = 0; i < n; i++)
                {
                    var targets = ties.Where(tie => tie.A == i).ToArray();
                    var exposure = targets.Length == 0 ? 0 : targets.Count(tie => held[tie.B]) / (double)targets.Length;
                    if (held[i] && hasEnds && May(0.1))
                    {
                        adoptions.Add($"c{i},p{policy},{ids[since[i]!.Value]},{ids[t]}");
                        since[i] = null;
                    }
                    else if (!held[i] && member[i].Joined <= t && t < member[i].Left && May(0.06 + (0.25 * exposure) + (0.04 * x[i] / scale)))
                    {
                        since[i] = t;
                    }
                }
            }

            adoptions.AddRange(since.Index().Where(city => city.Item is not null).Select(city => $"c{city.Index},p{policy},{ids[city.Item!.Value]},"));
        }

        Write("adoptions.csv", "city,policy,period,left", adoptions.Order(StringComparer.Ordinal));
        var (terms, formula) = random.Next(5) switch
        {
            0 => ("exposure,time,x", "y ~ exposure + time + x"),
            1 => ("exposure,time,region", "y ~ exposure + time + region"),
            2 => ("exposure,time,time^2", "y ~ exposure + time + I(time^2)"),
            _ => ("exposure,time", "y ~ exposure + time"),
        };
        return (seed, folder[name], new[] { "logit", "probit", "cloglog" }[random.Next(3)], terms, formula, isWeighted);
    }
}
