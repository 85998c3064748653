import { strings } from '../strings.ts';
import { button, view, type HeaderView } from './strip.ts';

/** A mail of a followed conversation, so many seconds before it is saved (T2). */
export const countingView = (seconds: number): HeaderView => ({
  ...view(
    'spinner',
    'neutral',
    strings.follow.saving,
    strings.follow.in(seconds),
    button(strings.follow.notThis, 'not-this', null, false),
  ),
  counts: true,
});
