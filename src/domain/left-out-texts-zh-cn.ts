import type { LeftOutWords } from './left-out.ts';

/** What could not be counted, in Chinese, without a full stop. */
export const leftOutInChinese: LeftOutWords = {
  AMOUNT_WITHOUT_RATE: (count, { currency }) =>
    currency === ''
      ? `${count} 笔金额没有币种，未计入`
      : `${count} 笔 ${currency} 金额没有汇率（EXCHANGE_RATES），未计入`,
  CONTRACT_STATUS_UNKNOWN: (count) => `${count} 份合同的状态不在规则之内，未计入`,
  CONTRACT_TERM_REVERSED: (count) => `${count} 份合同的结束日期早于开始日期，改按签订日期计入`,
  CONTRACT_WITHOUT_DATES: (count) => `${count} 份合同既没有完整的期限，也没有签订日期，未产生收入`,
  CONTRACT_TERMINATED_WITHOUT_DATE: (count) => `${count} 份合同已终止但没有终止日期，按整个期限计入`,
  PAST_TERMS_UNREADABLE: (count) => `${count} 份合同以往的期限无法读取，未计入`,
  CLOSE_DATE_MISSING: (count) => `${count} 个赢单商机没有关闭日期，未产生收入`,
  CHECKED_IN_FUTURE: (count) => `${count} 位联系人的关系核对日期在未来，其关系评价未计入`,
  CHECK_DATE_MISSING: (count) => `${count} 位联系人的覆盖程度没有核对日期，其关系评价未计入`,
  NEED_WITHOUT_VALUE: (count) => `${count} 项客户需求没有预计价值，计 0`,
  NEED_WITHOUT_HORIZON: (count) => `${count} 项客户需求既没有时间范围，也没有预计日期，未计入`,
};
