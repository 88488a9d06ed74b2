import { AggregateOperations } from 'twenty-sdk/define';

/** What lists of assessed deals show, so that a deal reads the same in each. */
export const assessedDealColumns = {
  name: { width: 220, total: AggregateOperations.COUNT },
  company: { width: 170 },
  amount: { width: 130 },
  stage: { width: 130 },
  assessmentVerdict: { width: 120 },
  assessmentScore: { width: 110 },
  assessmentState: { width: 120 },
  leadOverBest: { width: 140 },
  closeDate: { width: 150 },
  owner: { width: 150 },
} as const;
