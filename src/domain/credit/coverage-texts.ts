import type { Language } from '../shared/language.ts';
import type { CoverageProblem, CreditRole } from './shares.ts';

type Refused = Extract<CoverageProblem, { code: 'SHARE_REFUSED' }>;

type Texts = {
  unreadable: string;
  refused: (problem: Refused) => string;
  /** Between two sentences. */
  space: string;
};

/** What each role's share is called on a key account. */
const SHARES: Readonly<Record<Language, Readonly<Record<CreditRole, string>>>> = {
  en: { REGIONAL_OWNER: 'owner credit', DIRECTOR: 'director credit' },
  'zh-CN': { REGIONAL_OWNER: '负责人业绩份额', DIRECTOR: '总监业绩份额' },
};

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    unreadable: 'Part of the coverage history could not be read and was left out.',
    refused: ({ role, share, inForce }) => {
      const name = SHARES.en[role];
      const given = share === null ? `The ${name} is empty` : `The ${name} of ${share} % is refused`;
      const instead =
        inForce === null
          ? 'Until then nothing is credited for it.'
          : `Until then contracts are credited with ${inForce} %, as before.`;
      return `${given}: a share lies between 0 and 100 %. ${instead}`;
    },
    space: ' ',
  },
  'zh-CN': {
    unreadable: '部分覆盖历史无法读取，未予采用。',
    refused: ({ role, share, inForce }) => {
      const name = SHARES['zh-CN'][role];
      const given = share === null ? `${name}为空` : `${name} ${share}% 无效`;
      const instead =
        inForce === null ? '改正之前不计入业绩。' : `改正之前，合同仍按原来的 ${inForce}% 计入业绩。`;
      return `${given}：份额须在 0 至 100% 之间。${instead}`;
    },
    space: '',
  },
};

/** What is wrong with the coverage of a key account, in sentences; null when nothing is. */
export const coverageProblemText = (
  problems: readonly CoverageProblem[],
  language: Language,
): string | null => {
  if (problems.length === 0) return null;
  const { unreadable, refused, space } = TEXTS[language];
  return problems
    .map((problem) => (problem.code === 'HISTORY_UNREADABLE' ? unreadable : refused(problem)))
    .join(space);
};
