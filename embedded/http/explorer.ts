import { readFile } from 'node:fs/promises';
import type { Field, Schema } from '../schema/types.ts';
import type { HttpAnswer } from './server.ts';

const PAGE = new URL('./explorer.html', import.meta.url);

function describe(field: Field): { name: string; type: string; kind: 'plain' | 'other' } {
  switch (field.type) {
    case 'scalar': {
      const type = field.options ? `${field.kind} ${field.options.join(' | ')}` : field.kind;
      return { name: field.name, type, kind: field.kind === 'TS_VECTOR' ? 'other' : 'plain' };
    }
    case 'composite':
      return { name: field.name, type: field.kind, kind: 'other' };
    case 'toOne':
      return { name: field.name, type: `→ ${field.target}`, kind: 'other' };
    case 'toMany':
      return { name: field.name, type: `→ list of ${field.target}`, kind: 'other' };
  }
}

/**
 * A page to look into the workspace with: objects and fields, a query, its answer. It loads nothing else, and asks
 * whoever reads it for the key.
 */
export async function explorerPage(schema: Schema): Promise<HttpAnswer> {
  const objects = [...schema.values()]
    .map(({ name, plural, fields }) => ({ name, plural, fields: [...fields.values()].map(describe) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const settings = JSON.stringify({ objects }).replaceAll('<', '\\u003c');
  const page = await readFile(PAGE, 'utf8');
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: page.replace('__SETTINGS__', () => settings),
  };
}
