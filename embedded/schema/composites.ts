import type { CompositeKind, ScalarKind } from './types.ts';

/** One column of a composite field. */
export interface SubField {
  readonly name: string;
  readonly kind: ScalarKind;
  readonly options?: readonly string[];
  /** What a null column reads as: Twenty shows empty text and lists instead of null. */
  readonly whenNull: '' | 'emptyList' | null;
  /** Part of a unique constraint over the whole field. */
  readonly isUnique?: boolean;
}

const text = (name: string, isUnique = false): SubField => ({ name, kind: 'TEXT', whenNull: '', isUnique });
const list = (name: string): SubField => ({ name, kind: 'RAW_JSON', whenNull: 'emptyList' });

export const ACTOR_SOURCES = [
  'EMAIL',
  'CALENDAR',
  'WORKFLOW',
  'AGENT',
  'API',
  'IMPORT',
  'MANUAL',
  'SYSTEM',
  'WEBHOOK',
  'APPLICATION',
] as const;

/** The parts of each composite kind, in Twenty's order. */
export const COMPOSITES: Readonly<Record<CompositeKind, readonly SubField[]>> = {
  CURRENCY: [
    { name: 'amountMicros', kind: 'NUMERIC', whenNull: null },
    { name: 'currencyCode', kind: 'TEXT', whenNull: null },
  ],
  LINKS: [text('primaryLinkLabel'), text('primaryLinkUrl', true), list('secondaryLinks')],
  FULL_NAME: [text('firstName', true), text('lastName', true)],
  EMAILS: [text('primaryEmail', true), list('additionalEmails')],
  PHONES: [
    text('primaryPhoneNumber', true),
    text('primaryPhoneCountryCode'),
    text('primaryPhoneCallingCode', true),
    list('additionalPhones'),
  ],
  ADDRESS: [
    text('addressStreet1'),
    text('addressStreet2'),
    text('addressCity'),
    text('addressPostcode'),
    text('addressState'),
    text('addressCountry'),
    { name: 'addressLat', kind: 'NUMERIC', whenNull: null },
    { name: 'addressLng', kind: 'NUMERIC', whenNull: null },
  ],
  RICH_TEXT: [{ name: 'blocknote', kind: 'TEXT', whenNull: null }, text('markdown')],
  ACTOR: [
    { name: 'source', kind: 'SELECT', options: ACTOR_SOURCES, whenNull: null },
    { name: 'workspaceMemberId', kind: 'UUID', whenNull: null },
    text('name'),
    { name: 'context', kind: 'RAW_JSON', whenNull: null },
  ],
};

/** True for the name of a composite kind. */
export const isCompositeKind = (kind: string): kind is CompositeKind => Object.hasOwn(COMPOSITES, kind);
