import type { Answer, Light, Standing, Verdict, VerdictCause } from './assess.ts';
import type { GateGap } from './gate.ts';
import type { Group } from './questions.ts';
import type { Evidence } from './suggest.ts';

/** What the rules write of assessments, in one language. */
export type AssessmentWords = {
  /** Each question in a word or two, by its number. */
  questions: Readonly<Record<number, string>>;
  /** Why a verdict is what it is, each a sentence. */
  causes: Readonly<Record<VerdictCause, string>>;
  /** The answers whose turning to yes is worth most, with what each adds to the score. */
  worthMost: (questions: readonly { question: string; gain: number }[]) => string;
  /** What a rival is called that is nobody: that the customer decides for nothing. */
  noDecision: string;
  /** What rounds are called. */
  roundName: (kind: 'FULL' | 'QUICK', round: number, deal: string) => string;
  /** Why a round does not count. */
  future: (day: string) => string;
  afterClosing: (day: string) => string;
  /** What the five quick questions come to. */
  quick: (noes: number, known: number) => string;
  gaps: { [Code in GateGap['code']]: (gap: Extract<GateGap, { code: Code }>) => string };
  /** What the timeline tells of a track that was set by hand. */
  track: {
    tracks: Readonly<Record<'FULL_PROCESS' | 'GREEN_CHANNEL', string>>;
    title: (track: string | null, deal: string) => string;
    text: (track: string | null, who: string | null) => string;
  };
};

/** What only pages say of assessments: no event's bundle carries it. */
export type AssessmentPageWords = {
  /** Each question as it is asked. */
  asked: Readonly<Record<number, string>>;
  groups: Readonly<Record<Group, string>>;
  answers: Readonly<Record<Answer, string>>;
  verdicts: Readonly<Record<Verdict, string>>;
  standings: Readonly<Record<Standing, string>>;
  lights: Readonly<Record<Light, string>>;
  /** Why an answer is suggested; the record that it names stands behind it as a link. */
  evidence: { [Code in Evidence['code']]: (evidence: Extract<Evidence, { code: Code }>) => string };
  /** What the page says that tells of a deal's assessment. */
  page: Readonly<
    Record<
      'noRound' | 'lead' | 'noLead' | 'answers' | 'drafts' | 'question' | 'answer' | 'suggested' | 'evidence',
      string
    >
  > & { title: (deal: string) => string };
};

/** What is said of assessments where they are shown. */
export type AssessmentSaid = AssessmentWords & AssessmentPageWords;
