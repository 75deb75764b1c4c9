using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>The law of the classic models on a handful of nodes, exactly: every state, every live-edge graph.</summary>
internal static class ExactContagion
{
    private const int Open = 0;
    private const int Active = 1;
    private const int Removed = 2;

    /// <summary>Contacts through the events of a window: for each event, each ordered pair of its cities.</summary>
    public static List<(int Source, int Target)> Contacts(Window window) =>
        [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent)
            .SelectMany(e => window.CitiesOf(e).ToArray().SelectMany(i => window.CitiesOf(e).ToArray().Where(j => j != i).Select(j => (i, j))))];

    /// <summary>P(node reached by the step), by step and node, when an active node passes it on with probability β a contact and step, and stops with
    /// probability γ a step.</summary>
    /// <param name="n">Nodes.</param>
    /// <param name="contacts">Directed, each as often as it exists.</param>
    /// <param name="start">Active at the start.</param>
    /// <param name="steps">Steps.</param>
    /// <param name="beta">β.</param>
    /// <param name="gamma">γ.</param>
    /// <param name="immune">Whether a node that stopped is out for good.</param>
    public static double[][] Epidemic(int n, IReadOnlyList<(int Source, int Target)> contacts, int[] start, int steps, double beta, double gamma, bool immune)
    {
        var first = (
            State: new string([.. Enumerable.Range(0, n).Select(v => (char)(start.Contains(v) ? Active : Open))]),
            Ever: start.Aggregate(0, (set, v) => set | (1 << v)));
        var law = new Dictionary<(string State, int Ever), double> { [first] = 1 };
        var curves = new List<double[]> { Reached(n, law) };
        for (var step = 0; step < steps; step++)
        {
            var next = new Dictionary<(string State, int Ever), double>();
            foreach (var (from, weight) in law)
                Branch(0, from.Ever, [], weight, from.State);
            law = next;
            curves.Add(Reached(n, law));

            void Branch(int v, int ever, List<char> chosen, double weight, string from)
            {
                if (weight <= 0)
                    return;
                if (v == n)
                {
                    var state = (new string([.. chosen]), ever);
                    next[state] = next.GetValueOrDefault(state) + weight;
                    return;
                }

                void To(int state, double p) => Branch(v + 1, state == Active ? ever | (1 << v) : ever, [.. chosen, (char)state], weight * p, from);
                if (from[v] == Active)
                {
                    To(Active, 1 - gamma);
                    To(immune ? Removed : Open, gamma);
                }
                else if (from[v] == Removed)
                {
                    To(Removed, 1);
                }
                else
                {
                    var escape = Math.Pow(1 - beta, contacts.Count(c => c.Target == v && from[c.Source] == Active));
                    To(Open, escape);
                    To(Active, 1 - escape);
                }
            }
        }

        return [.. curves];
    }

    /// <summary>The independent cascade by all live-edge graphs: each contact is kept or not, and what is within so many kept contacts of the start is
    /// reached.</summary>
    public static double[][] Cascade(int n, IReadOnlyList<(int Source, int Target)> contacts, int[] start, int steps, double p)
    {
        var curves = Enumerable.Range(0, steps + 1).Select(_ => new double[n]).ToArray();
        for (var kept = 0; kept < 1 << contacts.Count; kept++)
        {
            var live = contacts.Where((_, k) => ((kept >> k) & 1) != 0).ToArray();
            Add(curves, n, live, start, Math.Pow(p, live.Length) * Math.Pow(1 - p, contacts.Count - live.Length));
        }

        return curves;
    }

    /// <summary>The linear threshold model by all thresholds: that of a node with K contacts lies above (k − 1)/K and up to k/K with probability 1/K for each
    /// k.</summary>
    public static double[][] LinearThreshold(int n, IReadOnlyList<(int Source, int Target)> contacts, int[] start, int steps)
    {
        var curves = Enumerable.Range(0, steps + 1).Select(_ => new double[n]).ToArray();
        var degrees = Enumerable.Range(0, n).Select(v => contacts.Count(c => c.Target == v)).ToArray();
        Choose(0, new int[n], 1);
        return curves;

        void Choose(int v, int[] needed, double weight)
        {
            if (v == n)
            {
                var reached = Threshold(n, contacts, start, steps, needed);
                for (var step = 0; step <= steps; step++)
                {
                    foreach (var node in reached[step])
                        curves[step][node] += weight;
                }

                return;
            }

            for (var k = 1; k <= Math.Max(1, degrees[v]); k++)
            {
                needed[v] = degrees[v] == 0 ? int.MaxValue : k;
                Choose(v + 1, needed, weight / Math.Max(1, degrees[v]));
            }
        }
    }

    /// <summary>Who is reached by each step when a node needs so many active contacts.</summary>
    public static HashSet<int>[] Threshold(int n, IReadOnlyList<(int Source, int Target)> contacts, int[] start, int steps, int[] needed)
    {
        var reached = new HashSet<int>[steps + 1];
        reached[0] = [.. start];
        for (var step = 1; step <= steps; step++)
        {
            var before = reached[step - 1];
            reached[step] = [.. before, .. Enumerable.Range(0, n).Where(v => contacts.Count(c => c.Target == v && before.Contains(c.Source)) >= needed[v])];
        }

        return reached;
    }

    private static void Add(double[][] curves, int n, (int Source, int Target)[] live, int[] start, double weight)
    {
        var reached = Threshold(n, live, start, curves.Length - 1, [.. Enumerable.Repeat(1, n)]);
        for (var step = 0; step < curves.Length; step++)
        {
            foreach (var node in reached[step])
                curves[step][node] += weight;
        }
    }

    private static double[] Reached(int n, Dictionary<(string State, int Ever), double> law) =>
        [.. Enumerable.Range(0, n).Select(v => law.Where(pair => ((pair.Key.Ever >> v) & 1) != 0).Sum(pair => pair.Value))];
}
