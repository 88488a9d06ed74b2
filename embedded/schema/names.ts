/** First letter upper case: `amountMicros` → `AmountMicros`. */
export const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Column of a to-one relation: `company` → `companyId`. */
export const joinColumnOf = (fieldName: string): string => `${fieldName}Id`;

/** Column of a composite's part: `amount`, `amountMicros` → `amountAmountMicros`. */
export const subColumnOf = (fieldName: string, subField: string): string =>
  `${fieldName}${capitalise(subField)}`;

/** GraphQL enum of a select field: `opportunity`, `stage` → `OpportunityStageEnum`. */
export const enumNameOf = (objectName: string, fieldName: string): string =>
  `${capitalise(objectName)}${capitalise(fieldName)}Enum`;
