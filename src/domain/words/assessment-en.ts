/** What is said about the questions of TAS+ in English: labels of fields, rules and screens take it from here. */
import type { AssessmentPageWords, AssessmentWords } from '../assessment/words.ts';

const NO_DECISION = 'No decision';

export const assessment: AssessmentWords = {
  questions: {
    1: 'Customer’s project',
    2: 'Customer’s business',
    3: 'Customer’s finances',
    4: 'Money is there',
    5: 'Compelling event',
    6: 'Formal criteria',
    7: 'Solution fits',
    8: 'Resources',
    9: 'Relationship',
    10: 'Unique value',
    11: 'Inside support',
    12: 'Credit with executives',
    13: 'Culture fits',
    14: 'Informal criteria',
    15: 'Political alignment',
    16: 'Revenue now',
    17: 'Revenue later',
    18: 'Profit',
    19: 'Acceptable risk',
    20: 'Strategic value',
    21: 'Raises closeness',
    22: 'Sharpens insight',
  },
  causes: {
    NO_MONEY_NO_EVENT: 'There is no money, and nothing makes the customer act.',
    DOES_NOT_FIT: 'Our solution does not fit.',
    FAILS_MANDATORY: 'A mandatory criterion is met worse than by others.',
    NO_PROFIT_NO_STRATEGY: 'It leaves no profit and serves no strategy.',
    LOW_SCORE: 'The score is below the limit of the policy.',
    LOSING_TO_RIVAL: 'We can hardly win it, and a rival is ahead.',
    GOOD: 'The score, what is known and all lights speak for it.',
    SCORE_BELOW_GO: 'The score is not high enough for a go.',
    TOO_LITTLE_KNOWN: 'Too little is known for a go.',
    RED_LIGHT: 'One of the lights is red.',
  },
  worthMost: (questions) =>
    questions.length === 0
      ? ''
      : `Worth most if turned to yes: ${questions.map(({ question, gain }) => `${question} (+${gain})`).join(', ')}.`,
  noDecision: NO_DECISION,
  roundName: (kind, round, deal) => `${kind === 'QUICK' ? 'Quick round' : 'Round'} ${round}: ${deal}`,
  future: (day) => `This round is dated ${day}; it counts from that day on.`,
  afterClosing: (day) => `The deal was closed on ${day}: this round is kept and changes nothing.`,
  quick: (noes, known) =>
    noes >= 2
      ? `${noes} of the five quick questions are answered with no: think again before more work goes into it.`
      : `${known} of the five quick questions are answered.`,
  gaps: {
    NO_ROUND: () => 'It was decided without a round of TAS+.',
    ROUND_TOO_OLD: ({ days, allowed }) =>
      `It was decided on a round of TAS+ that was ${days} days old; at most ${allowed} are allowed.`,
    STOP_WITHOUT_NOTE: () => 'It was approved against the verdict Stop, and no note says why.',
  },
  track: {
    tracks: { FULL_PROCESS: 'full process', GREEN_CHANNEL: 'green channel' },
    title: (track, deal) =>
      track === null ? `Track goes by the amount again: ${deal}` : `Track set by hand to ${track}: ${deal}`,
    text: (track, who) =>
      `${track === null ? 'The track goes by the amount again.' : `It takes the ${track} whatever its amount.`}${who === null ? '' : ` Set by ${who}.`}`,
  },
};

/** What only pages say of assessments. */
export const assessmentPage: AssessmentPageWords = {
  verdicts: { GO: 'Go', IMPROVE: 'Improve', STOP: 'Stop' },
  standings: {
    INCUMBENT: 'Incumbent',
    SHORTLISTED: 'Shortlisted',
    OUTSIDER: 'Outsider',
    NO_DECISION,
  },
  asked: {
    1: 'Has the customer a project of their own, with somebody in charge of it?',
    2: 'Do we know their business: what they live on and what presses them?',
    3: 'Do we know their finances, and can they pay?',
    4: 'Is the money set aside, or can whoever decides get it?',
    5: 'Does something make them act by a certain day, and hurt if they don’t?',
    6: 'Do we know the formal decision criteria, and do we meet them?',
    7: 'Does our solution solve their problem?',
    8: 'Can we give it the people and the time that it takes?',
    9: 'Is our relationship as good as it has to be?',
    10: 'Do we offer something that matters to them and that nobody else can?',
    11: 'Does somebody inside want us to win, and act for it?',
    12: 'Do the executives who decide believe us?',
    13: 'Do their culture and ours go together?',
    14: 'Do we know the unwritten criteria, and do they speak for us?',
    15: 'Are those with the real influence on our side?',
    16: 'Does it bring revenue that is worth it, within a year?',
    17: 'Does it open the door to more revenue later?',
    18: 'Does it leave a profit?',
    19: 'Can we live with what may go wrong?',
    20: 'Does it serve our strategy, beyond its money?',
    21: 'Will working on it bring us closer to the account?',
    22: 'Will it show us what the customer needs in the next three years?',
  },
  groups: {
    opportunity: 'Is there an opportunity?',
    compete: 'Can we compete?',
    win: 'Can we win?',
    worth: 'Is it worth winning?',
    plus: 'Does it serve the account?',
  },
  answers: { YES: 'Yes', UNKNOWN: 'Unknown', NO: 'No' },
  lights: { GREY: 'not answered', GREEN: 'green', YELLOW: 'yellow', RED: 'red' },
  evidence: {
    DELIVERY_FIT: ({ stars }) =>
      stars === null ? 'delivery fit not rated' : `delivery fit: ${stars} of 5 stars`,
    NEED_MISSING: () => 'capability missing for the need',
    REQUESTS_ON_TIME: ({ count }) =>
      count === 0 ? 'no support was asked for' : `support requests in time: ${count}`,
    REQUEST_DECLINED: () => 'support declined',
    REQUEST_LATE: () => 'support past its date',
    CLOSENESS: ({ closeness }) => (closeness === null ? 'no closeness yet' : `closeness ${closeness}`),
    SUPPORTER_INSIDE: () => 'supports us from inside',
    NO_SUPPORTER_INSIDE: () => 'no mentor or supporter inside',
    OPPONENT_DECIDES: () => 'decides and is against us',
    DECIDER: ({ closeness }) =>
      closeness === null ? 'decides, no closeness yet' : `decides, closeness ${closeness}`,
    NO_DECIDER: () => 'no decision maker or approver is known',
    INSIDE_BALANCE: ({ supporters, opponents }) =>
      `with influence inside: ${supporters} for us, ${opponents} against us`,
    DEAL_SIZE: ({ percent }) =>
      percent === null
        ? 'size not known: the deal has no amount, or its currency no rate'
        : `${Math.round(percent)} % of a large deal`,
    CLOSES_IN: ({ days }) =>
      days === null
        ? 'no close date'
        : days < 0
          ? `the close date passed ${-days} days ago`
          : `closes in ${days} days`,
    LATER_NEEDS: ({ count, percent }) =>
      count === 0
        ? 'no open need beyond three months'
        : `open needs beyond three months: ${count}${percent === null ? '' : `, ${Math.round(percent)} % of a large deal`}`,
    STATUS: ({ status }) => (status === 'KEY' ? 'a key account' : 'no key account'),
    IMPORTANCE: ({ importance, exit }) =>
      importance === null ? 'no importance yet' : `importance ${importance}, exit at ${exit}`,
  },
  page: {
    title: (deal) => `TAS+: ${deal}`,
    noRound: 'There is no round of TAS+ that counts yet.',
    lead: 'Our lead',
    noLead: 'not rated',
    answers: 'Answers',
    drafts: 'What is suggested is a draft: a person confirms it on the tab TAS+ of the deal.',
    question: 'Question',
    answer: 'Answer',
    suggested: 'Suggested',
    evidence: 'Evidence',
  },
};
