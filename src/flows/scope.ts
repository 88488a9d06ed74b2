/** Which companies a pass is about. */
export type Scope =
  | { kind: 'ALL' }
  | { kind: 'POLICY'; id: string; isDefault: boolean }
  | { kind: 'COMPANIES'; companyIds: readonly string[] };
