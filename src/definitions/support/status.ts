/** How a key account's standing reads, wherever it is shown. */
export const standing = {
  CANDIDATE: ['Candidate', 'sky'],
  KEY: ['Key', 'green'],
  WATCH: ['Watch', 'orange'],
  FORMER: ['Former', 'gray'],
} as const;
