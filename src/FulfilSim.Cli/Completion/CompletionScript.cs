using System.Diagnostics;

namespace FulfilSim.Cli.Completion;

/// <summary>Completion scripts: the words are in them, so completing starts no process. Where no flag is typed, files are offered.</summary>
internal static class CompletionScript
{
    public static readonly string[] Shells = ["bash", "zsh", "powershell"];

    public static string For(string shell, IReadOnlyList<CommandWords> commands) => shell switch
    {
        "bash" => Bash(commands),
        "zsh" => Zsh(commands),
        "powershell" => PowerShell(commands),
        _ => throw new UnreachableException($"There is no script for {shell}."),
    };

    private static string Bash(IReadOnlyList<CommandWords> commands) =>
        $$"""
        _fulfilsim() {
          local word="${COMP_WORDS[COMP_CWORD]}" flags=""
          if [ "$COMP_CWORD" -eq 1 ]; then
            COMPREPLY=($(compgen -W "{{NamesOf(commands)}} --help --version" -- "$word"))
            return
          fi
          case "${COMP_WORDS[1]}" in
        {{Lines(commands, command => $"    {command.Name}) flags=\"{FlagsOf(command)}\" ;;")}}
          esac
          if [ "${word#-}" != "$word" ]; then
            COMPREPLY=($(compgen -W "$flags" -- "$word"))
          else
            COMPREPLY=($(compgen -f -- "$word"))
          fi
        }
        complete -o filenames -F _fulfilsim fulfilsim

        """;

    private static string Zsh(IReadOnlyList<CommandWords> commands) =>
        $$"""
        #compdef fulfilsim
        _fulfilsim() {
          local -a flags
          if (( CURRENT == 2 )); then
            compadd -- {{NamesOf(commands)}} --help --version
            return
          fi
          case "${words[2]}" in
        {{Lines(commands, command => $"    {command.Name}) flags=({FlagsOf(command)}) ;;")}}
          esac
          if [[ "${words[CURRENT]}" == -* ]]; then
            compadd -- $flags
          else
            _files
          fi
        }
        if [ "$funcstack[1]" = "_fulfilsim" ]; then _fulfilsim "$@"; else compdef _fulfilsim fulfilsim; fi

        """;

    private static string PowerShell(IReadOnlyList<CommandWords> commands) =>
        $$"""
        Register-ArgumentCompleter -Native -CommandName fulfilsim -ScriptBlock {
          param($word, $ast, $cursor)
          $flags = @{
        {{Lines(commands, command => $"    '{command.Name}' = '{FlagsOf(command)}'")}}
          }
          $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
          $isFirst = $typed.Count -lt 2 -or ($typed.Count -eq 2 -and $word)
          $words = if ($isFirst) { '{{NamesOf(commands)}} --help --version' } else { $flags[$typed[1]] }
          "$words".Split(' ') | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static string NamesOf(IEnumerable<CommandWords> commands) => string.Join(' ', commands.Select(command => command.Name));

    private static string FlagsOf(CommandWords command) => string.Join(' ', command.Flags);

    private static string Lines(IEnumerable<CommandWords> commands, Func<CommandWords, string> line) =>
        string.Join('\n', commands.Select(line));
}
