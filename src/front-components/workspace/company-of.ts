import type { RecordRef } from '../panel/desk.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { companyIdOf } from './identify.ts';

/** The company that a record belongs to, as far as it is known. */
export class CompanyOf {
  readonly #client: WorkspaceClient;
  readonly #record: RecordRef;
  #id: string | null = null;
  #first: Promise<unknown> | null = null;

  constructor(client: WorkspaceClient, record: RecordRef) {
    this.#client = client;
    this.#record = record;
  }

  /** Reads something of the company; null of a record that belongs to none. */
  read<Data>(ask: (companyId: string) => Promise<Answer<Data | null>>): Promise<Answer<Data | null>> {
    const reading = this.#read(ask);
    this.#first ??= reading;
    return reading;
  }

  /** Which company it is, once the first reading is over; null while it is not known. */
  async id(): Promise<string | null> {
    await this.#first;
    return this.#id;
  }

  async #read<Data>(ask: (companyId: string) => Promise<Answer<Data | null>>): Promise<Answer<Data | null>> {
    const company = await companyIdOf(this.#client, this.#record);
    if (!company.ok) return company;
    this.#id = company.data;
    return company.data === null ? { ok: true, data: null } : ask(company.data);
  }
}
