import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import type { AttentionSignal } from './signals.ts';

/** The signal with a word for people without a name. */
function withNames(signal: AttentionSignal, unnamed: string): AttentionSignal {
  const named = (names: readonly string[]): string[] => names.map((name) => name || unnamed);
  switch (signal.code) {
    case 'SINGLE_THREADED':
      return { ...signal, threads: named(signal.threads) };
    case 'ENEMY_DECIDES':
      return { ...signal, enemies: named(signal.enemies) };
    case 'KEY_PERSON_SILENT':
      return {
        ...signal,
        silent: signal.silent.map((silence) => ({ ...silence, name: silence.name || unnamed })),
      };
    default:
      return signal;
  }
}

/** One sentence for a signal, with the names of the people it is about. It begins with words of its language. */
export function signalText(signal: AttentionSignal, language: Language): string {
  const { sentences, unnamed } = wordsOf(language).signals;
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = sentences[signal.code] as (signal: AttentionSignal) => string;
  return sentence(withNames(signal, unnamed));
}
