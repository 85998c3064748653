import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaneWidth } from './page-settings.ts';

/** What the page shows besides Outlook's own state. */
export type PageState = {
  readonly folderId: string;
  readonly tab: 'focused' | 'other';
  readonly search: string;
  readonly paneWidth: PaneWidth;
  readonly paneOpen: boolean;
  readonly pinned: boolean;
  /** Counts loads of the pane; a new number loads it anew. */
  readonly paneLoad: number;
  /** In narrow windows the list and the open mail take turns. */
  readonly listInFront: boolean;
  /** Names of the faults that are switched on. */
  readonly faults: readonly string[];
  readonly calls: CallCount;
  /** Spoken by screen readers and shown for a while. */
  readonly notice: string;
  /** When the page was opened: which day "today" is in the list. */
  readonly openedAt: number;
};

type CallCount = { readonly all: number; readonly forThisEmail: number };

export type PageStore = StoreApi<PageState>;

export const createPageStore = (paneWidth: PaneWidth, openedAt: number): PageStore =>
  createStore<PageState>()(() => ({
    folderId: 'inbox',
    tab: 'focused',
    search: '',
    paneWidth,
    paneOpen: true,
    pinned: true,
    paneLoad: 0,
    listInFront: false,
    faults: [],
    calls: { all: 0, forThisEmail: 0 },
    notice: '',
    openedAt,
  }));
