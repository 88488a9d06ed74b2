import type { Language } from '../shared/language.ts';
import type { CreditRole } from './shares.ts';

type Texts = {
  unnamed: string;
  roles: Readonly<Record<CreditRole, string>>;
  name: (contract: string, role: string) => string;
};

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    unnamed: 'Contract',
    roles: { REGIONAL_OWNER: 'regional owner', DIRECTOR: 'director' },
    name: (contract, role) => `${contract}, ${role}`,
  },
  'zh-CN': {
    unnamed: '合同',
    roles: { REGIONAL_OWNER: '区域负责人', DIRECTOR: '大客户总监' },
    name: (contract, role) => `${contract}，${role}`,
  },
};

/** What a credit is called: its contract, or "Contract" for one without a name, and the role. */
export const creditName = (contractName: string, role: CreditRole, language: Language): string => {
  const { unnamed, roles, name } = TEXTS[language];
  return name(contractName.trim() === '' ? unnamed : contractName, roles[role]);
};
