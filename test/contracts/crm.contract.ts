import { describe } from '@jest/globals';
import { failingRules } from './crm/failing.ts';
import { readingRules } from './crm/reading.ts';
import { recordRules } from './crm/records.ts';
import { savingRules } from './crm/saving.ts';
import { searchingRules } from './crm/searching.ts';
import type { OpenCrm } from './crm/world.ts';

/**
 * What every implementation of the Crm port promises. Each rule opens a world of its own. What no document settles about
 * Salesforce may be refused, in words; never half done (O4).
 */
export function crmContract(name: string, open: OpenCrm): void {
  describe(`Crm: ${name}`, () => {
    describe('reading', () => {
      readingRules(open);
    });
    describe('searching', () => {
      searchingRules(open);
    });
    describe('saving', () => {
      savingRules(open);
    });
    describe('records', () => {
      recordRules(open);
    });
    describe('failing', () => {
      failingRules(open);
    });
  });
}
