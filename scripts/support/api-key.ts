import { read } from 'read';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with the key to a workspace: when it has none and somebody is at the terminal, they are asked, and
 * what they type is not shown. A key on a command line would stand in the shell's history and in the list of processes.
 */
export async function withApiKey(environment: Environment, args: readonly string[]): Promise<Environment> {
  if (environment.TWENTY_API_KEY || args.includes('--help') || !process.stdin.isTTY) return environment;
  const key = await read<string>({ prompt: 'API key of the workspace: ', silent: true });
  return { ...environment, TWENTY_API_KEY: key };
}
