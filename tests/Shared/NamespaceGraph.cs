using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CityNetworks.Tests.House;

/// <summary>Which type of an assembly uses which, read from what the compiler made: signatures, fields, and the instructions of every method.</summary>
/// <remarks>So it sees what no <c>using</c> shows: full names, names of a namespace above, and types that are only inferred. Constants are compiled away; the
/// sources are looked at for those.</remarks>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);

    private NamespaceGraph(IReadOnlySet<(string From, string To)> uses)
    {
        foreach (var (from, to) in uses)
        {
            if (!_uses.TryGetValue(RoomOf(from), out var rooms))
                _uses.Add(RoomOf(from), rooms = new SortedSet<string>(StringComparer.Ordinal));
            if (RoomOf(from) != RoomOf(to))
                rooms.Add(RoomOf(to));
        }

        Types = uses;
    }

    /// <summary>Uses of types by types, by full name.</summary>
    public IReadOnlySet<(string From, string To)> Types { get; }

    /// <summary>The namespaces that each namespace uses.</summary>
    public IEnumerable<(string From, string To)> Uses => _uses.SelectMany(pair => pair.Value, (pair, to) => (pair.Key, to));

    /// <summary>The graph of an assembly.</summary>
    public static NamespaceGraph Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return new NamespaceGraph(new TypeUses(file).Found);
    }

    /// <summary>The graph with further uses, as its own.</summary>
    public NamespaceGraph With(IEnumerable<(string From, string To)> uses) => new(Types.Concat(uses).ToHashSet());

    /// <summary>Namespaces that lead back to themselves, each circle once, its namespaces in order with an example of each use.</summary>
    public IReadOnlyList<string> Circles()
    {
        var circles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var start in _uses.Keys)
        {
            var together = Reached(start).Where(room => Reached(room).Contains(start)).Append(start).ToHashSet(StringComparer.Ordinal);
            if (together.Count < 2)
                continue;
            var uses = Types.Where(use => together.Contains(RoomOf(use.From)) && together.Contains(RoomOf(use.To)) && RoomOf(use.From) != RoomOf(use.To))
                .GroupBy(use => (RoomOf(use.From), RoomOf(use.To)))
                .Select(group => $"{group.Key.Item1} -> {group.Key.Item2} ({group.Min(use => $"{use.From} uses {use.To}")})")
                .Order(StringComparer.Ordinal);
            circles.Add(string.Join("; ", uses));
        }

        return [.. circles];
    }

    /// <summary>The namespace of a type's full name.</summary>
    public static string RoomOf(string type) => type[..type.LastIndexOf('.')];

    private HashSet<string> Reached(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var room))
        {
            foreach (var to in _uses.GetValueOrDefault(room) ?? [])
            {
                if (reached.Add(to))
                    next.Push(to);
            }
        }

        return reached;
    }

    private sealed class TypeUses : ISignatureTypeProvider<int, int>
    {
        private static readonly OperandType[] s_oneByte = Operands(1);
        private static readonly OperandType[] s_twoBytes = Operands(2);

        private readonly PEReader _file;
        private readonly MetadataReader _reader;
        private string _from = string.Empty;

        public TypeUses(PEReader file)
        {
            (_file, _reader) = (file, file.GetMetadataReader());
            foreach (var handle in _reader.TypeDefinitions)
            {
                _from = Name(handle);
                if (_from.StartsWith("CityNetworks.", StringComparison.Ordinal))
                    Visit(_reader.GetTypeDefinition(handle));
            }
        }

        public HashSet<(string From, string To)> Found { get; } = [];

        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Use(handle);
            return 0;
        }

        public int GetTypeFromSpecification(MetadataReader reader, int genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, 0);

        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 0;

        public int GetArrayType(int elementType, ArrayShape shape) => 0;

        public int GetByReferenceType(int elementType) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

        public int GetGenericMethodParameter(int genericContext, int index) => 0;

        public int GetGenericTypeParameter(int genericContext, int index) => 0;

        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

        public int GetPinnedType(int elementType) => 0;

        public int GetPointerType(int elementType) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

        public int GetSZArrayType(int elementType) => 0;

        private static OperandType[] Operands(int size)
        {
            var operands = new OperandType[256];
            foreach (var code in typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>().Where(code => code.Size == size))
                operands[code.Value & 255] = code.OperandType;
            return operands;
        }

        // The full name of the type, or of the one that it is nested in.
        private string Name(TypeDefinitionHandle handle)
        {
            var type = _reader.GetTypeDefinition(handle);
            while (!type.GetDeclaringType().IsNil)
                type = _reader.GetTypeDefinition(type.GetDeclaringType());
            return $"{_reader.GetString(type.Namespace)}.{_reader.GetString(type.Name).Split('`')[0]}";
        }

        private void Use(TypeDefinitionHandle handle)
        {
            var to = Name(handle);
            if (to != _from && to.StartsWith("CityNetworks.", StringComparison.Ordinal))
                Found.Add((_from, to));
        }

        private void Visit(TypeDefinition type)
        {
            Use(type.BaseType);
            foreach (var implementation in type.GetInterfaceImplementations())
                Use(_reader.GetInterfaceImplementation(implementation).Interface);
            Use(type.GetGenericParameters());
            foreach (var field in type.GetFields())
                _reader.GetFieldDefinition(field).DecodeSignature(this, 0);
            foreach (var handle in type.GetMethods())
            {
                var method = _reader.GetMethodDefinition(handle);
                method.DecodeSignature(this, 0);
                Use(method.GetGenericParameters());
                if (method.RelativeVirtualAddress != 0)
                    Visit(_file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }

        private void Visit(MethodBodyBlock body)
        {
            Use(body.LocalSignature);
            foreach (var region in body.ExceptionRegions)
                Use(region.CatchType);
            var code = body.GetILReader();
            while (code.RemainingBytes > 0)
            {
                var first = code.ReadByte();
                var operand = first == 0xFE ? s_twoBytes[code.ReadByte()] : s_oneByte[first];
                if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig)
                    Use((EntityHandle)MetadataTokens.Handle(code.ReadInt32()));
                else
                    Skip(ref code, operand is OperandType.InlineSwitch ? 4 * code.ReadInt32() : Size(operand));
            }
        }

        private static void Skip(ref BlobReader code, int bytes) => code.Offset += bytes;

        private static int Size(OperandType operand) => operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };

        private void Use(GenericParameterHandleCollection parameters)
        {
            foreach (var parameter in parameters)
            {
                foreach (var constraint in _reader.GetGenericParameter(parameter).GetConstraints())
                    Use(_reader.GetGenericParameterConstraint(constraint).Type);
            }
        }

        private void Use(EntityHandle handle)
        {
            if (handle.IsNil)
                return;
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    Use((TypeDefinitionHandle)handle);
                    break;
                case HandleKind.TypeSpecification:
                    _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, 0);
                    break;
                case HandleKind.MethodDefinition:
                    Use(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Use(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MemberReference:
                    Use(_reader.GetMemberReference((MemberReferenceHandle)handle));
                    break;
                case HandleKind.MethodSpecification:
                    var method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                    Use(method.Method);
                    method.DecodeSignature(this, 0);
                    break;
                case HandleKind.StandaloneSignature:
                    _reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeLocalSignature(this, 0);
                    break;
                default:
                    break;
            }
        }

        private void Use(MemberReference member)
        {
            Use(member.Parent);
            if (member.GetKind() is MemberReferenceKind.Method)
                member.DecodeMethodSignature(this, 0);
            else
                member.DecodeFieldSignature(this, 0);
        }
    }
}
