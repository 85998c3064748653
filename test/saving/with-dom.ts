import { JSDOM } from 'jsdom';

/** The sanitiser needs a document, the org and its transport need Node: both are here. Imported before anything that loads it. */
Object.assign(globalThis, { window: new JSDOM('').window });
